"""What every region of a briefing is set with: faces, sizes, distances of lines."""

from collections.abc import Callable
from dataclasses import field
from operator import attrgetter

from briefdeck.model.pages import SetRun
from briefdeck.model.storyboard import Run, Runs
from briefdeck.model.theme import Look, Theme
from briefdeck.nouns import noun, replace
from briefdeck.typeset.broken import Broken
from briefdeck.typeset.direction import arranged, in_faces, is_plain, missing
from briefdeck.typeset.dress import dressed
from briefdeck.typeset.metrics import RESERVE, Faces
from briefdeck.typeset.paragraph import Form, Place, break_paragraph, count_lines
from briefdeck.typeset.regions.draft import Draft
from briefdeck.typeset.remembered import letters, remembered

_SIZES = {
    "title": (27.0, 31.0),
    "subtitle": (13.5, 17.5),
    "head": (13.5, 16.0),
    "figure": (21.0, 24.0),
    "body": (9.5, 13.0),
    "takeaway": (10.0, 14.0),
    "quote": (14.0, 18.5),
    "table": (8.4, 10.8),
    "note": (8.0, 10.5),
    "kicker": (8.0, 10.5),
    "reference": (7.4, 8.9),
    "fine": (6.0, 7.4),
}
"""Size and distance of lines of each role; a theme's own size keeps the proportion."""


_LINES_GIVE = 0.2
"""How much of the density the distance of lines takes; the rest comes from the spaces between parts."""
_NEAR = 4.0
_FEW = 5
"""Headings of more lines are not balanced."""
_RUNT = 0.14
"""Part of the width below which a last line looks lost."""
_WORD = 40.0
"""Width of a word that does not look lost, however wide the text is."""
_MONO = 0.86
"""Letters of one width look larger than others of the same size."""
_REMEMBERED = 512
"""Paragraphs that are kept to be set again: closer, or in the next version of a briefing."""
_TIGHTER = (0.97, 0.94, 0.91, 0.88)


@noun
class Style:
    """How words look: a role of the type scale, a color role, a face role."""

    role: str = "body"
    color: str = "text"
    face: str = "body"
    bold: bool = False
    italic: bool = False


_PLAIN = Form()
_Ink = tuple[str, str, bool, bool]
_Inked = tuple[tuple[SetRun, ...], tuple[str, ...]]
_INK: Callable[[Style], _Ink] = attrgetter("color", "face", "bold", "italic")
_Shape = tuple[str, str, int, str, float, float, str]
_SHAPE: Callable[[Form], _Shape] = attrgetter("tag", "align", "level", "bullet", "indent", "space_after", "language")
"""All that a form says but the distance of lines."""


@noun
class Kit:
    """The look of the briefing, ready to set words with."""

    look: Look
    faces: Faces
    theme: Theme | None = None
    """Whose labels the pages carry (English ones when there is none), and how pictures are composed as on a slide."""
    align: str = "left"
    """How running text is set: "left" or "justify"."""
    language: str = ""
    """The language whose words running text divides; "" leaves them whole."""
    missing: dict[str, None] = field(default_factory=dict)
    """The characters met so far that no face has."""
    density: float = 1.0
    """Below 1 lines and parts stand closer together, so that a few lines too many do not take a page of their own."""
    leadings: dict[tuple[str, float], tuple[float, float]] = field(default_factory=dict)
    """The distances of baselines asked for so far: of a role where nothing stands closer, and at a density."""

    def label(self, name: str, otherwise: str, **numbers: int) -> str:
        """A label in the pages' language."""
        theme = self.theme or Theme("", self.look, self.look, (0.0, 0.0), "", "")
        return theme.word(name, otherwise, **numbers)

    def size(self, role: str) -> float:
        """Size of a role in points."""
        return float(self.look.sizes.get(role, _SIZES[role][0]))

    def leading(self, role: str) -> float:
        """Distance of baselines of a role in points."""
        return self._leadings(role)[1]

    def _leadings(self, role: str) -> tuple[float, float]:
        """The distance of baselines of a role where nothing stands closer together, and where the parts do."""
        found = self.leadings.get((role, self.density))
        if found is None:
            size, leading = _SIZES[role]
            loose = self.size(role) * leading / size
            closer = round(loose * (1.0 - (1.0 - self.density) * _LINES_GIVE), 2)
            found = self.leadings[role, self.density] = loose, closer
        return found

    def space(self, role: str, otherwise: float) -> float:
        """A distance that the theme names, in points."""
        return float(self.look.spacing.get(role, otherwise))

    def gap(self, points: float) -> float:
        """A space between parts, smaller where the parts stand closer together."""
        return round(points * self.density, 2)

    def runs(self, runs: Runs, style: Style) -> tuple[SetRun, ...]:
        """Runs in a style; evidence marks small and linked to their source."""
        return self._noted(_inked(runs, _INK(style), self._sizes(style), self.faces))

    def words(self, text: str, style: Style) -> tuple[SetRun, ...]:
        """Plain text in a style."""
        return self._noted(_worded(text, _INK(style), self._sizes(style), self.faces)) if text else ()

    def _sizes(self, style: Style) -> tuple[float, float]:
        """The sizes of words and of marks."""
        size = self.size(style.role)
        return size, min(self.size("reference"), size)

    def _noted(self, inked: _Inked) -> tuple[SetRun, ...]:
        """The runs; the characters that no face has are noted."""
        runs, lacking = inked
        if lacking:
            self.missing.update(dict.fromkeys(lacking))
        return (*runs,)  # paragraphs are told apart by their runs

    def set(self, runs: tuple[SetRun, ...], width: float, role: str, form: Form | None = None) -> Draft:
        """A paragraph with the distance of lines of a role."""
        return self._set(runs, (width, width), role, form)

    def balanced(self, runs: tuple[SetRun, ...], width: float, role: str, form: Form | None = None) -> Draft:
        """A heading whose lines are of nearly the same length: as narrow as it can be without one line more."""
        widest = self.set(runs, width, role, form)
        count = widest.count
        if not 1 < count < _FEW:
            return widest
        high = _narrowest(runs, width, count, self.faces)
        return self._set(runs, (high, width), role, form) if high < width else widest

    def fitting(self, words: str, style: Style, width: float, roles: tuple[str, ...]) -> str:
        """The first of the roles, the largest first, in which no word is wider than the width; else the last."""
        widest = self._widest(words, style)
        return next((role for role in roles if _roomy(widest * self.size(role)) <= width), roles[-1])

    def longest(self, words: str, style: Style) -> float:
        """Width that the longest word needs to stay whole."""
        return _roomy(self._widest(words, style) * self.size(style.role))

    def _widest(self, words: str, style: Style) -> float:
        """Width of the longest word in ems."""
        known = self.faces.face(SetRun("", style.face, 1.0, "", style.bold, style.italic)).words
        return max([known[word] for word in words.split()], default=0.0)

    def without_runt(self, runs: tuple[SetRun, ...], width: float, role: str, form: Form | None = None) -> Draft:
        """A paragraph whose last line is more than one short word, when a little less width makes it so."""
        first = self.set(runs, width, role, form)
        least = min(width * _RUNT, _WORD)
        if first.count < 2 or first.broken.last_width() > least:
            return first
        for part in _TIGHTER:
            trial = self._set(runs, (width * part, width), role, form)
            if trial.count == first.count and trial.broken.last_width() > least:
                return trial
        return first

    def _set(self, runs: tuple[SetRun, ...], widths: tuple[float, float], role: str, form: Form | None) -> Draft:
        """The paragraph broken at the first width, in a column of the second."""
        loose, closer = self._leadings(role)
        return Draft(_broken(runs, widths, loose, self.faces, _SHAPE(form or _PLAIN)), runs, closer)


