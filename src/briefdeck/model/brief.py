"""What matters in the article, with evidence. Every text here is plain text made of the article's own words."""

from briefdeck.model.document import Sentence
from briefdeck.model.note import Note
from briefdeck.model.source import Source
from briefdeck.nouns import noun

Evidence = tuple[int, ...]
"""Numbers of the sentences that a statement rests on, the first one foremost."""


@noun
class Point:
    """One statement, short and true. ``label`` is a lead-in of 2 to 5 words, or empty."""

    text: str
    evidence: Evidence
    score: float = 0.0
    why: tuple[str, ...] = ()
    label: str = ""


@noun
class Topic:
    """A section's message: the author's heading, an action title, its strongest points.

    ``heading`` is "" where it says nothing by itself; ``section`` is the section's name also then ("Related work").
    """

    heading: str
    headline: Point
    points: tuple[Point, ...]
    section: str = ""


@noun
class KeyFigure:
    """A number that matters: ``value`` as printed large ("$10 billion"), ``meaning`` in the article's words."""

    value: str
    meaning: str
    evidence: Evidence
    sentence: str = ""


@noun
class Event:
    """Something dated: ``date`` as shown ("2026–2032"), ``key`` sorts ("2026/2032")."""

    date: str
    key: str
    text: str
    evidence: Evidence
    is_range: bool = False


@noun
class Quote:
    """Words verbatim, without their quotation marks, and who said them ("" when unknown)."""

    text: str
    speaker: str
    evidence: Evidence


@noun
class Option:
    """One of a set of plans: "Plan A", what it is."""

    label: str
    text: str
    evidence: Evidence


@noun
class OptionSet:
    """Plans that belong together, under one claim."""

    title: str
    options: tuple[Option, ...]
    evidence: Evidence


@noun
class Name:
    """A person, organization, product or place, and its role as the article states it ("" when it states none)."""

    name: str
    kind: str
    role: str
    mentions: int
    evidence: Evidence


@noun
class Relation:
    """``subject`` ``verb`` ``object`` ("Microsoft", "invests in", "OpenAI")."""

    subject: str
    verb: str
    object: str
    evidence: Evidence


@noun
class Comparison:
    """Two parties side by side; each row is (head, left text, right text)."""

    left: str
    right: str
    rows: tuple[tuple[str, Point, Point], ...]


@noun
class Exhibit:
    """Figures side by side, as printed: a table of the article, or comparable figures of its sentences.

    The first column of ``rows`` holds what the row is about. ``chart`` is "column", "line" or "bar" when the other
    columns are numbers of one unit, fit for a chart, and "" for a table.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    evidence: Evidence
    chart: str = ""


@noun
class Brief:
    """The article's message. ``subtitle`` is the part of the title after its colon; ``sentences`` are all, §1 first.

    ``is_whole`` means that the article is so short that its topics tell every sentence, and none should be left out.
    """

    source: Source
    title: str
    subtitle: str
    language: str
    sentences: tuple[Sentence, ...]
    headline: str = ""
    headline_evidence: Evidence = ()
    author: str = ""
    date: str = ""
    publication: str = ""
    summary: tuple[Point, ...] = ()
    topics: tuple[Topic, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    options: tuple[OptionSet, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    names: tuple[Name, ...] = ()
    relations: tuple[Relation, ...] = ()
    comparison: Comparison | None = None
    moves: tuple[Point, ...] = ()
    questions: tuple[Point, ...] = ()
    set_aside: tuple[str, ...] = ()
    is_whole: bool = False
    notes: tuple[Note, ...] = ()
