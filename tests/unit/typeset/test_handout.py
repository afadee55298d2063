"""A deck on paper: every slide and every note, wherever it finds room."""

import pytest

from briefdeck.model.pages import Box, Group, Pages, SetParagraph, TextBox
from briefdeck.model.storyboard import Bullets, Deck, Div, Front, Grid, Item, Para, Run, Runs, Slide
from briefdeck.paint.pdf import paint
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset import typeset
from briefdeck.typeset.handout import set_handout

THEME = load_theme(template_folder("executive"))


def runs(text: str) -> Runs:
    return (Run(text),)


def slides(count: int, note: str = "The speaker says this.") -> Pages:
    grid = Grid((runs("Port"), runs("Ships")), ((runs("Bergen"), runs("12")),), ("", ""))
    points = Bullets((Item((Para(runs("A point with מספר in it")),)),))
    blocks = (points, Div("chart", (), (grid,)))
    found = [
        Slide(f"s{n}", "content", runs(f"Slide number {n}"), (blocks[n % 2],), (Para(runs(f"{n}: {note}")),))
        for n in range(count)
    ]
    return typeset(Deck(Front(title="Harbors"), tuple(found)), THEME)


def paragraphs(boxes: tuple[Box, ...]) -> list[SetParagraph]:
    found: list[SetParagraph] = []
    for box in boxes:
        if isinstance(box, Group):
            found += paragraphs(box.boxes)
        elif isinstance(box, TextBox):
            found += box.paragraphs
    return found


@pytest.mark.parametrize(("each", "count"), [(1, 5), (2, 3), (6, 1)])
def test_a_page_holds_as_many_slides_as_were_asked_for(each: int, count: int) -> None:
    deck = slides(5)
    pages = set_handout(deck, THEME, each)
    frames = [sum(isinstance(box, Group) and box.tag == "Sect" for box in page.boxes) for page in pages.pages]
    assert sum(frames) == len(deck.pages)
    assert len(pages.pages) == -(-len(deck.pages) // each)
    assert max(frames) <= each


@pytest.mark.parametrize("each", [1, 2, 6])
def test_no_note_is_lost_however_long(each: int) -> None:
    note = " ".join(f"word{n}" for n in range(900))
    pages = set_handout(slides(3, note), THEME, each)
    drawn = "".join(
        p.runs[piece.run].text[piece.start : piece.end]
        for page in pages.pages
        for p in paragraphs(page.boxes)
        for line in p.lines
        for piece in line.pieces
    )
    assert drawn.count("word899") == 3 and drawn.count("word17 ") == 3


@pytest.mark.parametrize("each", [1, 2, 6])
def test_everything_stands_on_the_paper(each: int) -> None:
    pages = set_handout(slides(7, "A long note. " * 200), THEME, each)
    for page in pages.pages:
        for paragraph in paragraphs(page.boxes):
            for line in paragraph.lines:
                assert 0 < line.y < pages.size[1]
                assert all(piece.x >= -0.1 and piece.x + piece.width <= pages.size[0] for piece in line.pieces)


def test_a_handout_has_one_title_and_headings_below_it() -> None:
    tags = [p.tag for page in set_handout(slides(4), THEME, 2).pages for p in paragraphs(page.boxes) if p.tag[0] == "H"]
    assert tags[0] == "H1" and set(tags[1:]) == {"H2"}


def test_equal_decks_give_equal_handouts() -> None:
    assert paint(set_handout(slides(3), THEME, 2)) == paint(set_handout(slides(3), THEME, 2))
