"""The part of a font that a file holds: the forms that were drawn, their widths, and what they stand for."""

import struct
from functools import lru_cache
from typing import Any

from briefdeck.nouns import noun
from briefdeck.paint.pdf.file import deflated
from briefdeck.typefaces import Typeface

_ROWS = 100
"""Lines that one block of a character map may have."""
_KEPT = 32
"""Parts of fonts that are kept for the next file."""
_UNSEEN = "\u200b"
"""What a glyph says whose letters another glyph stands for: a space without width."""


@noun
class Part:
    """Widths in PDF syntax, what the numbers mean and the program that draws the forms, both deflated, and a table.

    ``length`` is that of the program before; ``table`` says which form each number draws, empty when it is its own.
    """

    widths: str
    meanings: bytes
    program: bytes
    length: int
    table: bytes


@lru_cache(maxsize=_KEPT)
def part_of(face: Typeface, said: tuple[tuple[int, str], ...], doubles: tuple[tuple[int, int], ...]) -> Part:
    """The part for numbers and what they say; ``doubles`` are numbers that draw another form than their own."""
    forms = dict(doubles)
    drawn = {code: forms.get(code, code) for code, _ in said}
    widths = [f"{code} [{round(face.advance(form) * 1000)}]" for code, form in drawn.items()]
    part = _subset(face, tuple(sorted({*drawn.values()})))
    program = part.reference_table("CFF ").data if "CFF " in face.face.table_tags else part.blob.data
    table = bytearray(2 * (max(drawn) + 1) if doubles else 0)
    for code, form in drawn.items() if doubles else ():
        struct.pack_into(">H", table, 2 * code, form)
    return Part(f"[{' '.join(widths)}]", _character_map(said), deflated(program), len(program), bytes(table))


def _subset(face: Typeface, glyphs: tuple[int, ...]) -> Any:
    """The font with the drawn forms only, under their own numbers."""
    import uharfbuzz

    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    flags = uharfbuzz.SubsetFlags
    wanted.flags = flags.RETAIN_GIDS | flags.NO_HINTING | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE
    for table in ("GSUB", "GPOS", "GDEF", "DSIG"):
        wanted.drop_table_tag_set.add(struct.unpack(">I", table.encode("ascii"))[0])
    return uharfbuzz.subset(face.face, wanted)


@lru_cache(maxsize=_KEPT)
def style_of(face: Typeface) -> tuple[int, tuple[int, ...], int, int]:
    """macStyle (bit 0 bold, bit 1 italic), the box around all forms, rise and fall, in the font's own units."""
    head, hhea = (face.face.reference_table(name).data for name in ("head", "hhea"))
    rise, fall = struct.unpack_from(">hh", hhea, 4)
    return struct.unpack_from(">H", head, 44)[0], struct.unpack_from(">hhhh", head, 36), rise, fall


def _character_map(forms: tuple[tuple[int, str], ...]) -> bytes:
    """The map from glyphs to what they stand for, for readers and searches, deflated."""
    rows = [
        f"<{glyph:04X}> <{(said or _UNSEEN).encode('utf-16-be', 'replace').hex().upper()}>" for glyph, said in forms
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
    return deflated("\n".join(lines).encode("ascii"))
