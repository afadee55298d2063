"""The opening slides: the cover, and the openings of sections."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, Shape
from briefdeck.model.storyboard import Content, Front, Run
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
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
        _in_slot("Kicker", kicker, "cover", desk),
        _in_slot("Subtitle", subtitle, "cover", desk),
        _in_slot("Credit", [replace(p, gap=0.1) for p in credit], "cover", desk),
    ]
    if any(box is None for box, wanted in zip(boxes[1:], (subtitle, credit), strict=True) if wanted):
        return Sheet(_underline(desk, "cover"), (), "cover"), tuple(blocks)
    shown = tuple(box for box in boxes if box is not None)
    return Sheet((*_underline(desk, "cover"), *shown), _marks(passages), "cover"), ()


def compose_section(blocks: Sequence[Content], desk: Desk) -> tuple[Sheet, tuple[Content, ...]]:
    """A section's opening without its title, and the blocks that found no place on it."""
    passages = _plain(blocks)
    box = _in_slot("Subtitle", passages or [], "section", desk)
    line = _underline(desk, "section")
    if passages is None or (passages and box is None):
        return Sheet(line, (), "section"), tuple(blocks)
    return Sheet((*line, box) if box else line, _marks(passages), "section"), ()


def _plain(blocks: Sequence[Content]) -> list[Passage] | None:
    pieces = list(flatten(blocks))
    passages = [piece for piece in pieces if isinstance(piece, Passage)]
    if len(passages) != len(pieces):
        return None
    return [p for p in passages if p.runs]


def _marks(passages: Sequence[Passage]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(mark for p in passages for mark in p.evidence))


def _underline(desk: Desk, layout: str) -> tuple[Box, ...]:
    """The line between title and subtitle, as long as the theme wants it."""
    title, below = desk.slot(layout, "title").rect, desk.slot(layout, "subtitle").rect
    width = {"none": 0.0, "long": title.w}.get(desk.style("underline"), 80.0)
    color = "on_dark" if desk.ground(layout) == "accent1" else "accent2"
    rect = Rect(title.x, (title.bottom + below.y) / 2 - 1.5, width, 3)
    return (Shape("Underline", rounded(rect), "rect", color),) if width else ()


def _in_slot(name: str, passages: Sequence[Passage], layout: str, desk: Desk) -> Box | None:
    if not passages:
        return None
    slot = desk.slot(layout, name.lower())
    preferred = desk.size("lead") if slot.role == "subtitle" else 14.0
    quiet = {"kicker": "accent1", "credit": "muted"}.get(slot.role, "text")
    ink = desk.ink(layout) if desk.ground(layout) else quiet
    light = [replace(p, style=Style(ink, bold=slot.role == "kicker")) for p in passages]
    for size in (preferred, 20.0, 18.0, 16.0, 14.0, 12.0):
        paragraphs = set_stack(light, Place(slot.rect.x, slot.rect.y, slot.rect.w), size, desk.faces)
        if size <= preferred and stack_height(paragraphs) <= slot.rect.h:
            box = text_box(name, slot.rect, paragraphs)
            return replace(box, role=slot.role, placeholder=(slot.kind, slot.index))
    return None
