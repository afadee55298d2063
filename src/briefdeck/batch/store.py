"""Where a batch puts its results: a folder or an address; as files, or packed into archives."""

import tarfile
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from briefdeck.batch.remote import got, is_remote, put
from briefdeck.files import publish

_READABLE = 0o644


def store(out: str, files: Mapping[str, bytes]) -> None:
    """Puts files, by their names below ``out``, in their places. OutputError when one cannot be written."""
    if is_remote(out):
        for name, data in files.items():
            put(f"{out.rstrip('/')}/{name}", data)
    else:
        publish({Path(out, name): data for name, data in files.items()})


def digest_at(out: str, name: str) -> str:
    """The SHA-256 of a stored file, "" when there is none."""
    if is_remote(out):
        data = got(f"{out.rstrip('/')}/{name}")
    else:
        try:
            data = Path(out, name).read_bytes()
        except OSError:
            data = None
    return "" if data is None else sha256(data).hexdigest()


def packed(files: Mapping[str, bytes]) -> bytes:
    """A tar archive of files in the order of their names, the same bytes for the same files."""
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in sorted(files):
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(files[name]), _READABLE
            archive.addfile(member, BytesIO(files[name]))
    return target.getvalue()
