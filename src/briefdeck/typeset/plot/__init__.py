"""Charts drawn as shapes and words, for formats that have no charts of their own."""

from briefdeck.model.pages import Box, ChartBox, Group, Pages
from briefdeck.nouns import replace
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.plot.bars import bars
from briefdeck.typeset.plot.board import Board
from briefdeck.typeset.plot.curves import curves
from briefdeck.typeset.plot.slices import slices

_DECK = ("accent1", "accent2", "accent3", "accent4")
_BRIEFING = ("accent1", "dark", "rule", "muted")
"""Colors of the series. They differ in lightness as well, so that they can be told apart in gray."""


def with_drawings(pages: Pages) -> Pages:
    """The pages with every chart drawn."""
    faces = Faces.of(dict(pages.faces))
    colors = _DECK if pages.kind == "deck" else _BRIEFING
    return replace(
        pages,
        pages=tuple(
            replace(page, boxes=tuple(_drawn(box, faces, colors) for box in page.boxes)) for page in pages.pages
        ),
    )


def draw(chart: ChartBox, faces: Faces) -> ChartBox:
    """A briefing's chart with its drawing: the numbers as bars, columns, lines or slices, each with its words."""
    return _plotted(chart, faces, _BRIEFING)


def _drawn(box: Box, faces: Faces, colors: tuple[str, ...]) -> Box:
    if isinstance(box, Group):
        return replace(box, boxes=tuple(_drawn(inner, faces, colors) for inner in box.boxes))
    return _plotted(box, faces, colors) if isinstance(box, ChartBox) and not box.drawn else box


def _plotted(chart: ChartBox, faces: Faces, colors: tuple[str, ...]) -> ChartBox:
    board = Board(chart, faces, colors)
    match chart.kind:
        case "line":
            curves(board)
        case "pie":
            slices(board)
        case _:
            bars(board)
    return replace(chart, drawn=tuple(board.boxes))
