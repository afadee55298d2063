"""Which articles a batch has: files, folders, patterns, lists, archives and addresses, each with a name of its own."""

import os
import re
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path, PurePosixPath

from briefdeck.batch.remote import is_remote, opened, remote_files
from briefdeck.errors import InputError
from briefdeck.files import contents, safe_name
from briefdeck.nouns import noun
from briefdeck.untrusted import archived

ARTICLES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf")
"""Endings of the files that a folder or an archive is searched for."""
ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_MAGIC = re.compile(r"[*?\[]")


_Found = tuple[PurePosixPath, str, bytes | None]
"""Name with suffix, origin, and the bytes of a member of an archive."""


@noun
class Job:
    """One article: ``name`` is the place of its results without suffix, ``origin`` a path or an address.

    ``data`` are the article's bytes where they do not lie in a file of their own (in an archive).
    """

    name: str
    origin: str
    data: bytes | None = None


def jobs(inputs: Iterable[str]) -> Iterator[Job]:
    """The articles in order, each with another name. InputError for an input that is not there."""
    names = _Names()
    for given in inputs:
        for name, origin, data in _found(given):
            yield Job(names.own(name), origin, data)


def _found(given: str) -> Iterator[_Found]:
    if given.startswith("@"):
        yield from _listed(given[1:])
    elif given.lower().endswith(ARCHIVES):
        yield from _members(given)
    elif is_remote(given):
        yield from ((PurePosixPath(name), address, None) for name, address in remote_files(given, ARTICLES))
    elif os.path.isdir(given):
        yield from ((name, str(Path(given, name)), None) for name in _walk(Path(given)))
    elif os.path.exists(given) or not _MAGIC.search(given):
        if not os.path.isfile(given):
            raise InputError("no such file or folder", where=given, hint="check the name")
        yield PurePosixPath(Path(given).name), given, None
    else:
        yield from _matching(given)


def _listed(file: str) -> Iterator[_Found]:
    """The inputs that a file names, one a line; a file among them keeps its folders in its name."""
    for line in contents(Path(file)).decode("utf-8-sig", "replace").splitlines():
        given = line.strip()
        is_file = not is_remote(given) and os.path.isfile(given) and not given.lower().endswith(ARCHIVES)
        if is_file:
            yield PurePosixPath(Path(given).as_posix()), given, None
        elif given:
            yield from _found(given)


def _walk(folder: Path) -> Iterator[PurePosixPath]:
    """Articles below a folder, relative to it, sorted; hidden files and folders are passed over."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = Path(here).relative_to(folder)
        for name in sorted(files):
            if name.lower().endswith(ARTICLES) and not name.startswith("."):
                yield PurePosixPath(below.as_posix(), name)


def _matching(pattern: str) -> Iterator[_Found]:
    """Files that a pattern matches, named from its last folder without a wildcard on."""
    found = sorted(path for path in glob(pattern, recursive=True) if os.path.isfile(path))
    if not found:
        raise InputError("nothing matches", where=pattern, hint="check the pattern")
    fixed = os.path.dirname(_MAGIC.split(pattern)[0]) or "."
    for path in found:
        yield PurePosixPath(Path(os.path.relpath(path, fixed)).as_posix()), path, None


def _members(archive: str) -> Iterator[_Found]:
    """Articles in an archive, one after the other; they go below a folder with the archive's name."""
    file = PurePosixPath(archive.replace("\\", "/")).name
    ending = next(each for each in ARCHIVES if file.lower().endswith(each))
    with opened(archive) as stream:
        for member, data in archived(stream, archive, ARTICLES):
            yield PurePosixPath(file[: -len(ending)], member), f"{archive}!/{member}", data


class _Names:
    """Gives every article a name that no other has, whatever the case of its letters."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def own(self, name: PurePosixPath) -> str:
        """The name without suffix; with it, or with a number, when it is taken."""
        parts = [safe_name(part) for part in name.with_suffix("").parts if part.strip("/.")]
        stem = "/".join(parts) or "article"
        for wish in (stem, f"{stem}-{name.suffix[1:].lower()}"):
            if self._take(wish):
                return wish
        while not self._take(wish := f"{stem}-{self._number(stem)}"):
            pass
        return wish

    def _number(self, stem: str) -> int:
        number = self._next.get(stem, 2)
        self._next[stem] = number + 1
        return number

    def _take(self, name: str) -> bool:
        is_free = name.casefold() not in self._taken
        self._taken.add(name.casefold())
        return is_free
