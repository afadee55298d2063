"""List items as statements: a label, its text, and what hangs below it."""

from collections.abc import Callable, Sequence

from briefdeck.model.storyboard import Bullets, Content, Item, Para, Runs
from briefdeck.nouns import noun
from briefdeck.typeset.slides.desk import Sheet
from briefdeck.typeset.slides.passage import Passage, lead_in, said

Fit = Callable[[Sequence["Entry"]], Sheet | None]


@noun
class Entry:
    """One statement of a list. ``label`` may be empty; ``number`` counts from 1 through the slides of a split list."""

    number: int
    label: Runs
    texts: tuple[Runs, ...]

    @property
    def evidence(self) -> tuple[int, ...]:
        """The sentences that the statement rests on."""
        found = [mark for runs in (self.label, *self.texts) for mark in said(runs).evidence]
        return tuple(dict.fromkeys(found))

    def passages(self) -> tuple[Passage, ...]:
        """The texts as passages."""
        return tuple(p for p in (said(runs) for runs in self.texts) if p.runs)


def entries_of(bullets: Bullets) -> tuple[Entry, ...] | None:
    """The list's items as entries; None when an item holds more than paragraphs and plain lists."""
    found = []
    for place, item in enumerate(bullets.items, 1):
        texts = _texts(item)
        if texts is None or not texts:
            return None
        label, rest = lead_in(texts[0])
        number = item.number if item.number is not None else place
        found.append(Entry(number, label, tuple(t for t in (rest, *texts[1:]) if said(t).runs or said(t).evidence)))
    return tuple(found) if found else None


def paged(entries: Sequence[Entry], most: int, fit: Fit) -> list[Sheet] | None:
    """The entries on as few sheets as possible, at most ``most`` on each, evenly; None when one alone does not fit."""
    count = -(-len(entries) // most)
    while True:
        sheets = _spread(entries, count, fit)
        if sheets is not None or count >= len(entries):
            return sheets
        count = min(len(entries), max(count + 1, count * 5 // 4))


def evidence_of(entries: Sequence[Entry]) -> tuple[int, ...]:
    """The sentences that the entries rest on, each once, in order."""
    return tuple(dict.fromkeys(mark for entry in entries for mark in entry.evidence))


def _spread(entries: Sequence[Entry], count: int, fit: Fit) -> list[Sheet] | None:
    sheets = []
    start = 0
    for index in range(count):
        end = round((index + 1) * len(entries) / count)
        sheet = fit(entries[start:end])
        if sheet is None:
            return None
        sheets.append(sheet)
        start = end
    return sheets


def _texts(item: Item) -> tuple[Runs, ...] | None:
    found: list[Runs] = []
    for block in item.blocks:
        inner = _plain_texts(block)
        if inner is None:
            return None
        found.extend(inner)
    return tuple(found)


def _plain_texts(block: Content) -> tuple[Runs, ...] | None:
    match block:
        case Para(runs=runs):
            return (runs,)
        case Bullets(items=items):
            nested = [_texts(item) for item in items]
            return None if None in nested else tuple(runs for texts in nested if texts for runs in texts)
        case _:
            return None
