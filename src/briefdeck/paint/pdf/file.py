"""The objects of a PDF file: numbered, written in order, packed; nothing in it depends on the day or the machine."""

import zlib
from functools import lru_cache
from hashlib import md5
from typing import Any

FIXED_DATE = "20000101000000+00'00'"
"""The one date in the file: equal input must give equal bytes, so no clock is read."""

_PACKED = 200
"""Objects that one object stream holds."""
_LEVEL = 4
"""How hard streams are packed: the usual 6 takes twice as long for files that are 7 % smaller."""
_LISTS = (list, tuple)
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"

Value = Any
"""A string in PDF syntax, a number, a list or a dictionary of such values."""


class PdfFile:
    """An open PDF. ``add`` and its like give references ("12 0 R"), which are values themselves."""

    def __init__(self) -> None:
        self._entries: dict[int, dict[str, Value] | str] = {}
        self._streams: dict[int, bytes] = {}
        self._count = 0
        self._catalog: dict[str, Value] = {"Type": "/Catalog"}
        self._info: dict[str, Value] = {}

    def reserve(self) -> str:
        """A reference to an object whose entries are given later with ``fill`` or ``write``."""
        self._count += 1
        return f"{self._count} 0 R"

    def add(self, entries: dict[str, Value]) -> str:
        """A reference to a new dictionary object."""
        reference = self.reserve()
        self._entries[self._count] = dict(entries)
        return reference

    def fill(self, reference: str, entries: dict[str, Value]) -> None:
        """Sets entries of an object that ``reserve`` or ``add`` gave."""
        held = self._entries.setdefault(_number(reference), {})
        if isinstance(held, dict):
            held.update(entries)

    def write(self, reference: str, code: str) -> None:
        """Sets the whole of an object that ``reserve`` gave, in PDF syntax."""
        self._entries[_number(reference)] = code

    def stream(self, content: bytes, entries: dict[str, Value] | None = None, *, packed: bool = True) -> str:
        """A reference to a stream; ``packed`` compresses it."""
        reference = self.reserve()
        self._streams[self._count] = _stream(content, entries or {}, packed=packed)
        return reference

    def catalog(self, entries: dict[str, Value]) -> None:
        """Sets entries of the catalog."""
        self._catalog.update(entries)

    def info(self, entries: dict[str, Value]) -> None:
        """Sets entries of the information dictionary."""
        self._info.update(entries)

    def data(self) -> bytes:
        """The finished file."""
        root, info = self.add(self._catalog), self.add(self._info)
        parts, places = [_HEAD], {}
        length = len(_HEAD)
        packs = self._pack()
        for number, body in sorted(self._streams.items()):
            code = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            places[number] = length
            parts.append(code)
            length += len(code)
        own = self._count + 1
        places[own] = length
        table = self._table(places, packs, own)
        name = md5(b"".join(parts), usedforsecurity=False).hexdigest().upper()
        entries = {
            "Type": "/XRef", "Size": own + 1, "W": [1, 4, 2], "Root": root, "Info": info,
            "ID": [f"<{name}>", f"<{name}>"],
        }  # fmt: skip
        parts.append(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (own, _stream(table, entries), length))
        return b"".join(parts)

    def _pack(self) -> dict[int, tuple[int, int]]:
        """Puts all that are no streams into streams of objects; gives the stream and the place of each."""
        places: dict[int, tuple[int, int]] = {}
        numbers = sorted(self._entries)
        for start in range(0, len(numbers), _PACKED):
            group = numbers[start : start + _PACKED]
            codes = [(code if isinstance(code := self._entries[n], str) else syntax(code)) + "\n" for n in group]
            heads, at = [], 0
            for number, code in zip(group, codes, strict=True):
                heads.append(f"{number} {at}")
                at += len(code)
            head = " ".join(heads) + "\n"
            entries = {"Type": "/ObjStm", "N": len(group), "First": len(head)}
            self.stream((head + "".join(codes)).encode("latin-1"), entries)
            places |= {number: (self._count, place) for place, number in enumerate(group)}
        return places

    def _table(self, places: dict[int, int], packs: dict[int, tuple[int, int]], last: int) -> bytes:
        """Where each object is: in the file, or in a stream of objects."""
        rows = [b"\0\0\0\0\0\xff\xff"]
        for number in range(1, last + 1):
            if number in packs:
                stream, place = packs[number]
                rows.append(b"\2" + stream.to_bytes(4) + place.to_bytes(2))
            elif number in places:
                rows.append(b"\1" + places[number].to_bytes(4) + b"\0\0")
            else:
                rows.append(b"\0\0\0\0\0\0\0")
        return b"".join(rows)


def syntax(value: Value) -> str:
    """A value in PDF syntax."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        said = [f"/{key} {held if held.__class__ is str else syntax(held)}" for key, held in value.items()]
        return f"<<{' '.join(said)}>>"
    if isinstance(value, _LISTS):
        return f"[{' '.join([held if held.__class__ is str else syntax(held) for held in value])}]"
    return number(value)


def deflated(content: bytes) -> bytes:
    """The bytes as the filter ``/FlateDecode`` takes them."""
    return zlib.compress(content, _LEVEL)


def text(words: str) -> str:
    """A text string in PDF syntax: UTF-16 with its mark, in hexadecimal, or plain letters of ASCII."""
    if words.isascii() and words.isprintable():
        return "(" + words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex().upper()}>"


@lru_cache(maxsize=4096)
def number(value: float) -> str:
    """A number in PDF syntax, to a thousandth. The same few edges and baselines come again on every page."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _number(reference: str) -> int:
    return int(reference[:-4])


def _stream(content: bytes, entries: dict[str, Value], *, packed: bool = True) -> bytes:
    if packed:
        content = deflated(content)
        entries = {**entries, "Filter": "/FlateDecode"}
    head = syntax({**entries, "Length": len(content)}).encode("latin-1")
    return b"%s\nstream\n%s\nendstream" % (head, content)
