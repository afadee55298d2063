"""What a template may ask of a brief: the strongest events, the claim for a title, points that belong together."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Protocol, TypeVar

from briefdeck.model.brief import Brief, Event, Evidence, KeyFigure, Name, OptionSet, Point, Quote, Topic
from briefdeck.model.document import Sentence
from briefdeck.nouns import replace
from briefdeck.patterns import leaves_open

LONGEST_TITLE = 120
"""Characters: two lines of a slide."""
MOST_WORDS = 75
"""On one slide, with its title, its sources and its number."""
_MOST_ITEMS = 8
_MOST_POINTS = 5
_ENOUGH = 4
_LONGEST_KICKER, _SECTIONS = 50, 2
_COUNTED = re.compile(r"^(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.)]?\s+| \(\d+\)$|[.:]$")
"""A heading's number, the one of a title that stands there twice, the mark at its end."""
_NUMBERS = re.compile(r"\d[\d.,]*")
_FIGURE_ENDS = frozenset("0123456789%)")
_DECIMAL = re.compile(r"\S?\d+\.\d+%?\)?\.")
_MOST_OF_ONE, _MOST_QUOTED = 40, 55
"""Words of a point, and of one that is a single quotation; longer ones are told sentence by sentence."""
_MARKS = '"“”'
_LEANS = re.compile(r"(?:It|They|He|She|This|That|These|Those|But|And|However)\b")


class Cited(Protocol):
    """Anything that rests on sentences."""

    @property
    def evidence(self) -> Evidence:
        """Numbers of those sentences."""
        ...


T = TypeVar("T", bound=Cited)


