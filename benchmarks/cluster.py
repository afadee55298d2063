"""What Dask takes besides the articles' own work: scheduler, client, and all of a worker but the articles.

``python -m benchmarks.cluster [TASKS]`` (4) has a cluster of two processes on this machine make tasks of 200 articles,
after a short one for each worker that is not counted. Exits with 1 when Dask takes more than its share.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.articles import write_articles
from benchmarks.processes import Budget
from briefdeck.batch.cluster import SHARD, connected
from briefdeck.batch.plan import jobs
from briefdeck.batch.shard import Order, Task, run_shard
from briefdeck.settings import Settings

_WORKERS = 2
_MOST = 1.0


def main(arguments: list[str]) -> int:
    """Measure, print the share in percent, and say by the exit code whether it is small enough."""
    count = int(arguments[0]) if arguments else 4
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        write_articles(home / "in", count * SHARD)
        own, others = spent(tasks(home))
    budget = Budget(f"Dask at {SHARD} articles a task, % of the articles' CPU", 100 * others / own, _MOST)
    print(f"{count} tasks, {own:.1f} s for the articles, {others:.2f} s for the rest")
    print(budget.row())
    return int(budget.found > budget.most)


def tasks(home: Path) -> list[Task]:
    """The articles of a folder in tasks as the batch makes them."""
    order = Order(str(home / "out"), Settings())
    found = tuple(jobs([str(home / "in")]))
    starts = range(0, len(found), SHARD)
    return [Task(at // SHARD, part, (None,) * len(part), order) for at in starts if (part := found[at : at + SHARD])]


def spent(work: Sequence[Task]) -> tuple[float, float]:
    """Processor seconds of the articles in the workers, and of everything else in all processes."""
    with connected("", _WORKERS) as client:
        client.gather([client.submit(timed, task, pure=False) for task in map(_short, work[:_WORKERS])])
        before = time.process_time() + sum(client.run(time.process_time).values())
        own = client.gather([client.submit(timed, task, pure=False) for task in work])
        whole = time.process_time() + sum(client.run(time.process_time).values()) - before
    return sum(own), whole - sum(own)


def _short(task: Task) -> Task:
    return Task(task.number, task.jobs[:2], task.known[:2], task.order)


def timed(task: Task) -> float:
    """Makes the articles of a task; the processor seconds of the thread that does."""
    before = time.thread_time()
    if any(record.code for record in run_shard(task)):
        raise RuntimeError("an article failed")
    return time.thread_time() - before


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
