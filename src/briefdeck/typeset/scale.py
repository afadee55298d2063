"""Boxes drawn larger or smaller somewhere else: a slide on a hand-out, a slide's picture in a briefing."""

from briefdeck.model.pages import (
    Box,
    ChartBox,
    Connector,
    Glyph,
    Group,
    PictureBox,
    Piece,
    SetLine,
    SetParagraph,
    Shape,
    TableBox,
    TextBox,
)
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace


@noun
class Scale:
    """A change of place and size: ``factor`` first, then the move, in points."""

    factor: float
    x: float
    y: float

    def rect(self, rect: Rect) -> Rect:
        """The rectangle where it comes to stand."""
        f = self.factor
        return Rect(
            round(rect.x * f + self.x, 2), round(rect.y * f + self.y, 2), round(rect.w * f, 2), round(rect.h * f, 2)
        )

    def box(self, box: Box) -> Box:
        """The box with everything inside it."""
        match box:
            case Group():
                return replace(box, boxes=tuple(self.box(inner) for inner in box.boxes))
            case TextBox():
                inset = box.inset
                left, top, right, bottom = (round(side * self.factor, 2) for side in inset)
                paragraphs = tuple(self.paragraph(p) for p in box.paragraphs)
                return replace(box, rect=self.rect(box.rect), paragraphs=paragraphs, inset=(left, top, right, bottom))
            case TableBox():
                return self._table(box)
            case ChartBox():
                return replace(box, rect=self.rect(box.rect), drawn=tuple(self.box(part) for part in box.drawn))
            case Shape():
                points = tuple(
                    (round(x * self.factor + self.x, 2), round(y * self.factor + self.y, 2)) for x, y in box.points
                )
                return replace(box, rect=self.rect(box.rect), weight=self._thin(box.weight), points=points)
            case Connector():
                return replace(box, rect=self.rect(box.rect), weight=self._thin(box.weight))
            case PictureBox():
                return replace(box, rect=self.rect(box.rect))
            case _:
                return box

    def paragraph(self, paragraph: SetParagraph) -> SetParagraph:
        """The paragraph with its lines."""
        runs = tuple(replace(run, size=round(run.size * self.factor, 3)) for run in paragraph.runs)
        lines = tuple(
            SetLine(round(line.y * self.factor + self.y, 2), tuple(self._piece(piece) for piece in line.pieces))
            for line in paragraph.lines
        )
        indent, after, leading = (
            round(points * self.factor, 2) for points in (paragraph.indent, paragraph.space_after, paragraph.leading)
        )
        return replace(paragraph, runs=runs, lines=lines, indent=indent, space_after=after, leading=leading)

    def _piece(self, piece: Piece) -> Piece:
        f = self.factor
        return replace(
            piece, x=round(piece.x * f + self.x, 2), width=round(piece.width * f, 2), stretch=piece.stretch * f,
            glyphs=tuple(Glyph(g.id, g.advance * f, g.dx * f, g.dy * f, g.text) for g in piece.glyphs),
        )  # fmt: skip

    def _table(self, box: TableBox) -> TableBox:
        cells = tuple(tuple(tuple(self.paragraph(p) for p in cell) for cell in row) for row in box.cells)
        widths = tuple(round(width * self.factor, 2) for width in box.widths)
        heights = tuple(round(height * self.factor, 2) for height in box.heights)
        return replace(box, rect=self.rect(box.rect), widths=widths, heights=heights, cells=cells)

    def _thin(self, weight: float) -> float:
        """A line's weight; the thinnest that a printer shows well."""
        return round(max(0.35, weight * self.factor), 2) if weight else 0.0
