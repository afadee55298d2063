"""What a batch has done so far: a line for every article, on the disk before the next one is counted."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Self

from briefdeck.batch.record import Record, parsed_line, record_of
from briefdeck.errors import OutputError

JOURNAL = ".briefdeck-journal.jsonl"
"""The journal's name in the folder of the results."""


class Journal:
    """The journal of one run, held by one writer; OutputError when another run holds it or it cannot be written."""

    def __init__(self, path: Path, plan: Mapping[str, object]) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("ab")
        except OSError as error:
            raise OutputError(f"cannot write: {error.strerror}", where=str(path), hint="choose another --to") from error
        if not _locked(self._file.fileno()):
            self._file.close()
            raise OutputError("another batch writes there", where=str(path.parent), hint="wait for it, or change --to")
        import json

        self._append([json.dumps({"plan": plan}, ensure_ascii=False, sort_keys=True)])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, records: Iterable[Record]) -> None:
        """Keeps records; they are on the disk when this returns."""
        self._append([record.line() for record in records])

    def finish(self) -> None:
        """Removes the journal: the index holds everything now."""
        self.path.unlink(missing_ok=True)

    def _append(self, lines: Iterable[str]) -> None:
        self._file.write("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogateescape"))
        self._file.flush()
        os.fsync(self._file.fileno())


def earlier_plan(path: Path) -> dict[str, object]:
    """The plan that the journal of an unfinished run names; empty when there is none."""
    for line in _lines(path):
        plan = parsed_line(line).get("plan")
        if isinstance(plan, dict):
            return plan
    return {}


def earlier_records(*files: Path) -> dict[str, Record]:
    """Name → the last record in these files; lines that a crash tore are passed over."""
    found = (record_of(parsed_line(line)) for file in files for line in _lines(file))
    return {record.name: record for record in found if record}


def _lines(path: Path) -> list[str]:
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape").split("\n")
    except OSError:
        return []


def _locked(handle: int) -> bool:
    """Whether this process alone writes now; where locks are unknown, the answer is yes."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
