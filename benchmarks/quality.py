"""How well briefdeck understands articles, beside its peers.

``python -m benchmarks.quality reading|insight --data DIR [--json]`` prints each figure with its target and exits with 1
when one falls short. DIR holds the folders of the development data (``seed``, ``sentences``, ``keypoints`` and so on).
Peers that are not installed are left out: ``pip install briefdeck[bench]``. All key points take six minutes with peers;
``--step N`` takes every N-th article.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.insight import figures as measure_insight
from benchmarks.quality_reading import measure
from benchmarks.quality_table import Figure, rows

PARTS: Mapping[str, Callable[[Path, int], list[Figure]]] = {
    "reading": lambda data, _step: measure(data),
    "insight": measure_insight,
}


def main(arguments: list[str]) -> int:
    """Measure one part, print it, and say by the exit code whether every target is met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description="Quality beside peers.")
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder with the benchmark's data")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--step", type=int, default=1, metavar="N", help="insight: key points of every N-th article")
    options = parser.parse_args(arguments)
    figures = PARTS[options.part](options.data, max(1, options.step))
    if options.json:
        print(json.dumps([figure.record() for figure in figures], ensure_ascii=False, indent=1))
    else:
        print("\n".join(rows(figures)))
    return int(any(not figure.is_met for figure in figures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
