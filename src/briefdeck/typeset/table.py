"""Tables: columns as wide as their words ask for, rows as tall as their text, continued over slides with the header."""

from collections.abc import Sequence

from briefdeck.model.pages import ChartBox, SetParagraph, TableBox
from briefdeck.model.storyboard import Div, Grid, Runs
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.broken import moved
from briefdeck.typeset.chart import chart_of
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.remembered import letters, remembered
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.passage import Passage, Style, cut, inked, length_of, rounded, said, set_passage

ACROSS = 7.2
"""Space left and right of a cell's text in points."""
DOWN = 5.76
"""Space above and below a cell's text in points."""

_MOST_COLUMNS = 8
_FEWEST_COLUMNS = 4
_TALLEST_ROW = 92.0
_TALLEST_OF_TWO = 120.0
_TALLEST_HEAD = 48.0
_SURE_LINES = 6
"""Lines of letters that our faces lack for which one more is kept free."""

Row = tuple[Passage, ...]


@noun
class TableStyle:
    """How heads are set: ``heads`` are color roles of the header cells in turn, ``first`` of the first column.

    ``has_row_heads`` is False when the first column is one of those compared.
    """

    heads: tuple[str, ...] = ("accent1",)
    first: str = "text"
    bold_first: bool = False
    has_row_heads: bool = True


def set_table(grid: Grid, desk: Desk, style: TableStyle | None = None, name: str = "Table") -> list[Sheet]:
    """Sheets with the whole table: the largest size that fits one slide, else the smallest over several slides."""
    style = style or TableStyle()
    sheets: list[Sheet] = []
    for part in _parts(grid, desk, style):
        sheets += _set_part(part, desk, style, name)
    return sheets


def set_chart(div: Div, desk: Desk) -> Sheet:
    """A sheet with the div's chart over the whole area."""
    chart = chart_of(div)
    if chart is None:
        return Sheet(())
    box = ChartBox("Chart", rounded(desk.area), chart.kind, chart.categories, chart.series, chart.alt, chart.telling)
    return Sheet((box,), chart.evidence)


def _set_part(grid: Grid, desk: Desk, style: TableStyle, name: str) -> list[Sheet]:
    header, rows = _passages(grid, style)
    tried = []
    steps = desk.steps("body")
    for size in steps:
        asks = _needs([header, *rows], desk, size)
        widths = _widths(asks, desk.area.w, grid.widths)
        heights = [_row_height(row, widths, desk, size) for row in (header, *rows)]
        if sum(heights) <= desk.area.h and (size == steps[-1] or sum(asks[1]) <= desk.area.w):
            return [_sheet((header, rows), (widths, _opened(heights, desk)), desk, (size, name))]
        tried.append((size, widths, heights))
    fewest: list[Sheet] = []
    for size, widths, heights in reversed(tried):
        sheets = _balanced((header, rows), (widths, heights), desk, (size, name))
        if fewest and len(sheets) > len(fewest):
            break
        fewest = sheets
    return fewest


def _balanced(
    table: tuple[Row, Sequence[Row]], measured: tuple[list[float], list[float]], desk: Desk, how: tuple[float, str]
) -> list[Sheet]:
    """The table over as few slides as it takes, none much fuller than the others."""
    widths, heights = measured
    sheets = _continued(table, widths, desk, how)
    share = sum(heights[1:]) / len(sheets) + heights[0] + 0.5 * max(heights[1:], default=0.0)
    if len(sheets) > 1 and share < desk.area.h:
        even = _continued(table, widths, replace(desk, area=replace(desk.area, h=share)), how)
        return even if len(even) == len(sheets) else sheets
    return sheets


def _continued(
    table: tuple[Row, Sequence[Row]], widths: list[float], desk: Desk, how: tuple[float, str]
) -> list[Sheet]:
    header, rows = table
    size, name = how
    top = _row_height(header, widths, desk, size)
    if top > desk.area.h / 2:
        rows, header, top = [header, *rows], tuple(replace(p, runs=()) for p in header), 2 * DOWN + 1.25 * size
    sheets: list[Sheet] = []
    group: list[Row] = []
    heights = [top]
    waiting = list(reversed(rows))
    while waiting:
        row = waiting.pop()
        needed = _row_height(row, widths, desk, size)
        if sum(heights) + needed <= desk.area.h:
            group.append(row)
            heights.append(needed)
            continue
        if group:
            waiting.append(row)
        else:
            head, rest = _cut_row(row, widths, desk, (size, desk.area.h - top))
            waiting += [rest] if any(run.text.strip() for passage in rest for run in passage.runs) else []
            group.append(head)
            heights.append(_row_height(head, widths, desk, size))
        sheets.append(_sheet((header, group), (widths, heights), desk, (size, name)))
        group, heights = [], [top]
    if group:
        sheets.append(_sheet((header, group), (widths, heights), desk, (size, name)))
    return [_again(sheet) if index else sheet for index, sheet in enumerate(sheets)]


