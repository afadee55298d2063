"""Running text: paragraphs, headings, lists, quotations, code, pictures – each as chunks that can be set again."""

from collections.abc import Iterator
from functools import partial

from briefdeck.model.numerals import numeral
from briefdeck.model.pages import Box, SetLine, SetRun, TextBox
from briefdeck.model.storyboard import Bullets, Content, Div, Grid, Item, Listing, Para, Picture, Quoted, Run
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.broken import Broken
from briefdeck.typeset.paragraph import Form
from briefdeck.typeset.regions.chunk import Chunk, Remaker
from briefdeck.typeset.regions.draft import Draft, Later
from briefdeck.typeset.regions.figure import chart, picture, relations
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.table import TableSpec

_STEP = 11.0
"""How far a level of a list stands in."""
_NUMBER_STEP = 15.0
_FORMULA = 24.0
"""How far a formula of its own stands in."""
_GAP = 4.0
"""From the right edge of a right-to-left item to its label."""


@noun
class TextSpec:
    """A paragraph to be set, and the space before it. ``label`` stands left of it; ``start`` is the first character."""

    kit: Kit
    runs: tuple[SetRun, ...]
    role: str = "body"
    tag: str = "P"
    indent: float = 0.0
    label: tuple[SetRun, ...] = ()
    step: float = _STEP
    level: int = 0
    gap: float = 0.0
    keep: bool = False
    start: int = 0
    id: str = ""
    fill: str = ""

    def set(self, width: float) -> Chunk:
        """The paragraph as a chunk of a width."""
        pad = 5.0 if self.fill else 0.0
        body = _from(self.kit, self.runs, (self.start, max(24.0, width - self.indent - 2 * pad)), self)
        place = partial(self._drawn, body, (width, pad))
        drawn = Later(partial(place, 0.0, 0.0), body.beginning(pad), place)
        return Chunk(drawn, body.height + 2 * pad, self.gap, self.keep, self)

    def _drawn(self, body: Draft, how: tuple[float, float], x: float, y: float) -> tuple[Box, ...]:
        width, pad = how
        is_leftwards = body.align == "right"
        paragraphs = [body.at((pad if is_leftwards else self.indent + pad, pad), (x, y))]
        if self.label and not self.start:
            form = Form(tag="Lbl", level=self.level)
            label = self.kit.set(self.label, max(12.0, self.step), self.role, form)
            drop = round(body.baseline + pad, 2) - label.baseline if body.count else 0.0
            left = width - self.indent + _GAP if is_leftwards else self.indent - self.step
            paragraphs.insert(0, label.at((left, drop), (x, y)))
        rect = Rect(round(x, 2), round(y, 2), width, round(body.height + 2 * pad, 2))
        return (
            TextBox(
                "Text", rect, tuple(paragraphs), inset=(pad, pad, pad, pad), fill=self.fill,
                id="" if self.start else self.id,
            ),
        )  # fmt: skip

    def after(self, count: int) -> "TextSpec":
        """The rest of the paragraph from a character on."""
        return replace(self, start=count, gap=0.0)


def prose(kit: Kit, blocks: tuple[Content, ...], indent: float = 0.0) -> Iterator[Remaker]:
    """Everything that the blocks say, in order; nothing is left out."""
    for block in blocks:
        yield from _block(kit, block, indent)


def heading(kit: Kit, block: Para) -> TextSpec:
    """A heading of the text."""
    level = max(2, block.heading)
    role, gap = ("head", 13.0) if level == 2 else ("body", 9.0)
    style = Style(role, "dark", "heading", bold=True)
    return TextSpec(kit, kit.runs(block.runs, style), role, f"H{min(level, 6)}", gap=gap, keep=True, id=block.id)


def kicker(kit: Kit, title: str, *, gap: float = 14.0) -> TextSpec:
    """The small heading over a region."""
    style = Style("kicker", "accent1", "body", bold=True)
    return TextSpec(kit, kit.words(title.upper(), style), "kicker", "H2", gap=gap, keep=True)


def _block(kit: Kit, block: Content, indent: float) -> Iterator[Remaker]:
    match block:
        case Para():
            if block.heading:
                yield heading(kit, block)
            elif block.runs:
                inset = _FORMULA if any(run.math == "display" for run in block.runs) else 0.0
                yield TextSpec(kit, kit.runs(block.runs, Style()), indent=indent + inset, gap=5.5, id=block.id)
        case Bullets():
            yield from _list(kit, block, (indent, 0))
        case Quoted():
            yield from _quoted(kit, block, indent)
        case Listing():
            runs = kit.runs((Run(block.text.rstrip("\n").expandtabs(4), code=True),), Style("note"))
            if runs:
                yield TextSpec(kit, runs, "note", indent=indent, gap=6.0, fill="card")
        case Picture():
            yield from _picture(kit, block, indent)
        case Grid():
            yield TableSpec(kit, block)
        case Div():
            yield from _div(kit, block, indent)


