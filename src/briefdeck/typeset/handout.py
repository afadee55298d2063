"""A deck as a hand-out: one, two or six slides a page, drawn as they are, with what the speaker says below each."""

from collections.abc import Iterator
from itertools import accumulate

from briefdeck.model.pages import Box, Group, Page, Pages, Piece, SetParagraph, SetRun, Shape, TableBox, TextBox
from briefdeck.model.storyboard import Para, Run
from briefdeck.model.theme import Rect, Theme
from briefdeck.nouns import noun, replace
from briefdeck.typeset.broken import moved
from briefdeck.typeset.direction import STAND_INS, arranged, in_faces
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paper import PAPERS
from briefdeck.typeset.plot import with_drawings
from briefdeck.typeset.regions.chunk import Chunk, makers
from briefdeck.typeset.regions.column import fill
from briefdeck.typeset.regions.flow import FOOT, HEAD, Flow
from briefdeck.typeset.regions.furniture import folio, foot, head
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.notes import Notes
from briefdeck.typeset.regions.prose import TextSpec, heading, kicker
from briefdeck.typeset.scale import Scale

SHAPES = {1: (1, 1), 2: (1, 2), 6: (2, 3)}
"""Columns and rows of slides by how many stand on a page."""
_LABEL, _MORE = "Hand-out", "Notes, continued"
_PREFIX = "slide-"
"""What the names of the slides' faces begin with, beside those of the notes."""
_GUTTER, _UNDER, _AFTER = 24.0, 6.0, 16.0
"""Space between columns, below a slide, and below its notes."""
_ROLES = {1: "body", 2: "note", 6: "reference"}
"""Size of the notes."""
_WIDE = {1: 499.0, 2: 400.0, 6: 499.0}
"""Width up to which a slide is drawn."""


@noun
class _Cell:
    """A slide's place on the paper."""

    x: float
    y: float
    w: float
    h: float


def set_handout(deck: Pages, theme: Theme, each: int) -> Pages:
    """The pages of a hand-out, ``each`` (1, 2 or 6) slides on one; notes too long for their place stand at the end."""
    families = {**dict(STAND_INS), **theme.briefing.faces}
    kit = Kit(theme.briefing, Faces.of(families), theme)
    size = PAPERS.get(theme.paper, PAPERS["a4"])
    slides = with_drawings(deck)
    faces = {**families, **{_PREFIX + role: family for role, family in deck.faces}}
    pages, left = _filled(kit, slides, (size, each), Faces.of(faces))
    if left:
        flow = Flow(kit, size, Notes())
        flow.full((kicker(kit, kit.label("more_notes", _MORE)).set(flow.width),))
        flow.columns(left, 2)
        pages += flow.pages()
    palette = {**dict(theme.briefing.colors), **dict(deck.palette)}
    return replace(
        deck,
        kind="briefing",
        size=size,
        pages=tuple(_furnished(kit, size, pages, deck.front.title)),
        palette=tuple(sorted(palette.items())),
        faces=tuple(sorted(faces.items())),
        citations=(),
    )


def _filled(
    kit: Kit, deck: Pages, how: tuple[tuple[float, float], int], faces: Faces
) -> tuple[list[list[Box]], list[Chunk]]:
    """The slides on their pages, and the notes that found no room."""
    size, each = how
    cells = list(_cells(kit, size, each))
    pages: list[list[Box]] = []
    left: list[Chunk] = []
    for number, page in enumerate(deck.pages):
        if number % each == 0:
            pages.append([])
        cell = cells[number % each]
        slide, bottom = _slide(page, deck, (cell, _WIDE[each]), faces)
        pages[-1] += slide
        room = cell.y + cell.h - bottom - _UNDER - _AFTER
        notes, rest = _notes(kit, page, (cell.w, room), _ROLES[each])
        pages[-1] += [Scale(1.0, cell.x, bottom + _UNDER + top).box(box) for chunk, top in notes for box in chunk.boxes]
        if rest:
            column = round((size[0] - 2 * kit.space("margin", 48.0) - kit.space("columns", 24.0)) / 2, 2)
            left += _again(kit, f"{number + 1} · {page.title}", rest, column)
    return pages, left


def _cells(kit: Kit, size: tuple[float, float], each: int) -> Iterator[_Cell]:
    columns, rows = SHAPES[each]
    margin = kit.space("margin", 48.0)
    width = (size[0] - 2 * margin - _GUTTER * (columns - 1)) / columns
    tall = (size[1] - HEAD - FOOT) / rows
    for row in range(rows):
        for column in range(columns):
            yield _Cell(margin + column * (width + _GUTTER), HEAD + row * tall, width, tall)


