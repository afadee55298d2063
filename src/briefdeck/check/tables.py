"""Tables as they will be set: rows grow with their text, so a table may end lower than its frame says."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefdeck.check.shapes import text_of
from briefdeck.check.slides import EMU
from briefdeck.check.text import SetRun, Styles
from briefdeck.nouns import noun
from briefdeck.ooxml.drawing import NS, fill_in

_MARGINS = (("marL", "91440"), ("marT", "45720"), ("marR", "91440"), ("marB", "45720"))
_PLAIN_STYLES = ("{5940675A-B579-460E-94D1-54222C63F5DA}", "{2D5ABB26-0587-4C30-8999-92F81FD0307C}")
"""Table styles that fill no cell."""


@noun
class Cell:
    """The runs of a cell, by how many points its longest word is wider than the cell, and the cell's own fill.

    The fill is "" for one that is no color or that a style gives, None when one can look through.
    """

    runs: tuple[SetRun, ...]
    too_wide: float
    fill: str | None


@noun
class SetTable:
    """A table set: the height in points that it really has, its cells, its words, and whether it has a header."""

    height: float
    cells: tuple[Cell, ...]
    words: int
    has_header: bool


def set_table(table: Element, styles: Styles) -> SetTable:
    """The table with its text set."""
    about = table.find("a:tblPr", NS)
    style = table.findtext("a:tblPr/a:tableStyleId", "", NS)
    fill = None if not style or style in _PLAIN_STYLES else ""
    columns = [int(column.get("w", "0")) / EMU for column in table.findall("a:tblGrid/a:gridCol", NS)]
    height, cells = 0.0, list[Cell]()
    for row in table.findall("a:tr", NS):
        high = int(row.get("h", "0")) / EMU
        for cell, needed, spans in _row(row, columns, styles, fill):
            cells.append(cell)
            high = high if spans else max(high, needed)
        height += high
    header = about is not None and about.get("firstRow") in ("1", "true")
    return SetTable(height, tuple(cells), len(text_of(table).split()), header)


def _row(row: Element, columns: list[float], styles: Styles, fill: str | None) -> Iterator[tuple[Cell, float, bool]]:
    """Each cell, the height it needs, and whether it reaches over several rows."""
    for place, element in enumerate(row.findall("a:tc", NS)):
        if element.get("hMerge") or element.get("vMerge"):
            continue
        about = element.find("a:tcPr", NS)
        left, top, right, bottom = (
            int(about.get(side, usual) if about is not None else usual) / EMU for side, usual in _MARGINS
        )
        across = sum(columns[place : place + int(element.get("gridSpan", "1"))]) - left - right
        paragraphs = [(p, styles.levels(p, (), "otherStyle")) for p in element.findall("a:txBody/a:p", NS)]
        block = styles.block(paragraphs, across)
        own = fill_in(about, styles.scheme)
        told = about is not None and about.find("a:noFill", NS) is not None
        cell = Cell(block.runs, block.longest - across, own if own is not None else None if told else fill)
        yield cell, block.height + top + bottom, int(element.get("rowSpan", "1")) > 1
