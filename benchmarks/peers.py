"""briefdeck beside its peers: whole commands in turn, on the same texts.

``python -m benchmarks.peers [ROUNDS] [--write FILE.md]`` prints a table of medians and the targets, writes both as a
page when asked to, and exits with 1 when a target is missed. Peers: ``pip install pypandoc_binary weasyprint typst``
and, with npm and a browser, ``npm install @marp-team/marp-cli``; one that is missing is skipped with a line that says
so.
"""

import argparse
import datetime
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.printing import as_html, as_typst, text_of
from benchmarks.processes import (
    Budget,
    Cost,
    briefdeck,
    middle,
    paired,
    pandoc,
    ratio,
    there_is,
    typst,
    weasyprint,
)
from benchmarks.slides import board

ARTICLE = Path(__file__).parents[1] / "seeds" / "microsoft-openai-alliance.txt"
SIZES = (20, 200, 1000)
LONG = 1_600_000
"""Characters of the long text."""
_TARGETS: Mapping[int, tuple[tuple[str, float], ...]] = {
    20: (("wall", 0.8), ("memory", 0.4)),
    200: (("cpu", 0.25),),
    1000: (("cpu", 0.08),),
}
_NAMES = {"cpu": "CPU", "wall": "wall clock", "memory": "memory"}

Costs = Mapping[str, Sequence[Cost]]


