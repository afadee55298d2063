"""One paragraph set: its runs, and the lines that they fill."""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from briefdeck.model.pages import Piece, Rows, SetLine, SetParagraph, SetRun
from briefdeck.nouns import noun, replace
from briefdeck.typeset.broken import Broken
from briefdeck.typeset.lines import Rules, break_lines, may_end, plain_lines
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.parted import parted_words, told
from briefdeck.typeset.ruler import Ruler


class Place(NamedTuple):
    """Where a paragraph goes: left edge, top edge, width, in page points; part of what set paragraphs are kept under,
    so a tuple, whose hash costs least."""

    x: float
    y: float
    width: float


@noun
class Form:
    """How a paragraph is set.

    ``align`` is "left", "right", "center" or "justify"; ``indent`` moves the text, not its bullet; ``leading`` 0 takes
    the faces' own.
    """

    tag: str = "P"
    align: str = "left"
    level: int = 0
    bullet: str = ""
    indent: float = 0.0
    space_after: float = 0.0
    language: str = ""
    """The language whose words may be divided; "" leaves all words whole."""
    leading: float = 0.0


PLAIN = Form()
_LONG = 20_000
"""Characters from which on the measures of a text take megabytes."""
_FIRST = 24
"""Lines that few paragraphs are longer than."""
_FLUSH = ("left", "justify")
_LOOSEST = 0.5
"""How much wider a space may get to fill a line, in ems; a looser line stays ragged."""


def set_paragraph(runs: tuple[SetRun, ...], place: Place, faces: Faces, form: Form = PLAIN) -> SetParagraph:
    """The runs broken into lines at ``place``. Every character is in one piece; a line's last space belongs to it."""
    return break_paragraph(runs, place, faces, form).at(())


def break_paragraph(runs: tuple[SetRun, ...], place: Place, faces: Faces, form: Form = PLAIN) -> Broken:
    """The same, as lines that are to be moved from there."""
    text = "".join([run.text for run in runs])
    ruler = _ruler(runs, faces)
    firsts = [0, *accumulate(len(run.text) for run in runs)]
    width = max(1.0, place.width - form.indent)
    leading = form.leading or max((faces.face(r).pitch(r.size, r.text) * r.rise for r in runs), default=0.0)
    drop = _baseline(runs, faces, leading)
    edge = place.x + form.indent
    made = SetParagraph(
        runs, (), form.tag, form.align, form.level, form.bullet,
        round(form.indent, 2), round(form.space_after, 2), round(leading, 2),
    )  # fmt: skip
    glued = _glued(runs)
    if len(firsts) == 2 and form.align == "left" and not (form.language or glued or "\n" in text):
        spans = plain_lines(ruler, text, width)
        if spans is not None:
            return Broken(made.on(Rows(round(edge, 2), _baselines(place.y + drop, leading, len(spans)), spans)))
    ranges = tuple(break_lines(ruler, text, width, Rules(glued, form.language)))
    parted = parted_words(text, ranges)
    lines: list[SetLine] = []
    for start, end, divided in ranges:
        ink = len(text[start:end].rstrip(" \n")) + start
        spare = 0.0
        if form.align != "left":
            spare = width - (ruler.at(ink) - ruler.at(start)) - (ruler.hyphen(ruler.word_at(start)) if divided else 0.0)
        left = edge if form.align in _FLUSH else edge + (spare / 2 if form.align == "center" else spare)
        is_loose = form.align == "justify" and end < len(text) and text[end - 1] != "\n"
        wider = _stretch(text[start:ink], spare, runs[0].size) if is_loose else 0.0
        baseline = place.y + drop + len(lines) * leading
        pieces = _pieces(ruler, firsts, (start, end, ink), left)
        if parted:
            pieces = told(pieces, firsts, parted, (ruler, left - ruler.at(start)))
        if wider:
            pieces = _stretched(pieces, runs, wider)
        if divided:
            pieces = (*pieces[:-1], replace(pieces[-1], hyphen=True))
        lines.append(SetLine(round(baseline, 2), pieces))
    return Broken(made.on(tuple(lines)))


def _baselines(top: float, leading: float, count: int) -> tuple[float, ...]:
    """So many baselines from the first one down; most paragraphs are measured at the same height."""
    known = _first_baselines(top, leading)
    return known[:count] if count <= _FIRST else tuple([round(top + at * leading, 2) for at in range(count)])


@lru_cache(maxsize=256)
def _first_baselines(top: float, leading: float) -> tuple[float, ...]:
    return tuple([round(top + at * leading, 2) for at in range(_FIRST)])


