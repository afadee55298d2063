"""The structure tree: what a screen reader reads, in logical order."""

from dataclasses import dataclass, field
from typing import Any

from briefdeck.nouns import noun
from briefdeck.paint.pdf.file import PdfFile, syntax, text


@dataclass(eq=False, slots=True)
class Element:
    """A structure element. Kids are elements, (page, MCID) pairs of painted content, or numbers of annotations."""

    tag: str
    kids: "list[Element | tuple[int, int] | Annotation]" = field(default_factory=list)
    alt: str = ""
    scope: str = ""
    id: str = ""
    box: tuple[float, float, float, float] | None = None

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
    reference: str


def write_tree(file: PdfFile, top: Element, pages: list[str]) -> str:
    """A reference to the StructTreeRoot; ``pages`` are the page references, page n having StructParents n."""
    root = file.reserve()
    marks: list[list[str]] = [[] for _ in pages]
    links: dict[int, str] = {}
    names: dict[str, str] = {}
    document = _write(file, top, root, _Ledger(pages, marks, links, names))
    numbers: list[Any] = []
    for page, owners in enumerate(marks):
        numbers += [page, owners]
    for key in sorted(links):
        numbers += [key, links[key]]
    parents = file.add({"Nums": numbers})
    file.fill(root, {"Type": "/StructTreeRoot", "K": [document], "ParentTree": parents})
    file.fill(root, {"ParentTreeNextKey": len(pages) + len(links)})
    if names:
        listed = [part for name in sorted(names) for part in (text(name), names[name])]
        file.fill(root, {"IDTree": file.add({"Names": listed})})
    return root


@noun
class _Ledger:
    """Who owns what: the marks of each page, the links by number, and the elements by id."""

    pages: list[str]
    marks: list[list[str]]
    links: dict[int, str]
    names: dict[str, str]


def _write(file: PdfFile, element: Element, parent: str, ledger: _Ledger) -> str:
    """A reference to the element, which is written with all that is in it."""
    reference = file.reserve()
    page: int | None = None
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, tuple):
            there, mark = kid
            _own(ledger.marks[there], mark, reference)
            page = there if page is None else page
            kids.append(str(mark) if there == page else f"<</Type /MCR /Pg {ledger.pages[there]} /MCID {mark}>>")
        elif isinstance(kid, Element):
            kids.append(_write(file, kid, reference, ledger))
        else:
            ledger.links[kid.number] = reference
            kids.append(f"<</Type /OBJR /Obj {kid.reference} /Pg {ledger.pages[kid.page]}>>")
    own = f" /Pg {ledger.pages[page]}" if page is not None else ""
    held = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
    said = _attributes(element) if element.alt or element.id or element.scope or element.box else {}
    more = "".join([f" /{key} {syntax(value)}" for key, value in said.items()])
    code = f"<</Type /StructElem /S /{element.tag} /P {parent}{own} /K {held}{more}>>"
    file.write(reference, code)
    if element.id:
        ledger.names[element.id] = reference
    return reference


def _own(owned: list[str], mark: int, reference: str) -> None:
    """Notes the owner of a mark; marks come in the order of the tree, which may differ from that of the page."""
    owned += ["null"] * (mark + 1 - len(owned))
    owned[mark] = reference


def _attributes(element: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if element.alt:
        found["Alt"] = text(element.alt)
    if element.id:
        found["ID"] = text(element.id)
    if element.scope:
        found["A"] = {"O": "/Table", "Scope": f"/{element.scope}"}
    if element.box:
        found["A"] = {"O": "/Layout", "BBox": list(element.box)}
    return found
