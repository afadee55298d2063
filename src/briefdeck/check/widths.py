"""How wide text is for the judge: the stored widths of three families, one of them stretched for others."""

from functools import cache
from importlib.resources import files
from unicodedata import category

_STORED = (
    dict.fromkeys(("Calibri", "Carlito"), "calibri")
    | dict.fromkeys(("Cambria", "Caladea"), "cambria")
    | dict.fromkeys(("Arial", "Helvetica", "Liberation Sans", "Arimo"), "arial")
)
"""The stored widths of a family."""
_STRETCH = {
    "Calibri Light": (1.0, 1.0), "Candara": (1.03, 1.06), "Times New Roman": (1.0, 1.02), "Times": (1.0, 1.02),
    "Liberation Serif": (1.0, 1.02), "Garamond": (0.97, 1.02), "Georgia": (1.1, 1.2), "Arial Narrow": (0.9, 0.95),
    "Verdana": (1.26, 1.38), "DejaVu Sans": (1.26, 1.38), "Century Gothic": (1.16, 1.2),
}  # fmt: skip
"""How much wider than Calibri a family is, regular and bold."""
_MONOSPACED = dict.fromkeys(("Consolas", "Courier New", "Courier", "Liberation Mono", "DejaVu Sans Mono"), 0.602)
"""Ems that every letter of a family takes."""

_UNKNOWN = 1.09, 1.15
"""As wide as Arial, like most faces: a judge that takes more cries wolf."""

_WIDE_FROM = 0x2E80


def width(text: str, family: str, size: float, style: tuple[bool, bool] = (False, False)) -> float:
    """Points that a text needs on one line; ``style`` says whether it is bold and italic."""
    table = _table(_STORED.get(family, "calibri"), style)
    scale = 1.0 if family in _STORED else _STRETCH.get(family, _UNKNOWN)[style[0]]
    even = _MONOSPACED.get(family)
    return size * sum((even or table[c] * scale) if c in table else _estimate(c) for c in text)


@cache
def _estimate(char: str) -> float:
    """The width in ems of a character that the family lacks: marks are drawn on the letter before them."""
    if category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.0 if ord(char) >= _WIDE_FROM else 0.55


@cache
def _table(family: str, style: tuple[bool, bool]) -> dict[str, float]:
    words = [word for word, on in zip(("bold", "italic"), style, strict=True) if on]
    name = f"{family}-{'-'.join(words) or 'regular'}.txt"
    head, *rows = (files("briefdeck") / "typeset" / "data" / name).read_text("ascii").splitlines()
    em = int(head.split()[0])
    found: dict[str, float] = {}
    for row in rows:
        first, *numbers = row.split()
        found |= {chr(int(first, 16) + n): int(number) / em for n, number in enumerate(numbers)}
    return found
