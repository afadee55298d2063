"""Shapes that the author wrote in the deck's own markup."""

from collections.abc import Sequence

from briefdeck.model.note import Note, Severity
from briefdeck.model.pages import Markup
from briefdeck.model.storyboard import Content, Div, Listing
from briefdeck.model.theme import Rect
from briefdeck.patterns import pattern
from briefdeck.typeset.dress import raw_words

_FRAME = pattern(r'off x="(-?\d+)" y="(-?\d+)"\s*/>\s*<a:ext cx="(\d+)" cy="(\d+)"')
_SHAPES = ("sp", "cxnSp", "grpSp", "graphicFrame")


def split_markup(blocks: Sequence[Content]) -> tuple[tuple[Content, ...], tuple[Markup, ...], tuple[Note, ...]]:
    """The blocks without the shapes among them, the shapes, and a note for each that cannot stand on a slide.

    Those stay as code.
    """
    rest: list[Content] = []
    shapes: list[Markup] = []
    notes: list[Note] = []
    for block in blocks:
        xml = _xml(block)
        words = raw_words(xml, *_SHAPES) if xml else ""
        if words:
            shapes.append(Markup(f"Markup {len(shapes) + 1}", _place(xml), xml, words.strip()))
        else:
            rest.append(block)
        if xml and not words:
            text = "raw markup is broken, is no shape, or leads out of the slide; it is shown as code"
            notes.append(Note("D306", Severity.WARNING, xml[:40], text, "write whole shapes: <p:sp> … </p:sp>"))
    return tuple(rest), tuple(shapes), tuple(notes)


def _place(xml: str) -> Rect:
    found = _FRAME.search(xml)
    x, y, w, h = (round(int(found[n]) / 12700, 2) if found else 0.0 for n in range(1, 5))
    return Rect(x, y, w, h)


def _xml(block: Content) -> str:
    if isinstance(block, Div) and block.kind == "raw" and block.blocks and isinstance(block.blocks[0], Listing):
        return block.blocks[0].text.strip()
    return ""
