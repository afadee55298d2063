"""One article written as Markdown, HTML, Word and PDF reads back as the same sections and sentences."""

import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from briefdeck.model.document import Document
from briefdeck.read import load, read

WORD = re.compile(r"\w+")
NAMES = """harbor river tower market signal garden winter
copper engine letter window bridge forest silver planet"""
WORDS = NAMES.split()
TAGS = """<p> </p> <div> </div> <ul> <li> </ul> <table> <tr> <td> </td> </table> <blockquote> <b> </b> <h2> </h2>
<br> <pre> </pre> <nav> </nav> <figure> <figcaption> </figure> <img_alt=x> &amp; < <!-- --> <p"""


@dataclass(frozen=True)
class Part:
    """A heading, and paragraphs or list items of sentences under it."""

    heading: str
    paragraphs: tuple[tuple[str, ...], ...]
    items: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Article:
    """What is written and must be read back."""

    title: str
    parts: tuple[Part, ...]


def sentence_of(words: list[str]) -> str:
    return f"{' '.join(words).capitalize()}."


def heading_of(words: list[str]) -> str:
    return " ".join(word.capitalize() for word in words)


sentences = st.lists(st.sampled_from(WORDS), min_size=4, max_size=16).map(sentence_of)
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(tuple)
headings = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True).map(heading_of)
parts = st.builds(
    Part,
    headings,
    st.lists(paragraphs, min_size=1, max_size=3).map(tuple),
    st.sampled_from([0, 2, 3]).flatmap(lambda n: st.lists(paragraphs, min_size=n, max_size=n).map(tuple)),
)
articles = st.lists(parts, min_size=2, max_size=4, unique_by=lambda part: part.heading).map(
    lambda them: Article("Notes On Everything", tuple(them))
)


def as_markdown(article: Article) -> bytes:
    lines = [f"# {article.title}"]
    for part in article.parts:
        lines += [f"## {part.heading}", *(" ".join(p) for p in part.paragraphs)]
        lines += ["\n".join(f"- {' '.join(item)}" for item in part.items)] if part.items else []
    return "\n\n".join(lines).encode()


def as_html(article: Article) -> bytes:
    lines = [f"<html><head><title>{article.title}</title></head><body><h1>{article.title}</h1>"]
    for part in article.parts:
        lines += [f"<h2>{html.escape(part.heading)}</h2>", *(f"<p>{html.escape(' '.join(p))}" for p in part.paragraphs)]
        lines += ["<ul>", *(f"<li>{' '.join(item)}" for item in part.items), "</ul>"] if part.items else []
    return "\n".join(lines).encode()


def as_docx(article: Article) -> bytes:
    body = [paragraph_xml("Title", article.title)]
    for part in article.parts:
        body += [paragraph_xml("Heading1", part.heading), *(paragraph_xml("", " ".join(p)) for p in part.paragraphs)]
        body += [paragraph_xml("ListBullet", " ".join(item)) for item in part.items]
    return word_file("".join(body))


def paragraph_xml(style: str, text: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{html.escape(text)}</w:t></w:r></w:p>"


def word_file(body: str) -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    named = {"Title": "Title", "Heading1": "heading 1", "ListBullet": "List Bullet"}
    styles = "".join(f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in named.items())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "[Content_Types].xml", f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
        )
        archive.writestr("word/document.xml", f"<w:document {w}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {w}>{styles}</w:styles>")
    return buffer.getvalue()


def as_pdf(article: Article) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    y = 780.0

    def write(text: str, face: str, size: float, mark: str) -> None:
        nonlocal y
        y -= size
        lines = simpleSplit(text, face, size, 440)
        for at, line in enumerate(lines):
            if y < 70:
                canvas.drawCentredString(297, 30, str(canvas.getPageNumber()))
                canvas.showPage()
                y = 780.0
            canvas.setFont(face, size)
            if mark and not at:
                canvas.drawString(72, y, mark)
            canvas.drawString(72 + (16 if mark else 0), y, line)
            y -= 1.2 * size

    write(article.title, "Helvetica-Bold", 24, "")
    for part in article.parts:
        write(part.heading, "Helvetica-Bold", 16, "")
        for paragraph in part.paragraphs:
            write(" ".join(paragraph), "Helvetica", 11, "")
        for item in part.items:
            write(" ".join(item), "Helvetica", 11, "•")
    canvas.drawCentredString(297, 30, str(canvas.getPageNumber()))
    canvas.save()
    return buffer.getvalue()


WRITERS: dict[str, Callable[[Article], bytes]] = {"md": as_markdown, "html": as_html, "docx": as_docx, "pdf": as_pdf}


def outline_of(document: Document) -> list[tuple[str, list[str]]]:
    return [(section.title, [each.text for each in section.sentences()]) for section in document.sections]


@pytest.mark.parametrize("suffix", WRITERS)
@given(articles)
@settings(max_examples=40, deadline=None)
def test_an_article_reads_back_from_every_format(suffix: str, article: Article) -> None:
    document = read(load(WRITERS[suffix](article), f"article.{suffix}"))
    wanted = [(part.heading, [s for p in (*part.paragraphs, *part.items) for s in p]) for part in article.parts]
    assert document.title == article.title
    assert outline_of(document) == wanted


@pytest.mark.parametrize("suffix", WRITERS)
@given(articles)
@settings(max_examples=40, deadline=None)
def test_no_word_is_lost_and_every_sentence_is_quoted_by_its_span(suffix: str, article: Article) -> None:
    document = read(load(WRITERS[suffix](article), f"article.{suffix}"))
    spans = [document.title_span, *(noise.span for noise in document.noise)]
    for section in document.sections:
        spans += [section.span, *(block.span for block in section.blocks)]
    held = Counter(word for span in spans if span for word in WORD.findall(document.source[span]))
    assert held == Counter(WORD.findall(document.source.text))
    for sentence in document.sentences():
        assert " ".join(document.source[sentence.span].split()) == sentence.text


markup = st.lists(st.one_of(st.sampled_from(TAGS.split()), st.sampled_from(WORDS)), min_size=1, max_size=60).map(
    " ".join
)


@given(markup)
@settings(max_examples=200, deadline=None)
def test_no_word_of_broken_markup_is_lost_or_doubled(text: str) -> None:
    document = read(load(f"<html><p>Start here.</p>{text}".encode(), "a.html"))
    spans = [document.title_span, *(noise.span for noise in document.noise)]
    for section in document.sections:
        spans += [section.span, *(block.span for block in section.blocks)]
    held = Counter(word for span in spans if span for word in WORD.findall(document.source[span]))
    assert held == Counter(WORD.findall(document.source.text))


@pytest.mark.parametrize("depth", [300, 20_000])
def test_words_below_very_deep_markup_are_read(depth: int) -> None:
    page = f"<html><p>Before it.</p>{'<div>' * depth}The deepest words.{'</div>' * depth}<p>After it.</p>"
    assert [s.text for s in read(load(page.encode(), "a.html")).sentences()] == [
        "Before it.",
        "The deepest words.",
        "After it.",
    ]
