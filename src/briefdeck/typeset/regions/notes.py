"""Footnotes: at the foot of the page that cites them, in small type under a short line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from briefdeck.model.pages import Box, Group, SetParagraph, SetRun, Shape, TableBox, TextBox
from briefdeck.model.storyboard import Briefing, Div, Para, Run
from briefdeck.model.theme import Rect
from briefdeck.typeset.regions.chunk import Chunk, shifted
from briefdeck.typeset.regions.kit import Kit, Style

_PREFIX = "#note-"
_RULE = 90.0
_ABOVE, _UNDER, _BETWEEN = 10.0, 5.0, 1.5
"""Space above the line, below it, and between two notes."""
_INDENT = 9.0


@dataclass(slots=True)
class Notes:
    """The footnotes of a briefing by number, each a chunk of the page's width; some wait for the foot of a page."""

    chunks: dict[int, Chunk] = field(default_factory=dict)
    waiting: list[int] = field(default_factory=list)
    placed: set[int] = field(default_factory=set)

    def new(self, chunks: Iterable[Chunk]) -> tuple[int, ...]:
        """The notes that the chunks cite and that stand nowhere yet."""
        if not self.chunks:
            return ()
        cited = dict.fromkeys(number for chunk in chunks for number in _cited(chunk.boxes))
        return tuple(n for n in cited if n in self.chunks and n not in self.placed and n not in self.waiting)

    def tall(self, more: tuple[int, ...] = ()) -> float:
        """Height that the waiting notes and some more take at the foot of a page, with the line above them."""
        numbers = (*self.waiting, *more)
        if not numbers:
            return 0.0
        return _ABOVE + _UNDER + sum(self.chunks[number].height + _BETWEEN for number in numbers)

    def take(self, foot: float, left: float, room: float) -> list[Box]:
        """The waiting notes as boxes that end at ``foot``, as many as ``room`` holds; the rest goes on waiting."""
        taken: list[int] = []
        tall = _ABOVE + _UNDER
        while self.waiting and tall + self.chunks[self.waiting[0]].height + _BETWEEN <= room + 0.01:
            number = self.waiting.pop(0)
            tall += self.chunks[number].height + _BETWEEN
            taken.append(number)
        if not taken:
            return []
        self.placed.update(taken)
        y = foot - tall + _ABOVE
        boxes: list[Box] = [Shape("Note rule", Rect(left, round(y, 2), _RULE, 0.0), "line", stroke="rule", weight=0.75)]
        y += _UNDER
        for number in taken:
            boxes += [shifted(box, left, round(y, 2)) for box in self.chunks[number].boxes]
            y += self.chunks[number].height + _BETWEEN
        return boxes

    def left(self) -> tuple[Chunk, ...]:
        """Notes that no page took."""
        return tuple(chunk for number, chunk in self.chunks.items() if number not in self.placed)


def gather(kit: Kit, board: Briefing, width: float) -> Notes:
    """The footnotes of a board, set in the width of the page."""
    found = Notes()
    for div in board.blocks:
        if isinstance(div, Div) and div.kind == "footnotes":
            for para in div.blocks:
                if isinstance(para, Para) and para.runs and para.runs[0].text.isdecimal():
                    found.chunks[int(para.runs[0].text)] = _note(kit, para, width)
    return found


def _note(kit: Kit, para: Para, width: float) -> Chunk:
    number = para.runs[0].text
    mark = Run(number, href=f"#from-note-{number}", script="super")
    style = Style("reference")
    label = kit.set(kit.runs((mark,), style), _INDENT, "reference").at((0.0, 0.0))
    words = kit.set(kit.runs(para.runs[1:], style) or (SetRun(" ", "body", 7.0, "text"),), width - _INDENT, "reference")
    tall = round(words.height, 2)
    box = TextBox("Footnote", Rect(0.0, 0.0, width, tall), (label, words.at((_INDENT, 0.0))), id=f"note-{number}")
    return Chunk((Group("Note", (box,), id=f"note-{number}"),), tall)


def _cited(boxes: Iterable[Box]) -> Iterator[int]:
    for box in boxes:
        match box:
            case Group():
                yield from _cited(box.boxes)
            case TextBox():
                yield from _marks(box.paragraphs)
            case TableBox():
                yield from (mark for row in box.cells for cell in row for mark in _marks(cell))
            case _:
                pass


def _marks(paragraphs: Iterable[SetParagraph]) -> Iterator[int]:
    """The notes cited in the lines of paragraphs that stand here."""
    for paragraph in paragraphs:
        marks = {at: run.href for at, run in enumerate(paragraph.runs) if run.href.startswith(_PREFIX)}
        if marks:
            here = (piece.run for line in paragraph.lines for piece in line.pieces if piece.run in marks)
            yield from (int(marks[at].removeprefix(_PREFIX)) for at in here)
