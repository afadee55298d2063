"""Columns side by side: texts at one size, or a picture, table or chart in a column of its own."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, SetParagraph
from briefdeck.model.storyboard import Div
from briefdeck.model.theme import Rect, Slot
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.content import marks_of, set_object, stack
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import Piece, flatten
from briefdeck.typeset.slides.passage import Passage, rounded, set_stack, text_box

_WIDTH = pattern(r"\s*(\d{1,3}(?:\.\d+)?)\s*%\s*")
_AIRY = 0.9
_NARROWEST, _WIDEST = 0.15, 0.85


def compose_columns(columns: Sequence[Div], desk: Desk) -> list[Sheet] | None:
    """One sheet with two or three columns; None when one holds more than text and one object, or does not fit."""
    contents = [tuple(flatten(column.blocks)) for column in columns]
    if not 2 <= len(columns) <= 3:
        return None
    rects = _rects(columns, desk)
    objects = [_object(pieces, rect, desk) for pieces, rect in zip(contents, rects, strict=True)]
    if any(boxes is None and not _is_text(pieces) for boxes, pieces in zip(objects, contents, strict=True)):
        return None
    pairs = zip(objects, contents, strict=True)
    texts = [[p for p in pieces if isinstance(p, Passage) and p.runs and boxes is None] for boxes, pieces in pairs]
    slots = _slots(desk) if len(columns) == 2 else ()
    for size, gap in _tries(desk):
        stacks = [_stack(t, r, desk, (size, gap)) for t, r in zip(texts, rects, strict=True)]
        if all(stack_height(stack) <= desk.area.h for stack in stacks):
            boxes: list[Box] = []
            for number, (found, rect, stack) in enumerate(zip(objects, rects, stacks, strict=True)):
                text = text_box(f"Column {number + 1}", rect, stack)
                if slots and stack:
                    text = replace(text, placeholder=(slots[number].kind, slots[number].index))
                boxes += found if found is not None else [text] if stack else []
            marks = dict.fromkeys(mark for pieces in contents for mark in marks_of(pieces))
            return [Sheet(tuple(boxes), tuple(marks), "two-content" if slots else "title-only")]
    return None


def _tries(desk: Desk) -> list[tuple[float, float]]:
    """Sizes with the least gap after a paragraph in ems: large and airy first."""
    return [(size, gap) for size in desk.steps("lead", "body") for gap in (_AIRY, 0.0)]


def _stack(passages: Sequence[Passage], rect: Rect, desk: Desk, how: tuple[float, float]) -> tuple[SetParagraph, ...]:
    size, gap = how
    opened = [replace(p, gap=max(gap, p.gap)) if p.gap else p for p in passages]
    return set_stack(opened, Place(rect.x, rect.y, rect.w), size, desk.faces)


def _is_text(pieces: Sequence[Piece]) -> bool:
    return all(isinstance(piece, Passage) for piece in pieces)


def _object(pieces: Sequence[Piece], rect: Rect, desk: Desk) -> list[Box] | None:
    """The boxes of the column's object with the text around it; None for text alone, and for what does not fit."""
    if _is_text(pieces):
        return None
    if len(pieces) > 1 or isinstance(pieces[0], Passage):
        return stack(pieces, replace(desk, area=rect))
    sheets = set_object(pieces[0], replace(desk, area=rect))
    return list(sheets[0].boxes) if len(sheets) == 1 else None


def _rects(columns: Sequence[Div], desk: Desk) -> list[Rect]:
    """The columns' places; widths as asked for in percent, what is left shared by the others."""
    gap = 2 * desk.space("gutter")
    room = desk.area.w - gap * (len(columns) - 1)
    asked = [_share(dict(column.attributes).get("width", "")) for column in columns]
    given = [share for share in asked if share is not None]
    open_ones = len(asked) - len(given)
    rest = max(_NARROWEST, (1 - sum(given)) / open_ones) if open_ones else 0.0
    shares = [rest if share is None else share for share in asked]
    rects, left = [], desk.area.x
    for share in shares:
        width = room * share / sum(shares)
        rects.append(rounded(replace(desk.area, x=left, w=width)))
        left += width + gap
    return rects


def _share(width: str) -> float | None:
    found = _WIDTH.fullmatch(width)
    return min(_WIDEST, max(_NARROWEST, float(found[1]) / 100)) if found else None


def _slots(desk: Desk) -> tuple[Slot, ...]:
    """The two bodies of the layout with two columns, the left one first; none when the theme has no such layout."""
    found = [slot for layout in desk.theme.layouts if layout.role == "two-content" for slot in layout.slots]
    bodies = sorted(
        (slot for slot in found if slot.role.startswith("body")), key=lambda slot: (slot.rect.x, slot.index)
    )
    return tuple(bodies) if len(bodies) == 2 else ()
