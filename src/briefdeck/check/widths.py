"""How wide text is for the judge: the stored widths of one family, stretched for others."""

from functools import cache
from importlib.resources import files

_ALIKE = {"Calibri": (1.0, 1.0), "Carlito": (1.0, 1.0), "Calibri Light": (1.0, 1.0)}
_WIDER = dict.fromkeys(("Arial", "Helvetica", "Liberation Sans"), (1.09, 1.15)) | dict.fromkeys(
    ("Times New Roman", "Times", "Cambria", "Caladea"), (1.0, 1.02)
)
_UNKNOWN = 1.24, 1.36
_WIDE_FROM = 0x2E80


def width(text: str, family: str, size: float, *, bold: bool = False) -> float:
    """Points that a text needs on one line."""
    table = _table("bold" if bold else "regular")
    scale = (_ALIKE | _WIDER).get(family, _UNKNOWN)[bold] * size
    return scale * sum(table.get(c) or (1.0 if ord(c) >= _WIDE_FROM else 0.55) for c in text)


@cache
def _table(style: str) -> dict[str, float]:
    name = f"calibri-{style}.txt"
    head, *rows = (files("briefdeck") / "typeset" / "data" / name).read_text("ascii").splitlines()
    em = int(head.split()[0])
    found: dict[str, float] = {}
    for row in rows:
        first, *numbers = row.split()
        found |= {chr(int(first, 16) + n): int(number) / em for n, number in enumerate(numbers)}
    return found
