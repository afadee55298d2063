"""The keys that a theme.toml must have, table by table, and what each may hold."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value must be: the rule in words, and the test."""

    words: str
    accepts: Callable[[object], bool]


COLOR = Kind('a color like "#0B5CAD"', lambda v: isinstance(v, str) and _HEX.fullmatch(v) is not None)
WORDS = Kind("text in quotation marks", lambda v: isinstance(v, str))
FACE = Kind('the name of a font, like "Calibri"', lambda v: isinstance(v, str) and bool(v.strip()))
PAPER = Kind('"a4" or "letter"', lambda v: v in ("a4", "letter"))
SIZE = Kind("a number of points from 1 to 400", lambda v: _is_within(v, 1, 400))
SPACE = Kind("a number of points from 0 to 2000", lambda v: _is_within(v, 0, 2000))
PLACE = Kind(
    "two numbers of points, [width, height]",
    lambda v: isinstance(v, list) and len(v) == 2 and all(_is_within(x, 72, 4032) for x in v),
)


def _is_within(value: object, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _all(kind: Kind, names: str) -> dict[str, Kind]:
    return dict.fromkeys(names.split(), kind)


TABLES: dict[str, dict[str, Kind]] = {
    "": {"name": FACE, "footer": WORDS, "paper": PAPER},
    "deck": {"slide": PLACE},
    "deck.colors": _all(COLOR, "text background dark card accent1 accent2 accent3 accent4 muted rule on_dark"),
    "deck.faces": _all(FACE, "heading body"),
    "deck.sizes": _all(SIZE, "cover section title row lead body label source number quote minimum"),
    "deck.spacing": _all(SPACE, "margin gutter padding bar"),
    "briefing": {},
    "briefing.colors": _all(COLOR, "text background muted dark accent1 card rule on_dark on_dark_muted"),
    "briefing.faces": _all(FACE, "heading body"),
    "briefing.sizes": _all(SIZE, "title subtitle head figure body takeaway quote table note kicker reference"),
    "briefing.spacing": _all(SPACE, "margin gutter side columns"),
}
