"""The fonts of a file: which forms of each were drawn, what they stand for, and the part of the font that has them."""

import unicodedata
import zlib
from functools import cache, lru_cache
from operator import getitem
from typing import Any

from briefdeck.errors import TemplateError
from briefdeck.model.pages import Glyph
from briefdeck.paint.pdf.file import PdfFile
from briefdeck.paint.pdf.parts import Part, part_of, style_of
from briefdeck.typefaces import Typeface, typeface

_MOST_WORDS = 50_000
_MOST_LETTERS, _MOST_AFTER = 2_000, 96
"""Letters, and of each those that follow it: a text of many scripts has far more pairs than any face has steps."""
_MOST_FRESH = 8_000
"""Words whose letters are taken together."""
_LAST = 65_535
"""The highest number that a string may draw."""
_DEFLATED: dict[str, Any] = {"Filter": "/FlateDecode"}
_STAND_IN = "?"
_FALLBACK = "Source Sans Pro"
_MONOSPACED = {"Consolas": "Fira Mono", "Courier New": "Fira Mono", "Courier": "Fira Mono"}
_ESCAPED = {code: "\\" + chr(code) for code in (40, 41, 92)} | {13: "\\r"}
"""Bytes that a string in PDF syntax has to hide."""


class _Codes(dict[str, str]):
    """Each character as a string in PDF syntax has it: the two bytes of its form."""

    def __init__(self, face: Typeface) -> None:
        self._face = face

    def __missing__(self, char: str) -> str:
        found = self[char] = code_of(self._face.glyph(drawable(self._face, char)))
        return found


class _Pairs(dict[str, "_PairsOf"]):
    """Each character with the step to the one that follows: two look-ups take less than to join two letters."""

    def __init__(self, face: Typeface) -> None:
        self.codes = _Codes(face)
        self._face = face

    def __missing__(self, char: str) -> "_PairsOf":
        if len(self) > _MOST_LETTERS:
            self.clear()
        found = self[char] = _PairsOf(self._face, char, self.codes[char])
        return found


class _PairsOf(dict[str, str]):
    """A character with the step to another, as the operator ``TJ`` takes them."""

    def __init__(self, face: Typeface, char: str, code: str) -> None:
        self._face, self._char, self._code = face, char, code

    def __missing__(self, following: str) -> str:
        if len(self) > _MOST_AFTER:
            self.clear()
        closer = -round(self._face.kern(self._char + following) * 1000)
        found = self[following] = self._code + (f"){closer}(" if closer else "")
        return found


class _Words(dict[str, str]):
    """Each word as the operator ``TJ`` takes it, its pairs closed up, without the brackets around all."""

    def __init__(self, face: Typeface) -> None:
        self.pairs = _Pairs(face)
        self.codes = self.pairs.codes

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        code = self[word] = "".join(map(getitem, map(self.pairs.__getitem__, word), word[1:] + " "))
        return code


@cache
def _words(family: str, style: tuple[bool, bool]) -> _Words:
    """The words of a typeface that were drawn before, in any file."""
    return _Words(typeface(family, bold=style[0], italic=style[1]))


