"""What matters in an article: topics with claims and points, figures, dates, quotes, names; all with evidence."""

from collections import Counter
from collections.abc import Mapping

from briefdeck.analyze.article import Article, is_short, prepare
from briefdeck.analyze.brevity import completed
from briefdeck.analyze.company import titled
from briefdeck.analyze.contrasts import comparison_in
from briefdeck.analyze.doubt import doubts_in
from briefdeck.analyze.exhibits import exhibits_in
from briefdeck.analyze.figures import figures_in
from briefdeck.analyze.headlines import topics_of
from briefdeck.analyze.introductions import introduced
from briefdeck.analyze.message import Message, message, named, summary, summary_of_whole, with_opening
from briefdeck.analyze.moves import moves_in, questions_in
from briefdeck.analyze.omit import passed_over, untold, without
from briefdeck.analyze.options import listed_plans, options_in
from briefdeck.analyze.quotes import quotes_in
from briefdeck.analyze.rank import Rank, rank
from briefdeck.analyze.relations import relations_in
from briefdeck.analyze.select import Line, lines_of
from briefdeck.analyze.timeline import events_in
from briefdeck.analyze.titles import bare, claim_for, statement_for
from briefdeck.analyze.topics import stretches
from briefdeck.analyze.wishes import Wishes as Wishes
from briefdeck.analyze.wishes import check_marks, kept, remarks, steered
from briefdeck.model.brief import Brief, Point, Topic
from briefdeck.model.document import Document
from briefdeck.nouns import replace

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
    options, moves = options_in(article), moves_in(article, safe, ranks)
    exhibits = exhibits_in(article)
    charted = frozenset(n for exhibit in exhibits if exhibit.chart for n in exhibit.evidence)
    figures = figures_in(article, safe, charted)
    apart = frozenset((*(figure.evidence[0] for figure in figures[:1]), *(move.evidence[0] for move in moves)))
    offered = safe, listed_plans(options, article), apart
    (title, subtitle), first, summed, topics = _told(article, ranks, offered, wishes)
    told = Brief(
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
        figures=figures,
        events=events_in(article, safe, charted),
        quotes=quotes_in(article),
        options=options,
        exhibits=exhibits,
        names=article.names,
        relations=relations_in(article),
        comparison=comparison_in(article, safe),
        moves=moves,
        questions=questions_in(article, ranks),
        set_aside=_set_aside(document),
        is_whole=is_short(article),
        notes=(*document.notes, *passed_over(document), *remarks(article, wishes), *doubts_in(article)),
    )
    return introduced(article, replace(told, notes=(*told.notes, *untold(told))))


def _told(
    article: Article, ranks: Mapping[int, Rank], offered: tuple[Lines, frozenset[int], frozenset[int]], wishes: Wishes
) -> tuple[tuple[str, str], Message, tuple[Point, ...], tuple[Topic, ...]]:
    """Title and subtitle, main statement, summary and topics.

    ``offered`` are the lines, the sentences that are plans of a list, and those that slides of their own tell.
    """
    safe, plans, apart = offered
    opened = _but(plans, with_opening(safe, article, ranks))
    lines = _but(plans, completed(opened, article))
    parts = stretches(article, _titles_in(opened, article) if is_short(article) else None)
    names, first = named(article, message(article, ranks, opened))
    names = titled(names, article)
    if is_short(article) and not (wishes.points or wishes.keep):
        main = frozenset(line.evidence[0] for line in first.said[:1])
        topics = topics_of(article, ranks, lines, (parts, Message(), main, frozenset()))
        return names, Message(), summary_of_whole(topics, first), topics
    summed = summary(article, ranks, lines, (first, wishes.points, parts))
    told = frozenset(point.evidence[0] for point in summed)
    topics = topics_of(article, ranks, lines, (parts, first, told, apart))
    return names, first, summed, topics


def _but(numbers: frozenset[int], lines: Lines) -> Lines:
    return {number: () if number in numbers else found for number, found in lines.items()}


def _titles_in(lines: Lines, article: Article) -> list[int]:
    """The numbers of the sentences that can be titles."""
    return [n for n, found in lines.items() if claim_for(found, article, (), 0.0) or statement_for(found, article, ())]


def _set_aside(document: Document) -> tuple[str, ...]:
    """The reasons why text was left out, with how often."""
    counts = Counter(noise.reason for noise in document.noise)
    return tuple(f"{reason} ({count})" if count > 1 else reason for reason, count in counts.items())
