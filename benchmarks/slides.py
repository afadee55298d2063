"""What slides cost when everything is warm: a storyboard's way to the bytes of a deck.

``python -m benchmarks.slides [FILE.md ...]`` prints processor milliseconds for decks of 20, 200 and 1,000 slides made
from our own words, or of the files named, and exits with 1 when a budget is broken.
"""

import sys
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from briefdeck.pipeline import finished, parsed

SIZES = (20, 200, 1000)
BUDGET = 0.015
"""Processor seconds for 20 slides."""
GROWTH = 5.5
"""1,000 slides may cost so many times 200 slides."""

POINT = "A scout that finds a hollow tree dances for it, and the better the tree, the longer she dances"
KINDS = (
    "\n".join(f"- {POINT} ({n})" for n in range(1, 5)),
    "| Tree | Height | Scouts |\n| --- | ---: | ---: |\n"
    + "\n".join(f"| Oak {n} | {n} m | {n * 7} |" for n in range(6)),
    f"> {POINT}.\n\nThe keeper of the hives",
    f"{POINT}.\n\n1. First one\n2. Then **another**\n3. Then `all`",
)


def board(slides: int) -> str:
    """A storyboard of so many slides: lists, a table, a quotation, text; with notes."""
    kinds = islice(cycle(KINDS), slides - 1)
    body = (f"## Slide {n} says it\n\n{kind}\n\n::: notes\n{POINT}.\n:::\n" for n, kind in enumerate(kinds, 1))
    return "---\ntitle: How bees choose a home\n---\n\n" + "\n".join(body)


def cost(markdown: str) -> float:
    """Processor seconds from the storyboard's text to the deck's bytes: the median of several runs, after one."""
    finished(parsed(markdown, "deck"))
    samples = []
    for _ in range(3 if len(markdown) > 100_000 else 9):
        started = time.process_time()
        finished(parsed(markdown, "deck"))
        samples.append(time.process_time() - started)
    return median(samples)


def main(files: list[str]) -> int:
    """Measure, print one row each, and say by the exit code whether the budgets hold."""
    if files:
        for name in files:
            print(f"{name:<40} {cost(Path(name).read_text('utf-8')) * 1e3:>9.1f} ms")
        return 0
    costs = {size: cost(board(size)) for size in SIZES}
    for size, spent in costs.items():
        print(f"{size:>5} slides {spent * 1e3:>9.1f} ms")
    growth = costs[1000] / costs[200]
    print(f"20 slides: budget {BUDGET * 1e3:.0f} ms; 1,000 slides cost {growth:.2f} times 200, budget {GROWTH}")
    return int(costs[20] > BUDGET or growth > GROWTH)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
