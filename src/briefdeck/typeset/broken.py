"""Paragraphs broken into lines that stand nowhere yet: the lines are made where the paragraph is put."""

from briefdeck.model.pages import Piece, SetLine, SetParagraph, SetRun
from briefdeck.nouns import noun

Row = tuple[float, int, int, float, bool]
"""A line of a single run: its baseline, first character, the next line's, width, whether a hyphen ends it."""
Moves = tuple[tuple[float, float], ...]
"""Steps to the right and down. Edges are rounded after each of them."""


@noun
class Broken:
    """A paragraph at the origin with its lines, or with ``rows`` that begin at ``left`` and are its lines to be."""

    paragraph: SetParagraph
    rows: tuple[Row, ...] = ()
    left: float = 0.0

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.rows) or len(self.paragraph.lines)

    def baseline(self, line: int) -> float:
        """A line's baseline."""
        return self.rows[line][0] if self.rows else self.paragraph.lines[line].y

    def last_width(self) -> float:
        """Width of the words on the last line, without the evidence marks after them."""
        runs, width = self.paragraph.runs, 0.0
        if self.rows:
            return self.rows[-1][3] if runs[0].evidence is None else width
        for piece in self.paragraph.lines[-1].pieces:
            if runs[piece.run].evidence is None:
                width += piece.width
        return width

    def at(self, moves: Moves, leading: float = 0.0, runs: tuple[SetRun, ...] = ()) -> SetParagraph:
        """The paragraph where the moves take it; with another distance of lines, and runs that say the same."""
        made, more = self.paragraph, leading - self.paragraph.leading if leading else 0.0
        if self.rows:
            left = self.left
            for dx, _ in moves:
                left = round(left + dx, 2)
            baselines = _moved([row[0] for row in self.rows], more, moves)
            lines = tuple(
                [
                    SetLine(y, (Piece(0, start, end, left, width, (), 0.0, hyphen),))
                    for y, (_, start, end, width, hyphen) in zip(baselines, self.rows, strict=True)
                ]
            )
            return made.on(lines, runs, leading)
        if more:
            baselines = _moved([line.y for line in made.lines], more, ())
            made = made.on(tuple(map(SetLine, baselines, [line.pieces for line in made.lines])), runs, leading)
        elif runs and runs is not made.runs:
            made = made.on(made.lines, runs)
        for dx, dy in moves:
            made = moved(made, dx, dy)
        return made


def _moved(baselines: list[float], more: float, moves: Moves) -> list[float]:
    """Baselines where each line stands ``more`` further from the one before."""
    if more:
        baselines = [round(y + more * (line + 0.5), 2) for line, y in enumerate(baselines)]
    for _, dy in moves:
        if dy:
            baselines = [round(y + dy, 2) for y in baselines]
    return baselines


def moved(paragraph: SetParagraph, dx: float, dy: float) -> SetParagraph:
    """The paragraph at another place."""
    if not dx and not dy:
        return paragraph
    lines = tuple(
        [
            SetLine(round(line.y + dy, 2), tuple([_beside(piece, dx) for piece in line.pieces]) if dx else line.pieces)
            for line in paragraph.lines
        ]
    )
    return paragraph.on(lines)


def _beside(piece: Piece, dx: float) -> Piece:
    x = round(piece.x + dx, 2)
    return Piece(
        piece.run, piece.start, piece.end, x, piece.width, piece.glyphs, piece.stretch, piece.hyphen, piece.said
    )
