"""The shapes of a slide as a reader meets them: where they stand, what they say, what they inherit."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.check.slides import EMU, Slide
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun
from briefdeck.ooxml.drawing import NS, local

_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "sldNum", "hdr")
_FAMILY = {"ctrTitle": "title", "subTitle": "body", "obj": "body", "tbl": "body", "chart": "body", "pic": "body"}
_QUARTER = 5_400_000
"""A quarter of a turn in 60,000ths of a degree."""

_Move = tuple[float, float, float, float]


@noun
class Seen:
    """One shape: its element, the elements it inherits from (itself first), its rectangle, and what it is."""

    element: Element
    chain: tuple[Element, ...]
    rect: Rect | None
    kind: str
    holder: str
    name: str
    alt: str
    is_decorative: bool

    @property
    def text(self) -> str:
        """The shape's words, one paragraph a line."""
        return "\n".join(text_of(paragraph) for paragraph in self.paragraphs)

    @property
    def paragraphs(self) -> list[Element]:
        """Its paragraphs as elements."""
        return self.element.findall("p:txBody/a:p", NS) if self.kind == "sp" else []

    @property
    def table(self) -> Element | None:
        """The table in it."""
        return self.element.find("a:graphic/a:graphicData/a:tbl", NS)

    @property
    def is_title(self) -> bool:
        """True for the slide's title."""
        return self.holder in _TITLES

    @property
    def is_furniture(self) -> bool:
        """True for date, footer and number."""
        return self.holder in _FURNITURE

    @property
    def is_turned(self) -> bool:
        """True when it stands at an angle, so that no edge of it is level."""
        place = self.element.find("p:spPr/a:xfrm", NS)
        return place is not None and int(place.get("rot", "0")) % _QUARTER != 0

    @property
    def is_content(self) -> bool:
        """True for what a reader reads or looks at, furniture and ornaments aside."""
        shown = bool(self.text.strip()) or self.kind in ("pic", "graphicFrame")
        return shown and self.rect is not None and not self.is_decorative and not self.is_furniture


def text_of(element: Element) -> str:
    """The words inside an element."""
    return "".join(node.text or "" for node in element.iter(f"{{{NS['a']}}}t"))


def shapes_of(slide: Slide) -> Iterator[Seen]:
    """All shapes of a slide in reading order; groups are opened, hidden shapes are left out."""
    tree = slide.tree.find("p:cSld/p:spTree", NS)
    if tree is not None:
        yield from _seen(tree, slide, (0.0, 0.0, 1.0, 1.0))


def _seen(tree: Element, slide: Slide, move: _Move) -> Iterator[Seen]:
    for element in tree:
        match local(element):
            case "grpSp":
                yield from _seen(element, slide, _inside(element, move))
            case "AlternateContent" if len(element):
                yield from _seen(element[0], slide, move)
            case "sp" | "pic" | "graphicFrame" | "cxnSp" as kind:
                about = element.find("*/p:cNvPr", NS)
                if about is None or about.get("hidden") not in ("1", "true"):
                    yield _one(element, kind, slide, move)


def _one(element: Element, kind: str, slide: Slide, move: _Move) -> Seen:
    given = element.find("*/p:nvPr/p:ph", NS)
    holder = "" if given is None else given.get("type", "obj")
    chain = (element, *(() if given is None else _ancestors(given, slide)))
    about = element.find("*/p:cNvPr", NS)
    decorative = about is not None and any(local(e) == "decorative" and e.get("val") == "1" for e in about.iter())
    name, alt = (about.get("name", ""), about.get("descr", "")) if about is not None else ("", "")
    rect = next((r for e in chain if (r := _rect(e)) is not None), None)
    x, y, across, down = move
    if rect is not None:
        rect = Rect(x + rect.x * across, y + rect.y * down, rect.w * across, rect.h * down)
    return Seen(element, chain, rect, kind, holder, name, alt, decorative)


def _ancestors(given: Element, slide: Slide) -> Iterator[Element]:
    """The placeholders of layout and master that a placeholder of the slide inherits from."""
    kind, index = given.get("type", "obj"), given.get("idx", "0")
    for shape in slide.layout.iter(f"{{{NS['p']}}}sp"):
        other = shape.find("*/p:nvPr/p:ph", NS)
        if other is None:
            continue
        titles = kind in _TITLES and other.get("type", "obj") in _TITLES
        if titles or (other.get("idx", "0") == index and kind not in _TITLES):
            kind = other.get("type", "obj")
            yield shape
            break
    for shape in slide.master.iter(f"{{{NS['p']}}}sp"):
        other = shape.find("*/p:nvPr/p:ph", NS)
        if other is not None and other.get("type", "obj") == _FAMILY.get(kind, kind):
            yield shape
            return


def _rect(element: Element) -> Rect | None:
    for path in ("p:spPr/a:xfrm", "p:xfrm"):
        off, ext = element.find(f"{path}/a:off", NS), element.find(f"{path}/a:ext", NS)
        if off is not None and ext is not None:
            numbers = (off.get("x", "0"), off.get("y", "0"), ext.get("cx", "0"), ext.get("cy", "0"))
            return Rect(*(int(number) / EMU for number in numbers))
    return None


def _inside(group: Element, move: _Move) -> _Move:
    """How a group moves and stretches what is in it."""
    given = group.find("p:grpSpPr/a:xfrm", NS)
    pairs = (("off", "x", "y"), ("ext", "cx", "cy"), ("chOff", "x", "y"), ("chExt", "cx", "cy"))
    numbers = []
    for name, first, second in pairs:
        part = given.find(f"a:{name}", NS) if given is not None else None
        if part is None:
            return move
        numbers.append((int(part.get(first, "0")), int(part.get(second, "0"))))
    off, ext, child, size = numbers
    across, down = ext[0] / (size[0] or 1) * move[2], ext[1] / (size[1] or 1) * move[3]
    x = move[0] + off[0] / EMU * move[2] - child[0] / EMU * across
    y = move[1] + off[1] / EMU * move[3] - child[1] / EMU * down
    return x, y, across, down
