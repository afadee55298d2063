"""A PDF page → its lines of text, by the places and sizes of the characters."""

import ctypes
from itertools import pairwise
from typing import Any

from briefdeck.nouns import noun

_SOFT_HYPHENS = "\u0002\u00ad\ufffe"
_SAME_LINE = 0.4
_COLUMN_GAP = 1.6
_WORD_GAP = 0.17
_BOLD = 600


@noun
class Line:
    """A stretch of text on one baseline: its box in points from the page's foot, its size, whether it is bold."""

    text: str
    left: float
    right: float
    foot: float
    top: float
    size: float
    bold: bool = False
    page: int = 0


@noun
class _Mark:
    letter: str
    left: float
    right: float
    foot: float
    top: float
    size: float
    bold: bool


def lines_of(textpage: Any, number: int) -> list[Line]:
    """The lines of a page as they were drawn; a wide gap parts a line in two."""
    found: list[Line] = []
    run: list[_Mark] = []
    for mark in _marks(textpage):
        if run and mark and _goes_on(run[-1], mark):
            run.append(mark)
            continue
        if mark is None:
            continue
        found += _line(run, number)
        run = [mark]
    return [*found, *_line(run, number)]


def _marks(textpage: Any) -> list[_Mark | None]:
    """Every character that was drawn."""
    import pypdfium2.raw as pdfium

    handle, marks = textpage.raw, list[_Mark | None]()
    left, right, foot, top = (ctypes.c_double() for _ in range(4))
    box = pdfium.FS_RECTF()
    for at in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(handle, at)
        if pdfium.FPDFText_IsGenerated(handle, at) == 1 or not code:
            continue
        size = pdfium.FPDFText_GetFontSize(handle, at)
        pdfium.FPDFText_GetLooseCharBox(handle, at, box)
        pdfium.FPDFText_GetCharBox(handle, at, left, right, foot, top)
        height = abs(box.top - box.bottom)
        weight = pdfium.FPDFText_GetFontWeight(handle, at)
        letter = "-" if chr(code) in _SOFT_HYPHENS else chr(code)
        edge = max(box.right, right.value)
        marks.append(_Mark(letter, box.left, edge, box.bottom, box.top, _drawn(size, height), weight >= _BOLD))
    return marks


def _drawn(size: float, height: float) -> float:
    """The size that a character is drawn at: a matrix may scale it."""
    if size <= 1.5 or not 0.6 * height <= size <= 1.8 * height:
        return round(height / 1.15, 1) if height else size
    return round(size, 1)


def _goes_on(before: _Mark, mark: _Mark) -> bool:
    size = max(before.size, mark.size, 1.0)
    shared = min(before.top, mark.top) - max(before.foot, mark.foot)
    gap = mark.left - before.right
    return shared > _SAME_LINE * min(before.size, mark.size) and -0.5 * size < gap < _COLUMN_GAP * size


def _line(run: list[_Mark], page: int) -> list[Line]:
    if not any(mark.letter.strip() for mark in run):
        return []
    text = run[0].letter
    for before, mark in pairwise(run):
        apart = mark.left - before.right > _WORD_GAP * mark.size
        text += f" {mark.letter}" if apart and not text.endswith(" ") and mark.letter.strip() else mark.letter
    seen = [mark for mark in run if mark.letter.strip()]
    sizes = sorted(mark.size for mark in seen)
    size = sizes[len(sizes) // 2]
    body = [mark for mark in seen if mark.size == size] or seen
    bold = sum(mark.bold for mark in seen) > 0.8 * len(seen)
    return [
        Line(
            " ".join(text.split()),
            seen[0].left,
            max(mark.right for mark in seen),
            min(mark.foot for mark in body),
            max(mark.top for mark in body),
            size,
            bold,
            page,
        )
    ]
