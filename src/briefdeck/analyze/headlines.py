"""What each topic says: its claim as a title, and the points below it that no other slide has."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefdeck.analyze.aptness import EMPTY, PLAIN, aptness
from briefdeck.analyze.article import Article, is_short
from briefdeck.analyze.brevity import every_line
from briefdeck.analyze.checks import balanced, has_verb, opens_without_name
from briefdeck.analyze.familiar import told_by
from briefdeck.analyze.message import Message, weighed
from briefdeck.analyze.picks import bullets, clear, knowing
from briefdeck.analyze.rank import Rank
from briefdeck.analyze.select import ASKED, Line, as_point
from briefdeck.analyze.sequels import goes_on
from briefdeck.analyze.titles import (
    FAIR,
    LONGEST_STATEMENT,
    PHRASE,
    STRONG,
    WEAK,
    bare,
    called,
    central_phrase,
    claim_for,
    heading_for,
    informative,
    is_bare,
    statement_for,
)
from briefdeck.analyze.topics import Stretch, joined
from briefdeck.model.brief import Point, Topic
from briefdeck.nouns import replace

Lines = Mapping[int, tuple[Line, ...]]

_POINTS = 4
_HALF = 0.5
_FAINT = 0.2
_SUMMED, _MAIN = 1.5, 3.0
_FEWEST = 2
_ENOUGH = 3
_COMPARED = 100
_DID = re.compile(r"\b[a-z]{3,}ed\b")
_REMEMBERED = 8
"""What so many slides before said, a reader has in mind."""
_SOME_SLIDES = 150
"""Words of the two or three slides that may share a title."""
_NEAR, _CLOSE, _MOST_SHARED = 2, 0.08, 0.35
"""What a point gains so near behind its claim, and at most for the words that it shares with it."""


def _of(numbers: Sequence[int], lines: Lines) -> list[Line]:
    """The best line of each sentence that has one."""
    return [lines[number][0] for number in numbers if lines[number]]


def _weighty(numbers: Sequence[int], ranks: Mapping[int, Rank], lines: Lines) -> list[Line]:
    """The lines of the sentences that matter at least half as much as the most important one."""
    least = _HALF * max((ranks[n].score for n in numbers), default=0.0)
    return [line for n in numbers if ranks[n].score >= least for line in lines[n]]


@dataclass(frozen=True, slots=True)
class _Told:
    """What the deck tells elsewhere.

    ``titles`` and the latest ``points``, made of the sentences with these ``numbers``, stand before; ``summed``,
    ``first`` and ``apart`` are the sentences of the summary, of the main statement and of slides of their own.
    """

    titles: Sequence[str]
    points: Sequence[str]
    summed: frozenset[int]
    first: tuple[int, ...]
    apart: frozenset[int]
    numbers: frozenset[int]


def topics_of(
    article: Article,
    ranks: Mapping[int, Rank],
    lines: Lines,
    told: tuple[Sequence[Stretch], Message, frozenset[int], frozenset[int]],
) -> tuple[Topic, ...]:
    """The topics; one without a heading that has only faint points is left out of a long article.

    ``told`` are the parts, the main statement, the sentences of the summary and those that have slides of their own.
    """
    parts, first, summed, apart = told
    found: list[tuple[Stretch, Topic | None]] = []

    def so_far() -> _Told:
        titles, points = _titles(found, [line.text for line in first.said]), _points(found)
        opening = tuple(line.evidence[0] for line in first.said)
        return _Told(titles, points, summed, opening, apart, _numbers(found))

    for part in parts:
        stretch, topic = part, _topic(part, article, ranks, lines, so_far())
        if part.part and found and _belong(found[-1], (part, topic), article):
            stretch = joined(found.pop()[0], part)
            topic = _topic(stretch, article, ranks, lines, so_far())
        found.append((stretch, topic))
    topics = _standing([topic for _, topic in found if topic], summed, article)
    least = 0.0 if is_short(article) else _FAINT * max((_best(topic) for topic in topics), default=0.0)
    return tuple(topic for topic in topics if topic.heading or _best(topic) >= least)


def _titles(found: Sequence[tuple[Stretch, Topic | None]], opening: Sequence[str]) -> list[str]:
    """The titles that a new one must differ from: far more than a deck shows, and not those of a whole book."""
    return [*opening, *(topic.headline.text for _, topic in found[-_COMPARED:] if topic)]


def _numbers(found: Sequence[tuple[Stretch, Topic | None]]) -> frozenset[int]:
    """The sentences that a reader has just been told."""
    topics = [topic for _, topic in found[-_REMEMBERED:] if topic]
    return frozenset(n for topic in topics for point in (topic.headline, *topic.points) for n in point.evidence)


def _points(found: Sequence[tuple[Stretch, Topic | None]]) -> list[str]:
    """The points that a reader has just seen."""
    return [point.text for _, topic in found[-_REMEMBERED:] if topic for point in topic.points]


def _belong(one: tuple[Stretch, Topic | None], other: tuple[Stretch, Topic | None], article: Article) -> bool:
    """Whether neighbors are one topic: one of them is thin, or has no claim and both make few slides."""
    if _is_thin(one[1], article) or _is_thin(other[1], article):
        return True
    words = sum(len(s.text.split()) for stretch, _ in (one, other) for s in stretch.sentences)
    return is_short(article) and words <= _SOME_SLIDES and any(t and t.headline.why == PHRASE for _, t in (one, other))


def _is_thin(topic: Topic | None, article: Article) -> bool:
    """Whether a slide of the topic would have no claim as its title, or too little below it."""
    if topic is None or is_short(article):
        return topic is None or not topic.points
    return len(topic.points) < _FEWEST or not (topic.headline.score or topic.heading)


def _standing(topics: Sequence[Topic], summed: frozenset[int], article: Article) -> list[Topic]:
    """The topics; in a long article those with points where three have some, else all that the summary does not tell.

    Where nothing stands below a title its slide repeats it.
    """
    full = [topic for topic in topics if topic.points]
    if is_short(article) or len(full) >= _ENOUGH:
        return list(topics) if is_short(article) else full
    return [topic for topic in topics if topic.points or not summed & set(topic.headline.evidence)]


def _best(topic: Topic) -> float:
    return max((point.score for point in (topic.headline, *topic.points)), default=0.0)


def _topic(stretch: Stretch, article: Article, ranks: Mapping[int, Rank], offered: Lines, told: _Told) -> Topic | None:
    """The stretch's claim and its strongest points in the article's order; None when nothing in it is safe.

    What the summary says may be the claim, and is else said again only where a topic has little else to say.
    """
    numbers = [s.number for s in stretch.sentences if s.number not in told.first]
    lines = _explained(stretch, article, offered, told)
    liked = _liked(numbers, lines, told.summed, _MAIN if is_short(article) else _SUMMED)
    claim, headline = _message(stretch, article, told.titles, (_weighty(tuple(liked), ranks, liked), liked))
    chosen = _chosen(stretch, article, lines, (claim, told.summed.union(told.first, told.apart)))
    heading = informative(stretch.heading, article)
    if claim:
        why = (*ranks[claim.evidence[0]].why, claim.how or "uncut", "short enough for a title")
        headline = Point(bare(claim.text), claim.evidence, round(claim.worth % ASKED, 4), why)
    if claim and headline and not chosen and heading and heading not in (*told.titles, article.document.title):
        chosen, headline = [claim], Point(heading, (), 0.0, ("heading",))
    if headline is None or not (chosen or claim):
        return None
    points = tuple(as_point(line, ranks[line.evidence[0]]) for line in chosen)
    return Topic(heading, headline, points, called(stretch.heading))


def _explained(stretch: Stretch, article: Article, lines: Lines, told: _Told) -> Lines:
    """The stretch's lines, without what they lean on where the deck has told it."""
    known = told_by((article.document.title, stretch.heading, *told.titles[:1]), article)
    known |= frozenset(stem for text in (*told.titles, *told.points) for stem in article.content(text))
    known |= frozenset(stem for n in told.summed for line in lines[n][:1] for stem in line.stems)
    numbers = told.numbers.union(told.summed, told.first)
    return {s.number: knowing(lines[s.number], known, numbers) for s in stretch.sentences}


