"""What somebody said in the article, word for word; marks around a single expression are no speech."""

import re
from collections.abc import Sequence

from briefdeck.analyze.language import Language
from briefdeck.analyze.words import count_words, folded
from briefdeck.model.brief import Name, Quote
from briefdeck.model.document import Sentence

_QUOTED = re.compile(r"“([^“”]+)”|(?<![\w.,!?])\"(?=\S)([^\"]+)(?<=\S)\"|«\s?([^«»]+?)\s?»|„([^„“]+)“")
_NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.? )?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,4}"
_MOST = 8
_SHORTEST, _LONGEST = 6, 40
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording to|[Ii]n the words of) (?:the )?(?:[A-Z]?[a-z-]+ ){{0,3}}?(?:[a-z]+, )?({_NAME})"
)
_BREAKS = re.compile(r"\b(?:and|but|that|because|after|before|when)\b")
_OWN = re.compile(r"\b(his|her|their|my)\s+([a-z]+)\s+([a-z]+)\b")


def quotes_in(paragraphs: Sequence[Sequence[Sentence]], names: Sequence[Name], language: Language) -> tuple[Quote, ...]:
    """The quotations that can stand alone, with their speakers, in order."""
    found = [q for q in spoken_in(paragraphs, names, language) if _stands_alone(q.text)]
    best = sorted(found, key=lambda q: (not q.speaker, _unlike_a_pull_quote(q.text), q.evidence))[:_MOST]
    return tuple(sorted(best, key=lambda q: (q.evidence, found.index(q))))


def _unlike_a_pull_quote(words: str) -> bool:
    return not _SHORTEST <= count_words(words) <= _LONGEST


def spoken_in(paragraphs: Sequence[Sequence[Sentence]], names: Sequence[Name], language: Language) -> tuple[Quote, ...]:
    """Everything that the article quotes from somebody, also single expressions when it names whose they are."""
    found: list[Quote] = []
    for sentences in paragraphs:
        text = " ".join(s.text for s in sentences)
        for match in _QUOTED.finditer(text):
            words = next(group for group in match.groups() if group).strip()
            before, after = text[: match.start()], text[match.end() :]
            if _is_speech(words, before, after, language):
                numbers = _numbers(sentences, match.start(), match.end())
                speaker = _speaker(before, after, names, language)
                if speaker or _closed(words) or words[:1].isupper():
                    found.append(Quote(words.rstrip(","), speaker, numbers))
    return tuple(found)


def _stands_alone(words: str) -> bool:
    return count_words(words) >= 4 and (words[:1].isupper() or words[:1] in "[$£€0123456789")


def _is_speech(words: str, before: str, after: str, language: Language) -> bool:
    said = bool(_attribution_after(after, language)) or _said_before(before, language)
    if count_words(words) < 4 or not _stands_alone(words):
        return said and count_words(words) >= 2
    return said or (_closed(words) and count_words(words) >= 8)


def _closed(words: str) -> bool:
    return words.endswith((".", "?", "!", ",", "…"))


def _said_before(before: str, language: Language) -> bool:
    """Whether the sentence so far tells that somebody speaks, without a quotation of its own in between."""
    clause = re.split(r"(?<=[.!?]) |[”\"]", before)[-1]
    if re.search(r"\b(?:so-called|known as|on|titled|entitled|named|site|website)\s*,?$", clause):
        return False
    said = any(language.has("speech", word) for word in re.findall(r"[\w’']+", clause)[-22:])
    return said or bool(_ACCORDING.search(clause))


def _attribution_after(after: str, language: Language) -> str:
    """The clause after a quotation that says who spoke, or ""."""
    clause = re.split(r"[.!?“\"](?:\s|$)|[“\"]", after.lstrip(" ,"), maxsplit=1)[0]
    if _ACCORDING.match(clause):
        return clause
    words = clause.split()[:7]
    verb = next((i for i, w in enumerate(words) if language.has("speech", w.strip(","))), -1)
    return clause if verb >= 0 and not _BREAKS.search(" ".join(words[:verb])) else ""


