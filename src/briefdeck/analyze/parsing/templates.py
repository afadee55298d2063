"""Features by templates: what is looked at together, and the number that stands for it.

A template names up to four things to look at, such as ``s0w b0t``. Each thing seen is spread over 30 bits by a factor
of its own; the code of a feature is their sum and fits 32 bits. No dictionary of features is kept (hashed features,
Ganchev and Dredze 2008).
"""

from collections.abc import Callable, Iterator, Sequence
from operator import add, itemgetter
from zlib import crc32

_MASK = 0x3FFFFFFF

_Picker = Callable[[Sequence[int]], Sequence[int]]


def code(text: str) -> int:
    """A number of 32 bits for a piece of text, the same on every machine."""
    return crc32(text.encode())


class Templates:
    """``things`` are names separated by blanks; ``table`` has templates separated by semicolons."""

    def __init__(self, things: str, table: str) -> None:
        names = things.split()
        self._factors = [code(name) | 1 for name in names]
        rows = [row.split() for row in table.split(";") if row.strip()]
        places = {size: [[names.index(n) for n in row] for row in rows if len(row) == size] for size in (1, 2, 3, 4)}
        self._columns = {
            size: [_picker(column) for column in zip(*found, strict=True)] for size, found in places.items()
        }

    def codes(self, seen: Sequence[int]) -> list[int]:
        """The codes of all features; ``seen`` has a number for each thing, in the order of their names."""
        spread = [number * factor & _MASK for number, factor in zip(seen, self._factors, strict=True)]
        found: list[int] = []
        for columns in self._columns.values():
            if columns:
                first, *others = [pick(spread) for pick in columns]
                found += _sums(first, others)
        return found


def _picker(places: Sequence[int]) -> _Picker:
    """What gives the numbers at these places."""
    if len(places) > 1:
        return itemgetter(*places)
    return itemgetter(slice(places[0], places[0] + 1))


def _sums(first: Sequence[int], others: Sequence[Sequence[int]]) -> Iterator[int]:
    found = iter(first)
    for other in others:
        found = map(add, found, other)
    return found