@dataclass(slots=True)
class Choice:
    """Answers for one rendering; remembers the titles it gave, so that none is given twice."""

    brief: Brief
    _titles: set[str] = field(default_factory=set)

    def strongest(self, items: Sequence[T], most: int) -> tuple[T, ...]:
        """At most ``most`` items in their own order: those whose sentences the brief's points rest on come first."""
        return tuple(items[i] for i in sorted(self._ranked(items)[:most]))

    def fitting(self, claim: Point, items: Sequence[T], *shown: str) -> tuple[T, ...]:
        """The most items, in their order, that a slide holds beside its title (75 words), the strongest always first.

        ``shown`` names the fields that are shown: a text, a point, or a row of them; "number" is the item's place.
        """
        room = MOST_WORDS - len(claim.text.split()) - 2
        ranked = self._ranked(items)[:_MOST_ITEMS]
        for first, top in enumerate(ranked):
            rest = ranked[first + 1 :]
            for count in range(len(rest), -1, -1):
                for places in combinations(rest, count):
                    chosen = [items[i] for i in sorted((top, *places))]
                    marks = {*claim.evidence, *(n for item in chosen for n in item.evidence)}
                    if len(marks) + sum(_words(getattr(item, name, "1")) for item in chosen for name in shown) <= room:
                        return tuple(chosen)
        return ()

    def holds(self, plans: OptionSet) -> bool:
        """True when a slide holds the plans beside their title (75 words); steps that are too long stand as points."""
        if self.brief.is_whole or not {option.label for option in plans.options} & {"First", "1", "a"}:
            return True
        texts = (plans.title, *(f"{option.label} {option.text}" for option in plans.options))
        return sum(_words(text) for text in texts) + len(plans.evidence) + 2 <= MOST_WORDS

    def telling(self, figures: Sequence[KeyFigure]) -> KeyFigure | None:
        """The figure to be shown large: the first one, unless a point says it that its topic cannot spare.

        In a short article, which tells every sentence once, only that of a title.
        """
        for figure in figures[:1]:
            has_title = any(self.says(topic.headline, figure) for topic in self.brief.topics)
            needed = {n for t in self.brief.topics if len(t.points) < 3 for p in t.points for n in p.evidence[:1]}
            if has_title or not (self.brief.is_whole or figure.evidence[0] in needed):
                return figure
        return None

    def says(self, claim: Point, figure: KeyFigure) -> bool:
        """True when a claim rests on the figure's sentence and holds its numbers."""
        is_same = claim.evidence[:1] == figure.evidence[:1]
        return is_same and all(number in claim.text for number in _NUMBERS.findall(figure.value))

    def spare(self, items: Sequence[T]) -> list[T]:
        """The items whose sentence can have a slide of its own: it is no title, and its topic has other points."""
        needed = {n for topic in self.brief.topics for n in topic.headline.evidence}
        needed |= {n for t in self.brief.topics if len(t.points) < 3 for p in t.points for n in p.evidence}
        return [item for item in items if not needed.intersection(item.evidence)]

    def apart(self, points: Sequence[Point], items: Iterable[Cited]) -> tuple[Point, ...]:
        """The points without those that the items' own slides tell, as long as two points stay."""
        elsewhere = {item.evidence[:1] for item in items}
        rest = tuple(point for point in points if point.evidence[:1] not in elsewhere)
        return rest if len(rest) >= 2 and not self.brief.is_whole else tuple(points)

    def most(self, number: int) -> int:
        """``number`` as a limit for topics or points; a short article, which loses nothing, sets it aside."""
        return max(number, len(self.brief.sentences)) if self.brief.is_whole else number

    def kicker(self, topic: Topic, claim: Point) -> str:
        """The name of the topic's section for a line above its title; "" when the title or the deck's title says it
        already, when it is longer than 50 characters, or where it tells no slides apart."""
        name = " ".join(topic.section.split())
        sections = [other.section for other in self.brief.topics]
        is_general = not topic.heading and 2 * sections.count(topic.section) > len(sections)  # headings are missing
        if is_general or len({*sections} - {""}) < _SECTIONS:
            return ""
        said = (claim.text, self.brief.title, f"{self.brief.title}: {self.brief.subtitle}")
        is_said = any(_named(name) == _named(text) for text in said)
        return "" if is_said or len(name) > _LONGEST_KICKER else name

    def spread(
        self, claim: Point, points: Sequence[Point], beside: str = "", above: str = ""
    ) -> tuple[tuple[Point, tuple[Point, ...]], ...]:
        """Slides of a topic, each a title and its points: one with the points that fit it and the text ``beside`` them.

        ``above`` is what stands above every title.
        Without points the claim's sentences are shown. A short article, which loses nothing, gets as many slides as it
        takes; a point that can be one is the next title.
        """
        points = points or [Point(s.text, (s.number,)) for s in self.sentences([claim])]
        if not self.brief.is_whole:
            full = _below(claim, beside, above)
            return ((claim, self.fitting(full, points, "label", "text") or tuple(points[:1])),)
        slides: list[tuple[Point, tuple[Point, ...]]] = []
        title, waiting = claim, [part for point in points for part in self._parts(point)]
        while True:
            count = self._reach(_below(title, "" if slides else beside, above), waiting)
            slides.append((title, tuple(waiting[:count])))
            waiting = waiting[count:]
            if not waiting:
                return tuple(slides)
            is_next = len(waiting) > 1 and self._is_free(waiting[0].text) and not _goes_on(waiting[0].text)
            title = self._titled(waiting.pop(0) if is_next else claim)

    def _parts(self, point: Point) -> tuple[Point, ...]:
        """The point, or its sentences one by one when it says a whole paragraph; each of a quotation has its marks."""
        if len(point.evidence) < 2 or _words(point) <= _MOST_OF_ONE:
            return (point,)
        sentences = self.sentences([point])
        texts = _quoted([s.text for s in sentences])
        if texts != [s.text for s in sentences] and _words(point) <= _MOST_QUOTED:
            return (point,)
        return tuple(Point(text, (s.number,)) for text, s in zip(texts, sentences, strict=True))

    def _reach(self, title: Point, points: Sequence[Point]) -> int:
        """How many points from the first on stand below a title; one at least."""
        room, marks = MOST_WORDS - len(title.text.split()) - 2, set(title.evidence)
        for count, point in enumerate(points[:_MOST_POINTS]):
            room -= _words(point)
            marks |= set(point.evidence)
            if room < len(marks):
                return max(1, count)
        return min(len(points), _MOST_POINTS)

    def span(self, claim: Point, events: Sequence[Event]) -> tuple[Event, ...]:
        """The events that a slide holds beside its title: the first, the last, and the most between them."""
        if len(events) < 3:
            return tuple(events)
        ends = (events[0], events[-1])
        said = " ".join([claim.text, *(f"{event.date} {event.text}" for event in ends)])
        cited = (*claim.evidence, *(n for event in ends for n in event.evidence))
        return (ends[0], *self.fitting(Point(said, cited), events[1:-1], "date", "text"), ends[1])

    def topics(self, most: int) -> tuple[Topic, ...]:
        """At most ``most`` topics in the order of the article, the ones with the strongest points.

        One with a single point below a heading that asks nothing is left out where four others are there.
        """
        found = self.brief.topics
        telling = [i for i, topic in enumerate(found) if not _only_names(topic)]
        places = telling if len(telling) >= _ENOUGH and not self.brief.is_whole else list(range(len(found)))
        ranked = sorted(places, key=lambda i: (-_weight(found[i]), i))
        return tuple(found[i] for i in sorted(ranked[: max(most, 0)]))

    def claim(self, items: Iterable[Cited], otherwise: str) -> Point:
        """A point fit for a title that rests on the items' sentences and is no title yet, else ``otherwise``."""
        numbers = [item.evidence[0] for item in items if item.evidence]
        found = (p for n in numbers for p in self._points() if p.evidence[:1] == (n,) and self._is_free(p.text))
        return self._titled(next(found, None) or Point(otherwise, ()))

    def headline(self, topic: Topic) -> Point:
        """The topic's title: its headline, or when another slide has that, a short point of its own or its heading."""
        candidates = (topic.headline, *topic.points, Point(topic.heading, topic.headline.evidence))
        if topic.headline.text.strip() and not self.is_title(topic.headline.text):
            return self._titled(topic.headline)
        return self._titled(next((p for p in candidates[1:] if self._is_free(p.text)), topic.headline))

    def opening(self, otherwise: str) -> Point:
        """The title of the summary: the article's main claim, where it has one."""
        claim = Point(self.brief.headline, self.brief.headline_evidence)
        is_free = claim.text.strip() and not self.is_title(claim.text)
        return self._titled(claim if is_free else Point(otherwise, ()))

    def title(self, text: str, otherwise: Point) -> Point:
        """``text`` as a title, with the sentences it rests on, when no slide has it yet; else ``otherwise``."""
        if not text.strip() or self.is_title(text):
            return self._titled(otherwise)
        claims = (*(t.headline for t in self.brief.topics), *self._points())
        known = next((p for p in claims if _bare(p.text) == _bare(text)), None)
        return self._titled(known or Point(text, ()))

    def plain(self, text: str) -> Point:
        """Words of the template as a point without evidence."""
        return Point(text, ())

    def is_title(self, text: str) -> bool:
        """True when a slide has this title already, with or without a full stop."""
        return _bare(text) in self._titles

    def without_titles(self, items: Iterable[Point]) -> tuple[Point, ...]:
        """The points that are nobody's title."""
        return tuple(p for p in items if not self.is_title(p.text))

    def sections(self, topics: Sequence[Topic], most: int) -> tuple[str, ...]:
        """For each topic the section that starts with it, or "": only when two headings have several topics each."""
        starts = [t.heading if i == 0 or topics[i - 1].heading != t.heading else "" for i, t in enumerate(topics)]
        groups = [h for h in starts if h.strip() and sum(t.heading == h for t in topics) >= 2]
        return tuple(starts) if 2 <= len(groups) <= most else ("",) * len(topics)

    def agenda(self, topics: Sequence[Topic]) -> tuple[Point, ...]:
        """What each topic is called in a list of them: the author's heading, unless two share it, else its message."""
        heads = [topic.heading for topic in topics]
        return tuple(
            Point(h if heads.count(h) == 1 and h else t.headline.text, t.headline.evidence)
            for h, t in zip(heads, topics, strict=True)
        )

    def home(self, topics: Sequence[Topic], items: Iterable[Cited]) -> int:
        """The place of the topic that the first item belongs to: the last one that starts before it."""
        number = min((item.evidence[0] for item in items if item.evidence), default=0)
        starts = [min((n for p in (t.headline, *t.points) for n in p.evidence), default=0) for t in topics]
        return max((i for i, start in enumerate(starts) if start <= number), default=0)

    def voice(self, quote: Quote) -> Point:
        """Who said it, with the role that the article states ("Dana Ames, Norda CEO") and the sentence that has it."""
        name = next((name for name in self.brief.names if name.name == quote.speaker and name.role), None)
        number = self._stating(name) if name else 0
        return Point(f"{quote.speaker}, {name.role}", (number,)) if name and number else Point(quote.speaker, ())

    def role(self, name: Name) -> Point:
        """The role that the article states for a name, as a line opens, and the sentence that has it."""
        number = self._stating(name)
        return Point(name.role[:1].upper() + name.role[1:], (number,) if number else name.evidence[:1])

    def _stating(self, name: Name) -> int:
        """The sentence that has a name's role, beside the name if there is one; 0 when its words stand in none."""
        last = name.name.rpartition(" ")[2]
        having = [s for s in self.brief.sentences if s.number in name.evidence and name.role in s.text]
        beside = (s for s in having if f"{name.role} {name.name}" in s.text or f"{last}, " in s.text)
        return next((s.number for s in (*beside, *having)), 0)

    def sentences(self, items: Iterable[Cited]) -> tuple[Sentence, ...]:
        """The full sentences that the items rest on, in the order of the article."""
        numbers = {n for item in items for n in item.evidence}
        return tuple(s for s in self.brief.sentences if s.number in numbers)

    def _points(self) -> Iterable[Point]:
        for topic in self.brief.topics:
            yield from topic.points
        yield from self.brief.summary

    def _ranked(self, items: Sequence[Cited]) -> list[int]:
        """The places of the items, the strongest first."""
        weights = self._weights()
        worth = [max((weights.get(n, 0.0) for n in item.evidence), default=0.0) for item in items]
        return sorted(range(len(items)), key=lambda i: (-worth[i], i))

    def _weights(self) -> dict[int, float]:
        weights: dict[int, float] = {}
        for point in self._points():
            for number in point.evidence:
                weights[number] = max(weights.get(number, 0.0), 1.0 + point.score)
        return weights

    def _is_free(self, text: str) -> bool:
        return bool(text.strip()) and len(text) <= LONGEST_TITLE and not self.is_title(text)

    def _titled(self, point: Point) -> Point:
        title, count = _bare(point.text), 2
        while title in self._titles:
            title, count = f"{_bare(point.text)} ({count})", count + 1
        self._titles.add(title)
        return replace(point, text=title)


