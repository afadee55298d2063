"""Two parties side by side, as a table."""

from collections.abc import Sequence

from briefdeck.model.storyboard import Grid, Run, Runs
from briefdeck.nouns import replace
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.passage import said
from briefdeck.typeset.table import TableStyle, set_table

_COMPARED = TableStyle(("accent1", "accent2"), "muted", bold_first=True)
_PARTIES = TableStyle(("accent1", "accent2"), has_row_heads=False)


def compose_comparison(grid: Grid, desk: Desk) -> list[Sheet]:
    """Sheets with the comparison as a table: colored heads, hairlines."""
    heads = [said(row[0]) for row in grid.rows if row]
    if len(grid.head) < 3 or sum(1 for head in heads if head.runs) * 2 >= max(1, len(heads)):
        return set_table(grid, desk, _COMPARED, "Comparison")
    return set_table(_headless(grid), desk, _PARTIES, "Comparison")


def _headless(grid: Grid) -> Grid:
    """The comparison without its column of row heads; the few that there are lead in the text beside them."""
    rows = tuple((_led(row[:1], row[1:2]), *row[2:]) for row in grid.rows)
    return Grid((_led(grid.head[:1], grid.head[1:2]), *grid.head[2:]), rows, grid.aligns[1:])


def _led(head: Sequence[Runs], text: Sequence[Runs]) -> Runs:
    before = tuple(replace(run, bold=True) for runs in head for run in runs)
    after = tuple(run for runs in text for run in runs)
    return (*before, Run(" "), *after) if before and after else before or after
