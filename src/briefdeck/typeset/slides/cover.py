"""The dark slides: the cover, and the openings of sections."""

from collections.abc import Sequence
from dataclasses import replace

from briefdeck.model.pages import Box, Shape
from briefdeck.model.storyboard import Content, Front, Run
from briefdeck.model.theme import Rect, Slot
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import flatten
from briefdeck.typeset.slides.passage import Passage, Style, rounded, set_stack, text_box, words


def compose_cover(blocks: Sequence[Content], front: Front, desk: Desk) -> tuple[Sheet, tuple[Content, ...]]:
    """The cover without its title: subtitle, kicker, credit; and the blocks that found no place on it."""
    passages = _plain(blocks)
    if passages is None:
        return Sheet((), (), "cover"), tuple(blocks)
    subtitle, rest = passages[:1], passages[1:]
    credit = [*rest, *([words(desk.theme.footer)] if desk.theme.footer else [])]
    above = dict(front.extra).get("kicker", "")
    kicker = [Passage((Run(above.upper(), bold=True),))] if above else []
    boxes = [
        _in_slot("Kicker", kicker, desk.slot("cover", "kicker"), desk),
        _in_slot("Subtitle", subtitle, desk.slot("cover", "subtitle"), desk),
        _in_slot("Credit", [replace(p, gap=0.1) for p in credit], desk.slot("cover", "credit"), desk),
    ]
    if any(box is None for box, wanted in zip(boxes[1:], (subtitle, credit), strict=True) if wanted):
        return Sheet((_underline(desk, "cover"),), (), "cover"), tuple(blocks)
    shown = tuple(box for box in boxes if box is not None)
    return Sheet((_underline(desk, "cover"), *shown), _marks(passages), "cover"), ()


def compose_section(blocks: Sequence[Content], desk: Desk) -> tuple[Sheet, tuple[Content, ...]]:
    """A section's opening without its title, and the blocks that found no place on it."""
    passages = _plain(blocks)
    box = _in_slot("Subtitle", passages or [], desk.slot("section", "subtitle"), desk)
    line = _underline(desk, "section")
    if passages is None or (passages and box is None):
        return Sheet((line,), (), "section"), tuple(blocks)
    return Sheet((line, box) if box else (line,), _marks(passages), "section"), ()


def _plain(blocks: Sequence[Content]) -> list[Passage] | None:
    pieces = list(flatten(blocks))
    passages = [piece for piece in pieces if isinstance(piece, Passage)]
    if len(passages) != len(pieces):
        return None
    return [replace(p, style=Style("on_dark")) for p in passages if p.runs]


def _marks(passages: Sequence[Passage]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(mark for p in passages for mark in p.evidence))


def _underline(desk: Desk, layout: str) -> Shape:
    """The short teal line between title and subtitle."""
    title, below = desk.slot(layout, "title").rect, desk.slot(layout, "subtitle").rect
    return Shape("Underline", rounded(Rect(title.x, (title.bottom + below.y) / 2 - 1.5, 80, 3)), "rect", "accent2")


def _in_slot(name: str, passages: Sequence[Passage], slot: Slot, desk: Desk) -> Box | None:
    if not passages:
        return None
    preferred = 20.0 if slot.role == "subtitle" else 14.0
    light = [replace(p, style=Style("on_dark", bold=slot.role == "kicker")) for p in passages]
    for size in (preferred, 18.0, 16.0, 14.0, 12.0):
        paragraphs = set_stack(light, Place(slot.rect.x, slot.rect.y, slot.rect.w), size, desk.faces)
        if size <= preferred and stack_height(paragraphs) <= slot.rect.h:
            box = text_box(name, slot.rect, paragraphs)
            return replace(box, role=slot.role, placeholder=(slot.kind, slot.index))
    return None
