"""What a briefing costs beside what WeasyPrint and Typst take for the same text, all with tags (PDF/UA-1).

``python -m benchmarks.printing [ROUNDS]`` runs all of them in turn, prints a table, and exits with 1 when a budget is
broken. The peers are ``pip install weasyprint typst``; one that is missing is skipped with a line that says so.
"""

import html
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.processes import Budget, Cost, briefdeck, middle, paired, ratio, there_is, typst, weasyprint

ARTICLE = Path(__file__).parents[1] / "seeds" / "microsoft-openai-alliance.txt"
ROUNDS = 5
LONG = 1_600_000
"""Characters of the long text."""
_TITLE = "A text to print"


def main(arguments: list[str]) -> int:
    """Measure, print one row a budget, and say by the exit code whether all are kept."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    with tempfile.TemporaryDirectory() as name:
        budgets = [*one_document(Path(name), rounds), *long_text(Path(name), max(1, rounds // 2)), *warm()]
    print(f"{'':<62} {'found':>8} {'most':>8}")
    for budget in budgets:
        print(budget.row())
    return int(any(budget.found > budget.most for budget in budgets))


def one_document(folder: Path, rounds: int) -> list[Budget]:
    """The briefing of the first article, each process cold."""
    story = folder / "briefing.md"
    story.write_bytes(run([briefdeck(), "storyboard", str(ARTICLE), "--kind", "briefing"]))
    jobs = {"briefdeck": [briefdeck(), "render", str(story), "-o", str(folder / "one.pdf"), "--quiet"]}
    if there_is("weasyprint"):
        (folder / "one.html").write_text(as_html(story.read_text("utf-8")), "utf-8")
        jobs["weasyprint"] = weasyprint(folder / "one.html", folder / "one-w.pdf")
    costs = paired({name: [job] for name, job in jobs.items()}, rounds)
    show("one document, cold", costs)
    if "weasyprint" not in costs:
        return []
    return [
        Budget("CPU of one document, cold, of WeasyPrint's", ratio(costs, ("briefdeck", "weasyprint"), "cpu"), 0.35)
    ]


def long_text(folder: Path, rounds: int) -> list[Budget]:
    """A text of 1.6 MB, and of half of it."""
    jobs = {}
    for name, size in (("half", LONG // 2), ("briefdeck", LONG)):
        story = folder / f"{name}.md"
        story.write_text(f"---\ntitle: {_TITLE}\nlang: en\n---\n\n{text_of(size)}", "utf-8")
        jobs[name] = [briefdeck(), "render", str(story), "-o", str(folder / f"{name}.pdf"), "--quiet"]
    if there_is("typst"):
        (folder / "long.typ").write_text(as_typst(text_of(LONG)), "utf-8")
        jobs["typst"] = typst(folder / "long.typ", folder / "long-t.pdf")
    costs = paired({name: [job] for name, job in jobs.items()}, rounds)
    show("1.6 MB of Markdown", costs)
    budgets = [Budget("CPU of 1.6 MB beside 0.8 MB (linear is 2)", ratio(costs, ("briefdeck", "half"), "cpu"), 2.3)]
    if "typst" in costs:
        budgets.append(Budget("CPU of 1.6 MB, of Typst's", ratio(costs, ("briefdeck", "typst"), "cpu"), 0.7))
        budgets.append(Budget("memory of 1.6 MB, of Typst's", ratio(costs, ("briefdeck", "typst"), "memory"), 0.25))
    return budgets


def warm() -> list[Budget]:
    """One briefing after the other in a process that has done it before, in milliseconds."""
    from briefdeck.paint.pdf import paint
    from briefdeck.resources import template_folder
    from briefdeck.storyboard import parse
    from briefdeck.themes import load_theme
    from briefdeck.typeset import typeset

    theme = load_theme(template_folder("executive"))
    board = parse(run([briefdeck(), "storyboard", str(ARTICLE), "--kind", "briefing"]).decode(), "briefing")
    samples = []
    for _ in range(40):
        before = time.process_time()
        paint(typeset(board, theme))
        samples.append(1000 * (time.process_time() - before))
    return [Budget("one briefing, warm, from storyboard to PDF, in ms", median(samples[10:]), 12.0)]


def show(title: str, costs: Mapping[str, Sequence[Cost]]) -> None:
    """One line a program: medians of processor time and memory."""
    for name, spent in costs.items():
        found = middle(spent)
        print(f"{title:<24} {name:<12} {found.cpu:>8.2f} s {found.memory:>8.0f} MiB")


def run(command: list[str]) -> bytes:
    """What a command prints."""
    return subprocess.run(command, check=True, capture_output=True).stdout


def text_of(size: int) -> str:
    """Markdown of about ``size`` characters: the article's sentences with many words of their own, always the same."""
    chance = random.Random(7)
    words = re.findall(r"[A-Za-z]{3,}", ARTICLE.read_text("utf-8"))
    parts: list[str] = []
    length, chapter = 0, 0
    while length < size:
        if chapter % 12 == 0:
            parts.append(f"## Chapter {chapter // 12 + 1}")
        said = [_word(chance, words) for _ in range(chance.randint(40, 110))]
        parts.append(f"{' '.join(said).capitalize()}.")
        length += len(parts[-1]) + 2
        chapter += 1
    return "\n\n".join(parts) + "\n"


def _word(chance: random.Random, words: list[str]) -> str:
    one = chance.choice(words)
    return one if chance.random() < 0.85 else f"{one}{chance.choice(words).lower()}"


def as_html(markdown: str) -> str:
    """The text of a storyboard as HTML of the simplest kind: the same words for the peer to print."""
    body = markdown.split("\n---\n", 1)[-1].split("\n[§", 1)[0]
    rows = [html.escape(re.sub(r"\*\*|\[§\d+\]", "", row)) for row in body.splitlines() if not row.startswith(":::")]
    tags: list[tuple[str, Callable[[str], str]]] = [
        ("## ", lambda row: f"<h2>{row[3:]}</h2>"),
        ("- ", lambda row: f"<ul><li>{row[2:]}</li></ul>"),
        ("|", lambda row: f"<p>{row.strip('|').replace('|', ' · ')}</p>"),
    ]
    said = [next((make(row) for mark, make in tags if row.startswith(mark)), f"<p>{row}</p>") for row in rows if row]
    head = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_TITLE}</title></head>'
    return f"{head}<body><h1>{_TITLE}</h1>{''.join(said)}</body></html>"


def as_typst(markdown: str) -> str:
    """The text in Typst's markup."""
    return f'#set document(title: "{_TITLE}")\n#set text(lang: "en")\n' + re.sub(r"(?m)^## ", "= ", markdown)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
