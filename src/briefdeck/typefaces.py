"""Typefaces: which form of a font a letter is, how far it moves on, and how much closer two letters stand."""

import struct
from functools import cache
from typing import Any

from briefdeck.errors import TemplateError
from briefdeck.resources import font_data

_PLAIN = {"liga": False, "clig": False, "calt": False, "dlig": False}
"""What is left out where one letter is one form: ligatures and forms that depend on their neighbors."""
_MOST_PAIRS = 50_000
_UNKERNED = frozenset(" \u00a0\n\t")


class Typeface:
    """One style of a family. Widths and heights are ems."""

    def __init__(self, data: bytes) -> None:
        import uharfbuzz

        self.data = data
        self.face: Any = uharfbuzz.Face(data)
        """HarfBuzz's face."""
        self.font: Any = uharfbuzz.Font(self.face)
        """HarfBuzz's font."""
        if not self.face.glyph_count:
            raise TemplateError("this is no font", hint="put TrueType or OpenType files into the folder of fonts")
        self.em = float(self.face.upem)
        self._glyphs: dict[str, int] = {}
        self._kerns: dict[str, float] = {}
        ascent, descent = _win_metrics(self.face)
        self.ascent, self.descent = ascent / self.em, descent / self.em

    def glyph(self, char: str) -> int:
        """The number of a character's form; 0 when the face has none. A no-break space is drawn as a space."""
        found = self._glyphs.get(char)
        if found is None:
            code = 32 if char == "\u00a0" else ord(char)
            found = self._glyphs[char] = int(self.font.get_nominal_glyph(code) or 0)
        return found

    def advance(self, glyph: int) -> float:
        """How far a form moves on."""
        return float(self.font.get_glyph_h_advance(glyph)) / self.em

    def kern(self, pair: str) -> float:
        """How much farther apart (or closer: negative) two characters stand than their widths say."""
        found = self._kerns.get(pair)
        if found is None:
            if len(self._kerns) > _MOST_PAIRS:
                self._kerns.clear()
            found = self._kerns[pair] = self._kern(pair)
        return found

    def _kern(self, pair: str) -> float:
        first, second = self.glyph(pair[0]), self.glyph(pair[1])
        if not first or not second or not _UNKERNED.isdisjoint(pair):
            return 0.0
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(pair)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self.font, buffer, _PLAIN)
        forms = [info.codepoint for info in buffer.glyph_infos]
        if forms != [first, second]:
            return 0.0
        return float(buffer.glyph_positions[0].x_advance) / self.em - self.advance(first)


@cache
def typeface(family: str, *, bold: bool = False, italic: bool = False) -> Typeface:
    """The typeface of a family's style. TemplateError for a family that does not ship and is no font file."""
    try:
        return Typeface(font_data(family, bold=bold, italic=italic))
    except TemplateError as error:
        raise TemplateError(error.message, where=error.where or family, hint=error.hint) from error


def _win_metrics(face: Any) -> tuple[int, int]:
    """usWinAscent and usWinDescent of a font, how far its letters reach above and below the line."""
    table = face.reference_table("OS/2").data
    if len(table) < 78:
        rise, fall = struct.unpack_from(">hh", face.reference_table("hhea").data, 4)
        return int(rise), -int(fall)
    ascent, descent = struct.unpack_from(">HH", table, 74)
    return int(ascent), int(descent)
