"""Whole commands, run in turn so that all meet the same machine, and what each of them costs."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": tempfile.gettempdir() + "/pycache"}
"""All programs may keep their byte code, as they do when they are installed."""

Commands = Mapping[str, Sequence[Sequence[str]]]
"""By program: the commands that do the job one after the other."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds and seconds by the clock of a job, and the most memory that a process of it took, in MiB."""

    cpu: float
    memory: float
    wall: float = 0.0


@dataclass(frozen=True, slots=True)
class Budget:
    """A measured number beside the number that it may be."""

    what: str
    found: float
    most: float

    def row(self) -> str:
        """One line of the table."""
        return f"{self.what:<62} {self.found:>8.2f} {self.most:>8.2f}{'' if self.found <= self.most else '  over'}"


def paired(jobs: Commands, rounds: int) -> dict[str, list[Cost]]:
    """The costs of each job, all jobs in turn, after one round that is not counted."""
    costs: dict[str, list[Cost]] = {name: [] for name in jobs}
    for number in range(rounds + 1):
        for name, commands in jobs.items():
            spent = total([cost(command) for command in commands])
            if number:
                costs[name].append(spent)
    return costs


def total(costs: Sequence[Cost]) -> Cost:
    """What commands cost one after the other."""
    return Cost(sum(c.cpu for c in costs), max(c.memory for c in costs), sum(c.wall for c in costs))


def middle(costs: Sequence[Cost]) -> Cost:
    """The medians of several runs."""
    return Cost(median(c.cpu for c in costs), median(c.memory for c in costs), median(c.wall for c in costs))


def ratio(costs: Mapping[str, Sequence[Cost]], names: tuple[str, str], what: str) -> float:
    """The median over the rounds of the first one's cost in parts of the second one's in the same round."""
    pairs = zip(costs[names[0]], costs[names[1]], strict=True)
    return median(getattr(own, what) / getattr(other, what) for own, other in pairs)


def cost(command: Sequence[str]) -> Cost:
    """One process from start to end; SystemExit with its last words when it fails."""
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT) as process:
        trouble = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command[:3])} failed: {trouble.decode('utf-8', 'replace')[-400:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, wall)


def there_is(package: str, source: str = "") -> bool:
    """True when a peer is installed; says so when it is not."""
    if find_spec(package) is None:
        print(f"{package} is skipped: pip install {source or package}")
        return False
    return True


def briefdeck() -> str:
    """The program of this environment."""
    return str(Path(sys.executable).with_name("briefdeck"))


def pandoc() -> str:
    """The pandoc that pip brought, or "" with a line that says how to get it."""
    if not there_is("pypandoc", "pypandoc_binary"):
        return ""
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def weasyprint(source: Path, target: Path) -> list[str]:
    """The command that prints HTML with WeasyPrint."""
    return [sys.executable, "-m", "weasyprint", "--pdf-variant", "pdf/ua-1", str(source), str(target)]


def typst(source: Path, target: Path) -> list[str]:
    """The command that prints Typst's own markup."""
    code = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=['ua-1'])"
    return [sys.executable, "-c", code, str(source), str(target)]
