"""Documents for the tests of the analysis, built without the reader."""

import re
from collections.abc import Callable

import pytest

from briefdeck.model.document import Document, ListBlock, Paragraph, Section, Sentence
from briefdeck.model.source import Source, Span

Maker = Callable[..., Document]


def document(*paragraphs: str, title: str = "", language: str = "en", items: tuple[str, ...] = ()) -> Document:
    """A document of one section; "# X" starts the section X; sentences end at a full stop before a capital."""
    text = "\n\n".join([*paragraphs, *items])
    sections: list[Section] = []
    blocks: list[Paragraph | ListBlock] = []
    heading, number = "", 0

    def paragraph(words: str, place: int) -> Paragraph:
        nonlocal number
        sentences = []
        for part in re.split(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ“\"])", words):
            number += 1
            start = text.index(part)
            sentences.append(Sentence(number, part, Span(start, start + len(part)), place))
        return Paragraph(Span(0, len(words)), tuple(sentences))

    for place, words in enumerate(paragraphs):
        if words.startswith("# "):
            sections.append(Section(heading, int(bool(heading)), tuple(blocks)))
            heading, blocks = words[2:], []
        else:
            blocks.append(paragraph(words, place))
    if items:
        listed = tuple(paragraph(words, len(paragraphs) + i) for i, words in enumerate(items))
        blocks.append(ListBlock(Span(0, len(text)), listed, (0,) * len(items)))
    sections.append(Section(heading, int(bool(heading)), tuple(blocks)))
    filled = tuple(section for section in sections if section.blocks)
    return Document(Source("article.txt", "text/plain", "0" * 64, text, "utf-8"), title, language, filled)


@pytest.fixture
def make() -> Maker:
    """A maker of small documents."""
    return document
