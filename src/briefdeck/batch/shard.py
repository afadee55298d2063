"""A few articles made by one worker: the one function that a process pool, Dask and Ray call."""

from hashlib import sha256
from pathlib import Path

from briefdeck.batch.plan import Job
from briefdeck.batch.record import Record
from briefdeck.batch.remote import opened
from briefdeck.batch.store import digest_at, packed, store
from briefdeck.errors import BriefdeckError, LimitError
from briefdeck.files import SUFFIXES
from briefdeck.nouns import noun, replace
from briefdeck.pipeline import results
from briefdeck.read import load, read
from briefdeck.settings import Settings
from briefdeck.untrusted import read_stream

_INTERNAL = 70


@noun
class Order:
    """What all articles of a batch have in common.

    ``out`` is the folder or address of the results, ``kinds`` what to make ("deck", "briefing"), ``stamp`` a hash of
    program, template and wishes, ``pack`` whether a shard's results become one archive.
    """

    out: str
    settings: Settings
    kinds: tuple[str, ...] = tuple(SUFFIXES)
    stamp: str = ""
    pack: bool = False


@noun
class Task:
    """Articles for one worker, and what an earlier run says of each; ``number`` counts the tasks from 0.

    ``part`` is the place of an article that stands alone after its task failed, else -1; ``tries`` counts down.
    """

    number: int
    jobs: tuple[Job, ...]
    known: tuple[Record | None, ...]
    order: Order
    part: int = -1
    tries: int = 2

    def again(self) -> tuple["Task", ...]:
        """What to try when the worker was lost: all once more, then the articles one by one, then nothing."""
        if self.tries > 1:
            return (replace(self, tries=self.tries - 1),)
        if self.part >= 0 or not self.tries:
            return ()
        pairs = enumerate(zip(self.jobs, self.known, strict=True))
        return tuple(replace(self, jobs=(job,), known=(known,), part=at, tries=1) for at, (job, known) in pairs)

    def failed(self, error: str, code: int) -> tuple[Record, ...]:
        """The records of articles that are given up."""
        return tuple(Record(job.name, job.origin, "", code, error) for job in self.jobs)


@noun
class _Made:
    record: Record
    files: dict[str, bytes]


def run_shard(task: Task) -> tuple[Record, ...]:
    """Makes the articles of a task and stores the results; what stood there already is left alone.

    A record for each article, in order; an article that cannot be made has a record that says why. Only results that
    cannot be stored are an error (OutputError).
    """
    if task.order.pack:
        return _run_packed(task)
    return tuple(_run_one(job, known, task.order) for job, known in zip(task.jobs, task.known, strict=True))


def _run_one(job: Job, known: Record | None, order: Order) -> Record:
    data, key, failed = _fetched(job, order)
    if failed:
        return failed
    if known and _stands(known, key, order.out):
        return known
    made = _made(job, data, key, order)
    if made.files:
        store(order.out, made.files)
    return made.record


def _run_packed(task: Task) -> tuple[Record, ...]:
    """All results in one archive, which is made again when one of its articles changed."""
    fetched = [_fetched(job, task.order) for job in task.jobs]
    is_same = all(k and k.key and k.key == key for k, (_, key, _) in zip(task.known, fetched, strict=True))
    archives = sorted({file for known in task.known if known for file in known.files})
    if is_same and len(archives) == 1 and all(digest_at(task.order.out, name) == told for name, told in archives):
        return tuple(known for known in task.known if known)
    made = [
        _Made(failed, {}) if failed else _made(job, data, key, task.order)
        for job, (data, key, failed) in zip(task.jobs, fetched, strict=True)
    ]
    part = f"-{task.part:03d}" if task.part >= 0 else ""
    name = f"shard-{task.number:06d}{part}.tar"
    archive = packed({file: data for each in made for file, data in each.files.items()})
    store(task.order.out, {name: archive})
    digest = sha256(archive).hexdigest()
    return tuple(replace(m.record, files=((name, digest),)) if m.record.code == 0 else m.record for m in made)


def _fetched(job: Job, order: Order) -> tuple[bytes, str, Record | None]:
    """The article's bytes and key, or the record of its failure."""
    try:
        data = _bytes_of(job)
    except BriefdeckError as error:
        return b"", "", _failure(job, "", error.exit_code, str(error))
    key = sha256(f"{order.stamp}\n{job.name}\n{job.origin}\n".encode("utf-8", "surrogateescape") + data).hexdigest()
    return data, key, None


def _bytes_of(job: Job) -> bytes:
    if job.data is not None:
        return job.data
    with opened(job.origin) as stream:
        return read_stream(stream, job.origin)


def _stands(known: Record, key: str, out: str) -> bool:
    """Whether an earlier result is still there and still right."""
    is_same = known.code == 0 and known.key == key and bool(known.files)
    return is_same and all(digest_at(out, name) == digest for name, digest in known.files)


def _made(job: Job, data: bytes, key: str, order: Order) -> _Made:
    try:
        return _finished(job, data, key, order)
    except BriefdeckError as error:
        return _Made(_failure(job, key, error.exit_code, str(error)), {})
    except MemoryError:
        return _Made(_failure(job, key, LimitError.exit_code, "needs more memory than allowed (see --memory)"), {})
    except Exception as error:  # one defect must not stop ten thousand articles; the record tells it
        return _Made(_failure(job, key, _INTERNAL, f"internal error: {error!r}"), {})


def _finished(job: Job, data: bytes, key: str, order: Order) -> _Made:
    wishes = order.settings
    document = read(load(data, Path(job.origin).name, wishes.encoding), wishes.taken_back)
    made = results(document, job.name.rpartition("/")[2], wishes, order.kinds)
    folder = job.name.rpartition("/")[0]
    files = {f"{folder}/{name}" if folder else name: content for name, content in made.files.items()}
    hashes = tuple((name, sha256(content).hexdigest()) for name, content in sorted(files.items()))
    return _Made(Record(job.name, job.origin, key, title=document.title, notes=len(made.notes), files=hashes), files)


def _failure(job: Job, key: str, code: int, error: str) -> Record:
    return Record(job.name, job.origin, key, code, " ".join(error.split()))
