"""Scores of several choices added up at once: one integer holds a lane of bits for each choice.

Adding the rows of all features of a decision is then one sum of integers, which Python does in C. A lane holds a
signed number as long as the sums stay below half its range.
"""

import struct
from collections.abc import Iterable, Mapping
from functools import cache

WIDTH = 16
"""Bits a lane."""
HALF = 1 << (WIDTH - 1)


def packed(weights: Iterable[tuple[int, int]]) -> int:
    """One integer with the weight of each choice, given as (choice, weight), in its lane."""
    return sum(weight << (WIDTH * choice) for choice, weight in weights)


def scores(rows: Mapping[int, int], features: Iterable[int], choices: int) -> tuple[int, ...]:
    """The score of each choice, all raised by ``HALF``; ``rows`` gives the packed weights of every feature."""
    total = sum([rows[feature] for feature in features])
    return struct.unpack(f"<{choices}H", (total + _raised(choices)).to_bytes(2 * choices, "little"))


@cache
def _raised(choices: int) -> int:
    """What keeps every lane from being negative."""
    return packed((choice, HALF) for choice in range(choices))
