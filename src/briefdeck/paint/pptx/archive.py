"""A ZIP archive from entries in a fixed order, with a fixed date: the same entries give the same bytes."""

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_DATE, _TIME = 0x21, 0
"""1 January 1980, midnight."""

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8 = 0x800
_DEFLATED, _STORED = 8, 0


class Entry(NamedTuple):
    """One file of an archive. ``kept`` says that many archives hold it, so its packed bytes are worth remembering."""

    name: str
    data: bytes
    kept: bool = False


def zipped(entries: Iterable[Entry]) -> bytes:
    """The archive's bytes. ValueError when two entries have the same name."""
    body, directory = bytearray(), bytearray()
    names: set[str] = set()
    for entry in entries:
        if entry.name.lower() in names:
            raise ValueError(f"two entries are called {entry.name}")
        names.add(entry.name.lower())
        name = entry.name.encode()
        method, packed, check = _packed_once(entry.data) if entry.kept else _packed(entry.data)
        sizes = (check, len(packed), len(entry.data))
        directory += _CENTRAL.pack(
            b"PK\x01\x02", 20, 20, _UTF8, method, _TIME, _DATE, *sizes, len(name), 0, 0, 0, 0, 0, len(body)
        )
        directory += name
        body += _LOCAL.pack(b"PK\x03\x04", 20, _UTF8, method, _TIME, _DATE, *sizes, len(name), 0)
        body += name
        body += packed
    end = _END.pack(b"PK\x05\x06", 0, 0, len(names), len(names), len(directory), len(body), 0)
    return bytes(body + directory + end)


def _packed(data: bytes) -> tuple[int, bytes, int]:
    """Method, packed bytes and check sum; stored as it is when packing does not pay."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15, 5)
    packed = packer.compress(data) + packer.flush()
    if len(packed) >= len(data):
        return _STORED, data, zlib.crc32(data)
    return _DEFLATED, packed, zlib.crc32(data)


_packed_once = lru_cache(maxsize=256)(_packed)
