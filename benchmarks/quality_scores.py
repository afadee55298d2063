"""The measures: shingles of words for texts, sentence ends, repaired lines."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
_SHINGLE = 4


@dataclass(frozen=True, slots=True)
class Overlap:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean, 0 where both are."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def page_overlap(pairs: Iterable[tuple[str, str]]) -> Overlap:
    """Shared four-word shingles of (gold, found) texts: precision and recall averaged over the pages."""
    precisions, recalls = list[float](), list[float]()
    for gold, found in ((_shingles(gold), _shingles(found)) for gold, found in pairs):
        common = (gold & found).total()
        precisions += [common / found.total()] if found else []
        recalls += [common / gold.total()] if gold else []
    return Overlap(sum(precisions) / max(len(precisions), 1), sum(recalls) / max(len(recalls), 1))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    count = max(len(words) - _SHINGLE + 1, 1) if words else 0
    return Counter(tuple(words[at : at + _SHINGLE]) for at in range(count))


def end_overlap(documents: Iterable[tuple[set[int], set[int]]]) -> Overlap:
    """Sentence ends of (gold, found), all documents together."""
    hits = golds = founds = 0
    for gold, found in documents:
        hits, golds, founds = hits + len(gold & found), golds + len(gold), founds + len(found)
    return Overlap(hits / max(founds, 1), hits / max(golds, 1))


def exact_lines(pairs: Iterable[tuple[str, str]]) -> float:
    """Share of (gold, found) lines that are alike but for doubled blanks."""
    alike = [gold.split() == found.split() for gold, found in pairs]
    return sum(alike) / max(len(alike), 1)
