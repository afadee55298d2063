"""Letters that join, stack or run from right to left: which forms of a font stand where."""

from functools import cache
from typing import Any

from briefdeck.model.pages import Glyph


def shaped(text: str, font: tuple[str, bool, bool], size: float, *, leftwards: bool) -> tuple[Glyph, ...]:
    """The glyphs of a text in one font (family, bold, italic) and one direction, from left to right."""
    import uharfbuzz

    opened, scale, names = _font(font)
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    uharfbuzz.shape(opened, buffer)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    words = _words(text, [(info.codepoint, info.cluster) for info in infos], names)
    factor = size * scale
    return tuple(
        Glyph(
            info.codepoint,
            round(place.x_advance * factor, 3),
            round(place.x_offset * factor, 3),
            round(place.y_offset * factor, 3),
            said,
        )
        for info, place, said in zip(infos, places, words, strict=True)
    )


def advance(glyphs: tuple[Glyph, ...]) -> float:
    """How wide the glyphs are together, in points."""
    return sum(glyph.advance for glyph in glyphs)


@cache
def _font(font: tuple[str, bool, bool]) -> tuple[Any, float, dict[int, str]]:
    """The font, one unit in ems, and the character that each glyph of its character map is."""
    import uharfbuzz

    from briefdeck.resources import font_data

    family, bold, italic = font
    face = uharfbuzz.Face(font_data(family, bold=bold, italic=italic))
    opened = uharfbuzz.Font(face)
    names: dict[int, str] = {}
    for code in sorted(face.unicodes):
        names.setdefault(opened.get_nominal_glyph(code) or 0, chr(code))
    return opened, 1.0 / face.upem, names


def _words(text: str, glyphs: list[tuple[int, int]], names: dict[int, str]) -> list[str]:
    """What each glyph stands for: its own character where it has one, else what is left of its cluster."""
    starts = sorted({cluster for _, cluster in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    rest = {start: text[start : ends[start]] for start in starts}
    said = [""] * len(glyphs)
    for index, (glyph, cluster) in enumerate(glyphs):
        own = names.get(glyph, "")
        if own and own in rest[cluster]:
            said[index], rest[cluster] = own, rest[cluster].replace(own, "", 1)
    for index, (_, cluster) in enumerate(glyphs):
        if not said[index] and rest[cluster]:
            said[index], rest[cluster] = rest[cluster], ""
    for index, (_, cluster) in enumerate(glyphs):
        if rest[cluster]:
            said[index], rest[cluster] = said[index] + rest[cluster], ""
    return said
