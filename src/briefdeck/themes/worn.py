"""Pages that were set for our own look, in the look of somebody else's deck."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefdeck.model.color import READABLE, contrast, luminance, readable
from briefdeck.model.note import Note, Severity
from briefdeck.model.pages import Box, Connector, Group, Page, Pages, SetParagraph, SetRun, Shape, TableBox, TextBox
from briefdeck.model.theme import Layout, Rect, Slot, Theme
from briefdeck.nouns import replace
from briefdeck.ooxml.drawing import Painted, behind
from briefdeck.themes.layouts import UNREST, unevenness

_OPENINGS = ("cover", "section")
_MIXED = {"muted": "muted-mixed", "rule": "rule-mixed"}
"""Roles that our own deck keeps in its scheme and that a foreign one has no color for."""

_PLACED = ("title", "subtitle", "kicker", "credit", "footer", "number", "quote", "speaker")
_PLATE = "Plate"
_RIM = 10.0
"""Points by which a plate is larger than what stands on it."""
_LETTER = 0.6
"""No text of a footer is wider than this many ems a letter."""


def fitted(pages: Pages, theme: Theme) -> Pages:
    """The pages of a deck in somebody else's base deck: its own covers, its alignment, and no text that cannot be read
    on what is behind it."""
    tailor = _Tailor(
        dict(pages.palette), {layout.role: layout for layout in theme.layouts}, pages.front.date, pages.size
    )
    worn = tuple(tailor.page(page) for page in pages.pages)
    return replace(pages, pages=worn, palette=tuple(sorted(tailor.palette.items())), notes=pages.notes + _plated(worn))


def _plated(pages: Iterable[Page]) -> tuple[Note, ...]:
    """A note when slides needed plates."""
    count = sum(any(box.name == _PLATE for box in page.boxes if isinstance(box, Shape)) for page in pages)
    text = f"a picture or a pattern lies behind the text of {count} slides, which stands on a plate"
    return (Note("T504", Severity.WARNING, "base deck", text, "give it a calmer layout"),) if count else ()


@dataclass(slots=True, eq=False, repr=False)
class _Tailor:
    """Fits one page after the other, and keeps the colors that it had to mix."""

    palette: dict[str, str]
    layouts: dict[str, Layout]
    date: str
    size: tuple[float, float]
    _under: list[Painted] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.palette |= {own: self.palette[role] for role, own in _MIXED.items() if role in self.palette}

    def page(self, page: Page) -> Page:
        layout = self.layouts.get(page.layout) or self.layouts["title-only"]
        self._under = []
        plate = self._plate(page, layout)
        boxes = [box for box in page.boxes if not (page.layout in _OPENINGS and isinstance(box, Shape))]
        boxes = [*plate, *boxes, *self._furniture(boxes, page, layout)]
        worn = tuple(self._box(box, layout) for box in boxes)
        return replace(page, boxes=worn, background="")

    def _plate(self, page: Page, layout: Layout) -> list[Shape]:
        """A calm ground for all that stands on the page, where the deck shows a picture or a pattern."""
        if page.layout in _OPENINGS:
            return []
        places = [slot.rect for name in (page.layout, "content") for slot in self._read(name)]
        if all(unevenness(place, layout.painted, layout.ground) <= UNREST for place in places):
            return []
        rects = [box.rect for box in page.boxes if not isinstance(box, Group | Connector)]
        left, top = min(r.x for r in rects) - _RIM, min(r.y for r in rects) - _RIM
        right, bottom = max(r.right for r in rects) + _RIM, max(r.bottom for r in rects) + _RIM
        rect = Rect(max(0.0, left), max(0.0, top), 0.0, 0.0)
        size = (min(right, self.size[0]) - rect.x, min(bottom, self.size[1]) - rect.y)
        return [Shape(_PLATE, replace(rect, w=round(size[0], 2), h=round(size[1], 2)), fill="background")]

    def _read(self, name: str) -> list[Slot]:
        """The places of a layout in which people read."""
        layout = self.layouts.get(name)
        return [slot for slot in (layout.slots if layout else ()) if slot.role in ("title", "body")]

    def _box(self, box: Box, layout: Layout) -> Box:
        match box:
            case Group():
                return replace(box, boxes=tuple(self._box(inner, layout) for inner in box.boxes))
            case Shape():
                box = replace(box, fill=_MIXED.get(box.fill, box.fill), stroke=_MIXED.get(box.stroke, box.stroke))
                if box.fill and box.kind not in ("line", "arrow"):
                    self._under.append((box.rect, self.palette.get(box.fill, ""), 1.0))
                return box
            case TextBox():
                return self._text(box, layout)
            case TableBox():
                ground = self._ground(box.rect, layout, None)
                cells = tuple(
                    tuple(tuple(self._paragraph(p, ground, None) for p in cell) for cell in row) for row in box.cells
                )
                return replace(box, cells=cells)
            case _:
                return box

    def _text(self, box: TextBox, layout: Layout) -> TextBox:
        slot = next((s for s in layout.slots if s.role == box.role), None) if box.role in _PLACED else None
        fill = _MIXED.get(box.fill, box.fill)
        ground = self.palette.get(fill, "") if fill else self._ground(box.rect, layout, slot)
        if fill:
            self._under.append((box.rect, ground, 1.0))
        paragraphs = tuple(self._paragraph(p, ground, slot) for p in box.paragraphs)
        worn = replace(box, fill=fill, paragraphs=paragraphs)
        if slot is None:
            return worn
        placeholder = (slot.kind, slot.index) if box.placeholder else None
        return replace(worn, placeholder=placeholder, anchor=slot.anchor or box.anchor)

    def _ground(self, rect: Rect, layout: Layout, slot: Slot | None) -> str:
        """The color behind the middle of a rectangle; "" when it cannot be told."""
        if slot is not None:
            return behind(rect, self._under, slot.ground)
        return behind(rect, (*layout.painted, *self._under), layout.ground)

    def _paragraph(self, paragraph: SetParagraph, ground: str, slot: Slot | None) -> SetParagraph:
        runs = tuple(
            replace(run, color=self._ink(run, ground, slot), href=self._link(run, ground)) for run in paragraph.runs
        )
        align = slot.align if slot is not None and slot.align and paragraph.align == "left" else paragraph.align
        return replace(paragraph, runs=runs, align=align)

    def _link(self, run: SetRun, ground: str) -> str:
        """Where the run leads; nowhere on a ground on which the deck's color of links cannot be read."""
        link = self.palette.get("link", "")
        return run.href if not ground or not link or contrast(link, ground) >= READABLE else ""

    def _ink(self, run: SetRun, ground: str, slot: Slot | None) -> str:
        """The role of a color for the run that can be read on the ground."""
        own = slot.ink if slot is not None and slot.role in ("title", "subtitle", "kicker", "credit") else ""
        if not ground:
            return self._named(own) if own else run.color
        if own and contrast(own, ground) >= READABLE:
            return self._named(own)
        role = _MIXED.get(run.color, run.color or "text")
        color = self.palette.get(role, "000000")
        if contrast(color, ground) >= READABLE:
            return role
        if own:
            return self._named(readable(own, ground))
        if role in ("text", "on_dark", "background"):
            best = max(("text", "background"), key=lambda name: contrast(self.palette[name], ground))
            if contrast(self.palette[best], ground) >= READABLE:
                return best
            return self._named("FFFFFF" if luminance(ground) < 0.18 else "000000")
        return self._named(readable(color, ground))

    def _named(self, color: str) -> str:
        """The role of a color: one that has it already, else a new one."""
        for role in ("text", "background", "dark", "accent1", "accent2", "accent3", "accent4"):
            if self.palette.get(role) == color:
                return role
        self.palette[f"ink-{color}"] = color
        return f"ink-{color}"

    def _furniture(self, boxes: Iterable[Box], page: Page, layout: Layout) -> Iterator[TextBox]:
        """The date and the footer that the deck keeps a place for, where nothing of ours stands."""
        if page.layout in _OPENINGS:
            return
        taken = [box for box in boxes if isinstance(box, TextBox)]
        said = {"date": self.date, "footer": next((s.text for s in layout.slots if s.role == "footer"), "")}
        pattern = next((p for box in taken if box.role == "number" for p in box.paragraphs), None)
        for role, text in said.items():
            slot = next((s for s in layout.slots if s.role == role), None)
            if not text or slot is None or pattern is None or any(box.role == role for box in taken):
                continue
            run = replace(pattern.runs[0], text=text)
            is_free = not any(_meet(box.rect, slot.rect) for box in taken)
            if is_free and len(text) * run.size * _LETTER <= slot.rect.w and slot.rect.h >= run.size * 1.2:
                paragraph = replace(pattern, runs=(run,), lines=(), align="left")
                name = "Date" if role == "date" else "Footer"
                yield TextBox(name, slot.rect, (paragraph,), role, (slot.kind, slot.index), "middle")


def _meet(one: Rect, other: Rect) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
