"""Words that only tie a sentence to the one before it, or that recall what was said: a statement is whole without them.

"However", "thus" and "first of all" say how a sentence follows, which is nothing where the sentence before is not
shown; what the sentence states stays as it was.
"""

import re

from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded

_AS_SAID = re.compile(
    r"As (?:a reminder|(?:I|we|you|previously)(?: (?:have|had|just|previously|already|also|may|all|can))*"
    r" (?:mentioned|noted|shared|said|discussed|touched on|know|see|highlighted|stated|described|indicated|pointed out"
    r"|been (?:saying|talking about))[^,]{0,30}),\s+",
    re.IGNORECASE,
)
"""What the author said before; the words of others are a source and stay."""
_DEGREE = re.compile(
    r"so (?:far|many|much|few|little|long|that|as|called|too|[a-z]+ (?:that|as|is|are|was|were))\b|yet (?:to|an)\b"
)
_AS_NAMED = re.compile(
    r"As ([A-Z][a-z]+)(?: (?:has|had|just|already|previously|also|earlier))*"
    r" (?:mentioned|noted|indicated|discussed|highlighted|described|outlined|stated|touched on|covered)"
    r"(?: (?:earlier|previously|in (?:his|her) (?:remarks|comments)))?, "
)
"""What a colleague said before; in a report the speaker vouches for it."""
_TIE = r"(?:however|though|meanwhile|moreover|furthermore|nevertheless|nonetheless)"
_WITHIN = re.compile(rf", {_TIE},(?= )")
_AT_THE_END = re.compile(r",? (?:however|nevertheless|nonetheless|though)(?=\.?$)|, meanwhile(?=\.?$)")
_THUS = re.compile(r"(?<=[a-z0-9])(?<!\band)(?<!\bor)(?<!\bbut) (?:thus|therefore|hence)(?= [a-z]+ )")
_LEADING = re.compile(
    r"(?:In|On|At|For|By|With|After|Before|During|As|To|Since|From|Under|Among|When|While|If|Although)\b"
)
_REMINDED = re.compile(
    r", as (I|we|you|[A-Z][a-z]+)(?: (?:have|had|just|already|previously|also|earlier))*"
    r" (?:mentioned|noted|indicated|discussed|highlighted|described|outlined|said|know)(?: (?:earlier|before))?"
    r"(?:,|(?=\.?$))"
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
    """The sentence without a "however" or "thus" inside it; a phrase in front and a clause behind keep their comma."""
    reminded = _REMINDED.search(sentence)
    if reminded and (reminded[1].islower() or reminded[1] == "I" or language.has("first_names", reminded[1])):
        sentence = sentence[: reminded.start()] + sentence[reminded.end() :]
    found = _WITHIN.search(sentence)
    if found:
        leads = _LEADING.match(sentence) and "," not in sentence[: found.start()]
        comma = "," if leads or _CLAUSE.match(sentence, found.end()) else ""
        sentence = sentence[: found.start()] + comma + sentence[found.end() :]
    return _AT_THE_END.sub("", _THUS.sub("", sentence, count=1))


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
