"""How many articles a second of processor time makes, beside pandoc, and what a worker keeps in memory.

``python -m benchmarks.batch [ARTICLES]`` (1,000). Both take the same articles: briefdeck reads, shortens and makes a
deck and a briefing of each with two workers; pandoc makes only the deck, one process each. Exits with 1 when the target
is missed.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.articles import write_articles
from benchmarks.cold import children_cpu
from benchmarks.processes import pandoc

_TARGET = 5.0
_PANDOC_AT_MOST = 100


def main(arguments: list[str]) -> int:
    """Run both and print a table."""
    count = int(arguments[0]) if arguments else 1_000
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        write_articles(home / "in", count)
        cpu, wall = _spent(
            [
                sys.executable,
                "-m",
                "briefdeck",
                "batch",
                "--quiet",
                "-j",
                "2",
                "--to",
                str(home / "out"),
                str(home / "in"),
            ]
        )
        ours = count / cpu
        print(f"{'':<28} {'articles':>8} {'CPU s':>8} {'wall s':>8} {'per CPU s':>10}")
        print(f"{'briefdeck, deck + briefing':<28} {count:>8} {cpu:>8.1f} {wall:>8.1f} {ours:>10.1f}")
        theirs = _pandoc(home, min(count, _PANDOC_AT_MOST))
    print(f"largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB")
    if not theirs:
        return 0
    print(f"briefdeck / pandoc: {ours / theirs:.1f} (target: at least {_TARGET})")
    return int(ours / theirs < _TARGET)


def _pandoc(home: Path, count: int) -> float:
    """Decks that pandoc makes in a second of processor time; 0 where it is missing."""
    program = pandoc()
    if not program:
        return 0.0
    articles = sorted((home / "in").rglob("*.txt"))[:count]
    before, started = children_cpu(), time.perf_counter()
    for article in articles:
        subprocess.run([program, "-f", "markdown", str(article), "-o", str(home / "peer.pptx")], check=True)
    cpu = children_cpu() - before
    print(f"{'pandoc, deck':<28} {count:>8} {cpu:>8.1f} {time.perf_counter() - started:>8.1f} {count / cpu:>10.1f}")
    return count / cpu


def _spent(command: list[str]) -> tuple[float, float]:
    """Processor and clock seconds of a command with all its processes."""
    before, started = children_cpu(), time.perf_counter()
    subprocess.run(command, check=True)
    return children_cpu() - before, time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
