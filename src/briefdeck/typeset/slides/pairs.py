"""Two parties side by side: comparisons as tables, texts in columns."""

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.storyboard import Div, Grid, Run, Runs
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import flatten
from briefdeck.typeset.slides.passage import Passage, said, set_stack, text_box
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


def compose_columns(columns: Sequence[Div], desk: Desk) -> list[Sheet] | None:
    """One sheet with two or three columns of text; None when a column holds more than text or does not fit."""
    texts = [[p for p in flatten(column.blocks) if isinstance(p, Passage)] for column in columns]
    whole = [len(list(flatten(column.blocks))) for column in columns]
    if not 2 <= len(columns) <= 3 or whole != [len(t) for t in texts]:
        return None
    gap = 2 * desk.space("gutter")
    width = (desk.area.w - gap * (len(columns) - 1)) / len(columns)
    rects = [replace(desk.area, x=desk.area.x + i * (width + gap), w=width) for i in range(len(columns))]
    for size in desk.steps("lead", "body"):
        stacks = [set_stack(t, Place(r.x, r.y, r.w), size, desk.faces) for t, r in zip(texts, rects, strict=True)]
        if all(stack_height(stack) <= desk.area.h for stack in stacks):
            boxes = [text_box(f"Column {i}", r, s) for i, (r, s) in enumerate(zip(rects, stacks, strict=True), 1)]
            marks = dict.fromkeys(mark for passages in texts for p in passages for mark in p.evidence)
            return [Sheet(tuple(boxes), tuple(marks))]
    return None
