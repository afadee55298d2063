"""The places that a deck of other people lacks, made up from those it has."""

from collections.abc import Iterable, Mapping

from briefdeck.model.theme import Layout, Rect, Slot
from briefdeck.nouns import replace

STAND_INS = {
    "content": ("title-only", "two-content", "section", "cover"),
    "title-only": ("content", "two-content", "section", "cover"),
    "cover": ("section", "title-only", "content"),
    "section": ("cover", "title-only", "content"),
    "quotation": ("title-only", "content", "section", "cover"),
}
"""Which layout stands in for one that a deck lacks, best first."""

_GAP = 8.0
_COLUMN = 0.3
"""A column beside a title takes at least this part of the slide's width."""
_FULL = ("title", "body", "left", "right", "quote", "speaker")
_FLAT = 0.12
"""A place for text that takes less of the slide's height holds no table, whatever its size."""
_LINE = 14.0
"""Points that a line of small letters takes."""
_MADE_UP = 90
"""Placeholder numbers from here on are nobody's: text there goes into a box of its own."""


def stood_in(layouts: Iterable[Layout]) -> dict[str, Layout]:
    """A layout for each role that slides ask for; one that stands in has the other's part and slots."""
    known = {layout.role: layout for layout in reversed(tuple(layouts)) if layout.role}
    found = dict(known)
    for role, others in STAND_INS.items():
        other = next((known[name] for name in (role, *others) if name in known), None)
        if other is not None and role not in found:
            found[role] = replace(other, role=role)
    return found


def completed(
    layouts: Mapping[str, Layout], size: tuple[float, float], pictures: Iterable[Rect] = ()
) -> tuple[Layout, ...]:
    """The layouts with every slot that slides are composed for; no two of these cover each other.

    ``pictures`` are the logos that text keeps clear of.
    """
    content = _clear(_content(layouts["content"], size), pictures)
    made = {"content": content, "title-only": _headed(layouts["title-only"], content)}
    made["quotation"] = _quotation(_headed(layouts["quotation"], content), content)
    if "two-content" in layouts:
        made["two-content"] = _titled_like(layouts["two-content"], _of(content, "title"))
    for role in ("cover", "section"):
        made[role] = _opening(layouts[role], role, size)
    whole = (made.get(role, layout) for role, layout in layouts.items())
    return tuple(layout if layout.role == "cover" else _without_crowded(layout, pictures) for layout in whole)


def _without_crowded(layout: Layout, pictures: Iterable[Rect]) -> Layout:
    """The layout without a line above its title that has no free room there."""
    kicker, title = _of(layout, "kicker"), _of(layout, "title")
    if kicker is None:
        return layout
    others = [*(s.rect for s in layout.slots if s.role in _FULL), *pictures]
    is_free = title is not None and kicker.rect.bottom <= title.rect.y + 1 and kicker.rect.y >= 0
    is_free = is_free and kicker.rect.h >= _LINE
    if is_free and not any(_overlap(kicker.rect, rect) for rect in others):
        return layout
    return replace(layout, slots=tuple(slot for slot in layout.slots if slot is not kicker))


def _content(layout: Layout, size: tuple[float, float]) -> Layout:
    width, height = size
    title = _of(layout, "title") or Slot(
        "title", Rect(width * 0.05, height * 0.06, width * 0.9, height * 0.13), "title", 0
    )
    title = replace(title, rect=_on_page(title.rect, size))
    number = _of(layout, "number") or Slot(
        "number", Rect(width * 0.85, height * 0.93, width * 0.1, height * 0.04), "sldNum", _MADE_UP
    )
    footer = _of(layout, "footer") or Slot(
        "footer", Rect(title.rect.x, height * 0.93, width * 0.6, height * 0.04), "ftr", _MADE_UP + 1
    )
    footer = replace(footer, rect=_beside(footer.rect, number.rect, size))
    foot = min([r.y for r in (footer.rect, number.rect) if r.y > height * 0.6], default=height * 0.95) - 4
    body = _of(layout, "body")
    if body is None or body.rect.h < _FLAT * height:
        body = Slot("body", _free_of(title.rect, size, foot), "body", _MADE_UP + 2)
    rect = _on_page(body.rect, size)
    top = max(rect.y, title.rect.bottom + 2) if title.rect.bottom < rect.bottom - 60 else rect.y
    body = replace(body, rect=_rounded(rect.x, top, rect.w, min(rect.bottom, foot) - top))
    return replace(layout, slots=_with(layout, title, body, footer, number))