def _ruler(runs: tuple[SetRun, ...], faces: Faces) -> Ruler:
    """The measured runs: a text is often tried at several widths. Of very long ones only the last are kept."""
    is_long = sum([len(run.text) for run in runs]) > _LONG
    return _last_ruler(runs, faces) if is_long else _known_ruler(runs, faces)


@lru_cache(maxsize=64)
def _known_ruler(runs: tuple[SetRun, ...], faces: Faces) -> Ruler:
    return Ruler(runs, faces)


@lru_cache(maxsize=2)
def _last_ruler(runs: tuple[SetRun, ...], faces: Faces) -> Ruler:
    return Ruler(runs, faces)


def count_lines(runs: tuple[SetRun, ...], width: float, faces: Faces) -> int:
    """How many lines the runs take at a width."""
    text = "".join([run.text for run in runs])
    return sum(1 for _ in break_lines(_ruler(runs, faces), text, width, Rules(_glued(runs))))


def height(paragraph: SetParagraph) -> float:
    """Height of the paragraph's lines in points, without the space after it. An empty paragraph takes one line."""
    return max(1, len(paragraph.lines)) * paragraph.leading


def stack_height(paragraphs: tuple[SetParagraph, ...]) -> float:
    """Height of paragraphs below each other, with the spaces between them but not the last."""
    if not paragraphs:
        return 0.0
    return sum(height(p) + p.space_after for p in paragraphs) - paragraphs[-1].space_after


def _stretch(ink: str, spare: float, size: float) -> float:
    """How much wider each space of a line gets to fill it; 0 when the line would fall apart."""
    spaces = ink.count(" ")
    wider = round(spare / spaces, 3) if spaces else 0.0
    return wider if wider <= size * _LOOSEST else 0.0


def _stretched(pieces: tuple[Piece, ...], runs: tuple[SetRun, ...], wider: float) -> tuple[Piece, ...]:
    """The pieces of a line with wider spaces; those at its end take no room."""
    moved_on, found = 0.0, []
    for piece in pieces:
        text = runs[piece.run].text[piece.start : piece.end]
        inner = (text.rstrip(" ") if piece is pieces[-1] else text).count(" ") * wider
        x, width = round(piece.x + moved_on, 2), round(piece.width + inner, 2)
        found.append(replace(piece, x=x, width=width, stretch=wider))
        moved_on += inner
    return tuple(found)


def keeps_words(paragraphs: tuple[SetParagraph, ...]) -> bool:
    """True when no line ends inside a word because the word is wider than its place."""
    for paragraph in paragraphs:
        starts = [0, *accumulate(len(run.text) for run in paragraph.runs)]
        text, glued = paragraph.text, _glued(paragraph.runs)
        ends = (starts[line.pieces[-1].run] + line.pieces[-1].end for line in paragraph.lines[:-1] if line.pieces)
        if any(end < len(text) and (end in glued or not may_end(text, end)) for end in ends):
            return False
    return True


def _baseline(runs: tuple[SetRun, ...], faces: Faces, leading: float) -> float:
    """From the top of a line to its baseline: the ink is centered in the line."""
    if not runs:
        return 0.0
    styles = [(faces.face(run), run.size) for run in runs]
    ascent = max([face.ascent(size) for face, size in styles])
    descent = max([face.descent(size) for face, size in styles])
    return ascent + (leading - ascent - descent) / 2


def _glued(runs: tuple[SetRun, ...]) -> frozenset[int]:
    """Starts of the evidence marks that follow a word: a mark stays with it. Between two marks a line may end."""
    starts = []
    at = 0
    follows_mark = False
    for run in runs:
        if run.evidence is not None and run.text.lstrip().startswith("["):
            if not follows_mark:
                starts.append(at)
            follows_mark = True
        elif run.text.strip():
            follows_mark = False
        at += len(run.text)
    return frozenset(starts)


def _pieces(ruler: Ruler, firsts: list[int], reach: tuple[int, int, int], left: float) -> tuple[Piece, ...]:
    start, end, ink = reach
    pieces = []
    begin = ruler.at(start)
    if len(firsts) == 2:
        return (Piece(0, start, end, round(left, 2), round(max(0.0, ruler.at(ink) - begin), 2)),)
    for index in range(bisect_right(firsts, start) - 1, len(firsts) - 1):
        base = firsts[index]
        if base >= end:
            break
        first, last = max(start, base), min(end, firsts[index + 1])
        if first < last:
            x = ruler.at(first)
            width = max(0.0, ruler.at(max(first, min(last, ink))) - x)
            pieces.append(Piece(index, first - base, last - base, round(left + x - begin, 2), round(width, 2)))
    return tuple(pieces)
