"""Slides out of a file's elements, by pandoc's rule of the slide level."""

from dataclasses import dataclass, field
from itertools import pairwise

from briefdeck.model.storyboard import Content, Div, Front, Para, Picture, Run, Runs, Slide, plain
from briefdeck.nouns import replace
from briefdeck.storyboard.attributes import NOTHING, Attributes
from briefdeck.storyboard.blocks import Blocks
from briefdeck.storyboard.carve import KINDS, breaks, layout_of
from briefdeck.storyboard.comments import Directive
from briefdeck.storyboard.contents import Heading
from briefdeck.storyboard.dialect import Node
from briefdeck.storyboard.ids import slug, unique

_DEEPEST = 6
_KEPT_DIVS = frozenset(("chart",))  # kinds whose div says more than the slide's kind


def slide_level(nodes: tuple[Node, ...]) -> int:
    """The highest heading level that content follows directly; section headings do not count.

    Notes are content only when nothing else follows any heading; with nothing at all every heading is a section's.
    """
    pairs = [
        (_level(heading), after)
        for heading, after in pairwise(nodes)
        if heading.type == "heading" and "section" not in heading.attributes.classes
    ]
    by_content = [level for level, after in pairs if _is_content(after)]
    by_notes = [level for level, after in pairs if _is_notes(after)]
    return min(by_content or by_notes, default=_DEEPEST)


@dataclass(slots=True, eq=False, repr=False)
class _Draft:
    kind: str = ""
    title: Runs = ()
    given: Attributes = NOTHING
    line: int = 1
    level: int = 0
    has_heading: bool = False
    blocks: list[Content] = field(default_factory=list)
    notes: list[Content] = field(default_factory=list)
    footnotes: list[Content] = field(default_factory=list)
    directives: dict[str, str] = field(default_factory=dict)
    origin: "_Draft | None" = None
    id: str = ""

    @property
    def is_empty(self) -> bool:
        says = self.has_heading or self.given != NOTHING or "background-image" in self.directives
        return not (says or self.blocks or self.notes)

    @property
    def is_open(self) -> bool:
        """True as long as a heading may still become this slide's."""
        return not (self.has_heading or self.blocks or self.notes)

    def slide(self) -> Slide:
        kind, blocks = _unwrapped(self.kind, tuple(self.blocks))
        own = (*(c for c in self.given.classes if c != kind), *self.directives.get("class", "").split())
        classes = " ".join(dict.fromkeys(own))
        directives = tuple((k, v) for k, v in self.directives.items() if k != "class")
        attributes = ((("class", classes),) if classes else ()) + self.given.pairs + directives
        layout = dict(attributes).get("layout", "") or _standard_layout(kind, self.title, blocks)
        below = (Div("footnotes", (), tuple(self.footnotes)),) if self.footnotes else ()
        continues = self.origin.id if self.origin else ""
        path = dict(attributes).get("background-image", "")
        behind = Picture(path, "") if path else None
        notes = tuple(self.notes)
        return Slide(self.id, kind, self.title, (*blocks, *below), notes, attributes, layout, continues, behind)


