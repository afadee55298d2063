"""Markdown → Document."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefdeck.model.document import Document, Noise, Section
from briefdeck.model.note import Note, Severity
from briefdeck.model.source import Source
from briefdeck.nouns import replace
from briefdeck.read.front import Front, front_matter
from briefdeck.read.language import language_of
from briefdeck.read.load import title_from_name
from briefdeck.read.markdown.outline import Outline
from briefdeck.read.repair import find_repairs, mended

_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_MARKS = re.compile(r"(#{1,6})\s+(?=\S)")
_DEEPEST = 90
"""Nesting that is followed; markdown-it would drop what lies deeper."""

_LONGEST_BLOCK = 50_000
"""Characters without a blank line: no paragraph is as long, and parsing one takes quadratic time."""


def read_markdown(source: Source) -> Document:
    """The article in a Markdown file: front matter or the first heading is the title."""
    front = front_matter(source.text)
    language = front.language or language_of(source.text)
    repairs = find_repairs(source.text, language)
    text = mended(source.text, repairs)
    tokens = _tokens(text, front)
    if tokens is None:
        return _as_text(source)
    outline = Outline(text, language)
    for token in tokens:
        outline.take(token)
    sections = outline.finished()
    title, title_span = front.title, front.title_span
    if not title and _opens_with_title(sections):
        title, title_span = sections[0].title, sections[0].span
        opening = replace(sections[0], title="", level=0, span=None)
        sections = ((opening,) if opening.blocks else ()) + sections[1:]
    noise = [*outline.noise]
    if front.span:
        noise.append(Noise(front.span, "settings at the top of the file"))
    return Document(
        source=source,
        title=title or title_from_name(source.name),
        language=language,
        sections=sections,
        title_span=title_span,
        author=front.author,
        date=front.date,
        publication=front.publication,
        noise=tuple(sorted(noise, key=lambda each: each.span)),
        repairs=repairs,
        keep=front.keep,
    )


def _opens_with_title(sections: tuple[Section, ...]) -> bool:
    """Whether the first heading is the title: the only one of the first level, or one with nothing under it."""
    if not sections or sections[0].level != 1:
        return False
    return not sections[0].blocks or not any(section.level == 1 for section in sections[1:])


def _tokens(text: str, front: Front) -> list[Token] | None:
    """The tokens, or None when it cannot be parsed with every word kept, or not in time."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST + 10})
    parser.enable(["table", "strikethrough"]).disable(["text_join"])
    end = front.span.end if front.span else 0
    hidden = "".join("\n" if character == "\n" else " " for character in text[:end])
    if any(len(block) > _LONGEST_BLOCK for block in text.split("\n\n")):
        return None
    try:
        tokens = parser.parse(hidden + text[end:])
    except RecursionError:
        return None
    deepest = max((token.level for token in tokens), default=0)
    inner = max((child.level for token in tokens for child in token.children or []), default=0)
    return None if max(deepest, inner) > _DEEPEST else tokens


def _as_text(source: Source) -> Document:
    from briefdeck.read.text import read_text

    plain = _QUOTED.sub(lambda marks: " " * len(marks.group()), source.text)
    document = replace(read_text(replace(source, text=plain)), source=source)
    title, _ = _unmarked(document.title, 1)
    sections = tuple(_with_level(section) for section in document.sections)
    note = Note(
        "R201",
        Severity.WARNING,
        source.name,
        "the Markdown is nested too deeply, or one paragraph is too long; it was read as plain text",
        "use fewer levels of lists and quotations, and blank lines between paragraphs",
    )
    return replace(document, title=title, sections=sections, notes=(*document.notes, note))


def _with_level(section: Section) -> Section:
    title, level = _unmarked(section.title, section.level)
    return replace(section, title=title, level=level)


def _unmarked(title: str, level: int) -> tuple[str, int]:
    """A title without the marks in front of it, and the level that they give."""
    marks = _MARKS.match(title)
    return (title[marks.end() :], len(marks[1])) if marks else (title, level)
