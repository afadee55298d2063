"""Fonts that are drawn glyph by glyph: those of joined, stacked and right-to-left letters."""

import struct
from typing import Any

from briefdeck.model.pages import Glyph
from briefdeck.paint.pdf.file import PdfFile

_ROWS = 100
"""Lines that one block of a character map may have."""
_UNSEEN = "\u200b"
"""What a glyph says whose letters another glyph stands for: a space without width."""


class GlyphFont:
    """A font under way: the glyphs that were drawn, and what each stands for."""

    def __init__(self, name: str, family: str, style: tuple[bool, bool]) -> None:
        self.name = name
        self.family = family
        self.style = style
        self.said: dict[int, str] = {}

    def use(self, glyph: Glyph) -> bool:
        """Notes that a glyph is drawn. False when elsewhere in the file it stands for something else."""
        said = self.said.setdefault(glyph.id, glyph.text)
        return said == glyph.text


class Shapes:
    """The glyph fonts of a file."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._fonts: dict[tuple[str, bool, bool], GlyphFont] = {}

    def font(self, family: str, style: tuple[bool, bool]) -> GlyphFont:
        """The font of a family and a style (bold, italic)."""
        key = (family, *style)
        if key not in self._fonts:
            self._fonts[key] = GlyphFont(f"G{len(self._fonts)}", family, style)
        return self._fonts[key]

    def write(self) -> None:
        """Embeds of each font the glyphs that were drawn."""
        for font in self._fonts.values():
            if font.said:
                self._file.own_font(font.name, self._embed(font))

    def _embed(self, font: GlyphFont) -> Any:
        import uharfbuzz

        from briefdeck.resources import font_data

        face = uharfbuzz.Face(font_data(font.family, bold=font.style[0], italic=font.style[1]))
        opened, scale = uharfbuzz.Font(face), 1000 / face.upem
        name = f"{_tag(font)}+{font.family.replace(' ', '')}{'-Bold' * font.style[0]}{'-Italic' * font.style[1]}"
        widths = [[glyph, [round(opened.get_glyph_h_advance(glyph) * scale)]] for glyph in sorted(font.said)]
        inner = {
            "Type": "/Font",
            "Subtype": "/CIDFontType2",
            "BaseFont": f"/{name}",
            "CIDSystemInfo": {"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0},
            "FontDescriptor": self._descriptor(face, name, font),
            "W": [part for pair in widths for part in pair],
            "CIDToGIDMap": "/Identity",
        }
        outer = {
            "Type": "/Font",
            "Subtype": "/Type0",
            "BaseFont": f"/{name}",
            "Encoding": "/Identity-H",
            "DescendantFonts": [self._file.add(inner)],
            "ToUnicode": self._file.stream(_character_map(font)),
        }
        return self._file.add(outer)

    def _descriptor(self, face: Any, name: str, font: GlyphFont) -> Any:
        scale = 1000 / face.upem
        box = struct.unpack_from(">hhhh", face.reference_table("head").data, 36)
        rise, fall = struct.unpack_from(">hh", face.reference_table("hhea").data, 4)
        data = _subset(face, font)
        return self._file.add(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": 4 | (64 if font.style[1] else 0),
                "FontBBox": [round(value * scale) for value in box],
                "ItalicAngle": -12 if font.style[1] else 0,
                "Ascent": round(rise * scale),
                "Descent": round(fall * scale),
                "CapHeight": round(rise * scale * 0.72),
                "StemV": 120 if font.style[0] else 80,
                "FontFile2": self._file.stream(data, {"Length1": len(data)}),
            }
        )


def _subset(face: Any, font: GlyphFont) -> bytes:
    """The font with the drawn glyphs only, under their own numbers."""
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(sorted(font.said))
    flags = uharfbuzz.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    for table in ("GSUB", "GPOS", "GDEF", "DSIG"):
        wanted.drop_table_tag_set.add(struct.unpack(">I", table.encode("ascii"))[0])
    return bytes(uharfbuzz.subset(face, wanted).blob.data)


def _tag(font: GlyphFont) -> str:
    """Six letters that tell subsets of a font apart, the same for the same glyphs."""
    import zlib

    rest = zlib.crc32(repr((font.family, font.style, sorted(font.said))).encode("utf-8"))
    letters = ""
    for _ in range(6):
        rest, letter = divmod(rest, 26)
        letters += chr(65 + letter)
    return letters


def _character_map(font: GlyphFont) -> bytes:
    """The map from glyphs to what they stand for, for readers and searches."""
    rows = [
        f"<{glyph:04X}> <{(said or _UNSEEN).encode('utf-16-be', 'replace').hex().upper()}>"
        for glyph, said in sorted(font.said.items())
    ]
    blocks = []
    for start in range(0, len(rows), _ROWS):
        part = rows[start : start + _ROWS]
        blocks.append("\n".join([f"{len(part)} beginbfchar", *part, "endbfchar"]))
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *blocks,
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode("ascii")
