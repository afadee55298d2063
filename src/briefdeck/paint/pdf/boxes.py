"""Boxes on a page: each drawn, and each an element of the structure or an artifact."""

from math import hypot
from typing import assert_never

from briefdeck.model.pages import (
    Box,
    ChartBox,
    Connector,
    Group,
    Markup,
    PictureBox,
    SetParagraph,
    Shape,
    TableBox,
    TextBox,
)
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf.file import PdfFile
from briefdeck.paint.pdf.pictures import Pictures
from briefdeck.paint.pdf.sheet import Sheet
from briefdeck.paint.pdf.tree import Element
from briefdeck.paint.pdf.words import Pen

_UNREAD_ROLES = ("artifact", "footer", "number")
_UNREAD_PLACES = ("ftr", "sldNum", "dt")
_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


class Scribe:
    """Paints the boxes of all pages and grows the structure tree with them."""

    def __init__(self, file: PdfFile, pen: Pen, top: Element) -> None:
        self.headings: list[tuple[int, str, int, float]] = []
        """Level, words, page and top of every heading, for the bookmarks."""
        self.places: dict[str, tuple[int, float, float]] = {}
        """Page, x and y of every box that has an id."""
        self._pictures = Pictures(file)
        self._pen = pen
        self._top = top
        self._level = 0
        self._lists: list[tuple[Element, int]] = []
        self._body: Element | None = None
        self._table: Element | None = None

    def box(self, sheet: Sheet, box: Box, parent: Element | None = None) -> None:
        """Paints one box into ``parent``, by default the document."""
        parent = parent or self._top
        match box:
            case Shape():
                self._shape(sheet, box)
            case TextBox():
                self._text(sheet, box, parent)
            case TableBox():
                self._rows(sheet, box, parent)
            case PictureBox() | ChartBox():
                self._figure(sheet, box, parent)
            case Markup():
                pass  # shapes of a deck
            case Connector():
                self._connector(sheet, box, parent)
            case Group():
                self._group(sheet, box, parent)
            case _:
                assert_never(box)

    def _shape(self, sheet: Sheet, box: Shape) -> None:
        sheet.enter(None)
        self._outline(sheet, box)

    def _outline(self, sheet: Sheet, box: Shape) -> None:
        fill, stroke = self._pen.color(box.fill), self._pen.color(box.stroke)
        match box.kind:
            case "line":
                sheet.line(box.rect, stroke or fill, box.weight)
            case "ellipse":
                sheet.ellipse(box.rect, fill, stroke, box.weight)
            case "path":
                sheet.path(box.points, fill, stroke, box.weight)
            case _:
                sheet.rectangle(box.rect, fill, stroke, box.weight)

    def _text(self, sheet: Sheet, box: TextBox, parent: Element) -> None:
        if box.fill:
            sheet.enter(None)
            self._ground(sheet, box)
        if box.id:
            self.places.setdefault(box.id, (sheet.index, box.rect.x, box.rect.y))
        if box.role in _UNREAD_ROLES or (box.placeholder and box.placeholder[0] in _UNREAD_PLACES):
            for paragraph in box.paragraphs:
                self._pen.draw(sheet, paragraph, None)
            return
        self._paragraphs(sheet, box.paragraphs, parent)

    def _ground(self, sheet: Sheet, box: TextBox) -> None:
        """What lies behind the text."""
        if box.fill:
            draw = sheet.ellipse if box.shape == "ellipse" else sheet.rectangle
            draw(box.rect, self._pen.color(box.fill))

    def _paragraphs(self, sheet: Sheet, paragraphs: tuple[SetParagraph, ...], parent: Element) -> None:
        for paragraph in paragraphs:
            element = self._pen.continued(paragraph) or self._element(sheet, paragraph, parent)
            self._pen.draw(sheet, paragraph, element)

    def _element(self, sheet: Sheet, paragraph: SetParagraph, parent: Element) -> Element:
        """The element that a paragraph fills: a heading, a paragraph, or a part of a list item."""
        if paragraph.bullet or paragraph.tag == "Lbl":
            item = self._item(paragraph.level, parent)
            label = item.add("Lbl")
            self._body = item.add("LBody")
            if not paragraph.bullet:
                return label
            self._pen.label(sheet, paragraph, label)
            return self._body.add("P")
        if paragraph.tag == "LBody" and self._body is not None:
            return self._body.add("P")
        self._close()
        if paragraph.tag in _HEADINGS:
            return parent.add(self._heading(sheet, paragraph))
        return parent.add("Caption" if paragraph.tag == "Caption" and parent.tag == "Table" else "P")

    def _item(self, level: int, parent: Element) -> Element:
        """A new item of the list that is open at a level; deeper lists stand in the body of the item above."""
        while self._lists and self._lists[-1][1] > level:
            self._lists.pop()
        if not self._lists or self._lists[-1][1] < level:
            home = self._body if self._lists and self._body else parent
            self._lists.append((home.add("L"), level))
        return self._lists[-1][0].add("LI")

    def _close(self) -> None:
        self._lists, self._body, self._table = [], None, None

    def _heading(self, sheet: Sheet, paragraph: SetParagraph) -> str:
        """The tag of a heading; no level is skipped."""
        self._level = min(int(paragraph.tag[1]), self._level + 1)
        top = paragraph.lines[0].y - paragraph.leading if paragraph.lines else 0.0
        self.headings.append((self._level, paragraph.text.strip(), sheet.index, top))
        return f"H{self._level}"

    def _rows(self, sheet: Sheet, box: TableBox, parent: Element) -> None:
        if not box.repeated_header or self._table is None:
            self._close()
            self._table = parent.add("Table")
        table, top = self._table, box.rect.y
        for index, (row, height) in enumerate(zip(box.cells, box.heights, strict=True)):
            is_head = index == 0 and box.has_header
            self._rule(sheet, Rect(box.rect.x, top, box.rect.w, height), is_head=is_head)
            top += height
            if is_head and box.repeated_header:
                for paragraph in (p for cell in row for p in cell):
                    self._pen.draw(sheet, paragraph, None)
                continue
            if self._goes_on(row):
                for paragraph in (p for cell in row for p in cell):
                    self._pen.draw(sheet, paragraph, self._pen.continued(paragraph))
                continue
            self._cells(sheet, row, table.add("THead" if is_head else "TBody").add("TR"), is_head=is_head)
        self._lists, self._body = [], None

    def _goes_on(self, row: tuple[tuple[SetParagraph, ...], ...]) -> bool:
        """True for the rest of a row that began on an earlier page."""
        said = [paragraph for cell in row for paragraph in cell]
        return bool(said) and all(self._pen.continued(paragraph) for paragraph in said)

    def _cells(self, sheet: Sheet, row: tuple[tuple[SetParagraph, ...], ...], line: Element, *, is_head: bool) -> None:
        for paragraphs in row:
            cell = line.add("TH", scope="Column") if is_head else line.add("TD")
            self._lists, self._body = [], None
            for paragraph in paragraphs:
                owner = self._pen.continued(paragraph) or cell.add("P")
                self._pen.draw(sheet, paragraph, owner)

    def _rule(self, sheet: Sheet, row: Rect, *, is_head: bool) -> None:
        sheet.enter(None)
        color = self._pen.color("dark" if is_head else "rule")
        sheet.line(Rect(row.x, row.bottom, row.w, 0.0), color, 1.0 if is_head else 0.5)

    def _figure(self, sheet: Sheet, box: PictureBox | ChartBox, parent: Element) -> None:
        self._close()
        figure = parent.add("Figure", alt=box.alt or box.name, box=sheet.area(box.rect))
        sheet.enter(figure)
        self._show(sheet, box, figure)

    def _show(self, sheet: Sheet, box: PictureBox | ChartBox, figure: Element) -> None:
        if isinstance(box, ChartBox):
            for part in box.drawn:
                self._within(sheet, part, figure)
            return
        image = self._pictures.image(box.data, box.rect.w)
        if image is None:
            sheet.rectangle(box.rect, self._pen.color("card"))
        else:
            place = _whole(box) if any(box.crop) else _fitted(box.rect, image[1])
            sheet.picture(place, image[0], box.rect if any(box.crop) else place)

    def _drawing(self, sheet: Sheet, box: Group, parent: Element) -> None:
        """Boxes that are one figure: its words speak for all of them."""
        rects = [part.rect for part in box.boxes if not isinstance(part, Group)]
        left, top = min(min(r.x, r.right) for r in rects), min(min(r.y, r.bottom) for r in rects)
        right, bottom = max(max(r.x, r.right) for r in rects), max(max(r.y, r.bottom) for r in rects)
        around = Rect(left, top, right - left, bottom - top)
        figure = parent.add("Figure", alt=box.alt or "Figure", box=sheet.area(around))
        for part in box.boxes:
            self._within(sheet, part, figure)

    def _within(self, sheet: Sheet, part: Box, figure: Element) -> None:
        """A part of a figure, which the figure's words speak for."""
        sheet.enter(figure)
        if isinstance(part, Shape):
            self._outline(sheet, part)
        elif isinstance(part, Connector):
            self._arrow(sheet, part)
        elif isinstance(part, PictureBox | ChartBox):
            self._show(sheet, part, figure)
        elif isinstance(part, TextBox):
            self._ground(sheet, part)
            for paragraph in part.paragraphs:
                self._pen.letter(sheet, paragraph)

    def _connector(self, sheet: Sheet, box: Connector, parent: Element) -> None:
        """A line that says something is a figure; one without words is an artifact."""
        if box.alt:
            self._close()
            r = box.rect
            whole = Rect(min(r.x, r.right), min(r.y, r.bottom), abs(r.w), abs(r.h))
            sheet.enter(parent.add("Figure", alt=box.alt, box=sheet.area(whole)))
        else:
            sheet.enter(None)
        self._arrow(sheet, box)

    def _arrow(self, sheet: Sheet, box: Connector) -> None:
        """The line, with a head at its end, or at both."""
        color, r = self._pen.color(box.color), box.rect
        sheet.line(r, color, box.weight)
        for x, y, back in ((r.right, r.bottom, 1), (r.x, r.y, -1))[: 2 if box.is_mutual else 1]:
            long = hypot(r.w, r.h) or 1.0
            dx, dy = back * r.w / long, back * r.h / long
            size = 4.5 * max(0.6, box.weight)
            base, half = (x - dx * size, y - dy * size), size * 0.42
            corners = ((x, y), (base[0] - dy * half, base[1] + dx * half), (base[0] + dy * half, base[1] - dx * half))
            sheet.path(corners, color, "", 0.0)

    def _group(self, sheet: Sheet, box: Group, parent: Element) -> None:
        self._close()
        last = parent.kids[-1] if parent.kids else None
        if box.tag == "TOC" and isinstance(last, Element) and last.tag == "TOC":
            element = last
        elif box.tag == "Figure":
            return self._drawing(sheet, box, parent)
        else:
            element = parent.add(box.tag, id=box.id)
        for child in box.boxes:
            if box.tag == "L" and not isinstance(child, Shape):
                self.box(sheet, child, element.add("LI").add("LBody"))
                self._close()
            else:
                self.box(sheet, child, element)
        self._close()


def _whole(box: PictureBox) -> Rect:
    """Where the picture would stand with the edges that are not shown."""
    left, top, right, bottom = box.crop
    w, h = box.rect.w / (1 - left - right), box.rect.h / (1 - top - bottom)
    return Rect(box.rect.x - w * left, box.rect.y - h * top, w, h)


def _fitted(rect: Rect, size: tuple[int, int]) -> Rect:
    """The largest rectangle of the picture's shape in the middle of the box."""
    scale = min(rect.w / size[0], rect.h / size[1])
    w, h = size[0] * scale, size[1] * scale
    return Rect(rect.x + (rect.w - w) / 2, rect.y + (rect.h - h) / 2, w, h)
