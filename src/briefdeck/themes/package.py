"""A .pptx or .potx taken apart into parts and relationships, with what a template must not bring left behind."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from briefdeck.errors import LimitError, TemplateError

_TYPES = "[Content_Types].xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_KEPT = ("slideMaster", "notesMaster", "presProps", "viewProps", "tableStyles")
_HINT = "save it again in PowerPoint as .pptx"
_LIMIT = 200_000_000
_MOST_ENTRIES = 20_000
_LINK = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_UNWANTED = re.compile(
    r"/(?:slide|notesSlide|handoutMaster|vbaProject|oleObject|package|control|activeXControlBinary|font|tags|customXml|"
    r"printerSettings|commentAuthors|authors|audio|video|media|externalLink|attachedToolbars|ui/extensibility)$"
)
_TOLD = (
    ("vbaproject", "macros"), ("activex", "ActiveX controls"), ("/embeddings/", "embedded files"),
    ("customui", "its own ribbon"), ("/media/", ""), ("/fonts/", "embedded fonts"), ("/slides/", "sample slides"),
)  # fmt: skip
_FRAME = re.compile(
    rb"<p:(graphicFrame|pic|control)\b(?:(?!<p:\1\b).)*?\br:(?:id|embed|link)=\"(?P<id>[^\"]+)\".*?</p:\1>", re.DOTALL
)
_CHOICE = re.compile(rb"<mc:AlternateContent\b.*?</mc:AlternateContent>", re.DOTALL)
_CONTROLS = re.compile(rb"<p:(controls|custDataLst)\b[^>]*?(?:/>|>.*?</p:\1>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
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

    @property
    def is_link(self) -> bool:
        """True for a web or mail address that a reader may click on."""
        return self.outside and self.short == "hyperlink" and _LINK.match(self.target) is not None


@dataclass(frozen=True, slots=True)
class Package:
    """Parts by name with their types, and for each part the relationships that are kept and the ids that are not."""

    name: str
    parts: Mapping[str, bytes]
    types: Mapping[str, str]

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Relationships of a part ("" is the package) to parts that exist and may stay."""
        return tuple(r for r in self._all(part) if self._stays(r))

    def dropped(self, part: str) -> tuple[str, ...]:
        """Ids of the relationships that do not stay."""
        return tuple(r.id for r in self._all(part) if not self._stays(r))

    def leaving(self, part: str) -> tuple[Relation, ...]:
        """Relationships of a part to what lies outside the package."""
        return tuple(r for r in self._all(part) if r.outside)

    def tree(self, part: str) -> ElementTree.Element:
        """The part's XML. TemplateError when it is broken or brings a DOCTYPE."""
        return parse_xml(self.parts[part], f"{self.name}{part}")

    def _all(self, part: str) -> tuple[Relation, ...]:
        name, folder = _rels_name(part), posixpath.dirname(part or "/")
        if name not in self.parts:
            return ()
        return tuple(_relation(entry, folder) for entry in self.tree(name) if entry.get("Id"))

    def _stays(self, relation: Relation) -> bool:
        if relation.outside:
            return relation.is_link
        return bool(self.types.get(relation.target)) and _UNWANTED.search(relation.kind) is None