def _free_of(title: Rect, size: tuple[float, float], foot: float) -> Rect:
    """Where text stands that has no place: below the title, or beside one that takes most of the slide's height."""
    width, height = size
    if title.bottom < height * 0.5:
        return Rect(title.x, title.bottom + _GAP, title.w, foot - title.bottom - _GAP)
    margin, top = width * 0.05, height * 0.06
    left, right = Rect(margin, top, title.x - _GAP - margin, foot - top), title.right + _GAP
    beside = max(left, Rect(right, top, width - margin - right, foot - top), key=lambda rect: rect.w)
    return beside if beside.w >= width * _COLUMN else Rect(title.x, top, title.w, foot - top)


def _clear(layout: Layout, pictures: Iterable[Rect]) -> Layout:
    """The layout with a body that ends above, or begins below, the small pictures at its edges."""
    body = _of(layout, "body")
    if body is None:
        return layout
    top, bottom = body.rect.y, body.rect.bottom
    for picture in pictures:
        if not _overlap(picture, body.rect) or picture.h > 0.4 * body.rect.h:
            continue
        if picture.y > body.rect.y + 0.7 * body.rect.h:
            bottom = min(bottom, picture.y - 4)
        elif picture.bottom < body.rect.y + 0.3 * body.rect.h:
            top = max(top, picture.bottom + 4)
    rect = _rounded(body.rect.x, top, body.rect.w, bottom - top)
    return replace(layout, slots=_with(layout, replace(body, rect=rect)))


def _beside(footer: Rect, number: Rect, size: tuple[float, float]) -> Rect:
    """The footer's rectangle, left of the number and at least a third of the slide wide."""
    rect = _on_page(footer, size)
    if number.right <= rect.x or number.bottom <= rect.y or rect.bottom <= number.y:
        return rect
    right = number.x - _GAP
    left = min(rect.x, max(size[0] * 0.03, right - size[0] / 3))
    return _rounded(left, rect.y, max(60.0, min(rect.right, right) - left), rect.h)


def _headed(layout: Layout, content: Layout) -> Layout:
    """The layout with a title that ends above the content's area."""
    ours, body = _of(content, "title"), _of(content, "body")
    title = _of(layout, "title") or ours
    if title is None or ours is None or body is None:
        return layout
    if title.rect.bottom > body.rect.y or title.rect.bottom < 0 or title.rect.x < 0:
        title = replace(title, rect=ours.rect)
    return _titled_like(replace(layout, slots=_with(layout, title)), ours)


def _titled_like(layout: Layout, ours: Slot | None) -> Layout:
    """The layout with a title that looks like that of slides with text: a deck's titles are all alike."""
    title = _of(layout, "title")
    if title is None or ours is None:
        return layout
    ink = ours.ink if title.ground == ours.ground else title.ink
    return replace(layout, slots=_with(layout, replace(title, align=ours.align, anchor=ours.anchor, ink=ink)))


