"""Entries side by side: the timeline with its line and dots, and options without them."""

from briefdeck.model.pages import Box, Group, Shape, TextBox
from briefdeck.model.storyboard import Div, Item, Run, plain
from briefdeck.model.theme import Rect
from briefdeck.typeset.broken import moved
from briefdeck.typeset.regions.chunk import Chunk
from briefdeck.typeset.regions.draft import Later, Stack
from briefdeck.typeset.regions.front import items_of, lead_in
from briefdeck.typeset.regions.kit import Kit, Style

_MOST = 6
_DOT = 9.0
_GUTTER = 12.0
_RANGE = ("–", "—", " to ", "-")


def timeline(kit: Kit, div: Div, width: float) -> list[Chunk]:
    """A row of dated events for each chunk: dates over a line, a dot or (for a period) a bar, the event below."""
    entries = items_of(div.blocks)
    longest = max((_longest(kit, item) for item in entries), default=0.0)
    most = next((n for n in range(_MOST, 3, -1) if _wide(width, n, _GUTTER) >= longest), 3)
    rows = _even(entries, most)
    return [_row(kit, row, width, is_dated=True) for row in rows]


def panels(kit: Kit, div: Div, width: float) -> list[Chunk]:
    """Options side by side, the label of each above its text; three to a row."""
    return [_row(kit, row, width, is_dated=False) for row in _even(items_of(div.blocks), 3)]


def _even(entries: list[Item], most: int) -> list[list[Item]]:
    """Rows of nearly the same length."""
    count = max(1, -(-len(entries) // most))
    size = max(1, -(-len(entries) // count))
    return [entries[start : start + size] for start in range(0, len(entries), size)]


def _wide(width: float, count: int, gutter: float) -> float:
    """Width of one of so many entries side by side; few of them are no wider than three."""
    return round((width - gutter * (max(3, count) - 1)) / max(3, count), 2)


def _longest(kit: Kit, item: Item) -> float:
    """Width that an entry needs to keep its words whole."""
    lead, rest = lead_in(item)
    said = " ".join(plain(runs) for runs in rest)
    date = kit.longest(plain(lead), Style("head", face="heading", bold=True))
    return max(date, kit.longest(said, Style("note")))


def _row(kit: Kit, row: list[Item], width: float, *, is_dated: bool) -> Chunk:
    gutter = _GUTTER if is_dated else 16.0
    wide = _wide(width, len(row), gutter)
    heads = [_head(kit, item, wide, is_dated=is_dated) for item in row]
    line = max((stack.bottom for stack, _ in heads), default=0.0) + (8.0 if is_dated else 0.0)
    below = line + (9.0 if is_dated else 2.0)
    entries = [_entry(kit, item, wide, below) for item in row]
    bottom = max([below, *(entry.bottom for entry in entries)])

    def drawn() -> tuple[Box, ...]:
        marks: list[Box] = []
        texts: list[Box] = []
        if is_dated:
            marks.append(Shape("Timeline", Rect(0.0, round(line, 2), width, 0.0), "line", stroke="rule", weight=2.0))
        for index, ((stack, date), entry) in enumerate(zip(heads, entries, strict=True)):
            left = round(index * (wide + gutter), 2)
            if is_dated:
                marks.append(_mark(date, left, line, wide))
            drop = line - (8.0 if is_dated else 0.0) - stack.bottom
            words = [moved(paragraph, left, drop) for paragraph in stack.paragraphs()]
            words += [moved(paragraph, left, 0.0) for paragraph in entry.paragraphs()]
            texts.append(TextBox("Entry", Rect(left, 0.0, wide, round(entry.bottom, 2)), tuple(words)))
        return *marks, Group("L", tuple(texts))

    return Chunk(Later(drawn, bottom), bottom, 10.0)


def _entry(kit: Kit, item: Item, width: float, top: float) -> Stack:
    stack = Stack(top)
    rest = lead_in(item)[1]
    small = kit.fitting(" ".join([plain(runs) for runs in rest]), Style(), width, ("note", "reference", "fine"))
    for runs in rest:
        stack.add(kit.without_runt(kit.runs(runs, Style(small, "muted")), width, small))
    return stack


def _head(kit: Kit, item: Item, width: float, *, is_dated: bool) -> tuple[Stack, str]:
    lead = lead_in(item)[0]
    date = plain(lead).rstrip(":. ")
    color = "accent1" if _is_range(date) and is_dated else "dark"
    stack = Stack()
    if date:
        role = "head" if is_dated else "takeaway"
        style = Style(role, color, "heading" if is_dated else "body", bold=True)
        draft = kit.set(kit.runs((Run(date),), style), width, role)
        stack.add(draft)
        if not is_dated and not draft.height:
            stack.bottom += 1.0
    return stack, date


def _mark(date: str, left: float, line: float, width: float) -> Shape:
    if _is_range(date):
        bar = Rect(left, round(line - 3.0, 2), round(width * 0.85, 2), 6.0)
        return Shape("Period", bar, fill="accent1")
    dot = Rect(left, round(line - _DOT / 2, 2), _DOT, _DOT)
    return Shape("Event", dot, "ellipse", fill="background", stroke="dark", weight=2.0)


def _is_range(date: str) -> bool:
    return any(joint in date for joint in _RANGE) and sum(c.isdigit() for c in date) >= 5
