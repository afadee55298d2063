"""What somebody said in the article, word for word; marks around a single expression are no speech."""

import re
from collections.abc import Sequence

from briefdeck.analyze.language import Language
from briefdeck.analyze.words import count_words, folded
from briefdeck.model.brief import Name, Quote
from briefdeck.model.document import Sentence

_QUOTED = re.compile(r"“([^“”]+)”|(?<![\w.,!?])\"(?=\S)([^\"]+)(?<=\S)\"|«\s?([^«»]+?)\s?»|„([^„“]+)“")
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.? )?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,4}"
_OWN = re.compile(r"\b(his|her|their|my)\s+([a-z]+)\s+([a-z]+)\b")


def quotes_in(paragraphs: Sequence[Sequence[Sentence]], names: Sequence[Name], language: Language) -> tuple[Quote, ...]:
    """The article's spoken or written quotations with their speakers, in order."""
    found: list[Quote] = []
    for sentences in paragraphs:
        text = " ".join(s.text for s in sentences)
        for match in _QUOTED.finditer(text):
            words = next(group for group in match.groups() if group).strip()
            before, after = text[: match.start()], text[match.end() :]
            if _is_speech(words, before, after, language):
                numbers = _numbers(sentences, match.start(), match.end())
                found.append(Quote(words.rstrip(","), _speaker(before, after, names, language), numbers))
    return tuple(found)


def _is_speech(words: str, before: str, after: str, language: Language) -> bool:
    if not words[:1].isupper() and words[:1] not in "[$£€0123456789":
        return False
    said = bool(_attribution_after(after, language)) or _said_before(before, language)
    closed = words.endswith((".", "?", "!", ",", "…"))
    return count_words(words) >= 4 and (
        (said and (closed or count_words(words) >= 6)) or (closed and count_words(words) >= 8)
    )


def _said_before(before: str, language: Language) -> bool:
    clause = re.split(r"(?<=[.!?]) ", before)[-1]
    return any(language.has("speech", word) for word in re.findall(r"[\w’']+", clause)[-14:])


def _attribution_after(after: str, language: Language) -> str:
    """The clause after a quotation that says who spoke, or ""."""
    clause = re.split(r"[.!?“\"]", after.lstrip(" ,"), maxsplit=1)[0]
    return clause if any(language.has("speech", w) for w in clause.split()[:8]) else ""


def _speaker(before: str, after: str, names: Sequence[Name], language: Language) -> str:
    clause = _attribution_after(after, language)
    people = [name for name in names if name.kind in ("person", "organization", "term")]
    if clause:
        verb = next(w for w in clause.split() if language.has("speech", w))
        left, _, right = clause.partition(verb)
        subject = re.search(rf"({_NAME})(?:, [^,]+,)? ?$", left) or re.search(rf"^ (?:[a-z]+ ){{0,4}}({_NAME})", right)
        return _trusted(subject[1], people, language) if subject else ""
    lead = re.split(r"(?<=[.!?]) (?=[A-Z])", before)[-1]
    own = [m for m in _OWN.finditer(lead) if language.has("speech", m[3])]
    if own:
        owners = [n.name for n in people if n.kind == "person" and n.name in lead[: own[-1].start()]]
        return f"{owners[0]}’s {own[-1][2]}" if len(owners) == 1 else ""
    return _before_verb(lead, people, language)


def _before_verb(lead: str, people: Sequence[Name], language: Language) -> str:
    verbs = [m for m in re.finditer(r"[\w’']+", lead) if language.has("speech", m[0])]
    if not verbs:
        return ""
    named = re.findall(_NAME, lead[: verbs[-1].start()])
    persons = [n for n in named if any(p.kind == "person" and p.name.endswith(n.split()[-1]) for p in people)]
    if persons:
        return _full(persons[-1], people)
    subject = re.search(rf"({_NAME}) $", lead[: verbs[-1].start()])
    return _trusted(subject[1], people, language) if subject else ""


def _trusted(name: str, people: Sequence[Name], language: Language) -> str:
    """The name when it is known or a full one; a capitalized pronoun or title alone is nobody."""
    known = any(p.name.endswith(name.split()[-1]) for p in people)
    opens = language.has("stop", name.split()[0]) or language.has("honorifics", name.strip("."))
    return _full(name, people) if not opens and (known or " " in name) else ""


def _full(name: str, people: Sequence[Name]) -> str:
    """The full name of a short one, when the article gives exactly one."""
    last = name.split()[-1]
    fuller = [
        p.name for p in people if " " in p.name and folded(p.name).endswith(f" {folded(last)}") and p.kind == "person"
    ]
    return fuller[0] if len(fuller) == 1 else name


def _numbers(sentences: Sequence[Sentence], start: int, end: int) -> tuple[int, ...]:
    """The numbers of the sentences that the characters [start, end) of the joined paragraph belong to."""
    found, at = [], 0
    for sentence in sentences:
        if at < end and start < at + len(sentence.text):
            found.append(sentence.number)
        at += len(sentence.text) + 1
    return tuple(found)
