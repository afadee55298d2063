"""What matters in an article: topics with claims and points, figures, dates, quotes, names; all with evidence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefdeck.analyze.aptness import PLAIN, aptness
from briefdeck.analyze.article import Article, is_short, prepare
from briefdeck.analyze.brevity import completed, every_line
from briefdeck.analyze.checks import balanced
from briefdeck.analyze.contrasts import comparison_in
from briefdeck.analyze.doubt import doubts_in
from briefdeck.analyze.exhibits import exhibits_in
from briefdeck.analyze.figures import figures_in
from briefdeck.analyze.message import Message, message, summary, summary_of_whole, weighed, with_opening
from briefdeck.analyze.moves import moves_in, questions_in
from briefdeck.analyze.omit import passed_over, without
from briefdeck.analyze.options import listed_plans, options_in
from briefdeck.analyze.picks import bullets
from briefdeck.analyze.quotes import quotes_in
from briefdeck.analyze.rank import Rank, rank
from briefdeck.analyze.relations import relations_in
from briefdeck.analyze.select import ASKED, Line, as_point, lines_of
from briefdeck.analyze.timeline import events_in
from briefdeck.analyze.titles import FAIR, WEAK, bare, claim_for, heading_for, informative, statement_for
from briefdeck.analyze.topics import Stretch, joined, stretches
from briefdeck.analyze.wishes import Wishes as Wishes
from briefdeck.analyze.wishes import check_marks, kept, remarks, steered
from briefdeck.model.brief import Brief, Point, Topic
from briefdeck.model.document import Document

_POINTS = 4
_HALF = 0.5
_FAINT = 0.2
_SUMMED, _MAIN = 1.5, 3.0
_FEWEST = 2
_AS_IT_COMES = Wishes()

Lines = Mapping[int, tuple[Line, ...]]


def analyze(document: Document, wishes: Wishes = _AS_IT_COMES) -> Brief:
    """The article's message; every text in it is made of the article's own words, with the sentences it rests on.

    InputError when a sentence to keep or to drop is not in the article.
    """
    check_marks(document, wishes)
    article = prepare(without(document, wishes.drop))
    ranks = steered(rank(article), article, wishes)
    safe = kept(lines_of(article, ranks, wishes.length), article, wishes.keep)
    options = options_in(article)
    title, subtitle = _title(document.title)
    exhibits = exhibits_in(article)
    charted = frozenset(n for exhibit in exhibits if exhibit.chart for n in exhibit.evidence)
    first, summed, topics = _told(article, ranks, (safe, listed_plans(options, article)), wishes)
    return Brief(
        source=document.source,
        title=title,
        subtitle=subtitle,
        language=document.language,
        sentences=document.sentences(),
        headline=bare(first.headline.text) if first.headline else "",
        headline_evidence=first.evidence,
        author=document.author,
        date=document.date,
        publication=document.publication,
        summary=summed,
        topics=topics,
        figures=figures_in(article, safe, charted),
        events=events_in(article, safe, charted),
        quotes=quotes_in(article),
        options=options,
        exhibits=exhibits,
        names=article.names,
        relations=relations_in(article),
        comparison=comparison_in(article, safe),
        moves=moves_in(article, safe, ranks),
        questions=questions_in(article, ranks),
        set_aside=_set_aside(document),
        is_whole=is_short(article),
        notes=(*document.notes, *passed_over(document), *remarks(article, wishes), *doubts_in(article)),
    )


def _told(
    article: Article, ranks: Mapping[int, Rank], offered: tuple[Lines, frozenset[int]], wishes: Wishes
) -> tuple[Message, tuple[Point, ...], tuple[Topic, ...]]:
    """The main statement, the summary and the topics, without the sentences that are plans of a list."""
    safe, plans = offered
    opened = _but(plans, with_opening(safe, article, ranks))
    lines = _but(plans, completed(opened, article))
    parts = stretches(article, _titles_in(opened, article) if is_short(article) else None)
    first = message(article, ranks, opened)
    if is_short(article) and not (wishes.points or wishes.keep):
        main = frozenset(line.evidence[0] for line in first.said[:1])
        topics = _topics(article, ranks, lines, (parts, Message(), main))
        return Message(), summary_of_whole(topics, first), topics
    summed = summary(article, ranks, lines, (first, wishes.points, parts))
    told = frozenset(point.evidence[0] for point in summed)
    return first, summed, _topics(article, ranks, lines, (parts, first, told))


def _but(numbers: frozenset[int], lines: Lines) -> Lines:
    return {number: () if number in numbers else found for number, found in lines.items()}


def _title(title: str) -> tuple[str, str]:
    """The title and the part after its colon."""
    head, colon, tail = title.partition(": ")
    return (head.strip(), tail.strip()) if colon and head.strip() and len(head) > 8 else (title.strip(), "")


def _titles_in(lines: Lines, article: Article) -> list[int]:
    """The numbers of the sentences that can be titles."""
    return [n for n, found in lines.items() if claim_for(found, article, (), 0.0)]


def _of(numbers: Sequence[int], lines: Lines) -> list[Line]:
    """The best line of each sentence that has one."""
    return [lines[number][0] for number in numbers if lines[number]]


def _weighty(numbers: Sequence[int], ranks: Mapping[int, Rank], lines: Lines) -> list[Line]:
    """The lines of the sentences that matter at least half as much as the most important one."""
    least = _HALF * max((ranks[n].score for n in numbers), default=0.0)
    return [line for n in numbers if ranks[n].score >= least for line in lines[n]]


def _topics(
    article: Article, ranks: Mapping[int, Rank], lines: Lines, told: tuple[Sequence[Stretch], Message, frozenset[int]]
) -> tuple[Topic, ...]:
    """The topics; one without a heading that has only faint points is left out of a long article."""
    parts, first, summed = told
    opening = [first.headline.text] if first.headline else []
    found: list[tuple[Stretch, Topic | None]] = []
    for part in parts:
        stretch, topic = part, _topic(part, article, ranks, lines, (_titles(found, opening), summed, first.evidence))
        if part.part and found and (_is_thin(topic, article) or _is_thin(found[-1][1], article)):
            stretch = joined(found.pop()[0], part)
            topic = _topic(stretch, article, ranks, lines, (_titles(found, opening), summed, first.evidence))
        found.append((stretch, topic))
    topics = [topic for _, topic in found if topic]
    least = 0.0 if is_short(article) else _FAINT * max((_best(topic) for topic in topics), default=0.0)
    return tuple(topic for topic in topics if topic.heading or _best(topic) >= least)


def _titles(found: Sequence[tuple[Stretch, Topic | None]], opening: Sequence[str]) -> list[str]:
    return [*opening, *(topic.headline.text for _, topic in found if topic)]


def _is_thin(topic: Topic | None, article: Article) -> bool:
    """Whether a slide of the topic would have no claim as its title, or too little below it."""
    if topic is None or is_short(article):
        return topic is None or not topic.points
    return len(topic.points) < _FEWEST or not (topic.headline.score or topic.heading)


def _best(topic: Topic) -> float:
    return max((point.score for point in (topic.headline, *topic.points)), default=0.0)


def _topic(
    stretch: Stretch,
    article: Article,
    ranks: Mapping[int, Rank],
    lines: Lines,
    told: tuple[Sequence[str], frozenset[int], Sequence[int]],
) -> Topic | None:
    """The stretch's claim and its strongest points in the article's order; None when nothing in it is safe.

    What the summary says may be the claim, and is else said again only where a topic has little else to say.
    """
    used, summed, headline_of = told
    numbers = [s.number for s in stretch.sentences if s.number not in headline_of]
    liked = _liked(numbers, lines, summed, _MAIN if is_short(article) else _SUMMED)
    claim, headline = _message(stretch, article, used, (_weighty(tuple(liked), ranks, liked), liked))
    chosen = _chosen(stretch, article, lines, (claim, summed.union(headline_of)))
    if claim:
        why = (*ranks[claim.evidence[0]].why, claim.how or "uncut", "short enough for a title")
        headline = Point(bare(claim.text), claim.evidence, round(claim.worth % ASKED, 4), why)
    if claim and headline and not chosen and (heading := informative(stretch.heading, article)) and heading not in used:
        chosen, headline = [claim], Point(heading, (), 0.0, ("heading",))
    if headline is None or not (chosen or claim):
        return None
    points = tuple(as_point(line, ranks[line.evidence[0]]) for line in chosen)
    return Topic(informative(stretch.heading, article), headline, points)


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
    plain = [line for line in own if aptness(line.text) >= PLAIN] if heading else own
    claim = claim_for(weighty, article, used) or claim_for(plain, article, used, FAIR if heading else WEAK)
    if claim is None and not heading:
        claim = statement_for(own, article, used)
    phrase = None if claim else heading_for(stretch, article, used)
    shortest = min(own, key=_unfitness, default=None)
    return (None, phrase) if phrase else (claim or shortest, None)


def _unfitness(line: Line) -> tuple[bool, int, int, str]:
    """How little a line is a title where nothing better is at hand: half a quotation least of all."""
    return not balanced(line.text), len(line.evidence), len(line.text), line.text


def _chosen(stretch: Stretch, article: Article, lines: Lines, told: tuple[Line | None, frozenset[int]]) -> list[Line]:
    """The lines below the claim in the article's order: the strongest, or in a short article one for each sentence."""
    claim, elsewhere = told
    if is_short(article):
        return every_line(stretch.sentences, lines, claim)
    said = claim.evidence if claim else ()
    pool = [line for line in _of([s.number for s in stretch.sentences], lines) if not set(line.evidence) & set(said)]
    fresh = [weighed(line) for line in pool if line.evidence[0] not in elsewhere or line.worth >= ASKED]
    return sorted(bullets(fresh, _POINTS, [claim] if claim else ()), key=lambda line: line.evidence[0])


def _set_aside(document: Document) -> tuple[str, ...]:
    """The reasons why text was left out, with how often."""
    counts = Counter(noise.reason for noise in document.noise)
    return tuple(f"{reason} ({count})" if count > 1 else reason for reason, count in counts.items())
