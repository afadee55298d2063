"""Lines that run from right to left, and letters that another font has: where each part of a line stands."""

import unicodedata
from functools import cache
from itertools import groupby, pairwise

from briefdeck.model.pages import Glyph, Piece, SetLine, SetParagraph, SetRun
from briefdeck.nouns import noun, replace
from briefdeck.typeset.metrics import Faces, face_of
from briefdeck.typeset.shaping import advance, shaped

STAND_INS = (("fallback1", "FiraGO"), ("fallback2", "Noto Sans Symbols 2"), ("fallback3", "Noto Sans Math"))
"""Face roles and families for letters that the named faces lack, in the order in which they are asked.

A user's own fonts follow, as "fallback4" and on.
"""
_LEFTWARDS = frozenset(("R", "AL", "RLE", "RLO", "RLI"))
_REMOVED = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "BN"))
_ISOLATES = str.maketrans({"\u2066": "\u202a", "\u2067": "\u202b", "\u2069": "\u202c"})
_FIRST_STRONG = "\u2068"
_FIRST_LEFTWARDS = "\u0590"
"""No letter before this one runs from right to left."""
_STRONG = frozenset(("L", "R", "AL"))
_CLINGING = frozenset(("Mn", "Mc", "Me", "Cf"))


@noun
class _Part:
    """A piece of a line that runs in one direction."""

    piece: Piece
    level: int
    glyphs: tuple[Glyph, ...]
    width: float


def in_faces(run: SetRun, faces: Faces) -> tuple[SetRun, ...]:
    """The run, cut where letters come from another face than the run's own."""
    if run.text.isascii() or faces.face(run).holds(run.text):
        return (run,)
    family = faces.family(run.face)
    stand_ins = faces.stand_ins
    roles = [_role(char, (family, run.bold, run.italic), stand_ins) for char in run.text]
    if not any(roles):
        return (run,)
    _join(run.text, roles)
    parts = groupby(zip(roles, run.text, strict=True), key=lambda pair: pair[0])
    return tuple(replace(run, text="".join(c for _, c in part), face=role or run.face) for role, part in parts)


def missing(text: str, faces: Faces) -> tuple[str, ...]:
    """The characters of a text that no face has, each once."""
    if text.isascii() or face_of(faces.family("body")).holds(text):
        return ()
    font = (faces.family("body"), False, False)
    stand_ins = faces.stand_ins
    return tuple(dict.fromkeys(c for c in text if not c.isascii() and _is_missing(c, font, stand_ins)))


def arranged(paragraph: SetParagraph, faces: Faces, width: float) -> SetParagraph:
    """The paragraph with its lines in the order of the eye; ``width`` is that of its column, which starts at 0."""
    text = paragraph.text
    if is_plain(paragraph.runs) or not _needs(paragraph, text):
        return paragraph
    base, levels = _levels(text)
    align = {"left": "right", "right": "left"}.get(paragraph.align, paragraph.align) if base else paragraph.align
    starts = [0]
    for run in paragraph.runs:
        starts.append(starts[-1] + len(run.text))
    lines = tuple(_line(paragraph, line, (faces, levels, base, starts), (align, width)) for line in paragraph.lines)
    return replace(paragraph, lines=lines, align=align)


def is_plain(runs: tuple[SetRun, ...]) -> bool:
    """True for words in the faces' own letters, none of which runs from right to left."""
    return not any(run.face.startswith("fallback") or not _is_rightwards(run.text) for run in runs)


def _is_rightwards(text: str) -> bool:
    return text.isascii() or max(text) < _FIRST_LEFTWARDS


def _needs(paragraph: SetParagraph, text: str) -> bool:
    if any(run.face.startswith("fallback") for run in paragraph.runs):
        return True
    return any(unicodedata.bidirectional(char) in _LEFTWARDS for char in text)


@cache
def _role(char: str, font: tuple[str, bool, bool], stand_ins: tuple[tuple[str, str], ...]) -> str:
    """The role of the face that has a letter: "" for the own one, and for a letter that no face has."""
    family, bold, italic = font
    if char.isascii() or not face_of(family, bold=bold, italic=italic).lacks(char):
        return ""
    if unicodedata.category(char) in ("Zs", "Cc", "Zl", "Zp"):
        return ""
    return next((role for role, name in stand_ins if not face_of(name, bold=bold, italic=italic).lacks(char)), "")


def _is_missing(char: str, font: tuple[str, bool, bool], stand_ins: tuple[tuple[str, str], ...]) -> bool:
    if unicodedata.category(char) in ("Zs", "Cc", "Cf", "Zl", "Zp") or 0xFE00 <= ord(char) <= 0xFE0F:
        return False
    return not _role(char, font, stand_ins) and face_of(font[0]).lacks(char)


