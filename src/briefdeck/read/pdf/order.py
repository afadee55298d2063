"""The order in which the lines of a page are read: columns by their gutters."""

from itertools import pairwise

from briefdeck.read.pdf.lines import Line

_GUTTER = 9.0
"""Narrowest gutter between two columns, in points."""
_FEWEST = 3
"""Fewest lines of a column."""
_MOST_CUTS = 400


def in_reading_order(lines: list[Line]) -> list[list[Line]]:
    """The lines of a page column after column, each column from its top to its foot (recursive XY cut, as a loop)."""
    columns: list[list[Line]] = []
    waiting = [lines]
    cuts = 0
    while waiting:
        block = waiting.pop()
        cuts += 1
        parts = _cut(block) if cuts < _MOST_CUTS else []
        if parts:
            waiting += reversed(parts)
        elif block:
            columns.append(_rows(block))
    return columns


def _cut(block: list[Line]) -> list[list[Line]]:
    """Columns where a gutter runs through the block; else what is above and below its best gap, if that helps."""
    if gutter := _gutter(block):
        return [[x for x in block if x.left < gutter], [x for x in block if x.left >= gutter]]
    if not _has_two_abreast(block):
        return []
    ordered = sorted(block, key=lambda line: (-line.top, line.left))
    best, best_gap, foot = 0, 0.0, ordered[0].foot
    for at, (line, following) in enumerate(pairwise(ordered), 1):
        foot = min(foot, line.foot)
        rest_has_columns = bool(_gutter(ordered[at:])) or bool(_gutter(ordered[:at]))
        gap = foot - following.top
        if gap > -0.35 * line.size and (gap + 1000 * rest_has_columns) > best_gap:
            best, best_gap = at, gap + 1000 * rest_has_columns
    return [ordered[:best], ordered[best:]] if best and best_gap >= 1000 - 10 else []


def _gutter(block: list[Line]) -> float:
    """Where a gutter lies that no line crosses and that has a column on either side, or 0."""
    if len(block) < 2 * _FEWEST:
        return 0.0
    ordered = sorted(block, key=lambda line: line.left)
    right, best, best_width = ordered[0].right, 0.0, _GUTTER
    for at, line in enumerate(ordered[1:], 1):
        if line.left - right > best_width and at >= _FEWEST and len(ordered) - at >= _FEWEST and _abreast(ordered, at):
            best, best_width = line.left, line.left - right
        right = max(right, line.right)
    return best


def _abreast(ordered: list[Line], at: int) -> bool:
    """Whether both sides are running text beside each other, and not the numbers and words of a table or list."""
    first, second = ordered[:at], ordered[at:]
    shared = min(max(x.top for x in first), max(x.top for x in second)) - max(
        min(x.foot for x in first), min(x.foot for x in second)
    )
    wide = min(max(x.right for x in side) - min(x.left for x in side) for side in (first, second))
    return shared > 0 and wide > 60


def _has_two_abreast(block: list[Line]) -> bool:
    ordered = sorted(block, key=lambda line: -line.top)
    return any(a.foot < b.top - 0.5 * b.size and (a.right < b.left or b.right < a.left) for a, b in pairwise(ordered))


def _rows(block: list[Line]) -> list[Line]:
    """The lines from top to foot; what stands on one baseline is put together."""
    rows: list[list[Line]] = []
    for line in sorted(block, key=lambda line: (-line.foot, line.left)):
        if rows and abs(rows[-1][0].foot - line.foot) < 0.35 * max(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(sorted(row, key=lambda line: line.left)) for row in rows]


def _joined(row: list[Line]) -> Line:
    widest = max(row, key=lambda line: len(line.text))
    return Line(
        " ".join(line.text for line in row),
        row[0].left,
        max(line.right for line in row),
        min(line.foot for line in row),
        max(line.top for line in row),
        widest.size,
        all(line.bold for line in row),
        widest.page,
    )
