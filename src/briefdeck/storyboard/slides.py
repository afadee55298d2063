"""Slides out of a file's elements, by pandoc's rule of the slide level."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from briefdeck.model.storyboard import Content, Div, Front, Para, Picture, Run, Runs, Slide, plain
from briefdeck.storyboard.attributes import NOTHING, Attributes
from briefdeck.storyboard.blocks import Blocks
from briefdeck.storyboard.dialect import Node

KINDS = frozenset(
    [
        "title",
        "section",
        "agenda",
        "summary",
        "content",
        "bignumber",
        "comparison",
        "timeline",
        "options",
        "quotation",
        "chart",
        "map",
        "table",
        "closing",
        "sources",
    ]
)
_KEPT_DIVS = frozenset(("chart",))  # kinds whose div says more than the slide's kind
_LONGEST_ID = 48


def slide_level(nodes: tuple[Node, ...]) -> int:
    """The highest heading level that content follows directly; notes are no content, section headings do not count."""
    levels = [
        _level(heading)
        for heading, after in pairwise(nodes)
        if heading.type == "heading" and "section" not in heading.attributes.classes and _is_content(after)
    ]
    deepest = [_level(node) for node in nodes if node.type == "heading"]
    return min(levels, default=max(deepest, default=1))


def slides_of(nodes: tuple[Node, ...], front: Front, level: int, blocks: Blocks) -> tuple[Slide, ...]:
    """All slides in order: the cover made of the front matter first, every id unique."""
    drafts = [_cover(front)] if front.title else []
    for node in nodes:
        _add(drafts, node, level, blocks)
        _take_asides(drafts, blocks)
    return _with_ids([d for d in drafts if not d.is_empty], blocks)


@dataclass(slots=True)
class _Draft:
    kind: str = ""
    title: Runs = ()
    given: Attributes = NOTHING
    line: int = 1
    has_heading: bool = False
    blocks: list[Content] = field(default_factory=list)
    notes: list[Content] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.has_heading or self.blocks or self.notes)

    def slide(self, identifier: str) -> Slide:
        kind, blocks = _unwrapped(self.kind, tuple(self.blocks))
        classes = " ".join(c for c in self.given.classes if c != kind)
        attributes = ((("class", classes),) if classes else ()) + self.given.pairs
        return Slide(identifier, kind, self.title, blocks, tuple(self.notes), attributes)


def _add(drafts: list[_Draft], node: Node, level: int, blocks: Blocks) -> None:
    if node.type == "hr":
        drafts.append(_Draft(line=node.line))
    elif node.type == "heading" and _level(node) <= level:
        opened = drafts.pop() if drafts and drafts[-1].is_empty else _Draft()
        drafts.append(_headed(opened, node, level, blocks))
    else:
        found = blocks.of((node,))
        if found and (not drafts or drafts[-1].kind == "title"):
            drafts.append(_Draft(line=node.line))
        if found:
            _place(drafts[-1], found)


def _headed(draft: _Draft, node: Node, level: int, blocks: Blocks) -> _Draft:
    given = node.attributes
    blocks.remarks.check_classes(given.classes, node.line)
    blocks.remarks.check_keys(given.pairs, node.line)
    kind = next((name for name in given.classes if name in KINDS), "section" if _level(node) < level else "")
    draft.kind, draft.title, draft.given = kind, blocks.runs(node), given
    draft.line, draft.has_heading = node.line, True
    _place(draft, blocks.pictures())
    return draft


def _place(draft: _Draft, found: tuple[Content, ...]) -> None:
    for block in found:
        if isinstance(block, Picture) and block.alt.split()[:1] == ["bg"]:
            pairs = (*draft.given.pairs, ("background-image", block.path))
            draft.given = replace(draft.given, pairs=pairs)
            draft.has_heading = True
        else:
            draft.blocks.append(block)


def _take_asides(drafts: list[_Draft], blocks: Blocks) -> None:
    if blocks.asides and not drafts:
        drafts.append(_Draft())
    if blocks.asides:
        drafts[-1].notes.extend(blocks.asides)
        blocks.asides.clear()


def _cover(front: Front) -> _Draft:
    byline = " · ".join(part for part in (front.author, front.date) if part)
    lines = [Para((Run(text),)) for text in (front.subtitle, byline) if text]
    return _Draft("title", (Run(front.title),), Attributes("cover"), has_heading=True, blocks=list(lines))


def _unwrapped(kind: str, blocks: tuple[Content, ...]) -> tuple[str, tuple[Content, ...]]:
    """The slide's kind, also when only a div names it, and its blocks without divs that say no more than that."""
    kinds = [b.kind for b in blocks if isinstance(b, Div) and b.kind in KINDS]
    kind = kind or (kinds[0] if kinds else "content")
    found: list[Content] = []
    for block in blocks:
        is_shell = isinstance(block, Div) and block.kind == kind and kind not in _KEPT_DIVS
        is_columns = kind == "comparison" and isinstance(block, Div) and block.kind == "columns"
        found.extend(block.blocks if isinstance(block, Div) and (is_shell or is_columns) else (block,))
    return kind, tuple(found)


def _with_ids(drafts: list[_Draft], blocks: Blocks) -> tuple[Slide, ...]:
    given = [d.given.id for d in drafts if d.given.id]
    used: set[str] = set()
    slides: list[Slide] = []
    for draft in drafts:
        wanted = draft.given.id
        if wanted in used:
            text = f"the id {wanted!r} is used twice"
            blocks.remarks.say("S106", draft.line, f"#{wanted}", text, "give each slide its own")
        identifier = _unique(wanted or slug(_words(draft)), used, () if wanted else given)
        used.add(identifier)
        slides.append(draft.slide(identifier))
    return tuple(slides)


def slug(text: str) -> str:
    """An id out of words: lower case, hyphens, at most 48 characters, cut between words."""
    words = re.findall(r"\w+", text.lower())
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word[:_LONGEST_ID]
        if len(longer) > _LONGEST_ID:
            break
        kept = longer
    return kept or "slide"


def _words(draft: _Draft) -> str:
    first = next((plain(b.runs) for b in draft.blocks if isinstance(b, Para)), "")
    return plain(draft.title) or first or draft.kind


def _unique(wanted: str, used: set[str], reserved: "tuple[str, ...] | list[str]") -> str:
    taken = used.union(reserved)
    candidate, count = wanted, 2
    while candidate in taken:
        candidate, count = f"{wanted}-{count}", count + 1
    return candidate


def _level(node: Node) -> int:
    return int(node.info[1:])


def _is_content(node: Node) -> bool:
    is_notes = node.type == "div" and node.attributes.classes[:1] == ("notes",)
    return not is_notes and node.type not in ("heading", "hr", "comment")
