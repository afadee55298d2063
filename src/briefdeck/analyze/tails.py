"""Ends of a sentence that look as if they might go and carry it: how something is done, and a main clause in -ing."""

import re

from briefdeck.analyze import checks
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import words_of

_WORKED_OUT = re.compile(
    r"\b(?:[Ww]e|I|[Tt]hey|(?:[Rr]esearch|[Ss]cient|[Aa]uth)[a-z]*s)"
    r" (?:(?:[a-z]+ly|also|then|first|next|thus) )*(?:find|found|comput|measur|assess|evaluat|estimat|calculat"
    r"|determin|obtain|deriv|quantif)[a-z]*"
    r"(?! (?:that|how|no|little|few|whether|which|what)\b)(?: (?!and\b)[^\s,;]+){1,6}$"
)
"""What somebody worked out: the news is how."""
_DONE_BY_WORDS = "driven led made built brought held lost met paid won run hit set fed cut drawn hurt caught"
_DONE_BY = frozenset(_DONE_BY_WORDS.split())
_RELATIVE_END = re.compile(r",\s+(?:which|where|who|whose)\s[^,]*$")
_FOR_EXAMPLE = re.compile(r"(?:\be\.g\.|\bfor (?:example|instance),?) [^,;]*$")
"""An example is one of what was said before by how it is done."""
_CLAUSE_WITHIN = re.compile(r"\b(?:that|which|who|where|when|as|because|while|if|how|what)\b[^,)]*")
_LISTED = re.compile(r",|\s+(?:and|or)\s")
"""After a word in -ing these show that it is one of several things ("pricing and mix improvements")."""


def how_is_news(head: str, language: Language) -> bool:
    """Whether a statement says little without the "by …ing" behind it: something is done so, or was found so."""
    last = (words_of(head)[-1:] or [""])[0]
    if _FOR_EXAMPLE.search(head):
        return True
    is_done = last.endswith("ed") or last in _DONE_BY
    is_done = is_done or language.has("finite", last) or language.has("verb_forms", last)
    return is_done or bool(_RELATIVE_END.search(head) or _WORKED_OUT.search(head))


def is_tail(text: str, span: tuple[int, int], language: Language) -> bool:
    """Whether the word in -ing at ``span`` of a text tells more of what stands before its comma."""
    start, end = span
    if language.has("not_participles", text[start:end]) or _LISTED.match(text, end):
        return False
    head = text[:start].rpartition(",")[0]
    return not (_is_described(head, text[end:], language) or _leads_up(head, text[start:], language))


def _is_described(head: str, following: str, language: Language) -> bool:
    """Whether a word in -ing is the second of two adjectives ("a cruel, conniving figure")."""
    first = words_of(following)[:1]
    plain = bool(first) and first[0].islower() and not language.has("stop", first[0])
    return plain and bool(re.search(r"\ban? [a-z]+$", head))


def _leads_up(head: str, tail: str, language: Language) -> bool:
    """Whether a word in -ing opens the main clause behind what leads up to it ("Given the cost, using it is wise")."""
    if not (language.is_doing(head.split(" ", 1)[0]) or head.startswith(("Given ", "Based "))):
        return False
    before, behind = (_CLAUSE_WITHIN.sub("", part) for part in (head, tail))
    return checks.has_verb(behind, language) and not checks.has_verb(before, language)
