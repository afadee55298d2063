"""The parts of the first page: title band, key figures, takeaways; and the cards that look like them."""

from functools import partial

from briefdeck.model.pages import Box, Shape, TextBox
from briefdeck.model.storyboard import Bullets, Content, Div, Front, Item, Run, Runs, plain
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.broken import moved
from briefdeck.typeset.paragraph import Form
from briefdeck.typeset.regions.chunk import TALLEST, Chunk
from briefdeck.typeset.regions.draft import Draft, Later, Stack
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.words import paragraphs

_PAD = 13.0
_NUMBER = 20.0


def band(kit: Kit, front: Front, page: tuple[float, float], label: str) -> Chunk:
    """The head of the first page, as wide as the page: a dark band, or words on the paper between lines."""
    margin = kit.space("margin", 48.0)
    style = kit.look.style.get("band", "dark")
    plain_paper, align = style != "dark", "center" if style == "centered" else "left"
    ink, quiet, label_ink = (
        ("text", "muted", "accent1") if plain_paper else ("on_dark", "on_dark_muted", "on_dark_muted")
    )
    width = page[0] - 2 * margin
    stack = Stack(kit.gap(30.0))
    form = Form(align=align)
    stack.add(
        kit.set(kit.words(label.upper(), Style("kicker", label_ink, bold=True)), width, "kicker", form), 0, margin
    )
    title = Style("title", ink, "heading", bold=True)
    stack.add(
        _shrunk(kit, front.title or "Untitled", (title, Form(tag="H1", align=align), 4), width), kit.gap(15.0), margin
    )
    if front.subtitle:
        subtitle = Style("subtitle", ink, "heading")
        stack.add(_shrunk(kit, front.subtitle, (subtitle, form, 5), width), kit.gap(5.0), margin)
    if front.credit:
        stack.add(kit.set(kit.words(front.credit, Style("note", quiet)), width, "note", form), kit.gap(6.0), margin)
    bottom = round(stack.bottom + kit.gap(16.0), 2)
    fill = "" if plain_paper else "dark"
    box = TextBox("Title band", Rect(0.0, 0.0, page[0], bottom), stack.paragraphs(), "title", fill=fill, id="top")
    if plain_paper:
        above = Shape("Head rule", Rect(margin, round(kit.gap(30.0) - 9.0, 2), width, 3.0), fill="dark")
        return Chunk((box, above), bottom - kit.gap(10.0))
    return Chunk((box, Shape("Band edge", Rect(0.0, bottom, page[0], 4.0), fill="accent1")), bottom + 4.0)


def _shrunk(kit: Kit, words: str, how: tuple[Style, Form, int], width: float) -> Draft:
    """The words in the style's size, or in a smaller one when they would take too many lines."""
    style, form, most = how
    roles = [
        role for role in ("title", "figure", "subtitle", "body", "reference") if kit.size(role) <= kit.size(style.role)
    ]
    for role in roles:
        draft = kit.balanced(kit.words(words, replace(style, role=role)), width, role, form)
        if draft.count <= most:
            break
    return draft


def figures(kit: Kit, div: Div, width: float) -> Chunk:
    """Key figures side by side under hairlines: the value large, its meaning below; four to a row."""
    entries = items_of(div.blocks)
    placed: list[tuple[Stack, Rect]] = []
    top, gutter = 0.0, kit.space("gutter", 20.0)
    for start in range(0, len(entries), 4):
        row = entries[start : start + 4]
        wide = (width - gutter * (max(2, len(row)) - 1)) / max(2, len(row))
        stacks = [_figure(kit, item, wide, top) for item in row]
        bottom = max(stack.bottom for stack in stacks)
        placed += [(stack, Rect(at * (wide + gutter), top, wide, bottom - top)) for at, stack in enumerate(stacks)]
        top = bottom + 12.0
    tall = max(0.0, top - 12.0)
    return Chunk(Later(partial(_drawn_figures, tuple(placed)), tall), tall, 16.0)


def _drawn_figures(placed: tuple[tuple[Stack, Rect], ...]) -> tuple[Box, ...]:
    boxes: list[Box] = []
    for stack, place in placed:
        left, top, wide, tall = round(place.x, 2), place.y, round(place.w, 2), round(place.h, 2)
        boxes.append(Shape("Hairline", Rect(left, top, wide, 0.0), "line", stroke="dark", weight=0.75))
        words = tuple([moved(paragraph, place.x, 0.0) for paragraph in stack.paragraphs()])
        boxes.append(TextBox("Key figure", Rect(left, top, wide, tall), words))
    return tuple(boxes)


