"""Titles: at most two lines at the largest size that allows it, told apart when slides share one, never lost; and the
line above them that says where they come from."""

from collections.abc import Mapping
from functools import lru_cache
from unicodedata import east_asian_width

from briefdeck.model.color import READABLE, contrast
from briefdeck.model.pages import SetParagraph, SetRun, TextBox
from briefdeck.model.storyboard import Para, Run, Runs, plain
from briefdeck.model.theme import Rect, Theme
from briefdeck.nouns import replace
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk
from briefdeck.typeset.slides.passage import Passage, Style, cut, said, set_stack, text_box

_TALL_LINES = 8
"""Lines of a title that has a column of its own."""
_SMALLER = (36.0, 32.0, 28.0, 24.0, 20.0)
_SMALLEST = 12.0
_ABOVE = (14.0, 13.0, 12.0)
"""Sizes of the line above a title: the largest for which its place is tall and wide enough."""
_HIGHEST = 4.0
"""Nothing grows nearer to the upper edge, in points."""
_AIRY = 1.25
"""Of a line's size: as tall as faces make it."""
_COUNTED = " (10 of 10) (2)"
"""What may come behind a title."""
_SHORTEST = 12
_TALLEST_LINE = 1.5
"""Of a face that stands in for ours, in ems."""
_LONGEST = 160
_WIDE = 3
_FIRST_WIDE = 0x1100


def without_marks(title: Runs) -> Runs:
    """The title's runs as they are drawn."""
    return said(title).runs


def short_title(title: Runs, layout: str, desk: Desk) -> tuple[Runs, tuple[Para, ...]]:
    """The title, and as a paragraph for the body what it cannot hold in its place on a layout."""
    runs = without_marks(title)
    text = plain(runs, marks=True)
    reach = _reach(text)
    while reach > _SHORTEST and not _has_room(cut(Passage(runs), reach)[0], layout, desk):
        reach = reach * 4 // 5
    if reach >= len(text):
        return runs, ()
    at = text.rfind(" ", 1, reach) + 1 or reach
    head, rest = cut(Passage(runs), at)
    return said(head.runs).runs, (Para(said(rest.runs).runs),)


def _has_room(passage: Passage, layout: str, desk: Desk) -> bool:
    """True when the title, counted and told apart, fits its place at the smallest size."""
    rect = desk.slot(layout, "title").rect
    face = desk.faces.face(SetRun("", "heading", _SMALLEST, "text", bold=True))
    text = "".join(run.text for run in passage.runs)
    if (1 + 2 * face.width(text + _COUNTED, _SMALLEST) / rect.w) * _TALLEST_LINE * _SMALLEST <= rect.h:
        return True  # two lines hold more than one line's width: no need to break them
    counted = replace(passage, runs=(*passage.runs, Run(_COUNTED)), style=Style(bold=True, face="heading"), gap=0.0)
    return stack_height(set_stack((counted,), Place(rect.x, rect.y, rect.w), _SMALLEST, desk.faces)) <= rect.h


def _reach(text: str) -> int:
    """How many characters a title can hold: a wide one counts for more than one."""
    total = 0
    for at, char in enumerate(text):
        wide = ord(char) >= _FIRST_WIDE and east_asian_width(char) in ("W", "F")
        total += _WIDE if wide else 1
        if total > _LONGEST:
            return max(1, at)
    return len(text)


def with_part(title: Runs, part: int, parts: int, theme: Theme) -> Runs:
    """The title with "(2 of 3)" as a run of its own, when the slide was split."""
    words = theme.word("part", "{part} of {parts}", part=part, parts=parts)
    return (*title, Run(f" ({words})")) if parts > 1 else title


def told_apart(title: Runs, taken: Mapping[str, int]) -> Runs:
    """The title with a number from 2 that makes it unique; untouched when it is.

    ``taken`` gives for every title how often it was asked for before.
    """
    text = plain(title, marks=True)
    if text not in taken:
        return title
    number = taken[text] + 1
    while f"{text} ({number})" in taken:
        number += 1
    return (*title, Run(f" ({number})"))


