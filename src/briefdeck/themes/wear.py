"""Pages that were set for our own look, in the look of somebody else's deck."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from briefdeck.model.color import READABLE, contrast, luminance, readable
from briefdeck.model.pages import Box, Group, Page, Pages, SetParagraph, SetRun, Shape, TableBox, TextBox
from briefdeck.model.theme import Layout, Rect, Slot, Theme
from briefdeck.ooxml.drawing import behind

_OPENINGS = ("cover", "section")
_MIXED = {"muted": "muted-mixed", "rule": "rule-mixed"}
"""Roles that our own deck keeps in its scheme and that a foreign one has no color for."""

_PLACED = ("title", "subtitle", "kicker", "credit", "footer", "number", "quote", "speaker")
_LETTER = 0.6
"""No text of a footer is wider than this many ems a letter."""


def wear(pages: Pages, theme: Theme) -> Pages:
    """The pages in the theme's deck: its own covers, its alignment, and no text that cannot be read on what is behind
    it. Pages on our own deck come back as they are."""
    if not any(slot.ink for layout in theme.layouts for slot in layout.slots):
        return pages
    tailor = _Tailor(dict(pages.palette), {layout.role: layout for layout in theme.layouts}, pages.front.date)
    worn = tuple(tailor.page(page) for page in pages.pages)
    return replace(pages, pages=worn, palette=tuple(sorted(tailor.palette.items())))


@dataclass(slots=True)
class _Tailor:
    """Fits one page after the other, and keeps the colors that it had to mix."""

    palette: dict[str, str]
    layouts: dict[str, Layout]
    date: str
    _under: list[tuple[Rect, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.palette |= {own: self.palette[role] for role, own in _MIXED.items() if role in self.palette}

    def page(self, page: Page) -> Page:
        layout = self.layouts.get(page.layout) or self.layouts["title-only"]
        self._under = []
        boxes = [box for box in page.boxes if not (page.layout in _OPENINGS and isinstance(box, Shape))]
        worn = tuple(self._box(box, layout) for box in [*boxes, *self._furniture(boxes, page, layout)])
        return replace(page, boxes=worn, background="")

    def _box(self, box: Box, layout: Layout) -> Box:
        match box:
            case Group():
                return replace(box, boxes=tuple(self._box(inner, layout) for inner in box.boxes))
            case Shape():
                box = replace(box, fill=_MIXED.get(box.fill, box.fill), stroke=_MIXED.get(box.stroke, box.stroke))
                if box.fill and box.kind not in ("line", "arrow"):
                    self._under.append((box.rect, self.palette.get(box.fill, "")))
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
            self._under.append((box.rect, ground))
        paragraphs = tuple(self._paragraph(p, ground, slot) for p in box.paragraphs)
        worn = replace(box, fill=fill, paragraphs=paragraphs)
        if slot is None:
            return worn
        placeholder = (slot.kind, slot.index) if box.placeholder else None
        return replace(worn, placeholder=placeholder, anchor=slot.anchor or box.anchor)

    def _ground(self, rect: Rect, layout: Layout, slot: Slot | None) -> str:
        """The color behind the middle of a rectangle; "" when it cannot be told."""
        x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
        for under, color in reversed(self._under):
            if under.x <= x <= under.right and under.y <= y <= under.bottom:
                return color
        return slot.ground if slot is not None else behind(rect, layout.painted, layout.ground)

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
