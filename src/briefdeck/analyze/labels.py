"""The lead-ins of a list: what each line is about, its grammatical subject; all lines have one, or none has."""

import re
from collections.abc import Sequence

from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded, sentence_case

_LONGEST = 5
_OPENING = re.compile(
    r"^(?:In|By|Since|During|At|On|For|If|As|After|When|With)\b[^,]{3,60},\s+|^In (?:early |late )?\d{4}\s+"
)
_ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+")
_JOINS = ("of", "and", "for", "between", "in", "with")
_OWNED = re.compile(r"[’']s?$")


def labels_for(texts: Sequence[str], article: Article) -> list[str]:
    """A lead-in of at most 5 words for each text, all different; all empty when one text has none."""
    found = [subject_of(text, article) for text in texts]
    clear = all(found) and len({folded(label) for label in found}) == len(found)
    return found if clear else [""] * len(texts)


def subject_of(text: str, article: Article) -> str:
    """What a statement is about: the name or noun phrase before its verb, "" when it is not plain to see."""
    if not article.language.known:
        return ""
    words = _ARTICLE.sub("", _OPENING.sub("", text)).split()
    size = next((i for i, word in enumerate(words) if not _belongs(word, article.language)), len(words))
    run, rest = words[:size], words[size:]
    if not run or len(run) > _LONGEST or not rest or folded(run[-1]) in _JOINS or not _is_verb(rest, article.language):
        return ""
    label = " ".join(run)
    is_name = any(name.name in label for name in article.names)
    return sentence_case(label) if is_name or (len(run) > 1 and _matters(run, article)) else ""


def _belongs(word: str, language: Language) -> bool:
    """Whether a word may stand in a subject: it names something or joins two names."""
    if word in _JOINS:
        return True
    plain = _OWNED.sub("", word)
    if not re.fullmatch(r"[^\W_][\w.&’'-]*", word) or any(
        language.has(n, plain) for n in ("stop", "finite", "pronouns")
    ):
        return False
    return not (language.has("verb_forms", word) or word.endswith("ly"))


def _is_verb(rest: Sequence[str], language: Language) -> bool:
    """Whether a verb follows at once, or after an adverb."""
    first = rest[1] if rest[0].endswith("ly") and len(rest) > 1 else rest[0]
    plain = first.strip(",.")
    return plain == first and (language.has("finite", plain) or language.has("verb_forms", plain))


def _matters(run: Sequence[str], article: Article) -> bool:
    return max((article.weights.get(s, 0.0) for s in article.content(" ".join(run))), default=0.0) > 1.0
