"""DrawingML as stored: names of elements, colors, fills, and what a slide's master and layout paint behind it."""

import colorsys
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from briefdeck.model.color import READABLE, channels, contrast, mixed, written
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
Painted = tuple[Rect, str, float]
"""A rectangle, its color ("" for a picture), and how much of what lies behind it is covered."""

_EMU = 12700
_HARDLY = 3.0
"""The least contrast at which large text can be read."""
_IDENTITY = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_SYSTEM = {"window": "FFFFFF", "windowText": "000000"}
_PRESET = {"black": "000000", "white": "FFFFFF", "gray": "808080", "red": "FF0000", "blue": "0000FF", "green": "008000"}


def local(element: "Element") -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def color_in(element: "Element | None", scheme: Mapping[str, str], own: str = "") -> str:
    """The color that the children of ``element`` give first; "" when none can be told. ``own`` is the style's."""
    for child in element if element is not None else ():
        kind, value = local(child), child.get("val", "")
        base = {
            "srgbClr": value.upper(),
            "sysClr": (child.get("lastClr") or _SYSTEM.get(value, "")).upper(),
            "prstClr": _PRESET.get(value, ""),
            "schemeClr": own if value == "phClr" else scheme.get(value, ""),
        }.get(kind, "")
        if len(base) == 6:
            return _changed(base, child)
    return ""


def fill_in(properties: "Iterable[Element] | None", scheme: Mapping[str, str], own: str = "") -> str | None:
    """The color of a fill; "" for one that is no color, None when nothing is filled."""
    for child in properties if properties is not None else ():
        match local(child):
            case "solidFill":
                return color_in(child, scheme, own)
            case "gradFill":
                return _hardest([color_in(e, scheme, own) for e in child.iter() if local(e) == "gs"])
            case "blipFill" | "pattFill":
                return ""
    return None


def _hardest(stops: list[str]) -> str:
    """The color of a gradient on which black or white text, whichever suits it, is hardest to read.

    The middle of all colors when no ink is good everywhere; "" when none can be read everywhere.
    """
    if not stops or not all(stops):
        return ""
    middle = written(tuple(sum(shades) / len(stops) for shades in zip(*map(channels, stops), strict=True)))
    ink = max(("000000", "FFFFFF"), key=lambda color: contrast(color, middle))
    hardest = min(stops, key=lambda stop: contrast(ink, stop))
    worst = contrast(ink, hardest)
    return hardest if worst >= READABLE else middle if worst >= _HARDLY else ""


def alpha_in(properties: "Element | None") -> float:
    """How much a fill covers, from 0 to 1."""
    for child in properties if properties is not None else ():
        if local(child) in ("solidFill", "gradFill"):
            return next((_share(e.get("val", "")) for e in child.iter() if local(e) == "alpha"), 1.0)
    return 1.0


def _changed(color: str, element: "Element") -> str:
    rgb = channels(color)
    for child in element:
        amount = _share(child.get("val", ""))
        match local(child):
            case "lumMod" | "lumOff" | "satMod":
                rgb = _tuned(rgb, local(child), amount)
            case "shade":
                rgb = _each(rgb, amount, 0.0)
            case "tint":
                rgb = _each(rgb, amount, 1 - amount)
    return written(rgb)


def _tuned(rgb: tuple[float, ...], kind: str, amount: float) -> tuple[float, ...]:
    hue, light, full = colorsys.rgb_to_hls(*rgb[:3])
    light = light * amount if kind == "lumMod" else light + amount if kind == "lumOff" else light
    full = full * amount if kind == "satMod" else full
    return colorsys.hls_to_rgb(hue, min(1.0, max(0.0, light)), min(1.0, max(0.0, full)))


def _each(rgb: tuple[float, ...], factor: float, more: float) -> tuple[float, ...]:
    return tuple(c * factor + more for c in rgb)


def _share(value: str) -> float:
    number = value.rstrip("%")
    try:
        return float(number) / (100 if value.endswith("%") else 100_000)
    except ValueError:
        return 1.0


def scheme_of(theme: "Element", master: "Element", above: "Iterable[Element]" = ()) -> dict[str, str]:
    """The colors of a theme by every name that slides on the master use; ``above`` may name them differently."""
    given = theme.find(".//a:clrScheme", NS)
    own = {local(entry): color_in(entry, {}) for entry in (given if given is not None else ())}
    mapped = master.find("p:clrMap", NS)
    for tree in above:
        mapped = found if (found := tree.find("p:clrMapOvr/a:overrideClrMapping", NS)) is not None else mapped
    names = _IDENTITY | (dict(mapped.attrib) if mapped is not None else {})
    return own | {name: own.get(slot, "") for name, slot in names.items()}


