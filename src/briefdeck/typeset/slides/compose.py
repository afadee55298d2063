"""From a slide of the storyboard to sheets: its kind's composer first, plain content when that does not fit.

The composers are imported by the first slide of their kind: most decks have slides of a few kinds only.
"""

from collections.abc import Callable, Sequence
from functools import partial

from briefdeck.model.pages import TextBox
from briefdeck.model.storyboard import Bullets, Content, Div, Grid, Para, Quoted, Slide
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.chart import chart_of
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.content import compose_content
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import flatten, set_text
from briefdeck.typeset.slides.passage import Passage, Style, lead_in, said, set_stack, text_box
from briefdeck.typeset.table import set_chart, set_table

Composer = Callable[[Content, Desk], list[Sheet] | None]

_LISTED = ("agenda", "summary", "closing", "timeline", "options", "map")


@noun
class _Parts:
    """A slide's blocks: what its kind is made of, what else stands on it, and whether that comes afterwards."""

    main: tuple[Content, ...]
    others: tuple[Content, ...]
    is_first: bool = False


def compose(slide: Slide, desk: Desk) -> list[Sheet]:
    """All sheets of a slide that is neither cover, section nor sources; at least one."""
    sheets = _by_kind(slide, desk)
    if sheets is None:
        sheets = compose_content(slide.blocks, desk)
    return sheets or [Sheet(())]


def _by_kind(slide: Slide, desk: Desk) -> list[Sheet] | None:
    match slide.kind:
        case "bignumber":
            return _number(slide.blocks, desk)
        case "quotation":
            return _quotation(slide.blocks, desk)
        case "comparison":
            return _comparison(slide.blocks, desk)
        case "chart":
            return _chart(slide.blocks, desk)
        case "table":
            return _with_lead(_picked(slide.blocks, Grid), desk, _table)
        case kind if kind in _LISTED:
            return _with_lead(_picked(slide.blocks, Bullets), desk, partial(_listed, kind))
        case _:
            return _two_columns(slide.blocks, desk)


def _picked(blocks: Sequence[Content], kind: type[Bullets] | type[Grid]) -> _Parts:
    """The first block of a kind, and the others; blocks are looked for inside divs of no special meaning too."""
    opened = tuple(_opened(blocks))
    main = next((block for block in opened if isinstance(block, kind)), None)
    if main is None:
        return _Parts((), opened)
    return _Parts((main,), tuple(block for block in opened if block is not main), opened[0] is main)


def _opened(blocks: Sequence[Content]) -> list[Content]:
    found: list[Content] = []
    for block in blocks:
        if isinstance(block, Div) and block.kind != "chart":
            found += _opened(block.blocks)
        else:
            found.append(block)
    return found


def _with_lead(parts: _Parts, desk: Desk, composer: Composer) -> list[Sheet] | None:
    """The main block with the other text beside it; what is not text gets sheets of its own afterwards."""
    if not parts.main:
        return None
    if not parts.others:
        return composer(parts.main[0], desk)
    pieces = list(flatten(parts.others))
    passages = [piece for piece in pieces if isinstance(piece, Passage)]
    beside = _beside(passages, parts, desk) if len(passages) == len(pieces) else None
    sheets = composer(parts.main[0], beside[0]) if beside else None
    if beside is None or sheets is None:
        sheets = composer(parts.main[0], desk)
        return None if sheets is None else [*sheets, *compose_content(parts.others, desk)]
    first = sheets[0]
    boxes = (*first.boxes, beside[1]) if parts.is_first else (beside[1], *first.boxes)
    marks = dict.fromkeys((*(m for p in passages for m in p.evidence), *first.evidence))
    return [replace(first, boxes=boxes, evidence=tuple(marks)), *sheets[1:]]


def _beside(passages: Sequence[Passage], parts: _Parts, desk: Desk) -> tuple[Desk, TextBox] | None:
    """The desk without a strip for the passages, above the main block or below it, and the strip; None if too tall."""
    area = desk.area
    shown = [p for p in passages if p.runs]
    for size in desk.steps("body"):
        tall = stack_height(set_stack(shown, Place(area.x, area.y, area.w), size, desk.faces))
        if shown and tall <= 0.26 * area.h:
            rest = round(area.h - tall - 16, 2)
            top = area.bottom - tall if parts.is_first else area.y
            free = replace(area, h=rest) if parts.is_first else replace(area, y=round(area.y + tall + 16, 2), h=rest)
            paragraphs = set_stack(shown, Place(area.x, top, area.w), size, desk.faces)
            return replace(desk, area=free), text_box("Lead", Rect(area.x, top, area.w, tall), paragraphs)
    return None


