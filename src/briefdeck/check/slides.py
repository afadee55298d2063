"""A deck as its judge reads it: slides in their order, each with what it inherits from."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.errors import InputError
from briefdeck.nouns import noun
from briefdeck.ooxml.drawing import NS
from briefdeck.ooxml.package import Package, open_package

EMU = 12700
"""English Metric Units in a point."""

_HINT = "save it again in PowerPoint as .pptx"
_ID = f"{{{NS['r']}}}id"
_USUAL_SIZE = "9144000", "6858000"


@noun
class Slide:
    """A slide with its layout, master and theme, and the words of its notes."""

    number: int
    tree: Element
    layout: Element
    master: Element
    theme: Element
    notes: str
    is_hidden: bool


@noun
class Deck:
    """Slides and what they share: the size in points, the deck's own text styles, our evidence map if there is one."""

    size: tuple[float, float]
    slides: tuple[Slide, ...]
    defaults: Element | None
    evidence: Element | None


def opened(data: bytes, name: str) -> Deck:
    """The deck in a file's bytes. InputError when there is none in it."""
    package = open_package(data, name)
    main = package.related("", "officeDocument")
    if not main or "presentationml" not in package.types[main]:
        raise InputError("there is no presentation in it", where=name, hint=_HINT)
    tree = package.tree(main)
    given = tree.find("p:sldSz", NS)
    width, height = (given.get("cx", "0"), given.get("cy", "0")) if given is not None else _USUAL_SIZE
    size = (int(width) / EMU, int(height) / EMU)
    return Deck(size, tuple(_slides(package, main, tree)), tree.find("p:defaultTextStyle", NS), _evidence(package))


def _slides(package: Package, main: str, tree: Element) -> Iterator[Slide]:
    shared: dict[str, Element] = {}
    targets = {relation.id: relation.target for relation in package.relations(main)}
    for number, entry in enumerate(tree.findall("p:sldIdLst/p:sldId", NS), 1):
        part = targets.get(entry.get(_ID, ""), "")
        if part not in package.parts:
            raise InputError(f"slide {number} is not in it", where=package.name, hint=_HINT)
        yield _slide(package, part, number, shared)


def _slide(package: Package, part: str, number: int, shared: dict[str, Element]) -> Slide:
    """A slide; ``shared`` keeps the trees of layouts, masters and themes that were read."""
    layout = package.related(part, "slideLayout")
    master = package.related(layout, "slideMaster")
    theme = package.related(master, "theme")
    if not theme:
        raise InputError(f"slide {number} has no layout, master or theme", where=package.name, hint=_HINT)
    notes = package.related(part, "notesSlide")
    tree = package.tree(part)
    for name in (layout, master, theme):
        shared[name] = shared[name] if name in shared else package.tree(name)
    above = shared[layout], shared[master], shared[theme]
    return Slide(number, tree, *above, _spoken(package, notes), tree.get("show") in ("0", "false"))


def _spoken(package: Package, part: str) -> str:
    """The words of a notes page, those of its header, footer and number aside."""
    if not part:
        return ""
    bodies = [
        shape
        for shape in package.tree(part).iter(f"{{{NS['p']}}}sp")
        if (holder := shape.find("p:nvSpPr/p:nvPr/p:ph", NS)) is not None and holder.get("type") == "body"
    ]
    return " ".join(node.text or "" for body in bodies for node in body.iter(f"{{{NS['a']}}}t"))


def _evidence(package: Package) -> Element | None:
    for name, data in package.parts.items():
        if name.startswith("/customXml/") and b"urn:briefdeck:evidence" in data and b"<evidence" in data:
            return package.tree(name)
    return None
