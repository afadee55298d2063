"""The shapes of a slide as a reader meets them: where they stand, what they say, what they inherit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefdeck.drawing import NS, local
from briefdeck.model.theme import Rect

_EMU = 12700
_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "sldNum", "hdr")
_FAMILY = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "chart": "body", "pic": "body"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One shape: its element, the elements it inherits from (itself first), its rectangle, and what it is."""

    element: Any
    chain: tuple[Any, ...]
    rect: Rect | None
    kind: str
    holder: str
    name: str
    alt: str
    is_decorative: bool

    @property
    def text(self) -> str:
        """The shape's words, one paragraph a line."""
        return "\n".join("".join(t.text or "" for t in p.iter(f"{{{NS['a']}}}t")) for p in self.paragraphs)

    @property
    def paragraphs(self) -> list[Any]:
        """Its paragraphs as elements."""
        return list(self.element.findall("p:txBody/a:p", NS)) if self.kind == "sp" else []

    @property
    def is_title(self) -> bool:
        """True for the slide's title."""
        return self.holder in _TITLES

    @property
    def is_furniture(self) -> bool:
        """True for date, footer and number."""
        return self.holder in _FURNITURE

    @property
    def is_content(self) -> bool:
        """True for what a reader reads or looks at, furniture and ornaments aside."""
        shown = bool(self.text.strip()) or self.kind in ("pic", "graphicFrame")
        return shown and self.rect is not None and not self.is_decorative and not self.is_furniture


def shapes_of(slide: Any) -> Iterator[Seen]:
    """All shapes of a slide in reading order; groups are opened."""
    layout = slide.slide_layout
    yield from _seen(
        slide.shapes._spTree, layout.shapes._spTree, layout.slide_master.shapes._spTree, (0.0, 0.0, 1.0, 1.0)
    )


def _seen(tree: Any, layout: Any, master: Any, move: tuple[float, float, float, float]) -> Iterator[Seen]:
    for element in tree:
        kind = local(element)
        if kind == "grpSp":
            yield from _seen(element, layout, master, _inside(element, move))
        elif kind in ("sp", "pic", "graphicFrame", "cxnSp"):
            yield _one(element, kind, (layout, master), move)


def _one(element: Any, kind: str, above: tuple[Any, Any], move: tuple[float, float, float, float]) -> Seen:
    given = element.find("*/p:nvPr/p:ph", NS)
    holder = "" if given is None else given.get("type", "obj")
    chain = (element, *(() if given is None else _ancestors(given, *above)))
    about = element.find("*/p:cNvPr", NS)
    decorative = about is not None and any(local(e) == "decorative" and e.get("val") == "1" for e in about.iter())
    name, alt = (about.get("name", ""), about.get("descr", "")) if about is not None else ("", "")
    rect = next((r for e in chain if (r := _rect(e)) is not None), None)
    x, y, across, down = move
    if rect is not None:
        rect = Rect(x + rect.x * across, y + rect.y * down, rect.w * across, rect.h * down)
    return Seen(element, chain, rect, kind, holder, name, alt, decorative)


def _ancestors(given: Any, layout: Any, master: Any) -> Iterator[Any]:
    kind, index = given.get("type", "obj"), given.get("idx", "0")
    for shape in layout.iter(f"{{{NS['p']}}}sp"):
        other = shape.find("*/p:nvPr/p:ph", NS)
        if other is None:
            continue
        titles = kind in _TITLES and other.get("type", "obj") in _TITLES
        if titles or (other.get("idx", "0") == index and kind not in _TITLES):
            kind = other.get("type", "obj")
            yield shape
            break
    for shape in master.iter(f"{{{NS['p']}}}sp"):
        other = shape.find("*/p:nvPr/p:ph", NS)
        if other is not None and other.get("type", "obj") == _FAMILY.get(kind, kind):
            yield shape
            return


def _rect(element: Any) -> Rect | None:
    for path in ("p:spPr/a:xfrm", "p:xfrm"):
        off, ext = element.find(f"{path}/a:off", NS), element.find(f"{path}/a:ext", NS)
        if off is not None and ext is not None:
            numbers = (off.get("x", "0"), off.get("y", "0"), ext.get("cx", "0"), ext.get("cy", "0"))
            return Rect(*(int(n) / _EMU for n in numbers))
    return None


def _inside(group: Any, move: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    given = group.find("p:grpSpPr/a:xfrm", NS)
    names = ("off", "ext", "chOff", "chExt")
    parts: list[Any] = [given.find(f"a:{name}", NS) if given is not None else None for name in names]
    if any(part is None for part in parts):
        return move
    off, ext, child, size = parts
    across = int(ext.get("cx")) / (int(size.get("cx")) or 1) * move[2]
    down = int(ext.get("cy")) / (int(size.get("cy")) or 1) * move[3]
    x = move[0] + int(off.get("x")) / _EMU * move[2] - int(child.get("x")) / _EMU * across
    y = move[1] + int(off.get("y")) / _EMU * move[3] - int(child.get("y")) / _EMU * down
    return x, y, across, down
