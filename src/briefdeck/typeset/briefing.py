"""A briefing as pages: every region is measured first, then placed; what does not fit moves on to the next page."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, groupby

from briefdeck.model.note import Note, Severity
from briefdeck.model.pages import Box, Page, Pages, PictureBox
from briefdeck.model.storyboard import Briefing, Citation, Content, Div, Front, Grid, Para, Run, Runs, plain
from briefdeck.model.theme import Rect, Theme
from briefdeck.nouns import noun, replace
from briefdeck.typeset.direction import STAND_INS
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paper import PAPERS
from briefdeck.typeset.regions.chunk import TALLEST, Chunk, Remaker
from briefdeck.typeset.regions.contents import LONG, Entry, amount, contents, entries, numbered, with_chapters, with_ids
from briefdeck.typeset.regions.events import panels, timeline
from briefdeck.typeset.regions.figure import FigureSpec
from briefdeck.typeset.regions.flow import Flow
from briefdeck.typeset.regions.front import band, card, figures
from briefdeck.typeset.regions.furniture import folio, foot, head
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.notes import gather
from briefdeck.typeset.regions.order import REGIONS, Order, Region, sort_out
from briefdeck.typeset.regions.printing import binding, bound, texture, wants_marks, without_marks
from briefdeck.typeset.regions.prose import TextSpec, heading, kicker, prose
from briefdeck.typeset.regions.side import RuleSpec, side
from briefdeck.typeset.regions.table import TableSpec

_LABEL = "Executive briefing"
_LOGO_HEIGHT = 26.0
_MONO = "Fira Mono"
_NAMED = 8
"""Missing characters that a remark names."""
_DENSITIES = (0.9, 0.8, 0.7, 0.65, 0.6, 0.55, 0.5)
_SHORT, _LITTLE = 4, 0.5
"""Pages up to which a briefing is set closer, and the part of the last page that may be saved in that way."""
_SURELY_LONG = 45_000
"""Letters of text that take more than the pages from which on a briefing has a table of contents."""
_STRAYS = 2
"""Paragraphs that look lost when only they go on from the first page's main column to the next page."""
_MEASURE = 400.0
"""Width of text that stands in one column on a whole page."""
_FEW_LINES = 90.0
"""Height up to which text is not worth two columns."""


@noun
class Rest:
    """What the first page had no room for: to be set again at another width, or chunks as they are."""

    pieces: tuple[Remaker | Chunk, ...]


@noun
class Contents:
    """The table of contents."""

    listed: tuple[Entry, ...]


Part = Region | Rest | Contents | tuple[Content, ...]


def set_briefing(board: Briefing, theme: Theme) -> Pages:
    """The briefing on A4 or Letter pages: nothing cut off, nothing lost, however long it is."""
    size, notes = _paper(board.front, theme)
    board = with_chapters(board if wants_marks(board.front) else without_marks(board))
    label = dict(board.front.extra).get("kicker", "") or theme.word("briefing", _LABEL)
    families = {"mono": _MONO, **dict(STAND_INS), **theme.briefing.faces}
    align, language = texture(board.front, theme.briefing.style)
    kit = Kit(theme.briefing, Faces.of(families), theme, align, language)
    pages = _fitted(kit, board, size, label)
    return Pages(
        kind="briefing",
        size=size,
        pages=_with_logo(_furnished(kit, (size, pages), board.front, (label, theme.footer)), theme, kit),
        front=board.front,
        palette=tuple(sorted(theme.briefing.colors.items())),
        faces=tuple(sorted(families.items())),
        citations=board.citations,
        notes=(*notes, *_missing(kit)),
        lacking="".join(kit.missing),
    )


def _with_logo(pages: tuple[Page, ...], theme: Theme, kit: Kit) -> tuple[Page, ...]:
    """The pages with the theme's logo at the top right of the first, no taller than the line above the title allows."""
    logo = theme.logo
    if not logo.data or logo.pages == "none":
        return pages
    scale = min(1.0, _LOGO_HEIGHT / logo.height)
    width, height = round(logo.width * scale, 2), round(logo.height * scale, 2)
    left = PAPERS.get(theme.paper, PAPERS["a4"])[0] - kit.space("margin", 48.0) - width
    box = PictureBox("Logo", Rect(round(left, 2), 20.0, width, height), logo.data, logo.media_type, theme.name)
    return (replace(pages[0], boxes=(*pages[0].boxes, box)), *pages[1:])


def _missing(kit: Kit) -> tuple[Note, ...]:
    """A remark that names the characters that no font has."""
    if not kit.missing:
        return ()
    named = ", ".join(f"{char} (U+{ord(char):04X})" for char in list(kit.missing)[:_NAMED])
    more = f" and {len(kit.missing) - _NAMED} more" if len(kit.missing) > _NAMED else ""
    text = f"no font has {named}{more}; a question mark stands in its place"
    return (
        Note("D402", Severity.WARNING, "pages", text, "the deck shows it where the reader's computer has the font"),
    )


