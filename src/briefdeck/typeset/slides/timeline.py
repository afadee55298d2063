"""Events along a line: dates above it, dots or bars on it, what happened below."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, SetParagraph, Shape
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.paragraph import Place, keeps_words, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.entries import Entry, evidence_of, paged
from briefdeck.typeset.slides.passage import Passage, Style, rounded, said, set_stack, text_box

_MOST = 6
_DOT = 18.0
_SIZES = ((24.0, 18.0), (20.0, 16.0), (20.0, 14.0), (18.0, 14.0), (16.0, 12.0), (12.0, 12.0))
_GAP = 14.4
_TURN = ("muted", "accent1", "accent2")
_RANGES = ("–", "—", " to ", "-")


def compose_timeline(entries: Sequence[Entry], desk: Desk) -> list[Sheet] | None:
    """Sheets with at most six events each; None when an event lacks a date or does not fit its column."""
    if len(entries) < 2 or not all(entry.label for entry in entries):
        return None
    return paged(entries, _MOST, lambda some: _fit(some, desk))


def _fit(entries: Sequence[Entry], desk: Desk) -> Sheet | None:
    pitch = (desk.area.w + _GAP) / max(3, len(entries))
    width = pitch - _GAP
    for date_size, text_size in _SIZES:
        dates = [_stack((_date(entry),), width, date_size, desk) for entry in entries]
        texts = [_stack(_said(entry), width, text_size, desk) for entry in entries]
        if not all(keeps_words(stack) for stack in (*dates, *texts)):
            continue
        above, below = max(map(stack_height, dates)), max(map(stack_height, texts))
        roomy = date_size < _SIZES[0][0] or (above <= 1.3 * date_size and below <= 7.5 * text_size)
        if roomy and above + below + _DOT + 24 <= desk.area.h and above <= 3.8 * date_size:
            boxes = _draw(entries, desk, (pitch, above, below), (date_size, text_size))
            return Sheet(boxes, evidence_of(entries))
    return None


def _stack(passages: Sequence[Passage], width: float, size: float, desk: Desk) -> tuple[SetParagraph, ...]:
    return set_stack(passages, Place(0, 0, width), size, desk.faces)


def _date(entry: Entry) -> Passage:
    return replace(said(entry.label, Style(_color(entry), bold=True, face="heading")), gap=0.0)


def _said(entry: Entry) -> tuple[Passage, ...]:
    return tuple(replace(passage, gap=0.3) for passage in entry.passages())


def _color(entry: Entry) -> str:
    """Events in turn; ranges always in the color of what is still open."""
    return "accent3" if _is_range(entry) else _TURN[(entry.number - 1) % len(_TURN)]


def _is_range(entry: Entry) -> bool:
    date = "".join(run.text for run in entry.label)
    ends = [part for mark in _RANGES if mark in date for part in date.split(mark, 1)]
    return len(ends) >= 2 and all(any(c.isdigit() for c in part) for part in ends[:2])


def _draw(
    entries: Sequence[Entry], desk: Desk, shape: tuple[float, float, float], sizes: tuple[float, float]
) -> tuple[Box, ...]:
    pitch, above, below = shape
    area = desk.area
    spare = area.h - (above + below + _DOT + 24)
    top = area.y + 0.42 * spare
    axis = top + above + 12 + _DOT / 2
    boxes: list[Box] = [Shape("Time axis", rounded(Rect(area.x, axis - 0.75, area.w, 1.5)), "rect", "accent4")]
    for index, entry in enumerate(entries):
        left = area.x + index * pitch
        column = Rect(left, top, pitch - _GAP, above)
        boxes += _event(entry, column, axis, (sizes, min(below + 0.5 * spare, area.bottom - axis - 24), desk))
    return tuple(boxes)


def _event(entry: Entry, column: Rect, axis: float, how: tuple[tuple[float, float], float, Desk]) -> list[Box]:
    (date_size, text_size), below, desk = how
    date = "".join(run.text for run in entry.label).strip()
    place = Place(column.x, column.y, column.w)
    dates = set_stack((_date(entry),), place, date_size, desk.faces)
    boxes: list[Box] = [text_box(f"Timeline {date}", column, dates, "bottom"), _mark(entry, column, axis, date)]
    said_below = _said(entry)
    if said_below:
        under = Rect(column.x, axis + _DOT / 2 + 12, column.w, below)
        paragraphs = set_stack(said_below, Place(under.x, under.y, under.w), text_size, desk.faces)
        boxes.append(text_box(f"Event {date}", under, paragraphs))
    return boxes


def _mark(entry: Entry, column: Rect, axis: float, date: str) -> Shape:
    if _is_range(entry):
        return Shape(f"Range {date}", rounded(Rect(column.x, axis - 6, column.w * 0.85, 12)), "rect", _color(entry))
    return Shape(f"Dot {date}", rounded(Rect(column.x, axis - _DOT / 2, _DOT, _DOT)), "ellipse", _color(entry))