def _again(sheet: Sheet) -> Sheet:
    boxes = tuple(replace(b, repeated_header=True) if isinstance(b, TableBox) else b for b in sheet.boxes)
    return replace(sheet, boxes=boxes)


def _sheet(
    table: tuple[Row, Sequence[Row]], sizes: tuple[list[float], list[float]], desk: Desk, how: tuple[float, str]
) -> Sheet:
    header, rows = table
    widths, heights = sizes
    area = desk.area
    cells = []
    top = area.y
    for row, tall in zip((header, *rows), heights, strict=True):
        left = area.x
        line: list[tuple[SetParagraph, ...]] = []
        for passage, width in zip(row, widths, strict=True):
            line.append(_cell(passage, Rect(left, top, width, tall), desk, how[0]))
            left += width
        cells.append(tuple(line))
        top += tall
    rect = rounded(Rect(area.x, area.y, sum(widths), sum(heights)))
    has_header = any(p.runs for p in header)
    if not has_header:
        cells, heights = cells[1:], heights[1:]
        rect = replace(rect, h=round(sum(heights), 2))
    box = TableBox(
        how[1], rect, tuple(round(w, 2) for w in widths), tuple(round(h, 2) for h in heights), tuple(cells),
        alt=_alt(header, rows), has_header=has_header,
    )  # fmt: skip
    marks = dict.fromkeys(mark for row in (header, *rows) for p in row for mark in p.evidence)
    return Sheet((box,), tuple(marks))


def _alt(header: Row, rows: Sequence[Row]) -> str:
    heads = [text for p in header if (text := "".join(run.text for run in p.runs))]
    shape = f"{len(rows)} × {len(header)}"
    return f"{', '.join(heads)} ({shape})" if heads else shape


def _cell(passage: Passage, rect: Rect, desk: Desk, size: float) -> tuple[SetParagraph, ...]:
    paragraph = set_passage(passage, Place(rect.x + ACROSS, 0, rect.w - 2 * ACROSS), size, desk.faces)
    return (moved(paragraph, 0.0, rect.y + (rect.h - stack_height((paragraph,))) / 2),)


def _length(grid: Grid) -> int:
    return letters(run for row in (grid.head, *grid.rows) for cell in row for run in cell) + len(grid.rows)


@remembered(_length, 64)
def _passages(grid: Grid, /, style: TableStyle) -> tuple[Row, Sequence[Row]]:
    count = len(grid.head)
    first = 1 if style.has_row_heads else 0
    heads = [style.heads[max(0, i - first) % len(style.heads)] for i in range(count)]
    header = tuple(
        replace(said(cell, Style(color, bold=True, align=_align(grid, i))), gap=0.0)
        for i, (cell, color) in enumerate(zip(grid.head, heads, strict=True))
    )
    rows = []
    for row in grid.rows:
        full: tuple[Runs, ...] = (*row, *([()] * count))[:count]
        rows.append(tuple(replace(said(c, _cell_style(grid, i, style)), gap=0.0) for i, c in enumerate(full)))
    return header, tuple(rows)


def _cell_style(grid: Grid, column: int, style: TableStyle) -> Style:
    first = column == 0
    return Style(style.first if first else "text", bold=first and style.bold_first, align=_align(grid, column))


def _align(grid: Grid, column: int) -> str:
    align = grid.aligns[column] if column < len(grid.aligns) else ""
    return align if align in ("left", "center", "right") else "left"


def _parts(grid: Grid, desk: Desk, style: TableStyle) -> list[Grid]:
    """The table in as few parts as it takes to hold its words whole; when nothing does, in as few as are wide."""
    least = desk.steps("body")[-1]
    for most in range(_MOST_COLUMNS, _FEWEST_COLUMNS - 1, -1):
        parts = _narrowed(grid, most)
        if all(_holds_words(part, desk, style, least) for part in parts):
            return parts
    return _narrowed(grid, _MOST_COLUMNS)


def _holds_words(grid: Grid, desk: Desk, style: TableStyle, size: float) -> bool:
    """True when the longest words of all columns fit beside each other."""
    header, rows = _passages(grid, style)
    needed = _needs([header, *rows], desk, size)[1]
    return sum(needed) <= desk.area.w


