"""The sidebar of the first page: quotations and who is involved."""

from collections.abc import Iterator

from briefdeck.model.pages import Group, Shape, TextBox
from briefdeck.model.storyboard import Content, Div, Grid, Para, Quoted, Run, Runs
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.regions.chunk import Chunk, Remaker
from briefdeck.typeset.regions.draft import Stack
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.prose import TextSpec, kicker, prose
from briefdeck.typeset.regions.table import TableSpec
from briefdeck.typeset.regions.words import paragraphs

_LONGEST = 280
"""Letters up to which a quotation is set large."""


@noun
class RuleSpec:
    """A hairline between two parts of the sidebar."""

    gap: float = 17.0

    def set(self, width: float) -> Chunk:
        """The line at a width."""
        line = Shape("Hairline", Rect(0.0, 0.0, width, 0.0), "line", stroke="rule", weight=0.75)
        return Chunk((line,), 0.0, self.gap, keep=True, spec=self)

    def after(self, count: int) -> "RuleSpec":
        """The line itself; it cannot be cut."""
        return replace(self, gap=self.gap if count >= 0 else 0.0)


@noun
class QuoteSpec:
    """A quotation set large."""

    kit: Kit
    quote: tuple[Runs, ...]
    gap: float = 12.0
    keep: bool = False

    def set(self, width: float) -> Chunk:
        """The quotation as a chunk, a block quotation in the structure."""
        stack = Stack()
        for runs in self.quote:
            style = Style("quote", "dark", "heading", italic=True)
            stack.add(self.kit.balanced(self.kit.runs(runs, style), width, "quote"), 0.0 if stack.is_empty else 4.0)
        box = TextBox("Quotation", Rect(0.0, 0.0, width, round(stack.bottom, 2)), stack.paragraphs())
        return Chunk((Group("BlockQuote", (box,)),), stack.bottom, self.gap, self.keep, self)

    def after(self, count: int) -> "QuoteSpec":
        """The quotation itself; it is not cut."""
        return replace(self, gap=self.gap if count >= 0 else 0.0)


def side(kit: Kit, blocks: tuple[Content, ...]) -> Iterator[Remaker]:
    """The parts of the sidebar in order, hairlines between them."""
    follows_quote = False
    for index, block in enumerate(blocks):
        if index and not (isinstance(block, Para) and not block.heading):
            yield RuleSpec()
        match block:
            case Quoted():
                speaks = index + 1 < len(blocks) and isinstance(blocks[index + 1], Para)
                yield from _quotation(kit, block, keep=speaks)
            case Div(kind="who"):
                yield from _who(kit, block)
            case Grid():
                yield TableSpec(kit, block)
            case Para(heading=0):
                yield TextSpec(
                    kit, kit.runs(block.runs, Style("note", "muted")), "note", gap=4.0 if follows_quote else 10.0
                )
            case Para():
                yield kicker(kit, "".join(run.text for run in block.runs), gap=10.0)
            case _:
                yield from prose(kit, (block,))
        follows_quote = isinstance(block, Quoted)


def _quotation(kit: Kit, block: Quoted, *, keep: bool) -> Iterator[Remaker]:
    words = paragraphs(block.blocks)
    if not words:
        return
    if sum(len(run.text) for runs in words for run in runs) > _LONGEST:
        yield from prose(kit, (block,))
        return
    credit = words[-1] if len(words) > 1 and _is_credit(words[-1]) else ()
    spoken = words[:-1] if credit else words
    yield QuoteSpec(kit, tuple(_marked(spoken)), keep=keep or bool(credit))
    if credit:
        yield TextSpec(kit, kit.runs(credit, Style("note", "muted")), "note", gap=4.0)


def _marked(spoken: list[Runs]) -> list[Runs]:
    """The words in quotation marks, unless they have some."""
    first = spoken[0][0]
    if first.text.lstrip().startswith(("“", '"', "«", "„", "‘", "'")):
        return spoken
    opened = [(replace(first, text="“" + first.text.lstrip()), *spoken[0][1:]), *spoken[1:]]
    return [*opened[:-1], _closed(opened[-1])]


def _is_credit(runs: Runs) -> bool:
    """True for a last paragraph that names the speaker: short, and no statement of its own."""
    words = "".join(run.text for run in runs).strip()
    return len(words) <= 80 and not words.endswith((".", "!", "?", "”", '"')) and all(r.evidence is None for r in runs)


def _closed(runs: Runs) -> Runs:
    """The runs with a closing mark after the last word, before evidence."""
    for at in range(len(runs) - 1, -1, -1):
        words = runs[at].text.rstrip()
        if runs[at].evidence is None and words:
            space = runs[at].text[len(words) :]
            return (*runs[:at], replace(runs[at], text=f"{words}”{space}"), *runs[at + 1 :])
    return (*runs, Run("”"))


def _who(kit: Kit, div: Div) -> Iterator[Remaker]:
    title = dict(div.attributes).get("title", "Who is involved")
    blocks = div.blocks
    if blocks and isinstance(blocks[0], Para) and blocks[0].heading:
        title, blocks = "".join(run.text for run in blocks[0].runs), blocks[1:]
    yield kicker(kit, title, gap=12.0)
    for block in blocks:
        if isinstance(block, Grid):
            yield TableSpec(kit, block, gap=3.0, name="Who is involved")
        else:
            yield from prose(kit, (block,))