def _liked(numbers: Sequence[int], lines: Lines, summed: frozenset[int], factor: float) -> Lines:
    """The lines of these sentences, those of the summary worth more: they are told again as titles, not as points."""
    return {
        n: tuple(replace(line, worth=line.worth * factor) for line in lines[n]) if n in summed else lines[n]
        for n in numbers
    }


def _message(
    stretch: Stretch, article: Article, used: Sequence[str], offered: tuple[Sequence[Line], Lines]
) -> tuple[Line | None, Point | None]:
    """The claim that is the title, or the heading: a strong claim, a plain one, a heading that says something."""
    weighty, lines = offered
    own = [line for s in stretch.sentences for line in lines.get(s.number, ())]
    heading = "" if stretch.part else informative(stretch.heading, article)
    plain = [line for line in own if aptness(line.text) > PLAIN] if heading else own
    says_much = bool(heading) and not is_bare(heading)
    share = FAIR if says_much else WEAK
    tries = ((clear(weighty), STRONG), (clear(plain), share), (weighty, STRONG), (plain, share))
    claim = next(filter(None, (claim_for(tried, article, used, least) for tried, least in tries)), None)
    if claim is None and not says_much:
        claim = statement_for(plain, article, used)
    phrase = None if claim else heading_for(stretch, article, used)
    shortest = min(own, key=_unfitness, default=None)
    if claim is None and phrase is None and not _can_stand(shortest, article):
        return None, None if stretch.part else _as_the_article(stretch, article)
    return (None, phrase) if phrase else (claim or shortest, None)


