"""A brief survives the storyboard: whatever its words are, the file is read back and says them."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefdeck.model.brief import (
    Brief,
    Comparison,
    Event,
    KeyFigure,
    Name,
    Option,
    OptionSet,
    Point,
    Quote,
    Relation,
    Topic,
)
from briefdeck.model.document import Sentence
from briefdeck.model.source import Source, Span
from briefdeck.model.storyboard import Bullets, Content, Deck, Div, Grid, Para, Quoted, Runs
from briefdeck.storyboard import parse
from briefdeck.storyboard.escape import one_line
from briefdeck.writing import written

SENTENCES = 12

words = st.one_of(
    st.text(min_size=1, max_size=20),
    st.lists(
        st.sampled_from(
            [
                "*a*",
                "_",
                "`",
                "~~",
                "[§1]",
                "](x)",
                "<b>",
                "&amp;",
                "#",
                "1. ",
                "- ",
                ":::",
                "|",
                "\\",
                "{.x}",
                "---",
                "\n",
                " ",
                "é",
            ]
        ),
        min_size=1,
        max_size=5,
    ).map("".join),
)
visible = words.filter(lambda text: bool(text.strip()))
"""A point has words; blanks alone would be an empty line on a slide."""
evidence = st.lists(st.integers(1, SENTENCES), min_size=1, max_size=2, unique=True).map(tuple)
points = st.builds(Point, visible, evidence, score=st.just(1.0), label=st.one_of(st.just(""), words))
few = st.lists(points, max_size=4).map(tuple)
topics = st.lists(st.builds(Topic, words, points, few, words), max_size=3).map(tuple)


def many(build: st.SearchStrategy[object], most: int) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(build, max_size=most).map(tuple)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    texts = draw(st.lists(words, min_size=SENTENCES, max_size=SENTENCES))
    sentences = tuple(Sentence(i, t, Span(i, i + 1), 1) for i, t in enumerate(texts, 1))
    options = st.builds(OptionSet, words, many(st.builds(Option, words, words, evidence), 3), evidence)
    rows = many(st.tuples(words, points, points), 3)
    return Brief(
        Source(draw(words), "text/plain", "0" * 64, "".join(texts), "utf-8"),
        draw(words),
        draw(words),
        "en",
        sentences,
        headline=draw(st.one_of(st.just(""), words)),
        author=draw(words),
        summary=draw(few),
        topics=draw(topics),
        figures=draw(many(st.builds(KeyFigure, words, words, evidence), 3)),
        events=draw(many(st.builds(Event, words, words, words, evidence), 4)),
        quotes=draw(many(st.builds(Quote, words, words, evidence), 2)),
        options=draw(many(options, 1)),
        names=draw(many(st.builds(Name, words, words, words, st.just(1), evidence), 3)),
        relations=draw(many(st.builds(Relation, words, words, words, evidence), 4)),
        comparison=draw(st.one_of(st.none(), st.builds(Comparison, words, words, rows))),
        moves=draw(few),
        set_aside=draw(many(words, 2)),
    )


def said(runs: Runs) -> str:
    return "".join(r.text for r in runs)


def texts(blocks: tuple[Content, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Para():
                yield said(block.runs)
            case Bullets():
                for item in block.items:
                    yield from texts(item.blocks)
            case Grid():
                yield from (said(cell) for row in (block.head, *block.rows) for cell in row)
            case Quoted() | Div():
                yield from texts(block.blocks)


def everything(markdown: str, kind: str) -> str:
    board = parse(markdown, kind)
    assert not [n for n in board.notes if n.code != "S106"]
    if not isinstance(board, Deck):
        return "\n".join(texts(board.blocks))
    return "\n".join(said(s.title) + "\n" + "\n".join(texts(s.blocks)) for s in board.slides)


def all_points(brief: Brief, kind: str) -> Iterator[Point]:
    """What a board must say: a briefing keeps to a topic's strongest points, a deck has no slide of a single move."""
    yield from brief.summary
    yield from brief.moves if kind == "briefing" or len(brief.moves) > 1 else ()
    for topic in brief.topics:
        yield topic.headline
        yield from topic.points if kind == "deck" else ()
    for row in brief.comparison.rows if brief.comparison else ():
        yield from row[1:]


@pytest.mark.parametrize("kind", ["deck", "briefing"])
@given(brief=briefs())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_point_is_said_and_every_sentence_cited_is_given(kind: str, brief: Brief) -> None:
    markdown = written(brief, "executive", kind)
    found = everything(markdown, kind)
    apart = {
        item.evidence[:1] for item in (*brief.moves, *brief.figures, *brief.quotes)
    }  # slides of their own tell them
    for point in all_points(brief, kind):
        assert one_line(point.text).removesuffix(".") in found or point.evidence[:1] in apart
    board = parse(markdown, kind)
    assert board.front.title == brief.title
    by_number = {s.number: one_line(s.text) for s in brief.sentences}
    assert all(c.text == by_number[c.number] for c in board.citations)


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_any_text_is_a_storyboard(text: str) -> None:
    parse(text, "deck")
    parse(text, "briefing")


lines = st.lists(
    st.sampled_from(
        [
            "# A",
            "## B {.map}",
            "---",
            "::: notes",
            ":::",
            ":::: columns",
            "- x",
            "  - y",
            "1. z",
            "> q",
            "| a | b |",
            "|--|--|",
            "```",
            "[§1]",
            "[§1]: a.txt 'b'",
            "<!-- c",
            "-->",
            "",
            "text",
            "    code",
            "Term",
            ": def",
            "![bg](x)",
            "key: value",
        ]
    ),
    max_size=25,
)


@given(lines)
@settings(max_examples=100, deadline=None)
def test_any_arrangement_of_the_dialect_is_read_and_ids_are_unique(found: list[str]) -> None:
    board = parse("\n".join(found), "deck")
    assert isinstance(board, Deck)
    ids = [s.id for s in board.slides]
    assert len(set(ids)) == len(ids) and all(ids)
    assert parse("\n".join(found), "deck") == board
