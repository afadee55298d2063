"""Paragraphs before they have a size: what is said, in which role, with which evidence."""

from collections.abc import Sequence

from briefdeck.model.pages import SetParagraph, SetRun, TextBox
from briefdeck.model.storyboard import Run, Runs
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.broken import moved
from briefdeck.typeset.dress import dressed
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paragraph import Form, Place, set_paragraph, stack_height
from briefdeck.typeset.remembered import letters, remembered

INDENT = 18.0
_DEEPEST = 8
_LEAST = 0.97
"""Spaces at the ends of lines take no room; so much of a text's width does at least."""


@noun
class Style:
    """Color role, weight and face of a passage; ``scale`` multiplies the size it is set at."""

    color: str = "text"
    bold: bool = False
    italic: bool = False
    scale: float = 1.0
    face: str = "body"
    align: str = "left"


@noun
class ColoredRun(Run):
    """A run with a color role of its own, "" for its passage's."""

    color: str = ""


@noun
class Passage:
    """One paragraph to set. ``runs`` carry no marks any more; ``gap`` is the space after it in ems.

    ``click`` is "own" when it appears at a click, "with" when it appears with the passage before it.
    """

    runs: Runs
    style: Style = Style()
    bullet: str = ""
    level: int = 0
    gap: float = 0.4
    evidence: tuple[int, ...] = ()
    click: str = ""


def said(runs: Runs, style: Style | None = None) -> Passage:
    """A passage of the storyboard's runs: evidence marks become the passage's evidence and are not drawn."""
    kept: list[Run] = []
    evidence: list[int] = []
    for run in runs:
        if run.evidence is not None:
            evidence.append(run.evidence)
        if not is_mark(run):
            kept.append(run)
        elif kept and kept[-1].evidence is None:
            kept[-1] = replace(kept[-1], evidence=run.evidence)
    return Passage(_trimmed(kept), style or Style(), evidence=tuple(dict.fromkeys(evidence)))


def is_mark(run: Run) -> bool:
    """True for "[§12]", an evidence mark; text that rests on a sentence carries its number too, but is no mark."""
    return run.evidence is not None and run.text.strip() == f"[§{run.evidence}]"


def words(text: str, style: Style | None = None) -> Passage:
    """A passage of plain text."""
    return Passage((Run(text),), style or Style())


def count_words(passages: Sequence[Passage]) -> int:
    """How many words the passages have."""
    return sum(len("".join(run.text for run in passage.runs).split()) for passage in passages)


def lead_in(runs: Runs) -> tuple[Runs, Runs]:
    """The bold beginning of a statement and the rest of it; ((), all) when it does not begin in bold."""
    start = next((i for i, run in enumerate(runs) if run.text.strip()), len(runs))
    end = start
    while end < len(runs) and runs[end].bold and not is_mark(runs[end]):
        end += 1
    if end == start:
        return (), runs
    rest = list(runs[end:])
    if rest and not is_mark(rest[0]):
        rest[0] = replace(rest[0], text=rest[0].text.lstrip(" :–—"))
    return tuple(replace(run, bold=False) for run in runs[start:end]), tuple(rest)


def set_stack(passages: Sequence[Passage], place: Place, size: float, faces: Faces) -> tuple[SetParagraph, ...]:
    """The passages set below each other from the top of ``place``, with no space after the last."""
    paragraphs: list[SetParagraph] = []
    top = place.y
    for passage in passages:
        paragraph = set_passage(passage, Place(place.x, top, place.width), size, faces)
        top += max(1, len(paragraph.lines)) * paragraph.leading + paragraph.space_after
        paragraphs.append(paragraph)
    if paragraphs and paragraphs[-1].space_after:
        paragraphs[-1] = replace(paragraphs[-1], space_after=0.0)
    return tuple(paragraphs)


def least_height(passages: Sequence[Passage], width: float, size: float, faces: Faces) -> float:
    """Less than the passages will take when they are set: quick, to know what cannot fit."""
    total, last = 0.0, 0.0
    for passage in passages:
        scale = min(1.0, passage.style.scale)
        lines = _ems(passage, faces) * size * scale * _LEAST / max(1.0, width)
        last = round(passage.gap * size, 1)
        total += max(1.0, lines) * 1.2 * size * scale + last
    return total - last


def length_of(passage: Passage) -> int:
    """How many letters a passage has."""
    return letters(passage.runs)


