"""A base deck → a template pack: python-pptx reads its masters, layouts and placeholders; its slides stay behind."""

import io
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefdeck.errors import InputError, TemplateError
from briefdeck.model.note import Note, Severity
from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Rect, Slot
from briefdeck.nouns import replace
from briefdeck.ooxml.drawing import background, decoration, scheme_of
from briefdeck.ooxml.package import open_package, quoted
from briefdeck.themes.layouts import Offer, name_layouts, slot_of, unrest
from briefdeck.themes.package import SAMPLES, bare_deck, left_behind
from briefdeck.untrusted import xml_tree

if TYPE_CHECKING:
    from pptx.opc.package import Part, _Relationship
    from pptx.presentation import Presentation
    from pptx.shapes.placeholder import LayoutPlaceholder
    from pptx.slide import SlideLayout, SlideMaster

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HINT = "save it again in PowerPoint as .pptx"
_DEFAULT_SIZE = 9144000, 6858000
_EMU = 12700
_HIGHEST = 2**31 - 2
"""No number of a placeholder is higher."""
_SMALLEST, _LARGEST = 914_400, 51_206_400
"""What PowerPoint allows for an edge of a slide."""


@lru_cache(maxsize=8)
def read_base(data: bytes, name: str) -> TemplatePack:
    """The pack in a base deck's bytes, undressed. TemplateError when it is no usable deck."""
    from lxml.etree import XMLSyntaxError
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    try:
        package = open_package(data, name)
        clean = bare_deck(package)
        return replace(_pack_of(Presentation(io.BytesIO(clean))), notes=_notes(left_behind(package), name))
    except (InputError, TemplateError) as error:
        raise TemplateError(error.message, where=error.where or name, hint=error.hint) from error
    except (
        PythonPptxError,
        XMLSyntaxError,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        StopIteration,
    ) as error:
        raise TemplateError("the base deck is damaged", where=name, hint=_HINT) from error


def _notes(left: Iterable[str], name: str) -> tuple[Note, ...]:
    """A warning for each thing that was left out; that sample slides go is no surprise."""
    grades = {what: Severity.INFO if what.startswith(SAMPLES) else Severity.WARNING for what in left}
    return tuple(Note("T501", grade, Path(name).name, f"left out: {what}", "") for what, grade in grades.items())


def with_notes_master(pack: TemplatePack, own: TemplatePack) -> TemplatePack:
    """The pack, with the notes master of ``own`` when it has none, so that no speaker's notes are lost."""
    if pack.notes_master:
        return pack
    parts = {part.name: part for part in own.parts}
    master = parts[own.notes_master]
    theme = next(name for name in parts if name.startswith("/ppt/theme/") and name.encode() in master.rels)
    new_master, new_theme = "/ppt/notesMasters/briefdeckNotes.xml", "/ppt/theme/briefdeckNotes.xml"
    added = (
        replace(master, name=new_master, rels=master.rels.replace(theme.encode(), new_theme.encode())),
        replace(parts[theme], name=new_theme),
    )
    return replace(pack, parts=(*pack.parts, *added), notes_master=new_master)


def _pack_of(deck: "Presentation") -> TemplatePack:
    main = deck.part
    for layout in (layout for master in deck.slide_masters for layout in master.slide_layouts):
        _number(layout)
    parts = tuple(_part(part) for part in main.package.iter_parts() if part is not main)
    offers = [offer for n, master in enumerate(deck.slide_masters) for offer in _offers(master, n)]
    masters = tuple(str(master.part.partname) for master in deck.slide_masters)
    notes = [str(r.target_part.partname) for r in main.rels.values() if r.reltype.endswith("/notesMaster")]
    edges = zip((deck.slide_width, deck.slide_height), _DEFAULT_SIZE, strict=True)
    width, height = (usual if edge is None else int(edge) for edge, usual in edges)
    size = (width, height)
    if not all(_SMALLEST <= edge <= _LARGEST for edge in size):
        raise TemplateError(
            "the slides are smaller than 1 inch or larger than 56", hint="change the slide size in PowerPoint"
        )
    layouts = name_layouts(offers, (size[0] / _EMU, size[1] / _EMU))
    return TemplatePack(parts, layouts, size, masters, notes[0] if notes else "")


def _number(layout: "SlideLayout") -> None:
    """Gives every placeholder of a layout a number of its own: slides find theirs by it, and some programs give all
    the same."""
    holders = [holder.element.find(".//{*}ph") for holder in cast("Iterable[LayoutPlaceholder]", layout.placeholders)]
    others = [holder for holder in holders if holder.get("type") not in ("title", "ctrTitle")]
    taken = {"0"} if len(others) < len(holders) else set[str]()
    for holder in others:
        number = holder.get("idx", "0")
        if number in taken or int(number) > _HIGHEST:
            known = (int(n) for n in (*taken, *(other.get("idx", "0") for other in others)))
            number = str(max(n for n in (0, *known) if n < _HIGHEST) + 1)
            holder.set("idx", number)
        taken.add(number)


def _part(part: "Part") -> PackPart:
    return PackPart(str(part.partname), part.content_type, part.blob, _rels(part.rels))


def _rels(relations: "Mapping[str, _Relationship]") -> bytes:
    """A part's relationships with whole part names as their targets."""
    rows = []
    for number, relation in relations.items():
        outside = ' TargetMode="External"' if relation.is_external else ""
        target = relation.target_ref if relation.is_external else str(relation.target_part.partname)
        head = f"<Relationship Id={quoted(number)} Type={quoted(relation.reltype)}"
        rows.append(f"{head} Target={quoted(target)}{outside}/>")
    if not rows:
        return b""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Relationships xmlns="{_RELATIONSHIPS}">{"".join(rows)}</Relationships>'.encode()


def _offers(master: "SlideMaster", number: int) -> Iterator[Offer]:
    themes = [r.target_part.blob for r in master.part.rels.values() if r.reltype.endswith("/theme")]
    theme = xml_tree(themes[0], "theme")
    scheme = scheme_of(theme, master.element)
    colors = " ".join(f"{name}={color}" for name, color in sorted(scheme.items()))
    for layout in master.slide_layouts:
        slots = tuple(_slots(layout))
        painted = list(decoration(layout.element, master.element, scheme))
        ground = background((layout.element, master.element), theme, scheme)
        found = Layout("", layout.name, str(layout.part.partname), slots)
        yield Offer(layout.element.get("type") or "", number, found, colors, unrest(slots, painted, ground))


def _slots(layout: "SlideLayout") -> Iterator[Slot]:
    """A slot for each placeholder that has a place, its own or its master's."""
    from pptx.enum.shapes import PP_PLACEHOLDER

    for holder in cast("Iterable[LayoutPlaceholder]", layout.placeholders):
        rect = _rect(holder)
        if rect is not None and not holder.rotation and holder.element.get("orient") != "vert":
            kind = PP_PLACEHOLDER.to_xml(holder.placeholder_format.type)
            yield slot_of(kind, holder.placeholder_format.idx, rect)


def _rect(holder: "LayoutPlaceholder") -> Rect | None:
    try:
        edges = (holder.left, holder.top, holder.width, holder.height)
    except KeyError:  # python-pptx knows no master for vertical text
        return None
    x, y, w, h = (None if edge is None else round(edge / _EMU, 2) for edge in edges)
    return None if x is None or y is None or w is None or h is None else Rect(x, y, w, h)
