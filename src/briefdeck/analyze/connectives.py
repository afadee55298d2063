"""Words that only tie a sentence to the one before it, or that recall what was said: a statement is whole without them.

"However", "thus" and "first of all" say how a sentence follows, which is nothing where the sentence before is not
shown; what the sentence states stays as it was.
"""

import re

from briefdeck.analyze.checks import has_verb, opens_with_mark
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded

_AS_SAID = re.compile(
    r"As (?:a reminder|(?:I|we|you|previously)(?: (?:have|had|just|previously|already|also|may|all|can))*"
    r" (?:mentioned|noted|shared|said|discussed|touched on|know|see|highlighted|stated|described|indicated|pointed out"
    r"|been (?:saying|talking about))[^,]{0,30}),\s+"
    r"|(?:As )?(?:also |just )?(?:mentioned|noted|discussed|highlighted|stated|described|indicated)"
    r" (?:earlier|before|previously|(?:on|in|during) (?:our|the|my) (?:last|prior|previous|earlier|prepared)[^,]{3,30}"
    r"|in (?:our|the|my) (?:release|past|remarks)|last (?:quarter|year|month|week|time)),\s+",
    re.IGNORECASE,
)
"""What the author said before; the words of others are a source and stay."""
_DEGREE = re.compile(
    r"so (?:far|many|much|few|little|long|that|as|called|too|[a-z]+ (?:that|as|is|are|was|were))\b|yet (?:to|an)\b"
)
_RECALLED = "mentioned|referenced|indicated|discussed|highlighted|outlined|touched on|covered"
_AS_NAMED = re.compile(
    r"[Aa]s ([A-Z][a-z]+)(?: (?:has|had|just|already|previously|also|earlier))*"
    rf" (?:{_RECALLED})(?: (?:earlier|previously|in (?:his|her) (?:remarks|comments)))?, "
)
"""What a colleague said before: the speaker vouches for it. What somebody noted or said is his own, and stays his."""
_TIE = r"(?:however|though|meanwhile|moreover|furthermore|nevertheless|nonetheless)"
_WITHIN = re.compile(rf", {_TIE},(?= )")
_AT_THE_END = re.compile(r",? (?:however|nevertheless|nonetheless|though)(?=\.?$)|, meanwhile(?=\.?$)")
_THUS = re.compile(r"\b(\w+) (?:thus|therefore|hence)(?= ([a-z]+) )")
_NO_SUBJECT_WORDS = "and or but yet so as than more less who which that at"
_NO_SUBJECT = frozenset(_NO_SUBJECT_WORDS.split())
_DOERS_WORDS = "we they it he she you i is are was were be been can could will would may might must should"
_DOERS = frozenset(_DOERS_WORDS.split())
"""Right behind one of these a form in -ed is what somebody did, and not said of the noun before it."""
_LEADING = re.compile(
    r"(?:In|On|At|For|By|With|Without|After|Before|During|As|To|Since|From|Under|Among|When|While|If|Although|Looking"
    r"|Turning|Moving|Even|Despite|Given)\b"
)
_ORDINALS = frozenset(("First", "Second", "Third", "Finally", "Lastly", "Next", "Overall", "Today", "Now"))
_GOES_ON = re.compile(
    r" (?:that|to|of|in|on|at|for|with|by|from|because|as|since|if|when|while|who|which|where|until|unless)\b|\.?$"
)
"""What goes on with the statement before it rather than being another one."""
_REMINDED = re.compile(
    r", as (?:(?:I|we|you)(?: (?:have|had|just|already|previously|also|earlier))* (?:noted|described|said|know|see"
    rf"|{_RECALLED})|([A-Z][a-z]+)(?: (?:has|had|just|already|previously|also|earlier))* (?:{_RECALLED}))"
    r"(?: (?:earlier|before))?(?:,|(?=\.?$))"
)
_CLAUSE = re.compile(r" (?:as|because|since|but|and|when|while|which|who|where|if|although|though|so|or)\b")


def after_reminder(sentence: str, language: Language) -> str:
    """The sentence without a reminder that opens it ("As I mentioned, "); the words of others are a source and stay."""
    named = _AS_NAMED.match(sentence)
    if named and language.has("first_names", named[1]):
        return sentence[named.end() :]
    found = _AS_SAID.match(sentence)
    return sentence[found.end() :] if found else sentence


def untied(sentence: str, language: Language) -> str:
    """The sentence without a "however", a "thus" or a reminder inside it; between two statements all stays."""
    for pattern in (_REMINDED, _WITHIN):
        found = pattern.search(sentence)
        if found and (pattern is _WITHIN or found[1] is None or language.has("first_names", found[1])):
            sentence = _without(found, sentence, language)
    return _AT_THE_END.sub("", _THUS.sub(_unless_meant, sentence, count=1))


def _unless_meant(found: re.Match[str]) -> str:
    """The word before a "thus", without it; all where it says how something is done ("labels thus won", "thus far")."""
    before, after = found[1].casefold(), found[2]
    means = after == "far" or after.endswith("ing") or (after.endswith("ed") and before not in _DOERS)
    return found[0] if means or before in _NO_SUBJECT else found[1]


def _without(found: re.Match[str], sentence: str, language: Language) -> str:
    """The sentence without what was found between commas: a phrase in front and a clause behind keep one."""
    head, tail = sentence[: found.start()], sentence[found.end() :]
    if has_verb(head, language) and not (_GOES_ON.match(tail) or found.re is _REMINDED):
        return sentence
    leads = " " in head and _LEADING.match(head) and "," not in head and not has_verb(head, language)
    ordinal = head in _ORDINALS
    return head + ("," if tail[:1] == " " and (leads or ordinal or _CLAUSE.match(tail)) else "") + tail


def behind(connective: str, sentence: str) -> str:
    """The sentence without the connective that it opens with; all of it where a dash or another mark would open it."""
    rest = sentence[len(connective) :].lstrip(" ,:") if connective else sentence
    return sentence if opens_with_mark(rest) else rest


def opening_connective(sentence: str, language: Language) -> str:
    """The connective that the sentence opens with, folded, or ""."""
    lowered = folded(sentence)
    comma = lowered.find(", ")
    if comma > 0 and lowered[:comma] in language.sets.get("connectives", ()):
        return lowered[:comma]
    first, _, rest = lowered.partition(" ")
    first = first.removesuffix(",") if first in ("yet,", "but,", "so,", "and,") else first
    if rest.startswith(("example ", "instance ")) and first == "for":
        return f"for {rest.split()[0]}"
    if first in ("thus", "therefore", "hence", "also") and not rest.startswith("far"):
        return first
    if first not in ("but", "and", "so", "yet") or _DEGREE.match(f"{first} {rest}"):
        return ""
    return first