@remembered(length_of, 4096)
def _ems(passage: Passage, /, faces: Faces) -> float:
    """How wide the passage is on one line at a size of 1."""
    return sum([faces.face(run).width(run.text, 1.0) * (0.6 if run.dress else 1.0) for run in inked(passage, 1.0)])


@remembered(length_of, 4096)
def set_passage(passage: Passage, /, place: Place, size: float, faces: Faces) -> SetParagraph:
    """One passage set at a size."""
    level = min(passage.level, _DEEPEST)
    hang = max(INDENT, 0.75 * size * len(passage.bullet)) if passage.bullet else 0.0
    form = Form(
        align=passage.style.align, level=level, bullet=passage.bullet,
        indent=level * INDENT + hang, space_after=round(passage.gap * size, 1),
    )  # fmt: skip
    paragraph = set_paragraph(inked(passage, size), place, faces, form)
    return replace(paragraph, click=passage.click) if passage.click else paragraph


def spaced(paragraphs: Sequence[SetParagraph], gaps: Sequence[float], down: float = 0.0) -> tuple[SetParagraph, ...]:
    """Paragraphs that were set below each other, with other spaces after them and moved down as a whole."""
    placed: list[SetParagraph] = []
    for paragraph, gap in zip(paragraphs, gaps, strict=True):
        after = round(gap, 1)
        placed.append(replace(moved(paragraph, 0.0, down), space_after=after))
        down += after - paragraph.space_after
    return tuple(placed)


def text_box(name: str, rect: Rect, paragraphs: tuple[SetParagraph, ...], anchor: str = "top") -> TextBox:
    """Paragraphs that were set from the top of ``rect``, moved to where the anchor puts them."""
    spare = rect.h - stack_height(paragraphs)
    down = {"middle": spare / 2, "bottom": spare}.get(anchor, 0.0)
    placed = tuple(moved(p, 0.0, down) for p in paragraphs) if down else paragraphs
    return TextBox(name, rounded(rect), placed, anchor=anchor)


def rounded(rect: Rect) -> Rect:
    """The rectangle at hundredths of a point."""
    return Rect(round(rect.x, 2), round(rect.y, 2), round(rect.w, 2), round(rect.h, 2))


def cut(passage: Passage, at: int) -> tuple[Passage, Passage]:
    """The passage in two, before and from character ``at``; the second carries no bullet."""
    before: list[Run] = []
    after: list[Run] = []
    for run in passage.runs:
        length = len(run.text)
        if at > 0:
            before.append(run if length <= at else replace(run, text=run.text[:at]))
        if length > at:
            after.append(run if at <= 0 else replace(run, text=run.text[at:]))
        at -= length
    click = "with" if passage.click else ""
    level = passage.level + (1 if passage.bullet else 0)
    rest = replace(passage, runs=tuple(after), bullet="", level=level, click=click)
    return replace(passage, runs=tuple(before)), rest


def inked(passage: Passage, size: float) -> tuple[SetRun, ...]:
    """The passage's runs at a size, in their faces and colors."""
    style = passage.style
    own = round(max(size * style.scale, min(size, 12.0)), 1)
    return tuple([_inked(run, style, own) for run in passage.runs if run.text])


def _inked(run: Run, style: Style, size: float) -> SetRun:
    color = _color_of(run) or style.color
    face, bold = "mono" if run.code else style.face, style.bold or run.bold
    inked = SetRun(run.text, face, size, color, bold, style.italic or run.italic, run.href, run.evidence)
    return dressed(run, inked) if _is_dressed(run) else inked


def _is_dressed(run: Run) -> bool:
    return bool(run.strike or run.underline or run.small_caps or run.script or run.math or run.raw)


def _color_of(run: Run) -> str:
    return run.color if isinstance(run, ColoredRun) else ""


def _trimmed(runs: list[Run]) -> Runs:
    """Without the white space at both ends."""
    while runs and not runs[-1].text.strip():
        last = runs.pop()
        if runs and last.evidence is not None and runs[-1].evidence is None:
            runs[-1] = replace(runs[-1], evidence=last.evidence)
    while runs and not runs[0].text.strip():
        runs.pop(0)
    if runs:
        if runs[-1].text[-1].isspace():
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
        if runs[0].text[0].isspace():
            runs[0] = replace(runs[0], text=runs[0].text.lstrip())
    return tuple(runs)