def background(trees: "Iterable[Element]", theme: "Element", scheme: Mapping[str, str]) -> str:
    """The color of the first background among slide, layout and master; "" for a picture."""
    for tree in trees:
        given = tree.find("p:cSld/p:bg", NS)
        if given is not None:
            own = given.find("p:bgPr", NS)
            found = fill_in(own, scheme) if own is not None else _styled(given.find("p:bgRef", NS), theme, scheme)
            return found or ""
    return scheme.get("bg1") or "FFFFFF"


def _styled(reference: "Element | None", theme: "Element", scheme: Mapping[str, str]) -> str:
    """The color of a background that the theme's list of fills makes."""
    color = color_in(reference, scheme)
    listed = theme.find(".//a:bgFillStyleLst", NS)
    number = (reference.get("idx") or "0") if reference is not None else "0"
    place = int(number) - 1001 if number.isdecimal() else 0
    if listed is None or not 0 <= place < len(listed):
        return color
    return fill_in([listed[place]], scheme, color) or ""


def decoration(layout: "Element", master: "Element", scheme: Mapping[str, str]) -> Iterator[Painted]:
    """What master and layout paint, from the back to the front."""
    trees = [layout]
    if layout.get("showMasterSp") not in ("0", "false"):
        trees.insert(0, master)
    for tree in trees:
        for root in tree.findall("p:cSld/p:spTree", NS):
            yield from _painted(root, scheme, _SAME)


def _painted(parent: "Element", scheme: Mapping[str, str], frame: "_Frame") -> Iterator[Painted]:
    for shape in parent:
        rect = _place(shape)
        if rect is None or shape.find("*/p:nvPr/p:ph", NS) is not None:
            continue
        if local(shape) == "grpSp":
            yield from _painted(shape, scheme, frame.inside(rect, _place(shape, "ch")))
            continue
        fill = shape_fill(shape, scheme)
        if fill is not None:
            yield frame.of(rect), fill, alpha_in(shape.find("p:spPr", NS))


def shape_fill(shape: "Element", scheme: Mapping[str, str]) -> str | None:
    """The color of a shape, "" for a picture, None when one can look through it."""
    if local(shape) in ("pic", "graphicFrame"):
        return ""
    properties = shape.find("p:spPr", NS)
    fill = fill_in(properties, scheme)
    told = any(local(child).endswith("Fill") for child in (properties if properties is not None else ()))
    reference = shape.find("p:style/a:fillRef", NS)
    if told or reference is None or reference.get("idx") == "0":
        return fill
    return color_in(reference, scheme) or None


@noun
class _Frame:
    """How a group moves and stretches what is in it."""

    x: float
    y: float
    across: float
    down: float

    def of(self, rect: Rect) -> Rect:
        """The rectangle on the slide."""
        return Rect(
            self.x + rect.x * self.across, self.y + rect.y * self.down, rect.w * self.across, rect.h * self.down
        )

    def inside(self, rect: Rect, child: Rect | None) -> "_Frame":
        """The frame of a group that lies in this one."""
        if child is None or not child.w or not child.h:
            return self
        outer = self.of(rect)
        across, down = outer.w / child.w, outer.h / child.h
        return _Frame(outer.x - child.x * across, outer.y - child.y * down, across, down)


_SAME = _Frame(0, 0, 1, 1)


def _place(shape: "Element", prefix: str = "") -> Rect | None:
    names = (f"a:{prefix}Off", f"a:{prefix}Ext") if prefix else ("a:off", "a:ext")
    for path in ("p:spPr/a:xfrm", "p:grpSpPr/a:xfrm", "p:xfrm"):
        given = shape.find(path, NS)
        off, ext = (given.find(name, NS) if given is not None else None for name in names)
        if off is not None and ext is not None:
            written = (off.get("x", ""), off.get("y", ""), ext.get("cx", ""), ext.get("cy", ""))
            numbers = [int(v) / _EMU for v in written if v.lstrip("-").isdecimal()]
            return Rect(*numbers) if len(numbers) == 4 else None
    return None


def behind(rect: Rect, shapes: Iterable[Painted], ground: str) -> str:
    """The color behind the middle of a rectangle, "" when it cannot be told."""
    x, y = rect.x + rect.w / 2, rect.y + rect.h / 2
    for other, fill, alpha in shapes:
        if other.x + 1 < x < other.right - 1 and other.y + 1 < y < other.bottom - 1:
            ground = mixed(fill, ground, alpha) if fill and ground and alpha < 0.99 else fill
    return ground
