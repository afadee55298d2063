"""Lines over time: a curve for each series, with marks of its own shape, named where it ends."""

from math import cos, pi, sin

from briefdeck.model.theme import Rect
from briefdeck.typeset.plot.board import Board, shown, ticks

_CORNERS = (16, 4, 3, 6)
"""Corners of the marks of each series: they are told apart without color."""


def curves(board: Board) -> None:
    """Draws each series as a line over the categories, on round numbers."""
    chart = board.chart
    marks = ticks(board.values or (0.0,))
    scale = max(board.width(shown(mark)) for mark in marks) * 1.05 + board.size
    ends = [f"{name} {shown(numbers[-1])}" if len(chart.series) > 1 else shown(numbers[-1]) for name, numbers in
            chart.series if numbers]  # fmt: skip
    beside = min(
        0.35 * board.area.w, max((board.width(end, bold=True) for end in ends), default=0.0) * 1.03 + board.size
    )
    area = board.area
    plot = Rect(area.x + scale, area.y + board.line / 2, area.w - scale - beside, area.h - 2.2 * board.line)
    low, high = marks[0], marks[-1]

    def up(value: float) -> float:
        return plot.bottom - plot.h * (value - low) / (high - low)

    for mark in marks:
        board.rule((plot.x, up(mark)), (plot.right, up(mark)), "muted" if mark == 0 else "rule")
        place = Rect(area.x, up(mark) - board.line / 2, scale - board.size * 0.7, board.line)
        board.words(shown(mark), place, "right", "muted")
    _names(board, plot)
    taken: list[float] = []
    for at, (_, numbers) in enumerate(chart.series):
        points = [(_across(plot, place, len(chart.categories)), up(value)) for place, value in enumerate(numbers)]
        if not points:
            continue
        color = board.colors[at % len(board.colors)]
        if len(points) > 1:
            board.shape(points, stroke=color, weight=1.6)
        for point in points:
            board.shape(_mark(point, board.size * 0.28, _CORNERS[at % len(_CORNERS)]), fill=color)
        top = _free(points[-1][1] - board.line / 2, taken, board.line)
        board.words(ends[at], Rect(points[-1][0] + board.size * 0.7, top, beside, board.line), bold=True)


def _across(plot: Rect, place: int, count: int) -> float:
    return plot.x + plot.w * (place + 0.5) / max(1, count)


def _names(board: Board, plot: Rect) -> None:
    """As many names of categories below as have room."""
    names = board.chart.categories
    widest = max((board.width(name) for name in names), default=0.0) + board.size
    every = max(1, -(-int(widest * len(names)) // max(1, int(plot.w))))
    for place in range(0, len(names), every):
        middle = _across(plot, place, len(names))
        board.words(
            names[place], Rect(middle - widest / 2, plot.bottom + board.size * 0.4, widest, board.line), "center"
        )


def _free(top: float, taken: list[float], step: float) -> float:
    """The nearest place at or below ``top`` where no name stands yet."""
    while any(abs(top - other) < step for other in taken):
        top = max(other for other in taken if abs(top - other) < step) + step
    taken.append(top)
    return top


def _mark(middle: tuple[float, float], radius: float, corners: int) -> list[tuple[float, float]]:
    turn = pi / 4 if corners == 4 else -pi / 2
    return [
        (middle[0] + radius * cos(turn + 2 * pi * at / corners), middle[1] + radius * sin(turn + 2 * pi * at / corners))
        for at in range(corners)
    ]
