"""A measured part of the flow: where it may be cut, and how it is moved."""

from collections import deque
from collections.abc import Iterator
from itertools import takewhile
from typing import Protocol

from briefdeck.model.pages import Box, ChartBox, Group, SetParagraph, Shape, TableBox, TextBox
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.broken import moved
from briefdeck.typeset.regions.draft import Later
from briefdeck.typeset.regions.rows import least_rows, split_rows

TALLEST = 380.0
"""Height up to which a part may be one that cannot be cut: it fits on any page."""
_SLACK = 0.01


class Remaker(Protocol):
    """What a chunk was made of; it can be set again at another width."""

    def set(self, width: float) -> "Chunk":
        """The chunk at a width."""
        ...

    def after(self, count: int) -> "Remaker":
        """What is left after ``count`` characters or rows."""
        ...


@noun
class Chunk:
    """Boxes set at the origin. ``gap`` is the space before it, none at a column's top; ``keep`` ties it to the next."""

    content: tuple[Box, ...] | Later
    height: float
    gap: float = 0.0
    keep: bool = False
    spec: Remaker | None = None
    whole: bool = False
    """True for a chunk that moves to the next column rather than be cut, when it fits there."""
    continues: bool = False
    """True for a further part of the chunk before it, whose ``spec`` makes this one as well."""

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The boxes."""
        return self.content.boxes() if isinstance(self.content, Later) else self.content

    def at(self, x: float, y: float) -> tuple[Box, ...]:
        """The boxes at a place."""
        placed = self.content.at(x, y) if isinstance(self.content, Later) else None
        return placed or tuple([shifted(box, x, y) for box in self.boxes])

    def apart(self, gap: float) -> "Chunk":
        """The chunk with another space before it."""
        return Chunk(self.content, self.height, gap, self.keep, self.spec, self.whole, self.continues)


@noun
class _Cut:
    paragraph: int
    line: int
    above: float
    below: float


def shifted(box: Box, dx: float, dy: float) -> Box:
    """The box at another place, with everything inside."""
    if isinstance(box, Group):
        return replace(box, boxes=tuple(shifted(b, dx, dy) for b in box.boxes))
    rect = Rect(round(box.rect.x + dx, 2), round(box.rect.y + dy, 2), box.rect.w, box.rect.h)
    if isinstance(box, TextBox):
        return box.at(rect, tuple([moved(p, dx, dy) for p in box.paragraphs]))
    if isinstance(box, TableBox):
        cells = tuple(tuple(tuple(moved(p, dx, dy) for p in cell) for cell in row) for row in box.cells)
        return replace(box, rect=rect, cells=cells)
    if isinstance(box, ChartBox):
        return replace(box, rect=rect, drawn=tuple(shifted(part, dx, dy) for part in box.drawn))
    if isinstance(box, Shape) and box.points:
        return replace(box, rect=rect, points=tuple((round(x + dx, 2), round(y + dy, 2)) for x, y in box.points))
    return replace(box, rect=rect)


def split(chunk: Chunk, room: float) -> tuple[Chunk, Chunk] | None:
    """The part of a chunk that fits into ``room``, and the rest; None when there is no good place to cut."""
    *edges, box = chunk.boxes
    if not all(isinstance(edge, Shape) for edge in edges):
        return None
    if isinstance(box, TableBox):
        return _split_table(chunk, box, room)
    parts = _split_text(chunk, box, room) if isinstance(box, TextBox) else None
    if parts is None or not edges:
        return parts
    above, below = parts
    return replace(above, content=(*edges, *above.boxes)), replace(below, content=(*edges, *below.boxes))


def halved(chunk: Chunk) -> tuple[Chunk, Chunk] | None:
    """Two chunks of about the same height that stand for one of text; None when there is no place to cut."""
    box = chunk.boxes[-1]
    parts = split(chunk, chunk.height / 2) if isinstance(box, TextBox) else None
    return (parts[0], replace(parts[1], gap=0.0, continues=True)) if parts else None


def makers(rest: tuple[Chunk, ...]) -> tuple["Remaker | Chunk", ...]:
    """What is left, to be set anew at another width: each thing once, however many parts it is in."""
    return tuple(chunk.spec or chunk for at, chunk in enumerate(rest) if not (at and chunk.continues))


def least(chunk: Chunk) -> float:
    """The height of the smallest beginning of a chunk that may stand at the foot of a column."""
    if isinstance(chunk.content, Later):
        return chunk.content.least
    if len(chunk.boxes) == 1 and not chunk.whole:
        box = chunk.boxes[0]
        if isinstance(box, TextBox):
            return next((cut.above + box.inset[3] for cut in _cuts(box)), chunk.height)
        if isinstance(box, TableBox):
            return min(chunk.height, least_rows(box.heights, has_header=box.has_header))
    return chunk.height


def _split_text(chunk: Chunk, box: TextBox, room: float) -> tuple[Chunk, Chunk] | None:
    fitting = deque(takewhile(lambda cut: cut.above + box.inset[3] <= room + _SLACK, _cuts(box)), maxlen=1)
    if not fitting:
        return None
    cut = fitting[0]
    up, first = box.inset[1] - cut.below, box.paragraphs[cut.paragraph]
    upper = (*box.paragraphs[: cut.paragraph], *([replace(first, lines=first.lines[: cut.line])] if cut.line else []))
    lower = (replace(first, lines=first.lines[cut.line :]), *box.paragraphs[cut.paragraph + 1 :])
    top, rest = cut.above + box.inset[3], chunk.height + up
    spec = chunk.spec.after(_offset(first, cut.line)) if chunk.spec else None
    above = replace(box, rect=replace(box.rect, h=round(top, 2)), paragraphs=upper)
    below = replace(
        box, rect=replace(box.rect, h=round(rest, 2)), paragraphs=tuple(moved(p, 0.0, up) for p in lower), id=""
    )
    return replace(chunk, content=(above,), height=top), replace(chunk, content=(below,), height=rest, spec=spec)


def _offset(paragraph: SetParagraph, line: int) -> int:
    """The number of characters before a line."""
    piece = paragraph.lines[line].pieces[0]
    return sum(len(run.text) for run in paragraph.runs[: piece.run]) + piece.start


def _cuts(box: TextBox) -> Iterator[_Cut]:
    """Places to cut from top to bottom: between paragraphs, and inside one with two lines on either side."""
    bottom = 0.0
    for index, paragraph in enumerate(box.paragraphs):
        before = box.paragraphs[index - 1] if index else None
        if before and before.tag != "Lbl" and not before.tag.startswith("H") and paragraph.lines:
            yield _Cut(index, 0, bottom, _top(paragraph, 0))
        for line in range(2, len(paragraph.lines) - 1) if paragraph.tag != "Lbl" else ():
            yield _Cut(index, line, _bottom(paragraph, line - 1), _top(paragraph, line))
        if paragraph.lines:
            bottom = max(bottom, _bottom(paragraph, len(paragraph.lines) - 1))


def _bottom(paragraph: SetParagraph, line: int) -> float:
    return paragraph.baseline(line) + 0.3 * paragraph.leading


def _top(paragraph: SetParagraph, line: int) -> float:
    return paragraph.baseline(line) - 0.7 * paragraph.leading


def _split_table(chunk: Chunk, box: TableBox, room: float) -> tuple[Chunk, Chunk] | None:
    parts = split_rows(box, room)
    if parts is None:
        return None
    above, below, count = parts
    spec = chunk.spec.after(count) if chunk.spec else None
    return (
        replace(chunk, content=(above,), height=above.rect.h),
        replace(chunk, content=(below,), height=below.rect.h, spec=spec),
    )
