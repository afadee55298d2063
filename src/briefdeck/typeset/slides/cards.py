"""Options side by side: two to four cards with an accent bar on top."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, Shape, TextBox
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.entries import Entry, evidence_of, paged
from briefdeck.typeset.slides.passage import Passage, Style, rounded, said, set_stack, text_box

_ACCENTS = ("accent1", "accent2", "accent3", "accent4")
_SIZES = ((24.0, 20.0), (24.0, 18.0), (20.0, 16.0), (18.0, 14.0), (14.0, 12.0), (12.0, 12.0))
_SHORTEST = 264.0


def compose_cards(entries: Sequence[Entry], desk: Desk) -> list[Sheet] | None:
    """Sheets with at most four cards each; None for a single statement or one that does not fit its card."""
    if len(entries) < 2:
        return None
    return paged(entries, 4, lambda some: _fit(some, desk))


def _fit(entries: Sequence[Entry], desk: Desk) -> Sheet | None:
    gap, padding = desk.space("gutter"), desk.space("padding")
    count = max(2, len(entries))
    width = (desk.area.w - gap * (count - 1)) / count
    for label_size, text_size in _SIZES:
        tall = [_height(entry, width - 2 * padding, (label_size, text_size), desk) for entry in entries]
        needed = max(tall) + 2 * padding
        if needed <= desk.area.h:
            boxes: list[Box] = []
            height = min(desk.area.h, max(_SHORTEST, needed + 40))
            top = desk.area.y + min(40.0, (desk.area.h - height) / 3)
            for index, entry in enumerate(entries):
                rect = Rect(desk.area.x + index * (width + gap), top, width, height)
                boxes += _card(entry, rect, (label_size, text_size), desk)
            return Sheet(tuple(boxes), evidence_of(entries))
    return None


def _height(entry: Entry, width: float, sizes: tuple[float, float], desk: Desk) -> float:
    place = Place(0, 0, width)
    label = stack_height(set_stack(_label(entry), place, sizes[0], desk.faces))
    text = stack_height(set_stack(entry.passages(), place, sizes[1], desk.faces))
    return label + text + (12 if label and text else 0)


def _label(entry: Entry) -> tuple[Passage, ...]:
    accent = _ACCENTS[(entry.number - 1) % len(_ACCENTS)]
    passage = replace(said(entry.label, Style(accent, bold=True, face="heading")), gap=0.0)
    return (passage,) if passage.runs else ()


def _card(entry: Entry, rect: Rect, sizes: tuple[float, float], desk: Desk) -> list[Box]:
    padding = desk.space("padding")
    accent = _ACCENTS[(entry.number - 1) % len(_ACCENTS)]
    place = Place(rect.x + padding, rect.y + padding, rect.w - 2 * padding)
    label = set_stack(_label(entry), place, sizes[0], desk.faces)
    if label:
        label = (*label[:-1], replace(label[-1], space_after=12.0))
    below = place.y + sum(len(p.lines) * p.leading + p.space_after for p in label)
    under = Place(place.x, below, place.width)
    texts = set_stack(entry.passages(), under, sizes[1], desk.faces)
    card: TextBox = replace(
        text_box(f"Option {entry.number}", rect, (*label, *texts)),
        fill="" if desk.style("cards") == "ruled" else "card",
        inset=(padding,) * 4,
        role="card",
    )
    bar = Shape(f"Accent {entry.number}", rounded(replace(rect, h=desk.space("bar"))), "rect", accent)
    return [card, bar]