def title_box(title: Runs, layout: str, desk: Desk) -> TextBox:
    """The title in its placeholder, shrunk until two lines hold it; else more lines, then a taller box."""
    slot = desk.slot(layout, "title")
    dark = layout in ("cover", "section")
    role = layout if dark else "title"
    ink = desk.ink(layout) if dark else "text"
    passage = Passage(title, Style(ink, bold=desk.style("titles") != "regular", face="heading"), gap=0.0)
    sizes = [s for s in (desk.size(role), *_SMALLER) if s <= desk.size(role)]
    tall = _TALL_LINES if slot.rect.h > _TALL_LINES * desk.size(role) else 2
    for lines, steps in (
        (tall, sizes),
        (4, sizes if dark else [18.0, 16.0, 14.0, 12.0]),
        (40, [20.0, 16.0, 14.0, 12.0]),
    ):
        for size in steps:
            found = _fits(passage, slot.rect, desk, (size, lines))
            if found:
                break
        if found:
            break
    rect, paragraphs = found or _tall(passage, slot.rect, desk)
    anchor = "bottom" if dark else "top"
    box = text_box("Title", rect, tuple(replace(p, tag="H1") for p in paragraphs), anchor)
    return replace(box, role="title", placeholder=(slot.kind, slot.index))


def kicker_box(text: str, layout: str, desk: Desk) -> TextBox | None:
    """The line above the title in its placeholder; None when the layout has no place for it or it needs two lines."""
    slot = desk.kicker(layout)
    if slot is None:
        return None
    colors = desk.theme.deck.colors
    ink = _ink_above(colors.get("accent1", ""), colors.get("background", ""))
    passage = Passage((Run(text),), Style(ink, bold=True), gap=0.0)
    for size in [s for s in _ABOVE[:-1] if s * _AIRY <= slot.rect.h] + [_ABOVE[-1]]:
        rect, paragraphs = _raised(passage, slot.rect, desk, size)
        if len(paragraphs[0].lines) == 1 and rect.y >= min(slot.rect.y, _HIGHEST):
            box = text_box("Kicker", rect, paragraphs, "bottom")
            return replace(box, role="kicker", placeholder=(slot.kind, slot.index))
    return None


@lru_cache(maxsize=8)
def _ink_above(accent: str, ground: str) -> str:
    """The accent, or the quiet ink in a theme whose accent is too pale for small letters."""
    return "muted" if accent and ground and contrast(accent, ground) < READABLE else "accent1"


def running_head(title: Runs, desk: Desk) -> TextBox:
    """The title of a slide that its author gave none: small and quiet, for the outline and those who listen."""
    slot = desk.slot("content", "title")
    passage = Passage(title, Style("muted"), gap=0.0)
    found = _fits(passage, slot.rect, desk, (desk.size("label"), 1))
    rect, paragraphs = found or _tall(passage, slot.rect, desk)
    box = text_box("Title", rect, tuple(replace(p, tag="H1") for p in paragraphs))
    return replace(box, role="title", placeholder=(slot.kind, slot.index))


def _fits(
    passage: Passage, rect: Rect, desk: Desk, how: tuple[float, int]
) -> tuple[Rect, tuple[SetParagraph, ...]] | None:
    size, lines = how
    paragraphs = set_stack((passage,), Place(rect.x, rect.y, rect.w), size, desk.faces)
    if len(paragraphs[0].lines) <= lines and stack_height(paragraphs) <= rect.h:
        return rect, paragraphs
    return None


def _tall(passage: Passage, rect: Rect, desk: Desk) -> tuple[Rect, tuple[SetParagraph, ...]]:
    """A box that grows upwards where the slide has room above, for titles in scripts taller than ours."""
    paragraphs = set_stack((passage,), Place(rect.x, rect.y, rect.w), _SMALLEST, desk.faces)
    grown = max(0.0, stack_height(paragraphs) - rect.h)
    moved = Rect(rect.x, max(8.0, rect.y - grown), rect.w, rect.h + grown)
    return moved, set_stack((passage,), Place(moved.x, moved.y, moved.w), _SMALLEST, desk.faces)


def _raised(passage: Passage, rect: Rect, desk: Desk, size: float) -> tuple[Rect, tuple[SetParagraph, ...]]:
    """A line in a box that is as tall as it needs and ends where the place for it ends."""
    paragraphs = set_stack((passage,), Place(rect.x, rect.y, rect.w), size, desk.faces)
    grown = round(stack_height(paragraphs) - rect.h, 2)
    if grown <= 0:
        return rect, paragraphs
    raised = Rect(rect.x, round(rect.y - grown, 2), rect.w, round(rect.h + grown, 2))
    return raised, set_stack((passage,), Place(raised.x, raised.y, raised.w), size, desk.faces)
