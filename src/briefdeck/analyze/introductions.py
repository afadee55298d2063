"""Who is who: the first time that a deck names a person by the surname alone, it gives the whole name.

Newspapers introduce everybody once; lines taken from the middle of an article do not. The whole name comes from the
sentence that introduces the person, which then is evidence for the line as well.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.titles import LONGEST_STATEMENT
from briefdeck.model.brief import Point, Topic

_PLAIN = r"(?:(?:Mr|Mrs|Ms|Miss)\.? )?"
"""What a whole name replaces together with the surname."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A whole name, and the first sentence that has it."""

    name: str
    number: int


def introduced(
    article: Article, headline: str, told: tuple[Sequence[Point], Sequence[Topic]]
) -> tuple[tuple[Point, ...], tuple[Topic, ...]]:
    """The summary and the topics, with whole names where a reader meets somebody for the first time."""
    summary, topics = told
    people = _people(article)
    seen = {surname for surname in people if surname in f"{article.document.title} {headline}"}
    found = tuple(_with_name(point, article, people, seen) for point in summary)
    return found, tuple(
        replace(
            topic,
            headline=_with_name(topic.headline, article, people, seen),
            points=tuple(_with_name(point, article, people, seen) for point in topic.points),
        )
        for topic in topics
    )


def _people(article: Article) -> Mapping[str, _Person]:
    """Those whose surname nobody and nothing else in the article has."""
    whole = [name.name for name in article.names if name.kind == "person" and " " in name.name]
    last = Counter(name.split()[-1] for name in whole)
    others = {word for name in article.names if name.kind != "person" for word in name.name.split()}
    found: dict[str, _Person] = {}
    for name in whole:
        surname = name.split()[-1]
        number = next((s.number for s in article.sentences if name in s.text), 0)
        if number and last[surname] == 1 and surname not in others:
            found[surname] = _Person(name, number)
    return found


def _with_name(point: Point, article: Article, people: Mapping[str, _Person], seen: set[str]) -> Point:
    """The point with everybody's whole name whom nothing has named before; ``seen`` grows by whom it names."""
    for surname, person in people.items():
        if surname in seen or surname not in point.text:
            continue
        seen.add(surname)
        if person.name not in point.text and point.evidence:
            point = _named(point, article, surname, person)
    return point


def _named(point: Point, article: Article, surname: str, person: _Person) -> Point:
    """The point with the whole name for the surname, where every check holds; else as it was."""
    pattern = rf"(?<![\w’'.-]){_PLAIN}{re.escape(surname)}(?![\w-])(?! [A-Z])"
    found = re.search(pattern, point.text)
    if not found or person.number > point.evidence[0] or _belongs(point.text[: found.start()], article):
        return point
    text = f"{point.text[: found.start()]}{person.name}{point.text[found.end() :]}"
    evidence = tuple(dict.fromkeys((*point.evidence, person.number)))
    is_safe = len(text) <= LONGEST_STATEMENT and not checks.fails(text, article.text_of(evidence), article.language)
    return replace(point, text=text, evidence=evidence) if is_safe else point


def _belongs(before: str, article: Article) -> bool:
    """Whether the word before a surname makes it part of another name, or the name of a family ("the", "President")."""
    word = before.split()[-1] if before.split() else ""
    return word in ("the", "The") or (word[:1].isupper() and not article.language.has("stop", word))
