"""Whom an opening "They", "He" or "Both companies" means, where the sentence before leaves no choice."""

import re
from collections.abc import Sequence

from briefdeck.model.document import Sentence
from briefdeck.nouns import noun

_BOTH = re.compile(
    r"^((?:Although|While|Though|Despite)\s+)?([Bb]oth|[Tt]he two)\s+"
    r"(companies|firms|partners|parties|sides|countries|teams|cities|states|banks|clubs|governments|groups"
    r"|universities)\b"
)
_THEIR = re.compile(
    r"^[Tt]heir\s+(partnership|alliance|collaboration|agreement|deal|relationship|rivalry|cooperation)\b"
)
_THEY = re.compile(r"^[Tt]hey\s+(should|must|need to|ought to|have to)\b")
_SUBJECT = re.compile(
    r"^((?:Both|The|All|Most|Many|Some)?\s?[\w’' -]{3,40}?)\s+(?:should|must|need to|ought to|have to)\b"
)


_HE = re.compile(
    r"((?:In|On|By|Since) (?:(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4}|[A-Z][a-z]+ \d{1,2}),? )?([Hh]e|[Ss]he)\b(?![’'])"
)


@noun
class Cast:
    """The article's persons by name, and the one its title is about with the number of the sentence that names him."""

    persons: tuple[str, ...]
    hero: tuple[str, int] = ("", 0)


def resolved(text: str, before: Sentence | None, pair: Sequence[str], names: Sequence[str]) -> str:
    """The text with its opening reference replaced by names or the subject of the sentence before; unchanged if unsure.

    ``pair`` are the article's two parties ("" when it has none), ``names`` all names known as organizations.
    """
    if before is None:
        return text
    two = parties(before.text, names)
    both, their, they = _BOTH.match(text), _THEIR.match(text), _THEY.match(text)
    if both and len(two) == 2 and list(pair) != two:
        return f"{both[1] or ''}{two[0]} and {two[1]}{text[both.end() :]}"
    if their and len(two) == 2:
        return f"{two[0]} and {two[1]}’s {text[their.start(1) :]}"
    if they and (subject := _SUBJECT.match(before.text)) and _is_plural(subject[1]):
        return f"{subject[1]}{text[4:]}"
    return text


def with_person(text: str, before: Sequence[Sentence], cast: Cast) -> tuple[str, int]:
    """The text with "he" or "she" as its first subject replaced by a name, and the number of the sentence naming him.

    Only where the sentences before are about one person; (text, 0) when unsure. The pronoun opens the text or follows
    a date that opens it, which is left out then.
    """
    found = _HE.match(text)
    person, number = _about(before, cast, found[2].lower()) if found else ("", 0)
    if not found or not person:
        return text, 0
    return f"{person}{text[found.end() :]}", number


def _about(before: Sequence[Sentence], cast: Cast, pronoun: str) -> tuple[str, int]:
    """Whom the sentences right before are about: their only person, who opens one; else the title's only person."""
    for sentence in reversed(before):
        named = [p for p in cast.persons if re.search(rf"\b{re.escape(p.split()[-1])}\b", sentence.text)]
        if named:
            opener = re.match(rf"(?:{re.escape(named[0])}|{re.escape(named[0].split()[-1])})\b(?![’'])", sentence.text)
            return (opener[0], sentence.number) if len(named) == 1 and opener else ("", 0)
        if not re.match(rf"(?:.{{0,30}}, )?{pronoun}\b", sentence.text, re.IGNORECASE):
            return "", 0
    return cast.hero if cast.hero[0] and not before else ("", 0)


def parties(text: str, names: Sequence[str]) -> list[str]:
    """The known names that stand in a text, in order of appearance, also as halves of "A-B"."""
    there = [name for name in names if name in text]
    places = [(found.start(), name) for name in there if (found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))]
    return [name for _, name in sorted(places)]


def means_the_pair(text: str, before: Sequence[Sentence], pair: Sequence[str], names: Sequence[str]) -> bool:
    """Whether "both partners" at the start of a text can only mean the article's two parties.

    True when the title names exactly two, and no third name stands in the paragraph before.
    """
    if not _BOTH.match(text) or len(pair) != 2:
        return False
    seen = {name for sentence in before for name in parties(sentence.text, names)}
    return bool(seen) and seen == set(pair)


def _is_plural(subject: str) -> bool:
    return subject.split()[-1].endswith("s") or " and " in subject