def _as_the_article(stretch: Stretch, article: Article) -> Point:
    """The article's title for its first part, or where it is called by its file's name a phrase of the part."""
    text = " ".join(s.text for s in stretch.sentences)
    phrase = "" if article.document.title_span else central_phrase(text, article, 1)
    return Point(phrase or article.document.title, (), 0.0, ("title",))


def _can_stand(line: Line | None, article: Article) -> bool:
    """Whether a line can be a title where nothing better is at hand: no half quotation, no paragraph, no "He was"."""
    if line is None or not balanced(line.text) or opens_without_name(line.text, article.language):
        return False
    says = not article.language.known or has_verb(line.text, article.language) or _DID.search(line.text)
    return bool(says) and len(line.text) <= LONGEST_STATEMENT and not _hangs(line.text)


def _hangs(text: str) -> bool:
    """Whether a text is somebody's words without a name, or goes on from what is not there."""
    is_speech = text[:1] in '"“' and text.rstrip(".")[-1:] in '"”'
    return is_speech or text.endswith(("!", "?")) or bool(goes_on(text)) or aptness(text) < PLAIN


def _unfitness(line: Line) -> tuple[bool, bool, int, int, str]:
    """How little a line is a title where nothing better is at hand: half a quotation least of all."""
    return not balanced(line.text), _hangs(line.text), len(line.evidence), len(line.text), line.text


def _chosen(stretch: Stretch, article: Article, lines: Lines, told: tuple[Line | None, frozenset[int]]) -> list[Line]:
    """The lines below the claim in the article's order: the strongest, or in a short article one for each sentence."""
    claim, elsewhere = told
    if is_short(article):
        return every_line(stretch.sentences, lines, claim)
    said = claim.evidence if claim else ()
    pool = [line for line in _of([s.number for s in stretch.sentences], lines) if not set(line.evidence) & set(said)]
    fresh = [
        weighed(line)
        for line in pool
        if line.worth >= ASKED or (line.evidence[0] not in elsewhere and aptness(line.text) >= EMPTY)
    ]
    near = (
        knowing([_beside(line, claim) for line in fresh], told_by((claim.text,), article), claim.evidence)
        if claim
        else fresh
    )
    return sorted(bullets(near, _POINTS, [claim] if claim else ()), key=lambda line: line.evidence[0])


def _beside(line: Line, claim: Line) -> Line:
    """The line, worth more when it speaks of what its title speaks of, or stands right behind it."""
    if line.worth >= ASKED:
        return line
    shared = len(line.stems & claim.stems) / max(1, min(len(line.stems), len(claim.stems)))
    is_near = abs(line.evidence[0] - claim.evidence[0]) <= _NEAR
    return replace(line, worth=round(line.worth * (1.0 + min(shared, _MOST_SHARED) + _CLOSE * is_near), 5))
