"""Write the stored advance widths of the faces that decks name.

Decks name Calibri, Cambria and Arial, which are not ours to ship. Carlito, Caladea and Liberation Sans have the same
advance widths, so their numbers (facts, not the fonts) are enough to break lines where PowerPoint does.
Run: python scripts/make_width_tables.py FOLDER_WITH_FONTS
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

TWINS = {
    "calibri": "crosextra/Carlito", "cambria": "crosextra/Caladea", "arial": "liberation/LiberationSans",
}  # fmt: skip
STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold-italic": "BoldItalic"}
OUT = Path(__file__).parents[1] / "src" / "briefdeck" / "typeset" / "data"


def table(font: TTFont) -> str:
    """Lines of "first code point (hex)" and the widths from there on, in font units; the first line is the metrics."""
    metrics = (font["head"].unitsPerEm, font["OS/2"].usWinAscent, font["OS/2"].usWinDescent)
    lines = [" ".join(str(n) for n in metrics)]
    cmap = font.getBestCmap()
    previous = -2
    for code in sorted(cmap):
        width = str(font["hmtx"][cmap[code]][0])
        if code == previous + 1:
            lines[-1] += " " + width
        else:
            lines.append(f"{code:x} {width}")
        previous = code
    return "\n".join(lines) + "\n"


def main(folder: Path) -> None:
    """Write one table a style."""
    OUT.mkdir(parents=True, exist_ok=True)
    for family, twin in TWINS.items():
        for name, suffix in STYLES.items():
            with TTFont(folder / f"{twin}-{suffix}.ttf") as font:
                (OUT / f"{family}-{name}.txt").write_text(table(font), "ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype"))
