"""Markdown tokens → sections with blocks."""

from markdown_it.token import Token

from briefdeck.model.document import (
    Block,
    Code,
    Figure,
    ListBlock,
    Noise,
    Paragraph,
    Quotation,
    Section,
    Table,
)
from briefdeck.model.source import Span
from briefdeck.read.compose import Numbering
from briefdeck.read.markdown.inline import Plain, plain_of
from briefdeck.read.sentences import sentence_spans


class Outline:
    """Collects the blocks under their headings while the tokens pass by."""

    def __init__(self, text: str, language: str) -> None:
        self.noise: list[Noise] = []
        self._text = text
        self._language = language
        self._numbering = Numbering(text, language)
        self._lines = _line_starts(text)
        self._sections: list[Section] = []
        self._title: tuple[str, int, Span | None] = ("", 0, None)
        self._blocks: list[Block] = []
        self._heading = 0
        self._containers: list[str] = []
        self._items: list[tuple[Paragraph, int]] = []
        self._quoted: list[Paragraph] = []
        self._rows: list[list[str]] = []
        self._late: list[Block] = []
        self._open = Span(0, 0)

    def take(self, token: Token) -> None:
        """Takes the next token of the file."""
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1])
            case "heading_close":
                self._heading = 0
            case "bullet_list_open" | "ordered_list_open" | "blockquote_open" | "table_open":
                self._enter(token)
            case "bullet_list_close" | "ordered_list_close" | "blockquote_close" | "table_close":
                self._leave()
            case "tr_open":
                self._rows.append([])
            case "inline":
                self._inline(token)
            case "fence" | "code_block" | "html_block":
                self._add(Code(self._span(token), token.content, token.info.strip()))
            case "hr":
                self.noise.append(Noise(self._span(token), "a dividing line"))
            case _:
                pass

    def finished(self) -> tuple[Section, ...]:
        """All sections, once every token was taken."""
        self._close_section()
        return tuple(self._sections)

    def _span(self, token: Token) -> Span:
        first, last = token.map or (0, 0)
        start, end = self._lines[first], self._lines[min(last, len(self._lines) - 1)]
        piece = self._text[start:end]
        lead = len(piece) - len(piece.lstrip()) if piece.strip() else 0
        return Span(start + lead, start + len(piece.rstrip()))

    def _enter(self, token: Token) -> None:
        if not self._containers:
            self._open = self._span(token)
        self._containers.append(token.type.removesuffix("_open"))

    def _leave(self) -> None:
        kind = self._containers.pop()
        if kind == "table" and self._rows:
            self._put_table()
        if self._containers:
            return
        if self._items:
            levels = tuple(level for _, level in self._items)
            self._blocks.append(ListBlock(self._open, tuple(p for p, _ in self._items), levels, kind == "ordered_list"))
        if self._quoted:
            self._blocks.append(Quotation(self._open, tuple(self._quoted)))
        self._blocks += self._late
        self._items, self._quoted, self._late = [], [], []

    def _put_table(self) -> None:
        rows = tuple(tuple(row) for row in self._rows)
        self._rows = []
        table = Table(self._open, rows)
        if self._containers:
            self._late.append(table)
        else:
            self._blocks.append(table)

    def _add(self, block: Block) -> None:
        if self._containers:
            self._late.append(block)
        else:
            self._blocks.append(block)

    def _inline(self, token: Token) -> None:
        span = self._span(token)
        plain = plain_of(token, self._text, span.start, span.end)
        if self._heading:
            self._put_heading(plain, span)
        elif self._rows and "table" in self._containers:
            self._rows[-1].append(_one_line(plain.text, plain.pictures))
        else:
            for alt, path in plain.pictures:
                self._add(Figure(span, alt, alt, path))
            if plain.text.strip():
                self._put_paragraph(plain, span)

    def _put_heading(self, plain: Plain, span: Span) -> None:
        title = _one_line(plain.text, plain.pictures)
        if not title:
            self.noise.append(Noise(span, "a heading without words"))
        elif self._containers:
            self._put_paragraph(plain, span)
        else:
            self._close_section()
            self._title = (title, self._heading, span)

    def _close_section(self) -> None:
        title, level, span = self._title
        if title or self._blocks:
            self._sections.append(Section(title, level, tuple(self._blocks), span))
        self._title, self._blocks = ("", 0, None), []

    def _put_paragraph(self, plain: Plain, span: Span) -> None:
        paragraph = self._numbering.worded(span, self._pieces(plain))
        kinds = [kind for kind in self._containers if kind != "table"]
        if not kinds:
            self._blocks.append(paragraph)
        elif kinds[0] == "blockquote":
            self._quoted.append(paragraph)
        else:
            self._items.append((paragraph, sum(kind.endswith("list") for kind in kinds) - 1))

    def _pieces(self, plain: Plain) -> tuple[tuple[str, Span], ...]:
        cuts = sentence_spans(plain.text, self._language)
        return tuple((_one_line(plain.text[cut.start : cut.end]), _place(plain, cut)) for cut in cuts)


def _place(plain: Plain, cut: Span) -> Span:
    first, last = plain.places[cut.start], plain.places[cut.end - 1]
    return Span(first, max(first, last) + 1)


def _one_line(text: str, pictures: tuple[tuple[str, str], ...] = ()) -> str:
    return " ".join(" ".join([text, *(alt for alt, _ in pictures)]).split())


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(min(starts[-1] + len(line) + 1, len(text)))
    return starts
