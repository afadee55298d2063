"""Paragraphs on a page: pieces drawn where they were set, each in its element, links with their rectangles."""

from typing import Any

from briefdeck.model.pages import Pages, Piece, SetParagraph, SetRun
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf.faces import font_of
from briefdeck.paint.pdf.file import PdfFile, text
from briefdeck.paint.pdf.glyphs import Shapes
from briefdeck.paint.pdf.sheet import Sheet
from briefdeck.paint.pdf.tree import Annotation, Element

_SCHEMES = ("http://", "https://", "mailto:")
_SPACE = 0.22
"""Width of a space in sizes, for spaces at a line's end, which were not measured."""
_ABOVE, _BELOW = 0.86, 0.26
"""Reach of a link's rectangle above and below the baseline, in sizes."""


class Pen:
    """Draws the paragraphs of a whole file; knows which elements go on over a page break, and where links may lead."""

    def __init__(self, file: PdfFile, pages: Pages, targets: frozenset[str]) -> None:
        self.marks: dict[int, tuple[int, float, float]] = {}
        """For each evidence number the (page, x, y) where it is first cited."""
        self._file = file
        self._faces = dict(pages.faces)
        self._palette = dict(pages.palette)
        self._targets = targets
        self._count = len(pages.pages)
        self._shapes = Shapes(file)
        self._open: dict[int, tuple[Element, dict[int, Element]]] = {}

    def finish(self) -> None:
        """Writes the fonts of the drawn glyphs into the file."""
        self._shapes.write()

    def color(self, role: str) -> str:
        """The color of a role; black when the palette does not name it."""
        return self._palette.get(role, "000000") if role else ""

    def continued(self, paragraph: SetParagraph) -> Element | None:
        """The element of a paragraph whose first lines stand on an earlier page or in an earlier column."""
        if not paragraph.lines or not paragraph.lines[0].pieces:
            return None
        first = paragraph.lines[0].pieces[0]
        known = self._open.get(id(paragraph.runs))
        return known[0] if known and (first.run, first.start) != (0, 0) else None

    def draw(self, sheet: Sheet, paragraph: SetParagraph, element: Element | None) -> None:
        """Draws the lines into the element, or as an artifact."""
        links: dict[int, Element] = {}
        if element is not None:
            links = self._open.setdefault(id(paragraph.runs), (element, {}))[1]
        for line in paragraph.lines:
            for piece in line.pieces:
                run = paragraph.runs[piece.run]
                words = run.text[piece.start : piece.end].replace("\n", " ")
                owner = element
                if element is not None and self._leads(run):
                    owner = links.get(piece.run) or links.setdefault(piece.run, element.add("Link"))
                sheet.enter(owner)
                if piece.glyphs:
                    self._shape(sheet, run, words, (piece, line.y))
                else:
                    self._write(sheet, run, words, (piece.x, line.y, piece.width, piece is line.pieces[-1]))
                if owner is not None and owner is not element:
                    rect = Rect(piece.x, line.y - run.size * _ABOVE, piece.width, run.size * (_ABOVE + _BELOW))
                    owner.kids.append(self._annotate(sheet, run, rect))

    def label(self, sheet: Sheet, paragraph: SetParagraph, element: Element | None) -> None:
        """Draws a paragraph's bullet left of its first line."""
        if not paragraph.lines or not paragraph.lines[0].pieces:
            return
        line, run = paragraph.lines[0], paragraph.runs[0]
        sheet.enter(element)
        self._write(sheet, run, paragraph.bullet + " ", (line.pieces[0].x - paragraph.indent, line.y, 0.0, False))

    def _write(self, sheet: Sheet, run: SetRun, words: str, where: tuple[float, float, float, bool]) -> None:
        """``where`` is x, baseline, width, and whether the width leaves out the space at the line's end."""
        family = self._faces.get(run.face) or self._faces.get("body", "")
        font = font_of(family, (run.bold, run.italic))
        width = 0.0 if font.fontName.startswith(family.replace(" ", "")) else where[2]
        if width and where[3]:
            width += run.size * _SPACE * (len(words) - len(words.rstrip()))
        sheet.write(words, where[:2], font, (run.size, self.color(run.color), width))

    def _shape(self, sheet: Sheet, run: SetRun, words: str, where: tuple[Piece, float]) -> None:
        """Draws the glyphs of a piece; its words are what a reader gets."""
        piece, base = where
        font = self._shapes.font(self._faces.get(run.face) or self._faces.get("body", ""), (run.bold, run.italic))
        sheet.glyphs(piece.glyphs, (piece.x, base), font, (run.size, self.color(run.color), words))

    def _leads(self, run: SetRun) -> bool:
        return run.href.lower().startswith(_SCHEMES) or run.href.removeprefix("#") in self._targets

    def _annotate(self, sheet: Sheet, run: SetRun, rect: Rect) -> Annotation:
        if run.evidence is not None:
            self.marks.setdefault(run.evidence, (sheet.index, rect.x, rect.y))
        entries: dict[str, Any] = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": list(sheet.area(rect)),
            "Border": [0, 0, 0],
            "F": 4,
            "StructParent": self._count,
            "Contents": text(_purpose(run)),
        }
        if run.href.startswith("#"):
            entries["Dest"] = text(run.href[1:])
        else:
            entries["A"] = {"S": "/URI", "URI": _uri(run.href)}
        reference = self._file.add(entries)
        sheet.annotations.append(reference)
        self._count += 1
        return Annotation(sheet.index, self._count - 1, reference)


def _purpose(run: SetRun) -> str:
    if run.evidence is not None:
        return f"Source sentence {run.evidence}"
    return run.text.strip() or run.href


def _uri(address: str) -> str:
    """An address as a PDF string of plain ASCII."""
    from urllib.parse import quote

    plain = quote(address, safe="%/:=&?~#+!$,;'@()*[]")
    return "<" + plain.encode("ascii").hex().upper() + ">"
