"""What was understood of an article, for people and for programs."""

import json
from collections.abc import Iterator

from briefdeck.model.document import (
    Block,
    Code,
    Document,
    Figure,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    Sentence,
    Table,
)
from briefdeck.model.source import Span

VERSION = 1
"""Version of the JSON; it grows when a reader of the old form would be misled."""

_LONGEST_NOISE = 70


def to_json(document: Document) -> str:
    """The document, its noise, repairs and notes as JSON (docs/reference/document.schema.json), with a newline."""
    source = document.source
    record = {
        "version": VERSION,
        "source": {
            "name": source.name,
            "media_type": source.media_type,
            "sha256": source.sha256,
            "encoding": source.encoding,
            "characters": len(source.text),
            "text": source.text,
        },
        "title": document.title,
        "title_span": _pair(document.title_span),
        "author": document.author,
        "date": document.date,
        "publication": document.publication,
        "language": document.language,
        "sections": [_section(section) for section in document.sections],
        "noise": [
            {"span": _pair(noise.span), "text": source[noise.span], "reason": noise.reason} for noise in document.noise
        ],
        "repairs": [{"span": _pair(r.span), "was": source[r.span], "now": r.now} for r in document.repairs],
        "notes": [
            {"code": n.code, "severity": n.severity.value, "where": n.where, "text": n.text, "hint": n.hint}
            for n in document.notes
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def describe(document: Document) -> Iterator[str]:
    """Lines for a person: what the article is, what it says sentence by sentence, what was set aside, and why."""
    source = document.source
    yield document.title
    yield f"  {source.name}: {source.media_type}, {source.encoding}, language {document.language}"
    stated = (("by", document.author), ("in", document.publication), ("date", document.date))
    yield from (f"  {name}: {said}" for name, said in stated if said)
    for section in document.sections:
        yield ""
        if section.title:
            yield f"{'#' * section.level} {section.title}"
        for block in section.blocks:
            yield from _lines(block)
    yield from _ledger(document)


def _ledger(document: Document) -> Iterator[str]:
    source = document.source
    if document.noise:
        yield ""
        yield f"Set aside ({len(document.noise)})"
    for noise in document.noise:
        yield f"  {_shortened(source[noise.span])}  – {noise.reason}"
    if document.repairs:
        yield ""
        yield f"Put back ({len(document.repairs)})"
    for repair in document.repairs:
        around = source.text[max(0, repair.span.start - 20) : repair.span.end + 20]
        yield f"  {_shortened(around)}  – {source[repair.span]!r} read as {repair.now!r}"
    if document.notes:
        yield ""
        yield "Notes"
    yield from (f"  {note.code} {note.text}" for note in document.notes)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_NOISE else f"{line[: _LONGEST_NOISE - 1]}…"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from _sentences(block, "  ")
        case ListBlock():
            for item, level in zip(block.items, block.levels, strict=True):
                yield from _sentences(item, f"  {'  ' * level}- ")
        case Quotation():
            for paragraph in block.paragraphs:
                yield from _sentences(paragraph, "  > ")
        case Table():
            yield from (f"  | {' | '.join(row)} |" for row in block.rows)
        case Figure():
            yield f"  [figure] {block.caption or block.alt}"
        case Code():
            yield from (f"      {line}" for line in block.text.splitlines())


def _sentences(paragraph: Paragraph, indent: str) -> Iterator[str]:
    for sentence in paragraph.sentences:
        yield f"{indent}{sentence.mark} {sentence.text}"


def _section(section: Section) -> dict[str, object]:
    return {
        "title": section.title,
        "level": section.level,
        "span": _pair(section.span),
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    span = _pair(block.span)
    match block:
        case Paragraph():
            return {"kind": "paragraph", **_paragraph(block)}
        case ListBlock():
            items = [
                {"level": level, **_paragraph(item)} for item, level in zip(block.items, block.levels, strict=True)
            ]
            return {"kind": "list", "span": span, "ordered": block.ordered, "items": items}
        case Quotation():
            return {"kind": "quotation", "span": span, "paragraphs": [_paragraph(p) for p in block.paragraphs]}
        case Table():
            return {"kind": "table", "span": span, "header": block.has_header, "rows": block.rows}
        case Figure():
            return {"kind": "figure", "span": span, "caption": block.caption, "alt": block.alt, "path": block.path}
        case Code():
            return {"kind": "code", "span": span, "text": block.text, "language": block.language}


def _paragraph(paragraph: Paragraph) -> dict[str, object]:
    return {"span": _pair(paragraph.span), "sentences": [_sentence(each) for each in paragraph.sentences]}


def _sentence(sentence: Sentence) -> dict[str, object]:
    return {
        "number": sentence.number,
        "paragraph": sentence.paragraph,
        "span": _pair(sentence.span),
        "text": sentence.text,
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
