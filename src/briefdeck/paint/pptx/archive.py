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
_SMALL = 600
"""Bytes."""


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
        lowered = entry.name.lower()
        if lowered in names:
            raise ValueError(f"two entries are called {entry.name}")
        names.add(lowered)
        name = entry.name.encode()
        pack = _packed_once if entry.kept else _packed_small if len(entry.data) <= _SMALL else _packed
        method, packed, check = pack(entry.data)
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
_packed_small = lru_cache(maxsize=512)(_packed)
"""Of parts as small as the relations of a slide: the next deck's third slide has the same, and the packer's start costs
more than their few words."""
