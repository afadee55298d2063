"""Tasks shared out to processes of this machine; a worker that hangs or dies costs only its task."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, TimeoutError, wait
from importlib import import_module
from typing import Any

from briefdeck.batch.record import Record
from briefdeck.batch.shard import Task, run_shard
from briefdeck.errors import LimitError
from briefdeck.nouns import noun, replace
from briefdeck.patience import collect_seldom

_AHEAD = 4
"""Tasks that wait for each worker: enough to keep it busy, few enough to keep memory flat."""
_DIED = 70


@noun
class Workers:
    """``count`` processes; an article may take ``seconds`` of the clock and ``mebibytes`` of address space."""

    count: int
    seconds: float
    mebibytes: int


def run_in_pool(tasks: Iterator[Task], workers: Workers) -> Iterator[tuple[Record, ...]]:
    """The records of each task, as they are done."""
    from pebble import ProcessPool

    context = multiprocessing.get_context("forkserver" if hasattr(multiprocessing, "forkserver") else "spawn")
    ready: Any = ProcessPool(workers.count, context=context, initializer=_prepare, initargs=[workers.mebibytes])
    with ready as pool:
        try:
            yield from _shared_out(tasks, pool, workers)
        except BaseException:
            pool.stop()
            raise


def _shared_out(tasks: Iterator[Task], pool: Any, workers: Workers) -> Iterator[tuple[Record, ...]]:
    running: dict[Future[tuple[Record, ...]], Task] = {}
    again: deque[Task] = deque()
    while True:
        while len(running) < _AHEAD * workers.count and (task := again.popleft() if again else next(tasks, None)):
            running[pool.schedule(run_shard, args=[task], timeout=workers.seconds * len(task.jobs))] = task
        if not running:
            return
        for done in wait(running, return_when=FIRST_COMPLETED).done:
            task = running.pop(done)
            records, retried = _outcome(done.result, task, workers)
            again.extend(retried)
            if records:
                yield records


def _outcome(
    result: Callable[[], tuple[Record, ...]], task: Task, workers: Workers
) -> tuple[tuple[Record, ...], tuple[Task, ...]]:
    """The records of a task, or the tasks to try instead."""
    from pebble import ProcessExpired

    try:
        return result(), ()
    except TimeoutError:
        error, code = f"took longer than {workers.seconds:g} seconds (see --timeout)", LimitError.exit_code
        task = replace(task, tries=min(task.tries, 1))  # what was slow will be slow again
    except ProcessExpired as death:
        error, code = f"the worker died (exit code {death.exitcode})", _DIED
    instead = task.again()
    return (() if instead else task.failed(error, code)), instead


def _prepare(mebibytes: int) -> None:
    """Loads what every article needs, and bounds the worker's memory where the system can."""
    collect_seldom()
    for stage in ("analyze", "storyboard", "typeset", "paint.pptx", "paint.pdf"):
        import_module(f"briefdeck.{stage}")
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = mebibytes * 1024 * 1024
    if mebibytes and (soft == resource.RLIM_INFINITY or soft > wanted):
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