def _fitted(kit: Kit, board: Briefing, size: tuple[float, float], label: str) -> list[list[Box]]:
    """The boxes of each page, in the theme's spaces or in smaller ones if that saves a last page with little on it."""
    named = with_ids(board)
    listed = entries(named)
    if listed and amount(board.blocks) > _SURELY_LONG:
        return _with_contents(kit, named, (size, label), listed)
    best = _flow(kit, board, size, label)
    if best.count >= LONG:
        return _with_contents(kit, named, (size, label), listed) if listed else best.pages()
    if not (1 < best.count <= _SHORT and (best.fullness < _LITTLE or best.strays)):
        return best.pages()
    count = best.count - (best.fullness < _LITTLE)
    for density in _DENSITIES:
        close = _flow(replace(kit, density=density), board, size, label)
        if (close.count, close.strays) < (best.count, best.strays):
            best = close
        if best.count <= count and not best.strays:
            break
    return best.pages()


def _with_contents(
    kit: Kit, board: Briefing, page: tuple[tuple[float, float], str], listed: tuple[Entry, ...]
) -> list[list[Box]]:
    pages = _flow(kit, board, *page, listed).pages()
    numbered(kit, pages)
    return pages


def _flow(kit: Kit, board: Briefing, size: tuple[float, float], label: str, listed: tuple[Entry, ...] = ()) -> Flow:
    order = sort_out(board)
    width = size[0] - 2 * kit.space("margin", 48.0)
    flow = Flow(kit, size, gather(kit, board, width))
    flow.band(band(kit, board.front, size, label))
    if order.figures:
        flow.full(_region(kit, replace(order.figures, title="", heading=None), flow.width))
    for part in _lead(kit, flow, order, listed):
        if isinstance(part, Region) and part.kind == "sources":
            _part(kit, flow, tuple(part.div.blocks))
            words = "".join(run.text for run in part.heading.runs) if part.heading else ""
            _sources(kit, flow, words or part.title, board)
        else:
            _part(kit, flow, part)
    if board.citations and not order.lists_sources:
        _sources(kit, flow, kit.label("sources", REGIONS["sources"]), board)
    flow.finish()
    _endnotes(kit, flow)
    return flow


def _endnotes(kit: Kit, flow: Flow) -> None:
    """Footnotes that no page took: too tall for its foot, or cited nowhere."""
    left = flow.notes.left()
    if left:
        flow.notes.placed.update(flow.notes.chunks)
        flow.full((kicker(kit, kit.label("notes", "Notes")).set(flow.width), *left))
        flow.finish()


def _paper(front: Front, theme: Theme) -> tuple[tuple[float, float], tuple[Note, ...]]:
    wanted = (front.paper or theme.paper or "a4").strip().lower()
    if wanted in PAPERS:
        return PAPERS[wanted], ()
    text = f"no paper called {wanted!r}; A4 was used"
    return PAPERS["a4"], (Note("D401", Severity.WARNING, "front matter", text, "write a4 or letter"),)


def _lead(kit: Kit, flow: Flow, order: Order, listed: tuple[Entry, ...]) -> list[Part]:
    """Sets takeaways and sidebar with the first prose beside it; gives the parts that are still to be set."""
    broad = tuple(block for block in order.side if _needs_page(kit, block, flow.side_width))
    kept = tuple(block for block in order.side if block not in broad)
    beside = tuple(spec.set(flow.side_width) for spec in side(kit, kept))
    width = flow.main_width if beside else flow.width
    cards = _region(kit, order.takeaways, width) if order.takeaways else ()
    body: list[Part] = [*order.body, *((broad,) if broad else ())]
    if listed:
        body.insert(0, Contents(listed))
    if not beside:
        flow.full(cards)
        return body
    text: tuple[Chunk, ...] = ()
    if body and not isinstance(body[0], Region | Rest | Contents):
        text = tuple(spec.set(width) for spec in prose(kit, body[0]))
        body = body[1:]
    flow.space(18.0)
    left = flow.lead((*cards, *text), beside)
    flow.strays = len(left[0]) if len(left[0]) <= _STRAYS else 0
    aside = left[1][1:] if left[1] and isinstance(left[1][0], RuleSpec) else left[1]
    return [*(Rest(part) for part in (left[0], aside) if part), *body]


def _needs_page(kit: Kit, block: Content, width: float) -> bool:
    """True for a table whose words would be cut in the sidebar; it follows the text."""
    grids = block.blocks if isinstance(block, Div) else (block,)
    return any(isinstance(grid, Grid) and TableSpec(kit, grid).least("fine") > width for grid in grids)


def _part(kit: Kit, flow: Flow, part: Part) -> None:
    """Sets a region, prose in two columns, or what the first page left over."""
    match part:
        case Region():
            flow.full(_region(kit, part, flow.width))
        case Rest():
            fixed = tuple(piece for piece in part.pieces if isinstance(piece, Chunk))
            flow.full(fixed)
            width = flow.column_width(2)
            flow.columns(tuple(piece.set(width) for piece in part.pieces if not isinstance(piece, Chunk)), 2)
        case Contents():
            flow.full((kicker(kit, kit.label("contents", "Contents")).set(flow.width),))
            flow.columns(contents(kit, part.listed, flow.column_width(2)), 2)
        case _:
            _prose(flow, prose(kit, part))


