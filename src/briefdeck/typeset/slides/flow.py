"""Running text: blocks as passages in order, set as large as they fit, over as many slides as it takes."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefdeck.model.numerals import numeral
from briefdeck.model.pages import SetParagraph, TextBox
from briefdeck.model.storyboard import Bullets, Content, Div, Grid, Item, Listing, Para, Picture, Quoted, Runs
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.chart import chart_of
from briefdeck.typeset.figure import picture_passages, sized, with_short_caption
from briefdeck.typeset.paragraph import Place, height, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.passage import (
    Passage,
    Style,
    cut,
    least_height,
    said,
    set_passage,
    set_stack,
    spaced,
    text_box,
)
from briefdeck.typeset.slides.points import compose_points
from briefdeck.typeset.slides.portions import portions

Piece = Passage | Grid | Div | Picture

_PROBE = 12_000
"""More characters than a slide holds at the smallest size: measuring further ahead would be quadratic."""

_MOST_AIR = 22.0
_MOST_EVENED = 8


def flatten(blocks: Sequence[Content], level: int = 0) -> Iterator[Piece]:
    """Text as passages, with tables and charts between them where they stand. After a pause all waits for a click."""
    waits = ""
    for block in blocks:
        if isinstance(block, Div) and block.kind == "pause":
            waits = "own"
            continue
        for piece in _flattened(block, level):
            yield replace(piece, click=piece.click or waits) if waits and isinstance(piece, Passage) else piece
            waits = waits and "with"


def _flattened(block: Content, level: int) -> Iterator[Piece]:
    match block:
        case Para(runs=runs, heading=heading):
            style = Style("accent1", bold=True) if heading else Style()
            for passage in _around_formulas(runs, style):
                yield replace(passage, level=level) if level else passage
        case Bullets():
            yield from _list(block, level)
        case Grid():
            yield block
        case Quoted(blocks=inner):
            for piece in flatten(inner, level + 1):
                yield _slanted(piece) if isinstance(piece, Passage) else piece
        case Listing(text=code, language=language):
            yield from (Passage(runs, Style(scale=0.85), level=level, gap=0.0) for runs in _lines(code, language))
        case Picture(image=image) if image is not None:
            picture, caption = with_short_caption(block)
            yield picture
            yield from (replace(p, level=level) for p in caption)
        case Picture():
            yield from (replace(p, level=level) for p in picture_passages(block))
        case Div(kind=kind, blocks=inner):
            if kind == "chart" and chart_of(block) is not None:
                yield block
            elif kind == "picture":
                yield from flatten([sized(block)], level)
            elif kind == "captioned" and inner and isinstance(inner[-1], Para):
                yield from flatten(inner[:-1], level)
                yield replace(said(inner[-1].runs, Style("muted", scale=0.9)), level=level)
            else:
                yield from flatten(inner, level)


def set_text(passages: Sequence[Passage], desk: Desk, rect: Rect) -> tuple[SetParagraph, ...] | None:
    """The passages at the largest size that fits the rectangle, with air when there is room; None when none fits."""
    place = Place(rect.x, rect.y, rect.w)
    for size in desk.steps("row", "lead", "body"):
        share = 1.0 if size <= desk.size("body") else 0.55 if size <= desk.size("lead") else 0.42
        if least_height(passages, rect.w, size, desk.faces) > share * rect.h:
            continue
        paragraphs = set_stack(passages, place, size, desk.faces)
        needed = stack_height(paragraphs)
        roomy = needed <= share * rect.h
        if needed <= rect.h and roomy:
            return _aired(passages, paragraphs, size, rect.h)
    return None


def compose_text(passages: Sequence[Passage], desk: Desk, sizes: Sequence[float]) -> list[Sheet]:
    """Sheets of running text at the largest of ``sizes`` that needs no more slides than the smallest."""
    fewest = len(_split(passages, desk, sizes[-1]))
    for size in sizes:
        chunks = _split(passages, desk, size)
        if len(chunks) <= fewest:
            chunks = _evened(passages, chunks, desk, size)
            break
    slot = desk.slot("content", "body")
    sheets = []
    for chunk in chunks:
        place = Place(desk.area.x, desk.area.y, desk.area.w)
        box = text_box("Body", desk.area, set_stack(chunk, place, size, desk.faces))
        sheets.append(_sheet(replace(box, placeholder=(slot.kind, slot.index)), chunk))
    return sheets


def compose_passages(passages: Sequence[Passage], desk: Desk) -> list[Sheet]:
    """Sheets of text, each with no more words than a slide holds: rows when the points are few, else one box."""
    shown = [p for p in passages if p.runs]
    if not shown:
        return [] if not passages else [_marked(passages)]
    sheets = [sheet for portion in portions(shown, desk.words) for sheet in _portion(portion, desk)]
    if len(sheets) == 1:
        return [replace(sheets[0], evidence=_marks_of(passages))]
    unsaid = [p for p in passages if not p.runs]
    return [*sheets[:-1], replace(sheets[-1], evidence=(*sheets[-1].evidence, *_marks_of(unsaid)))]


def _portion(passages: Sequence[Passage], desk: Desk) -> list[Sheet]:
    """Sheets of text that by its words is one slide's, by its height perhaps more."""
    if rows := compose_points(passages, desk):
        return [rows]
    paragraphs = set_text(passages, desk, desk.area)
    if paragraphs is None:
        return compose_text(passages, desk, desk.steps("label"))
    slot = desk.slot("content", "body")
    box = replace(text_box("Body", desk.area, paragraphs), placeholder=(slot.kind, slot.index))
    return [_sheet(box, passages)]


