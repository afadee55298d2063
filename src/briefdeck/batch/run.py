"""One batch from its inputs to its index."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from pathlib import Path

from briefdeck.batch.cluster import SHARD, run_on_dask
from briefdeck.batch.index import INDEX, write_index
from briefdeck.batch.journal import JOURNAL, Journal, earlier_plan, earlier_records
from briefdeck.batch.plan import Job, jobs
from briefdeck.batch.pool import Workers, run_in_pool
from briefdeck.batch.record import Record
from briefdeck.batch.remote import is_remote
from briefdeck.batch.shard import Order, Task
from briefdeck.errors import InputError
from briefdeck.files import SUFFIXES, remove_leftovers
from briefdeck.nouns import noun, replace
from briefdeck.resources import cache_folder, program_version, template_folder
from briefdeck.settings import DEFAULT_TEMPLATE, Settings

_BY_ONES = 1


@noun
class Wishes:
    """How a batch is run: ``workers`` here, or the ``engine`` "dask" with its ``scheduler`` ("" starts one here).

    ``kinds`` are the results wanted; ``pack`` puts those of 200 articles into one archive; ``again`` makes also what
    did not change.
    """

    workers: Workers
    kinds: tuple[str, ...] = tuple(SUFFIXES)
    engine: str = ""
    scheduler: str = ""
    pack: bool = False
    again: bool = False


@noun
class Summary:
    """How many articles were made and stood there already, the ``failures``, and at the end all ``records``."""

    made: int = 0
    unchanged: int = 0
    failures: tuple[Record, ...] = ()
    records: tuple[Record, ...] = ()

    @property
    def done(self) -> int:
        """Articles that are through, whatever became of them."""
        return self.made + self.unchanged + len(self.failures)

    def plus(self, record: Record, earlier: Record | None) -> "Summary":
        """The summary with one article more."""
        if record.code:
            return replace(self, failures=(*self.failures, record))
        if record == earlier:
            return replace(self, unchanged=self.unchanged + 1)
        return replace(self, made=self.made + 1)


Watch = Callable[[Summary, int], None]
"""Told after each task how far the batch is, and how many articles are known to be in it."""


def run(inputs: tuple[str, ...], out: str, settings: Settings, wishes: Wishes, watch: Watch) -> Summary:
    """Makes all articles; results, ``index.jsonl`` and ``index.html`` below ``out``.

    What an earlier run made and nothing changed is left alone, also when that run was killed. Without ``inputs`` the
    unfinished run is continued. InputError when there is nothing to do, OutputError when it cannot be written.
    """
    home = _home(out)
    inputs = inputs or _earlier_inputs(home / JOURNAL)
    known = {} if wishes.again else earlier_records(home / INDEX, home / JOURNAL)
    order = Order(out, settings, wishes.kinds, _stamp(settings, wishes.kinds), wishes.pack)
    names = [job.name for job in jobs(inputs)]  # tells early what is missing, and how many there are
    if not names:
        raise InputError("no article is there", where=inputs[0], hint="text, Markdown, HTML, DOCX and PDF are read")
    records: dict[str, Record] = {}
    summary = Summary()
    with Journal(home / JOURNAL, {"inputs": inputs}) as journal:
        remove_leftovers(home)
        for done in _engine(_tasks(jobs(inputs), known, order, wishes), wishes):
            journal.add(record for record in done if record != known.get(record.name))
            for record in done:
                records[record.name] = record
                summary = summary.plus(record, known.get(record.name))
            watch(summary, len(names))
        in_order = tuple(records[name] for name in names)
        write_index(out, home, in_order)
        journal.finish()
    return replace(summary, records=in_order)


def _home(out: str) -> Path:
    """Where the journal is kept: with the results, or in the user's cache for results behind an address."""
    return cache_folder() / "batches" / sha256(out.encode()).hexdigest()[:16] if is_remote(out) else Path(out)


def _earlier_inputs(journal: Path) -> tuple[str, ...]:
    match earlier_plan(journal):
        case {"inputs": [*inputs]} if inputs:
            return tuple(str(each) for each in inputs)
    raise InputError("no unfinished batch is there", where=str(journal.parent), hint="name the articles")


def _engine(tasks: Iterator[Task], wishes: Wishes) -> Iterator[tuple[Record, ...]]:
    if wishes.engine == "dask":
        return run_on_dask(tasks, wishes.scheduler, wishes.workers.count)
    return run_in_pool(tasks, wishes.workers)


def _tasks(planned: Iterable[Job], known: Mapping[str, Record], order: Order, wishes: Wishes) -> Iterator[Task]:
    """Single articles for processes here, whole shards for other machines and for archives."""
    size = SHARD if wishes.engine or order.pack else _BY_ONES
    rest, number = iter(planned), 0
    while some := tuple(islice(rest, size)):
        yield Task(number, some, tuple(known.get(job.name) for job in some), order)
        number += 1


def _stamp(settings: Settings, kinds: tuple[str, ...]) -> str:
    """A hash of everything but the article that results depend on."""
    digest = sha256(f"{program_version()}\n{kinds}\n{settings}\n".encode())
    folder = template_folder(settings.template or DEFAULT_TEMPLATE)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in (*files, *((settings.base,) if settings.base else ())):
        digest.update(f"{path.name}\n".encode() + sha256(path.read_bytes()).digest())
    return digest.hexdigest()
