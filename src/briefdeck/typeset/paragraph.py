"""One paragraph set: its runs, and the lines that they fill."""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from briefdeck.model.pages import Piece, SetLine, SetParagraph, SetRun
from briefdeck.typeset.lines import break_lines, break_points
from briefdeck.typeset.metrics import Face, Faces


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph goes: left edge, top edge, width, in page points."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph is set. ``indent`` moves the text, not its bullet; ``leading`` 0 takes the faces' own."""

    tag: str = "P"
    align: str = "left"
    level: int = 0
    bullet: str = ""
    indent: float = 0.0
    space_after: float = 0.0
    leading: float = 0.0


PLAIN = Form()


def set_paragraph(runs: tuple[SetRun, ...], place: Place, faces: Faces, form: Form = PLAIN) -> SetParagraph:
    """The runs broken into lines at ``place``. Every character is in one piece; a line's last space belongs to it."""
    text = "".join(run.text for run in runs)
    edges = _edges(runs, faces)
    width = max(1.0, place.width - form.indent)
    leading = form.leading or max((faces.face(r).pitch(r.size, r.text) * r.rise for r in runs), default=0.0)
    drop = _baseline(runs, faces, leading)
    lines: list[SetLine] = []
    for start, end in break_lines(edges, break_points(text, _glued(runs)), text, width):
        ink = len(text[start:end].rstrip(" \n")) + start
        spare = width - (edges[ink] - edges[start])
        left = place.x + form.indent + {"center": spare / 2, "right": spare}.get(form.align, 0.0)
        baseline = place.y + drop + len(lines) * leading
        lines.append(SetLine(round(baseline, 2), _pieces(runs, edges, (start, end, ink), left)))
    return SetParagraph(
        runs, tuple(lines), form.tag, form.align, form.level, form.bullet,
        round(form.indent, 2), round(form.space_after, 2), round(leading, 2),
    )  # fmt: skip


def height(paragraph: SetParagraph) -> float:
    """Height of the paragraph's lines in points, without the space after it. An empty paragraph takes one line."""
    return max(1, len(paragraph.lines)) * paragraph.leading


def stack_height(paragraphs: tuple[SetParagraph, ...]) -> float:
    """Height of paragraphs below each other, with the spaces between them but not the last."""
    if not paragraphs:
        return 0.0
    return sum(height(p) + p.space_after for p in paragraphs) - paragraphs[-1].space_after


def keeps_words(paragraphs: tuple[SetParagraph, ...]) -> bool:
    """True when no line ends inside a word because the word is wider than its place."""
    for paragraph in paragraphs:
        starts = [0, *accumulate(len(run.text) for run in paragraph.runs)]
        stops = break_points(paragraph.text, _glued(paragraph.runs))
        ends = (starts[line.pieces[-1].run] + line.pieces[-1].end for line in paragraph.lines[:-1] if line.pieces)
        if any(end not in stops for end in ends):
            return False
    return True


def moved(paragraph: SetParagraph, dx: float, dy: float) -> SetParagraph:
    """The paragraph at another place."""
    lines = tuple(
        SetLine(
            round(line.y + dy, 2),
            tuple([Piece(p.run, p.start, p.end, round(p.x + dx, 2), p.width, p.glyphs) for p in line.pieces]),
        )
        for line in paragraph.lines
    )
    return replace(paragraph, lines=lines)


def led(paragraph: SetParagraph, leading: float) -> SetParagraph:
    """The paragraph, placed at the origin, with another distance of lines."""
    more = leading - paragraph.leading
    if not more:
        return paragraph
    lines = tuple(
        [SetLine(round(line.y + more * (at + 0.5), 2), line.pieces) for at, line in enumerate(paragraph.lines)]
    )
    return replace(paragraph, lines=lines, leading=leading)


def _edges(runs: tuple[SetRun, ...], faces: Faces) -> list[float]:
    edges = [0.0]
    for run in runs:
        at, size = edges[-1], run.size * (_shrunk(run) if run.dress else 1.0)
        edges += [at + step * size for step in _steps(faces.face(run), run.text)]
    return edges


def _shrunk(run: SetRun) -> float:
    """How much smaller raised letters are, how much wider small capitals, than the run's own."""
    if "super" in run.dress or "sub" in run.dress:
        return 0.68
    return 1.18 if "small-caps" in run.dress else 1.0


@lru_cache(maxsize=2048)
def _steps(face: Face, text: str) -> tuple[float, ...]:
    """Where each character ends, in ems: a text is often tried at several sizes."""
    return tuple(accumulate(map(face.advance, text)))


def _baseline(runs: tuple[SetRun, ...], faces: Faces, leading: float) -> float:
    """From the top of a line to its baseline: the ink is centered in the line."""
    if not runs:
        return 0.0
    ascent = max(faces.face(r).ascent(r.size) for r in runs)
    descent = max(faces.face(r).descent(r.size) for r in runs)
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


def _pieces(
    runs: tuple[SetRun, ...], edges: list[float], reach: tuple[int, int, int], left: float
) -> tuple[Piece, ...]:
    start, end, ink = reach
    pieces = []
    base = 0
    for index, run in enumerate(runs):
        first, last = max(start, base), min(end, base + len(run.text))
        if first < last:
            width = max(0.0, edges[max(first, min(last, ink))] - edges[first])
            x = left + edges[first] - edges[start]
            pieces.append(Piece(index, first - base, last - base, round(x, 2), round(width, 2)))
        base += len(run.text)
    return tuple(pieces)
