"""ROUGE-1, -2 and summary-level -L (Lin 2004), F1 each, over stemmed words."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from benchmarks.porter import stem

Words = tuple[str, ...]


def rouge(points: Sequence[str], reference: Sequence[str]) -> float:
    """The mean of the three F1 values, 0 to 1."""
    flat = sum((words(p) for p in points), ())
    wanted = sum((words(r) for r in reference), ())
    return (_grams(flat, wanted, 1) + _grams(flat, wanted, 2) + _longest(points, reference)) / 3


@lru_cache(maxsize=60_000)
def words(text: str) -> Words:
    """Lower-case stems of runs of Latin letters and digits."""
    return tuple(stem(w) if len(w) > 3 else w for w in re.split(r"[^a-z0-9]+", text.lower()) if w)


def f1(hits: float, given: float, wanted: float) -> float:
    """Harmonic mean of precision and recall, 0 when nothing is right."""
    return 2 * hits / (given + wanted) if hits else 0.0


def _grams(given: Words, wanted: Words, size: int) -> float:
    one, two = (Counter(zip(*(w[i:] for i in range(size)), strict=False)) for w in (given, wanted))
    return f1((one & two).total(), one.total(), two.total())


def _longest(points: Sequence[str], reference: Sequence[str]) -> float:
    given = [w for w in map(words, points) if w]
    wanted = [w for w in map(words, reference) if w]
    left, rest = (Counter(w for line in lines for w in line) for lines in (given, wanted))
    sizes = left.total(), rest.total()
    hits = 0
    for line in wanted:
        for place in sorted({i for point in given for i in _common(line, point)}):
            word = line[place]
            if left[word] > 0 and rest[word] > 0:
                hits += 1
                left[word] -= 1
                rest[word] -= 1
    return f1(hits, *sizes)


@lru_cache(maxsize=200_000)
def _common(wanted: Words, given: Words) -> tuple[int, ...]:
    """Places in ``wanted`` of one longest common subsequence; of equal ones the last in ``given``."""
    table = [[0] * (len(given) + 1)]
    for word in wanted:
        above, row = table[-1], [0]
        for column, other in enumerate(given):
            row.append(above[column] + 1 if word == other else max(above[column + 1], row[column]))
        table.append(row)
    found: list[int] = []
    row_at, column = len(wanted), len(given)
    while row_at and column:
        if wanted[row_at - 1] == given[column - 1]:
            row_at, column = row_at - 1, column - 1
            found.append(row_at)
        elif table[row_at][column - 1] > table[row_at - 1][column]:
            column -= 1
        else:
            row_at -= 1
    return tuple(found)