def _listed(kind: str, main: Content, desk: Desk) -> list[Sheet] | None:
    if not isinstance(main, Bullets):
        return None
    if kind == "map":
        from briefdeck.typeset.slides.map import compose_map
        from briefdeck.typeset.slides.relations import relations_of

        relations = relations_of(main)
        return compose_map(relations, desk) if relations else None
    from briefdeck.typeset.slides.entries import entries_of

    entries = entries_of(main)
    if not entries:
        return None
    match kind:
        case "timeline":
            from briefdeck.typeset.slides.timeline import compose_timeline

            return compose_timeline(entries, desk)
        case "options":
            from briefdeck.typeset.slides.cards import compose_cards

            return compose_cards(entries, desk)
        case _:
            from briefdeck.typeset.slides.rows import compose_rows

            return compose_rows(entries, desk, kind)


def _number(blocks: Sequence[Content], desk: Desk) -> list[Sheet] | None:
    from briefdeck.typeset.slides.entries import entries_of
    from briefdeck.typeset.slides.statement import compose_number

    opened = _opened(blocks)
    if not opened or not isinstance(opened[0], Para):
        return None
    lists = [block for block in opened if isinstance(block, Bullets)]
    meaning = list(flatten([b for b in opened[1:] if not isinstance(b, Bullets)]))
    passages = [replace(p, style=Style("muted")) for p in meaning if isinstance(p, Passage)]
    entries = entries_of(lists[0]) if lists else ()
    if len(lists) > 1 or entries is None or len(passages) != len(meaning):
        return None
    figure, rest = lead_in(opened[0].runs)
    if not figure:
        figure, rest = opened[0].runs, ()
    tail = [replace(said(rest), style=Style("muted"))] if rest else []
    return compose_number(figure, [p for p in (*tail, *passages) if p.runs or p.evidence], entries, desk)


def _quotation(blocks: Sequence[Content], desk: Desk) -> list[Sheet] | None:
    opened = _opened(blocks)
    quoted = [block for block in opened if isinstance(block, Quoted)]
    if len(quoted) != 1:
        return None
    quote = list(flatten(quoted[0].blocks))
    speaker = list(flatten([block for block in opened if block is not quoted[0]]))
    words = [replace(p, gap=0.3) for p in quote if isinstance(p, Passage) and p.runs]
    named = [replace(p, style=Style("muted"), gap=0.2) for p in speaker if isinstance(p, Passage)]
    if not words or len(words) != len(quote) or len(named) != len(speaker) or len(named) > 3:
        return None
    from briefdeck.typeset.slides.statement import compose_quotation

    return compose_quotation(words, named, desk)


def _comparison(blocks: Sequence[Content], desk: Desk) -> list[Sheet] | None:
    columns = _two_columns(blocks, desk)
    if columns is not None:
        return columns
    parts = _picked(blocks, Grid)
    return _with_lead(parts, desk, _compared)


def _compared(main: Content, desk: Desk) -> list[Sheet] | None:
    from briefdeck.typeset.slides.pairs import compose_comparison

    return compose_comparison(main, desk) if isinstance(main, Grid) else None


def _table(main: Content, desk: Desk) -> list[Sheet] | None:
    return set_table(main, desk) if isinstance(main, Grid) else None


def _two_columns(blocks: Sequence[Content], desk: Desk) -> list[Sheet] | None:
    inner = blocks[0].blocks if len(blocks) == 1 and isinstance(blocks[0], Div) else blocks
    columns = [block for block in inner if isinstance(block, Div) and block.kind == "column"]
    if not columns or len(columns) != len(inner):
        return None
    from briefdeck.typeset.slides.columns import compose_columns

    return compose_columns(columns, desk)


def _chart(blocks: Sequence[Content], desk: Desk) -> list[Sheet] | None:
    """The chart at the left and what it means on a card at the right; over the whole width when there are no words."""
    divs = [block for block in blocks if isinstance(block, Div) and chart_of(block) is not None]
    if len(divs) != 1:
        return None
    pieces = list(flatten([block for block in blocks if block is not divs[0]]))
    passages = [piece for piece in pieces if isinstance(piece, Passage) and piece.runs]
    if len(passages) != len(pieces):
        return None
    if not passages:
        return [set_chart(divs[0], desk)]
    area = desk.area
    card = Rect(round(area.x + 0.69 * area.w, 2), area.y, round(0.31 * area.w, 2), area.h)
    padding = 21.6
    inner = Rect(card.x + padding, card.y + padding, card.w - 2 * padding, card.h - 2 * padding)
    paragraphs = set_text(passages, desk, inner)
    if paragraphs is None:
        return None
    box = replace(text_box("So what", inner, paragraphs), rect=card, fill="card", role="card", inset=(padding,) * 4)
    chart = set_chart(divs[0], replace(desk, area=replace(area, w=round(0.69 * area.w - 2 * padding, 2))))
    marks = dict.fromkeys((*chart.evidence, *(m for p in passages for m in p.evidence)))
    return [replace(chart, boxes=(*chart.boxes, box), evidence=tuple(marks))]
