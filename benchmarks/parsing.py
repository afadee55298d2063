"""How well and how fast English sentences are tagged and parsed.

``python -m benchmarks.parsing --data DIR`` with ``dev.conllu.gz`` in DIR. UPOS is the share of words with the right
universal class; UAS and LAS the share with the right head, and with the right head and label (punctuation counts).
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.quality_table import Figure, rows
from briefdeck.analyze.parsing import analyzed
from briefdeck.analyze.parsing.weights import FILE, Weights, unpacked
from scripts.treebank import Sample, samples

_WORDS = 25


def main(arguments: list[str]) -> int:
    """Print the figures, and say by the exit code whether every target is met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parsing", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    options = parser.parse_args(arguments)
    figures = measured(samples(options.data / "dev.conllu.gz"))
    print("\n".join(rows(figures)))
    return int(any(not figure.is_met for figure in figures))


def measured(dev: Sequence[Sample]) -> list[Figure]:
    """Accuracy on these sentences, the time of one of 25 words, and what the weights cost."""
    content = FILE.read_bytes()
    started = time.process_time()
    weights = unpacked(content)
    loaded = time.process_time() - started
    hits = [_hits(sample, weights) for sample in dev]
    started = time.process_time()
    for sample in dev:
        analyzed(list(sample.words), weights)
    words = sum(len(sample.words) for sample in dev)
    spent = (time.process_time() - started) / words * _WORDS
    upos, uas, las = (sum(column) / words for column in zip(*hits, strict=True))
    return [
        Figure("parsing: UPOS", upos, 0.95),
        Figure("parsing: UAS", uas, 0.80),
        Figure("parsing: LAS", las, 0.78),
        Figure("parsing: ms for 25 words", 1e3 * spent, 4, is_cost=True),
        Figure("parsing: ms to load", 1e3 * loaded, 15, is_cost=True),
        Figure("parsing: MB of weights", len(content) / 1e6, 1.5, is_cost=True),
    ]


def _hits(sample: Sample, weights: Weights) -> tuple[int, int, int]:
    """How many words have the right class, head, and head with label."""
    tags, heads, labels = analyzed(list(sample.words), weights)
    classes = [weights.tags[tag].partition("|")[0] for tag in tags]
    upos = sum(a == b.partition("|")[0] for a, b in zip(classes, sample.tags, strict=True))
    right = [a == b for a, b in zip(heads, sample.heads, strict=True)]
    named = [weights.labels[label] == b for label, b in zip(labels, sample.labels, strict=True)]
    return upos, sum(right), sum(a and b for a, b in zip(right, named, strict=True))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
