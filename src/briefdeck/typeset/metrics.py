"""How wide and how tall text is: advance widths of faces, without opening a renderer."""

import struct
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefdeck.model.pages import SetRun

_FIRST_LARGE = 0x2E80
"""From here on scripts of ideograms and syllables; the rare ones among them are as wide in the faces that have them."""
RESERVE = 1.003
"""Renderers differ in the last promille; lines are broken as if the text were this much wider."""

_PITCH = 1.2
_FALLBACK_PITCH = 1.5
_STORED = (
    dict.fromkeys(("Calibri", "Carlito"), "calibri")
    | dict.fromkeys(("Cambria", "Caladea"), "cambria")
    | dict.fromkeys(("Arial", "Helvetica", "Liberation Sans", "Arimo"), "arial")
)
"""The table of widths of a family."""
_SHIPPED = ("Source Sans Pro", "Source Serif Pro", "FiraGO", "Noto Sans Symbols 2", "Noto Sans Math")
_MONOSPACED = ("Consolas", "Courier New", "Courier", "Liberation Mono", "DejaVu Sans Mono")
_RELATIVES = dict.fromkeys(("Times New Roman", "Times", "Liberation Serif", "Tinos"), (1.04, 1.08))
"""How much wider than Calibri a family is, regular and bold."""

_UNKNOWN_FAMILY = 1.26, 1.38
"""As wide as the face that most systems put in for one they do not have."""


class Face:
    """One style of a family. Widths and heights are points at the size asked for."""

    def __init__(
        self, widths: Callable[[str], float | None], ascent: float, descent: float, scale: float = 1.0
    ) -> None:
        self._widths = widths
        self._scale = scale
        self._known: dict[str, float] = {}
        self._lacking: set[str] = set()
        self._ascent = ascent
        self._descent = descent

    def advance(self, char: str) -> float:
        """Width of one character in ems, estimated when the face lacks it."""
        width = self._known.get(char)
        if width is None:
            own = self._widths(char)
            if own is None:
                width = _estimate(char)
                if width:
                    self._lacking.add(char)
            else:
                width = own * self._scale
            self._known[char] = width
        return width

    def lacks(self, char: str) -> bool:
        """True when the face has no glyph for a character."""
        return self._widths(char) is None

    def width(self, text: str, size: float) -> float:
        """Width of the text as drawn, without the reserve."""
        advance = self.advance
        return sum([advance(char) for char in text]) * size

    def ascent(self, size: float) -> float:
        """From the top of a line to its baseline."""
        return self._ascent * size

    def descent(self, size: float) -> float:
        """From the baseline down to the lowest ink."""
        return self._descent * size

    def pitch(self, size: float, text: str = "") -> float:
        """Distance of two baselines; more when the face lacks letters of ``text``: stand-in faces are taller."""
        own = max(_PITCH, self._ascent + self._descent)
        if text and not text.isascii():
            self.width(text, 1.0)
            if not self._lacking.isdisjoint(text):
                own = max(own, _FALLBACK_PITCH)
        return own * size


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of one output by role ("heading", "body"), as a theme names them."""

    families: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, families: Mapping[str, str]) -> "Faces":
        """The faces of a look."""
        return cls(tuple(sorted(families.items())))

    def family(self, role: str) -> str:
        """The family that plays a role; roles that the theme does not name are played by the body's."""
        named = dict(self.families)
        return named.get(role) or ("Courier New" if role == "mono" else named.get("body", "Calibri"))

    def face(self, run: SetRun) -> Face:
        """The face that a run is set in."""
        return face_of(self.family(run.face), bold=run.bold, italic=run.italic)


@cache
def face_of(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """The measures of a family's style. Families that are neither stored nor shipped are estimated, rather wide."""
    if family in _SHIPPED:
        return _shipped(family, bold=bold, italic=italic)
    if family in _MONOSPACED:
        return Face(_every_character(0.602), 0.95, 0.3)
    style = "-".join(word for word, on in (("bold", bold), ("italic", italic)) if on) or "regular"
    if family in _STORED:
        return _stored(f"{_STORED[family]}-{style}", 1.0)
    return _stored(f"calibri-{style}", _RELATIVES.get(family, _UNKNOWN_FAMILY)[bold])


def _every_character(width: float) -> Callable[[str], float | None]:
    def widths(char: str) -> float | None:
        return width if 0x20 <= ord(char) < 0x250 else None

    return widths


def _stored(name: str, scale: float) -> Face:
    metrics, *rows = (Path(__file__).parent / "data" / f"{name}.txt").read_text("ascii").splitlines()
    em, ascent, descent = (int(n) for n in metrics.split())
    table: dict[str, float] = {}
    for row in rows:
        first, *numbers = row.split()
        start = int(first, 16)
        for offset, number in enumerate(numbers):
            table[chr(start + offset)] = int(number) / em
    return Face(table.get, ascent / em, descent / em, scale)


def _shipped(family: str, *, bold: bool, italic: bool) -> Face:
    import uharfbuzz

    from briefdeck.resources import font_data

    data = font_data(family, bold=bold, italic=italic)
    face = uharfbuzz.Face(data)
    font = uharfbuzz.Font(face)
    em = face.upem

    def widths(char: str) -> float | None:
        glyph = font.get_nominal_glyph(ord(char))
        return None if glyph is None else font.get_glyph_h_advance(glyph) / em

    ascent, descent = _win_metrics(data)
    return Face(widths, ascent / em, descent / em)


def _win_metrics(data: bytes) -> tuple[int, int]:
    """usWinAscent and usWinDescent of a TrueType file."""
    count = struct.unpack_from(">H", data, 4)[0]
    for entry in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * entry)
        if tag == b"OS/2":
            ascent, descent = struct.unpack_from(">HH", data, offset + 74)
            return int(ascent), int(descent)
    return 0, 0


def _estimate(char: str) -> float:
    """A likely width in ems for a character that the face lacks: wide scripts full width, marks none."""
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
        return 0.0
    if ord(char) >= 0x1F000:
        return 1.4
    if ord(char) >= _FIRST_LARGE or unicodedata.east_asian_width(char) in ("W", "F"):
        return 1.0
    return 0.75 if category in ("So", "Sm", "Lu") else 0.65
