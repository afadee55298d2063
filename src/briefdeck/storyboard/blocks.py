"""Blocks of the storyboard out of the file's elements: paragraphs, lists, tables, quotations, code, pictures, divs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefdeck.model.storyboard import (
    Bullets,
    Content,
    Div,
    Grid,
    Item,
    Listing,
    Para,
    Quoted,
    Run,
    Runs,
)
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.storyboard.attributes import split_heading
from briefdeck.storyboard.comments import Directive, directives_of, remarks_of
from briefdeck.storyboard.dialect import Node
from briefdeck.storyboard.figures import alone, picture_of
from briefdeck.storyboard.footnotes import Footnotes
from briefdeck.storyboard.remarks import Remarks
from briefdeck.storyboard.runs import runs_of

_BREAKS = ("\\newpage", "\\pagebreak", "{{< pagebreak >}}", "[TOC]", "[[_TOC_]]")
_PAUSE = ". . ."
_TASK = pattern(r"\[([ xX])\]\s")
_CAPTION = pattern(r"(?:[Tt]able)?:\s+(?=\S)")
_LANGUAGE = pattern(r"\{?\s*[.=]?([\w+#-]*)")


@dataclass(slots=True, eq=False, repr=False)
class Blocks:
    """Turns elements into blocks. What belongs to the speaker (notes, comments) waits in ``asides``."""

    known: frozenset[int]
    remarks: Remarks
    footnotes: Footnotes = field(default_factory=Footnotes)
    always_incremental: bool = False
    implicit_captions: bool = True
    incremental: bool = False
    asides: list[Content] = field(default_factory=list)
    directives: list[Directive] = field(default_factory=list)
    _pictures: list[Content] = field(default_factory=list)
    _line: int = 1

    def of(self, nodes: tuple[Node, ...]) -> tuple[Content, ...]:
        """The blocks that the elements say, without notes and page breaks."""
        return tuple(block for node in captioned(nodes) for block in self._of(node))

    def runs(self, node: Node) -> Runs:
        """The text of a paragraph, heading or cell; its pictures wait to be placed behind it."""
        inline = [child for part in node.children if part.type == "inline" for child in part.children]
        self._line = node.line or self._line
        return runs_of(tuple(inline), self.known, self._aside)

    def footnote(self, place: int) -> Para:
        """A footnote's text behind its number, in one paragraph."""
        said = self.of(self.footnotes.texts.get(place, ()))
        parts = [block.runs for block in said if isinstance(block, Para)]
        joined = [run for n, part in enumerate(parts) for run in ((Run("\n"), *part) if n else part)]
        return Para((Run(str(place + 1), script="super"), Run(" "), *joined))

    def pictures(self) -> tuple[Content, ...]:
        """The pictures of the text read last."""
        waiting, self._pictures = tuple(self._pictures), []
        return waiting

    def _of(self, node: Node) -> Iterator[Content]:
        match node.type:
            case "paragraph":
                yield from self._paragraph(node, 0)
            case "heading":
                self.remarks.check_classes(node.attributes.classes, node.line)
                yield from self._paragraph(node, int(node.info[1:]))
            case "bullet_list" | "ordered_list":
                yield self._list(node)
            case "table":
                yield self._table(node)
            case "captioned":
                yield self._captioned(node)
            case "blockquote":
                yield from self._quoted(node)
            case "fence" | "code_block":
                yield from self._code(node)
            case "dl":
                yield self._definitions(node)
            case "div":
                yield from self._div(node)
            case "comment":
                self._comment(node)
            case "sheet":
                self.remarks.dropped(node.line, f"<{node.content}", f"a browser's {node.content}")
            case "footnote_block":
                self.footnotes.keep(node)
            case _:
                yield from self.of(node.children)

    def _paragraph(self, node: Node, heading: int) -> Iterator[Content]:
        written = "".join(part.content for part in node.children).strip()  # as written: escaped, it is a word
        if written == _PAUSE:
            yield Div("pause", (), ())
            return
        if len(node.children) == 1 and (image := alone(node.children[0].children)):
            yield picture_of(image, captioned=self.implicit_captions)
            return
        runs = self.runs(node)
        if runs and written not in _BREAKS:
            yield Para(runs, heading, node.attributes.id)
        yield from self.pictures()

    def _list(self, node: Node) -> Bullets:
        ordered = node.type == "ordered_list"
        start = dict(node.attributes.pairs).get("start", "1")
        first = int(start) if start.isdecimal() else 1
        items = tuple(self._item(child, n if ordered else None) for n, child in enumerate(node.children, first))
        return Bullets(items, ordered, self.incremental, node.info if ordered else "1.")

    def _item(self, node: Node, number: int | None) -> Item:
        blocks = self.of(node.children)
        written = "".join(part.content for child in node.children[:1] for part in child.children)
        task = _TASK.match(written)
        if task is None or not blocks or not isinstance(blocks[0], Para):
            return Item(blocks, number)
        first, *others = blocks[0].runs
        done = task[1] != " "
        lead = replace(first, text=("☒ " if done else "☐ ") + first.text[task.end() :])
        return Item((replace(blocks[0], runs=(lead, *others)), *blocks[1:]), number, done)

    def _definitions(self, node: Node) -> Bullets:
        items: list[Item] = []
        for child in node.children:
            if child.type == "dt":
                items.append(Item((Para(tuple(_bold(self.runs(child)))),)))
            elif items:
                items[-1] = Item((*items[-1].blocks, *self.of(child.children)))
        return Bullets(tuple(items), incremental=self.incremental)

    def _table(self, node: Node) -> Grid:
        rows = [row for part in node.children for row in part.children]
        aligns = tuple(_align(cell) for cell in rows[0].children)
        cells = [tuple(self.runs(cell) for cell in row.children) for row in rows]
        return Grid(cells[0], tuple(cells[1:]), aligns)

    def _captioned(self, node: Node) -> Div | Grid:
        table, caption = node.children
        given = node.attributes
        pairs = (*((("id", given.id),) if given.id else ()), *given.pairs)
        grid = with_widths(self._table(table), dict(given.pairs).get("tbl-colwidths", ""))
        said = self.runs(caption)
        return Div("captioned", pairs, (grid, Para(said))) if said or given.id else grid

    def _quoted(self, node: Node) -> Iterator[Content]:
        """A quotation; around nothing but a list it turns the list's appearing one by one on or off."""
        if [child.type for child in node.children] not in (["bullet_list"], ["ordered_list"]):
            yield Quoted(self.of(node.children))
            return
        yield from self._stepping(node, steps=not self.incremental)

    def _stepping(self, node: Node, *, steps: bool) -> tuple[Content, ...]:
        before, self.incremental = self.incremental, steps
        found = self.of(node.children)
        self.incremental = before
        return found

    def _code(self, node: Node) -> Iterator[Content]:
        text, info = node.content.removesuffix("\n"), node.info.strip()
        language = _LANGUAGE.match(info)
        if not info.startswith("{="):
            yield Listing(text, language[1] if language else "")
        elif language and language[1] == "openxml":
            yield Div("raw", (("format", "openxml"),), (Listing(text, "xml"),))
        else:
            self.remarks.dropped(node.line, info, f"{info[2:-1]} in its raw form")

    def _div(self, node: Node) -> Iterator[Content]:
        given = node.attributes
        self.remarks.check_classes(given.classes, node.line)
        self.remarks.check_keys(given.pairs, node.line)
        if "notes" in given.classes:
            self.asides.extend(self.of(node.children))
            return
        steps = [name for name in given.classes if name in ("incremental", "nonincremental")]
        inner = self._stepping(node, steps="incremental" in steps) if steps else self.of(node.children)
        if steps and len(given.classes) == len(steps) and not given.id:
            yield from inner
            return
        kind, *more = [name for name in given.classes if name not in steps] or ("",)
        identifier = (("id", given.id),) if given.id else ()
        classes = (("class", " ".join(more)),) if more else ()
        pairs = given.pairs
        if kind.startswith("callout-") and (title := dict(pairs).get("title")):
            inner = (Para((Run(title, bold=True),)), *inner)
            pairs = tuple(pair for pair in pairs if pair[0] != "title")
        if asked := dict(pairs).get("tbl-colwidths"):
            inner = tuple(with_widths(block, asked) if isinstance(block, Grid) else block for block in inner)
        yield Div(kind, (*identifier, *classes, *pairs), _charted(inner) if kind == "chart" else inner)

    def _comment(self, node: Node) -> None:
        directives = directives_of(node.content)
        if directives is None:
            self.asides.extend(Para((Run(text),)) for text in remarks_of(node.content))
        else:
            self.directives.extend(directives)

    def _aside(self, node: Node) -> str:
        match node.type:
            case "comment":
                self._comment(node)
                return ""
            case "image":
                self._pictures.append(picture_of(node, captioned=False))
                return ""
            case "evidence":
                return self._unknown_evidence(node.content)
            case "footnote_ref":
                return self.footnotes.cite(int(node.info))
            case "span":
                self.remarks.check_classes(node.attributes.classes, self._line)
                return ""
            case "tag":
                self.remarks.dropped(self._line, node.content, f"the tag {node.content}")
                return ""
            case "raw":
                self.remarks.dropped(self._line, f"{{={node.info}}}", f"{node.info} in its raw form")
                return ""
            case _:
                return node.content

    def _unknown_evidence(self, number: str) -> str:
        mark = f"[§{number}]"
        hint = f'define it at the end of the file: {mark}: article.txt "the sentence"'
        self.remarks.say("S104", self._line, mark, f"no sentence is given for {mark}", hint)
        return mark


