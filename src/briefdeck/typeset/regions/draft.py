"""What is measured but stands nowhere yet: most parts of a briefing are tried more often than they are drawn."""

from collections.abc import Callable

from briefdeck.model.pages import Box, SetParagraph, SetRun
from briefdeck.nouns import noun
from briefdeck.typeset.broken import Broken

_PARTED = 4
"""Lines from which on a paragraph may be cut: two of them on either side."""

Boxes = tuple[Box, ...]


@noun
class Draft:
    """A paragraph broken into lines, to stand ``leading`` points apart; ``runs`` say what the broken one's say."""

    broken: Broken
    runs: tuple[SetRun, ...]
    leading: float

    @property
    def align(self) -> str:
        """How the lines are aligned."""
        return self.broken.paragraph.align

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self.broken.count

    @property
    def height(self) -> float:
        """Height of the lines in points. An empty paragraph takes one line."""
        return max(1, self.broken.count) * self.leading

    @property
    def baseline(self) -> float:
        """The first line's baseline, from the top."""
        return self._baseline(0)

    def beginning(self, pad: float) -> float:
        """Height of the first lines that may stand alone at the foot of a column, with ``pad`` above and below."""
        if self.count < _PARTED:
            return self.height + 2 * pad
        return round(self._baseline(1) + pad, 2) + 0.3 * self.leading + pad

    def _baseline(self, line: int) -> float:
        more = self.leading - self.broken.paragraph.leading
        return round(self.broken.baseline(line) + more * (line + 0.5), 2)

    def at(self, *moves: tuple[float, float]) -> SetParagraph:
        """The paragraph moved from the origin, step by step."""
        return self.broken.at(moves, self.leading, self.runs)


class Stack:
    """Paragraphs below each other, from a top edge down."""

    def __init__(self, top: float = 0.0) -> None:
        self.bottom = top
        self._drafts: list[tuple[Draft, float, float]] = []

    def add(self, draft: Draft, gap: float = 0.0, left: float = 0.0) -> None:
        """Places a paragraph below the last one."""
        self.bottom += gap
        self._drafts.append((draft, left, self.bottom))
        self.bottom += draft.height

    def beside(self, label: Draft, left: float, top: float) -> None:
        """Places a label at a height of its own, without moving on."""
        self._drafts.append((label, left, top))

    @property
    def is_empty(self) -> bool:
        """True when nothing was added."""
        return not self._drafts

    def paragraphs(self) -> tuple[SetParagraph, ...]:
        """The paragraphs where they stand."""
        return tuple([draft.at((left, top)) for draft, left, top in self._drafts])


class Later:
    """Boxes that are made when they are first asked for.

    ``make`` makes them at the origin, ``place`` at once where they are wanted. ``least`` is the height of the smallest
    beginning of them that may stand at the foot of a column.
    """

    __slots__ = ("_made", "_make", "_place", "least")

    def __init__(self, make: Callable[[], Boxes], least: float, place: Callable[[float, float], Boxes] | None = None):
        self.least = least
        self._place = place
        self._make: Callable[[], Boxes] | None = make
        self._made: Boxes = ()

    def at(self, x: float, y: float) -> Boxes | None:
        """The boxes at a place; None when they have to be moved there."""
        return self._place(x, y) if self._place and self._make else None

    def boxes(self) -> Boxes:
        """The boxes at the origin."""
        if self._make:
            self._made, self._make = self._make(), None
        return self._made