def _evened(passages: Sequence[Passage], chunks: list[list[Passage]], desk: Desk, size: float) -> list[list[Passage]]:
    """The chunks as even as they can be: the last slide is not left with a line or two."""
    if not 1 < len(chunks) <= _MOST_EVENED:
        return chunks
    place = Place(desk.area.x, desk.area.y, desk.area.w)
    tall = [stack_height(set_stack(chunk, place, size, desk.faces)) for chunk in chunks]
    for share in (1.02, 1.1, 1.25):
        low = replace(desk, area=replace(desk.area, h=min(desk.area.h, share * sum(tall) / len(chunks) + size)))
        even = _split(passages, low, size)
        if len(even) == len(chunks):
            return even
    return chunks


def _marked(passages: Sequence[Passage]) -> Sheet:
    return Sheet((), tuple(mark for p in passages for mark in p.evidence))


def _sheet(box: TextBox, passages: Sequence[Passage]) -> Sheet:
    return Sheet((box,), _marks_of(passages), "content")


def _marks_of(passages: Sequence[Passage]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(mark for p in passages for mark in p.evidence))


def _around_formulas(runs: Runs, style: Style) -> Iterator[Passage]:
    """The paragraph; a displayed formula in it stands on a line of its own."""
    if not any(run.math == "display" for run in runs):
        yield said(runs, style)
        return
    for is_formula, group in groupby(runs, key=lambda run: run.math == "display"):
        for part in ([run] for run in group) if is_formula else (list(group),):
            passage = said(tuple(part), replace(style, align="center") if is_formula else style)
            if passage.runs or passage.evidence:
                yield passage


def _list(bullets: Bullets, level: int) -> Iterator[Piece]:
    for place, item in enumerate(bullets.items, 1):
        number = item.number if item.number is not None else place
        pieces = _item(item, numeral(number, bullets.mark) if bullets.ordered else "•", level)
        yield from _revealed(pieces) if bullets.incremental else pieces


def _revealed(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces of an item that appears at a click of its own."""
    for place, piece in enumerate(pieces):
        yield replace(piece, click="with" if place else "own") if isinstance(piece, Passage) else piece


def _item(item: Item, bullet: str, level: int) -> Iterator[Piece]:
    mark = bullet
    for piece in flatten(item.blocks, level + 1):
        if isinstance(piece, Passage) and mark and not piece.bullet and piece.level == level + 1:
            yield replace(piece, bullet=mark, level=level)
            mark = ""
        else:
            yield piece


def _slanted(passage: Passage) -> Passage:
    return replace(passage, style=replace(passage.style, italic=True))


def _lines(code: str, language: str) -> Iterator[Runs]:
    from briefdeck.typeset.code import code_lines

    return code_lines(code, language)


def _aired(
    passages: Sequence[Passage], plain: tuple[SetParagraph, ...], size: float, tallest: float
) -> tuple[SetParagraph, ...]:
    """More space between the passages when the slide would look empty, the same everywhere."""
    breaks = sum(1 for p in passages[:-1] if p.gap > 0)
    spare = 0.6 * (tallest - stack_height(plain))
    air = min(_MOST_AIR, spare / breaks) if breaks else 0.0
    if air < 1:
        return plain
    gaps = [p.gap * size + air if p.gap > 0 else 0.0 for p in passages[:-1]]
    return spaced(plain, [*gaps, 0.0])


def _split(passages: Sequence[Passage], desk: Desk, size: float) -> list[list[Passage]]:
    """Passages in groups that each fit the area; a passage is cut between its lines when it must be."""
    place = Place(desk.area.x, desk.area.y, desk.area.w)
    groups: list[list[Passage]] = [[]]
    left = desk.area.h
    waiting = list(reversed(passages))
    while waiting:
        passage = waiting.pop()
        probe, unseen = cut(passage, _PROBE)
        paragraph = set_passage(probe, place, size, desk.faces)
        needed = height(paragraph)
        if needed <= left:
            groups[-1].append(probe)
            left -= needed + paragraph.space_after
            waiting += [unseen] if unseen.runs else []
            continue
        fitting = int(left // paragraph.leading) if paragraph.leading else 0
        worth = fitting >= 2 and len(paragraph.lines) - fitting >= 2
        if groups[-1] and not (worth and len(paragraph.lines) > 5):
            waiting.append(passage)
        else:
            head, rest = cut(passage, _characters(paragraph, max(1, fitting)))
            groups[-1].append(head)
            waiting.append(rest)
        groups.append([])
        left = desk.area.h
    return groups


def _characters(paragraph: SetParagraph, lines: int) -> int:
    return sum(piece.end - piece.start for line in paragraph.lines[:lines] for piece in line.pieces)
