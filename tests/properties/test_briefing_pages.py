from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefdeck.model.pages import Box, Group, Pages, SetParagraph, TableBox, TextBox
from briefdeck.model.storyboard import (
    Briefing,
    Bullets,
    Citation,
    Content,
    Div,
    Front,
    Grid,
    Item,
    Listing,
    Para,
    Picture,
    Quoted,
    Run,
)
from briefdeck.paint.pdf import paint
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.briefing import set_briefing
from briefdeck.typeset.regions.order import REGIONS

THEME = load_theme(template_folder("executive"))

word = st.text("abcdefgxyzäßé1$–", min_size=1, max_size=14)
sentence = st.lists(word, min_size=1, max_size=60).map(" ".join)
runs = st.builds(
    lambda text, lead, mark: (
        *((Run(lead, bold=True), Run(" ")) if lead else ()),
        Run(text),
        *((Run(" "), Run(f"[§{mark}]", evidence=mark)) if mark else ()),
    ),
    sentence,
    st.one_of(st.just(""), word),
    st.one_of(st.just(0), st.integers(1, 5)),
)
paras = st.builds(Para, runs)
grids = st.integers(1, 6).flatmap(
    lambda n: st.builds(
        Grid,
        st.tuples(*[runs] * n),
        st.lists(st.tuples(*[runs] * n), max_size=5).map(tuple),
        st.just(("left",) * n),
    )
)


def lists_of(blocks: st.SearchStrategy[Content]) -> st.SearchStrategy[Content]:
    items = st.builds(Item, st.lists(blocks, min_size=1, max_size=2).map(tuple))
    return st.builds(Bullets, st.lists(items, min_size=1, max_size=8).map(tuple), st.booleans())


leaves = st.one_of(
    paras,
    st.builds(Para, runs, st.integers(2, 4)),
    grids,
    st.builds(Listing, sentence),
    st.builds(Picture, word, sentence, word),
)
blocks = st.recursive(
    leaves,
    lambda inner: st.one_of(
        lists_of(inner),
        st.builds(Quoted, st.lists(inner, min_size=1, max_size=2).map(tuple)),
        st.builds(
            Div,
            st.sampled_from((*REGIONS, "sidebar", "who", "strange")),
            st.just(()),
            st.lists(inner, min_size=1, max_size=3).map(tuple),
        ),
    ),
    max_leaves=12,
)
boards = st.builds(
    Briefing,
    st.builds(
        Front, title=sentence, subtitle=st.one_of(st.just(""), sentence), paper=st.sampled_from(("a4", "letter"))
    ),
    st.lists(blocks, max_size=8).map(tuple),
    st.just(tuple(Citation(n, "a.txt", f"Sentence number {n}.") for n in range(1, 4))),
)
few = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def paragraphs(boxes: tuple[Box, ...]) -> Iterator[SetParagraph]:
    for box in boxes:
        match box:
            case TextBox() if box.role != "artifact":
                yield from box.paragraphs
            case TableBox():
                rows = box.cells[1:] if box.repeated_header else box.cells
                yield from (p for row in rows for cell in row for p in cell)
            case Group():
                yield from paragraphs(box.boxes)
            case _:
                pass


def drawn(pages: Pages) -> str:
    found = []
    for page in pages.pages:
        for paragraph in paragraphs(page.boxes):
            for line in paragraph.lines:
                found += [paragraph.runs[p.run].text[p.start : p.end] for p in line.pieces]
    return "".join(found)


def said(content: tuple[Content, ...]) -> Iterator[str]:
    for block in content:
        match block:
            case Para():
                yield from (run.text for run in block.runs)
            case Bullets():
                for item in block.items:
                    yield from said(item.blocks)
            case Grid():
                yield from (run.text for row in (block.head, *block.rows) for cell in row for run in cell)
            case Quoted() | Div():
                yield from said(block.blocks)
            case Listing():
                yield block.text
            case Picture():
                yield block.alt


def letters(text: str) -> str:
    return "".join(sorted(c for c in text.upper() if c.isalnum()))


def lacking(text: str, among: str) -> str:
    return "".join((Counter(letters(text)) - Counter(letters(among))).elements())


@few
@given(boards)
def test_no_word_of_a_briefing_is_lost(board: Briefing) -> None:
    words = "".join((board.front.title, board.front.subtitle, *said(board.blocks), *(c.text for c in board.citations)))
    assert lacking(words, drawn(set_briefing(board, THEME))) == ""


@few
@given(boards)
def test_every_line_of_a_briefing_stands_on_the_page(board: Briefing) -> None:
    pages = set_briefing(board, THEME)
    width, height = pages.size
    for page in pages.pages:
        for paragraph in paragraphs(page.boxes):
            for line in paragraph.lines:
                assert 0 < line.y < height - 38
                assert all(piece.x >= 0 and piece.x + piece.width <= width for piece in line.pieces)


@few
@given(boards)
def test_lines_of_a_paragraph_go_down_the_column(board: Briefing) -> None:
    for page in set_briefing(board, THEME).pages:
        for paragraph in paragraphs(page.boxes):
            assert all(above.y < below.y for above, below in pairwise(paragraph.lines))


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(boards)
def test_equal_briefings_give_equal_bytes(board: Briefing) -> None:
    assert paint(set_briefing(board, THEME)) == paint(set_briefing(board, THEME))
