"""Tables: column widths from the words, rows that may stand on different pages."""

import re
from functools import partial
from itertools import accumulate

from briefdeck.model.pages import Box, SetRun, TableBox
from briefdeck.model.storyboard import Grid, Runs, plain
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.metrics import RESERVE
from briefdeck.typeset.paragraph import Form
from briefdeck.typeset.regions.chunk import Chunk
from briefdeck.typeset.regions.draft import Draft, Later
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.rows import least_rows

_MARK = re.compile(r"(?<!\]) \[§")
"""The space before the first mark after a word, where no line ends."""
_NARROW, _HEADS = 260.0, 0.45
"""Width below which the first column is as wide as its longest cell, if that is not more than a part of the width."""
_ABOVE, _BELOW, _BESIDE = 3.6, 4.0, 8.0
"""Space inside a cell: above, below, and to the next column."""

_Measures = tuple[float, float, tuple[float, ...], tuple[float, ...]]
"""Width and height of a table, widths of its columns, heights of its rows."""


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
        longest = _longest(self.kit, rows)
        fitting = (role for role in ("table", "reference") if sum(_least(longest, self.kit.size(role))) <= width)
        role = next(fitting, "fine")
        widths = _widths(self.kit, rows, width, (role, longest), self.grid.widths)
        top, cells, heights = 0.0, [], []
        for index, row in enumerate(rows):
            is_head = index == 0 and bool(self.grid.head)
            drafts, tall = _row(self.kit, row, (widths, self.grid.aligns, role), is_head=is_head)
            cells.append((drafts, top + _ABOVE))
            heights.append(round(tall, 2))
            top += heights[-1]
        how = (width, round(top, 2), widths, tuple(heights))
        least = min(top, least_rows(how[3], has_header=bool(self.grid.head)))
        return Chunk(Later(partial(self._drawn, cells, how), least), top, self.gap, spec=self)

    def _drawn(self, cells: list[tuple[list[Draft], float]], how: _Measures) -> tuple[Box, ...]:
        width, tall, widths, heights = how
        lefts = [0.0, *accumulate(widths)]
        rows = tuple(
            [tuple([(draft.at((left, top)),) for draft, left in zip(row, lefts, strict=False)]) for row, top in cells]
        )
        alt = f"Table: {', '.join(plain(head) for head in self.grid.head if plain(head))}"
        rect = Rect(0.0, 0.0, width, tall)
        return (TableBox(self.name, rect, widths, heights, rows, alt, has_header=bool(self.grid.head)),)

    def least(self, role: str = "table") -> float:
        """The width below which words of the table would be cut, set in the size of a role."""
        return sum(_least(_longest(self.kit, _rows(self.grid)), self.kit.size(role)))

    def after(self, count: int) -> "TableSpec":
        """The table without its first rows."""
        return replace(self, grid=replace(self.grid, rows=self.grid.rows[count:]))


def _rows(grid: Grid) -> list[tuple[Runs, ...]]:
    """Header and rows, all of the same length."""
    rows = [grid.head, *grid.rows] if grid.head else list(grid.rows)
    count = max((len(row) for row in rows), default=1)
    return [(*row, *([()] * (count - len(row)))) for row in rows]


def _longest(kit: Kit, rows: list[tuple[Runs, ...]]) -> list[float]:
    """Width of the longest word of each column in ems, a mark after it included."""
    known = kit.faces.face(SetRun("", "body", 1.0, "text", bold=True)).words
    columns = zip(*rows, strict=True)
    return [max([known[word] for runs in column for word in _words(runs)], default=0.0) for column in columns]


def _words(runs: Runs) -> list[str]:
    said = plain(runs, marks=True)
    return (_MARK.sub("\u00a0[§", said) if "[§" in said else said).split(" ")


def _least(longest: list[float], size: float) -> list[float]:
    """Room for the longest word of each column at a size."""
    return [max(12.0, share * size * RESERVE + 0.1) + _BESIDE for share in longest]


def _widths(
    kit: Kit, rows: list[tuple[Runs, ...]], width: float, how: tuple[str, list[float]], asked: tuple[float, ...]
) -> tuple[float, ...]:
    """As asked, unless words would be cut; else room for each column's longest word, the rest by the amount of text.

    ``how`` is the role of the words, and the width of the longest word of each column in ems.
    """
    if not rows:
        return (width,)
    columns = list(zip(*rows, strict=True))
    size = kit.size(how[0])
    face = kit.faces.face(SetRun("", "body", size, "text", bold=True))
    least = _least(how[1], size)
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
    kit: Kit, row: tuple[Runs, ...], columns: tuple[tuple[float, ...], tuple[str, ...], str], *, is_head: bool
) -> tuple[list[Draft], float]:
    """The cells of a row, and how tall it is."""
    widths, aligns, role = columns
    drafts: list[Draft] = []
    for index, runs in enumerate(row):
        leading_column = is_head or index == 0
        style = Style(role, "dark" if leading_column else "text", bold=leading_column)
        form = Form(align=aligns[index]) if index < len(aligns) and aligns[index] else None
        drafts.append(kit.set(kit.runs(runs, style), max(8.0, widths[index] - _BESIDE), role, form))
    return drafts, max([kit.leading(role), *(draft.height for draft in drafts)]) + _ABOVE + _BELOW