def _speaker(before: str, after: str, names: Sequence[Name], language: Language) -> str:
    people = [name for name in names if name.kind in ("person", "organization", "term")]
    clause = _attribution_after(after, language)
    if clause:
        return _named(_ACCORDING, clause, people, language) or _said_after(clause, before, people, language)
    lead = re.split(r"(?<=[.!?]) (?=[A-Z])(?<!Mr\. )(?<!Dr\. )(?<!Ms\. )(?<!Mrs\. )", before)[-1]
    lead = re.sub(r"[“\"][^“”\"]*[”\"]", " ", lead)
    own = [m for m in _OWN.finditer(lead) if language.has("speech", m[3])]
    if own:
        owners = [n.name for n in people if n.kind == "person" and n.name in lead[: own[-1].start()]]
        return f"{owners[0]}’s {own[-1][2]}" if len(owners) == 1 else ""
    verbs = [m for m in re.finditer(r"[\w’']+", lead) if language.has("speech", m[0])]
    if not verbs:
        return _named(_ACCORDING, lead, people, language)
    return _subject(lead[: verbs[-1].start()], before[: len(before) - len(lead)], people, language)


def _said_after(clause: str, before: str, people: Sequence[Name], language: Language) -> str:
    """The subject of "NAME said" or "said NAME" after a quotation."""
    verb = next((w for w in clause.split() if language.has("speech", w.strip(","))), "")
    if not verb:
        return ""
    left, _, right = clause.partition(verb)
    if left.strip():
        return _subject(left, before, people, language)
    found = re.search(rf"^,? (?:the )?(?:[a-z]+ ){{0,4}}({_NAME})", right)
    return _trusted(found[1], people, language) if found else ""


def _subject(left: str, earlier: str, people: Sequence[Name], language: Language) -> str:
    """Who is the subject of the verb that follows ``left``: a name, its owner, or whom "he" and "she" mean."""
    bare = re.sub(
        rf", (?:(?:the|an?|who|which) )?[^,]*,\s*$|, {_NAME},? *$",
        lambda m: m[0] if _is_person(m[0], people) else " ",
        left,
    )
    last = bare.split()[-1:] or [""]
    said = re.sub(r"\b(?:also|then|once|recently|later|has|had)\s*$", "", bare.rstrip()).rstrip()
    if re.search(r"(?:^|\s)(?:he|she)$", said, re.IGNORECASE):
        told = re.sub(r"[“\"][^“”\"]*[”\"]", " ", earlier)
        persons = [m for m in re.findall(_NAME, f"{told} {said}") if _is_person(m, people)]
        return _full(_bare_name(persons[-1]), people) if persons and last else ""
    named = re.search(rf"({_NAME})$", said)
    if named:
        return _trusted(re.split(r"[’']s? ", named[1])[-1], people, language)
    owner = re.match(rf".*?({_NAME})[’']s? [^,;]*$", said)
    if owner:
        return _trusted(owner[1], people, language)
    persons = [m for m in re.findall(_NAME, said) if _is_person(m, people)]
    return _full(_bare_name(persons[-1]), people) if persons else ""


def _named(pattern: re.Pattern[str], text: str, people: Sequence[Name], language: Language) -> str:
    found = pattern.search(text)
    return _trusted(found[1], people, language) if found else ""


def _is_person(name: str, people: Sequence[Name]) -> bool:
    last = _bare_name(name).split()[-1:]
    return any(p.kind == "person" and p.name.split()[-1:] == last for p in people)


def _bare_name(name: str) -> str:
    return re.sub(r"[’']s?$", "", name.strip(" ,"))


def _trusted(name: str, people: Sequence[Name], language: Language) -> str:
    """The name when it is known or a full one; a capitalized pronoun or title alone is nobody."""
    name = _bare_name(name)
    if not name:
        return ""
    known = any(p.name.endswith(name.split()[-1]) for p in people)
    if any(p.name == name and p.kind == "term" and p.mentions > 1 for p in people):
        return ""
    opens = language.has("stop", name.split()[0]) or language.has("honorifics", name.strip("."))
    opens = opens and not name.startswith(("Mr", "Mrs", "Ms", "Dr"))
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
