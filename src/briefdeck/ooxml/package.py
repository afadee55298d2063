"""An Office file taken apart: its parts, their types, and what points to what."""

import posixpath
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefdeck.errors import InputError
from briefdeck.nouns import noun
from briefdeck.untrusted import unpacked, xml_tree

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TYPES = "[Content_Types].xml"
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_HINT = "save it again in PowerPoint as .pptx, without a password"


@noun
class Relation:
    """One relationship: its id, type (the full address), target part ("/ppt/theme/theme1.xml") or outside address."""

    id: str
    kind: str
    target: str
    outside: bool = False

    @property
    def short(self) -> str:
        """The last word of the type ("slideLayout")."""
        return self.kind.rpartition("/")[2]


@noun
class Package:
    """Parts by name ("/ppt/presentation.xml") with their content types. ``name`` is the file's, for errors."""

    name: str
    parts: Mapping[str, bytes]
    types: Mapping[str, str]

    def relations(self, part: str) -> tuple[Relation, ...]:
        """All relationships of a part; those of "" are the package's own. InputError when they are broken."""
        name, folder = rels_name(part), posixpath.dirname(part or "/")
        if name not in self.parts:
            return ()
        return tuple(_relation(entry, folder) for entry in self.tree(name) if entry.get("Id"))

    def related(self, part: str, kind: str) -> str:
        """The first part of a kind ("theme") that a part points to; "" when there is none."""
        found = (r.target for r in self.relations(part) if r.short == kind and not r.outside and r.target in self.parts)
        return next(found, "")

    def tree(self, part: str) -> "Element":
        """The part's XML. InputError when it is broken or brings a DOCTYPE."""
        return xml_tree(self.parts[part], f"{self.name}{part}")


def open_package(data: bytes, name: str) -> Package:
    """The package in a file's bytes. InputError when it is none, LimitError when it unpacks to too much."""
    if data.startswith(_OLD_FORMAT):
        raise InputError("an old or locked PowerPoint file", where=name, hint=_HINT)
    files = unpacked(data, name) if data.startswith(b"PK") else {}
    if _TYPES not in files:
        raise InputError("not a PowerPoint file", where=name, hint=_HINT)
    parts = {f"/{entry}": content for entry, content in files.items() if entry != _TYPES}
    return Package(name, parts, _types_of(parts, xml_tree(files[_TYPES], f"{name}/{_TYPES}")))


def quoted(value: str) -> str:
    """A value as an attribute's, in quotation marks (the standard library's own way brings in all of urllib)."""
    return f'"{escape(value)}"'


def rels_name(part: str) -> str:
    """The part that holds a part's relationships."""
    folder, base = posixpath.split(part or "/")
    return f"{folder.rstrip('/')}/_rels/{base}.rels"


def _types_of(parts: Mapping[str, bytes], listing: "Element") -> dict[str, str]:
    own = {(e.get("PartName") or "").lower(): e.get("ContentType") or "" for e in listing if e.get("PartName")}
    common = {(e.get("Extension") or "").lower(): e.get("ContentType") or "" for e in listing if e.get("Extension")}
    return {name: own.get(name.lower()) or common.get(name.rpartition(".")[2].lower(), "") for name in parts}


def _relation(entry: "Element", folder: str) -> Relation:
    written = entry.get("Target") or ""
    outside = entry.get("TargetMode") == "External"
    path = unquote(written.partition("#")[0])
    target = written if outside else posixpath.normpath(posixpath.join(folder, path))
    return Relation(entry.get("Id") or "", entry.get("Type") or "", target, outside)
