"""One slide: its boxes in reading order as shapes, and the parts that only it brings."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import assert_never

from briefdeck.model.pages import (
    Box,
    ChartBox,
    Connector,
    Group,
    Markup,
    Page,
    PictureBox,
    SetParagraph,
    SetRun,
    Shape,
    TableBox,
    TextBox,
)
from briefdeck.model.theme import Layout, Slot
from briefdeck.nouns import noun
from briefdeck.paint.pptx.ink import Ink
from briefdeck.paint.pptx.links import Links
from briefdeck.paint.pptx.shapes import (
    Tag,
    alternative,
    chart_frame,
    connector,
    markup_shapes,
    ornament,
    picture,
    picture_fill,
    text_shape,
)
from briefdeck.paint.pptx.table import table_frame
from briefdeck.paint.pptx.text import TextPainter
from briefdeck.paint.pptx.timing import Build, clicks, timing
from briefdeck.paint.pptx.words import HEAD, SPACES, TREE_ROOT

_TITLES = ("title", "ctrTitle")


@noun
class Stated:
    """A shape of a slide and the sentences that it rests on."""

    shape: str
    id: int
    evidence: tuple[int, ...]


@noun
class PaintedSlide:
    """A slide's XML, and which of its shapes rest on which sentences."""

    xml: bytes
    stated: tuple[Stated, ...]


class SlidePainter:
    """Paints the boxes of one slide. ``store`` takes a picture or chart into the package and gives its part's name."""

    def __init__(
        self, layout: Layout, ink: Ink, links: Links, lang: str, store: Callable[[PictureBox | ChartBox], str]
    ) -> None:
        self._slots = list(layout.slots)
        self._ink = ink
        self._links = links
        self._text = TextPainter(ink, links, lang)
        self._store = store
        self._names: dict[str, int] = {}
        self._last = 1
        self._ids: dict[str, int] = {}
        self._stated: list[Stated] = []
        self._builds: list[Build] = []

    def paint(self, page: Page, size: tuple[float, float]) -> PaintedSlide:
        """The slide of a page; ``size`` is the deck's, in points."""
        fill = self._ink.fill(page.background) if page.background else ""
        if page.picture:
            fill = picture_fill(page.picture, self._links.to("image", self._store(page.picture)), size)
        ground = f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>" if fill else ""
        drawn = "".join(self._shapes(page.boxes))
        xml = (
            f"{HEAD}<p:sld {SPACES}><p:cSld>{ground}<p:spTree>{TREE_ROOT}{drawn}</p:spTree></p:cSld>"
            f"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{timing(self._builds)}</p:sld>"
        )
        return PaintedSlide(xml.encode(), tuple(self._stated))

    def _shapes(self, boxes: tuple[Box, ...]) -> Iterator[str]:
        for box in boxes:
            match box:
                case Group():
                    yield from self._shapes(box.boxes)
                case TextBox():
                    yield self._text_box(box)
                case Shape():
                    yield ornament(box, self._tag(box.name), self._ink)
                case TableBox():
                    tag = self._tag(box.name)
                    paragraphs = tuple(p for row in box.cells for cell in row for p in cell)
                    self._state(tag, box.evidence, paragraphs)
                    slot = self._take(box.placeholder)
                    runs = [run for paragraph in paragraphs for run in paragraph.runs]
                    yield self._with_equations(runs, partial(table_frame, box, tag, slot, self._text, self._ink))
                case ChartBox():
                    yield chart_frame(box, self._tag(box.name), self._links.to("chart", self._store(box)))
                case PictureBox():
                    yield picture(box, self._tag(box.name), self._links.to("image", self._store(box)))
                case Connector():
                    yield connector(box, self._tag(box.name), self._ids, self._ink)
                case Markup():
                    yield markup_shapes(box.xml, lambda: self._tag("").id)
                case _:
                    assert_never(box)

    def _text_box(self, box: TextBox) -> str:
        """Text in its place; an empty box leaves its fill only, so that no prompt shows."""
        if not any(run.text.strip() for paragraph in box.paragraphs for run in paragraph.runs):
            return (
                ornament(Shape(box.name, box.rect, box.shape, box.fill), self._tag(box.name), self._ink)
                if box.fill
                else ""
            )
        tag = self._tag(box.name)
        self._ids.setdefault(box.name, tag.id)
        self._state(tag, box.evidence, box.paragraphs)
        if groups := clicks(box.paragraphs):
            self._builds.append((tag.id, groups))
        slot = self._take(box.placeholder)
        runs = [run for paragraph in box.paragraphs for run in paragraph.runs]
        return self._with_equations(runs, partial(text_shape, box, tag, slot, self._text, self._ink))

    def _with_equations(self, runs: list[SetRun], draw: Callable[[], str]) -> str:
        """A shape as it is; with formulas, twice: with equations, and with words for programs that have none."""
        self._text.natively = any(run.formula or run.raw for run in runs)
        native = draw()
        self._text.natively = False
        return alternative(native, draw()) if any(run.formula for run in runs) else native

    def _take(self, wanted: tuple[str, int] | None) -> Slot | None:
        """The layout's slot for a placeholder, given away once; a title keeps its placeholder on any layout."""
        if wanted is None:
            return None
        kind, index = wanted
        for slot in self._slots:
            titles = kind in _TITLES and slot.kind in _TITLES
            if (
                titles
                or (slot.kind, slot.index) == wanted
                or (slot.index == index and slot.kind == "obj" and kind == "body")
            ):
                self._slots.remove(slot)
                return slot
        return None

    def _tag(self, name: str) -> Tag:
        """The next shape number, and the name made unique on this slide."""
        self._last += 1
        name = name or "Shape"
        count = self._names.get(name, 0) + 1
        self._names[name] = count
        if count == 1:
            return Tag(self._last, name)
        while (own := f"{name} {count}") in self._names:
            count += 1
        self._names[name], self._names[own] = count, 1
        return Tag(self._last, own)

    def _state(self, tag: Tag, evidence: tuple[int, ...], paragraphs: tuple[SetParagraph, ...]) -> None:
        marks = [run.evidence for p in paragraphs for run in p.runs if run.evidence is not None]
        numbers = tuple(dict.fromkeys([*evidence, *marks]))
        if numbers:
            self._stated.append(Stated(tag.name, tag.id, numbers))