def open_package(data: bytes, name: str) -> Package:
    """The package in a file's bytes. TemplateError when it is none, LimitError when it unpacks to too much."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [e for e in archive.infolist() if not e.is_dir()]
            if len(entries) > _MOST_ENTRIES or sum(e.file_size for e in entries) > _LIMIT:
                raise LimitError("the base deck is too large", where=name, hint="remove its pictures and films")
            parts = {f"/{e.filename}": archive.read(e) for e in entries if e.filename != _TYPES}
            listing = archive.read(_TYPES)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError) as error:
        hint = "save it again as .pptx, without a password"
        raise TemplateError("the base deck is not a PowerPoint file", where=name, hint=hint) from error
    return Package(name, parts, _types_of(parts, parse_xml(listing, f"{name}/{_TYPES}")))


def left_behind(package: Package) -> tuple[str, ...]:
    """What of a deck is not taken over, in words ("macros", "2 sample slides"); unused pictures are not counted."""
    found: list[str] = []
    for sign, words in _TOLD:
        names = [n for n in package.parts if sign in n.lower() and not n.endswith(".rels") and words]
        if names:
            found.append(f"{words} ({len(names)})" if sign in ("/slides/", "/embeddings/") else words)
    outside = [
        r for part in ("", *package.parts) if "slides/" not in part for r in package.leaving(part) if not r.is_link
    ]
    return (*found, *([f"links to files outside ({len(outside)})"] if outside else ()))


def bare_deck(package: Package) -> bytes:
    """A .pptx of the package without its slides and what only they used, safe to be opened. TemplateError when
    the package holds no presentation or no slide master."""
    main = next((r.target for r in package.relations("") if r.short == "officeDocument"), "")
    if not main or "presentationml" not in package.types[main]:
        raise TemplateError("the base deck has no presentation in it", where=package.name, hint=_HINT)
    frame = [r for kind in _KEPT for r in package.relations(main) if r.short == kind]
    if not frame or frame[0].short != "slideMaster":
        raise TemplateError("the base deck has no slide master", where=package.name, hint=_HINT)
    names = [name for name in _reached(package, [r.target for r in frame]) if name != main]
    rows = {name: package.relations(name) for name in names} | {"": (Relation("rId1", _OFFICE, main),), main: frame}
    types = {main: _MAIN} | {name: package.types[name] for name in names}
    files = {f"/{_TYPES}": _listing(types)}
    files |= {_rels_name(name): _rels(given) for name, given in rows.items() if given}
    files |= {name: _cleaned(package, name) for name in types}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name[1:]), data)
    return stream.getvalue()


def _reached(package: Package, roots: Iterable[str]) -> tuple[str, ...]:
    """Every part that can be reached from the roots, each once, in the order they are met."""
    met: dict[str, None] = {}
    waiting = list(roots)
    while waiting:
        part = waiting.pop(0)
        if part not in met:
            met[part] = None
            waiting += [r.target for r in package.relations(part) if not r.outside]
    return tuple(met)


def _cleaned(package: Package, name: str) -> bytes:
    """A part's bytes without the shapes that showed what was left behind; other ids that lead nowhere are emptied."""
    data, gone = package.parts[name], {number.encode() for number in package.dropped(name)}
    if gone:
        data = _CONTROLS.sub(b"", data)
        data = _CHOICE.sub(lambda found: b"" if _points(found[0], gone) else found[0], data)
        data = _FRAME.sub(lambda found: b"" if found["id"] in gone else found[0], data)
        pattern = rb'(\b(?:id|embed|link|pict)=")(?:' + b"|".join(map(re.escape, sorted(gone))) + rb')(")'
        data = re.sub(pattern, rb"\1\2", data)
    if package.types[name].endswith("xml"):
        package.tree(name)
    return data


def _points(xml: bytes, gone: set[bytes]) -> bool:
    return any(b'="' + number + b'"' in xml for number in gone)


def _rels_name(part: str) -> str:
    folder, base = posixpath.split(part or "/")
    return f"{folder.rstrip('/')}/_rels/{base}.rels"


def _rels(relations: Iterable[Relation]) -> bytes:
    rows = "".join(
        f"<Relationship Id={quoteattr(r.id)} Type={quoteattr(r.kind)} Target={quoteattr(r.target)}"
        f"{' TargetMode=' + quoteattr('External') if r.outside else ''}/>"
        for r in relations
    )
    return f'{_HEAD}<Relationships xmlns="{_SPACE}relationships">{rows}</Relationships>'.encode()


def _listing(types: Mapping[str, str]) -> bytes:
    rows = "".join(f"<Override PartName={quoteattr(n)} ContentType={quoteattr(t)}/>" for n, t in types.items())
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{_HEAD}<Types xmlns="{_SPACE}content-types">{default}{rows}</Types>'.encode()


def parse_xml(data: bytes, name: str) -> ElementTree.Element:
    """The tree of an XML part. TemplateError when it is broken or brings a DOCTYPE."""
    try:
        return ElementTree.fromstring(data, ElementTree.XMLParser(target=_NoDoctype(name)))
    except (ElementTree.ParseError, LookupError, ValueError) as error:  # the latter two: an encoding nobody knows
        raise TemplateError(
            f"broken XML: {error}", where=name, hint="save the base deck again in PowerPoint"
        ) from error


class _NoDoctype(ElementTree.TreeBuilder):
    """Builds a tree, but refuses a DOCTYPE: it can make a small part grow without end."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def doctype(self, *_: str | None) -> None:
        """Called by the parser when it meets a DOCTYPE."""
        raise TemplateError("a part has a DOCTYPE", where=self._name, hint="save the base deck again in PowerPoint")


def _types_of(parts: Mapping[str, bytes], listing: ElementTree.Element) -> dict[str, str]:
    own = {(e.get("PartName") or "").lower(): e.get("ContentType") or "" for e in listing if e.get("PartName")}
    common = {(e.get("Extension") or "").lower(): e.get("ContentType") or "" for e in listing if e.get("Extension")}
    return {name: own.get(name.lower()) or common.get(name.rpartition(".")[2].lower(), "") for name in parts}


def _relation(entry: ElementTree.Element, folder: str) -> Relation:
    written = entry.get("Target") or ""
    outside = entry.get("TargetMode") == "External"
    path = unquote(written.partition("#")[0])
    target = written if outside else posixpath.normpath(posixpath.join(folder, path))
    return Relation(entry.get("Id") or "", entry.get("Type") or "", target, outside)
