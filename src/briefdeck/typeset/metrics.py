"""How wide and how tall text is: advance widths of faces, without opening a renderer."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from functools import cache, lru_cache, reduce
from itertools import accumulate
from operator import add, getitem
from pathlib import Path

from briefdeck.model.pages import SetRun
from briefdeck.nouns import noun
from briefdeck.resources import is_font_file

_FIRST_LARGE = 0x2E80
"""From here on scripts of ideograms and syllables; the rare ones among them are as wide in the faces that have them."""
RESERVE = 1.003
"""Renderers differ in the last promille; lines are broken as if the text were this much wider."""

_MOST_WORDS = 50_000
_MOST_LETTERS, _MOST_AFTER = 2_000, 96
"""Letters, and of each those that follow it: a text of many scripts has far more pairs than any face has steps."""
_PITCH = 1.2
_FALLBACK_PITCH = 1.5
_STORED = (
    dict.fromkeys(("Calibri", "Carlito"), "calibri")
    | dict.fromkeys(("Cambria", "Caladea"), "cambria")
    | dict.fromkeys(("Arial", "Helvetica", "Liberation Sans", "Arimo"), "arial")
)
"""The table of widths of a family."""
_SHIPPED = ("Source Sans Pro", "Source Serif Pro", "FiraGO", "Fira Mono", "Noto Sans Symbols 2", "Noto Sans Math")
_MONOSPACED = ("Consolas", "Courier New", "Courier", "Liberation Mono", "DejaVu Sans Mono")
_RELATIVES = dict.fromkeys(("Times New Roman", "Times", "Liberation Serif", "Tinos"), (1.04, 1.08))
"""How much wider than Calibri a family is, regular and bold."""

_UNKNOWN_FAMILY = 1.26, 1.38
"""As wide as the face that most systems put in for one they do not have."""


class _Steps(dict[str, "_StepsOf"]):
    """How far each character moves on, by the one that follows it. Two look-ups take less than to join two letters."""

    def __init__(self, face: "Face") -> None:
        self._face = face

    def __missing__(self, char: str) -> "_StepsOf":
        if len(self) > _MOST_LETTERS:
            self.clear()
        found = self[char] = _StepsOf(self._face, char)
        return found


class _StepsOf(dict[str, float]):
    """How far a character moves on when another follows, in ems."""

    def __init__(self, face: "Face", char: str) -> None:
        self._face, self._char = face, char

    def __missing__(self, following: str) -> float:
        if len(self) > _MOST_AFTER:
            self.clear()
        found = self[following] = self._face.advance(self._char) + self._face.kern(self._char + following)
        return found


class _Words(dict[str, float]):
    """Widths of the words met so far, in ems: most words come again."""

    def __init__(self, steps: _Steps) -> None:
        self._steps = steps.__getitem__

    def __missing__(self, word: str) -> float:
        if len(self) > _MOST_WORDS:
            self.clear()
        steps = map(getitem, map(self._steps, word), word[1:] + " ")
        found = self[word] = reduce(add, steps, 0.0)  # the same sum as the last of a face's steps
        return found


class Face:
    """One style of a family. Widths and heights are points at the size asked for."""

    def __init__(
        self,
        widths: Callable[[str], float | None],
        reach: tuple[float, float],
        scale: float = 1.0,
        kern: Callable[[str], float] | None = None,
    ) -> None:
        self._widths = widths
        self._scale = scale
        self._known: dict[str, float] = {}
        self._lacking: set[str] = set()
        self._held: set[str] = set()
        self._ascent, self._descent = reach
        self._kern = kern
        self._steps = _Steps(self)
        self.words: Mapping[str, float] = _Words(self._steps)
        """Width of any word in ems."""

    def advance(self, char: str) -> float:
        """Width of one character in ems, estimated when the face lacks it."""
        width = self._known.get(char)
        if width is None:
            own = self._widths(char)
            if own is None:
                width = _estimate(char)
                if width:
                    self._lacking.add(char)
            else:
                width = own * self._scale
            self._known[char] = width
        return width

    def kern(self, pair: str) -> float:
        """How much closer (negative) or farther apart two characters stand, in ems."""
        return self._kern(pair) if self._kern else 0.0

    def steps(self, text: str) -> tuple[float, ...]:
        """Where each character ends, in ems."""
        return tuple(accumulate(map(getitem, map(self._steps.__getitem__, text), text[1:] + " ")))

    def lacks(self, char: str) -> bool:
        """True when the face has no glyph for a character."""
        return self._widths(char) is None

    def holds(self, text: str) -> bool:
        """True when the face has a glyph for every character of a text."""
        if self._held.issuperset(text):
            return True
        fresh = set(text).difference(self._held)
        self._held.update(char for char in fresh if not self.lacks(char))
        return self._held.issuperset(fresh)

    def width(self, text: str, size: float) -> float:
        """Width of the text as drawn, without the reserve."""
        return self.steps(text)[-1] * size if text else 0.0

    def ascent(self, size: float) -> float:
        """From the top of a line to its baseline."""
        return self._ascent * size

    def descent(self, size: float) -> float:
        """From the baseline down to the lowest ink."""
        return self._descent * size

    def pitch(self, size: float, text: str = "") -> float:
        """Distance of two baselines; more when the face lacks letters of ``text``: stand-in faces are taller."""
        own = max(_PITCH, self._ascent + self._descent)
        if text and not text.isascii():
            self.steps(text)
            if not self._lacking.isdisjoint(text):
                own = max(own, _FALLBACK_PITCH)
        return own * size


@noun
class Faces:
    """The faces of one output by role ("heading", "body"), as a theme names them; the same families are one object.

    It is asked for with every paragraph, so it is told from others by what it is, not by what it holds.
    """

    families: tuple[tuple[str, str], ...]
    known: "dict[tuple[str, bool, bool], Face]" = field(default_factory=dict, repr=False)
    """The faces asked for so far."""

    @classmethod
    def of(cls, families: Mapping[str, str]) -> "Faces":
        """The faces of a look."""
        return _faces(tuple(sorted(families.items())))

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def family(self, role: str) -> str:
        """The family that plays a role; roles that the theme does not name are played by the body's."""
        named = dict(self.families)
        return named.get(role) or ("Courier New" if role == "mono" else named.get("body", "Calibri"))

    @property
    def stand_ins(self) -> tuple[tuple[str, str], ...]:
        """Roles and families for letters that the other faces lack, in the order in which they are asked."""
        return tuple(pair for pair in self.families if pair[0].startswith("fallback"))

    def face(self, run: SetRun) -> Face:
        """The face that a run is set in."""
        key = (run.face, run.bold, run.italic)
        found = self.known.get(key)
        if found is None:
            family = self.family(run.face)
            found = self.known[key] = face_of(family, bold=run.bold, italic=run.italic)
        return found


