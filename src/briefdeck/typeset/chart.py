"""Charts: from a storyboard's table to numbers that a native chart can draw."""

import re

from briefdeck.model.storyboard import Div, Grid, plain
from briefdeck.nouns import noun
from briefdeck.patterns import pattern

_NUMBER = pattern(r"[-−+]?\d[\d,. \u00a0\u202f']*")
_FEW = 6
"""Most bars of which one is picked out."""
_KINDS = ("bar", "column", "line", "pie")


@noun
class Chart:
    """A chart's kind, its categories, its named series, and what it says in words."""

    kind: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    evidence: tuple[int, ...]
    telling: int | None = None
    alt: str = ""
    """The table in words, its numbers as they were written."""


def chart_of(div: Div) -> Chart | None:
    """The chart that a div with nothing but one table of numbers describes; None when a cell holds no number."""
    if len(div.blocks) != 1 or not isinstance(div.blocks[0], Grid):
        return None
    grid = div.blocks[0]
    columns = len(grid.head)
    if columns < 2 or not grid.rows or any(len(row) != columns for row in grid.rows):
        return None
    values = [[number_of(plain(cell)) for cell in row[1:]] for row in grid.rows]
    if any(value is None for row in values for value in row):
        return None
    series = tuple(
        (plain(grid.head[column + 1]), tuple(row[column] or 0.0 for row in values)) for column in range(columns - 1)
    )
    attributes = dict(div.attributes)
    kind = attributes.get("type", "bar")
    marks = (run.evidence for row in grid.rows for cell in row for run in cell)
    return Chart(
        kind if kind in _KINDS else "bar",
        (names := tuple(plain(row[0]) for row in grid.rows)),
        series,
        tuple(dict.fromkeys(mark for mark in marks if mark is not None)),
        _telling(names, series, attributes.get("telling", "")),
        _in_words(grid),
    )


def _in_words(grid: Grid) -> str:
    """ "Year, Tons: 1901 12 t, 1911 30 t", one part a series."""
    head = [plain(cell) for cell in grid.head]
    rows = [[plain(cell) for cell in row] for row in grid.rows]
    parts = []
    for column in range(1, len(head)):
        name = ", ".join(word for word in (head[0] if column == 1 else "", head[column]) if word)
        said = ", ".join(f"{row[0]} {row[column]}".strip() for row in rows)
        parts.append(f"{name}: {said}" if name else said)
    return "; ".join(parts)


def _telling(names: tuple[str, ...], series: tuple[tuple[str, tuple[float, ...]], ...], asked: str) -> int | None:
    """The category that the storyboard names; else the largest of a single series, when it is alone at the top."""
    if asked:
        return names.index(asked) if asked in names else None
    if len(series) != 1 or not 2 <= len(names) <= _FEW:
        return None
    values = series[0][1]
    return values.index(max(values)) if values.count(max(values)) == 1 else None


def number_of(text: str) -> float | None:
    """The one number of a cell ("$10,000" is 10000, "12.5 %" is 12.5); None when there is none or more than one."""
    found = _NUMBER.findall(text)
    if len(found) != 1:
        return None
    digits = re.sub(r"[ \u00a0\u202f']", "", found[0]).replace("−", "-").rstrip(".,")
    if re.fullmatch(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?", digits):
        digits = digits.replace(",", "")
    elif "," in digits and "." not in digits:
        digits = digits.replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None
