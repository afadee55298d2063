"""One thing said large: a number and what it means, or a quotation and its speaker."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, SetParagraph, SetRun, Shape, TextBox
from briefdeck.model.storyboard import Run, Runs
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.typeset.broken import moved
from briefdeck.typeset.paragraph import Place, height, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.entries import Entry, evidence_of
from briefdeck.typeset.slides.passage import Passage, Style, rounded, said, set_stack, text_box

_LEFT = 0.485
_NUMBER_SIZES = (120.0, 96.0, 80.0, 66.0, 54.0, 44.0, 36.0, 28.0)


def compose_number(
    figure: Runs, meaning: Sequence[Passage], entries: Sequence[Entry], desk: Desk
) -> list[Sheet] | None:
    """One sheet: the figure and its meaning at the left, a rule, the list at the right; None when it does not fit."""
    area = desk.area
    left = replace(area, w=area.w * _LEFT - 20) if entries else area
    number = _largest(figure, left, desk)
    if number is None:
        return None
    tall = height(number[0])
    room = area.h - tall - 6
    width = min(left.w, 620.0)
    said_below = _first_fit(meaning, Rect(left.x, area.y + tall + 6, width, room), desk, (24.0, 20.0, 18.0, 16.0, 14.0))
    listed = _listing(entries, Rect(area.x + area.w * _LEFT + 52, area.y, area.w * (1 - _LEFT) - 52, area.h), desk)
    if said_below is None or listed is None:
        return None
    block = tall + 6 + stack_height(said_below[1])
    top = area.y + max(0.0, area.h - block) * 0.3
    listed = _lowered(listed, min(top - area.y + 0.2 * tall, area.h - stack_height(listed.paragraphs)))
    boxes: list[Box] = [text_box("Figure", Rect(left.x, top, left.w, tall), _largest_at(figure, left, top, desk))]
    if meaning:
        under = Rect(left.x, top + tall + 6, width, area.bottom - top - tall - 6)
        boxes.append(text_box("Meaning", under, _set(meaning, under, said_below[0], desk)))
    if entries:
        rule = Rect(area.x + area.w * _LEFT + 20, area.y, 0.75, area.h - 20)
        boxes += [Shape("Rule", rounded(rule), "rect", "rule"), listed]
    marks = dict.fromkeys((*said(figure).evidence, *(m for p in meaning for m in p.evidence), *evidence_of(entries)))
    return [Sheet(tuple(boxes), tuple(marks))]


def _lowered(box: TextBox, down: float) -> TextBox:
    """The list beside the figure, not above it."""
    rect = replace(box.rect, y=box.rect.y + down, h=box.rect.h - down)
    return replace(box, rect=rounded(rect), paragraphs=tuple(moved(p, 0.0, down) for p in box.paragraphs))


def compose_quotation(quote: Sequence[Passage], speaker: Sequence[Passage], desk: Desk) -> list[Sheet] | None:
    """One sheet: the words large under a quotation mark, the speaker below; None when they do not fit at 16 points."""
    slot, below = desk.slot("quotation", "quote"), desk.slot("quotation", "speaker")
    if desk.style("quotes") == "italic":
        quote = [replace(p, style=replace(p.style, italic=True, face="heading")) for p in quote]
    words_rect = Rect(slot.rect.x, desk.area.y + 22, slot.rect.w, desk.area.h - 22)
    named = _set(speaker, below.rect, 18.0, desk) if speaker else ()
    room = words_rect.h - (stack_height(named) + 22 if named else 0)
    sizes = (desk.size("quote"), 36.0, 32.0, 28.0, 24.0, 20.0, 18.0, 16.0)
    found = _first_fit(quote, replace(words_rect, h=room), desk, sizes)
    if found is None:
        return None
    tall = stack_height(found[1])
    top = words_rect.y + max(0.0, (room - tall) * 0.36)
    rect = replace(words_rect, y=top, h=tall + 2)
    mark = _mark(rect, desk)
    boxes: list[Box] = [mark] if mark else []
    body = text_box("Quotation", rect, _set(quote, rect, found[0], desk))
    boxes.append(replace(body, role="quote", placeholder=(slot.kind, slot.index)))
    if named:
        place = Rect(rect.x, rect.bottom + 18, below.rect.w, stack_height(named) + 2)
        box = text_box("Speaker", place, _set(speaker, place, 18.0, desk))
        boxes.append(replace(box, role="speaker", placeholder=(below.kind, below.index)))
    marks = dict.fromkeys(mark for p in (*quote, *speaker) for mark in p.evidence)
    return [Sheet(tuple(boxes), tuple(marks), "quotation")]


def _mark(rect: Rect, desk: Desk) -> TextBox | None:
    width = rect.x - desk.area.x - 4
    sign = said((), Style("accent2", bold=True, face="heading"))
    face = desk.faces.face(SetRun("“", "heading", 110.0, "accent2", bold=True))
    size = min(110.0, (width - 4) // face.width("“", 1.0))
    if size < 60:
        return None
    runs = replace(sign, runs=(Run("“"),))
    tall = max(1.23 * size, face.pitch(size))
    place = Rect(desk.area.x, max(desk.area.y - 4, rect.y - 24), width, tall)
    box = text_box("Quotation mark", place, _set((runs,), place, size, desk))
    return replace(box, role="ornament")


def _largest(figure: Runs, rect: Rect, desk: Desk) -> tuple[SetParagraph, ...] | None:
    """The figure on one line as large as it can be, or on two lines at the smallest size."""
    passage = replace(said(figure, Style("accent1", bold=True, face="heading")), gap=0.0)
    sizes = (desk.size("number"), *(s for s in _NUMBER_SIZES if s < desk.size("number")))
    for lines in (1, 2, 4):
        for size in sizes:
            found = _set((passage,), rect, size, desk)
            if len(found[0].lines) <= lines and stack_height(found) <= rect.h * 0.7:
                return found
    return None


def _largest_at(figure: Runs, rect: Rect, top: float, desk: Desk) -> tuple[SetParagraph, ...]:
    return _largest(figure, replace(rect, y=top), desk) or ()


def _listing(entries: Sequence[Entry], rect: Rect, desk: Desk) -> TextBox | None:
    if not entries:
        return text_box("List", rect, ())
    for label_size in (20.0, 18.0, 16.0, 14.0, 12.0):
        for gap in (28.0, 18.0, 10.0):
            passages = [p for entry in entries for p in _pair(entry, gap / label_size)]
            paragraphs = _set(passages, rect, label_size, desk)
            if stack_height(paragraphs) <= rect.h:
                return text_box("List", rect, paragraphs)
    return None


def _pair(entry: Entry, gap: float) -> list[Passage]:
    label = replace(said(entry.label, Style("text", bold=True)), gap=0.1)
    color, scale = ("muted", 0.9) if label.runs else ("text", 0.9)
    texts = [replace(p, style=Style(color, scale=scale), gap=0.2) for p in entry.passages()]
    found = [p for p in (label, *texts) if p.runs]
    return [*found[:-1], replace(found[-1], gap=gap)] if found else []


def _first_fit(
    passages: Sequence[Passage], rect: Rect, desk: Desk, sizes: Sequence[float]
) -> tuple[float, tuple[SetParagraph, ...]] | None:
    for size in sizes:
        paragraphs = _set(passages, rect, size, desk)
        if stack_height(paragraphs) <= rect.h:
            return size, paragraphs
    return None


def _set(passages: Sequence[Passage], rect: Rect, size: float, desk: Desk) -> tuple[SetParagraph, ...]:
    return set_stack(passages, Place(rect.x, rect.y, rect.w), size, desk.faces)
