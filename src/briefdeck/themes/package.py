"""A .pptx or .potx taken apart into parts and relationships, with what a template must not bring left behind."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping

from briefdeck.errors import TemplateError
from briefdeck.ooxml.package import Package, Relation, quoted, rels_name
from briefdeck.patterns import pattern

_TYPES = "[Content_Types].xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_KEPT = ("slideMaster", "notesMaster", "presProps", "viewProps", "tableStyles")
_HINT = "save it again in PowerPoint as .pptx"
_LINK = pattern(r"(?:https?|mailto):", re.IGNORECASE)
_UNWANTED = pattern(
    r"/(?:slide|notesSlide|handoutMaster|vbaProject|oleObject|package|control|activeXControlBinary|font|tags|customXml|"
    r"printerSettings|commentAuthors|authors|audio|video|media|externalLink|attachedToolbars|ui/extensibility)$"
)
SAMPLES = "sample slides"
"""What slides of a base deck are called."""

_TOLD = (
    ("vbaproject", "macros"), ("activex", "ActiveX controls"), ("/embeddings/", "embedded files"),
    ("customui", "its own ribbon"), ("/fonts/", "embedded fonts"), ("/slides/", SAMPLES),
)  # fmt: skip
_COUNTED = (SAMPLES, "embedded files")
_OF_SLIDES = ("slide", "notesSlide")
_FRAME = pattern(
    rb"<p:(graphicFrame|pic|control)\b(?:(?!<p:\1\b).)*?\br:(?:id|embed|link)=\"(?P<id>[^\"]+)\".*?</p:\1>", re.DOTALL
)
_CHOICE = pattern(rb"<mc:AlternateContent\b.*?</mc:AlternateContent>", re.DOTALL)
_CONTROLS = pattern(rb"<p:(controls|custDataLst)\b[^>]*?(?:/>|>.*?</p:\1>)", re.DOTALL)


def left_behind(package: Package) -> tuple[str, ...]:
    """What of a deck is not taken over, in words ("macros", "sample slides (2)"); what only slides used goes with
    them."""
    whole = _reached(package, [""], lambda r: r.short not in _OF_SLIDES)
    found: list[str] = []
    for sign, words in _TOLD:
        names = [name for name in (package.parts if words == SAMPLES else whole) if _shows(name, sign)]
        if names:
            found.append(f"{words} ({len(names)})" if words in _COUNTED else words)
    outside = [r for part in whole for r in package.relations(part) if r.outside and not _is_link(r)]
    return (*found, *([f"links to files outside ({len(outside)})"] if outside else ()))


def _shows(name: str, sign: str) -> bool:
    return sign in name.lower() and not name.endswith(".rels")


def bare_deck(package: Package) -> bytes:
    """A .pptx of the package without its slides and what only they used, safe to be opened. TemplateError when
    the package holds no presentation or no slide master."""
    main = next((r.target for r in _kept(package, "") if r.short == "officeDocument"), "")
    if not main or "presentationml" not in package.types[main]:
        raise TemplateError("the base deck has no presentation in it", where=package.name, hint=_HINT)
    frame = [r for kind in _KEPT for r in _kept(package, main) if r.short == kind]
    if not frame or frame[0].short != "slideMaster":
        raise TemplateError("the base deck has no slide master", where=package.name, hint=_HINT)
    roots = [r.target for r in frame]
    names = [name for name in _reached(package, roots, lambda r: _stays(package, r)) if name != main]
    rows = {name: _kept(package, name) for name in names} | {"": (Relation("rId1", _OFFICE, main),), main: frame}
    types = {main: _MAIN} | {name: package.types[name] for name in names}
    files = {f"/{_TYPES}": _listing(types)}
    files |= {rels_name(name): _rels(given) for name, given in rows.items() if given}
    files |= {name: _cleaned(package, name) for name in types}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name[1:]), data)
    return stream.getvalue()


def _reached(package: Package, roots: Iterable[str], follows: Callable[[Relation], bool]) -> tuple[str, ...]:
    """Every part that can be reached from the roots over such relationships, each once, in the order they are met."""
    met: dict[str, None] = {}
    waiting = list(roots)
    while waiting:
        part = waiting.pop(0)
        if part not in met and (not part or part in package.parts):
            met[part] = None
            waiting += [r.target for r in package.relations(part) if not r.outside and follows(r)]
    return tuple(met)


def _cleaned(package: Package, name: str) -> bytes:
    """A part's bytes without the shapes that showed what was left behind; other ids that lead nowhere are emptied."""
    data, gone = package.parts[name], {r.id.encode() for r in package.relations(name) if not _stays(package, r)}
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


def _kept(package: Package, part: str) -> tuple[Relation, ...]:
    """Relationships to parts that exist and may stay, and links that a reader may click on."""
    return tuple(r for r in package.relations(part) if _stays(package, r))


def _stays(package: Package, relation: Relation) -> bool:
    if relation.outside:
        return _is_link(relation)
    return bool(package.types.get(relation.target)) and _UNWANTED.search(relation.kind) is None


def _is_link(relation: Relation) -> bool:
    """True for a web or mail address."""
    return relation.outside and relation.short == "hyperlink" and _LINK.match(relation.target) is not None


def _rels(relations: Iterable[Relation]) -> bytes:
    rows = "".join(
        f"<Relationship Id={quoted(r.id)} Type={quoted(r.kind)} Target={quoted(r.target)}"
        f"{' TargetMode=' + quoted('External') if r.outside else ''}/>"
        for r in relations
    )
    return f'{_HEAD}<Relationships xmlns="{_SPACE}relationships">{rows}</Relationships>'.encode()


def _listing(types: Mapping[str, str]) -> bytes:
    rows = "".join(f"<Override PartName={quoted(n)} ContentType={quoted(t)}/>" for n, t in types.items())
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{_HEAD}<Types xmlns="{_SPACE}content-types">{default}{rows}</Types>'.encode()