class Font:
    """A font under way: the characters and forms that were drawn, and what each stands for."""

    def __init__(self, name: str, family: str, style: tuple[bool, bool], *, stands_in: bool) -> None:
        self.name = name
        self.face = typeface(family, bold=style[0], italic=style[1])
        self.family = family
        self.style = style
        self.stands_in = stands_in
        """True when the family that was asked for is not here; this one is drawn as wide."""
        self.is_cff = "CFF " in self.face.face.table_tags
        self.said: dict[int, str] = {}
        self.doubles: dict[int, int] = {}
        """Numbers beyond the font's own, and the form that each of them draws."""
        self._codes: dict[tuple[int, str], int] = {}
        self._words = _words(family, style)
        self._fresh: set[str] = set()
        self._chars: set[str] = set()
        self._whole: set[str] = set()
        self._widths: dict[str, float] = {}

    def written(self, words: str, wider: int = 0) -> str:
        """Words as the operator ``TJ`` takes them, spaces ``wider`` by so many thousandths of an em."""
        space = self._words.codes[" "]
        return f"({(f'{space}){-wider}(' if wider else space).join(self._coded(words))})"

    def column(self, text: str, spans: tuple[tuple[int, int, float], ...]) -> list[str]:
        """The lines of a text as ``written`` gives them; its words are looked up once for all of them."""
        last = spans[-1][1]
        space, codes = self._words.codes[" "], self._coded(text[spans[0][0] : last])
        lines: list[str] = []
        first, is_whole = 0, True
        for start, end, _ in spans:
            past = first + text.count(" ", start, end)
            ends_whole = text[end - 1] == " "
            if not is_whole or not (ends_whole or end == last):
                lines.append(self.written(text[start:end]))  # a word goes over two lines
            elif end == last:
                lines.append(f"({space.join(codes[first:])})")
            else:
                lines.append(f"({space.join(codes[first:past])}{space})")
            first, is_whole = past, ends_whole
        return lines

    def _coded(self, text: str) -> list[str]:
        """The words between the spaces of a text that is drawn."""
        words = text.split(" ")
        self._fresh.update(words)
        if len(words) > 1:
            self._chars.add(" ")
        if len(self._fresh) > _MOST_FRESH:
            self._take_letters()
        return [*map(self._words.__getitem__, words)]

    def _take_letters(self) -> None:
        """Notes the letters of the words drawn last: most words come again, so it costs less than at each of them."""
        self._chars.update(*self._fresh)
        self._fresh.clear()

    def stood_in(self, words: str, wider: int = 0) -> str | None:
        """What ``written`` gives, where each form that is drawn for another letter says the letter that was meant.

        None when the font allows no second number for a form.
        """
        codes: list[str] = []
        for char, following in zip(words, words[1:] + " ", strict=True):
            shown = drawable(self.face, char)
            if shown == char or char.isspace():
                self._chars.add(char)
                codes.append(self._words.pairs[char][following] + (f"){-wider}(" if wider and char == " " else ""))
                continue
            code = self._double(self.face.glyph(shown), char)
            if code is None:
                return None
            codes.append(code_of(code))
        return f"({''.join(codes)})"

    def is_whole(self, words: str) -> bool:
        """False when a character of the words is drawn as another."""
        if words.isascii() or self._whole.issuperset(words):
            return True
        fresh = set(words).difference(self._whole)
        self._whole.update(char for char in fresh if char.isspace() or drawable(self.face, char) == char)
        return self._whole.issuperset(fresh)

    def code(self, glyph: Glyph) -> int | None:
        """The number that draws a glyph and says what it stands for; None when one number cannot do both.

        A form that stands for several things gets a number for each, which only TrueType fonts allow.
        """
        if (self.is_cff or not self._is_borrowed(glyph)) and self.said.setdefault(glyph.id, glyph.text) == glyph.text:
            return glyph.id
        return self._double(glyph.id, glyph.text)

    def _double(self, form: int, said: str) -> int | None:
        """A further number of a form, which says something else; None when there is none."""
        code = self._codes.get((form, said), int(self.face.face.glyph_count) + len(self._codes))
        if self.is_cff or code > _LAST:
            return None
        self._codes[form, said] = code
        self.said[code], self.doubles[code] = said, form
        return code

    def _is_borrowed(self, glyph: Glyph) -> bool:
        """True for a form that plain words draw as something else: a mirrored bracket, a joiner drawn as a space."""
        if glyph.id == self.face.glyph(" "):
            return glyph.text not in (" ", "\u00a0")
        return (
            len(glyph.text) == 1 and bool(unicodedata.mirrored(glyph.text)) and self.face.glyph(glyph.text) != glyph.id
        )

    def forms(self) -> dict[int, str]:
        """The forms that were drawn, and what each stands for."""
        self._take_letters()
        for char in sorted(self._chars):
            shown = drawable(self.face, char)
            self.said.setdefault(self.face.glyph(shown), " " if char == "\u00a0" else shown)
        return self.said

    def natural_width(self, words: str, size: float) -> float:
        """Sum of the letters' advances in points."""
        known = self._widths
        for char in set(words).difference(known):
            known[char] = self.face.advance(self.face.glyph(drawable(self.face, char)))
        return size * sum([known[char] for char in words])


def drawable(face: Typeface, char: str) -> str:
    """The character, or what stands in for it when the font lacks it."""
    if face.glyph(char):
        return char
    if unicodedata.category(char) in ("Zs", "Cc", "Cf", "Zl", "Zp"):
        return " "
    plain = unicodedata.normalize("NFKD", char)[0]
    return plain if face.glyph(plain) else _STAND_IN


