"""The weights of tagger and parser, out of one file.

The file (``english.weights``) has a line of credit, a line of JSON, then four blocks of numbers, least byte first:
known words with the tag each has most often, and a table each for tags, moves and labels. A table holds the sorted
codes of its features, how many weights each has, and these as choice and weight.
"""

import json
import sys
from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Literal

from briefdeck.analyze.parsing.lanes import packed
from briefdeck.nouns import noun

FILE = Path(__file__).with_name("english.weights")


class Table(dict[int, int]):
    """Packed weights by feature, built when they are asked for first; a feature without weights has 0."""

    def __init__(self, *blocks: "array[int]") -> None:
        super().__init__()
        keys, counts, choices, weights = blocks
        self._places = dict(zip(keys, range(len(keys)), strict=True))
        self._ends = array("I", accumulate(counts, initial=0))
        self._choices, self._weights = choices, weights

    def __missing__(self, feature: int) -> int:
        place = self._places.get(feature)
        row = 0
        if place is not None:
            part = slice(self._ends[place], self._ends[place + 1])
            row = packed(zip(self._choices[part], self._weights[part], strict=True))
        self[feature] = row
        return row


@noun
class Weights:
    """``tags`` ("VERB|VBD") and ``labels`` ("nsubj") by number, the number of each tag's universal class, by its
    code each known word's usual tag (plus one), and three tables.
    """

    tags: tuple[str, ...]
    labels: tuple[str, ...]
    classes: tuple[int, ...]
    usual: dict[int, int]
    for_tags: Table
    for_moves: Table
    for_labels: Table


@cache
def english() -> Weights:
    """The weights for English, read once."""
    return unpacked(FILE.read_bytes())


def unpacked(content: bytes) -> Weights:
    """The weights that a file holds."""
    _, head, rest = content.split(b"\n", 2)
    sizes = json.loads(head)
    blocks = _blocks(rest, sizes["words"], sizes["tables"])
    usual = dict(zip(next(blocks), next(blocks), strict=True))
    tables = [Table(next(blocks), next(blocks), next(blocks), next(blocks)) for _ in sizes["tables"]]
    tags, labels = tuple(sizes["tags"]), tuple(sizes["labels"])
    return Weights(tags, labels, classes_of(tags), usual, *tables)


def classes_of(tags: Sequence[str]) -> tuple[int, ...]:
    """The number of each tag's universal class."""
    names = [tag.partition("|")[0] for tag in tags]
    order = sorted(set(names))
    return tuple(order.index(name) for name in names)


def _blocks(content: bytes, words: int, tables: list[tuple[int, int]]) -> Iterator["array[int]"]:
    kinds: list[tuple[Literal["I", "B", "b"], int]] = [("I", words), ("B", words)]
    for features, weights in tables:
        kinds += [("I", features), ("B", features), ("B", weights), ("b", weights)]
    start = 0
    for kind, size in kinds:
        block: array[int] = array(kind)
        end = start + size * block.itemsize
        block.frombytes(content[start:end])
        if sys.byteorder == "big":
            block.byteswap()
        yield block
        start = end
