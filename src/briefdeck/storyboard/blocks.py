"""Blocks of the storyboard out of the file's elements: paragraphs, lists, tables, quotations, code, pictures, divs."""

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
    Picture,
    Quoted,
    Run,
    Runs,
)
from briefdeck.storyboard.dialect import Node
from briefdeck.storyboard.remarks import Remarks
from briefdeck.storyboard.runs import runs_of

_BREAKS = ("\\newpage", "\\pagebreak")


@dataclass(slots=True)
class Blocks:
    """Turns elements into blocks. What belongs to the speaker (notes, comments) waits in ``asides``."""

    known: frozenset[int]
    remarks: Remarks
    asides: list[Content] = field(default_factory=list)
    _pictures: list[Content] = field(default_factory=list)
    _line: int = 1

    def of(self, nodes: tuple[Node, ...]) -> tuple[Content, ...]:
        """The blocks that the elements say, without notes and page breaks."""
        return tuple(block for node in nodes for block in self._of(node))

    def runs(self, node: Node) -> Runs:
        """The text of a paragraph, heading or cell; its pictures wait to be placed behind it."""
        inline = [child for part in node.children if part.type == "inline" for child in part.children]
        self._line = node.line or self._line
        return runs_of(tuple(inline), self.known, self._aside)

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
            case "blockquote":
                yield Quoted(self.of(node.children))
            case "fence" | "code_block":
                yield Listing(node.content.removesuffix("\n"), node.info.strip().split(" ")[0])
            case "dl":
                yield self._definitions(node)
            case "div":
                yield from self._div(node)
            case "comment":
                self._comment(node)
            case _:
                yield from self.of(node.children)

    def _paragraph(self, node: Node, heading: int) -> Iterator[Content]:
        runs = self.runs(node)
        is_break = any(part.content.strip() in _BREAKS for part in node.children)  # as written: escaped, it is a word
        if runs and not is_break:
            yield Para(runs, heading, node.attributes.id)
        yield from self.pictures()

    def _list(self, node: Node) -> Bullets:
        ordered = node.type == "ordered_list"
        start = dict(node.attributes.pairs).get("start", "1")
        first = int(start) if start.isdecimal() else 1
        numbered = enumerate(node.children, first)
        return Bullets(tuple(Item(self.of(child.children), n if ordered else None) for n, child in numbered), ordered)

    def _definitions(self, node: Node) -> Bullets:
        items: list[Item] = []
        for child in node.children:
            if child.type == "dt":
                items.append(Item((Para(tuple(_bold(self.runs(child)))),)))
            elif items:
                items[-1] = Item((*items[-1].blocks, *self.of(child.children)))
        return Bullets(tuple(items))

    def _table(self, node: Node) -> Grid:
        rows = [row for part in node.children for row in part.children]
        aligns = tuple(_align(cell) for cell in rows[0].children)
        cells = [tuple(self.runs(cell) for cell in row.children) for row in rows]
        return Grid(cells[0], tuple(cells[1:]), aligns)

    def _div(self, node: Node) -> Iterator[Content]:
        given = node.attributes
        self.remarks.check_classes(given.classes, node.line)
        self.remarks.check_keys(given.pairs, node.line)
        kind, *more = given.classes or ("",)
        if kind == "notes":
            self.asides.extend(self.of(node.children))
            return
        identifier = (("id", given.id),) if given.id else ()
        classes = (("class", " ".join(more)),) if more else ()
        yield Div(kind, (*identifier, *classes, *given.pairs), self.of(node.children))

    def _comment(self, node: Node) -> None:
        if node.content:
            self.asides.append(Para((Run(" ".join(node.content.split())),)))

    def _aside(self, node: Node) -> str:
        match node.type:
            case "comment":
                self._comment(node)
                return ""
            case "image":
                self._picture(node)
                return ""
            case "evidence":
                return self._unknown_evidence(node.content)
            case _:
                return node.content

    def _picture(self, node: Node) -> None:
        given = dict(node.attributes.pairs)
        sizes = tuple((k, v) for k, v in node.attributes.pairs if k not in ("src", "alt", "title"))
        picture = Picture(given.get("src", ""), node.content, given.get("title", ""))
        self._pictures.append(Div("picture", sizes, (picture,)) if sizes else picture)

    def _unknown_evidence(self, number: str) -> str:
        mark = f"[§{number}]"
        hint = f'define it at the end of the file: {mark}: article.txt "the sentence"'
        self.remarks.say("S104", self._line, mark, f"no sentence is given for {mark}", hint)
        return mark


def _bold(runs: Runs) -> Iterator[Run]:
    for run in runs:
        yield run if run.evidence is not None else Run(run.text, True, run.italic, run.code, run.strike, run.href)


def _align(cell: Node) -> str:
    return dict(cell.attributes.pairs).get("style", "").removeprefix("text-align:")
