"""What the article says in the first place: its main statement, and the few lines that sum it up."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from briefdeck.analyze import checks
from briefdeck.analyze.aptness import EMPTY, aimed, aptness
from briefdeck.analyze.article import Article
from briefdeck.analyze.familiar import told_by
from briefdeck.analyze.gate import is_statement
from briefdeck.analyze.picks import UNEXPLAINED, bullets, choose, knowing
from briefdeck.analyze.rank import Rank
from briefdeck.analyze.select import ASKED, Line, as_point
from briefdeck.analyze.titles import LONGEST_STATEMENT, bare, claim_for, informative, statement_for
from briefdeck.analyze.topics import Stretch
from briefdeck.analyze.words import count_words, folded
from briefdeck.model.brief import Point, Topic
from briefdeck.nouns import noun, replace

Lines = Mapping[int, tuple[Line, ...]]

_NAMING = re.compile(r"\b[^\W\d_]{3,}\b")
_WORDS_OF_A_NAME = 2
_MOST = 5
_FEWEST = 3
_SHARE = 4
"""Of so many short lines one is for the summary; the others are for the topics."""
_WORDS, _PLAIN_TITLE = 68, 4
"""Words of the summary's slide beside its marks and number, and those of a title that states nothing."""
_IN_FULL = 0.5
_LONGEST = 36
"""Words of a first sentence that is said in full."""
_FIRST = 1.2
"""News tell in the first sentence what they are about."""
_NEAR = 0.9
"""A statement of this share of the first one's importance may speak for the article as well."""


@noun
class Message:
    """The claim that is the article's title in a word, and its main statement where that is no title; None each."""

    headline: Line | None = None
    lead: Line | None = None

    @property
    def said(self) -> tuple[Line, ...]:
        """The lines there are, the lead first."""
        return tuple(line for line in (self.lead, self.headline) if line)

    @property
    def evidence(self) -> tuple[int, ...]:
        """The sentences of the headline."""
        return self.headline.evidence if self.headline else ()


def message(article: Article, ranks: Mapping[int, Rank], lines: Lines) -> Message:
    """The most important sentence as a title; or another one as important; or the most important one in full."""
    first = article.sentences[0].number if article.sentences else 0
    fit = {n: aptness(found[0].text) for n, found in lines.items() if found}
    plain = {n: found for n, found in fit.items() if found >= EMPTY} or fit
    told = told_by((article.document.title,), article)
    weights = {
        n: round(ranks[n].score * found * _news(lines[n][0], told, is_first=n == first), 6)
        for n, found in plain.items()
    }
    order = sorted(weights, key=lambda n: (-weights[n], n))
    if not order:
        return Message()
    claim = claim_for(lines[order[0]], article, (), 0.0) or statement_for(lines[order[0]], article, ())
    if claim:
        return Message(claim)
    if order[0] == first:
        return Message(None, lines[first][0])
    near = [n for n in order[1:] if weights[n] >= _NEAR * weights[order[0]]]
    claims = (claim_for(lines[n], article, (), 0.0) for n in near)
    headline = next((found for found in claims if found), None)
    return Message(headline, None if headline else lines[order[0]][0])


def _news(line: Line, told: frozenset[str], *, is_first: bool) -> float:
    """What a line gains as the news, or as what a paper does; little is left when it leans on what no title tells."""
    return max(aimed(line.text), _FIRST * is_first) * (1.0 if line.leans <= told else UNEXPLAINED)


