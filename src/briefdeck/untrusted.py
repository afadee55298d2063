"""The one gate for foreign bytes and text: what passes here is safe to store, print and put into XML."""

import errno
import re
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from briefdeck.errors import InputError, LimitError
from briefdeck.patterns import pattern

if TYPE_CHECKING:
    from xml.etree import ElementTree
    from zipfile import ZipFile, ZipInfo

    from lxml.etree import _Element
    from PIL.Image import Image as Picture

MAX_BYTES = 64 * 1024 * 1024
"""Largest article in bytes."""

MAX_ENTRY = 64 * 1024 * 1024
"""Largest unpacked file of a zip archive, in bytes."""
MAX_UNPACKED = 256 * 1024 * 1024
"""Most bytes that all files of an archive may have together."""
MAX_RATIO = 200
"""How many times its packed size a file of an archive may have, above the first mebibyte."""
MAX_ENTRIES = 5_000
"""Most files in an archive."""

MAX_PIXELS = 40_000_000
"""Most pixels of a picture."""

_NO_FRAMES = (0xC4, 0xC8, 0xCC)
_ALWAYS_FINE = 1024 * 1024
_ENCRYPTED = 0x1
_READ_AT_ONCE = 1024 * 1024
_FIRST = 64 * 1024
"""Bytes to ask for at first: Python makes room for all that may come, which costs more than to read a small file."""
_SAVE_AGAIN = "open it in its own program and save it again"
_DOCTYPE = pattern(rb"<!DOCTYPE", re.IGNORECASE)
_FORBIDDEN = pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = pattern("\r\n|\r|\x0b|\x0c|\x85|\u2028|\u2029")


def read_file(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file. LimitError above ``most``; OSError and ValueError as from ``open``."""
    with path.open("rb") as stream:
        return read_stream(stream, str(path), most)


def read_stream(stream: IO[bytes], where: str, most: int = MAX_BYTES) -> bytes:
    """All bytes of a stream; no more than the limit are ever held. LimitError above ``most``."""
    data = stream.read(min(_FIRST, most + 1))
    if len(data) == _FIRST:
        data += stream.read(most + 1 - _FIRST)
    within_limit(len(data), where, most)
    return data


def within_limit(size: int, where: str, limit: int = MAX_BYTES) -> None:
    """Nothing when ``size`` bytes are allowed; otherwise a LimitError."""
    if size > limit:
        raise LimitError(
            f"the file has more than {limit // 2**20:,} MiB",
            where=where,
            hint="split it, or allow more with --limit input=MIB",
        )


def clean_text(text: str) -> str:
    """Text with every line end as one newline and without control characters, lone surrogates and noncharacters."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", text))


def junk_share(text: str) -> float:
    """Share of characters that no article has, from 0 to 1."""
    return len(_FORBIDDEN.findall(text)) / len(text) if text else 0.0


def picture_size(data: bytes, where: str, most: int = MAX_PIXELS) -> tuple[str, int, int]:
    """Media type, width and height in pixels of a PNG, JPEG or GIF, from its header alone.

    InputError when it is none of these or damaged; LimitError when it has more pixels than any slide can show.
    """
    found = _png_size(data) or _gif_size(data) or _jpeg_size(data)
    if found is None or not found[1] or not found[2]:
        raise InputError("not a PNG, JPEG or GIF picture", where=where, hint="save the picture as PNG")
    if found[1] * found[2] > most:
        said = f"the picture has more than {most // 10**6:,} million pixels"
        raise LimitError(said, where=where, hint="make it smaller, or allow more with --limit pixels=MILLIONS")
    return found


def picture_of(data: bytes) -> "Picture | None":
    """The decoded picture, its pixels loaded; None when it is none, or damaged. ``picture_size`` has let it in."""
    from PIL import Image, UnidentifiedImageError

    try:
        opened = Image.open(BytesIO(data), formats=("PNG", "JPEG", "GIF"))
        opened.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return opened