def _list(kit: Kit, bullets: Bullets, where: tuple[float, int]) -> Iterator[Remaker]:
    indent, level = where
    for index, item in enumerate(bullets.items):
        number = item.number if item.number is not None else index + 1
        label = numeral(number, bullets.mark) if bullets.ordered else ("•", "–")[level % 2]
        yield from _item(kit, item, label, (indent, level))


def _item(kit: Kit, item: Item, label: str, where: tuple[float, int]) -> Iterator[Remaker]:
    indent, level = where
    step = _NUMBER_STEP + 5.0 * max(0, len(label) - 3) if label not in ("•", "–") else _STEP
    mark = kit.words(label, Style(color="accent1", bold=True))
    inner = min(indent + step, 120.0)
    for block in item.blocks if item.blocks else (Para((Run(" "),)),):
        if isinstance(block, Bullets):
            yield from _list(kit, block, (inner, level + 1))
        elif isinstance(block, Para) and not block.heading:
            runs = kit.runs(block.runs, Style()) or (SetRun("\u00a0", "body", kit.size("body"), "text"),)
            spec = TextSpec(kit, runs, tag="LBody", indent=inner, label=mark, step=step, level=level, gap=3.2)
            yield spec
            mark = ()
        else:
            yield from _block(kit, block, inner)


def _quoted(kit: Kit, block: Quoted, indent: float) -> Iterator[Remaker]:
    for inner in block.blocks:
        if isinstance(inner, Para) and not inner.heading:
            runs = kit.runs(inner.runs, Style("body", "dark", "heading", italic=True))
            yield TextSpec(kit, runs, indent=indent + 12.0, gap=6.0)
        else:
            yield from _block(kit, inner, indent + 12.0)


def _picture(kit: Kit, block: Picture, indent: float, width: str = "") -> Iterator[Remaker]:
    """A picture; without its file the words that describe it."""
    found = picture(kit, block, width)
    if found:
        yield found
        return
    words = " – ".join(text for text in (block.caption, block.alt) if text) or block.path
    yield TextSpec(kit, kit.words(f"[{words}]", Style("note", "muted", italic=True)), "note", indent=indent, gap=6.0)


def _div(kit: Kit, div: Div, indent: float) -> Iterator[Remaker]:
    """A chart, a map, a table with its caption; what is in any other div stands there as it is."""
    figure = {"chart": chart, "map": relations}.get(div.kind)
    drawn = figure(kit, div) if figure else None
    if drawn:
        yield drawn
    elif div.kind == "captioned" and len(div.blocks) == 2 and isinstance(caption := div.blocks[1], Para):
        style = Style("note", "muted")
        yield TextSpec(kit, kit.runs(caption.runs, style), "note", indent=indent, gap=8.0, keep=True)
        yield from (replace(spec, gap=3.0) for spec in _grid(kit, div.blocks[0]))
    elif div.kind == "picture" and len(div.blocks) == 1 and isinstance(shown := div.blocks[0], Picture):
        yield from _picture(kit, shown, indent, dict(div.attributes).get("width", ""))
    elif div.kind not in ("notes", "pause"):
        yield from prose(kit, div.blocks, indent)


def _grid(kit: Kit, block: Content) -> Iterator[TableSpec]:
    if isinstance(block, Grid):
        yield TableSpec(kit, block)


def _from(kit: Kit, runs: tuple[SetRun, ...], where: tuple[int, float], spec: TextSpec) -> Draft:
    """The paragraph from a character on; its pieces count in the whole paragraph's runs."""
    start, width = where
    form = Form(tag=spec.tag, level=spec.level)
    if spec.role == "body" and not spec.keep:
        form = replace(form, align=kit.align, language=kit.language)
    if not start:
        shape = kit.balanced if spec.keep else kit.set if kit.align == "justify" else kit.without_runt
        return shape(runs, width, spec.role, form)
    skipped = 0
    while start >= len(runs[skipped].text):
        start -= len(runs[skipped].text)
        skipped += 1
    rest = (replace(runs[skipped], text=runs[skipped].text[start:]), *runs[skipped + 1 :])
    tail = kit.set(rest, width, spec.role, form).at()
    lines = tuple(
        SetLine(
            line.y,
            tuple(
                replace(
                    piece,
                    run=piece.run + skipped,
                    start=piece.start + (0 if piece.run else start),
                    end=piece.end + (0 if piece.run else start),
                )
                for piece in line.pieces
            ),
        )
        for line in tail.lines
    )
    return Draft(Broken(replace(tail, lines=lines)), runs, tail.leading)