def _join(text: str, roles: list[str]) -> None:
    """Gives marks the face of the letter before them, and spaces between two words of a face that face."""
    for at in range(1, len(text)):
        if unicodedata.category(text[at]) in _CLINGING:
            roles[at] = roles[at - 1]
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and not roles[end] and text[end] in " \u00a0":
            end += 1
        if 0 < at < end < len(text) and roles[at - 1] == roles[end]:
            roles[at:end] = [roles[end]] * (end - at)
        at = max(end, at + 1)


def _levels(text: str) -> tuple[int, list[int]]:
    """The direction of the paragraph (1 from right to left) and the level of each character."""
    text = _embedded(text)
    kinds = [unicodedata.bidirectional(char) for char in text]
    if not _LEFTWARDS.intersection(kinds):
        return 0, [0] * len(text)
    from bidi import algorithm

    base = algorithm.get_base_level(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = iter([entry["level"] for entry in storage["chars"]])
    levels: list[int] = []
    for kind in kinds:
        before = levels[-1] if levels else base
        levels.append(before if kind in _REMOVED else next(found, before))
    return base, levels


def _embedded(text: str) -> str:
    """The text with each isolate as an embedding, which is all that the library knows; lengths stay the same."""
    parts = text.translate(_ISOLATES).split(_FIRST_STRONG)
    for at in range(len(parts) - 2, -1, -1):
        strong = next((kind for char in parts[at + 1] if (kind := unicodedata.bidirectional(char)) in _STRONG), "L")
        parts[at] += "\u202a" if strong == "L" else "\u202b"
    return "".join(parts)


def _line(
    paragraph: SetParagraph, line: SetLine, what: tuple[Faces, list[int], int, list[int]], how: tuple[str, float]
) -> SetLine:
    faces, levels, base, starts = what
    align, width = how
    parts = [part for piece in line.pieces for part in _parts(paragraph.runs[piece.run], piece, levels, starts)]
    if not parts:
        return line
    words, space = _without_space(paragraph, parts)
    measured = [_measured(paragraph.runs[piece.run], piece, level, faces) for piece, level in words]
    total = sum(part.width for part in measured)
    left = {"right": width - total, "center": (width - total) / 2}.get(align, 0.0 if base else line.pieces[0].x)
    end = left if base else left + total
    places: dict[int, float] = {}
    for index in _visual([part.level for part in measured]):
        places[index] = left
        left += measured[index].width
    pieces = [
        replace(part.piece, x=round(places[index], 2), width=round(part.width, 2), glyphs=part.glyphs, stretch=0.0)
        for index, part in enumerate(measured)
    ]
    return SetLine(line.y, (*pieces, *(replace(piece, x=round(end, 2), width=0.0) for piece in space)))


def _parts(run: SetRun, piece: Piece, levels: list[int], starts: list[int]) -> list[tuple[Piece, int]]:
    """A piece cut where the direction changes."""
    first = starts[piece.run]
    cuts = [at for at in range(piece.start + 1, piece.end) if levels[first + at] != levels[first + at - 1]]
    edges = [piece.start, *cuts, piece.end]
    return [
        (replace(piece, start=start, end=end), levels[first + start])
        for start, end in pairwise(edges)
        if run.text[start:end]
    ]


def _without_space(
    paragraph: SetParagraph, parts: list[tuple[Piece, int]]
) -> tuple[list[tuple[Piece, int]], list[Piece]]:
    """The parts of a line without the space at its end, and that space: it takes no room."""
    piece, level = parts[-1]
    text = paragraph.runs[piece.run].text[piece.start : piece.end]
    ink = piece.start + len(text.rstrip(" \n"))
    if ink == piece.end:
        return parts, []
    if ink == piece.start:
        return parts[:-1], [piece]
    return [*parts[:-1], (replace(piece, end=ink), level)], [replace(piece, start=ink)]


def _measured(run: SetRun, piece: Piece, level: int, faces: Faces) -> _Part:
    text = run.text[piece.start : piece.end].replace("\n", " ")
    font = (faces.family(run.face), run.bold, run.italic)
    if level % 2 == 0 and not run.face.startswith("fallback"):
        width = face_of(font[0], bold=run.bold, italic=run.italic).width(text, run.size)
        return _Part(piece, level, (), width)
    glyphs = shaped(text, font, run.size, leftwards=level % 2 == 1)
    return _Part(piece, level, glyphs, advance(glyphs))


def _visual(levels: list[int]) -> list[int]:
    """The order of parts from left to right (rule L2 of the Unicode bidirectional algorithm)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = max(end, at + 1)
    return order
