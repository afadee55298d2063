"""Charts, pictures, maps and footnotes of a briefing."""

from collections.abc import Iterator

import pytest

from briefdeck.model.pages import Box, ChartBox, Group, Pages, PictureBox, Shape, TableBox, TextBox
from briefdeck.model.storyboard import Briefing, Bullets, Content, Div, Front, Grid, Image, Item, Para, Picture, Run
from briefdeck.model.theme import Rect
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.briefing import set_briefing
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.plot import draw
from briefdeck.typeset.plot.board import shown, ticks

THEME = load_theme(template_folder("executive"))
FACES = Faces.of(THEME.briefing.faces)
SENTENCE = "The harbor of Bergen was rebuilt after the fire and the wharf now holds three museums. "


def set_pages(*blocks: Content) -> Pages:
    return set_briefing(Briefing(Front(title="Harbors"), blocks), THEME)


def boxes(found: tuple[Box, ...]) -> Iterator[Box]:
    for box in found:
        yield box
        if isinstance(box, Group):
            yield from boxes(box.boxes)


def table(*rows: tuple[str, ...], head: tuple[str, ...] = ("Year", "Ships")) -> Grid:
    cells = [tuple((Run(cell),) for cell in row) for row in (head, *rows)]
    return Grid(cells[0], tuple(cells[1:]), ("",) * len(head))


def chart(kind: str, *series: tuple[float, ...], telling: int | None = None) -> ChartBox:
    names = tuple("Bergen" if at == 1 else f"Port {at}" for at in range(len(series[0])))
    named = tuple((f"Series {at}", numbers) for at, numbers in enumerate(series))
    return draw(ChartBox("c", Rect(10, 20, 240, 150), kind, names, named, "Ships", telling), FACES)


def words(box: ChartBox) -> list[str]:
    return [p.text for part in box.drawn if isinstance(part, TextBox) for p in part.paragraphs]


@pytest.mark.parametrize("kind", ["bar", "column", "line", "pie"])
@pytest.mark.parametrize("series", [((3.0, -4.0, 12.5),), ((3.0, 4.0), (1.0, 2.0)), ((0.0, 0.0),), ((7.0,),)])
def test_a_chart_names_every_category_and_stays_in_its_place(kind: str, series: tuple[tuple[float, ...], ...]) -> None:
    drawn = chart(kind, *series)
    assert all(any(name in said for said in words(drawn)) for name in drawn.categories)
    for part in drawn.drawn:
        assert not isinstance(part, Group)
        assert part.rect.x >= 9.9 and part.rect.right <= 250.1
        assert min(part.rect.y, part.rect.bottom) >= 19.9 and part.rect.bottom <= 170.1


@pytest.mark.parametrize("kind", ["bar", "column"])
def test_bars_are_as_long_as_their_numbers(kind: str) -> None:
    marks = [part.rect for part in chart(kind, (10.0, 20.0, 40.0)).drawn if isinstance(part, Shape) and part.fill]
    sizes = [rect.w if kind == "bar" else rect.h for rect in marks]
    assert [round(size / sizes[0], 1) for size in sizes] == [1.0, 2.0, 4.0]


def test_the_category_that_a_chart_is_about_stands_out() -> None:
    fills = [
        part.fill for part in chart("bar", (1.0, 9.0, 2.0), telling=1).drawn if isinstance(part, Shape) and part.fill
    ]
    assert fills == ["rule", "accent1", "rule"]


def test_no_line_of_a_chart_breaks_a_number() -> None:
    for kind in ("bar", "column", "line", "pie"):
        for part in chart(kind, (1234.5, 98765.0)).drawn:
            if isinstance(part, TextBox) and any(c.isdigit() for c in part.paragraphs[0].text):
                assert all(len(p.lines) == 1 for p in part.paragraphs), part.paragraphs[0].text


def test_ticks_are_round_and_hold_all_numbers() -> None:
    assert ticks((3.0, 19.0)) == (0.0, 5.0, 10.0, 15.0, 20.0)
    assert ticks((-4.0, 4.0))[0] <= -4.0
    assert ticks((0.0,)) == (0.0, 1.0)


def test_numbers_are_written_for_readers() -> None:
    assert [shown(value) for value in (12.0, 12345.0, -0.5, 2.50)] == ["12", "12,345", "−0.5", "2.5"]


def test_a_table_of_numbers_in_a_chart_div_is_drawn_and_one_without_stays_a_table() -> None:
    drawn = set_pages(Div("chart", (("type", "column"),), (table(("2020", "12"), ("2021", "18")),)))
    plain = set_pages(
        Div(
            "chart",
            (),
            (
                table(
                    ("2020", "many"),
                ),
            ),
        )
    )
    assert [box.kind for page in drawn.pages for box in boxes(page.boxes) if isinstance(box, ChartBox)] == ["column"]
    assert any(isinstance(box, TableBox) for page in plain.pages for box in boxes(page.boxes))


def test_a_picture_keeps_its_proportions_and_says_what_it_shows() -> None:
    image = Image(b"grain", "image/png", 4000, 1000)
    found = [box for page in set_pages(Picture("a.png", "A pier", "The pier", image)).pages
             for box in boxes(page.boxes) if isinstance(box, PictureBox)]  # fmt: skip
    assert found[0].alt == "A pier"
    assert abs(found[0].rect.w / found[0].rect.h - 4) < 0.02


def test_relations_become_one_figure_that_says_them_all() -> None:
    relation = Para((Run("Bergen "), Run("trades with", bold=True), Run(" Lübeck")))
    pages = set_pages(Div("map", (), (Bullets((Item((relation,)),)),)))
    figures = [
        box for page in pages.pages for box in boxes(page.boxes) if isinstance(box, Group) and box.tag == "Figure"
    ]
    assert [figure.alt for figure in figures] == ["Bergen trades with Lübeck"]


def noted(count: int, text: str = "The archive says so.") -> Pages:
    paras = [
        Para((Run(f"Number {n}. " + SENTENCE * 12), Run(str(n), script="super", footnote=n)))
        for n in range(1, count + 1)
    ]
    notes = tuple(Para((Run(str(n), script="super"), Run(" "), Run(f"{n}: {text}"))) for n in range(1, count + 1))
    return set_pages(*paras, Div("footnotes", (), notes))


@pytest.mark.parametrize("text", ["The archive says so.", "A long note. " * 30, "A note without end. " * 400])
def test_every_footnote_stands_once_and_nothing_is_drawn_over_it(text: str) -> None:
    pages = noted(24, text)
    seen = []
    for page in pages.pages:
        notes = [box for box in page.boxes if isinstance(box, Group) and box.tag == "Note"]
        seen += [box.id for box in notes]
        tops = [part.rect.y for note in notes for part in note.boxes if isinstance(part, TextBox)]
        others = [box.rect.bottom for box in page.boxes if isinstance(box, TextBox) and box.role != "artifact"]
        if tops and others and len(text) < 100:
            assert max(others) <= min(tops)
    assert sorted(seen) == sorted(f"note-{n}" for n in range(1, 25))


def test_a_footnote_stands_on_the_page_that_cites_it() -> None:
    for page in noted(24).pages:
        cited = {run.href[1:] for box in boxes(page.boxes) if isinstance(box, TextBox) for p in box.paragraphs
                 for line in p.lines for run in (p.runs[piece.run] for piece in line.pieces)
                 if run.href.startswith("#note-")}  # fmt: skip
        assert cited == {box.id for box in page.boxes if isinstance(box, Group) and box.tag == "Note"}