def _slide(page: Page, deck: Pages, where: tuple[_Cell, float], faces: Faces) -> tuple[list[Box], float]:
    """A slide in its frame, and where it ends."""
    cell, widest = where
    factor = min(cell.w, widest) / deck.size[0]
    scale = Scale(factor, cell.x, cell.y)
    whole = scale.rect(Rect(0.0, 0.0, *deck.size))
    ground = Shape("Slide", whole, fill=page.background or "background")
    boxes = [_named(scale.box(_refaced(box, faces)), page.id if at == 0 else "") for at, box in enumerate(page.boxes)]
    if page is deck.pages[0]:
        boxes = [_first(box) for box in boxes]
    frame = Shape("Frame", whole, stroke="rule", weight=0.6)
    return [ground, Group("Sect", tuple(boxes)), frame], whole.bottom


def _named(box: Box, name: str) -> Box:
    return replace(box, id=name) if name and isinstance(box, TextBox) and not box.id else box


def _first(box: Box) -> Box:
    """The first slide's title is the title of all."""
    if not isinstance(box, TextBox):
        return box
    return replace(box, paragraphs=tuple(replace(p, tag="H1") if p.tag == "H2" else p for p in box.paragraphs))


def _refaced(box: Box, faces: Faces) -> Box:
    """The box with faces that have its letters, its headings one level lower than the hand-out's title."""
    match box:
        case Group():
            return replace(box, boxes=tuple(_refaced(inner, faces) for inner in box.boxes))
        case TextBox():
            width = box.rect.w - box.inset[0] - box.inset[2]
            lefts = (box.rect.x + box.inset[0], width)
            paragraphs = tuple(_lettered(p, faces, lefts) for p in box.paragraphs)
            if any(run.evidence is not None for paragraph in paragraphs for run in paragraph.runs):
                return replace(box, paragraphs=paragraphs, role="body", placeholder=None)  # sources are to be read
            return replace(box, paragraphs=paragraphs)
        case TableBox():
            edges = [box.rect.x + sum(box.widths[:at]) for at in range(len(box.widths))]
            cells = tuple(
                tuple(
                    tuple(_lettered(p, faces, (edge, width)) for p in cell)
                    for cell, edge, width in zip(row, edges, box.widths, strict=False)
                )
                for row in box.cells
            )
            return replace(box, cells=cells)
        case _:
            return box


def _lettered(paragraph: SetParagraph, faces: Faces, column: tuple[float, float]) -> SetParagraph:
    """The paragraph cut into runs of faces that have their letters; its lines end where they did."""
    tag = f"H{min(6, int(paragraph.tag[1]) + 1)}" if paragraph.tag[:1] == "H" else paragraph.tag
    own = replace(paragraph, tag=tag, runs=tuple(replace(run, face=_PREFIX + run.face) for run in paragraph.runs))
    parts = [in_faces(run, faces) for run in own.runs]
    if all(len(part) == 1 for part in parts) and all(run == part[0] for run, part in zip(own.runs, parts, strict=True)):
        return own
    lines = tuple(replace(line, pieces=tuple(_pieces(line.pieces, parts))) for line in own.lines)
    left, width = column
    cut = replace(own, runs=tuple(run for part in parts for run in part), lines=lines)
    return moved(arranged(moved(cut, -left, 0.0), faces, width), left, 0.0)


def _pieces(pieces: tuple[Piece, ...], parts: list[tuple[SetRun, ...]]) -> Iterator[Piece]:
    """The pieces of a line, cut where their runs were cut."""
    firsts = [0, *accumulate(len(part) for part in parts)]
    for piece in pieces:
        begin = 0
        for at, run in enumerate(parts[piece.run]):
            start, end = max(piece.start, begin), min(piece.end, begin + len(run.text))
            if start < end:
                number = firsts[piece.run] + at
                yield replace(piece, run=number, start=start - begin, end=end - begin)
            begin += len(run.text)


def _notes(
    kit: Kit, page: Page, place: tuple[float, float], role: str
) -> tuple[tuple[tuple[Chunk, float], ...], tuple[Chunk, ...]]:
    """What is said about a slide, as much as its place holds, and the rest."""
    width, room = place
    specs = (TextSpec(kit, kit.words(note, Style(role)), role, gap=2.0) for note in page.notes if note.strip())
    filled = fill(tuple(spec.set(width) for spec in specs), max(0.0, room), fresh=False)
    return filled.placed, filled.rest


def _again(kit: Kit, title: str, chunks: tuple[Chunk, ...], width: float) -> Iterator[Chunk]:
    """Notes set at another width under the title of their slide."""
    yield heading(kit, Para((Run(title),), 3)).set(width)
    yield from (made if isinstance(made, Chunk) else made.set(width) for made in makers(chunks))


def _furnished(kit: Kit, size: tuple[float, float], pages: list[list[Box]], title: str) -> Iterator[Page]:
    label = kit.label("handout", _LABEL)
    above, below = head(kit, size, label, title), foot(kit, size, title)
    for number, boxes in enumerate(pages, 1):
        page_number = folio(kit, size, number, len(pages))
        yield Page((*above, *boxes, *below, page_number), title=f"{title} ({number})", id=f"page-{number}")