def _png_size(data: bytes) -> tuple[str, int, int] | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR" or len(data) < 33:
        return None
    return "image/png", int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _gif_size(data: bytes) -> tuple[str, int, int] | None:
    if data[:6] not in (b"GIF87a", b"GIF89a") or len(data) < 13:
        return None
    return "image/gif", int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")


def _jpeg_size(data: bytes) -> tuple[str, int, int] | None:
    """Walks over the segments to the frame's header."""
    at = 2
    while data.startswith(b"\xff\xd8\xff") and at + 9 <= len(data) and data[at] == 0xFF:
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if kind == 0xFF:
            at += 1
        elif 0xC0 <= kind <= 0xCF and kind not in _NO_FRAMES:
            height, width = (int.from_bytes(data[at + step : at + step + 2], "big") for step in (5, 7))
            return "image/jpeg", width, height
        else:
            at += 2 + max(2, length)
    return None


def unpacked(data: bytes, where: str) -> Mapping[str, bytes]:
    """Name → content of every file in a zip archive.

    InputError when it is broken, encrypted, or has a name twice or one that climbs; LimitError when it is too large.
    """
    from zipfile import ZipFile

    with _damage_told(where, _SAVE_AGAIN), ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        _check_entries(entries, data, where)
        return {each.filename: _content(archive, each, where) for each in entries if not each.is_dir()}


