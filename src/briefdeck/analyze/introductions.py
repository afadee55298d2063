"""Who is who and what is what: the first time that a deck has a surname or an abbreviation alone, it says it in full.

Newspapers introduce everybody once, papers define a term once; lines taken from the middle of an article do not. The
full form comes from the sentence that introduces it, which then is evidence for the line as well.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from briefdeck.analyze import checks
from briefdeck.analyze.abbreviations import KNOWN, abbreviations, called_by_initials
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.people import Person, people
from briefdeck.analyze.titles import LONGEST_STATEMENT, bare
from briefdeck.analyze.words import count_words
from briefdeck.model.brief import Brief, Event, KeyFigure, Point, Topic
from briefdeck.nouns import replace

_MOST_WORDS, _FEW_WORDS = 22, 5
_FEW_TOPICS = 4
"""A deck shows so many topics at any rate; of more it may leave out those with the weakest points."""
_ALWAYS, _SELDOM = 1.0, 0.0
"""How sure a deck shows a text: what another text introduces that it may not show is introduced again."""
_QUOTES = re.compile(r"[\"“”]")
_SAYS = re.compile(r"^(?:[\w’'.-]+ ){0,4}[\w’'.-]+: ")


class Introduction(Protocol):
    """Something with a short form, and the number of the sentence that has the full one."""

    @property
    def short(self) -> str:
        """What the article calls it mostly."""
        ...

    @property
    def full(self) -> str:
        """What the article introduces it by."""
        ...

    @property
    def number(self) -> int:
        """Of the sentence that introduces it."""
        ...

    def place(self, text: str) -> re.Match[str] | None:
        """Where a text has what is to be spelled out."""
        ...

    def is_spelled_in(self, text: str) -> bool:
        """Whether a text has the full form already."""
        ...

    def wordings(self, text: str, language: Language) -> Iterator[tuple[str, str]]:
        """The text with the full form, best wording first, each with what stands for the short form."""
        ...


def introduced(article: Article, brief: Brief) -> Brief:
    """The brief with full forms where a reader of its deck meets somebody or something for the first time."""
    opening = Point(brief.headline, brief.headline_evidence)
    titles = (opening, *(topic.headline for topic in brief.topics))
    points = (*titles, *brief.summary, *(point for topic in brief.topics for point in topic.points), *brief.moves)
    others = (*(figure.meaning for figure in brief.figures), *(event.text for event in brief.events))
    shown = "\n".join((*(point.text for point in points), *others))
    guide = _Guide(article, frozenset(bare(title.text) for title in titles), shown)
    headline = guide.told(opening, _ALWAYS)
    return replace(
        brief,
        headline=headline.text,
        headline_evidence=headline.evidence,
        summary=tuple(guide.told(point, _ALWAYS) for point in brief.summary),
        topics=tuple(map(guide.topic, brief.topics, _weights(brief.topics))),
        figures=tuple(map(guide.figure, brief.figures)),
        events=tuple(map(guide.event, brief.events)),
        moves=tuple(guide.told(point, _SELDOM) for point in brief.moves),
    )


def _weights(topics: Sequence[Topic]) -> list[float]:
    """For each topic whether a deck shows it at any rate: so much counts what it introduces."""
    strength = [sum(sorted((point.score for point in topic.points), reverse=True)[:3]) for topic in topics]
    strong = sorted(range(len(topics)), key=lambda at: (-strength[at], at))[:_FEW_TOPICS]
    return [_ALWAYS if at in strong else _SELDOM for at in range(len(topics))]


class _Guide:
    """Tells texts in the order of a deck, and remembers whom and what they have introduced.

    ``titles`` are texts that must stay as short as a title, ``shown`` is all that will be told. The same text is told
    in the same way everywhere. The article's title introduces only whom it names in full.
    """

    def __init__(self, article: Article, titles: frozenset[str], shown: str) -> None:
        self._article = article
        self._titles = titles
        self._known = [*people(article, shown), *_abbreviations(article, shown)]
        title = article.document.title
        self._seen = {each.full: _ALWAYS for each in self._known if each.is_spelled_in(title)}
        self._told: dict[str, Sequence[Introduction]] = {}

    def topic(self, topic: Topic, weight: float) -> Topic:
        """The topic, its title first."""
        headline = self.told(topic.headline, weight)
        return replace(topic, headline=headline, points=tuple(self.told(point, weight) for point in topic.points))

    def figure(self, figure: KeyFigure) -> KeyFigure:
        """The figure with what it means."""
        told = self.told(Point(figure.meaning, figure.evidence), _SELDOM)
        return replace(figure, meaning=told.text, evidence=told.evidence)

    def event(self, event: Event) -> Event:
        """The event with what happened."""
        told = self.told(Point(event.text, event.evidence), _SELDOM)
        return replace(event, text=told.text, evidence=told.evidence)

    def told(self, point: Point, weight: float) -> Point:
        """The point, with full forms for what no point of the same weight has introduced before."""
        text = point.text
        if not point.evidence:
            return point
        known = self._told.get(bare(text), ())
        asked = known or [each for each in self._known if _has(text, each) and self._is_new(each, weight)]
        for each in asked:
            point = self._full(point, each) or point
            if isinstance(each, Person):
                point = self._with_role(point, each) or point
            if each.is_spelled_in(point.text):
                self._seen[each.full] = max(weight, self._seen.get(each.full, weight))
        self._told[bare(text)] = asked
        return point

    def _is_new(self, each: Introduction, weight: float) -> bool:
        return self._seen.get(each.full, -1.0) < weight

    def _full(self, point: Point, each: Introduction) -> Point | None:
        """The point with one full form, where every check holds."""
        if each.is_spelled_in(point.text) or self._is_quoted(point, each):
            return None
        language = self._article.language
        if isinstance(each, Person) and each.number > point.evidence[0]:
            return None
        evidence = tuple(dict.fromkeys((*point.evidence, each.number)))
        source = self._article.text_of(evidence)
        for text, phrase in each.wordings(point.text, language):
            if self._has_room(point.text, text) and not checks.fails(
                text, checks.spelled_out(source, each.short, each.full, phrase), language
            ):
                return replace(point, text=text, evidence=evidence)
        return None

    def _with_role(self, point: Point, person: Person) -> Point | None:
        """The point with the role of somebody who speaks in it; None where it has none or has no room for it."""
        text = person.with_role(point.text)
        if not text or person.where > point.evidence[0] or not self._has_room(point.text, text):
            return None
        return replace(point, text=text, evidence=tuple(dict.fromkeys((*point.evidence, person.where))))

    def _has_room(self, text: str, full: str) -> bool:
        """Whether a text may be so long: a title two lines or little more, a point 22 words or few more than it had."""
        if bare(text) in self._titles:
            return len(full) <= LONGEST_STATEMENT
        size, longer = count_words(text), count_words(full)
        return longer <= (_MOST_WORDS if size <= _MOST_WORDS else size + _FEW_WORDS)

    def _is_quoted(self, point: Point, each: Introduction) -> bool:
        """Whether the short form stands in somebody's words, which stay as they were said."""
        sentence = self._article.text_of(point.evidence[:1])
        found, said = each.place(point.text), [m.start() for m in re.finditer(re.escape(each.short), sentence)]
        if not found or point.evidence[0] in self._article.cited:
            return True
        speaker = _SAYS.match(point.text)
        if speaker and found.start() >= speaker.end() and speaker[0] not in sentence:
            return True
        return _is_open(point.text, found.start()) or (bool(said) and all(_is_open(sentence, at) for at in said))


def _has(text: str, each: Introduction) -> bool:
    return each.short in text or each.full in text


def _is_open(text: str, at: int) -> bool:
    """Whether a quotation is open at a place."""
    return len(_QUOTES.findall(text[:at])) % 2 == 1


def _abbreviations(article: Article, shown: str) -> Iterator[Introduction]:
    """Those that everybody knows aside, and those that are not shown alone."""
    numbered = [(sentence.number, sentence.text) for sentence in article.sentences]
    found = {**called_by_initials(article.organizations, numbered), **abbreviations(numbered)}
    return (each for short, each in found.items() if short not in KNOWN and each.stands_alone(shown))
