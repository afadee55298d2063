"""Files behind addresses such as ``s3://bucket/folder``, through fsspec; plain paths never need it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from briefdeck.errors import InputError, OutputError

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+(?:::|://)", re.IGNORECASE)
_INSTALL = "pip install 'briefdeck[remote]'"


def is_remote(place: str) -> bool:
    """Whether a place is an address and not a path."""
    return bool(_ADDRESS.match(place))


@contextmanager
def opened(place: str) -> Iterator[IO[bytes]]:
    """The file at a path or an address, open for reading. InputError when it cannot be read."""
    try:
        with _remote(place) if is_remote(place) else Path(place).open("rb") as stream:
            yield stream
    except OSError as error:
        raise InputError(f"cannot read: {error.strerror or error}", where=place, hint="check the name") from error


def remote_files(address: str, endings: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(name below the address, address) of each file with one of the endings, sorted. InputError when there is none."""
    system, path = _system(address)
    try:
        is_folder = "*" not in path and system.isdir(path)
        paths = sorted(system.find(path) if is_folder else system.glob(path))
    except OSError as error:
        raise InputError(f"cannot read: {error}", where=address, hint="check the address") from error
    fixed = (path if is_folder else path.split("*")[0].rpartition("/")[0]).rstrip("/")
    found = [each for each in paths if each.lower().endswith(endings)]
    if not found:
        raise InputError("no article is there", where=address, hint="check the address")
    for each in found:
        yield each.removeprefix(fixed).lstrip("/"), str(system.unstrip_protocol(each))


def put(address: str, data: bytes) -> None:
    """Writes an object; a reader sees the old one or the new one. OutputError when it cannot be written."""
    system, path = _system(address)
    try:
        system.makedirs(path.rpartition("/")[0], exist_ok=True)
        with system.transaction:
            system.pipe_file(path, data)
    except OSError as error:
        raise OutputError(f"cannot write: {error}", where=address, hint="check the address and your rights") from error


def got(address: str) -> bytes | None:
    """The bytes of an object, or None when there is none."""
    system, path = _system(address)
    try:
        data: bytes = system.cat_file(path)
    except OSError:
        return None
    return data


def _remote(address: str) -> Any:
    system, path = _system(address)
    return system.open(path, "rb")


def _system(address: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise InputError("addresses need fsspec", where=address, hint=_INSTALL) from error
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise InputError(f"cannot open: {error}", where=address, hint=_INSTALL) from error
    return system, str(path)
