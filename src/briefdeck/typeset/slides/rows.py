"""Rows over the whole width: the summary's labelled cards, the agenda's circles, the closing's numbered moves."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, SetParagraph, Shape, TextBox
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.entries import Entry, evidence_of, paged
from briefdeck.typeset.slides.passage import Passage, Style, rounded, said, set_stack, text_box, words

_ACCENTS = ("accent1", "accent3", "accent2", "dark")
_GAP = 14.4
_TALLEST_OF_TWO = 140.0
_LARGE = 16.0
_BODY = 18.0
"""The size of text that the sizes below are made for; a theme with larger text has larger rows."""
_TALLEST = {"summary": 104.0, "closing": 118.0, "agenda": 124.0}
_MOST = {"summary": 5, "closing": 5, "agenda": 6}
_SIZES = {
    "summary": ((20.0, 18.0), (18.0, 18.0), (18.0, 16.0), (16.0, 14.0), (14.0, 12.0), (12.0, 12.0)),
    "closing": ((24.0, 20.0), (24.0, 18.0), (20.0, 18.0), (18.0, 16.0), (16.0, 14.0), (12.0, 12.0)),
    "agenda": ((24.0, 18.0), (20.0, 16.0), (18.0, 14.0), (14.0, 12.0), (12.0, 12.0)),
}


@noun
class _Row:
    """One row measured: its label's and its text's passages, columns and height."""

    entry: Entry
    label: tuple[Passage, ...]
    texts: tuple[Passage, ...]
    label_at: tuple[float, float]
    text_at: tuple[float, float]
    sizes: tuple[float, float]
    needed: float


def compose_rows(entries: Sequence[Entry], desk: Desk, kind: str) -> list[Sheet] | None:
    """Sheets of rows for "summary", "agenda" or "closing"; None when one row alone is taller than a slide."""
    return paged(entries, _MOST[kind], lambda some: _fit(some, desk, kind))


def _fit(entries: Sequence[Entry], desk: Desk, kind: str) -> Sheet | None:
    room = desk.area.h - _GAP * (len(entries) - 1)
    large = max(1.0, desk.size("body") / _BODY)
    steps = [(round(a * large), round(b * large)) for a, b in _SIZES[kind][:3] if large > 1] + [*_SIZES[kind]]
    measured = [[_measured(entry, desk, kind, sizes) for entry in entries] for sizes in steps]
    alike = [rows for rows in measured if max(row.needed for row in rows) <= room / len(rows) and _is_large(rows)]
    fitting = [rows for rows in measured if sum(row.needed for row in rows) <= room]
    rows = next(iter((*alike, *fitting)), None)
    return None if rows is None else Sheet(_draw(rows, desk, kind), evidence_of(entries))


def _is_large(rows: Sequence[_Row]) -> bool:
    """True when rows of one height need no small type."""
    return rows[0].sizes[1] >= _LARGE


def _measured(entry: Entry, desk: Desk, kind: str, sizes: tuple[float, float]) -> _Row:
    dark = _is_dark(entry, kind, desk)
    label_style, text_style = _styles(kind, entry, dark=dark)
    label = tuple(replace(p, gap=0.0) for p in (said(entry.label, label_style),) if p.runs)
    texts = tuple(replace(p, style=text_style, gap=0.2) for p in entry.passages())
    label_at, text_at = _columns(desk, kind, labelled=bool(label), alone=not texts)
    if kind == "agenda" and not label:
        texts = tuple(replace(p, style=replace(label_style, bold=True)) for p in texts)
    label_tall = _tall(label, label_at[1], sizes[0], desk)
    text_tall = _tall(texts, text_at[1], sizes[1], desk)
    tall = label_tall + text_tall + 2 if kind == "agenda" else max(label_tall, text_tall)
    least = 44.0 if kind == "agenda" else 0.0
    return _Row(entry, label, texts, label_at, text_at, sizes, max(least, tall + (8 if kind == "agenda" else 20)))


def _is_dark(entry: Entry, kind: str, desk: Desk) -> bool:
    """True for the first of the closing moves, which stands out."""
    return kind == "closing" and entry.number == 1 and desk.style("cards") != "ruled"


def _styles(kind: str, entry: Entry, *, dark: bool) -> tuple[Style, Style]:
    if kind == "agenda":
        return Style("text", bold=True), Style("muted")
    if dark:
        return Style("on_dark", bold=True), Style("on_dark")
    accent = _ACCENTS[(entry.number - 1) % len(_ACCENTS)] if kind == "summary" else "dark"
    return Style(accent, bold=True), Style("text")


def _columns(desk: Desk, kind: str, *, labelled: bool, alone: bool) -> tuple[tuple[float, float], tuple[float, float]]:
    """(left, width) of the label and of the text, from the area's left edge."""
    wide, padding = desk.area.w, desk.space("padding")
    if kind == "agenda":
        return (82.0, wide - 82), (82.0, wide - 82)
    if desk.style("cards") == "ruled":
        padding = 0.0
    start = padding if kind == "summary" else 64.0 + min(20.0, padding)
    whole = (start, wide - start - padding)
    if not labelled or alone:
        return whole, whole
    split = 0.255 * wide if kind == "summary" else 0.42 * wide
    return (start, split - start - 14), (split, wide - split - padding)


