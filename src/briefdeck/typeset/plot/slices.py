"""Parts of a whole as slices, with their names and shares beside them in the same order."""

from math import cos, pi, sin

from briefdeck.model.theme import Rect
from briefdeck.typeset.plot.board import Board, shown

_STEP = 2 * pi / 180
"""Angle between two corners of a slice's edge: too small to be seen."""


def slices(board: Board) -> None:
    """Draws the first series clockwise from the top; what is not above zero has no slice, only its words."""
    chart, area = board.chart, board.area
    numbers = chart.series[0][1] if chart.series else ()
    whole = sum(max(0.0, number) for number in numbers) or 1.0
    radius = min(area.h, area.w * 0.45) / 2
    middle = (area.x + radius, area.y + area.h / 2)
    left = area.x + 2 * radius + 2 * board.size
    step = min(1.8 * board.line, area.h / max(1, len(numbers)))
    top = middle[1] - step * len(numbers) / 2
    start = 0.0
    for place, (name, number) in enumerate(zip(chart.categories, numbers, strict=False)):
        color = board.colors[place % len(board.colors)]
        end = start + 2 * pi * max(0.0, number) / whole
        if end > start:
            board.shape(_slice(middle, radius, start, end), fill=color, stroke="background", weight=1.2)
        y = top + place * step
        swatch = board.size * 0.8
        board.rectangle(Rect(left, y + (board.line - swatch) / 2, swatch, swatch), color)
        said = f"{name} · {shown(number)} ({max(0.0, number) / whole:.0%})"
        place_of = Rect(left + 1.4 * board.size, y, area.right - left - 1.4 * board.size, board.line)
        board.words(said, place_of, bold=place == chart.telling)
        start = end


def _slice(middle: tuple[float, float], radius: float, start: float, end: float) -> list[tuple[float, float]]:
    count = max(2, int((end - start) / _STEP))
    edge = [
        (
            middle[0] + radius * sin(start + (end - start) * at / count),
            middle[1] - radius * cos(start + (end - start) * at / count),
        )
        for at in range(count + 1)
    ]
    return edge if end - start > 2 * pi - 1e-9 else [middle, *edge]
