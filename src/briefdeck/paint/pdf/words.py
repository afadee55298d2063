"""Paragraphs on a page: pieces drawn where they were set, each in its element, links with their rectangles."""

from briefdeck.model.pages import Pages, Piece, Rows, SetLine, SetParagraph, SetRun
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf.file import PdfFile, number, text
from briefdeck.paint.pdf.fonts import Font, Fonts
from briefdeck.paint.pdf.sheet import Sheet
from briefdeck.paint.pdf.tree import Annotation, Element

_SCHEMES = ("http://", "https://", "mailto:")
_SPACE = 0.22
"""Width of a space in sizes, for spaces at a line's end, which were not measured."""
_RISES = {"super": 0.33, "sub": -0.14}
"""How far raised and lowered letters stand above the line, in sizes of the letters around them."""
_SMALL = 0.68
_WEIGHT = 0.055
"""Weight of a line under or through words, in sizes."""
_ABOVE, _BELOW = 0.86, 0.26
"""Reach of a link's rectangle above and below the baseline, in sizes."""


class Pen:
    """Draws the paragraphs of a whole file; knows which elements go on over a page break, and where links may lead."""

    def __init__(self, file: PdfFile, pages: Pages, targets: frozenset[str]) -> None:
        self.marks: dict[str, tuple[int, float, float]] = {}
        """Page, x and y of the places that sources and footnotes lead back to: where each is first cited."""
        self._file = file
        self._faces = dict(pages.faces)
        self._palette = dict(pages.palette)
        self._targets = targets
        self._count = len(pages.pages)
        self._fonts = Fonts(file)
        self._known: dict[tuple[str, bool, bool], Font] = {}
        self._open: dict[int, tuple[Element, dict[int, Element]]] = {}

    def finish(self, fonts: str) -> None:
        """Writes the fonts of all that was drawn; ``fonts`` is the dictionary that the pages share."""
        self._fonts.write(fonts)

    def color(self, role: str) -> str:
        """The color of a role; black when the palette does not name it."""
        return self._palette.get(role, "000000") if role else ""

    def continued(self, paragraph: SetParagraph) -> Element | None:
        """The element of a paragraph whose first lines stand on an earlier page or in an earlier column."""
        known = self._open.get(id(paragraph.runs))
        if not known or not paragraph.lines or not paragraph.lines[0].pieces:
            return None
        first = paragraph.lines[0].pieces[0]
        return known[0] if (first.run, first.start) != (0, 0) else None

    def draw(self, sheet: Sheet, paragraph: SetParagraph, element: Element | None) -> None:
        """Draws the lines into the element, or as an artifact."""
        links: dict[int, Element] = {}
        if element is not None:
            links = self._open.setdefault(id(paragraph.runs), (element, {}))[1]
        rows = self._plain(paragraph)
        if rows:
            sheet.enter(element)
            run = paragraph.runs[0]
            return sheet.column(run.text, rows, self.font(run), (run.size, self.color(run.color)))
        for line in paragraph.lines:
            for piece in line.pieces:
                run = paragraph.runs[piece.run]
                owner = element
                if element is not None and self._leads(run):
                    owner = links.get(piece.run) or links.setdefault(piece.run, element.add("Link"))
                sheet.enter(owner)
                self._piece(sheet, paragraph, line, piece)
                if owner is not None and owner is not element:
                    rect = Rect(piece.x, line.y - run.size * _ABOVE, piece.width, run.size * (_ABOVE + _BELOW))
                    owner.kids.append(self._annotate(sheet, run, rect))

    def _plain(self, paragraph: SetParagraph) -> Rows | None:
        """The lines of a single run as a font has them: most of any text."""
        rows = paragraph.lines
        if not isinstance(rows, Rows):
            return None
        run = paragraph.runs[0]
        is_other = run.href or run.dress or not run.text.isascii() or self.font(run).stands_in
        return None if is_other else rows

    def letter(self, sheet: Sheet, paragraph: SetParagraph) -> None:
        """Draws a paragraph into whatever is being painted, its links as plain words."""
        for line in paragraph.lines:
            for piece in line.pieces:
                self._piece(sheet, paragraph, line, piece)

    def _piece(self, sheet: Sheet, paragraph: SetParagraph, line: SetLine, piece: Piece) -> None:
        run = paragraph.runs[piece.run]
        font, words = self.font(run), run.text[piece.start : piece.end].replace("\n", " ")
        if piece.said is not None:
            sheet.says(piece.said)
        if piece.glyphs:
            sheet.glyphs(piece.glyphs, (piece.x, line.y), font, (run.size, self.color(run.color), words))
        else:
            width = piece.width if font.stands_in else 0.0
            if width and piece is line.pieces[-1]:
                width += run.size * _SPACE * (len(words) - len(words.rstrip()))
            self._write(sheet, run, words, (piece.x, line.y, width, piece.stretch))
        if piece.hyphen:
            at = (piece.x + piece.width, line.y)
            sheet.write("-", at, self._fonts.hyphens(font), (run.size, self.color(run.color), 0.0, 0.0))
        if piece.said is not None:
            sheet.said()
        if run.dress:
            self._lines(sheet, run, piece, line.y)

    def label(self, sheet: Sheet, paragraph: SetParagraph, element: Element | None) -> None:
        """Draws a paragraph's bullet left of its first line."""
        if not paragraph.lines or not paragraph.lines[0].pieces:
            return
        line, run = paragraph.lines[0], paragraph.runs[0]
        sheet.enter(element)
        self._write(sheet, run, paragraph.bullet + " ", (line.pieces[0].x - paragraph.indent, line.y, 0.0, 0.0))

    def font(self, run: SetRun) -> Font:
        """The font that a run is drawn in."""
        key = (run.face, run.bold, run.italic)
        found = self._known.get(key)
        if found is None:
            family = self._faces.get(run.face) or self._faces.get("body", "")
            found = self._known[key] = self._fonts.font(family, (run.bold, run.italic))
        return found

    def _write(self, sheet: Sheet, run: SetRun, words: str, where: tuple[float, float, float, float]) -> None:
        """``where`` is x, baseline, the width when it is not the font's own, and how much wider spaces are."""
        x, y, width, stretch = where
        size = run.size
        if run.dress:
            rise = next((part for name, part in _RISES.items() if name in run.dress), 0.0) * size
            y, size = y - rise, round(size * _SMALL, 3) if rise else size
        sheet.write(words, (x, y), self.font(run), (size, self.color(run.color), width, stretch))

    def _lines(self, sheet: Sheet, run: SetRun, piece: Piece, base: float) -> None:
        """The lines under and through words."""
        color, weight = self.color(run.color), run.size * _WEIGHT
        for name, part in (("underline", 0.14), ("strike", -0.25)):
            if name in run.dress:
                sheet.line(Rect(piece.x, base + part * run.size, piece.width, 0.0), color, weight)

    def _leads(self, run: SetRun) -> bool:
        href = run.href
        return bool(href) and (href.lower().startswith(_SCHEMES) or href.removeprefix("#") in self._targets)

    def _annotate(self, sheet: Sheet, run: SetRun, rect: Rect) -> Annotation:
        if back := came_from(run):
            self.marks.setdefault(back, (sheet.index, rect.x, rect.y))
        leads = f"/Dest {text(run.href[1:])}" if run.href[0] == "#" else f"/A <</S /URI /URI {_uri(run.href)}>>"
        reference = self._file.reserve()
        self._file.write(
            reference,
            f"<</Type /Annot /Subtype /Link /Rect [{' '.join(map(number, sheet.area(rect)))}] /Border [0 0 0] /F 4"
            f" /StructParent {self._count} /Contents {text(_purpose(run))} {leads}>>",
        )
        sheet.annotations.append(reference)
        self._count += 1
        return Annotation(sheet.index, self._count - 1, reference)


def came_from(run: SetRun) -> str:
    """The name of the place where a mark stands, for the way back; "" for other text."""
    if run.evidence is not None:
        return f"ref-{run.evidence}"
    return f"from-{run.href[1:]}" if run.href.startswith("#note-") else ""


def _purpose(run: SetRun) -> str:
    if run.href.startswith("#note-"):
        return f"Footnote {run.text.strip()}"
    if run.href.startswith("#from-note-"):
        return "Back to the text"
    if run.evidence is not None:
        return f"Source sentence {run.evidence}"
    return run.text.strip() or run.href


def _uri(address: str) -> str:
    """An address as a PDF string of plain ASCII."""
    from urllib.parse import quote

    plain = quote(address, safe="%/:=&?~#+!$,;'@()*[]")
    return "<" + plain.encode("ascii").hex().upper() + ">"