def _roomy(width: float) -> float:
    """Room that words of a width need to stay whole."""
    return width * RESERVE + 0.1


_long: Callable[[str], int] = len
_said: Callable[[Runs], int] = letters
_set: Callable[[tuple[SetRun, ...]], int] = letters


@remembered(_long, _REMEMBERED)
def _worded(text: str, /, ink: _Ink, sizes: tuple[float, float], faces: Faces) -> _Inked:
    return _inked((Run(text),), ink, sizes, faces)


@remembered(_said, _REMEMBERED)
def _inked(runs: Runs, /, ink: _Ink, sizes: tuple[float, float], faces: Faces) -> _Inked:
    """Runs in a style, at the sizes of words and of marks, and the characters that no face has."""
    tidy = _tidy(runs)
    lacking = [char for run in tidy if not run.text.isascii() for char in missing(run.text, faces)]
    inked = [part for run in tidy for part in in_faces(_run(run, ink, sizes), faces)]
    return tuple(inked), tuple(lacking)


def _run(run: Run, ink: _Ink, sizes: tuple[float, float]) -> SetRun:
    size, least = sizes
    own, face, is_bold, is_italic = ink
    if run.footnote:
        note = f"#note-{run.footnote}"
        return SetRun(run.text, face, size, "accent1", href=note, dress=("super",))
    if run.evidence is not None:
        return SetRun(run.text, "body", least, "accent1", href=f"#src-{run.evidence}", evidence=run.evidence)
    color = "accent1" if run.href and own in ("text", "muted") else own
    bold, italic = is_bold or run.bold, is_italic != run.italic
    if run.code:
        face, size = "mono", round(size * _MONO, 2)
    inked = SetRun(run.text, face, size, color, bold, italic, run.href)
    return dressed(run, inked) if _is_dressed(run) else inked


@remembered(_set, _REMEMBERED)
def _narrowest(runs: tuple[SetRun, ...], /, width: float, count: int, faces: Faces) -> float:
    """Nearly the least width at which the runs take no more lines than ``count``."""
    low, high = width / count * 0.8, width
    while high - low > _NEAR:
        middle = (low + high) / 2
        if count_lines(runs, middle, faces) > count:
            low = middle
        else:
            high = middle
    return high


@remembered(_set, _REMEMBERED)
def _broken(
    runs: tuple[SetRun, ...], /, widths: tuple[float, float], leading: float, faces: Faces, shape: _Shape
) -> Broken:
    """A paragraph with that distance of lines: where they break does not depend on how close they stand."""
    form = Form(*shape, round(leading, 2))
    place = Place(0.0, 0.0, widths[0] if form.align == "left" else widths[1])
    broken = break_paragraph(runs, place, faces, form)
    return broken if is_plain(runs) else Broken(arranged(broken.at(()), faces, widths[1]))


def _is_dressed(run: Run) -> bool:
    return bool(run.strike or run.underline or run.small_caps or run.script or run.math or run.raw)


def _tidy(runs: Runs) -> Runs:
    """The runs without empty ones and without space at the paragraph's ends."""
    kept = [run for run in runs if run.text]
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept and kept[0].text[:1].isspace():
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
    if kept and kept[-1].text[-1:].isspace():
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