def archived(stream: IO[bytes], where: str, endings: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """(name, content) of each file with one of these endings in a zip or tar archive, in the archive's order.

    InputError when the archive is broken, encrypted, or names a file outside itself; LimitError for a file that is too
    large. Links and devices are passed over.
    """
    import tarfile
    from zipfile import is_zipfile

    with _damage_told(where, "make it again", (tarfile.TarError,)):
        members = _zipped if is_zipfile(stream) else _tarred
        stream.seek(0)
        yield from members(stream, where, endings)


@contextmanager
def _damage_told(where: str, hint: str, kinds: tuple[type[Exception], ...] = ()) -> Iterator[None]:
    """An InputError in place of what the archive modules raise for bytes that are no sound archive.

    Random damage to archives of every kind raised these and no others. BadZipFile: structure and checksums; zlib.error,
    LZMAError, EOFError and OSError without a number: packed data, by method; NotImplementedError: a method or version
    that is unknown; ValueError: a place before the start, a name that is no text; EINVAL: the same in a file. ``kinds``
    are those of another module. Any other OSError is the disk's.
    """
    from lzma import LZMAError
    from zipfile import BadZipFile

    damage = (BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, ValueError)
    try:
        yield
    except damage + kinds as error:
        raise InputError("the archive is damaged", where=where, hint=hint) from error
    except OSError as error:
        if error.errno in (None, errno.EINVAL):
            raise InputError("the archive is damaged", where=where, hint=hint) from error
        raise InputError(f"cannot read: {error.strerror}", where=where, hint="check the disk") from error


def _zipped(stream: IO[bytes], where: str, endings: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    from zipfile import ZipFile

    with ZipFile(stream) as archive:
        for entry in archive.infolist():
            if not entry.filename.lower().endswith(endings) or entry.is_dir():
                continue
            if entry.flag_bits & _ENCRYPTED:
                raise InputError("the archive is encrypted", where=where, hint="save it without a password")
            if entry.file_size > max(_ALWAYS_FINE, MAX_RATIO * entry.compress_size):
                raise LimitError("the archive unpacks to far more than it holds", where=where, hint="make it again")
            yield _inside(entry.filename, entry.file_size, where), _content(archive, entry, where)


def _tarred(stream: IO[bytes], where: str, endings: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    import tarfile

    with tarfile.open(fileobj=stream, mode="r:*") as archive:
        for entry in archive:
            if entry.isfile() and entry.name.lower().endswith(endings):
                name, content = _inside(entry.name, entry.size, where), archive.extractfile(entry)
                yield name, content.read() if content else b""


def _inside(name: str, size: int, where: str) -> str:
    """The name of an archive's file, when it stays inside and is not too large."""
    if _climbs(name):
        raise InputError("the archive holds a file outside itself", where=where, hint="do not use this file")
    within_limit(size, f"{where}!/{name}", MAX_ENTRY)
    return name


def _check_entries(entries: "list[ZipInfo]", data: bytes, where: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise LimitError(f"the archive holds more than {MAX_ENTRIES:,} files", where=where, hint=_SAVE_AGAIN)
    names = [entry.filename for entry in entries]
    if not all(names):
        raise InputError("the archive holds a file without a name", where=where, hint=_SAVE_AGAIN)
    if len({name.casefold() for name in names}) < len(names):
        raise InputError("the archive holds a file twice", where=where, hint=_SAVE_AGAIN)
    if any(_climbs(name) for name in names):
        raise InputError("the archive holds a file outside itself", where=where, hint="do not use this file")
    if any(entry.flag_bits & _ENCRYPTED or _local_flags(data, entry) & _ENCRYPTED for entry in entries):
        raise InputError("the archive is encrypted", where=where, hint="save it without a password")
    for entry in entries:
        packed_tight = entry.file_size > max(_ALWAYS_FINE, MAX_RATIO * entry.compress_size)
        if entry.file_size > MAX_ENTRY or packed_tight:
            raise LimitError("the archive unpacks to far more than it holds", where=where, hint=_SAVE_AGAIN)
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise LimitError(f"the archive unpacks to more than {MAX_UNPACKED:,} bytes", where=where, hint=_SAVE_AGAIN)


def _local_flags(data: bytes, entry: "ZipInfo") -> int:
    """The flags in front of the entry's bytes, which the archive's table of contents may contradict."""
    return int.from_bytes(data[entry.header_offset + 6 : entry.header_offset + 8], "little")


def _climbs(name: str) -> bool:
    """Whether a name leads out of the archive's own folder."""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or name.startswith(("/", "\\")) or ":" in parts[0]


def _content(archive: "ZipFile", entry: "ZipInfo", where: str) -> bytes:
    """The bytes of one entry; never more than it says it has, whatever its header claims."""
    pieces, size = list[bytes](), 0
    with archive.open(entry) as stream:
        while piece := stream.read(_READ_AT_ONCE):
            size += len(piece)
            if size > entry.file_size:
                raise LimitError("a file of the archive is larger than it says", where=where, hint=_SAVE_AGAIN)
            pieces.append(piece)
    return b"".join(pieces)


def xml_root(data: bytes, where: str) -> "_Element":
    """The root of an XML part that needs nothing from outside; InputError when broken or with a DOCTYPE."""
    from lxml import etree

    if _DOCTYPE.search(data.replace(b"\0", b"")):
        raise InputError("a part of the file has a DOCTYPE, which is not read", where=where, hint=_SAVE_AGAIN)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError("a part of the file is not well-formed XML", where=where, hint=_SAVE_AGAIN) from error


def xml_tree(data: bytes, where: str) -> "ElementTree.Element":
    """The root of an XML part as the standard library gives it: lxml would cost every start 24 ms.

    InputError when broken or with a DOCTYPE, as from ``xml_root``, because it can make a small part grow without end.
    """
    from xml.etree import ElementTree

    class NoDoctype(ElementTree.TreeBuilder):
        def doctype(self, *_: str | None) -> None:
            """Called by the parser when it meets a DOCTYPE."""
            raise InputError("a part of the file has a DOCTYPE, which is not read", where=where, hint=_SAVE_AGAIN)

    try:
        return ElementTree.fromstring(data, ElementTree.XMLParser(target=NoDoctype()))
    except (ElementTree.ParseError, LookupError, ValueError) as error:  # the latter two: an encoding nobody knows
        raise InputError("a part of the file is not well-formed XML", where=where, hint=_SAVE_AGAIN) from error
