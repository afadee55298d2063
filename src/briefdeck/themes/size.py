"""One of our own decks on slides of another size or with other margins: what is on its layouts moves and stretches."""

import re
from collections.abc import Callable

from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Rect
from briefdeck.nouns import noun, replace
from briefdeck.patterns import pattern

_EMU = 12700
_PLACE = pattern(rb'<a:off x="(\d+)" y="(\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/>')
_EDGE = 1.0


def resized(pack: TemplatePack, slide: tuple[float, float]) -> TemplatePack:
    """The pack on slides of this width and height in points; untouched when it has them already."""
    size = (round(slide[0] * _EMU), round(slide[1] * _EMU))
    if size == pack.size:
        return pack
    across, down = size[0] / pack.size[0], size[1] / pack.size[1]
    return replace(_moved(pack, lambda r: Rect(r.x * across, r.y * down, r.w * across, r.h * down)), size=size)


def with_margin(pack: TemplatePack, margin: float) -> TemplatePack:
    """The pack with this distance, in points, between a slide's sides and what is on it."""
    content = next((layout for layout in pack.layouts if layout.role == "content"), None)
    own = min((slot.rect.x for slot in content.slots), default=margin) if content else margin
    if abs(own - margin) < 0.01:
        return pack
    return _moved(pack, _Squeeze(pack.size[0] / _EMU, own, margin))


@noun
class _Squeeze:
    """How a rectangle between the sides of a slide of a width moves with the margin; one at a side stays there."""

    width: float
    own: float
    margin: float

    def __call__(self, rect: Rect) -> Rect:
        if rect.x < _EDGE or rect.right > self.width - _EDGE:
            return rect
        scale = (self.width - 2 * self.margin) / (self.width - 2 * self.own)
        return replace(rect, x=self.margin + (rect.x - self.own) * scale, w=rect.w * scale)


def _moved(pack: TemplatePack, move: Callable[[Rect], Rect]) -> TemplatePack:
    def place(found: re.Match[bytes]) -> bytes:
        moved = move(Rect(*(int(edge) / _EMU for edge in found.groups())))
        edges = tuple(round(edge * _EMU) for edge in (moved.x, moved.y, moved.w, moved.h))
        return b'<a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/>' % edges

    def stretched(part: PackPart) -> PackPart:
        is_layout = part.media_type.endswith(("slideMaster+xml", "slideLayout+xml"))
        return replace(part, data=_PLACE.sub(place, part.data)) if is_layout else part

    layouts = tuple(_with(layout, move) for layout in pack.layouts)
    return replace(pack, parts=tuple(map(stretched, pack.parts)), layouts=layouts)


def _with(layout: Layout, move: Callable[[Rect], Rect]) -> Layout:
    def rounded(rect: Rect) -> Rect:
        return Rect(*(round(edge, 2) for edge in (rect.x, rect.y, rect.w, rect.h)))

    return replace(layout, slots=tuple(replace(slot, rect=rounded(move(slot.rect))) for slot in layout.slots))
