"""What a cold start costs.

``python -m benchmarks.cold [RUNS]`` prints a table and exits with 1 when a budget is broken.
"""

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ARTICLE = Path(__file__).parents[1] / "seeds" / "microsoft-openai-alliance.txt"
RUNS = 9


@dataclass(frozen=True, slots=True)
class Job:
    """A command line and the processor seconds that it may take."""

    name: str
    arguments: tuple[str, ...]
    budget: float


@dataclass(frozen=True, slots=True)
class Cost:
    """Medians over the runs, in seconds."""

    cpu: float
    wall: float


def main(arguments: list[str]) -> int:
    """Measure every job, print one row each, and say by the exit code whether all keep their budget."""
    runs = int(arguments[0]) if arguments else RUNS
    with tempfile.TemporaryDirectory() as folder:
        jobs = (
            Job("briefdeck --help", ("--help",), 0.060),
            Job(f"briefdeck build {ARTICLE.name}", ("build", str(ARTICLE), "--out", folder), 1.0),
        )
        costs = [cost(job, runs) for job in jobs]
    print(f"{f'median of {runs} processes':<48} {'CPU ms':>8} {'wall ms':>8} {'budget':>8}")
    for job, spent in zip(jobs, costs, strict=True):
        verdict = "" if spent.cpu <= job.budget else "  over"
        print(f"{job.name:<48} {spent.cpu * 1e3:>8.0f} {spent.wall * 1e3:>8.0f} {job.budget * 1e3:>8.0f}{verdict}")
    return int(any(spent.cpu > job.budget for job, spent in zip(jobs, costs, strict=True)))


def cost(job: Job, runs: int) -> Cost:
    """What the job takes; one run before them lets Python write its byte code."""
    program = Path(sys.executable).with_name("briefdeck")
    samples = [once([str(program), *job.arguments]) for _ in range(runs + 1)][1:]
    return Cost(median(sample.cpu for sample in samples), median(sample.wall for sample in samples))


def once(command: list[str]) -> Cost:
    """One process from start to end."""
    before, started = children_cpu(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return Cost(children_cpu() - before, time.perf_counter() - started)


def children_cpu() -> float:
    """Processor seconds, user and system, of all processes that we started and that have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