def summary(
    article: Article, ranks: Mapping[int, Rank], lines: Lines, asked: tuple[Message, int, Sequence[Stretch]]
) -> tuple[Point, ...]:
    """The main statement and some points from all over the article, in its order; the headline is not said again."""
    first, wanted, parts = asked
    lead = [first.lead] if first.lead else []
    said = {line.evidence[0] for line in first.said} | set(first.evidence)
    best = (lines[s.number][0] for s in article.sentences if lines[s.number])
    fit = [weighed(line) for line in best if not set(line.evidence) & said and aptness(line.text) >= EMPTY]
    pool = knowing(fit, told_by((article.document.title, *(line.text for line in first.said)), article))
    homes = {s.number: place for place, part in enumerate(parts) for s in part.sentences}
    if wanted:
        found = choose(pool, max(0, wanted - len(lead)), first.said, homes)
    else:
        most = min(_MOST, max(_FEWEST, sum(line.fits for line in pool) // _SHARE)) - len(lead)
        found = _fitting(bullets(pool, most, first.said, min(_FEWEST, most), homes), first)
    return _pointed(sorted([*lead, *found], key=lambda line: line.evidence[0]), first.lead, ranks)


def _fitting(found: Sequence[Line], first: Message) -> list[Line]:
    """The first of the lines, best first, that a slide holds beside its title and the main statement."""
    room = _WORDS - (count_words(first.headline.text) if first.headline else _PLAIN_TITLE)
    room -= count_words(first.lead.text) if first.lead else 0
    fit: list[Line] = []
    for line in found:
        if (size := count_words(line.text)) <= room or not (fit or first.lead):
            fit.append(line)
            room -= size
    return fit


def weighed(line: Line) -> Line:
    """The line, worth less where it is beside the point."""
    return (
        replace(line, worth=round(line.worth * aptness(line.text) * aimed(line.text), 5))
        if line.worth < ASKED
        else line
    )


def _pointed(chosen: Sequence[Line], lead: Line | None, ranks: Mapping[int, Rank]) -> tuple[Point, ...]:
    """The lines as points, the lead with the highest score."""
    points = [as_point(line, ranks[line.evidence[0]]) for line in chosen]
    top = max((point.score for point in points), default=0.0)
    return tuple(replace(p, score=top + 1.0) if line is lead else p for p, line in zip(points, chosen, strict=True))


def summary_of_whole(topics: Sequence[Topic], first: Message) -> tuple[Point, ...]:
    """The titles of a short article's topics, which tell all of it; () unless all are claims, the main one among them.

    ``first`` is the main statement: a list without it would be no summary, and one with it would tell it twice.
    """
    claims = [topic.headline for topic in topics if topic.headline.score and topic.points]
    main = {line.evidence[0] for line in first.said[:1]}
    has_main = any(claim.evidence[0] in main for claim in claims)
    return tuple(claims) if has_main and len(claims) >= _FEWEST else ()


def with_opening(lines: Lines, article: Article, ranks: Mapping[int, Rank]) -> Lines:
    """The lines; the article's first sentence, which leans on nothing, stands in full where it has no safe form."""
    first = article.sentences[0] if article.sentences else None
    if first is None or lines[first.number] or not is_statement(first, article):
        return lines
    if count_words(first.text) > _LONGEST or checks.fails(first.text, first.text, article.language):
        return lines
    if article.language.has("pronouns", folded(first.text.split()[0])):
        return lines
    worth = round(_IN_FULL * ranks[first.number].score, 5)
    opening = Line(first.text, (first.number,), worth, "", frozenset(article.content(first.text)), fits=False)
    return {**lines, first.number: (opening,)}


def named(article: Article, first: Message) -> tuple[tuple[str, str], Message]:
    """The title, the part after its colon, and the message that the title leaves to be said.

    An article without a title of its own, which reading called by its file's name, is called by the heading that opens
    it, or when that name is not at least two words by its main claim. A claim too long for a title stands below a name
    in it, or below the file's.
    """
    document = article.document
    main, title = (*first.said, None)[0], document.title
    is_unnamed = not document.title_span and _plain(title) == _plain(PurePath(document.source.name).stem)
    opening = informative(document.sections[0].title, article) if is_unnamed and document.sections else ""
    if opening and document.sections[0].level == 1:
        title = opening
    elif main and is_unnamed and len(_NAMING.findall(title)) < _WORDS_OF_A_NAME:
        if len(main.text) <= LONGEST_STATEMENT:
            return (bare(main.text), ""), first if first.lead else Message(None, main)
        return (_foremost_in(main.text, article) or title, bare(main.text)), first
    head, colon, tail = title.partition(": ")
    parts = (head.strip(), tail.strip()) if colon and head.strip() and len(head) > 8 else (title.strip(), "")
    return parts, first


def _foremost_in(text: str, article: Article) -> str:
    """Of the names in a text the one that the article has most, "" where there is none; "EBITDA" names nobody."""
    there = [name for name in article.names if name.name in text]
    named = [name for name in there if name.kind != "term"] or [name for name in there if not name.name.isupper()]
    return named[0].name if named else ""


def _plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
