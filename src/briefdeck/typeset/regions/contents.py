"""The table of contents of a long briefing: headings with the pages on which they stand."""

from briefdeck.model.pages import Box, Group, TextBox
from briefdeck.model.storyboard import Briefing, Content, Para, Run, plain
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.paragraph import Form, height
from briefdeck.typeset.regions.chunk import Chunk
from briefdeck.typeset.regions.kit import Kit, Style

LONG = 6
"""Pages from which on a briefing has a table of contents."""
_FEWEST = 3
_CHAPTERS = 2
_NUMBER = 24.0
"""Room for the page number at the right edge of an entry."""
_STEP = 10.0


@noun
class Entry:
    """A heading that the table of contents names."""

    level: int
    words: str
    id: str


def with_chapters(board: Briefing) -> Briefing:
    """The board with all headings a level down where several are of the first, which is the title's.

    So chapters stay above their parts.
    """
    if sum(isinstance(block, Para) and block.heading == 1 for block in board.blocks) < _CHAPTERS:
        return board
    return replace(board, blocks=tuple(_lower(block) for block in board.blocks))


def _lower(block: Content) -> Content:
    return replace(block, heading=block.heading + 1) if isinstance(block, Para) and block.heading else block


def with_ids(board: Briefing) -> Briefing:
    """The board with an id for each heading of the text, so that a link can lead there."""
    blocks: list[Content] = []
    for number, block in enumerate(board.blocks, 1):
        is_heading = isinstance(block, Para) and block.heading and not block.id
        blocks.append(replace(block, id=f"part-{number}") if is_heading and isinstance(block, Para) else block)
    return replace(board, blocks=tuple(blocks))


def entries(board: Briefing) -> tuple[Entry, ...]:
    """The headings of the upper two levels; none when there are too few to look for."""
    found = [b for b in board.blocks if isinstance(b, Para) and 0 < b.heading <= 3 and b.id and plain(b.runs)]
    top = min((max(2, block.heading) for block in found), default=2)
    listed = tuple(Entry(max(2, block.heading) - top, plain(block.runs), block.id) for block in found)
    return listed if len(listed) >= _FEWEST else ()


def amount(blocks: tuple[Content, ...]) -> int:
    """How many letters of running text the blocks have, those inside lists and divs not counted."""
    return sum(len(run.text) for block in blocks if isinstance(block, Para) for run in block.runs)


def contents(kit: Kit, listed: tuple[Entry, ...], width: float) -> tuple[Chunk, ...]:
    """A chunk for each heading: its words, linked, and room for the number of its page."""
    nested = any(entry.level for entry in listed)
    return tuple(_entry(kit, entry, width, Style("body", "dark", bold=nested and not entry.level)) for entry in listed)


def numbered(kit: Kit, pages: list[list[Box]]) -> None:
    """Puts the page numbers into the table of contents, now that all pages are set."""
    places: dict[str, int] = {}
    for number, boxes in enumerate(pages, 1):
        for box in boxes:
            if isinstance(box, TextBox) and box.id:
                places.setdefault(box.id, number)
    for boxes in pages:
        boxes[:] = [_counted(kit, box, places) for box in boxes]


def _entry(kit: Kit, entry: Entry, width: float, style: Style) -> Chunk:
    indent = _STEP * entry.level
    runs = kit.runs((Run(entry.words, href=f"#{entry.id}"),), style)
    title = kit.set(runs, width - _NUMBER - indent - 6.0, "body").at((indent, 0.0))
    tall = height(title)
    words = TextBox("Entry", Rect(indent, 0.0, width - _NUMBER - indent, round(tall, 2)), (title,))
    line = kit.leading("body")
    number = TextBox("Page number", Rect(width - _NUMBER, round(tall - line, 2), _NUMBER, line), (), alt=entry.id)
    return Chunk((Group("TOC", (Group("TOCI", (words, number)),)),), tall, 2.0, whole=True)


def _counted(kit: Kit, box: Box, places: dict[str, int]) -> Box:
    if not isinstance(box, Group) or box.tag not in ("TOC", "TOCI"):
        if not isinstance(box, TextBox) or box.name != "Page number":
            return box
        runs = kit.words(str(places.get(box.alt, "")), Style("body", "muted"))
        number = kit.set(runs, box.rect.w, "body", Form(align="right")).at((box.rect.x, box.rect.y))
        return replace(box, paragraphs=(number,), alt="")
    return replace(box, boxes=tuple(_counted(kit, inner, places) for inner in box.boxes))
