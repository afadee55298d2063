"""Any content in order: text with one object on one slide where that fits, else one after the other."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, TableBox, TextBox
from briefdeck.model.storyboard import Content, Div, Grid, Picture
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.chart import chart_of
from briefdeck.typeset.figure import set_picture
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import Piece, compose_passages, flatten, set_text
from briefdeck.typeset.slides.passage import Passage, rounded, set_stack, text_box
from briefdeck.typeset.table import set_chart, set_table

_GAP = 16.0
_LOWEST = 170.0
"""Least height of a chart or picture between texts."""
_MOST_TEXT = 0.5
"""Most of the slide's height that text above and below an object may take."""


def compose_content(blocks: Sequence[Content], desk: Desk) -> list[Sheet]:
    """Sheets with all of the blocks. Text takes the largest size of the theme's steps that needs the fewest slides."""
    pieces = list(flatten(blocks))
    together = _beside(pieces, desk) or _stacked(pieces, desk)
    if together is not None:
        return [together]
    sheets: list[Sheet] = []
    text: list[Passage] = []
    for piece in pieces:
        match piece:
            case Passage():
                text.append(piece)
            case _:
                sheets += compose_passages(text, desk)
                text = []
                sheets += set_object(piece, desk)
    return sheets + compose_passages(text, desk)


def set_object(piece: Grid | Div | Picture, desk: Desk) -> list[Sheet]:
    """Sheets with a table, chart or picture in the area."""
    match piece:
        case Grid():
            return set_table(piece, desk)
        case Div():
            return [set_chart(piece, desk)]
        case Picture():
            return [set_picture(piece, desk)]


def stack(pieces: Sequence[Piece], desk: Desk) -> list[Box] | None:
    """The boxes of text with one object below or above it, all in free boxes; None when they do not fit the area."""
    parts = _parts(pieces)
    if parts is None:
        return None
    for size in desk.steps("body"):
        sheet = _stack(parts, size, desk)
        if sheet is not None:
            return [replace(b, placeholder=None) if isinstance(b, TextBox) else b for b in sheet.boxes]
    return None


def _parts(pieces: Sequence[Piece]) -> tuple[list[Passage], Grid | Div | Picture, list[Passage]] | None:
    """The texts around the only object; None when there is no object or more than one, or no text."""
    objects = [(at, piece) for at, piece in enumerate(pieces) if not isinstance(piece, Passage)]
    if len(objects) != 1 or len(pieces) < 2:
        return None
    at, piece = objects[0]
    texts = [[p for p in side if isinstance(p, Passage) and p.runs] for side in (pieces[:at], pieces[at + 1 :])]
    return (texts[0], piece, texts[1]) if any(texts) else None


def _beside(pieces: Sequence[Piece], desk: Desk) -> Sheet | None:
    """Text at the left, a picture at the right."""
    parts = _parts(pieces)
    if parts is None or not isinstance(parts[1], Picture):
        return None
    gap = 2 * desk.space("gutter")
    width = round((desk.area.w - gap) / 2, 2)
    left = replace(desk.area, w=width)
    paragraphs = set_text([*parts[0], *parts[2]], desk, left)
    if paragraphs is None:
        return None
    right = replace(desk.area, x=round(desk.area.x + width + gap, 2), w=width)
    picture = set_picture(parts[1], replace(desk, area=right))
    return Sheet((_in_body(text_box("Body", left, paragraphs), desk), *picture.boxes), marks_of(pieces), "content")


def _stacked(pieces: Sequence[Piece], desk: Desk) -> Sheet | None:
    """Text above and below a table or chart, when all of it fits one slide without being small."""
    parts = _parts(pieces)
    if parts is None or isinstance(parts[1], Picture):
        return None
    for size in (desk.size("lead"), desk.size("body"), desk.size("label")):
        sheet = _stack(parts, size, desk)
        if sheet is not None:
            return replace(sheet, evidence=marks_of(pieces))
    return None


def _stack(parts: tuple[list[Passage], Grid | Div | Picture, list[Passage]], size: float, desk: Desk) -> Sheet | None:
    area, (before, piece, after) = desk.area, parts
    tall = [stack_height(set_stack(side, Place(0, 0, area.w), size, desk.faces)) for side in (before, after)]
    room = area.h - sum(tall) - _GAP * sum(1 for side in (before, after) if side)
    top = area.y + (tall[0] + _GAP if before else 0.0)
    if sum(tall) > _MOST_TEXT * area.h or (isinstance(piece, Div | Picture) and room < _LOWEST):
        return None
    sheets = set_object(piece, replace(desk, area=rounded(Rect(area.x, top, area.w, room))))
    if len(sheets) != 1 or _smallest(sheets[0]) < desk.size("minimum") + 2:
        return None
    boxes: list[Box] = list(sheets[0].boxes)
    bottom = max((box.rect.bottom for box in boxes if hasattr(box, "rect")), default=top)
    if before:
        boxes.insert(0, _in_body(_text("Body", before, Rect(area.x, area.y, area.w, tall[0]), (size, desk)), desk))
    if after:
        below = _text("Text below", after, Rect(area.x, bottom + _GAP, area.w, tall[1]), (size, desk))
        boxes.append(below if before else _in_body(below, desk))
    return Sheet(tuple(boxes), (), "content")


def _text(name: str, passages: Sequence[Passage], rect: Rect, how: tuple[float, Desk]) -> TextBox:
    size, desk = how
    return text_box(name, rect, set_stack(passages, Place(rect.x, rect.y, rect.w), size, desk.faces))


def _in_body(box: TextBox, desk: Desk) -> TextBox:
    slot = desk.slot("content", "body")
    return replace(box, placeholder=(slot.kind, slot.index))


def _smallest(sheet: Sheet) -> float:
    """The smallest size of a table's text; charts and pictures have none."""
    tables = (box.cells for box in sheet.boxes if isinstance(box, TableBox))
    sizes = (run.size for cells in tables for row in cells for cell in row for p in cell for run in p.runs)
    return min(sizes, default=99.0)


def marks_of(pieces: Sequence[Piece]) -> tuple[int, ...]:
    """The sentences that the pieces rest on, each once, in order."""
    found: list[int] = []
    for piece in pieces:
        match piece:
            case Passage(evidence=evidence):
                found += evidence
            case Grid(head=head, rows=rows):
                found += [
                    run.evidence for row in (head, *rows) for cell in row for run in cell if run.evidence is not None
                ]
            case Div():
                chart = chart_of(piece)
                found += chart.evidence if chart else ()
            case Picture():
                pass
    return tuple(dict.fromkeys(found))