@dataclass(slots=True, eq=False, repr=False)
class Binder:
    """Collects slides in order. ``level`` is the slide level; at 0 only a rule starts a slide."""

    blocks: Blocks
    level: int
    sticky: dict[str, str] = field(default_factory=dict)
    _drafts: list[_Draft] = field(default_factory=list)

    def cover(self, front: Front) -> None:
        """Start with the slide made of the front matter, if that says anything for it."""
        lines = [Para((Run(text),)) for text in (front.subtitle, front.credit) if text]
        if front.title or lines:
            title = (Run(front.title),) if front.title else ()
            self._drafts.append(_Draft("title", title, Attributes("cover"), has_heading=True, blocks=[*lines]))

    def add(self, node: Node) -> None:
        """Put one element where it belongs."""
        if node.type == "hr":
            self._open(node.line)
        elif node.type == "heading" and self._starts_slide(node):
            last = self._drafts[-1] if self._drafts else None
            self._head(last if last and last.is_open else self._open(node.line), node)
        else:
            self._place(self.blocks.of((node,)), node.line)
        self._take_asides(node.line)

    def slides(self) -> tuple[tuple[Slide, ...], tuple[Heading, ...]]:
        """All slides, every id unique, and the headings among them."""
        drafts = [draft for draft in self._drafts if not draft.is_empty]
        _name(drafts, self.blocks)
        headings = tuple(Heading(d.level, d.title, d.id) for d in drafts if d.level)
        return tuple(draft.slide() for draft in drafts), headings

    def _open(self, line: int, origin: _Draft | None = None) -> _Draft:
        self._drafts.append(_Draft(line=line, directives=dict(self.sticky), origin=origin))
        return self._drafts[-1]

    def _starts_slide(self, heading: Node) -> bool:
        if self.level:
            return _level(heading) <= self.level
        return not self._drafts or self._drafts[-1].kind == "title" or self._drafts[-1].is_open or self._is_full()

    def _is_full(self) -> bool:
        return breaks(self._drafts[-1].blocks, Para(()))

    def _head(self, draft: _Draft, node: Node) -> None:
        given = node.attributes
        self.blocks.remarks.check_classes(given.classes, node.line)
        self.blocks.remarks.check_keys(given.pairs, node.line)
        kind = next((name for name in given.classes if name in KINDS), "")
        draft.kind = kind or ("section" if _level(node) < self.level else "")
        draft.title, draft.given, draft.origin = self.blocks.runs(node), given, None
        draft.line, draft.level, draft.has_heading = node.line, _level(node), True
        self._place(self.blocks.pictures(), node.line)
        steps = [name for name in given.classes if name in ("incremental", "nonincremental")]
        self.blocks.incremental = steps[-1] == "incremental" if steps else self.blocks.always_incremental

    def _place(self, found: tuple[Content, ...], line: int) -> None:
        for block in found:
            if not self._drafts or self._drafts[-1].kind == "title":
                self._open(line)
            draft = self._drafts[-1]
            if isinstance(block, Div) and block.kind == "background":
                draft.given = replace(draft.given, pairs=(*draft.given.pairs, *_background(block)))
                continue
            if not draft.kind and breaks(draft.blocks, block):
                draft = self._open(line, draft.origin or draft)
            draft.blocks.append(block)

    def _take_asides(self, line: int) -> None:
        blocks = self.blocks
        cited = blocks.footnotes.taken()
        if not (blocks.asides or blocks.directives or cited):
            return
        draft = self._drafts[-1] if self._drafts else self._open(line)
        draft.notes.extend(blocks.asides)
        draft.footnotes.extend(blocks.footnote(place) for place in cited)
        blocks.asides.clear()
        if blocks.directives and draft.kind == "title":
            draft = self._open(line)
        self._direct(draft, tuple(blocks.directives))
        blocks.directives.clear()

    def _direct(self, draft: _Draft, directives: tuple[Directive, ...]) -> None:
        for key, value, is_once in directives:
            draft.directives[key] = value
            if not is_once:
                self.sticky[key] = value


def _background(block: Div) -> tuple[tuple[str, str], ...]:
    pictures = (("background-image", b.path) for b in block.blocks if isinstance(b, Picture))
    return (*pictures, *block.attributes)


def _standard_layout(kind: str, title: Runs, blocks: tuple[Content, ...]) -> str:
    match kind:
        case "title":
            return "Title Slide"
        case "section":
            return "Section Header"
        case "content":
            return layout_of(title, blocks)
        case _:
            return ""


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


def _name(drafts: list[_Draft], blocks: Blocks) -> None:
    given = [d.given.id for d in drafts if d.given.id]
    used: set[str] = set()
    for draft in drafts:
        wanted = draft.given.id
        if wanted in used:
            text = f"the id {wanted!r} is used twice"
            blocks.remarks.say("S106", draft.line, f"#{wanted}", text, "give each slide its own")
        draft.id = unique(wanted or slug(_words(draft)), used, () if wanted else given)
        used.add(draft.id)


def _words(draft: _Draft) -> str:
    first = next((plain(b.runs) for b in draft.blocks if isinstance(b, Para)), "")
    return plain(draft.title) or first or draft.kind


def _level(node: Node) -> int:
    return int(node.info[1:])


def _is_notes(node: Node) -> bool:
    return node.type == "comment" or (node.type == "div" and "notes" in node.attributes.classes)


def _is_content(node: Node) -> bool:
    return not _is_notes(node) and node.type not in ("heading", "hr", "sheet", "footnote_block")