def _prose(flow: Flow, specs: Iterable[Remaker]) -> None:
    """Running text in two columns; a table too wide for one takes the whole width between the text around it."""
    for is_wide, group in groupby(specs, lambda spec: _is_wide(spec, flow.column_width(2))):
        if is_wide:
            flow.full(spec.set(flow.width) for spec in group)
        else:
            _columns(flow, group)


def _is_wide(spec: Remaker, width: float) -> bool:
    return (isinstance(spec, TableSpec) and spec.least() > width) or (isinstance(spec, FigureSpec) and spec.is_wide)


def _columns(flow: Flow, specs: Iterator[Remaker]) -> None:
    """Text in two columns; a few lines are easier to read in one."""
    first: list[Remaker] = []
    short: list[Chunk] = []
    for spec in specs:
        first.append(spec)
        short.append(spec.set(_MEASURE))
        if sum(chunk.gap + chunk.height for chunk in short) > _FEW_LINES:
            flow.columns((each.set(flow.column_width(2)) for each in chain(first, specs)), 2)
            return
    flow.full(short)


def _region(kit: Kit, region: Region, width: float) -> tuple[Chunk, ...]:
    """A region under its heading. One that is too tall for its form is set as running text."""
    match region.kind:
        case "timeline":
            chunks = timeline(kit, region.div, width)
        case "options":
            chunks = panels(kit, region.div, width)
        case "exhibit":
            return _exhibit(kit, region, width)
        case "figures":
            chunks = [figures(kit, region.div, width)]
        case _ if region.heading and _is_cited(region.heading):
            return (*_heading(kit, region, width), card(kit, "", region.div, width))
        case _:
            title = plain(region.heading.runs) if region.heading else region.title
            return (card(kit, title, region.div, width),)
    if any(chunk.height > TALLEST for chunk in chunks):
        chunks = [spec.set(width) for spec in prose(kit, region.div.blocks)]
    return (*_heading(kit, region, width), *chunks)


def _heading(kit: Kit, region: Region, width: float) -> tuple[Chunk, ...]:
    if region.heading:
        return (heading(kit, region.heading).set(width),)
    return (kicker(kit, region.title).set(width),) if region.title else ()


def _exhibit(kit: Kit, region: Region, width: float) -> tuple[Chunk, ...]:
    """Tables of the whole width; a first paragraph of plain words is their title."""
    blocks = region.div.blocks
    first = blocks[0] if blocks else None
    if isinstance(first, Para) and len(blocks) > 1 and isinstance(blocks[1], Grid) and not _is_cited(first):
        words, blocks = plain(first.runs), blocks[1:]
        title = words if words.startswith(region.title) else f"{region.title} · {words}"
        region = replace(region, title=title)
    chunks = [*_heading(kit, region, width)]
    for block in blocks:
        specs = (TableSpec(kit, block, gap=5.0, name="Exhibit"),) if isinstance(block, Grid) else prose(kit, (block,))
        chunks += [spec.set(width) for spec in specs]
    return tuple(chunks)


def _is_cited(block: Para) -> bool:
    return any(run.evidence is not None for run in block.runs)


def _sources(kit: Kit, flow: Flow, title: str, board: Briefing) -> None:
    """The cited sentences under a line, each one linked from its marks and back to the first of them."""
    rule = replace(RuleSpec(), gap=16.0).set(flow.width)
    flow.needs(70.0)
    flow.full((rule, replace(kicker(kit, title), gap=6.0).set(flow.width)))
    width = flow.column_width(2)
    flow.columns((_source(kit, citation).set(width) for citation in board.citations), 2)


def _source(kit: Kit, citation: Citation) -> TextSpec:
    runs = kit.runs(_cited(citation.number, citation.text or citation.target), Style("reference"))
    return TextSpec(kit, runs, "reference", gap=1.8, id=f"src-{citation.number}")


@lru_cache(maxsize=256)
def _cited(number: int, words: str) -> Runs:
    """A source's mark, which leads back, and its words; they are set at each try of the spaces."""
    return Run(f"§{number}", bold=True, href=f"#ref-{number}"), Run("\u00a0 " + words)


def _furnished(
    kit: Kit, what: tuple[tuple[float, float], list[list[Box]]], front: Front, words: tuple[str, str]
) -> tuple[Page, ...]:
    """The pages of a size with running heads and feet, which know how many pages there are."""
    label, footer = words
    size, flowed = what
    line = " · ".join(part for part in (label, footer) if part)
    further, below = head(kit, size, label, front.title), foot(kit, size, line)
    pages = []
    for number, boxes in enumerate(flowed, 1):
        above = further if number > 1 else ()
        page_number = folio(kit, size, number, len(flowed))
        title = front.title if number == 1 else f"{front.title} ({number})"
        placed = bound([*above, *boxes, *below, page_number], number, binding(front), size[0])
        pages.append(Page(tuple(placed), title=title, id=f"page-{number}"))
    return tuple(pages)
