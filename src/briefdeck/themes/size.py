"""One of our own decks on slides of another size: everything on its layouts moves and stretches along."""

import re
from collections.abc import Callable
from dataclasses import replace

from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Rect

_EMU = 12700
_PLACE = re.compile(rb'<a:(off|ext) (c?x)="(\d+)" (c?y)="(\d+)"/>')


def resized(pack: TemplatePack, slide: tuple[float, float]) -> TemplatePack:
    """The pack on slides of this width and height in points; untouched when it has them already."""
    size = (round(slide[0] * _EMU), round(slide[1] * _EMU))
    if size == pack.size:
        return pack
    across, down = size[0] / pack.size[0], size[1] / pack.size[1]

    def place(found: re.Match[bytes]) -> bytes:
        kind, x, left, y, top = found.groups()
        return b'<a:%s %s="%d" %s="%d"/>' % (kind, x, round(int(left) * across), y, round(int(top) * down))

    parts = tuple(_stretched(part, place) for part in pack.parts)
    layouts = tuple(_scaled(layout, across, down) for layout in pack.layouts)
    return replace(pack, parts=parts, layouts=layouts, size=size)


def _stretched(part: PackPart, place: Callable[[re.Match[bytes]], bytes]) -> PackPart:
    if not part.media_type.endswith(("slideMaster+xml", "slideLayout+xml")):
        return part
    return replace(part, data=_PLACE.sub(place, part.data))


def _scaled(layout: Layout, across: float, down: float) -> Layout:
    def scaled(rect: Rect) -> Rect:
        edges = (rect.x * across, rect.y * down, rect.w * across, rect.h * down)
        return Rect(*(round(edge, 2) for edge in edges))

    return replace(layout, slots=tuple(replace(slot, rect=scaled(slot.rect)) for slot in layout.slots))