class Table:
    """What was measured: rows for people, and numbers beside their targets."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str, Cost, int]] = []
        self.budgets: list[Budget] = []

    def add(self, job: str, costs: Costs, files: Mapping[str, Sequence[Path]]) -> None:
        """A row for each program."""
        for name, spent in costs.items():
            self.rows.append((job, name, middle(spent), sum(f.stat().st_size for f in files[name])))
            print(self._row(*self.rows[-1]), flush=True)

    def page(self) -> str:
        """The page for the docs."""
        rows = "\n".join(
            f"| {job} | {name} | {c.cpu:.2f} | {c.wall:.2f} | {c.memory:.0f} | {size / 1024:,.0f} |"
            for job, name, c, size in self.rows
        )
        targets = "\n".join(
            f"| {b.what} | {b.found:.2f} | {b.most:.2f} | {'yes' if b.found <= b.most else 'no'} |"
            for b in self.budgets
        )
        return (
            f"# briefdeck beside its peers\n\n{_machine()}\n\n"
            "| job | program | CPU s | wall s | MiB | output kB |\n| --- | --- | ---: | ---: | ---: | ---: |\n"
            f"{rows}\n\nMedians; all programs in turn, each job in a process of its own.\n\n"
            f"| figure | measured | target | reached |\n| --- | ---: | ---: | --- |\n{targets}\n"
        )

    def show(self) -> None:
        """The targets, a line each."""
        print(f"{'':<62} {'found':>8} {'most':>8}")
        for budget in self.budgets:
            print(budget.row())

    @staticmethod
    def _row(job: str, name: str, found: Cost, size: int) -> str:
        spent = f"{found.cpu:>8.2f} s CPU {found.wall:>8.2f} s {found.memory:>6.0f} MiB {size / 1024:>8.0f} kB"
        return f"{job:<36} {name:<22} {spent}"


def main(arguments: list[str]) -> int:
    """Measure, print, write the page when asked to; 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers", description="briefdeck beside its peers.")
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--write", type=Path, metavar="FILE.md", help="write the tables as a page")
    asked = parser.parse_args(arguments)
    table = Table()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        both_files(folder, asked.rounds, table)
        decks(folder, asked.rounds, table)
        long_text(folder, max(1, asked.rounds // 3), table)
    table.budgets += warm()
    table.show()
    if asked.write:
        asked.write.write_text(table.page(), "utf-8")
    return int(any(budget.found > budget.most for budget in table.budgets))


def both_files(folder: Path, rounds: int, table: Table) -> None:
    """The first article as a deck and as pages, each program cold."""
    out = folder / "ours"
    jobs = {"briefdeck": [[briefdeck(), "build", str(ARTICLE), "--out", str(out), "--quiet"]]}
    files = {"briefdeck": [out / f"{ARTICLE.stem}.pptx", out / f"{ARTICLE.stem}.pdf"]}
    program = pandoc()
    if program and there_is("weasyprint"):
        page, deck, pdf = folder / "a.html", folder / "a.pptx", folder / "a.pdf"
        page.write_text(as_html(ARTICLE.read_text("utf-8")), "utf-8")
        jobs["pandoc + WeasyPrint"] = [
            [program, "-f", "markdown", str(ARTICLE), "-o", str(deck)],
            weasyprint(page, pdf),
        ]
        files["pandoc + WeasyPrint"] = [deck, pdf]
    costs = paired(jobs, rounds)
    table.add("article → deck and PDF", costs, files)
    if "pandoc + WeasyPrint" in costs:
        found = ratio(costs, ("briefdeck", "pandoc + WeasyPrint"), "cpu")
        table.budgets.append(Budget("article → both, cold: CPU of pandoc's and WeasyPrint's", found, 0.5))


def decks(folder: Path, rounds: int, table: Table) -> None:
    """Storyboards of 20, 200 and 1,000 slides."""
    program, marp = pandoc(), shutil.which("marp")
    if not marp:
        print("marp is skipped: npm install --global @marp-team/marp-cli (and a browser)")
    own: dict[int, float] = {}
    for size in SIZES:
        story = folder / f"{size}.md"
        story.write_text(board(size), "utf-8")
        targets = {name: folder / f"{size}-{name}.pptx" for name in ("briefdeck", "pandoc", "python-pptx", "Marp")}
        jobs = {
            "briefdeck": [briefdeck(), "render", str(story), "-o", str(targets["briefdeck"]), "--quiet"],
            "python-pptx": [sys.executable, "-m", "benchmarks.plain_pptx", str(story), str(targets["python-pptx"])],
        }
        if program:
            jobs["pandoc"] = [program, "--slide-level=2", str(story), "-o", str(targets["pandoc"])]
        if marp and size == SIZES[0]:
            jobs["Marp"] = [marp, str(story), "--pptx", "-o", str(targets["Marp"])]
        costs = paired({name: [job] for name, job in jobs.items()}, rounds if size == SIZES[0] else max(1, rounds // 3))
        table.add(f"{size:,} slides", costs, {name: [targets[name]] for name in jobs})
        own[size] = middle(costs["briefdeck"]).cpu
        for what, most in _TARGETS[size] if program else ():
            found = ratio(costs, ("briefdeck", "pandoc"), what)
            table.budgets.append(Budget(f"{size:,} slides: {_NAMES[what]} of pandoc's", found, most))
    table.budgets.append(Budget("1,000 slides: CPU of 200 slides'", own[1000] / own[200], 5.5))


def long_text(folder: Path, rounds: int, table: Table) -> None:
    """1.6 MB of Markdown as pages."""
    story, ours = folder / "long.md", folder / "long.pdf"
    story.write_text(f"---\ntitle: A text to print\nlang: en\n---\n\n{text_of(LONG)}", "utf-8")
    jobs = {"briefdeck": [[briefdeck(), "render", str(story), "-o", str(ours), "--quiet"]]}
    files = {"briefdeck": [ours]}
    if there_is("typst"):
        source, target = folder / "long.typ", folder / "long-t.pdf"
        source.write_text(as_typst(text_of(LONG)), "utf-8")
        jobs["Typst"], files["Typst"] = [typst(source, target)], [target]
    costs = paired(jobs, rounds)
    table.add("1.6 MB of text → PDF", costs, files)
    if "Typst" in costs:
        for what, most in (("cpu", 0.7), ("memory", 0.25)):
            found = ratio(costs, ("briefdeck", "Typst"), what)
            table.budgets.append(Budget(f"1.6 MB of text: {_NAMES[what]} of Typst's", found, most))


def warm() -> Iterator[Budget]:
    """The first article once more in a process that has made it before, in milliseconds of processor time."""
    from briefdeck.pipeline import analyzed, finished, parsed, storyboard
    from briefdeck.read import load, read

    data = ARTICLE.read_bytes()
    samples: list[tuple[float, float]] = []
    for _ in range(12):
        started = time.process_time()
        brief = analyzed(read(load(data, ARTICLE.name)))
        boards = [(storyboard(brief, kind), kind) for kind in ("deck", "briefing")]
        read_by = time.process_time()
        for text, kind in boards:
            finished(parsed(text, kind))
        samples.append((time.process_time() - started, time.process_time() - read_by))
    whole, drawn = (1000 * median(each) for each in zip(*samples[3:], strict=True))
    yield Budget("article → both, warm, in ms of CPU", whole, 60.0)
    yield Budget("two storyboards → both, warm, in ms of CPU", drawn, 15.0)


def _machine() -> str:
    names = Path("/proc/cpuinfo")
    lines = names.read_text("utf-8").splitlines() if names.exists() else []
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    return f"{today}, {name}, {os.cpu_count()} cores, Python {platform.python_version()}; `python -m benchmarks.peers`."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
