"""Tables: column widths from the words, rows that may stand on different pages."""

import re

from briefdeck.model.pages import SetParagraph, SetRun, TableBox
from briefdeck.model.storyboard import Grid, Runs, plain
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.metrics import RESERVE
from briefdeck.typeset.paragraph import Form, height, moved
from briefdeck.typeset.regions.chunk import Chunk
from briefdeck.typeset.regions.kit import Kit, Style

_MARK = re.compile(r"(?<!\]) \[§")
"""The space before the first mark after a word, where no line ends."""
_NARROW, _HEADS = 260.0, 0.45
"""Width below which the first column is as wide as its longest cell, if that is not more than a part of the width."""
_ABOVE, _BELOW, _BESIDE = 3.6, 4.0, 8.0
"""Space inside a cell: above, below, and to the next column."""


@noun
class TableSpec:
    """A grid to be set as a table of a width."""

    kit: Kit
    grid: Grid
    gap: float = 8.0
    name: str = "Table"

    def set(self, width: float) -> Chunk:
        """The table as a chunk."""
        rows = _rows(self.grid)
        role = next((role for role in ("table", "reference") if self.least(role) <= width), "fine")
        widths = _widths(self.kit, rows, width, role, self.grid.widths)
        top, cells, heights = 0.0, [], []
        for index, row in enumerate(rows):
            is_head = index == 0 and bool(self.grid.head)
            line, tall = _row(self.kit, row, (widths, self.grid.aligns, role, top + _ABOVE), is_head=is_head)
            cells.append(tuple(line))
            heights.append(round(tall, 2))
            top += heights[-1]
        alt = f"Table: {', '.join(plain(head) for head in self.grid.head if plain(head))}"
        rect = Rect(0.0, 0.0, width, round(top, 2))
        box = TableBox(self.name, rect, widths, tuple(heights), tuple(cells), alt, has_header=bool(self.grid.head))
        return Chunk((box,), top, self.gap, spec=self)

    def least(self, role: str = "table") -> float:
        """The width below which words of the table would be cut, set in the size of a role."""
        rows = _rows(self.grid)
        return sum(_least(self.kit, rows, role)) if rows else 0.0

    def after(self, count: int) -> "TableSpec":
        """The table without its first rows."""
        return replace(self, grid=replace(self.grid, rows=self.grid.rows[count:]))


def _rows(grid: Grid) -> list[tuple[Runs, ...]]:
    """Header and rows, all of the same length."""
    rows = [grid.head, *grid.rows] if grid.head else list(grid.rows)
    count = max((len(row) for row in rows), default=1)
    return [(*row, *([()] * (count - len(row)))) for row in rows]


def _least(kit: Kit, rows: list[tuple[Runs, ...]], role: str) -> list[float]:
    """Room for the longest word of each column, a mark after it included."""
    size = kit.size(role)
    face = kit.faces.face(SetRun("", "body", size, "text", bold=True))
    columns = zip(*rows, strict=True)
    words = [
        [w for runs in column for w in _MARK.sub("\u00a0[§", plain(runs, marks=True)).split(" ")] for column in columns
    ]
    widest = [max((face.words[word] for word in column), default=0.0) for column in words]
    return [max(12.0, share * size * RESERVE + 0.1) + _BESIDE for share in widest]


def _widths(
    kit: Kit, rows: list[tuple[Runs, ...]], width: float, role: str, asked: tuple[float, ...]
) -> tuple[float, ...]:
    """As asked, unless words would be cut; else room for each column's longest word, the rest by the amount of text."""
    if not rows:
        return (width,)
    columns = list(zip(*rows, strict=True))
    size = kit.size(role)
    face = kit.faces.face(SetRun("", "body", size, "text", bold=True))
    least = _least(kit, rows, role)
    if len(asked) == len(columns) and all(s * width >= part for s, part in zip(asked, least, strict=True)):
        return tuple(round(share * width, 2) for share in asked)
    if sum(least) >= width:
        return tuple(round(width * part / sum(least), 2) for part in least)
    heads = max((face.width(plain(runs), size) for runs in columns[0]), default=0.0) + _BESIDE
    if heads - least[0] <= width - sum(least) and heads <= width * _HEADS and width < _NARROW:
        least[0] = max(heads, least[0])
    amounts = [max((len(plain(runs)) for runs in column), default=1) ** 0.7 + 1 for column in columns]
    spare = width - sum(least)
    return tuple(round(part + spare * amount / sum(amounts), 2) for part, amount in zip(least, amounts, strict=True))


def _row(
    kit: Kit, row: tuple[Runs, ...], columns: tuple[tuple[float, ...], tuple[str, ...], str, float], *, is_head: bool
) -> tuple[list[tuple[SetParagraph, ...]], float]:
    widths, aligns, role, top = columns
    cells: list[tuple[SetParagraph, ...]] = []
    left, tall = 0.0, kit.leading(role)
    for index, runs in enumerate(row):
        leading_column = is_head or index == 0
        style = Style(role, "dark" if leading_column else "text", bold=leading_column)
        align = aligns[index] if index < len(aligns) and aligns[index] else "left"
        paragraph = kit.set(kit.runs(runs, style), max(8.0, widths[index] - _BESIDE), role, Form(align=align))
        cells.append((moved(paragraph, left, top),))
        tall = max(tall, height(paragraph))
        left += widths[index]
    return cells, tall + _ABOVE + _BELOW
