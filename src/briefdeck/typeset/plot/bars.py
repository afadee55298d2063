"""Bars that lie and columns that stand, each with its number."""

from briefdeck.model.theme import Rect
from briefdeck.typeset.plot.board import Board, shown, ticks

_FILLED = 0.68
"""Part of a category's room that its bars take."""
_WIDEST = 56.0
"""Width of a column beyond which it looks like a wall."""


def bars(board: Board) -> None:
    """Draws the numbers as bars or columns from a common line at zero."""
    board.legend()
    if not board.chart.categories or not board.chart.series:
        return
    if board.chart.kind == "column":
        _columns(board)
    else:
        _lying(board)


def _lying(board: Board) -> None:
    chart, area = board.chart, board.area
    names = min(0.42 * area.w, max(board.width(name) for name in chart.categories) * 1.02 + board.size)
    low, high = _range(board)
    numbers = max(board.width(shown(value)) for value in board.values) + board.size
    left_room = numbers if low < 0 else 0.0
    room = max(1.0, area.w - names - numbers - left_room)
    zero = area.x + names + left_room + room * -low / (high - low)
    pitch = area.h / len(chart.categories)
    thick = pitch * _FILLED / len(chart.series)
    for row, name in enumerate(chart.categories):
        top = area.y + row * pitch
        told = row == chart.telling
        tall = board.line * max(1, -(-int(board.width(name) * 1.02) // max(1, int(names - board.size))))
        place = Rect(area.x, top + max(0.0, (pitch - tall) / 2), names - board.size / 2, board.line)
        board.words(name, place, bold=told)
        for at, (_, values) in enumerate(chart.series):
            value = values[row] if row < len(values) else 0.0
            y = top + pitch * (1 - _FILLED) / 2 + at * thick
            long = room * abs(value) / (high - low)
            board.rectangle(Rect(zero if value >= 0 else zero - long, y, long, thick * 0.94), board.color(at, row))
            middle = y + (thick * 0.94 - board.line) / 2
            if thick >= board.size * 0.8:
                _number(board, value, (zero, long, middle), bold=told)
    board.rule((zero, area.y), (zero, area.bottom), "muted")


def _number(board: Board, value: float, where: tuple[float, float, float], *, bold: bool) -> None:
    zero, long, top = where
    text = shown(value)
    wide = board.width(text, bold=bold) * 1.05 + 1
    left = zero + long + board.size * 0.4 if value >= 0 else zero - long - board.size * 0.4 - wide
    board.words(text, Rect(left, top, wide, board.line), bold=bold)


def _columns(board: Board) -> None:
    chart, area = board.chart, board.area
    low, high = _range(board)
    pitch = area.w / len(chart.categories)
    named = _lines(board, pitch) * board.line + 0.4 * board.size
    below = board.line if low < 0 else 0.0
    room = max(1.0, area.h - named - board.line - below)
    zero = area.y + board.line + room * high / (high - low)
    thick = min(_WIDEST, pitch * _FILLED / len(chart.series))
    counted = pitch / len(chart.series) >= max(board.width(shown(value)) for value in board.values)
    for column, name in enumerate(chart.categories):
        middle = area.x + (column + 0.5) * pitch
        left = middle - thick * len(chart.series) / 2
        told = column == chart.telling
        for at, (_, values) in enumerate(chart.series):
            value = values[column] if column < len(values) else 0.0
            tall = room * abs(value) / (high - low)
            top = zero - tall if value >= 0 else zero
            board.rectangle(Rect(left + at * thick, top, thick * 0.94, tall), board.color(at, column))
            if counted:
                above = top - board.line if value >= 0 else top + tall + 1
                wide = 0.96 * pitch / len(chart.series)
                place = Rect(left + (at + 0.47) * thick - wide / 2, above, wide, board.line)
                board.words(shown(value), place, "center", bold=told)
        place = Rect(middle - pitch * 0.48, area.bottom - named + 0.4 * board.size, pitch * 0.96, board.line)
        board.words(name, place, "center", bold=told)
    board.rule((area.x, zero), (area.right, zero), "muted")


def _lines(board: Board, pitch: float) -> int:
    """Lines that the longest name below a column takes."""
    return max(
        1 + int(board.width(name) * 1.1 / (pitch * 0.96)) if board.width(name) * 1.02 > pitch * 0.96 else 1
        for name in board.chart.categories
    )


def _range(board: Board) -> tuple[float, float]:
    """From the smallest number or zero to the largest or zero."""
    values = board.values or (0.0,)
    low, high = min(0.0, *values), max(0.0, *values)
    return (low, high) if high > low else (0.0, ticks(values)[-1])
