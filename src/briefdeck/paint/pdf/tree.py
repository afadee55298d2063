"""The structure tree: what a screen reader reads, in logical order."""

from dataclasses import dataclass, field
from typing import Any

from briefdeck.paint.pdf.file import PdfFile, number, text


@dataclass(eq=False, slots=True)
class Element:
    """A structure element. Kids are elements, (page, MCID) pairs of painted content, or numbers of annotations."""

    tag: str
    kids: "list[Element | tuple[int, int] | Annotation]" = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    id: str = ""
    box: tuple[float, float, float, float] | None = None
    reference: Any = None

    def add(self, tag: str, **more: Any) -> "Element":
        """A new element at the end of this one."""
        kid = Element(tag, **more)
        self.kids.append(kid)
        return kid


@dataclass(frozen=True, eq=False, slots=True)
class Annotation:
    """A link's rectangle on a page; ``number`` is its StructParent."""

    page: int
    number: int
    reference: Any


def write_tree(file: PdfFile, top: Element, pages: list[Any]) -> Any:
    """A reference to the StructTreeRoot; ``pages`` are the page references, page n having StructParents n."""
    root = file.reserve()
    owners: dict[int, Any] = {n: [] for n in range(len(pages))}
    _reserve(file, top)
    _write(file, top, root, (pages, owners))
    numbers: list[Any] = []
    for key in sorted(owners):
        numbers += [key, owners[key]]
    parents = file.add({"Nums": numbers})
    file.fill(root, {"Type": "/StructTreeRoot", "K": [top.reference], "ParentTree": parents})
    file.fill(root, {"ParentTreeNextKey": len(owners)})
    return root


def _reserve(file: PdfFile, element: Element) -> None:
    element.reference = file.reserve()
    for kid in element.kids:
        if isinstance(kid, Element):
            _reserve(file, kid)


def _write(file: PdfFile, element: Element, parent: Any, where: tuple[list[Any], dict[int, Any]]) -> None:
    pages, owners = where
    kids: list[Any] = []
    for kid in element.kids:
        match kid:
            case Element():
                _write(file, kid, element.reference, where)
                kids.append(kid.reference)
            case Annotation():
                owners[kid.number] = element.reference
                kids.append({"Type": "/OBJR", "Obj": kid.reference, "Pg": pages[kid.page]})
            case (page, mark):
                _own(owners[page], mark, element.reference)
                kids.append({"Type": "/MCR", "Pg": pages[page], "MCID": mark})
    file.fill(element.reference, {"Type": "/StructElem", "S": f"/{element.tag}", "P": parent, "K": kids})
    file.fill(element.reference, _attributes(element))


def _own(owned: list[Any], mark: int, reference: Any) -> None:
    """Notes the owner of a mark; marks come in the order of the tree, which may differ from that of the page."""
    owned += ["null"] * (mark + 1 - len(owned))
    owned[mark] = reference


def _attributes(element: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if element.alt:
        found["Alt"] = text(element.alt)
    if element.scope:
        found["A"] = {"O": "/Table", "Scope": f"/{element.scope}"}
    if element.box:
        found["A"] = {"O": "/Layout", "BBox": [number(v) for v in element.box]}
    return found
