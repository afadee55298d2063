"""What the article says, in its own order: sections, blocks, sentences."""

from collections.abc import Iterator

from briefdeck.model.note import Note
from briefdeck.model.source import Source, Span
from briefdeck.nouns import noun


@noun
class Sentence:
    """One numbered sentence: ``text`` is repaired, on one line; ``source[span]`` is what stood in the file."""

    number: int
    text: str
    span: Span
    paragraph: int

    @property
    def mark(self) -> str:
        """The sentence's mark, "§12"."""
        return f"§{self.number}"


@noun
class Paragraph:
    """Running text, cut into sentences."""

    span: Span
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The repaired text of the paragraph."""
        return " ".join(s.text for s in self.sentences)


@noun
class ListBlock:
    """A list; each item is a paragraph, ``levels`` gives its depth from 0."""

    span: Span
    items: tuple[Paragraph, ...]
    levels: tuple[int, ...]
    ordered: bool = False


@noun
class Quotation:
    """A block that quotes somebody else."""

    span: Span
    paragraphs: tuple[Paragraph, ...]


@noun
class Table:
    """Cells as plain text; the first row is the header when ``has_header``."""

    span: Span
    rows: tuple[tuple[str, ...], ...]
    has_header: bool = True


@noun
class Figure:
    """A picture or its caption."""

    span: Span
    caption: str
    alt: str = ""
    path: str = ""


@noun
class Code:
    """Preformatted text."""

    span: Span
    text: str
    language: str = ""


Block = Paragraph | ListBlock | Quotation | Table | Figure | Code


@noun
class Section:
    """A heading and what stands under it. Text before the first heading has the title "" and level 0."""

    title: str
    level: int
    blocks: tuple[Block, ...]
    span: Span | None = None

    def sentences(self) -> Iterator[Sentence]:
        """All sentences of the section in order."""
        for block in self.blocks:
            match block:
                case Paragraph():
                    yield from block.sentences
                case ListBlock():
                    for item in block.items:
                        yield from item.sentences
                case Quotation():
                    for paragraph in block.paragraphs:
                        yield from paragraph.sentences
                case Table() | Figure() | Code():
                    pass


@noun
class Noise:
    """Text that is not the article: kept and explained, never lost."""

    span: Span
    reason: str


@noun
class Repair:
    """A lost character put back: ``source[span]`` was read as ``now``."""

    span: Span
    now: str


@noun
class Document:
    """The article understood. Sentences are numbered from 1 through all sections.

    ``keep`` holds words from the file's own settings: noise with one of them is wanted back.
    """

    source: Source
    title: str
    language: str
    sections: tuple[Section, ...]
    title_span: Span | None = None
    author: str = ""
    date: str = ""
    publication: str = ""
    noise: tuple[Noise, ...] = ()
    repairs: tuple[Repair, ...] = ()
    notes: tuple[Note, ...] = ()
    keep: tuple[str, ...] = ()

    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of the article, §1 first."""
        return tuple(s for section in self.sections for s in section.sentences())
