"""What stands at a slide's foot: the takeaway bar, the sources, the number."""

from collections.abc import Sequence

from briefdeck.model.pages import TextBox
from briefdeck.model.storyboard import Content, Div, Run, Runs
from briefdeck.model.theme import Rect, Slot
from briefdeck.nouns import replace
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import BAR_HEIGHT, Desk
from briefdeck.typeset.slides.flow import flatten
from briefdeck.typeset.slides.passage import Passage, Style, count_words, set_stack, text_box, words

_GAP = 14.4
_SIDE = 25.2
_MOST_FOOTNOTES = 0.3
"""Of the area's height."""


def split_takeaways(blocks: Sequence[Content]) -> tuple[tuple[Content, ...], tuple[Passage, ...]]:
    """The blocks without their takeaways, and the takeaways' words."""
    rest: list[Content] = []
    found: list[Passage] = []
    for block in blocks:
        if isinstance(block, Div) and block.kind == "takeaway":
            pieces = list(flatten(block.blocks))
            passages = [piece for piece in pieces if isinstance(piece, Passage)]
            if len(passages) == len(pieces):
                found += passages
            else:
                rest += block.blocks
        else:
            rest.append(block)
    return tuple(rest), tuple(found)


def takeaway_bar(passages: Sequence[Passage], desk: Desk) -> tuple[Desk, TextBox] | None:
    """The dark bar at the foot of the area, and the desk with the room above it; None when its words are too many."""
    ground = {"accent": "accent1", "ruled": ""}.get(desk.style("takeaway"), "dark")
    shown = [
        replace(p, style=Style("on_dark" if ground else "accent1", bold=True), gap=0.15) for p in passages if p.runs
    ]
    area = desk.area
    side = _SIDE if ground else 0.0
    width = area.w - 2 * side
    for height in (BAR_HEIGHT, 1.5 * BAR_HEIGHT):
        rect = Rect(area.x, round(area.bottom - height, 2), area.w, height)
        for size in (20.0, 18.0, 16.0, 14.0):
            paragraphs = set_stack(shown, Place(area.x + side, rect.y, width), size, desk.faces)
            if shown and stack_height(paragraphs) <= height - 8:
                box = text_box("Takeaway", rect, paragraphs, "middle")
                bar = replace(box, role="takeaway", fill=ground, inset=(side, 0.0, side, 0.0))
                free = replace(desk, area=replace(area, h=round(area.h - height - _GAP, 2)))
                return free.beside(count_words(shown)), bar
    return None


def split_footnotes(blocks: Sequence[Content]) -> tuple[tuple[Content, ...], tuple[Passage, ...]]:
    """The blocks without the footnotes, and the footnotes' words."""
    rest = tuple(b for b in blocks if not (isinstance(b, Div) and b.kind == "footnotes"))
    notes = [p for b in blocks if isinstance(b, Div) and b.kind == "footnotes" for p in flatten(b.blocks)]
    return rest, tuple(p for p in notes if isinstance(p, Passage) and p.runs)


def footnote_strip(passages: Sequence[Passage], desk: Desk) -> tuple[Desk, TextBox] | None:
    """The footnotes at the foot of the area, and the desk with the room above; None when they are too many for it."""
    area, size = desk.area, max(desk.size("minimum"), 12.0)
    shown = [replace(p, style=Style("muted"), gap=0.15) for p in passages]
    tall = stack_height(set_stack(shown, Place(area.x, area.y, area.w), size, desk.faces))
    if not shown or tall > _MOST_FOOTNOTES * area.h:
        return None
    rect = Rect(area.x, round(area.bottom - tall, 2), area.w, round(tall, 2))
    box = text_box("Footnotes", rect, set_stack(shown, Place(rect.x, rect.y, rect.w), size, desk.faces))
    return replace(desk, area=replace(area, h=round(area.h - tall - _GAP, 2))).beside(count_words(shown)), box


def footer_box(evidence: Sequence[int], desk: Desk) -> TextBox | None:
    """The sentences that the slide rests on, each linked to the list of sources; None when it cites none."""
    if not evidence:
        return None
    slot = desk.slot("content", "footer")
    for groups in ([(n, n) for n in evidence], _ranges(evidence), _ranges(sorted(evidence))):
        box = _footer(groups, slot, desk)
        if box is not None:
            return box
    numbers = sorted(evidence)
    return _footer([(numbers[0], numbers[-1])], slot, desk)


def said_footer(text: str, desk: Desk) -> TextBox | None:
    """The footer that the author wrote, in its placeholder; None when it is none or finds no room."""
    slot = desk.slot("content", "footer")
    return _set_footer(Passage((Run(text),), Style("muted"), gap=0.0), slot, desk) if text.strip() else None


def number_box(number: int, desk: Desk) -> TextBox:
    """The slide's number in its placeholder."""
    slot = desk.slot("content", "number")
    passage = words(str(number), Style("muted", align="right"))
    size = desk.size("source")
    paragraphs = set_stack((passage,), Place(slot.rect.x, slot.rect.y, slot.rect.w), size, desk.faces)
    box = text_box("Slide number", slot.rect, paragraphs)
    return replace(box, role="number", placeholder=(slot.kind, slot.index))


def _footer(groups: Sequence[tuple[int, int]], slot: Slot, desk: Desk) -> TextBox | None:
    return _set_footer(Passage(_footer_runs(groups, desk), Style("muted"), gap=0.0), slot, desk)


def _set_footer(passage: Passage, slot: Slot, desk: Desk) -> TextBox | None:
    width = min(slot.rect.w, desk.slot("content", "number").rect.x - slot.rect.x - 8)
    rect = replace(slot.rect, w=round(width, 2))
    paragraphs = set_stack((passage,), Place(rect.x, rect.y, rect.w), desk.size("source"), desk.faces)
    room = min(desk.theme.slide[1] - rect.y - 4, 2.5 * desk.size("source") * 1.23)
    tall = stack_height(paragraphs)
    if tall > max(rect.h, room):
        return None
    box = text_box("Footer", replace(rect, h=max(rect.h, round(tall, 2))), paragraphs)
    return replace(box, role="footer", placeholder=(slot.kind, slot.index))


def _footer_runs(groups: Sequence[tuple[int, int]], desk: Desk) -> Runs:
    runs = [Run(f"{desk.theme.word('source', 'Source')}: ")]
    for index, (first, last) in enumerate(groups):
        if index:
            runs.append(Run(", "))
        text = f"§{first}" if first == last else f"§{first}–§{last}"
        runs.append(Run(text, href=f"#src-{first}", evidence=first))
    return tuple(runs)


def _ranges(numbers: Sequence[int]) -> list[tuple[int, int]]:
    groups: list[tuple[int, int]] = []
    for number in numbers:
        if groups and number == groups[-1][1] + 1:
            groups[-1] = (groups[-1][0], number)
        else:
            groups.append((number, number))
    return groups
