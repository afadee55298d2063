"""A deck judged slide by slide."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from briefdeck.check.places import Ink, off_slide, overlaps
from briefdeck.check.proof import evidence
from briefdeck.check.rules import found
from briefdeck.check.shapes import Seen, shapes_of
from briefdeck.check.slides import Deck, Slide, opened
from briefdeck.check.tables import set_table
from briefdeck.check.text import Styles, set_text
from briefdeck.check.wording import cell_text, shape_text
from briefdeck.errors import InputError
from briefdeck.model.finding import Finding
from briefdeck.model.theme import Rect
from briefdeck.ooxml.drawing import NS, Painted, background, behind, decoration, scheme_of, shape_fill

_MOST_WORDS = 75
_FINE_PRINT = 12.0
"""Text below this size is for looking up, not for the room: it does not make a slide dense."""


def judged_deck(data: bytes, name: str) -> tuple[Finding, ...]:
    """What is wrong with a deck. InputError when it cannot be opened."""
    deck = opened(data, name)
    try:
        findings = [finding for slide in deck.slides for finding in _slide(slide, deck)]
        return (*findings, *_repeated(deck), *evidence(deck))
    except (LookupError, ValueError, TypeError, ArithmeticError) as error:
        raise InputError("the deck is damaged", where=name, hint="save it again in PowerPoint as .pptx") from error


def _repeated(deck: Deck) -> Iterator[Finding]:
    """Titles that cannot be told apart."""
    titles: dict[str, int] = {}
    for slide in deck.slides:
        title = next((shape.text.strip().casefold() for shape in shapes_of(slide) if shape.is_title), "")
        if title and title in titles:
            yield found("title-repeated", f"the same title as slide {titles[title]}", slide.number)
        titles.setdefault(title, slide.number)


def _slide(slide: Slide, deck: Deck) -> Iterator[Finding]:
    shapes, number = list(shapes_of(slide)), slide.number
    yield from _titled(shapes, number)
    yield from _ordered(shapes, number)
    desk = _Desk(slide, deck)
    for shape in shapes:
        yield from _described(shape, number)
        yield from desk.lay(shape)
    yield from overlaps(desk.inks, number, deck.size)
    if desk.words > _MOST_WORDS:
        yield found("dense", f"{desk.words} words, more than {_MOST_WORDS}", number)
    if not slide.notes.strip() and not slide.is_hidden:
        yield found("notes", "nothing for the speaker", number)


class _Desk:
    """Lays one shape after the other on the slide, and keeps what it looks like so far."""

    def __init__(self, slide: Slide, deck: Deck) -> None:
        scheme = scheme_of(slide.theme, slide.master, (slide.layout, slide.tree))
        self._styles = Styles(slide.master, deck.defaults, scheme, _families(slide))
        self._ground = background((slide.tree, slide.layout, slide.master), slide.theme, scheme)
        self._painted: list[Painted] = list(decoration(slide.layout, slide.master, scheme))
        self._number, self._size = slide.number, deck.size
        self.inks: list[Ink] = []
        self.words = 0

    def lay(self, shape: Seen) -> Iterator[Finding]:
        """What is wrong with the shape where it comes to lie."""
        rect = shape.rect
        if rect is None:
            return
        if (table := shape.table) is not None:
            yield from self._table(shape, table, rect)
        elif shape.kind == "sp" and shape.text.strip():
            yield from self._text(shape, rect)
        elif shape.kind in ("pic", "graphicFrame"):
            self.inks.append(Ink(shape, rect))
            yield from off_slide(shape, rect, self._size, self._number)
        fill = shape_fill(shape.element, self._styles.scheme)
        if fill is not None and shape.kind != "graphicFrame":
            self._painted.append((rect, fill, 1.0))

    def _text(self, shape: Seen, rect: Rect) -> Iterator[Finding]:
        setting = set_text(shape, rect, self._styles)
        fill = shape_fill(shape.element, self._styles.scheme)
        ground = behind(rect, self._painted, self._ground) if fill is None else fill
        self.inks.append(Ink(shape, setting.ink))
        self.words += len("".join(run.text if run.size >= _FINE_PRINT else " " for run in setting.runs).split())
        yield from off_slide(shape, rect, self._size, self._number)
        yield from shape_text(shape, setting, ground, self._number)

    def _table(self, shape: Seen, element: Element, rect: Rect) -> Iterator[Finding]:
        table = set_table(element, self._styles)
        real = Rect(rect.x, rect.y, rect.w, max(rect.h, table.height))
        self.inks.append(Ink(shape, real))
        self.words += table.words
        yield from off_slide(shape, real, self._size, self._number)
        if not table.has_header:
            yield found("table-header", "the table has no header row", self._number, shape.name)
        yield from cell_text(shape, table, behind(rect, self._painted, self._ground), self._number)


def _families(slide: Slide) -> dict[str, str]:
    families = {}
    for sign, kind in (("+mj-lt", "major"), ("+mn-lt", "minor")):
        latin = slide.theme.find(f".//a:{kind}Font/a:latin", NS)
        families[sign] = latin.get("typeface", "") if latin is not None else ""
    return families


def _titled(shapes: Sequence[Seen], number: int) -> Iterator[Finding]:
    title = next((shape for shape in shapes if shape.is_title), None)
    if title is None or not title.text.strip():
        yield found("title-missing", "no title" if title is None else "the title is empty", number)
        return
    before = [shape for shape in shapes[: shapes.index(title)] if shape.is_content]
    if before:
        yield found("order", f"{len(before)} shapes are read before the title", number, title.name)


def _ordered(shapes: Sequence[Seen], number: int) -> Iterator[Finding]:
    content = [shape for shape in shapes if shape.is_content and not shape.is_title]
    for one, after in pairwise(content):
        a, b = one.rect, after.rect
        if a is not None and b is not None and b.bottom <= a.y + 1 and b.right > a.x and b.x < a.right:
            yield found("order", f"is read before {after.name!r}, which stands above it", number, one.name)


def _described(shape: Seen, number: int) -> Iterator[Finding]:
    shows = shape.kind in ("pic", "graphicFrame") and shape.table is None and not shape.is_decorative
    if shows and not shape.alt.strip():
        yield found("alternative-text", "nothing says what it shows", number, shape.name)
    prompts = shape.holder and shape.kind == "sp" and not shape.is_title and not shape.is_furniture
    if prompts and not shape.text.strip():
        yield found("placeholder-empty", "an empty placeholder shows its prompt", number, shape.name)