@lru_cache(maxsize=16)
def _faces(families: tuple[tuple[str, str], ...]) -> Faces:
    return Faces(families)


@cache
def face_of(family: str, *, bold: bool = False, italic: bool = False) -> Face:
    """The measures of a family's style. Families that are neither stored nor shipped are estimated, rather wide."""
    if family in _SHIPPED or is_font_file(family):
        return _shipped(family, bold=bold, italic=italic)
    if family in _MONOSPACED:
        return Face(_every_character(0.602), (0.95, 0.3))
    style = "-".join(word for word, on in (("bold", bold), ("italic", italic)) if on) or "regular"
    if family in _STORED:
        return _stored(f"{_STORED[family]}-{style}", 1.0)
    return _stored(f"calibri-{style}", _RELATIVES.get(family, _UNKNOWN_FAMILY)[bold])


def _every_character(width: float) -> Callable[[str], float | None]:
    def widths(char: str) -> float | None:
        return width if 0x20 <= ord(char) < 0x250 else None

    return widths


def _stored(name: str, scale: float) -> Face:
    metrics, *rows = (Path(__file__).parent / "data" / f"{name}.txt").read_text("ascii").splitlines()
    em, ascent, descent = (int(n) for n in metrics.split())
    return Face(_Rows(rows, em).width, (ascent / em, descent / em), scale)


class _Rows:
    """Stored widths: a row begins with its first character's number. Of a hundred rows a text needs two or three."""

    def __init__(self, rows: Sequence[str], em: int) -> None:
        self._rows, self._em = rows, em
        self._firsts = [int(row.partition(" ")[0], 16) for row in rows]
        self._read: dict[int, list[str]] = {}

    def width(self, char: str) -> float | None:
        """The character's width in ems; None when the face lacks it."""
        at = bisect_right(self._firsts, ord(char)) - 1
        if at < 0:
            return None
        if at not in self._read:
            self._read[at] = self._rows[at].split()[1:]
        place = ord(char) - self._firsts[at]
        return int(self._read[at][place]) / self._em if place < len(self._read[at]) else None


def _shipped(family: str, *, bold: bool, italic: bool) -> Face:
    from briefdeck.typefaces import typeface

    own = typeface(family, bold=bold, italic=italic)

    def widths(char: str) -> float | None:
        glyph = own.glyph(char)
        return own.advance(glyph) if glyph else None

    return Face(widths, (own.ascent, own.descent), kern=own.kern)


def _estimate(char: str) -> float:
    """A likely width in ems for a character that the face lacks: wide scripts full width, marks none."""
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
        return 0.0
    if ord(char) >= 0x1F000:
        return 1.4
    if ord(char) >= _FIRST_LARGE or unicodedata.east_asian_width(char) in ("W", "F"):
        return 1.0
    return 0.75 if category in ("So", "Sm", "Lu") else 0.65
