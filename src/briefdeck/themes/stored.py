"""A compiled base deck kept as plain bytes, so that the next run needs no python-pptx to read it."""

import hashlib
import json
from binascii import a2b_base64, b2a_base64
from dataclasses import astuple
from functools import lru_cache
from pathlib import Path

from briefdeck.errors import TemplateError
from briefdeck.model.note import Note, Severity
from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Rect, Slot
from briefdeck.resources import program_version, recall, remember
from briefdeck.untrusted import read_file

OWN_DECK = Path(__file__).with_name("base.pptx")
"""The deck that templates without one are built on."""
DESIGNS = ("executive", "editorial", "minimal", "dark")
"""Our decks: each has its titles, text and ornaments in other places."""

_DIGEST = 64


def own_deck(design: str) -> Path:
    """The deck of a design."""
    return OWN_DECK if design == DESIGNS[0] else OWN_DECK.with_name(f"base-{design}.pptx")


def bare_pack(path: Path, cache: Path | None = None) -> TemplatePack:
    """The undressed pack of a base deck, from the cache folder when it holds a sound one, which it does afterwards."""
    try:
        deck = read_file(path)
    except OSError as error:
        raise TemplateError(f"cannot read: {error.strerror}", where=str(path), hint="check the template") from error
    if cache is None:
        return _read(deck, path)
    key = _key(deck)
    pack = unpacked(recall(cache / f"{key}.json"), key)
    if pack is None:
        pack = _read(deck, path)
        remember(cache / f"{key}.json", packed(pack, key))
    return pack


def _read(deck: bytes, path: Path) -> TemplatePack:
    from briefdeck.themes.base import read_base

    return read_base(deck, str(path))


def packed(pack: TemplatePack, key: str) -> bytes:
    """The pack as JSON behind a check sum that only fits this key."""
    parts = [[p.name, p.media_type, _written(p.data), _written(p.rels)] for p in pack.parts]
    layouts = [astuple(layout) for layout in pack.layouts]
    notes = [[n.code, n.severity.value, n.where, n.text, n.hint] for n in pack.notes]
    body = json.dumps([parts, layouts, pack.size, pack.masters, pack.notes_master, notes]).encode()
    return _digest(key, body) + body


def _written(data: bytes) -> str:
    """Bytes in base 64, without the package of that name: a start would wait for all that it knows besides."""
    return b2a_base64(data, newline=False).decode()


@lru_cache(maxsize=8)
def unpacked(data: bytes, key: str) -> TemplatePack | None:
    """The pack in bytes that ``packed`` gave for this key; None for any other bytes."""
    body = data[_DIGEST:]
    if data[:_DIGEST] != _digest(key, body):
        return None
    parts, layouts, (width, height), masters, notes_master, notes = json.loads(body)
    return TemplatePack(
        tuple(PackPart(name, kind, a2b_base64(data), a2b_base64(rels)) for name, kind, data, rels in parts),
        tuple(
            Layout(role, name, part, tuple(Slot(slot, Rect(*rect), *rest) for slot, rect, *rest in slots), ground)
            for role, name, part, slots, ground, _ in layouts
        ),
        (width, height),
        tuple(masters),
        notes_master,
        tuple(Note(code, Severity(grade), *rest) for code, grade, *rest in notes),
    )


def _key(deck: bytes) -> str:
    """Names a deck as this version of the program reads it; what the code here says counts as its version."""
    return hashlib.sha256(_code() + deck).hexdigest()


@lru_cache(maxsize=1)
def _code() -> bytes:
    """The sum of what this version of the program says."""
    summed = hashlib.sha256(program_version().encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        summed.update(file.read_bytes())
    return summed.digest()


def _digest(key: str, body: bytes) -> bytes:
    return hashlib.sha256(key.encode() + body).hexdigest().encode()
