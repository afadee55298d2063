"""One page's content stream: at every moment either inside a tag or inside an artifact."""

from functools import lru_cache

from briefdeck.model.pages import Glyph, Rows
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf.file import number, text
from briefdeck.paint.pdf.fonts import Font, code_of
from briefdeck.paint.pdf.spelling import spelled
from briefdeck.paint.pdf.tree import Element

_ROUND = 0.5523
"""Handle length of the curve that looks like a quarter circle."""


class Sheet:
    """An open page. Coordinates are points from the top left corner; colors are "RRGGBB"."""

    def __init__(self, index: int, size: tuple[float, float]) -> None:
        self.index = index
        self.annotations: list[str] = []
        self.pictures: dict[str, str] = {}
        self._size = size
        self._code: list[str] = []
        self._marks = 0
        self._inside: Element | None = None
        self._is_marked = False
        self._is_told = False
        self._color = ""
        self._font = ("", 0.0)

    def enter(self, element: Element | None) -> None:
        """What is painted from here on belongs to the element, or is an artifact."""
        if self._is_marked and element is self._inside:
            return
        self._leave()
        if element is None:
            self._code.append("/Artifact BMC")
        else:
            element.kids.append((self.index, self._marks))
            self._code.append(f"/{element.tag} <</MCID {self._marks}>> BDC")
            self._marks += 1
        self._inside, self._is_marked = element, True

    def write(self, words: str, at: tuple[float, float], font: Font, look: tuple[float, str, float, float]) -> None:
        """Draws words on a baseline; ``look`` is (size, color, width, stretch).

        Width 0 takes the font's own; each space is wider by ``stretch``.
        """
        size, color, width, stretch = look
        self._fill(color)
        place = f"1 0 0 1 {number(at[0])} {self._up(at[1])} Tm"
        wider = round(1000 * stretch / size) if stretch else 0
        is_whole = words.isascii() or font.is_whole(words)
        stood_in = None if is_whole else font.stood_in(words, wider)
        shown = stood_in or font.written(words, wider)
        if width and words:
            apart = number((width - font.natural_width(words, size)) / len(words))
            code = f"BT{self._chosen(font, size)} {place} {apart} Tc [{shown}]TJ 0 Tc ET"
        else:
            code = f"BT{self._chosen(font, size)} {place} [{shown}]TJ ET"
        if not (is_whole or stood_in or self._is_told):  # readers and searches get the letter that was meant
            code = f"/Span <</ActualText {text(words)}>> BDC {code} EMC"
        self._code.append(code)

    def column(self, text: str, rows: Rows, font: Font, look: tuple[float, str]) -> None:
        """Draws lines of plain letters, as ``write`` draws them; ``look`` is (size, color)."""
        self._fill(look[1])
        height, above = self._size[1], 0.0
        steps: list[str] = []
        for y, words in zip(rows.baselines, font.column(text, rows.spans), strict=True):
            place = f" 0 {number(above - y)} Td" if steps else f" 1 0 0 1 {number(rows.left)} {number(height - y)} Tm"
            steps.append(f"{place} [{words}]TJ")
            above = y
        self._code.append(f"BT{self._chosen(font, look[0])}{''.join(steps)} ET")

    def says(self, words: str) -> None:
        """What is drawn from here on says the words to a reader, until ``said``."""
        self._code.append(f"/Span <</ActualText {text(words)}>> BDC")
        self._is_told = True

    def said(self) -> None:
        """Ends what ``says`` began."""
        self._code.append("EMC")
        self._is_told = False

    def glyphs(
        self, glyphs: tuple[Glyph, ...], at: tuple[float, float], font: Font, look: tuple[float, str, str]
    ) -> None:
        """Draws glyphs from left to right from a baseline's start; ``look`` is (size, color, words)."""
        size, color, words = look
        self._fill(color)
        x, y = at
        steps: list[str] = []
        numbers = [font.code(glyph) for glyph in glyphs]
        for glyph, own in zip(glyphs, numbers, strict=True):
            place = f"1 0 0 1 {number(x + glyph.dx)} {self._up(y - glyph.dy)} Tm"
            steps.append(f"{place} ({code_of(glyph.id if own is None else own)}) Tj")
            x += glyph.advance
        spelling = spelled(glyphs, words)
        shown = [steps[form] for form in spelling.order]
        is_exact = spelling.is_exact and None not in numbers
        if is_exact and not self._is_told:
            for start, end, said in spelling.told:
                shown[start] = f"/Span <</ActualText {text(said)}>> BDC {shown[start]}"
                shown[end - 1] += " EMC"
        code = f"BT{self._chosen(font, size)} {' '.join(shown)} ET"
        if not (is_exact or self._is_told):
            code = f"/Span <</ActualText {text(words)}>> BDC {code} EMC"
        self._code.append(code)

    def rectangle(self, rect: Rect, fill: str = "", stroke: str = "", weight: float = 0.0) -> None:
        """A filled or stroked rectangle."""
        corner = f"{number(rect.x)} {self._up(rect.y + rect.h)} {number(rect.w)} {number(rect.h)} re"
        self._paint(corner, fill, stroke, weight)

    def ellipse(self, rect: Rect, fill: str = "", stroke: str = "", weight: float = 0.0) -> None:
        """A filled or stroked ellipse in the rectangle."""
        rx, ry = rect.w / 2, rect.h / 2
        cx, cy = rect.x + rx, rect.y + ry
        steps = [f"{number(cx + rx)} {self._up(cy)} m"]
        for ax, ay, bx, by in ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0)):
            curve = ((ax + bx * _ROUND, ay + by * _ROUND), (bx + ax * _ROUND, by + ay * _ROUND), (bx, by))
            steps.append(" ".join(f"{number(cx + rx * x)} {self._up(cy + ry * y)}" for x, y in curve) + " c")
        self._paint(" ".join([*steps, "h"]), fill, stroke, weight)

    def line(self, rect: Rect, stroke: str, weight: float) -> None:
        """A line from the rectangle's top left to its bottom right."""
        path = f"{number(rect.x)} {self._up(rect.y)} m {number(rect.right)} {self._up(rect.bottom)} l"
        self._paint(path, "", stroke, weight)

    def path(self, points: tuple[tuple[float, float], ...], fill: str, stroke: str, weight: float) -> None:
        """A line through points of the page; closed when it is filled."""
        steps = [f"{number(x)} {self._up(y)} {'l' if place else 'm'}" for place, (x, y) in enumerate(points)]
        self._paint(" ".join([*steps, *(("h",) if fill else ())]), fill, stroke, weight)

    def picture(self, rect: Rect, reference: str, seen: Rect) -> None:
        """A picture that fills the rectangle, of which only what lies in ``seen`` is shown."""
        name = f"Im{len(self.pictures)}"
        self.pictures[name] = reference
        place = f"{number(rect.w)} 0 0 {number(rect.h)} {number(rect.x)} {self._up(rect.bottom)}"
        edges = f"{number(seen.x)} {self._up(seen.bottom)} {number(seen.w)} {number(seen.h)}"
        clip = "" if seen == rect else f"{edges} re W n "
        self._code.append(f"q {clip}{place} cm /{name} Do Q")

    def area(self, rect: Rect) -> tuple[float, float, float, float]:
        """The rectangle as PDF has it: left, bottom, right, top, from the bottom of the page."""
        return (rect.x, self._size[1] - rect.bottom, rect.right, self._size[1] - rect.y)

    def content(self) -> bytes:
        """The finished stream."""
        self._leave()
        return "\n".join(self._code).encode("latin-1")

    def _leave(self) -> None:
        if self._is_marked:
            self._code.append("EMC")
        self._is_marked = False

    def _up(self, y: float) -> str:
        return number(self._size[1] - y)

    def _chosen(self, font: Font, size: float) -> str:
        """What chooses a font and a size, nothing when they are chosen already."""
        if (font.name, size) == self._font:
            return ""
        self._font = (font.name, size)
        return f" /{font.name} {number(size)} Tf"

    def _fill(self, color: str) -> None:
        if color != self._color:
            self._code.append(f"{_channels(color)} rg")
            self._color = color

    def _paint(self, path: str, fill: str, stroke: str, weight: float) -> None:
        if fill:
            self._fill(fill)
        if stroke:
            self._code.append(f"{_channels(stroke)} RG {number(weight or 1)} w")
        operator = {(True, True): "B", (True, False): "f", (False, True): "S"}.get((bool(fill), bool(stroke)))
        if operator:
            self._code.append(f"{path} {operator}")


@lru_cache(maxsize=64)
def _channels(color: str) -> str:
    """Red, green and blue from 0 to 1."""
    return " ".join(number(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))
