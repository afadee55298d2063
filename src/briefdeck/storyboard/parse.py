"""A storyboard file as slides or as a flowing briefing."""

from briefdeck.model.storyboard import Briefing, Content, Deck, Div
from briefdeck.storyboard.blocks import Blocks
from briefdeck.storyboard.dialect import Tree, read_tree
from briefdeck.storyboard.evidence import citations
from briefdeck.storyboard.front import Entry, front_of, split_front
from briefdeck.storyboard.remarks import FRONT_KEYS, Remarks
from briefdeck.storyboard.slides import slide_level, slides_of


def parse(markdown: str, kind: str) -> Deck | Briefing:
    """What the file says, as a "deck" or a "briefing"; whatever is not understood stays as text and is noted.

    Raises LimitError for a file that is too large or nested too deeply.
    """
    text = markdown.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    entries, body = split_front(text)
    remarks = Remarks(text.split("\n"))
    tree = read_tree(body)
    _check_front(entries, remarks)
    _check_tree(tree, remarks)
    found = citations(tree.references)
    blocks = Blocks(frozenset(c.number for c in found), remarks)
    front = front_of(entries)
    if kind == "briefing":
        return Briefing(front, _flow(tree, blocks), found, tuple(remarks.notes))
    slides = slides_of(tree.nodes, front, _level(tree, front.extra), blocks)
    return Deck(front, slides, found, tuple(remarks.notes))


def _level(tree: Tree, extra: tuple[tuple[str, str], ...]) -> int:
    wanted = dict(extra).get("slide-level", "")
    return int(wanted) if wanted in ("1", "2", "3", "4", "5", "6") else slide_level(tree.nodes)


def _flow(tree: Tree, blocks: Blocks) -> tuple[Content, ...]:
    """All blocks in order; comments and notes stay where they were, as a div that is not printed."""
    flow: list[Content] = []
    for node in tree.nodes:
        flow.extend(blocks.of((node,)))
        if blocks.asides:
            flow.append(Div("notes", (), tuple(blocks.asides)))
            blocks.asides.clear()
    return tuple(flow)


def _check_front(entries: tuple[Entry, ...], remarks: Remarks) -> None:
    known = FRONT_KEYS.union(("title", "subtitle", "author", "date", "lang", "template", "source", "paper"))
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