def _narrowed(grid: Grid, most: int) -> list[Grid]:
    """The table in parts of at most ``most`` columns, each with the first column again; rows longer than the head
    kept."""
    count = max([len(grid.head), *(len(row) for row in grid.rows)], default=0)
    if count == 0:
        return []
    head: tuple[Runs, ...] = (*grid.head, *([()] * (count - len(grid.head))))
    rows = [(*row, *([()] * (count - len(row)))) for row in grid.rows]
    aligns = (*grid.aligns, *([""] * count))[:count]
    if count <= most:
        return [Grid(head, tuple(rows), aligns, grid.widths if len(grid.widths) == count else ())]
    parts = []
    step = most - 1
    for start in range(1, count, step):
        take = (0, *range(start, min(count, start + step)))
        picked = tuple(tuple(row[i] for i in take) for row in rows)
        parts.append(Grid(tuple(head[i] for i in take), picked, tuple(aligns[i] for i in take)))
    return parts


def _widths(asks: tuple[list[float], list[float]], total: float, asked: tuple[float, ...]) -> list[float]:
    """Column widths that add up to ``total``: as the author asked, unless that cuts words; else as the words ask."""
    wanted, needed = asks
    count = len(wanted)
    if asked and all(share * total >= least for share, least in zip(asked, needed, strict=True)):
        return [share * total for share in asked]
    if sum(wanted) <= total:
        spare = (total - sum(wanted)) / count
        return [w + spare for w in wanted]
    least = needed if sum(needed) <= total else [min(n, total / count) for n in needed]
    weight = [max(1.0, min(w, total * 0.6) - n) for w, n in zip(wanted, least, strict=True)]
    spare = total - sum(least)
    return [n + spare * w / sum(weight) for n, w in zip(least, weight, strict=True)]


def _needs(rows: Sequence[Row], desk: Desk, size: float) -> tuple[list[float], list[float]]:
    """For each column the width of its longest cell on one line, and that of its longest word."""
    wanted = [0.0] * len(rows[0])
    needed = [0.0] * len(rows[0])
    for row in rows:
        for i, passage in enumerate(row):
            whole, longest = _asks(passage, desk.faces, size)
            wanted[i] = max(wanted[i], whole + 2 * ACROSS + 1)
            needed[i] = max(needed[i], longest + 2 * ACROSS + 1)
    return wanted, needed


@remembered(length_of, 4096)
def _asks(passage: Passage, /, faces: Faces, size: float) -> tuple[float, float]:
    whole = longest = 0.0
    for run in inked(passage, size):
        face = faces.face(run)
        whole += face.width(run.text, run.size)
        longest = max([longest, *(face.width(word, run.size) for word in run.text.split())])
    return whole * 1.004, longest * 1.004


def _row_height(row: Row, widths: Sequence[float], desk: Desk, size: float) -> float:
    tallest = 1.25 * size
    for passage, width in zip(row, widths, strict=True):
        if passage.runs:
            paragraph = set_passage(passage, Place(0, 0, width - 2 * ACROSS), size, desk.faces)
            tallest = max(tallest, stack_height((paragraph,)) + _spare(paragraph, desk))
    return tallest + 2 * DOWN


def _spare(paragraph: SetParagraph, desk: Desk) -> float:
    """Room for lines that another face may take for letters that ours lacks: their widths are an estimate."""
    more = len(paragraph.lines) // _SURE_LINES
    if not more or all(desk.faces.face(run).holds(run.text) for run in paragraph.runs):
        return 0.0
    return more * paragraph.leading


def _opened(heights: list[float], desk: Desk) -> list[float]:
    """Rows opened up so that a small table fills its slide."""
    spare = desk.area.h - sum(heights)
    each = spare / len(heights)
    head, *rows = heights
    tallest = _TALLEST_ROW if len(rows) > 2 else _TALLEST_OF_TWO
    return [max(head, min(head + each, _TALLEST_HEAD)), *(max(h, min(h + each, tallest)) for h in rows)]


def _cut_row(row: Row, widths: Sequence[float], desk: Desk, how: tuple[float, float]) -> tuple[Row, Row]:
    size, room = how
    heads: list[Passage] = []
    rests: list[Passage] = []
    for passage, width in zip(row, widths, strict=True):
        paragraph = set_passage(passage, Place(0, 0, width - 2 * ACROSS), size, desk.faces)
        least = paragraph.leading * (1 + (_spare(paragraph, desk) > 0) / _SURE_LINES)
        lines = max(1, int((room - 2 * DOWN) // least)) if least else 1
        taken = sum(p.end - p.start for line in paragraph.lines[:lines] for p in line.pieces)
        head, rest = cut(passage, taken)
        heads.append(head)
        rests.append(replace(rest, level=passage.level))
    return tuple(heads), tuple(rests)