def with_widths(grid: Grid, asked: str) -> Grid:
    """The table with the widths of its columns that Quarto's ``tbl-colwidths`` asks for: "[60,40]"."""
    shares = tuple(float(number) for number in re.findall(r"\d{1,4}(?:\.\d{1,4})?", asked))
    total = sum(shares)
    if len(shares) != len(grid.head) or not all(shares):
        return grid
    return replace(grid, widths=tuple(round(share / total, 4) for share in shares))


def captioned(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """The elements, a table and the caption before or after it ("Table: …", ": …") as one element."""
    waiting = list(reversed(nodes))
    while waiting:
        node = waiting.pop()
        after = waiting[-1] if waiting else None
        if node.type == "table" and after and (caption := _caption(after)):
            waiting.pop()
            yield replace(caption, type="captioned", children=(node, caption), line=node.line)
        elif after and after.type == "table" and (caption := _caption(node)):
            yield replace(caption, type="captioned", children=(waiting.pop(), caption))
        else:
            yield node


def _caption(node: Node) -> Node | None:
    """The paragraph without the word that makes it a caption, its attributes taken off; None when it is none."""
    inline = node.children[0] if node.type == "paragraph" and node.children else None
    marked = _CAPTION.match(inline.content) if inline else None
    if inline is None or marked is None or inline.children[0].type != "text":
        return None
    words = list(inline.children)
    words[0] = replace(words[0], content=words[0].content[marked.end() :])
    bare, given = split_heading(inline.content)  # as written: escaped, a brace is text
    if given is not None:
        braces = inline.content.count("{", len(bare))
        words[-1] = replace(words[-1], content=words[-1].content.rsplit("{", braces)[0].rstrip())
    return replace(node, children=(replace(inline, children=tuple(words)),), attributes=given or node.attributes)


def _charted(blocks: tuple[Content, ...]) -> tuple[Content, ...]:
    # A chart is drawn from a bare table.
    return tuple(block.blocks[0] if isinstance(block, Div) and block.kind == "captioned" else block for block in blocks)


def _bold(runs: Runs) -> Iterator[Run]:
    for run in runs:
        yield run if run.evidence is not None else replace(run, bold=True)


def _align(cell: Node) -> str:
    return dict(cell.attributes.pairs).get("style", "").removeprefix("text-align:")
