"""Tasks shared out to the workers of a Dask cluster, or to a cluster started on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from briefdeck.batch.record import Record
from briefdeck.batch.shard import Task, run_shard
from briefdeck.errors import InputError

SHARD = 200
"""Articles in a task: large enough that the scheduler's work is lost in the articles' own."""
_AHEAD = 3
_DIED = 70
_ANSWER = 10
"""Seconds that a scheduler has to answer."""
_CALM = {
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.system-monitor.gil.enabled": False,
    "distributed.worker.memory.monitor-interval": "1s",
}
"""Dask looks at its workers a hundred times a second; who works for half a minute on a task needs less of that."""


def run_on_dask(tasks: Iterator[Task], scheduler: str, count: int) -> Iterator[tuple[Record, ...]]:
    """The records of each task, as they are done; ``scheduler`` is an address, or "" for ``count`` local processes."""
    with connected(scheduler, count) as client:
        shared = _Shared(client)
        for task in tasks:
            shared.send(task)
            if shared.is_full():
                yield from shared.next()
        while shared.running:
            yield from shared.next()


class _Shared:
    """The tasks that are out on the cluster."""

    def __init__(self, client: Any) -> None:
        self.running: dict[Any, Task] = {}
        self._client = client
        self._done = _distributed().as_completed()

    def send(self, task: Task) -> None:
        """Gives a task to some worker."""
        future = self._client.submit(run_shard, task, pure=False, retries=1)
        self.running[future] = task
        self._done.add(future)

    def is_full(self) -> bool:
        """Whether every worker has enough to do for now."""
        threads = sum(self._client.nthreads().values())
        return bool(len(self.running) >= _AHEAD * max(1, threads))

    def next(self) -> Iterator[tuple[Record, ...]]:
        """What the next finished task gives; a task that was lost with its worker is sent out again."""
        done = next(self._done)
        task, error = self.running.pop(done), done.exception()
        if error is None:
            yield done.result()
            return
        instead = task.again() if isinstance(error, _distributed().KilledWorker) else ()
        for each in instead:
            self.send(each)
        if not instead:
            yield task.failed(f"the worker gave up: {error!r}", _DIED)


def _distributed() -> Any:
    """Dask's package; it says nothing of its types."""
    try:
        return import_module("distributed")
    except ImportError as error:
        raise InputError("the engine dask is not installed", hint="pip install 'briefdeck[dask]'") from error


@contextmanager
def connected(scheduler: str, count: int) -> Iterator[Any]:
    """A client of the scheduler at this address, or of a cluster of ``count`` processes here for "" that ends with it.

    InputError when no scheduler answers or Dask is not installed.
    """
    dask = _distributed()
    if not scheduler:
        with import_module("dask").config.set(_CALM):
            cluster = dask.LocalCluster(n_workers=count, threads_per_worker=1, processes=True, dashboard_address=None)
            with cluster, dask.Client(cluster) as client:
                yield client
        return
    try:
        client = dask.Client(scheduler, timeout=_ANSWER)
    except (OSError, ValueError) as error:
        raise InputError(f"no Dask scheduler answers: {error}", where=scheduler, hint="check the address") from error
    with client:
        yield client
