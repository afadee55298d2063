"""The document without some of its sentences."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from briefdeck.model.brief import Brief
from briefdeck.model.document import Block, Document, ListBlock, Paragraph, Quotation
from briefdeck.model.note import Note, Severity
from briefdeck.nouns import replace

MOST_SENTENCES = 16
"""An article with no more sentences than this may be short enough to lose nothing."""
GAP = " […] "
_SHOWN = 80
LONGEST_SENTENCE = 3_000
"""Characters; what goes on longer is no statement of which anything could be told, and slow to search."""


def readable(document: Document) -> Document:
    """The document without its endless sentences; where it has few sentences, with their beginnings and ends."""
    sentences = document.sentences()
    if len(sentences) > MOST_SENTENCES:
        return without(document, endless(document))
    return replace(document, sections=tuple(replace(s, blocks=_elided_blocks(s.blocks)) for s in document.sections))


def endless(document: Document) -> tuple[int, ...]:
    """The numbers of the sentences that are too long to be read as statements."""
    return tuple(s.number for s in document.sentences() if len(s.text) > LONGEST_SENTENCE)


def passed_over(document: Document) -> tuple[Note, ...]:
    """A warning when there are such sentences."""
    numbers = endless(document)
    if not numbers:
        return ()
    said = f"§{numbers[0]} has more than {LONGEST_SENTENCE:,} characters; only its beginning and end are told"
    more = f" and of {len(numbers) - 1} more" if len(numbers) > 1 else ""
    return (Note("A102", Severity.WARNING, document.source.name, said + more, "end its sentences with full stops"),)


def untold(brief: Brief) -> tuple[Note, ...]:
    """A warning when nothing of an article that has sentences can be shown."""
    shown = (brief.summary, brief.topics, brief.figures, brief.events, brief.quotes, brief.options, brief.exhibits)
    if not brief.sentences or any((*shown, brief.moves, brief.questions, brief.comparison)):
        return ()
    said = "no sentence says something by itself; the deck has a title and sources only"
    return (Note("A103", Severity.WARNING, brief.source.name, said, "--keep §1 shows one; briefdeck read lists them"),)


def without(document: Document, drop: Sequence[int]) -> Document:
    """The document as if the dropped sentences were not there; what follows one does not lean on what stood before."""
    gone = frozenset(drop)
    if not gone:
        return document
    sections = (
        replace(s, blocks=tuple(b for block in s.blocks for b in _rest(block, gone))) for s in document.sections
    )
    return replace(document, sections=tuple(sections))


def _rest(block: Block, gone: frozenset[int]) -> Iterator[Block]:
    match block:
        case Paragraph():
            yield from _pieces(block, gone)
        case ListBlock():
            items = [
                (p, level) for item, level in zip(block.items, block.levels, strict=True) for p in _pieces(item, gone)
            ]
            if items:
                yield replace(block, items=tuple(p for p, _ in items), levels=tuple(level for _, level in items))
        case Quotation():
            yield replace(block, paragraphs=_all_pieces(block.paragraphs, gone))
        case _:
            yield block


def _all_pieces(paragraphs: Iterable[Paragraph], gone: frozenset[int]) -> tuple[Paragraph, ...]:
    return tuple(piece for paragraph in paragraphs for piece in _pieces(paragraph, gone))


def _pieces(paragraph: Paragraph, gone: frozenset[int]) -> Iterator[Paragraph]:
    """What stands before, between and after the dropped sentences of a paragraph."""
    for is_gone, group in groupby(paragraph.sentences, key=lambda s: s.number in gone):
        if not is_gone:
            yield replace(paragraph, sentences=tuple(group))


def _elided_blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(_elided_block(block) for block in blocks)


def _elided_block(block: Block) -> Block:
    match block:
        case Paragraph():
            return _elided(block)
        case ListBlock():
            return replace(block, items=tuple(map(_elided, block.items)))
        case Quotation():
            return replace(block, paragraphs=tuple(map(_elided, block.paragraphs)))
        case _:
            return block


def _elided(paragraph: Paragraph) -> Paragraph:
    """The paragraph with the middle of endless sentences left out."""
    sentences = (
        replace(s, text=f"{s.text[:_SHOWN].strip()}{GAP}{s.text[-_SHOWN:].strip()}")
        if len(s.text) > LONGEST_SENTENCE
        else s
        for s in paragraph.sentences
    )
    return replace(paragraph, sentences=tuple(sentences))
