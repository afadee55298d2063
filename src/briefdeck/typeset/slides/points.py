"""One or a few points as rows of one height in the body placeholder, with hairlines between them."""

from collections.abc import Sequence
from itertools import pairwise

from briefdeck.model.pages import Box, SetParagraph, Shape
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.paragraph import Place, height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.passage import Passage, least_height, rounded, set_stack, spaced, text_box

_MOST = 5
_FEW = 2
"""So many statements may be larger and stand in taller rows."""
_MOST_LINES = 3
_TALLEST = 118.0
_TALLEST_OF_FEW = 150.0
_AIR = 22.0
"""Least space in a row above and below its text, together."""


def compose_points(passages: Sequence[Passage], desk: Desk) -> Sheet | None:
    """One sheet of rows; None when the passages are no short list of statements, or too tall for rows."""
    if not _is_short_list(passages):
        return None
    tallest = _TALLEST_OF_FEW if len(passages) <= _FEW else _TALLEST
    return in_rows(passages, desk, _sizes(len(passages), desk), (tallest, _AIR))


def in_rows(
    passages: Sequence[Passage], desk: Desk, sizes: Sequence[float], shape: tuple[float, float]
) -> Sheet | None:
    """One sheet of rows at the largest size that leaves the least air in each; ``shape`` is the tallest row and it."""
    tallest, air = shape
    place = Place(desk.area.x, desk.area.y, desk.area.w)
    even = [replace(passage, gap=0.0) for passage in passages]
    pitch = min(tallest, desk.area.h / len(even))
    for size in sizes:
        if max(least_height([one], desk.area.w, size, desk.faces) for one in even) + air > pitch:
            continue
        paragraphs = set_stack(even, place, size, desk.faces)
        if all(len(p.lines) <= _MOST_LINES and height(p) + air <= pitch for p in paragraphs):
            return _sheet(even, paragraphs, pitch, desk)
    return None


def _is_short_list(passages: Sequence[Passage]) -> bool:
    """True for up to five bulleted statements of one level."""
    return 1 <= len(passages) <= _MOST and all(p.bullet and p.level == 0 for p in passages)


def _sizes(count: int, desk: Desk) -> tuple[float, ...]:
    """One or two statements may be larger; more are set alike, whatever their length."""
    sizes = (desk.size("row"), desk.size("lead"), desk.size("body"))
    return sizes if count <= _FEW else sizes[1:]


def _sheet(passages: Sequence[Passage], measured: Sequence[SetParagraph], pitch: float, desk: Desk) -> Sheet:
    """Every paragraph in the middle of its row."""
    area, slot = desk.area, desk.slot("content", "body")
    top = round((pitch - height(measured[0])) / 2, 2)
    gaps = [pitch - (height(above) + height(below)) / 2 for above, below in pairwise(measured)]
    body = text_box("Body", area, spaced(measured, [*gaps, 0.0], top))
    filled = replace(body, placeholder=(slot.kind, slot.index), inset=(0.0, top, 0.0, 0.0))
    boxes: list[Box] = [_rule(number, area, pitch) for number in range(1, len(passages))]
    evidence = dict.fromkeys(mark for passage in passages for mark in passage.evidence)
    return Sheet((*boxes, filled), tuple(evidence), "content")


def _rule(number: int, area: Rect, pitch: float) -> Shape:
    line = Rect(area.x, area.y + number * pitch - 0.375, area.w, 0.75)
    return Shape(f"Rule {number}", rounded(line), "rect", "rule")
