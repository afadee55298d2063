"""Native tables: hairlines only, a heavier rule under the header."""

from itertools import accumulate, pairwise

from briefdeck.model.pages import SetParagraph, TableBox
from briefdeck.model.theme import Rect, Slot
from briefdeck.paint.pptx.ink import Ink
from briefdeck.paint.pptx.shapes import Tag, frame, holder
from briefdeck.paint.pptx.text import TextPainter
from briefdeck.paint.pptx.words import emu

PADDING = (7.2, 5.76)
"""Points between a cell's edge and its text, across and down."""

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_KIND = "http://schemas.openxmlformats.org/drawingml/2006/table"
_EMPTY = "".join(f'<a:{side} w="0"><a:noFill/></a:{side}>' for side in ("lnL", "lnR", "lnT"))


def table_frame(box: TableBox, tag: Tag, slot: Slot | None, text: TextPainter, ink: Ink) -> str:
    """A table whose frame is exactly as wide as its columns and as high as its rows."""
    widths, heights = _whole(box.widths), _whole(box.heights)
    rect = Rect(box.rect.x, box.rect.y, sum(widths) / 12700, sum(heights) / 12700)
    place = holder(slot) if slot is not None else ""
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in widths)
    rows = []
    for number, (height, cells) in enumerate(zip(heights, box.cells, strict=True)):
        edge = _edge(
            ink, "dark" if number == 0 and box.has_header else "rule", 1.5 if number == 0 and box.has_header else 0.75
        )
        rows.append(f'<a:tr h="{height}">{"".join(_cell(cell, text, edge) for cell in cells)}</a:tr>')
    first = ' firstRow="1"' if box.has_header else ""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{tag.properties(box.alt)}<p:cNvGraphicFramePr><a:graphicFrameLocks "
        'noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr>{place}</p:nvPr></p:nvGraphicFramePr>{frame(rect, 'p')}<a:graphic>"
        f'<a:graphicData uri="{_KIND}">'
        f"<a:tbl><a:tblPr{first}><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>"
        f"{''.join(rows)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _whole(lengths: tuple[float, ...]) -> list[int]:
    """Lengths in whole EMU whose sum does not drift from the sum in points."""
    edges = [0, *(emu(edge) for edge in accumulate(lengths))]
    return [after - before for before, after in pairwise(edges)]


def _edge(ink: Ink, color: str, weight: float) -> str:
    pen = f'{ink.fill(color)}<a:prstDash val="solid"/>'
    return f'{_EMPTY}<a:lnB w="{emu(weight)}" cap="flat" cmpd="sng" algn="ctr">{pen}</a:lnB>'


def _cell(paragraphs: tuple[SetParagraph, ...], text: TextPainter, edge: str) -> str:
    across, down = map(emu, PADDING)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text.paragraphs(paragraphs)}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="ctr">{edge}<a:noFill/></a:tcPr>'
        "</a:tc>"
    )
