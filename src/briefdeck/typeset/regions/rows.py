"""Tables over a page break: cut between rows, or inside a tall one, the header again on the next page."""

from briefdeck.model.pages import SetParagraph, TableBox
from briefdeck.nouns import replace
from briefdeck.typeset.broken import moved

_TALL = 120.0
"""Height from which on a row may be cut."""
_LEAST = 34.0
"""Height of the smallest part of a row on either page: about two lines."""
_SLACK = 0.01

_Cells = tuple[tuple[SetParagraph, ...], ...]


def least_rows(heights: tuple[float, ...], *, has_header: bool) -> float:
    """The height of the smallest beginning of a table: its header and a row, or the first lines of a tall one."""
    head = 1 if has_header else 0
    first = heights[head] if len(heights) > head else 0.0
    return sum(heights[:head]) + (min(first, 2 * _LEAST) if first > _TALL else first)


def split_rows(box: TableBox, room: float) -> tuple[TableBox, TableBox, int] | None:
    """The part of a table that fits into ``room``, the rest, and how many whole rows stand in the first part."""
    head = 1 if box.has_header else 0
    count = head
    while count < len(box.heights) and sum(box.heights[: count + 1]) <= room + _SLACK:
        count += 1
    if count == len(box.heights):
        return None
    top = sum(box.heights[:count])
    cut = _cut(box, count, room - top)
    if cut is None and count <= head:
        return None
    upper, lower, lower_height = cut or ((), box.cells[count], box.heights[count])
    heights_above = (*box.heights[:count], *([room - top] if cut else ()))
    cells_above = (*box.cells[:count], *((upper,) if cut else ()))
    return _of(box, cells_above, heights_above), _below(box, count, (lower, lower_height)), count - head


def _below(box: TableBox, count: int, first: tuple[_Cells, float]) -> TableBox:
    """The header again, the first row (or what is left of it), and the rows after it."""
    head = 1 if box.has_header else 0
    cells, height = first
    start = sum(box.heights[:head])
    top = sum(box.heights[:count]) + box.heights[count] - height
    rest = tuple(_moved(row, start - top) for row in box.cells[count + 1 :])
    heights = (*box.heights[:head], height, *box.heights[count + 1 :])
    below = _of(box, (*box.cells[:head], _moved(cells, start - top), *rest), heights)
    return replace(below, repeated_header=bool(head))


def _of(box: TableBox, cells: tuple[_Cells, ...], heights: tuple[float, ...]) -> TableBox:
    rounded = tuple(round(height, 2) for height in heights)
    return replace(box, cells=cells, heights=rounded, rect=replace(box.rect, h=round(sum(rounded), 2)))


def _moved(row: _Cells, dy: float) -> _Cells:
    return tuple(tuple(moved(paragraph, 0.0, dy) for paragraph in cell) for cell in row)


def _cut(box: TableBox, index: int, room: float) -> tuple[_Cells, _Cells, float] | None:
    """The lines of a row above and below the edge of the page, and the height of the lower part."""
    height = box.heights[index]
    if height < _TALL or room < _LEAST or height - room < _LEAST / 2:
        return None
    top = sum(box.heights[:index])
    edge = box.rect.y + top + room
    upper: list[tuple[SetParagraph, ...]] = []
    lower: list[tuple[SetParagraph, ...]] = []
    rise = 0.0
    for cell in box.cells[index]:
        above, below = _divided(cell, edge)
        upper.append(above)
        lower.append(below)
        if below and below[0].lines:
            first = below[0]
            rise = max(rise, edge - (first.lines[0].y - 0.75 * first.leading) + 4.0)
    if not any(upper) or not any(lower):
        return None
    return tuple(upper), _moved(tuple(lower), rise), height - room + rise


def _divided(cell: tuple[SetParagraph, ...], edge: float) -> tuple[tuple[SetParagraph, ...], tuple[SetParagraph, ...]]:
    above: list[SetParagraph] = []
    below: list[SetParagraph] = []
    for paragraph in cell:
        count = sum(line.y + 0.35 * paragraph.leading <= edge for line in paragraph.lines)
        count = _without_orphans(count, len(paragraph.lines))
        if count:
            above.append(replace(paragraph, lines=paragraph.lines[:count]))
        if count < len(paragraph.lines):
            below.append(replace(paragraph, lines=paragraph.lines[count:]))
    return tuple(above), tuple(below)


def _without_orphans(count: int, total: int) -> int:
    """How many lines stay above: never one alone on either side."""
    if count == total:
        return count
    count = total - 2 if total - count == 1 else count
    return count if count >= 2 else 0
