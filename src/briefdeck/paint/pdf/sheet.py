"""One page's content stream: at every moment either inside a tag or inside an artifact."""

from typing import Any
from unicodedata import bidirectional

from briefdeck.model.pages import Glyph
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf.faces import drawable, natural_width
from briefdeck.paint.pdf.file import PdfFile, number, text
from briefdeck.paint.pdf.glyphs import GlyphFont
from briefdeck.paint.pdf.tree import Element

_ROUND = 0.5523
"""Handle length of the curve that looks like a quarter circle."""


class Sheet:
    """An open page. Coordinates are points from the top left corner; colors are "RRGGBB"."""

    def __init__(self, file: PdfFile, index: int, size: tuple[float, float]) -> None:
        self.index = index
        self.annotations: list[Any] = []
        self.pictures: dict[str, Any] = {}
        self._file = file
        self._size = size
        self._code: list[str] = []
        self._marks = 0
        self._inside: Element | None = None
        self._is_marked = False
        self._color = ""

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

    def write(self, words: str, at: tuple[float, float], font: Any, look: tuple[float, str, float]) -> None:
        """Draws words on a baseline; ``look`` is (size, color, width); width 0 takes the font's own."""
        size, color, width = look
        self._fill(color)
        shown = drawable(font, words)
        code = [f"BT 1 0 0 1 {number(at[0])} {self._up(at[1])} Tm"]
        ink = len(shown) if width else 0
        if ink:
            code.append(f"{number((width - natural_width(font, shown[:ink], size)) / ink)} Tc")
        for subset, letters in font.splitString(shown, self._file.document):
            code.append(f"{self._file.font(font, subset)} {number(size)} Tf <{letters.hex()}> Tj")
        code.append("0 Tc ET" if ink else "ET")
        if _has_stand_in(words, shown):
            code = [f"/Span <</ActualText {text(words)}>> BDC", *code, "EMC"]
        self._code.append(" ".join(code))

    def glyphs(
        self, glyphs: tuple[Glyph, ...], at: tuple[float, float], font: GlyphFont, look: tuple[float, str, str]
    ) -> None:
        """Draws glyphs from left to right from a baseline's start; ``look`` is (size, color, words)."""
        size, color, words = look
        self._fill(color)
        x, y = at
        steps: list[tuple[Glyph, str]] = []
        for glyph in glyphs:
            steps.append((glyph, f"1 0 0 1 {number(x + glyph.dx)} {self._up(y - glyph.dy)} Tm <{glyph.id:04X}> Tj"))
            x += glyph.advance
        strangers = sum(not font.use(glyph) for glyph, _ in steps)
        said = "".join(glyph.text for glyph, _ in steps)
        if _runs_leftwards(words):
            steps.reverse()  # a reader gets the letters in the order in which they are read
            is_said = sorted(said) == sorted(words)
        else:
            is_said = said == words
        code = ["BT", f"/{font.name} {number(size)} Tf", *(step for _, step in steps), "ET"]
        if strangers or not is_said:
            code = [f"/Span <</ActualText {text(words)}>> BDC", *code, "EMC"]
        self._code.append(" ".join(code))

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

    def picture(self, rect: Rect, reference: Any) -> None:
        """A picture that fills the rectangle."""
        name = f"Im{len(self.pictures)}"
        self.pictures[name] = reference
        place = f"{number(rect.w)} 0 0 {number(rect.h)} {number(rect.x)} {self._up(rect.bottom)}"
        self._code.append(f"q {place} cm /{name} Do Q")

    def area(self, rect: Rect) -> tuple[float, float, float, float]:
        """The rectangle as PDF has it: left, bottom, right, top, from the bottom of the page."""
        return (rect.x, self._size[1] - rect.bottom, rect.right, self._size[1] - rect.y)

    def content(self) -> bytes:
        """The finished stream."""
        self._leave()
        return "\n".join(self._code).encode("ascii")

    def _leave(self) -> None:
        if self._is_marked:
            self._code.append("EMC")
        self._is_marked = False

    def _up(self, y: float) -> str:
        return number(self._size[1] - y)

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


def _runs_leftwards(words: str) -> bool:
    """True for words of a script that is written from right to left."""
    return any(bidirectional(letter) in ("R", "AL") for letter in words)


def _has_stand_in(words: str, shown: str) -> bool:
    """True when a letter is shown as another: readers and searches then get the letter that was meant."""
    return any(one != other and not one.isspace() for one, other in zip(words, shown, strict=True))


def _channels(color: str) -> str:
    """Red, green and blue from 0 to 1."""
    return " ".join(number(int(color[at : at + 2], 16) / 255) for at in (0, 2, 4))
