"""The bytes of a weights file (its form: ``briefdeck/analyze/parsing/weights.py``)."""

import json
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence

from scripts.perceptron import Row


def content_of(
    credit: str,
    tags: Sequence[str],
    labels: Sequence[str],
    usual: Mapping[int, int],
    tables: Sequence[Mapping[int, Row]],
) -> bytes:
    """A line of credit, a line of JSON, and the numbers."""
    sizes = [(len(table), sum(map(len, table.values()))) for table in tables]
    head = json.dumps({"tags": tags, "labels": labels, "words": len(usual), "tables": sizes}, separators=(",", ":"))
    blocks = [array("I", sorted(usual)), array("B", [usual[word] for word in sorted(usual)])]
    for table in tables:
        blocks += _blocks(table)
    return f"{credit}\n{head}\n".encode() + b"".join(map(_bytes, blocks))


def _blocks(table: Mapping[int, Row]) -> Iterator["array[int]"]:
    rows = [table[feature] for feature in sorted(table)]
    yield array("I", sorted(table))
    yield array("B", map(len, rows))
    yield array("B", [choice for row in rows for choice, _ in row])
    yield array("b", [weight for row in rows for _, weight in row])


def _bytes(block: "array[int]") -> bytes:
    if sys.byteorder == "big":
        block.byteswap()
    return block.tobytes()
