"""Running heads and feet: artifacts, which no screen reader reads."""

from briefdeck.model.pages import Box, Shape, TextBox
from briefdeck.model.theme import Rect
from briefdeck.typeset.paragraph import Form
from briefdeck.typeset.regions.kit import Kit, Style

_FOOT = 38.0
"""Distance of the line above the foot from the page's lower edge."""


def head(kit: Kit, page: tuple[float, float], label: str, title: str) -> tuple[Box, ...]:
    """The running head of a further page: the kind of paper at the left, its title at the right, a line below."""
    margin = kit.space("margin", 48.0)
    width = page[0] - 2 * margin
    left = _line(kit, label.upper(), (margin, 25.0, width * 0.4), Style("kicker", "accent1", bold=True))
    right = _line(kit, title, (margin + width * 0.42, 25.0, width * 0.58), Style("kicker", "muted"), align="right")
    rule = Shape("Head rule", Rect(margin, 42.0, width, 0.0), "line", stroke="dark", weight=1.4)
    return (left, right, rule)


def foot(kit: Kit, page: tuple[float, float], words: str) -> tuple[Box, ...]:
    """The foot of all pages: what the paper is, under a line."""
    margin = kit.space("margin", 48.0)
    width = page[0] - 2 * margin
    top = page[1] - _FOOT
    rule = Shape("Foot rule", Rect(margin, round(top, 2), width, 0.0), "line", stroke="rule", weight=0.75)
    return rule, _line(kit, words, (margin, top + 6.0, width * 0.82), Style("kicker", "muted"))


def folio(kit: Kit, page: tuple[float, float], number: int, count: int) -> Box:
    """The number of a page, at the right of its foot."""
    margin = kit.space("margin", 48.0)
    width = page[0] - 2 * margin
    words = kit.label("page", "Page {number} of {count}", number=number, count=count)
    place = (margin + width * 0.83, page[1] - _FOOT + 6.0, width * 0.17)
    return _line(kit, words, place, Style("kicker", "muted"), align="right")


def _line(kit: Kit, words: str, place: tuple[float, float, float], style: Style, align: str = "left") -> TextBox:
    left, top, width = place
    runs = kit.words(_fitting(kit, words, width * 0.98, style), style)
    paragraph = kit.set(runs, width, style.role, Form(align=align)).at((left, top))
    rect = Rect(round(left, 2), round(top, 2), round(width, 2), kit.leading(style.role))
    return TextBox("Running line", rect, (paragraph,), "artifact")


def _fitting(kit: Kit, words: str, width: float, style: Style) -> str:
    """The words, shortened at a space when they are too long for one line: the full title stands on the first page."""
    runs = kit.words(words, style)
    if not runs:
        return words
    face, size = kit.faces.face(runs[0]), runs[0].size
    shown = words
    while shown and face.width(shown if shown == words else f"{shown} …", size) > width:
        shown = shown.rpartition(" ")[0] or shown[:-1]
    return shown if shown == words else f"{shown} …"
