"""How soon ``--watch`` has the files anew after an ingredient is saved.

``python -m benchmarks.watching [ROUNDS]`` changes the article, the theme, the deck's template and the briefing's, in
turn, under a template of one's own, and prints what the command says it took. It exits with 1 when a median is over
the budget.
"""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ARTICLE = Path(__file__).parents[1] / "seeds" / "microsoft-openai-alliance.txt"
BUDGET = 300
"""Milliseconds."""
ROUNDS = 5


def main(arguments: list[str]) -> int:
    """Measure each kind of change, print one row each, and say by the exit code whether all keep the budget."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        times = watched(Path(folder), rounds)
    print(f"{f'--watch, own template: median of {rounds}':<48} {'wall ms':>8} {'budget':>8}")
    for name, spent in times.items():
        print(f"{name:<48} {median(spent):>8.0f} {BUDGET:>8}{'' if median(spent) <= BUDGET else '  over'}")
    return int(any(median(spent) > BUDGET for spent in times.values()))


def watched(folder: Path, rounds: int) -> dict[str, list[int]]:
    """The milliseconds that each change took, by the name of the changed file."""
    program = str(Path(sys.executable).with_name("briefdeck"))
    article = folder / "article.txt"
    shutil.copy(ARTICLE, article)
    subprocess.run([program, "templates", "new", "own"], cwd=folder, check=True, capture_output=True)
    template = folder / "templates" / "own"
    changes = (
        (article, "\n\nThe board meets again in {} weeks.\n"),
        (template / "theme.toml", "\n# {}\n"),
        (template / "deck.md.j2", "\n{{# {} #}}\n"),
        (template / "briefing.md.j2", "\n{{# {} #}}\n"),
    )
    command = [program, "build", article.name, "--template", "own", "--watch"]
    times: dict[str, list[int]] = {path.name: [] for path, _ in changes}
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        try:
            until(running, r"watching; ")
            for turn in range(rounds):
                for path, addition in changes:
                    with path.open("a", encoding="utf-8") as file:
                        file.write(addition.format(turn + 3))
                    times[path.name].append(int(until(running, re.escape(path.name) + r" changed: .* in (\d+) ms")))
        finally:
            running.send_signal(signal.SIGINT)
    return times


def until(running: "subprocess.Popen[str]", pattern: str) -> str:
    """The first group (or the whole) of the first line that matches; ValueError when the program ends before."""
    assert running.stdout is not None
    said = ""
    for line in running.stdout:
        said += line
        if found := re.search(pattern, line):
            return found.group(found.lastindex or 0)
    raise ValueError(f"the program ended without saying {pattern!r}:\n{said}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