def _tall(passages: tuple[Passage, ...], width: float, size: float, desk: Desk) -> float:
    return stack_height(set_stack(passages, Place(0, 0, width), size, desk.faces))


def _draw(rows: Sequence[_Row], desk: Desk, kind: str) -> tuple[Box, ...]:
    area = desk.area
    tallest = max(_TALLEST[kind], _TALLEST_OF_TWO if len(rows) <= 2 and kind == "closing" else 0.0)
    heights = _heights([row.needed for row in rows], area.h, tallest)
    used = sum(heights) + _GAP * (len(rows) - 1)
    top = area.y + min(36.0, (area.h - used) / 3)
    boxes: list[Box] = []
    for index, (row, tall) in enumerate(zip(rows, heights, strict=True)):
        rect = Rect(area.x, top, area.w, tall)
        boxes += _agenda_row(row, rect, desk) if kind == "agenda" else _card_row(row, rect, desk, kind)
        if kind == "agenda" and index < len(rows) - 1:
            line = Rect(area.x + 82, rect.bottom + _GAP / 2 - 0.4, area.w - 82, 0.75)
            boxes.append(Shape(f"Rule {row.entry.number}", rounded(line), "rect", "rule"))
        top += tall + _GAP
    return tuple(boxes)


def _heights(needed: list[float], room: float, tallest: float) -> list[float]:
    """Equal heights when they suffice, else what each row needs and an equal share of the rest."""
    spare_room = room - _GAP * (len(needed) - 1)
    even = min(tallest, spare_room / len(needed))
    if max(needed) <= even:
        return [even] * len(needed)
    spare = (spare_room - sum(needed)) / len(needed)
    return [max(n, min(n + spare, tallest)) for n in needed]


def _card_row(row: _Row, rect: Rect, desk: Desk, kind: str) -> list[Box]:
    number = row.entry.number
    ruled = desk.style("cards") == "ruled"
    dark = _is_dark(row.entry, kind, desk)
    ground = replace(rect, h=0.75) if ruled else rect
    boxes: list[Box] = [
        Shape(f"Card {number}", rounded(ground), "rect", "dark" if dark else "rule" if ruled else "card")
    ]
    if kind == "summary" and not ruled:
        accent = _ACCENTS[(number - 1) % len(_ACCENTS)]
        boxes.append(Shape(f"Accent {number}", rounded(replace(rect, w=desk.space("bar"))), "rect", accent))
    elif kind != "summary":
        digits = words(str(number), Style("on_dark" if dark else "dark", bold=True, face="heading"))
        place = Rect(rect.x + (0 if ruled else 20), rect.y, 58, rect.h)
        size = 28.0 if number < 100 else 16.0
        paragraphs = set_stack((digits,), Place(place.x, place.y, place.w), size, desk.faces)
        if stack_height(paragraphs) > rect.h:
            paragraphs = set_stack((digits,), Place(place.x, place.y, place.w), 14.0, desk.faces)
        boxes.append(text_box(f"Number {number}", place, paragraphs, "middle"))
    if row.label:
        boxes.append(_column(f"Label {number}", rect, (row.label, row.label_at, row.sizes[0]), desk))
    if row.texts:
        boxes.append(_column(f"Text {number}", rect, (row.texts, row.text_at, row.sizes[1]), desk))
    return boxes


def _column(name: str, rect: Rect, what: tuple[tuple[Passage, ...], tuple[float, float], float], desk: Desk) -> TextBox:
    passages, (left, width), size = what
    place = Rect(rect.x + left, rect.y, width, rect.h)
    paragraphs = set_stack(passages, Place(place.x, place.y, width), size, desk.faces)
    return text_box(name, place, paragraphs, "middle")


def _agenda_row(row: _Row, rect: Rect, desk: Desk) -> list[Box]:
    number, ruled = row.entry.number, desk.style("cards") == "ruled"
    dot = min(61.0, rect.h - 2)
    circle = Rect(rect.x, rect.y + (rect.h - dot) / 2, dot, dot)
    ink = Style("accent1", True, face="heading") if ruled else Style("on_dark", True, face="heading", align="center")
    digits = words(str(number), ink)
    size = 22.0 if dot > 50 else 16.0
    face = set_stack((digits,), Place(circle.x, circle.y, circle.w), size if number < 100 else 12.0, desk.faces)
    left, width = row.text_at
    place = Place(rect.x + left, rect.y, width)
    stacked: tuple[SetParagraph, ...] = set_stack(row.label, place, row.sizes[0], desk.faces)
    if stacked:
        stacked = (*stacked[:-1], replace(stacked[-1], space_after=2.0))
    under = Place(place.x, rect.y + stack_height(stacked) + (2 if stacked else 0), width)
    stacked += set_stack(row.texts, under, row.sizes[1], desk.faces)
    text = text_box(f"Item {number}", Rect(place.x, rect.y, width, rect.h), stacked, "middle")
    number_box = text_box(f"Number {number}", circle, face, "middle")
    if not ruled:
        number_box = replace(number_box, fill="accent1", shape="ellipse")
    return [number_box, text]
