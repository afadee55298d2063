"""Places on a slide: what reaches outside, and what covers what."""

from collections.abc import Iterator, Sequence

from briefdeck.check.rules import found
from briefdeck.check.shapes import Seen
from briefdeck.model.finding import Finding
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun

_TOUCH = 3.0
"""Points by which two inks may meet."""
_SHARE = 0.05
"""Share of the smaller ink that may be covered."""
_WHOLE = 0.9
"""A picture that fills this much of the slide is its background."""


@noun
class Ink:
    """A shape and the rectangle that its words or its picture cover."""

    shape: Seen
    rect: Rect


def off_slide(shape: Seen, rect: Rect, size: tuple[float, float], number: int) -> Iterator[Finding]:
    """A finding when what can be seen reaches outside the slide; ornaments may bleed."""
    over = max(-rect.x, -rect.y, rect.right - size[0], rect.bottom - size[1])
    if over > 1 and (shape.is_content or shape.text.strip()):
        yield found("off-slide", f"{over:.0f} points outside the slide", number, shape.name)


def overlaps(inks: Sequence[Ink], number: int, size: tuple[float, float]) -> Iterator[Finding]:
    """A finding for each pair of inks that cover each other."""
    shown = [ink for ink in inks if not ink.shape.is_decorative]
    for place, one in enumerate(shown):
        if one.shape.kind == "pic" and one.rect.w * one.rect.h > _WHOLE * size[0] * size[1]:
            continue
        for other in shown[place + 1 :]:
            across = min(one.rect.right, other.rect.right) - max(one.rect.x, other.rect.x)
            down = min(one.rect.bottom, other.rect.bottom) - max(one.rect.y, other.rect.y)
            smaller = min(one.rect.w * one.rect.h, other.rect.w * other.rect.h) or 1.0
            if min(across, down) > _TOUCH and across * down > _SHARE * smaller:
                yield found("overlap", f"covers {other.shape.name!r}", number, one.shape.name)