def _quotation(layout: Layout, content: Layout) -> Layout:
    if _of(layout, "quote") is not None and _of(layout, "speaker") is not None:
        return layout
    body = _of(content, "body")
    area = body.rect if body is not None else Rect(0, 0, 0, 0)
    x, w = area.x + 0.06 * area.w, 0.88 * area.w
    quote = _rounded(x, area.y + 0.1 * area.h, w, 0.6 * area.h)
    speaker = _rounded(x, area.y + 0.74 * area.h, w, 0.16 * area.h)
    ground = body.ground if body is not None else ""
    ink = body.ink if body is not None else ""
    made = (
        Slot("quote", quote, "body", _MADE_UP + 3, ink=ink, ground=ground),
        Slot("speaker", speaker, "body", _MADE_UP + 4, ink=ink, ground=ground),
    )
    return replace(layout, slots=_with(layout, *made))


def _opening(layout: Layout, role: str, size: tuple[float, float]) -> Layout:
    """A cover or a section's opening: title and subtitle as they are, small lines in the room that is left."""
    height = size[1]
    title = _of(layout, "title")
    if title is None:
        return layout
    subtitle = _of(layout, "subtitle") or _of(layout, "body")
    top, bottom = title.rect, title.rect.bottom
    if subtitle is None or _overlap(subtitle.rect, top):
        rest = max(40.0, min(90.0, height - bottom - 60))
        rect = _rounded(top.x, min(bottom + _GAP, height - 100), top.w, rest)
        subtitle = replace(subtitle or replace(title, kind="body", index=_MADE_UP + 5), rect=rect)
    subtitle = replace(subtitle, role="subtitle")
    slots = [replace(title, rect=_on_page(top, size)), replace(subtitle, rect=_on_page(subtitle.rect, size))]
    return replace(layout, slots=_with(layout, *(slots if role == "section" else _cover(layout, slots, size))))


def _cover(layout: Layout, slots: list[Slot], size: tuple[float, float]) -> list[Slot]:
    title, subtitle = slots
    block_top, block_end = min(s.rect.y for s in slots), max(s.rect.bottom for s in slots)
    kicker = _of(layout, "kicker") or replace(
        title, role="kicker", kind="body", index=_MADE_UP + 6, anchor="bottom",
        rect=_rounded(title.rect.x, max(4.0, block_top - 30), title.rect.w, 24),
    )  # fmt: skip
    floor = min([s.rect.y for s in layout.slots if s.role in ("footer", "number", "date")], default=size[1] - 12) - 4
    credit = _of(layout, "credit")
    if credit is None or any(_overlap(credit.rect, s.rect) for s in slots):
        under = subtitle.rect.bottom >= block_end - 1
        if under and floor - block_end < 48 and subtitle.rect.h > 80:
            cut = min(subtitle.rect.h - 40, 48 - (floor - block_end))
            subtitle = replace(subtitle, rect=replace(subtitle.rect, h=round(subtitle.rect.h - cut, 2)))
            block_end -= cut
        rect = _rounded(subtitle.rect.x, block_end + 4, subtitle.rect.w, max(20.0, min(44.0, floor - block_end - 4)))
        credit = replace(subtitle, role="credit", kind="body", index=_MADE_UP + 7, rect=rect, anchor="top")
    return [title, subtitle, kicker, credit]


def _of(layout: Layout, role: str) -> Slot | None:
    return next((slot for slot in layout.slots if slot.role == role), None)


def _with(layout: Layout, *slots: Slot) -> tuple[Slot, ...]:
    roles = {slot.role for slot in slots}
    return (*slots, *(slot for slot in layout.slots if slot.role not in roles))


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > 2
        and min(one.bottom, other.bottom) - max(one.y, other.y) > 2
    )


def _on_page(rect: Rect, size: tuple[float, float]) -> Rect:
    """The part of a rectangle that is on the slide."""
    x, y = min(max(rect.x, 0.0), size[0] - 40), min(max(rect.y, 0.0), size[1] - 20)
    return _rounded(x, y, max(40.0, min(rect.right, size[0]) - x), max(20.0, min(rect.bottom, size[1]) - y))


def _rounded(x: float, y: float, w: float, h: float) -> Rect:
    return Rect(round(x, 2), round(y, 2), round(w, 2), round(max(h, 1.0), 2))
