"""What was set aside, taken back into the article on request."""

from collections.abc import Iterator, Sequence

from briefdeck.model.document import (
    Block,
    Document,
    ListBlock,
    Noise,
    Paragraph,
    Quotation,
    Section,
    Sentence,
)
from briefdeck.model.note import Note, Severity
from briefdeck.nouns import replace
from briefdeck.read.compose import Numbering
from briefdeck.read.repair import mended

EVERYTHING = ""
"""The wish that every noise meets."""


def restored(document: Document, wishes: Sequence[str]) -> Document:
    """The document with the noise that holds one of the wished words, in its text or its reason, as paragraphs.

    ``EVERYTHING`` wishes back all noise with words. Sentences are numbered anew. A wish that nothing meets is a note.
    """
    text = mended(document.source.text, document.repairs)
    back = [noise for noise in document.noise if _is_wished(noise, text, wishes)]
    sections = list(document.sections)
    for noise in back:
        _put_in(sections, Numbering(text, document.language).paragraph(noise.span))
    return replace(
        document,
        sections=tuple(_numbered(sections)),
        noise=tuple(noise for noise in document.noise if noise not in back),
        notes=(*document.notes, *_unmet(document, text, wishes)),
    )


def _is_wished(noise: Noise, text: str, wishes: Sequence[str]) -> bool:
    words = text[noise.span.start : noise.span.end]
    return any(c.isalnum() for c in words) and any(_holds(noise, words, wish) for wish in wishes)


def _holds(noise: Noise, words: str, wish: str) -> bool:
    said = f"{' '.join(words.split())}\n{noise.reason}"
    return wish.casefold() in said.casefold()


def _unmet(document: Document, text: str, wishes: Sequence[str]) -> Iterator[Note]:
    for wish in wishes:
        if wish != EVERYTHING and not any(_is_wished(noise, text, [wish]) for noise in document.noise):
            said = f"nothing that was set aside holds {wish!r}"
            hint = "see what was set aside, and why, with briefdeck read"
            yield Note("R202", Severity.WARNING, document.source.name, said, hint)


def _put_in(sections: list[Section], paragraph: Paragraph) -> None:
    """The paragraph at its place in the order of the source, under the last heading above it."""
    start = paragraph.span.start
    above = [at for at, section in enumerate(sections) if _start(section) < start]
    if not above:
        sections.insert(0, Section("", 0, (paragraph,)))
        return
    section = sections[above[-1]]
    before = sum(block.span.start < start for block in section.blocks)
    blocks = (*section.blocks[:before], paragraph, *section.blocks[before:])
    sections[above[-1]] = replace(section, blocks=blocks)


def _start(section: Section) -> int:
    if section.span:
        return section.span.start
    return section.blocks[0].span.start if section.blocks else 0


def _numbered(sections: list[Section]) -> Iterator[Section]:
    """The sections with sentences and paragraphs counted from 1 again."""
    counter = _Counter()
    for section in sections:
        yield replace(section, blocks=tuple(_block(block, counter) for block in section.blocks))


class _Counter:
    def __init__(self) -> None:
        self._sentences = 0
        self._paragraphs = 0

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        self._paragraphs += 1
        return replace(paragraph, sentences=tuple(self._sentence(each) for each in paragraph.sentences))

    def _sentence(self, sentence: Sentence) -> Sentence:
        self._sentences += 1
        return replace(sentence, number=self._sentences, paragraph=self._paragraphs)


def _block(block: Block, counter: _Counter) -> Block:
    match block:
        case Paragraph():
            return counter.paragraph(block)
        case ListBlock():
            return replace(block, items=tuple(counter.paragraph(item) for item in block.items))
        case Quotation():
            return replace(block, paragraphs=tuple(counter.paragraph(each) for each in block.paragraphs))
        case _:
            return block