def _goes_on(text: str) -> bool:
    """Whether somebody's words open a text or stop in the middle, or it leans on the one before: it is no title."""
    return bool(_LEANS.match(text)) or text.startswith(('"', "“", "„", "«")) or text.count('"') % 2 == 1


def _below(title: Point, beside: str, above: str) -> Point:
    """The title with the other words on its slide; what it says itself does not stand above it."""
    return replace(title, text=f"{title.text} {beside} {'' if _named(above) == _named(title.text) else above}")


def _quoted(texts: Sequence[str]) -> list[str]:
    """Sentences in order, each with the marks of the quotation that it opens, continues or closes."""
    found: list[str] = []
    is_open = False
    for text in texts:
        before = is_open and text[:1] not in _MARKS
        is_open = leaves_open(text, is_open=is_open)
        opening, closing = ("“", "”") if "“" in text or "”" in text else ('"', '"')
        found.append(f"{opening * before}{text}{closing * is_open}")
    return found


def _named(text: str) -> str:
    """A title or heading without what tells it from the same words elsewhere."""
    return _COUNTED.sub("", text.strip()).casefold()


def _words(shown: object) -> int:
    if isinstance(shown, Point):
        return _words(shown.label) + _words(shown.text)
    if isinstance(shown, tuple):
        return sum(_words(part) for part in shown)
    return len(str(shown).split())


def _only_names(topic: Topic) -> bool:
    """Whether a topic has little below a title that only names its subject."""
    return not topic.headline.score and len(topic.points) < 2 and not topic.headline.text.endswith("?")


def _weight(topic: Topic) -> float:
    return sum(sorted((p.score for p in topic.points), reverse=True)[:3])


def _bare(text: str) -> str:
    """A title without the full stop of its sentence; the stop of an abbreviation or initial stays."""
    last = text.split(" ")[-1]
    is_word = last[:1].islower() or len(last) > 5 or last[-2:-1] in _FIGURE_ENDS
    is_sentence = (
        text.count(" ") >= 3 and text.endswith(".") and (last.count(".") == 1 or _DECIMAL.fullmatch(last)) and is_word
    )
    return text[:-1] if is_sentence else text
