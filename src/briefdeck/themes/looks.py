"""How a layout of somebody else's deck looks: what lies behind its slots, and how text in them is meant to be."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Rect, Slot
from briefdeck.nouns import noun, replace
from briefdeck.ooxml.drawing import NS, background, behind, decoration, fill_in, scheme_of
from briefdeck.patterns import pattern
from briefdeck.untrusted import xml_tree

_EMU = 12700
_ALIGN = {"l": "left", "ctr": "center", "r": "right"}
_ANCHOR = {"t": "top", "ctr": "middle", "b": "bottom"}
_FAMILY = {
    "ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "chart": "body", "pic": "body",
}  # fmt: skip
_PROMPT = pattern(r"<.*>|footer", re.IGNORECASE)
"""What LibreOffice writes where a footer will stand."""
_RELATION = pattern(rb'Type="[^"]*/(\w+)" Target="([^"]+)"')


@noun
class Wardrobe:
    """One layout's XML with that of its master and theme. ``scheme`` are the colors by every name that slides use."""

    layout: Element
    master: Element
    theme: Element
    scheme: Mapping[str, str]

    @classmethod
    def of(cls, layout: Layout, pack: TemplatePack) -> "Wardrobe":
        """The wardrobe of a layout of the pack."""
        parts = {part.name: part for part in pack.parts}
        own = parts[layout.part]
        master = parts[related(own, "slideMaster")]
        theme = xml_tree(parts[related(master, "theme")].data, "theme")
        body = xml_tree(master.data, master.name)
        return cls(xml_tree(own.data, own.name), body, theme, scheme_of(theme, body))


def related(part: PackPart, kind: str) -> str:
    """The first part of a kind ("theme") that a part points to; "" when there is none."""
    found = (target for short, target in _RELATION.findall(part.rels) if short == kind.encode())
    return next(found, b"").decode()


def looked_at(layout: Layout, wardrobe: Wardrobe) -> Layout:
    """The layout with what is painted on it, and the ground, ink, alignment, anchor and text of each of its slots."""
    ground = background((wardrobe.layout, wardrobe.master), wardrobe.theme, wardrobe.scheme)
    shapes = tuple(decoration(wardrobe.layout, wardrobe.master, wardrobe.scheme))
    slots = tuple(_slot(slot, wardrobe, behind(slot.rect, shapes, ground)) for slot in layout.slots)
    return replace(layout, slots=slots, ground=ground, painted=shapes)


def ground_at(rect: Rect, layout: Layout) -> str:
    """The color behind the middle of a rectangle of a layout that was looked at."""
    return behind(rect, layout.painted, layout.ground)


def pictures_of(layout: Layout) -> tuple[Rect, ...]:
    """Where a layout that was looked at shows pictures."""
    return tuple(rect for rect, fill, _ in layout.painted if not fill)


def _slot(slot: Slot, wardrobe: Wardrobe, ground: str) -> Slot:
    own = _holder(wardrobe.layout, slot.kind, slot.index)
    family = _FAMILY.get(slot.kind, slot.kind)
    chain = [shape for shape in (own, _holder(wardrobe.master, family, None)) if shape is not None]
    styles = [e for shape in chain if (e := shape.find("p:txBody/a:lstStyle/a:lvl1pPr", NS)) is not None]
    tag = {"title": "titleStyle", "body": "bodyStyle"}.get(family, "otherStyle")
    if (e := wardrobe.master.find(f"p:txStyles/p:{tag}/a:lvl1pPr", NS)) is not None:
        styles.append(e)
    inks = (fill_in(style.find("a:defRPr", NS), wardrobe.scheme) for style in styles)
    fills = (fill_in(shape.find("p:spPr", NS), wardrobe.scheme) for shape in chain)
    bodies = [e for shape in chain if (e := shape.find("p:txBody/a:bodyPr", NS)) is not None]
    return replace(
        slot,
        ink=next((ink for ink in inks if ink), "") or wardrobe.scheme.get("tx1", ""),
        ground=next((fill for fill in fills if fill is not None), ground),
        align=_ALIGN.get(_first(styles, "algn"), ""),
        anchor=_ANCHOR.get(_first(bodies, "anchor"), ""),
        text=_text(own) if slot.role == "footer" else "",
    )


def _holder(tree: Element, kind: str, index: int | None) -> Element | None:
    """The shape that is a placeholder of this type (and number)."""
    for shape in tree.findall("p:cSld/p:spTree//p:sp", NS):
        given = shape.find("p:nvSpPr/p:nvPr/p:ph", NS)
        if given is None or given.get("type", "obj") != kind:
            continue
        if index is None or int(given.get("idx", "0")) == index:
            return shape
    return None


def _first(elements: list[Element], name: str) -> str:
    return next((value for element in elements if (value := element.get(name))), "")


def _text(shape: Element | None) -> str:
    if shape is None:
        return ""
    said = " ".join("".join(e.text or "" for e in shape.findall(".//a:t", NS)).split())
    return "" if _PROMPT.fullmatch(said) else said
