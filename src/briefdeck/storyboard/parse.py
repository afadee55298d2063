"""A storyboard file as slides or as a flowing briefing."""

from dataclasses import fields

from briefdeck.model.storyboard import Briefing, Content, Deck, Div, Front, Slide
from briefdeck.nouns import replace
from briefdeck.storyboard.blocks import Blocks, captioned
from briefdeck.storyboard.contents import contents_slide
from briefdeck.storyboard.dialect import Node, Tree, read_tree
from briefdeck.storyboard.evidence import citations
from briefdeck.storyboard.front import Entry, front_of, split_front
from briefdeck.storyboard.links import linked
from briefdeck.storyboard.remarks import FRONT_KEYS, Remarks
from briefdeck.storyboard.slides import Binder, slide_level

_TOC_DEPTH = 3


def parse(markdown: str, kind: str, overruling: tuple[tuple[str, str], ...] = ()) -> Deck | Briefing:
    """What the file says, as a "deck" or a "briefing"; whatever is not understood stays as text and is noted.

    ``overruling`` are keys and values that count before those of the front matter. Raises LimitError for a file that is
    too large or nested too deeply.
    """
    text = markdown.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    entries, body = split_front(text)
    remarks = Remarks(text.split("\n"))
    tree = read_tree(body)
    _check_front(entries, remarks)
    _check_tree(tree, remarks)
    found = citations(tree.references)
    front = _overruled(front_of(entries), overruling)
    wishes = dict(front.extra)
    steps, is_marp = wishes.get("incremental") == "true", wishes.get("marp") == "true"
    blocks = Blocks(
        frozenset(c.number for c in found), remarks,
        incremental=steps, always_incremental=steps, implicit_captions=not is_marp,
    )  # fmt: skip
    nodes = _body(tree, blocks)
    if kind == "briefing":
        return Briefing(front, _flow(nodes, blocks), found, tuple(remarks.notes))
    slides = linked(_slides(nodes, front, blocks), remarks)
    return Deck(front, slides, found, tuple(remarks.notes))


def _overruled(front: Front, overruling: tuple[tuple[str, str], ...]) -> Front:
    keys = {key for key, _ in overruling}
    return replace(front, extra=(*(pair for pair in front.extra if pair[0] not in keys), *overruling))


def _body(tree: Tree, blocks: Blocks) -> tuple[Node, ...]:
    """The elements without the footnotes, which ``blocks`` learns."""
    for node in tree.nodes:
        if node.type == "footnote_block":
            blocks.footnotes.keep(node)
    return tuple(node for node in captioned(tree.nodes) if node.type != "footnote_block")


def _slides(nodes: tuple[Node, ...], front: Front, blocks: Blocks) -> tuple[Slide, ...]:
    wishes = dict(front.extra)
    binder = Binder(blocks, _level(nodes, wishes))
    if wishes.get("marp") != "true":
        binder.cover(front)
    for node in nodes:
        binder.add(node)
    slides, headings = binder.slides()
    if wishes.get("toc") != "true":
        return slides
    depth = wishes.get("toc-depth", "")
    title = wishes.get("toc-title") or "Table of Contents"
    contents = contents_slide(headings, title, int(depth) if depth.isdecimal() else _TOC_DEPTH)
    covers = 1 if slides and slides[0].kind == "title" else 0
    return (*slides[:covers], contents, *slides[covers:]) if contents else slides


def _level(nodes: tuple[Node, ...], wishes: dict[str, str]) -> int:
    """The slide level that the front matter asks for, Marp's (only rules start slides), or the one that fits."""
    asked = wishes.get("slide-level", "") or wishes.get("headingDivider", "")
    if asked in ("0", "1", "2", "3", "4", "5", "6"):
        return int(asked)
    return 0 if wishes.get("marp") == "true" else slide_level(nodes)


def _flow(nodes: tuple[Node, ...], blocks: Blocks) -> tuple[Content, ...]:
    """All blocks in order; comments and notes stay where they were, as a div that is not printed."""
    flow: list[Content] = []
    for node in nodes:
        flow.extend(blocks.of((node,)))
        if blocks.asides:
            flow.append(Div("notes", (), tuple(blocks.asides)))
            blocks.asides.clear()
    cited = blocks.footnotes.taken()
    if cited:
        flow.append(Div("footnotes", (), tuple(blocks.footnote(place) for place in cited)))
    return tuple(flow)


def _check_front(entries: tuple[Entry, ...], remarks: Remarks) -> None:
    known = FRONT_KEYS.union(f.name for f in fields(Front))
    for entry in entries:
        if entry.key not in known:
            text = f"unknown key {entry.key!r} in the front matter"
            remarks.say("S101", entry.line, entry.key, text, "kept; it changes nothing")


def _check_tree(tree: Tree, remarks: Remarks) -> None:
    for line in tree.unclosed:
        remarks.say("S105", line, ":::", "this div is not closed", "end it with a line of colons (:::)")
    for label in tree.repeated:
        hint = "the first definition counts"
        remarks.say("S107", 1, f"[{label}]:", f"[{label}] is defined twice", hint)
    for label in tree.uncited:
        remarks.say("S110", 1, f"[^{label}]", f"nothing leads to the footnote [^{label}]", "cite it in the text")
