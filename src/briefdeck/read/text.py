"""Plain text → Document."""

import re
from collections.abc import Iterator

from briefdeck.model.document import Block, Document, ListBlock, Noise, Section
from briefdeck.model.source import Source, Span
from briefdeck.read.byline import byline_of
from briefdeck.read.clean import LOST_BLANK, noise_reasons
from briefdeck.read.compose import Numbering
from briefdeck.read.headings import LOST_CAPTION, heading_marks
from briefdeck.read.language import language_of
from briefdeck.read.load import title_from_name
from briefdeck.read.passages import Passage, passages
from briefdeck.read.repair import find_repairs, mended

_LONGEST_TITLE = 250
_MOST_WORDS_ALONE = 8
_MOST_WORDS_STOPPED = 12
_SPEAKS = re.compile(r"^['’]|\b(?:I|I['’]m|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|[Uu]s|[Mm]y|[Tt]hank)\b")
_APART = re.compile(r"\n\s*\n")
_STOPS = ".!?:;,…。！？"
_MARKS_ALONE = re.compile(r"^[ \t]*(\?+)[ \t]*$", re.MULTILINE)
_LEVEL = 2
"""Level of headings without marks: the title has level 1."""


def read_text(source: Source) -> Document:
    """The article in a plain text file: the first line is the title, paragraphs are parted by blank lines."""
    language = language_of(source.text)
    repairs = find_repairs(source.text, language)
    text = mended(source.text, repairs)
    lost = _only_lost(source.text, text)
    parts = passages(text)
    reasons = noise_reasons(parts)
    byline = byline_of(parts, reasons)
    kept = tuple(part for at, part in enumerate(parts) if at not in reasons and at not in byline.places)
    title, body = _title_and_body(kept, text)
    headings, captions = heading_marks(body, language)
    noise = [Noise(parts[at].span, reason) for at, reason in reasons.items()]
    noise += [Noise(parts[at].span, "the author or date, told apart") for at in byline.places if at not in reasons]
    noise += [Noise(body[at].span, LOST_CAPTION) for at in captions]
    numbering = Numbering(text, language)
    return Document(
        source=source,
        title=title.text if title else title_from_name(source.name),
        language=language,
        sections=_sections(body, headings, captions, numbering),
        title_span=title.span if title else None,
        author=byline.author,
        date=byline.date,
        publication=byline.publication,
        noise=tuple(sorted([*noise, *lost], key=lambda each: each.span)),
        repairs=repairs,
    )


def _only_lost(text: str, mended_text: str) -> list[Noise]:
    """Lines that hold nothing but a lost blank."""
    return [
        Noise(Span(*found.span(1)), LOST_BLANK)
        for found in _MARKS_ALONE.finditer(text)
        if not mended_text[found.start(1) : found.end(1)].strip()
    ]


def _title_and_body(kept: tuple[Passage, ...], text: str) -> tuple[Passage | None, tuple[Passage, ...]]:
    """The first passage, unless it is long, a list item, what somebody says, or a sentence that is all there is."""
    if not kept or len(kept[0].text) > _LONGEST_TITLE or kept[0].label or _is_told(kept[0].text):
        return None, kept
    if kept[0].text.endswith(".") and _goes_on(kept, text):
        return None, kept
    return (kept[0], kept[1:]) if len(kept) > 1 or _is_title(kept[0].text) else (None, kept)


def _is_told(text: str) -> bool:
    """Whether a first line is the first sentence of the text: a speaker's words, or a long sentence with its stop."""
    if _SPEAKS.search(text) and text[-1] in ".!":
        return True
    return text.endswith(".") and len(text.split()) > _MOST_WORDS_STOPPED


def _goes_on(kept: tuple[Passage, ...], text: str) -> bool:
    """Whether the next line stands right below the first one: lines of sentences, as a transcript has them."""
    return len(kept) > 1 and not _APART.search(text, kept[0].span.end, kept[1].span.start)


def _is_title(text: str) -> bool:
    """Whether a line that stands alone is a title: a few words, the first with a letter, and no stop."""
    return text[0].isalpha() and text[-1] not in _STOPS and len(text.split()) <= _MOST_WORDS_ALONE


def _sections(
    body: tuple[Passage, ...], headings: frozenset[int], captions: frozenset[int], numbering: Numbering
) -> tuple[Section, ...]:
    """The headings with the blocks under them; text before the first one has no title."""
    sections: list[Section] = []
    title, level, span = "", 0, None
    under: list[Passage] = []
    for at, part in enumerate(body):
        if at in headings:
            if under or title:
                sections.append(Section(title, level, _blocks(under, numbering), span))
            title, level, span, under = part.text, _LEVEL, part.span, []
        elif at not in captions:
            under.append(part)
    if under or title:
        sections.append(Section(title, level, _blocks(under, numbering), span))
    return tuple(sections)


def _blocks(parts: list[Passage], numbering: Numbering) -> tuple[Block, ...]:
    """Paragraphs, and neighboring list items as one list."""
    blocks: list[Block] = []
    for run in _runs(parts, numbering.text):
        if not run[0].label or len(run) == 1:
            blocks += (numbering.paragraph(part.span) for part in run)
        else:
            paragraphs = tuple(numbering.paragraph(Span(part.span.start + part.label, part.span.end)) for part in run)
            whole = Span(run[0].span.start, run[-1].span.end)
            blocks.append(ListBlock(whole, paragraphs, (0,) * len(run), run[0].ordered))
    return tuple(blocks)


def _runs(parts: list[Passage], text: str) -> Iterator[list[Passage]]:
    """Neighbors that are items of one list, or none; what was set aside between two passages parts them."""
    run: list[Passage] = []
    for part in parts:
        torn = bool(run) and bool(text[run[-1].span.end : part.span.start].strip())
        if run and (torn or (part.label > 0, part.ordered) != (run[-1].label > 0, run[-1].ordered)):
            yield run
            run = []
        run.append(part)
    if run:
        yield run
