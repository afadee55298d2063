"""Compares choices of the ranking's weights: ``python -m scripts.compare_weights --data DIR CHANGE…``.

A change is ``KIND.FEATURE=NUMBER`` ("account.lead=1.2"); each is scored alone beside the shipped table. The sets say
how people summarized; weights are chosen by hand, one digit after the point, never fitted.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.insight_points import scores
from briefdeck.analyze.rank import table

Table = Mapping[str, Mapping[str, float]]


def main(arguments: list[str]) -> int:
    """Print one row of scores for the shipped weights and one for each change."""
    parser = argparse.ArgumentParser(prog="python -m scripts.compare_weights", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--step", type=int, default=5, metavar="N", help="use every N-th article")
    parser.add_argument("changes", nargs="*", metavar="KIND.FEATURE=NUMBER")
    options = parser.parse_args(arguments)
    for name, weights in [("shipped", table()), *((change, changed(table(), change)) for change in options.changes)]:
        found = scores(options.data, options.step, weights)
        print(f"{name:<32}" + "  ".join(f"{kind} {value:.2f}" for kind, value in found.items()))
    return 0


def changed(weights: Table, change: str) -> Table:
    """The weights with one number replaced."""
    place, _, number = change.partition("=")
    kind, _, feature = place.partition(".")
    return {**weights, kind: {**weights[kind], feature: float(number)}}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
