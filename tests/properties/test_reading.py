"""Reading loses no word, and every sentence points to where it stands."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.model.document import Block, Code, Document, Figure, ListBlock, Paragraph, Quotation, Table
from briefdeck.model.source import Span
from briefdeck.read import load, read
from briefdeck.read.sentences import sentence_spans

WORD = re.compile(r"\w+")
SAMPLE = """The harbor was built. in 1890, Mr. Ota? said “We won.” then (quietly) left U.S. waters; Introduction By Ann
Lee - 3 months ago Share this article ?lost ,?blank ? # Title"""
words = st.sampled_from(SAMPLE.split())
lines = st.lists(words, min_size=1, max_size=25).map(" ".join)
articles = st.lists(st.one_of(lines, st.sampled_from(["", "", "Share", "6 个月", "Ann Lee", "?"])), min_size=1).map(
    "\n".join
)
free = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80)


def spans_of(block: Block) -> list[Span]:
    match block:
        case Paragraph():
            return [s.span for s in block.sentences]
        case ListBlock():
            return [block.span]
        case Quotation() | Table() | Figure() | Code():
            return [block.span]


def covered(document: Document) -> list[Span]:
    spans = [noise.span for noise in document.noise] + ([document.title_span] if document.title_span else [])
    for section in document.sections:
        spans += [section.span] if section.span else []
        spans += [span for block in section.blocks for span in spans_of(block)]
    return sorted(spans)


@given(articles)
@settings(max_examples=200)
def test_document_and_noise_together_hold_every_word_of_a_text_once(text: str) -> None:
    if not text.strip():
        return
    document = read(load(text.encode(), "a.txt"))
    found = Counter(word for span in covered(document) for word in WORD.findall(document.source[span]))
    assert found == Counter(WORD.findall(document.source.text))


@given(st.one_of(articles, free))
@settings(max_examples=200)
def test_every_sentence_is_quoted_by_its_span_but_for_blanks_and_repairs(text: str) -> None:
    if not text.strip(" \t\r\n\0\ufeff\u00a0\u200b") or not text.isprintable():
        return
    document = read(load(text.encode(), "a.txt"))
    for sentence in document.sentences():
        quoted = document.source[sentence.span]
        assert re.sub(r"[\s?’]", "", quoted) == re.sub(r"[\s?’]", "", sentence.text)


@given(articles)
def test_sentences_of_markdown_are_quoted_by_their_spans(text: str) -> None:
    if not text.strip():
        return
    document = read(load(text.encode(), "a.md"))
    for sentence in document.sentences():
        assert WORD.findall(document.source[sentence.span]) == WORD.findall(sentence.text)


@given(free)
def test_sentences_cover_their_paragraph(text: str) -> None:
    spans = sentence_spans(text)
    assert (
        "".join(text[s.start : s.end] for s in spans).split() == "".join([text[s.start : s.end] for s in spans]).split()
    )
    assert re.sub(r"\s", "", "".join(text[s.start : s.end] for s in spans)) == re.sub(r"\s", "", text)