def _figure(kit: Kit, item: Item, width: float, top: float) -> Stack:
    lead, rest = lead_in(item)
    stack = Stack(top + 7.0)
    words = " ".join(plain(runs) for runs in rest)
    small = kit.fitting(words, Style(), width, ("note", "reference", "fine"))
    said = [kit.without_runt(kit.runs(runs, Style(small, "muted")), width, small) for runs in rest]
    if lead:
        style = Style("figure", "dark", "heading", bold=True)
        role = kit.fitting(plain(lead), style, width, ("figure", "subtitle", "body", "note"))
        value = kit.runs((Run(plain(lead)),), replace(style, role=role))
        stack.add(kit.set(value, width, role, Form(align=said[0].align if said else "left")))
    for paragraph in said:
        stack.add(paragraph, 0.5)
    return stack


def card(kit: Kit, title: str, div: Div, width: float) -> Chunk:
    """A tinted card with a heading, where it is given one, and numbered statements, a bold lead-in each."""
    ruled = kit.look.style.get("cards") == "ruled"
    side = 0.0 if ruled else _PAD
    inner = width - 2 * side
    pad = kit.gap(_PAD - 4.0 if ruled else _PAD)
    stack = Stack(pad)
    style = Style("kicker", "accent1", bold=True)
    if title:
        stack.add(kit.set(kit.words(title.upper(), style), inner, "kicker", Form(tag="H2")), 0.0, side)
    numbered = any(isinstance(block, Bullets) and block.ordered for block in div.blocks)
    for index, item in enumerate(items_of(div.blocks), 1):
        _statement(kit, stack, item, (str(index) if numbered else "•", inner, side))
    tall = round(stack.bottom + pad, 2)
    inset = (side, pad, side, pad)
    fill = "" if ruled else "card"

    def drawn() -> tuple[Box, ...]:
        box = TextBox("Card", Rect(0.0, 0.0, width, tall), stack.paragraphs(), "card", inset=inset, fill=fill)
        return Shape("Card edge", Rect(0.0, -2.0, width, 2.0), fill="accent1"), box

    return Chunk(Later(drawn, tall), tall, 18.0, whole=tall <= TALLEST)


def _statement(kit: Kit, stack: Stack, item: Item, how: tuple[str, float, float]) -> None:
    label, inner, side = how
    runs = [paragraph for paragraph in paragraphs(item.blocks) if paragraph]
    for at, words in enumerate(runs):
        body = kit.without_runt(kit.runs(words, Style("takeaway")), inner - _NUMBER, "takeaway", Form(tag="LBody"))
        gap = kit.gap(5.5 if at == 0 else 2.0)
        if at == 0:
            mark = kit.words(label, Style("head", "accent1", "heading", bold=True))
            number = kit.set(mark, _NUMBER, "takeaway", Form(tag="Lbl"))
            drop = body.baseline - number.baseline if body.count else 0.0
            left = side + inner - _NUMBER / 2 if body.align == "right" else side
            stack.beside(number, left, stack.bottom + gap + drop)
        stack.add(body, gap, side if body.align == "right" else side + _NUMBER)


def items_of(blocks: tuple[Content, ...]) -> list[Item]:
    """The list items of a region; anything that is no list counts as an item of its own."""
    found: list[Item] = []
    for block in blocks:
        if isinstance(block, Bullets):
            found += block.items
        else:
            found.append(Item((block,)))
    return found


def lead_in(item: Item) -> tuple[Runs, list[Runs]]:
    """The bold runs that an item starts with, and the paragraphs that follow."""
    said = paragraphs(item.blocks)
    if not said:
        return (), []
    first = said[0]
    count = 0
    while count < len(first) and (first[count].bold or not first[count].text.strip()):
        count += 1
    rest = _without_joint(first[count:])
    return first[:count], [runs for runs in (rest, *said[1:]) if runs]


def _without_joint(runs: Runs) -> Runs:
    """The runs without the colon or dash that joins them to their lead-in."""
    if not runs:
        return runs
    text = runs[0].text.lstrip(" :–—-")
    if text == runs[0].text:
        return runs
    return (replace(runs[0], text=text), *runs[1:]) if text else runs[1:]
