"""Pages filled from top to bottom: full-width chunks, columns, and the first page's main column with its sidebar."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise

from briefdeck.model.pages import Box
from briefdeck.typeset.regions.chunk import Chunk, Remaker, makers, shifted
from briefdeck.typeset.regions.column import PARTS, Filled, balance, fill, spread
from briefdeck.typeset.regions.kit import Kit
from briefdeck.typeset.regions.notes import Notes

HEAD = 60.0
"""Where the text of further pages begins."""
FOOT = 52.0
"""Distance of the lowest text from the page's lower edge."""

_MOST = 12.0
"""How much a space between parts may grow when the room left on a page is shared out."""
_NEARLY = 0.6
"""Part of a page that must be used before the rest is shared out."""
_MOST_NOTES = 0.4
"""Part of a page that footnotes may take; more of them go on at the foot of the next one."""
_LITTLE = 60.0
"""Room at the foot of a page that no further part is likely to use."""

Left = tuple[Remaker | Chunk, ...]
Put = tuple[Chunk, float, float, float]
"""Boxes set at the origin, the place that they were given, and how far the page's parts were moved apart above it."""


class Flow:
    """Boxes of pages under way; ``y`` is where the next region begins.

    Boxes are moved to their places when somebody asks for the pages: most flows are only tried.
    """

    def __init__(self, kit: Kit, page: tuple[float, float], notes: Notes) -> None:
        self._kit = kit
        self.notes = notes
        self.size = page
        self._puts: list[list[Put]] = [[]]
        self.y = HEAD
        self.strays = 0
        """Paragraphs that went on alone from the first page's main column to the next page."""
        self._start = HEAD
        self._parts: list[int] = []
        self._margin = kit.space("margin", 48.0)
        self._gutter = kit.space("gutter", 20.0)
        self._side = kit.space("side", 152.0)
        self._between = kit.space("columns", 24.0)
        self._foot = page[1] - FOOT
        self.width = page[0] - 2 * self._margin

    def band(self, chunk: Chunk) -> None:
        """The title band, which starts at the page's edge."""
        self._put(chunk, 0.0, 0.0)
        self.y = self._start = chunk.height + self._kit.gap(22.0)

    def column_width(self, count: int) -> float:
        """Width of one of ``count`` columns."""
        return round((self.width - self._between * (count - 1)) / count, 2)

    def full(self, chunks: Iterable[Chunk]) -> None:
        """Chunks of the whole width, one below the other."""
        self.columns(chunks, 1)

    def columns(self, chunks: Iterable[Chunk], count: int) -> None:
        """Chunks in balanced columns, over as many pages as they need; they are asked for page by page."""
        waiting = iter(chunks)
        ready = self._ready((), waiting, count)
        if self.y > self._start and ready and ready[0].gap >= PARTS and not self._is_first:
            self._parts.append(len(self._puts[-1]))
        while ready:
            self.space(ready[0].gap)
            fresh = self.y <= self._start
            filled = self._above_notes(partial(balance, ready, count=count, fresh=fresh and not self._is_first))
            step = self.column_width(count) + self._between
            self._place(filled, [self._margin + step * at for at in range(count)])
            ready = self._ready(filled[-1].rest, waiting, count)
            if ready:
                self.turn()

    def _ready(self, chunks: tuple[Chunk, ...], waiting: Iterator[Chunk], count: int) -> tuple[Chunk, ...]:
        """Enough of the chunks to fill a page and to tie the last of them to what follows."""
        found = list(chunks)
        room = (self._foot - HEAD) * (count + 1) - sum(chunk.height for chunk in found)
        while room > 0.0 and (chunk := next(waiting, None)):
            found += self._close((chunk,))
            room -= chunk.height
        return tuple(found)

    def lead(self, main: tuple[Chunk, ...], side: tuple[Chunk, ...]) -> tuple[Left, Left]:
        """Main column and sidebar down to the foot of the page; gives what found no room in either."""
        parts = [self._close(part) for part in (main, side)]
        filled = self._above_notes(lambda room: [fill(part, room, fresh=False) for part in parts])
        room = self._foot - self.y
        if max(column.used for column in filled) > room - _LITTLE:
            filled = [spread(column, room, _MOST) for column in filled]
        self._place(filled, [self._margin, self._margin + self.main_width + self._gutter])
        is_cut = len(filled[0].placed) + len(filled[0].rest) > len(parts[0])
        if is_cut:  # who reads on from here turns the page: the sidebar comes before
            self._puts[-1].append(self._puts[-1].pop(-1 - len(filled[1].placed)))
        main_rest, side_rest = (makers(column.rest) for column in filled)
        return main_rest, side_rest

    def _above_notes(self, filling: Callable[[float], list[Filled]]) -> list[Filled]:
        """Columns filled as far as the footnotes leave room that they cite; the notes wait for the foot of the page."""
        before = self.notes.tall()
        room = max(0.0, self._foot - self.y)
        most = max(0.0, min(room, (self._foot - self._start) * _MOST_NOTES))
        taken = 0.0
        while True:
            filled = filling(room - taken)
            cited = self.notes.new(chunk for column in filled for chunk, _ in column.placed)
            tall = min(self.notes.tall(cited) - before, most)
            if tall <= taken + 0.01:
                break
            taken = tall
        self.notes.waiting += cited
        self._foot -= taken
        return filled

    def finish(self) -> None:
        """Shares out what is left of the last page, and puts the footnotes at its foot."""
        self.share()
        self._put_notes()

    def _put_notes(self) -> None:
        foot = self.size[1] - FOOT
        taken = self.notes.take(foot, self._margin, max(foot - self.y, foot - self._foot))
        if taken:
            self._puts[-1].append((Chunk(tuple(taken), 0.0), 0.0, 0.0, 0.0))
        self._foot = foot

    @property
    def main_width(self) -> float:
        """Width of the main column of the first page."""
        return round(self.width - self._gutter - self._side, 2)

    @property
    def side_width(self) -> float:
        """Width of the sidebar."""
        return self._side

    def turn(self) -> None:
        """A new page. What is left of the old one is shared out over the spaces between its parts."""
        self.finish()
        self._puts.append([])
        self.y = self._start = HEAD
        if self.notes.waiting:
            self._foot -= min(self.notes.tall(), (self._foot - HEAD) * _MOST_NOTES)

    def share(self) -> None:
        """Moves the parts of this page apart, so that it ends near its foot."""
        parts, self._parts = [part for part in self._parts if part < len(self._puts[-1])], []
        slack = self._foot - self.y
        if not parts or slack <= 0.0 or self.fullness < _NEARLY:
            return
        step, puts = min(_MOST, slack / len(parts)), self._puts[-1]
        for start, end in pairwise([*parts, len(puts)]):
            shift = round(step * (parts.index(start) + 1), 2)
            puts[start:end] = [(chunk, x, y, shift) for chunk, x, y, _ in puts[start:end]]
        self.y += step * len(parts)

    def needs(self, room: float) -> None:
        """A new page when less than ``room`` is left on this one."""
        if self.y > self._start and self._foot - self.y < room:
            self.turn()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._puts)

    def pages(self) -> list[list[Box]]:
        """The boxes of each page where they stand."""
        for puts in self._puts:  # page by page, so that a long text is not in memory twice
            puts[:] = [(Chunk(_placed(*put), 0.0), 0.0, 0.0, 0.0) for put in puts]
        return [[box for chunk, *_ in puts for box in chunk.boxes] for puts in self._puts]

    @property
    def fullness(self) -> float:
        """How much of the last page is used, from 0 to 1."""
        return (self.y - HEAD) / (self._foot - HEAD)

    def _close(self, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
        """The chunks with the spaces before them as the kit's density has it."""
        if self._kit.density == 1.0:
            return chunks
        return tuple([chunk.apart(self._kit.gap(chunk.gap)) for chunk in chunks])

    @property
    def _is_first(self) -> bool:
        return self.count == 1

    def space(self, gap: float) -> None:
        """Moves down, except at the top of a page."""
        if self.y > self._start:
            self.y = min(self.y + gap, self._foot)

    def _place(self, filled: list[Filled], lefts: list[float]) -> None:
        for column, left in zip(filled, lefts, strict=True):
            for chunk, top in column.placed:
                self._put(chunk, left, self.y + top)
        self.y += max(column.used for column in filled)

    def _put(self, chunk: Chunk, left: float, top: float) -> None:
        self._puts[-1].append((chunk, left, top, 0.0))


def _placed(chunk: Chunk, x: float, y: float, further: float) -> tuple[Box, ...]:
    boxes = chunk.at(x, y) if x or y else chunk.boxes
    return tuple([shifted(box, 0.0, further) for box in boxes]) if further else boxes
