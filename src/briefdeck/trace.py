"""Follow one sentence through every noun: from characters in the file to a shape on a slide and a place on a page."""

from collections.abc import Iterator
from pathlib import Path

from briefdeck.composing import set_pages
from briefdeck.errors import InputError
from briefdeck.files import SUFFIXES
from briefdeck.model.brief import Brief
from briefdeck.model.document import Sentence
from briefdeck.model.pages import Box, Group, Page, Pages, SetParagraph, TableBox, TextBox
from briefdeck.model.theme import Rect
from briefdeck.pipeline import analyzed, parsed, storyboard, understood
from briefdeck.settings import DEFAULTS, Settings


def trace(article: Path, words: str, settings: Settings = DEFAULTS) -> Iterator[str]:
    """Lines of text: where the sentences that hold ``words`` (or carry the mark "§12") stand in every noun.

    InputError when no sentence holds the words.
    """
    brief = analyzed(understood(article, settings), settings)
    found = [s for s in brief.sentences if _holds(s, words)]
    if not found:
        raise InputError(f"no sentence holds {words!r}", where=article.name, hint="try fewer words")
    boards = {kind: storyboard(brief, kind, settings) for kind in SUFFIXES}
    pages = {kind: set_pages(parsed(boards[kind], kind), settings)[0] for kind in SUFFIXES}
    for sentence in found:
        yield from _of_source(brief, sentence)
        yield from _of_brief(brief, sentence.number)
        for kind in SUFFIXES:
            yield from _of_storyboard(boards[kind], kind, sentence)
            yield from _of_pages(pages[kind], sentence.number)


def _holds(sentence: Sentence, words: str) -> bool:
    return sentence.mark == words.strip() or " ".join(words.split()).casefold() in sentence.text.casefold()


def _of_source(brief: Brief, sentence: Sentence) -> Iterator[str]:
    span = sentence.span
    yield f"{sentence.mark}  {sentence.text}"
    yield f"  source      {brief.source.name}, characters {span.start}–{span.end} ({brief.source.encoding})"
    yield f"  document    sentence {sentence.number} in paragraph {sentence.paragraph}"


def _of_brief(brief: Brief, number: int) -> Iterator[str]:
    points = [("summary", p) for p in brief.summary]
    for topic in brief.topics:
        points += [(f"topic “{topic.heading}”", p) for p in (topic.headline, *topic.points)]
    points += [("closing move", p) for p in brief.moves]
    for place, point in points:
        if number in point.evidence:
            reasons = f" — because {'; '.join(point.why)}" if point.why else ""
            yield f"  brief       {place}: {point.text}{reasons}"
    for figure in brief.figures:
        if number in figure.evidence:
            yield f"  brief       figure: {figure.value}, {figure.meaning}"
    for event in brief.events:
        if number in event.evidence:
            yield f"  brief       event: {event.date}, {event.text}"
    for quote in brief.quotes:
        if number in quote.evidence:
            yield f"  brief       quotation: “{quote.text}”"


def _of_storyboard(markdown: str, kind: str, sentence: Sentence) -> Iterator[str]:
    for line, text in enumerate(markdown.splitlines(), 1):
        if f"[{sentence.mark}]" in text and not text.startswith(f"[{sentence.mark}]:"):
            yield f"  storyboard  {kind} line {line}: {text.strip()}"


def _of_pages(pages: Pages, number: int) -> Iterator[str]:
    place = "slide" if pages.kind == "deck" else "page"
    for index, page in enumerate(pages.pages, 1):
        for box in _boxes(page.boxes):
            if number in _evidence(box):
                yield f"  {place:<11} {place} {index}, {_name(box)} at {_corners(box.rect)}"
        if _in_notes(page, number):
            yield f"  {place:<11} {place} {index}, in the speaker's notes"


def _boxes(boxes: tuple[Box, ...]) -> Iterator[TextBox | TableBox]:
    for box in boxes:
        if isinstance(box, Group):
            yield from _boxes(box.boxes)
        elif isinstance(box, TextBox | TableBox):
            yield box


def _evidence(box: TextBox | TableBox) -> set[int]:
    paragraphs: list[SetParagraph] = []
    if isinstance(box, TextBox):
        paragraphs += box.paragraphs
    else:
        paragraphs += [p for row in box.cells for cell in row for p in cell]
    return {*box.evidence, *(r.evidence for p in paragraphs for r in p.runs if r.evidence is not None)}


def _name(box: TextBox | TableBox) -> str:
    return f"shape “{box.name}”"


def _corners(rect: Rect) -> str:
    return f"{rect.x:g},{rect.y:g} to {rect.right:g},{rect.bottom:g} pt"


def _in_notes(page: Page, number: int) -> bool:
    return any(f"[§{number}]" in note for note in page.notes)
