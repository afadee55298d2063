"""A laid-out source (HTML, DOCX, PDF) → Document."""

from collections.abc import Iterable
from itertools import groupby

from briefdeck.errors import InputError
from briefdeck.model.document import (
    Block,
    Code,
    Document,
    Figure,
    ListBlock,
    Noise,
    Paragraph,
    Quotation,
    Section,
    Table,
)
from briefdeck.model.source import Layout, Piece, Role, Source, Span
from briefdeck.read.compose import Numbering
from briefdeck.read.language import language_of_page
from briefdeck.read.load import title_from_name
from briefdeck.read.repair import find_repairs, mended
from briefdeck.read.sheet import PARTED

_LONGEST_TITLE = 150
_TITLE_TWICE = "the title once more"


def read_layout(source: Source) -> Document:
    """The article in a source whose layout is known. InputError when nothing of it is left but noise."""
    layout = source.layout or Layout(())
    language = language_of_page(layout.language, source.text)
    repairs = find_repairs(source.text, language)
    numbering = Numbering(mended(source.text, repairs), language)
    title, title_span, pieces, noise = _titled(source, layout)
    sections = _sections(source, pieces, numbering)
    if not sections and not title_span:
        raise InputError("no article was found in it", where=source.name, hint="save the article's text as a .txt file")
    return Document(
        source=source,
        title=title or title_from_name(source.name),
        language=language,
        sections=sections,
        title_span=title_span,
        author=layout.author,
        date=layout.date,
        publication=layout.publication,
        noise=tuple(sorted(noise, key=lambda each: each.span)),
        repairs=repairs,
        notes=layout.notes,
    )


def _titled(source: Source, layout: Layout) -> tuple[str, Span | None, list[Piece], list[Noise]]:
    """The title, where it stands, the pieces below it, and what was set aside."""
    noise = [Noise(piece.span, piece.said) for piece in layout.pieces if piece.role is Role.NOISE]
    pieces = [piece for piece in layout.pieces if piece.role is not Role.NOISE]
    marked = [piece for piece in pieces if piece.role is Role.TITLE] or _only_top_heading(pieces)
    marked = marked or _first_line(source, pieces)
    if not marked:
        return layout.title, None, pieces, noise
    title = " ".join(source[marked[0].span].split())
    for piece in pieces:
        is_again = piece.role in (Role.HEADING, Role.TITLE) and source[piece.span] == source[marked[0].span]
        if is_again and piece is not marked[0]:
            noise.append(Noise(piece.span, _TITLE_TWICE))
    again = {each.span for each in noise}
    rest = [p for p in pieces if p is not marked[0] and (p.span not in again or p.span.start == p.span.end)]
    return title, marked[0].span, rest, noise


def _only_top_heading(pieces: list[Piece]) -> list[Piece]:
    """The first heading, where no other is as high and no more than a little stands above it."""
    headings = [piece for piece in pieces if piece.role is Role.HEADING]
    if not headings or any(piece.level <= headings[0].level for piece in headings[1:]):
        return []
    return headings[:1] if headings[0].level == 1 or pieces[0] is headings[0] else []


def _first_line(source: Source, pieces: list[Piece]) -> list[Piece]:
    """The first paragraph, where it reads like a title and no heading stands anywhere."""
    if len(pieces) < 2 or pieces[0].role is not Role.PARAGRAPH or any(p.role is Role.HEADING for p in pieces):
        return []
    text = source[pieces[0].span]
    return pieces[:1] if len(text) <= _LONGEST_TITLE and text[-1] not in ".!,;:…" else []


def _sections(source: Source, pieces: list[Piece], numbering: Numbering) -> tuple[Section, ...]:
    sections: list[Section] = []
    heading: Piece | None = None
    under: list[Piece] = []
    for piece in pieces:
        if piece.role in (Role.HEADING, Role.TITLE):
            sections += _section(source, heading, under, numbering)
            heading, under = piece, []
        else:
            under.append(piece)
    return (*sections, *_section(source, heading, under, numbering))


def _section(source: Source, heading: Piece | None, under: list[Piece], numbering: Numbering) -> list[Section]:
    blocks = tuple(_blocks(source, under, numbering))
    if heading:
        return [Section(" ".join(source[heading.span].split()), max(heading.level, 1), blocks, heading.span)]
    return [Section("", 0, blocks)] if blocks else []


def _blocks(source: Source, pieces: list[Piece], numbering: Numbering) -> Iterable[Block]:
    for together in _runs(pieces):
        role, group = together[0].role, together[0].group
        whole = Span(together[0].span.start, max(piece.span.end for piece in together))
        match role:
            case Role.ITEM | Role.NUMBERED:
                items = tuple(numbering.paragraph(piece.span) for piece in together)
                yield ListBlock(whole, items, tuple(piece.level for piece in together), role is Role.NUMBERED)
            case Role.QUOTATION:
                yield Quotation(whole, tuple(numbering.paragraph(piece.span) for piece in together))
            case Role.CELL if group:
                yield _table(source, whole, together)
            case _:
                yield from (_single(source, piece, numbering) for piece in together)


def _runs(pieces: list[Piece]) -> Iterable[list[Piece]]:
    """Neighbors of one role and group; what was set aside between two pieces parts them."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (_kind(piece) != _kind(run[-1]) or piece.span.start > run[-1].span.end + len(PARTED)):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _kind(piece: Piece) -> tuple[Role, int]:
    return piece.role, piece.group


def _single(source: Source, piece: Piece, numbering: Numbering) -> Paragraph | Figure | Code:
    if piece.role is Role.FIGURE:
        return Figure(piece.span, source[piece.span] or piece.said, piece.said, piece.path)
    if piece.role is Role.CODE:
        return Code(piece.span, source[piece.span], piece.said)
    return numbering.paragraph(piece.span)


def _table(source: Source, whole: Span, cells: list[Piece]) -> Table:
    rows = [tuple(source[cell.span] for cell in row) for _, row in groupby(cells, key=lambda cell: cell.level)]
    width = max(len(row) for row in rows)
    return Table(whole, tuple(row + ("",) * (width - len(row)) for row in rows))
