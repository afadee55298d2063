"""Paragraphs broken into lines that stand nowhere yet: the lines are moved when the paragraph is put somewhere."""

from collections.abc import Iterable

from briefdeck.model.pages import Piece, Rows, SetLine, SetParagraph, SetRun
from briefdeck.nouns import noun

Moves = tuple[tuple[float, float], ...]
"""Steps to the right and down. Edges are rounded after each of them."""


@noun
class Broken:
    """A paragraph at the origin with its lines."""

    paragraph: SetParagraph

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.paragraph.lines)

    def baseline(self, line: int) -> float:
        """A line's baseline."""
        return self.paragraph.baseline(line)

    def last_width(self) -> float:
        """Width of the words on the last line, without the evidence marks after them."""
        runs, width = self.paragraph.runs, 0.0
        for piece in self.paragraph.lines[-1].pieces:
            if runs[piece.run].evidence is None:
                width += piece.width
        return width

    def at(self, moves: Moves, leading: float = 0.0, runs: tuple[SetRun, ...] = ()) -> SetParagraph:
        """The paragraph where the moves take it; with another distance of lines, and runs that say the same."""
        made, more = self.paragraph, leading - self.paragraph.leading if leading else 0.0
        lines = _apart(made.lines, more) if more else made.lines
        for dx, dy in moves:
            if dx or dy:
                lines = _shifted(lines, dx, dy)
        if lines is made.lines and not more and (not runs or runs is made.runs):
            return made
        return made.on(lines, runs, leading if more else 0.0)


def moved(paragraph: SetParagraph, dx: float, dy: float) -> SetParagraph:
    """The paragraph at another place."""
    return paragraph.on(_shifted(paragraph.lines, dx, dy)) if dx or dy else paragraph


def _apart(lines: tuple[SetLine, ...] | Rows, more: float) -> tuple[SetLine, ...] | Rows:
    """Lines each of which stands ``more`` further from the one before."""
    if isinstance(lines, Rows):
        return Rows(lines.left, tuple(_lowered(lines.baselines, more)), lines.spans)
    return tuple(map(SetLine, _lowered([line.y for line in lines], more), [line.pieces for line in lines]))


def _lowered(baselines: Iterable[float], more: float) -> list[float]:
    return [round(y + more * (line + 0.5), 2) for line, y in enumerate(baselines)]


def _shifted(lines: tuple[SetLine, ...] | Rows, dx: float, dy: float) -> tuple[SetLine, ...] | Rows:
    if isinstance(lines, Rows):
        baselines = tuple([round(y + dy, 2) for y in lines.baselines]) if dy else lines.baselines
        return Rows(round(lines.left + dx, 2), baselines, lines.spans)
    return tuple(
        [
            SetLine(round(line.y + dy, 2), tuple([_beside(piece, dx) for piece in line.pieces]) if dx else line.pieces)
            for line in lines
        ]
    )


def _beside(piece: Piece, dx: float) -> Piece:
    x = round(piece.x + dx, 2)
    return Piece(
        piece.run, piece.start, piece.end, x, piece.width, piece.glyphs, piece.stretch, piece.hyphen, piece.said
    )
