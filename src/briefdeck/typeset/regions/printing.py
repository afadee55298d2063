"""How a copy is printed: with or without marks, justified, hyphenated, with room at the inner edge of each leaf."""

from collections.abc import Mapping

from briefdeck.model.pages import Box, Shape, TextBox
from briefdeck.model.storyboard import Briefing, Bullets, Content, Div, Front, Grid, Para, Quoted, Run, Runs
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.regions.chunk import shifted

_YES = ("yes", "true", "on")
_NO = ("no", "false", "off")
_MILLIMETER = 72 / 25.4
_MOST = 40.0


def wants_marks(front: Front) -> bool:
    """False when the front matter says ``marks: no``."""
    return dict(front.extra).get("marks", "").strip().lower() not in _NO


def texture(front: Front, style: Mapping[str, str]) -> tuple[str, str]:
    """How running text is aligned, and the language whose words it divides ("" for whole words).

    The front matter's ``justify`` and ``hyphenate`` (yes or no) come before the theme's ``text`` and ``hyphens``.
    """
    asked = {key: value.strip().lower() for key, value in front.extra if key in ("justify", "hyphenate")}
    justified = asked.get("justify", "yes" if style.get("text") == "justified" else "no")
    divided = asked.get("hyphenate", "yes" if style.get("hyphens") == "language" else "no")
    return "justify" if justified in _YES else "left", (front.lang or "en") if divided in _YES else ""


def without_marks(board: Briefing) -> Briefing:
    """The board without evidence marks and without the list of sources."""
    kept = tuple(block for block in board.blocks if not (isinstance(block, Div) and block.kind == "sources"))
    return replace(board, blocks=tuple(_clean(block) for block in kept), citations=())


def binding(front: Front) -> float:
    """How far the text stands from the inner edge more than from the outer one: ``binding: 10`` in millimeters."""
    said = dict(front.extra).get("binding", "").strip().removesuffix("mm").strip()
    try:
        return min(max(float(said), 0.0) * _MILLIMETER, _MOST)
    except ValueError:
        return 0.0


def bound(boxes: list[Box], number: int, more: float, width: float) -> list[Box]:
    """The boxes of a page moved away from the inner edge: left on odd pages, right on even ones."""
    if not more:
        return boxes
    shift = round(more / 2 if number % 2 else -more / 2, 2)
    return [_spread(shifted(box, shift, 0.0), box, width) for box in boxes]


def _spread(moved: Box, box: Box, width: float) -> Box:
    """A box as wide as the page goes on to its edges; only its words move."""
    if isinstance(box, TextBox | Shape) and isinstance(moved, TextBox | Shape) and box.rect.w >= width:
        return replace(moved, rect=Rect(box.rect.x, moved.rect.y, box.rect.w, moved.rect.h))
    return moved


def _clean(block: Content) -> Content:
    match block:
        case Para():
            return replace(block, runs=_words(block.runs))
        case Bullets():
            items = tuple(replace(item, blocks=tuple(_clean(b) for b in item.blocks)) for item in block.items)
            return replace(block, items=items)
        case Grid():
            rows = tuple(tuple(_words(cell) for cell in row) for row in block.rows)
            return replace(block, head=tuple(_words(cell) for cell in block.head), rows=rows)
        case Quoted() | Div():
            return replace(block, blocks=tuple(_clean(b) for b in block.blocks))
        case _:
            return block


def _words(runs: Runs) -> Runs:
    """The runs without marks and without the space that stood before them."""
    cleaned: list[Run] = []
    for index, run in enumerate(runs):
        if run.evidence is None:
            is_before_mark = index + 1 < len(runs) and runs[index + 1].evidence is not None
            cleaned.append(replace(run, text=run.text.rstrip()) if is_before_mark else run)
    return tuple(run for run in cleaned if run.text)
