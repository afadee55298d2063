"""Pages as a tagged PDF: PDF/UA-1 and PDF/A-2a, the same bytes for the same pages."""

from collections.abc import Iterator
from typing import Any

from briefdeck.model.pages import Box, Group, Page, Pages, SetRun, TableBox, TextBox
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf.about import describe
from briefdeck.paint.pdf.boxes import Scribe
from briefdeck.paint.pdf.file import PdfFile, text
from briefdeck.paint.pdf.outline import write_outline
from briefdeck.paint.pdf.sheet import Sheet
from briefdeck.paint.pdf.tree import Element, write_tree
from briefdeck.paint.pdf.words import Pen, came_from

_Place = tuple[int, float, float]


def paint(pages: Pages) -> bytes:
    """The bytes of a PDF that shows the pages as they were set."""
    file = PdfFile()
    top = Element("Document")
    pen = Pen(file, pages, _targets(pages))
    scribe = Scribe(file, pen, top)
    sheets = [_paint_page(scribe, pages, index) for index in range(len(pages.pages))]
    references = _write_pages(file, pen, sheets, pages.size)
    title = pages.front.title or next((p.title for p in pages.pages if p.title), "") or "Untitled"
    describe(file, pages.front, title)
    file.catalog({"StructTreeRoot": write_tree(file, top, references)})
    _name_places(file, _places(pages, scribe, pen), (references, pages.size[1]))
    entries = scribe.headings or [(1, p.title or title, n, 0.0) for n, p in enumerate(pages.pages)]
    write_outline(file, entries, references, pages.size[1])
    return file.data()


def _targets(pages: Pages) -> frozenset[str]:
    """The names that a link in these pages may lead to: pages, boxes, and the places where a sentence is cited."""
    names = {page.id for page in pages.pages}
    runs: list[SetRun] = []
    for box in (box for page in pages.pages for box in _words(page.boxes)):
        if isinstance(box, TextBox):
            names.add(box.id)
            runs += [run for paragraph in box.paragraphs for run in paragraph.runs]
        else:
            runs += [run for row in box.cells for cell in row for paragraph in cell for run in paragraph.runs]
    names.discard("")
    cited = {came_from(run) for run in runs if run.href[1:] in names}
    return frozenset((names | cited).difference(("",)))


def _words(boxes: tuple[Box, ...]) -> Iterator[TextBox | TableBox]:
    for box in boxes:
        if isinstance(box, TextBox | TableBox):
            yield box
        elif isinstance(box, Group):
            yield from _words(box.boxes)


def _paint_page(scribe: Scribe, pages: Pages, index: int) -> Sheet:
    sheet = Sheet(index, pages.size)
    page: Page = pages.pages[index]
    if page.background:
        sheet.enter(None)
        sheet.rectangle(Rect(0.0, 0.0, *pages.size), dict(pages.palette).get(page.background, "FFFFFF"))
    for box in page.boxes:
        scribe.box(sheet, box)
    return sheet


def _write_pages(file: PdfFile, pen: Pen, sheets: list[Sheet], size: tuple[float, float]) -> list[str]:
    tree, fonts = file.reserve(), file.reserve()
    references = []
    for sheet in sheets:
        resources: dict[str, Any] = {"Font": fonts, "ProcSet": ["/PDF", "/Text", "/ImageC"]}
        if sheet.pictures:
            resources["XObject"] = dict(sheet.pictures)
        page: dict[str, Any] = {
            "Type": "/Page",
            "Parent": tree,
            "MediaBox": [0, 0, *size],
            "Resources": resources,
            "Contents": file.stream(sheet.content()),
            "StructParents": sheet.index,
            "Tabs": "/S",
        }
        if sheet.annotations:
            page["Annots"] = sheet.annotations
        references.append(file.add(page))
    file.fill(tree, {"Type": "/Pages", "Kids": references, "Count": len(references)})
    pen.finish(fonts)
    file.catalog({"Pages": tree})
    return references


def _places(pages: Pages, scribe: Scribe, pen: Pen) -> dict[str, _Place]:
    places = pen.marks | scribe.places
    for index, page in enumerate(pages.pages):
        if page.id:
            places.setdefault(page.id, (index, 0.0, 0.0))
    return places


def _name_places(file: PdfFile, places: dict[str, _Place], paper: tuple[list[str], float]) -> None:
    references, height = paper
    named: list[Any] = []
    for name in sorted(places, key=lambda name: name.encode("utf-16-be", "replace")):
        page, x, y = places[name]
        named += [text(name), [references[page], "/XYZ", max(0.0, x - 12), height - max(0.0, y - 12), 0]]
    if named:
        limits = [named[0], named[-2]]
        file.catalog({"Names": {"Dests": file.add({"Kids": [file.add({"Names": named, "Limits": limits})]})}})