class Fonts:
    """The fonts of a file, by family and style."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._fonts: dict[tuple[str, bool, bool], Font] = {}

    def font(self, family: str, style: tuple[bool, bool]) -> Font:
        """The font of a family in the style (bold, italic); one that is not here is drawn in the sans."""
        key = (family, *style)
        if key not in self._fonts:
            own = family if is_here(family, style) else _MONOSPACED.get(family, _FALLBACK)
            self._fonts[key] = Font(f"F{len(self._fonts)}", own, style, stands_in=own != family)
        return self._fonts[key]

    def hyphens(self, font: Font) -> Font:
        """The same font for hyphens that are no part of the text: a reader takes them for soft ones."""
        key = (f"{font.name} hyphens", *font.style)
        if key not in self._fonts:
            own = self._fonts[key] = Font(f"F{len(self._fonts)}", font.family, font.style, stands_in=False)
            own.said[font.face.glyph("-")] = "\u00ad"
        return self._fonts[key]

    def write(self, reference: str) -> None:
        """Fills the dictionary of fonts that all pages share: of each font the forms that were drawn."""
        used = {font.name: self._embed(font) for font in self._fonts.values() if font.forms()}
        self._file.fill(reference, used)

    def _embed(self, font: Font) -> str:
        name = f"{_tag(font)}+{_name(font)}"
        part = part_of(font.face, tuple(sorted(font.said.items())), tuple(font.doubles.items()))
        inner = {
            "Type": "/Font",
            "Subtype": "/CIDFontType0" if font.is_cff else "/CIDFontType2",
            "BaseFont": f"/{name}",
            "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
            "FontDescriptor": self._descriptor(font, name, part),
            "W": part.widths,
        }
        if not font.is_cff:
            inner["CIDToGIDMap"] = self._file.stream(part.table) if part.table else "/Identity"
        outer = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": [self._file.add(inner)],
            "ToUnicode": self._file.stream(part.meanings, _DEFLATED, packed=False),
        }
        return self._file.add(outer)

    def _descriptor(self, font: Font, name: str, part: Part) -> str:
        scale = 1000 / font.face.face.upem
        flags, box, rise, fall = style_of(font.face)
        more = {"Subtype": "/CIDFontType0C"} if font.is_cff else {"Length1": part.length}
        program = self._file.stream(part.program, {**more, **_DEFLATED}, packed=False)
        return self._file.add(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": 4 | (64 if flags & 2 else 0),
                "FontBBox": [round(value * scale) for value in box],
                "ItalicAngle": -12 if flags & 2 else 0,
                "Ascent": round(rise * scale),
                "Descent": round(fall * scale),
                "CapHeight": round(rise * scale * 0.72),
                "StemV": 120 if flags & 1 else 80,
                "FontFile3" if font.is_cff else "FontFile2": program,
            }
        )


def is_here(family: str, style: tuple[bool, bool]) -> bool:
    """True when a family can be drawn."""
    try:
        typeface(family, bold=style[0], italic=style[1])
    except TemplateError:
        return False
    return True


def code_of(glyph: int) -> str:
    """The number of a form as a string in PDF syntax has it."""
    high, low = divmod(glyph, 256)
    return _ESCAPED.get(high, chr(high)) + _ESCAPED.get(low, chr(low))


def _name(font: Font) -> str:
    """The font's name as a file may say it: letters and digits of the family's."""
    flags = style_of(font.face)[0]
    return _plain_name(font.family) + "-Bold" * (flags & 1) + "-Italic" * (flags >> 1 & 1)


@lru_cache(maxsize=32)
def _plain_name(family: str) -> str:
    last = family.rpartition("/")[2].partition(".")[0]
    return "".join(char for char in last if char.isascii() and char.isalnum()) or "Font"


def _tag(font: Font) -> str:
    """Six letters that tell subsets of a font apart, the same for the same glyphs."""
    rest = zlib.crc32(repr((font.family, font.name, sorted(font.said))).encode("utf-8"))
    letters = ""
    for _ in range(6):
        rest, letter = divmod(rest, 26)
        letters += chr(65 + letter)
    return letters
