"""Figures in the text: charts, pictures and maps of relations, each with what stands above and below it."""

from typing import Protocol

from briefdeck.model.pages import Box, ChartBox, Group, PictureBox, TextBox
from briefdeck.model.storyboard import Bullets, Div, Image, Item, Picture, Run
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.chart import Chart, chart_of
from briefdeck.typeset.plot import draw
from briefdeck.typeset.regions.chunk import TALLEST, Chunk
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.words import paragraphs
from briefdeck.typeset.scale import Scale
from briefdeck.typeset.slides.desk import Desk
from briefdeck.typeset.slides.map import compose_map
from briefdeck.typeset.slides.relations import relations_of

_BAR, _TALL, _ROUND = 19.0, 150.0, 120.0
"""Height of one lying bar, of columns and lines, and of slices."""
_WIDEST = 340.0
"""Width beyond which a chart gets no larger."""
_MOST_ENLARGED = 1.0
"""Points a pixel: a picture that is enlarged more looks coarse in print."""
_MAP = Rect(0.0, 0.0, 860.0, 340.0)
"""Area in which a map is composed before it is scaled to its place."""
_PERCENT = 0.01
_UNITS = {"in": 72.0, "cm": 28.35, "mm": 2.835, "pt": 1.0, "px": 0.75, "": 0.75}


class Drawing(Protocol):
    """What a figure shows: boxes from the origin down, and their height, for a width."""

    def __call__(self, width: float) -> tuple[tuple[Box, ...], float]:
        """The boxes."""
        ...


@noun
class FigureSpec:
    """A figure to be drawn, its title above and its caption below; it is never cut."""

    kit: Kit
    drawing: Drawing
    title: tuple[Run, ...] = ()
    caption: tuple[Run, ...] = ()
    gap: float = 9.0
    is_wide: bool = False
    """True for a figure that takes the whole width of the page."""

    def set(self, width: float) -> Chunk:
        """The figure as a chunk."""
        boxes: list[Box] = []
        top = 0.0
        if self.title:
            top = self._words(self.title, Style("note", "dark", bold=True), (boxes, width, 0.0)) + 3.0
        drawn, tall = self.drawing(width)
        boxes += [Scale(1.0, 0.0, top).box(box) for box in drawn]
        bottom = top + tall
        if self.caption:
            bottom = self._words(self.caption, Style("note", "muted"), (boxes, width, bottom + 3.0))
        return Chunk(tuple(boxes), bottom, self.gap, spec=self)

    def after(self, count: int) -> "FigureSpec":
        """The figure itself; it is not cut."""
        return replace(self, gap=self.gap if count >= 0 else 0.0)

    def _words(self, runs: tuple[Run, ...], style: Style, where: tuple[list[Box], float, float]) -> float:
        boxes, width, top = where
        draft = self.kit.without_runt(self.kit.runs(runs, style), width, style.role)
        tall = draft.height
        boxes.append(TextBox("Caption", Rect(0.0, round(top, 2), width, round(tall, 2)), (draft.at((0.0, top)),)))
        return top + tall


def chart(kit: Kit, div: Div) -> FigureSpec | None:
    """The chart that a div with a table of numbers describes; None when it describes none."""
    found = chart_of(div)
    if found is None:
        return None
    title = dict(div.attributes).get("title", "")
    return FigureSpec(kit, _plotting(kit, found), (Run(title),) if title else (), _sources(found.evidence))


def picture(kit: Kit, block: Picture, width: str = "") -> FigureSpec | None:
    """A picture in its own proportions, no larger than it is sharp; None when its file was not read.

    ``width`` is what the storyboard asks for: "40%", "5cm", "300".
    """
    if block.image is None:
        return None
    words = block.caption.strip()
    return FigureSpec(kit, _showing(block, block.image, width), (), (Run(words),) if words else ())


def relations(kit: Kit, div: Div) -> FigureSpec | None:
    """A list of "A **verb** B" as a map; None when it is no such list or has no clear picture."""
    lists = [block for block in div.blocks if isinstance(block, Bullets)]
    found = relations_of(lists[0]) if len(lists) == 1 == len(div.blocks) else None
    if not found or kit.theme is None:
        return None
    sheets = compose_map(found, Desk(kit.theme, kit.faces, _MAP))
    if not sheets or len(sheets) > 1:
        return None
    said = "; ".join(_said(item) for item in lists[0].items)
    title = dict(div.attributes).get("title", "")
    map_ = Group("Figure", sheets[0].boxes, said)
    evidence = _sources(sheets[0].evidence)
    return FigureSpec(kit, _scaled(map_), (Run(title),) if title else (), evidence, is_wide=True)


def _plotting(kit: Kit, found: Chart) -> Drawing:
    def drawing(width: float) -> tuple[tuple[Box, ...], float]:
        wide = min(width, _WIDEST)
        series = max(1, len(found.series))
        legend = 14.0 if series > 1 else 0.0
        bars = _BAR * len(found.categories) * (1 + (series - 1) * 0.55)
        tall = {"bar": bars, "pie": _ROUND}.get(found.kind, _TALL) + legend
        rect = Rect(0.0, 0.0, wide, round(min(tall, TALLEST - 60.0), 2))
        box = ChartBox("Chart", rect, found.kind, found.categories, found.series, found.alt, found.telling)
        return (draw(box, kit.faces),), rect.h

    return drawing


def _showing(block: Picture, image: Image, asked: str) -> Drawing:
    alt = block.alt.strip() or block.caption.strip() or block.path

    def drawing(width: float) -> tuple[tuple[Box, ...], float]:
        wished = _asked(asked, width) / image.width or _MOST_ENLARGED
        scale = min(width / image.width, (TALLEST - 60.0) / image.height, wished)
        wide, tall = round(image.width * scale, 2), round(image.height * scale, 2)
        return (PictureBox("Picture", Rect(0.0, 0.0, wide, tall), image.data, image.media_type, alt),), tall

    return drawing


def _asked(words: str, width: float) -> float:
    """The width that a storyboard asks for ("40%", "5cm", "300"), in points; 0 when it asks for none."""
    number = words.rstrip("%abcdefghijklmnopqrstuvwxyz ")
    try:
        value = float(number)
    except ValueError:
        return 0.0
    unit = words[len(number) :].strip()
    return value * (_PERCENT * width if unit == "%" else _UNITS.get(unit, 0.0))


def _scaled(picture: Group) -> Drawing:
    rects = [box.rect for box in picture.boxes if not isinstance(box, Group)]
    top, bottom = min(min(r.y, r.bottom) for r in rects), max(max(r.y, r.bottom) for r in rects)

    def drawing(width: float) -> tuple[tuple[Box, ...], float]:
        factor = width / _MAP.w
        return (Scale(factor, 0.0, -top * factor).box(picture),), round((bottom - top) * factor, 2)

    return drawing


def _sources(evidence: tuple[int, ...]) -> tuple[Run, ...]:
    """The marks of the sentences that a figure rests on."""
    marks = [Run(f"[§{number}]", evidence=number) for number in evidence]
    return tuple(run for mark in marks for run in (Run(" "), mark))[1:]


def _said(item: Item) -> str:
    said = (run.text for runs in paragraphs(item.blocks) for run in runs if run.evidence is None)
    return " ".join("".join(said).split())
