"""Fonts to draw with: which file a face is, and what stands in for a letter that it lacks."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from briefdeck.errors import TemplateError
from briefdeck.resources import font_file

STAND_IN = "?"
_FALLBACK = "Source Sans Pro"


@lru_cache(maxsize=32)
def font_of(family: str, style: tuple[bool, bool]) -> Any:
    """reportlab's font of a family in the style (bold, italic); a family that does not ship is drawn in the sans."""
    bold, italic = style
    try:
        path = font_file(family, bold=bold, italic=italic)
    except TemplateError:
        path = font_file(_FALLBACK, bold=bold, italic=italic)
    return _opened(path)


@lru_cache(maxsize=32)
def _opened(path: Path) -> Any:
    from reportlab.pdfbase.ttfonts import TTFont

    return TTFont(path.stem, str(path), asciiReadable=0)


def drawable(font: Any, words: str) -> str:
    """The words with a stand-in for each letter that the font lacks; the count of letters stays the same."""
    known = font.face.charToGlyph
    return "".join(c if ord(c) in known or c == "\xa0" else _substitute(c, known) for c in words)


def natural_width(font: Any, words: str, size: float) -> float:
    """Sum of the letters' advances in points."""
    return size / 1000 * sum(float(font.face.getCharWidth(ord(" " if c == "\xa0" else c))) for c in words)


def _substitute(letter: str, known: dict[int, int]) -> str:
    import unicodedata

    if unicodedata.category(letter) in ("Zs", "Cc", "Cf", "Zl", "Zp"):
        return " "
    plain = unicodedata.normalize("NFKD", letter)[0]
    return plain if ord(plain) in known else STAND_IN
