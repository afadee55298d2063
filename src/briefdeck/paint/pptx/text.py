"""Paragraphs as DrawingML: runs at the size that was chosen, native bullets, no autofit."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from briefdeck.model.numerals import readings
from briefdeck.model.pages import Piece, SetParagraph, SetRun
from briefdeck.nouns import replace
from briefdeck.paint.pptx.ink import Ink
from briefdeck.paint.pptx.links import Links
from briefdeck.paint.pptx.words import attribute, content, emu

_ALIGN = {"center": "ctr", "right": "r", "justify": "just"}
_KINDS = {"1": "arabic", "a": "alphaLc", "A": "alphaUc", "i": "romanLc", "I": "romanUc"}
_ENDS = {".": "Period", ")": "ParenR"}
_HIGHEST = 9999
_DEEPEST = 8
_DRESS = {
    "strike": ' strike="sngStrike"', "underline": ' u="sng"', "small-caps": ' cap="small"',
    "super": ' baseline="30000"', "sub": ' baseline="-25000"', "display": "",
}  # fmt: skip
_SPACELESS = (
    "\u0e00\u109f", "\u1780\u17ff", "\u1950\u1aaf", "\u2e80\u312f", "\u3190\ua4cf", "\uf900\ufaff", "\ufe30\uff9f",
    "\U0001f000\U0003fffd",
)  # fmt: skip
"""First and last letters of scripts whose words every program parts by itself: Thai and its neighbors, Chinese,
Japanese, signs; not Korean. As a regular expression it would cost every start 2 ms."""
_BULLETS = "accent1"
_FIELD = "{6C2B7F2A-54B5-4A0C-9E63-0B5E0D0A7C11}"


class TextPainter:
    """Writes the text of one slide in its language, colors and links."""

    def __init__(self, ink: Ink, links: Links, lang: str) -> None:
        self._ink = ink
        self._links = links
        self._lang = attribute(lang)
        self._plain: dict[tuple[str, float, str, bool, bool, tuple[str, ...]], str] = {}
        self.natively = False
        """True writes formulas as equations and markup as it is, False writes their words."""

    def paragraphs(self, given: Sequence[SetParagraph]) -> str:
        """All paragraphs of a box, at least one."""
        numbering = _Numbering()
        written = [self._paragraph(p, numbering) for p in given]
        return "".join(written) or f'<a:p><a:endParaRPr lang="{self._lang}"/></a:p>'

    def slide_number(self, given: Sequence[SetParagraph]) -> str:
        """The text of a box as the field that counts slides."""
        paragraph = given[0]
        run = paragraph.runs[0]
        look = self._look(run)
        field = f'<a:fld id="{_FIELD}" type="slidenum">{look}<a:t>{content(paragraph.text)}</a:t></a:fld>'
        return f"<a:p>{_layout(paragraph, '<a:buNone/>')}{field}{self._end(run)}</a:p>"

    def _paragraph(self, paragraph: SetParagraph, numbering: "_Numbering") -> str:
        label, lead = _label(paragraph, numbering)
        if label != "<a:buNone/>" and not any(run.color == "on_dark" for run in paragraph.runs):
            label = f"<a:buClr>{self._ink.color(_BULLETS)}</a:buClr>{label}"
        runs = _with_cuts(paragraph)
        written = [self._run(run) for run in runs]
        if lead and runs:
            written.insert(0, f"<a:r>{self._look(runs[0])}<a:t>{content(lead)}</a:t></a:r>")
        end = self._end(runs[-1]) if runs else f'<a:endParaRPr lang="{self._lang}"/>'
        return f"<a:p>{_layout(paragraph, label)}{''.join(written)}{end}</a:p>"

    def _run(self, run: SetRun) -> str:
        if self.natively and (run.formula or run.raw):
            return self._native(run)
        look = self._look(run)
        if "\n" not in run.text:
            return f"<a:r>{look}<a:t>{content(run.text)}</a:t></a:r>" if run.text else ""
        lines = (f"<a:r>{look}<a:t>{content(line)}</a:t></a:r>" if line else "" for line in run.text.split("\n"))
        return f"<a:br>{look}</a:br>".join(lines)

    def _native(self, run: SetRun) -> str:
        """A formula as an equation; markup as it was written, its prefixes declared."""
        if run.formula:
            from briefdeck.paint.pptx.math import equation

            return equation(run.formula, self._equation_look(run), display="display" in run.dress)
        return re.sub(r"\sxmlns:a=\"[^\"]*\"", "", run.raw)

    def _equation_look(self, run: SetRun) -> str:
        size = f'lang="{self._lang}" sz="{_hundredths(run.size)}"'
        return f'<a:rPr {size}>{self._ink.fill(run.color or "text")}<a:latin typeface="Cambria Math"/></a:rPr>'

    def _look(self, run: SetRun) -> str:
        """The run's properties; those without a link are written once a slide."""
        if run.href and (click := self._links.click(run.href)):
            return f"<a:rPr {self._basics(run)}>{self._dress(run)}{click}</a:rPr>"
        key = (run.face, run.size, run.color, run.bold, run.italic, run.dress)
        known = self._plain.get(key)
        if known is None:
            known = f"<a:rPr {self._basics(run)}>{self._dress(run)}</a:rPr>"
            self._plain[key] = known
        return known

    def _basics(self, run: SetRun) -> str:
        slant = ' i="1"' if run.italic else ""
        dress = "".join(_DRESS[name] for name in run.dress)
        return f'lang="{self._lang}" sz="{_hundredths(run.size)}" b="{int(run.bold)}"{slant}{dress} dirty="0"'

    def _dress(self, run: SetRun) -> str:
        return self._ink.fill(run.color or "text") + self._ink.face(run.face)

    def _end(self, run: SetRun) -> str:
        return f'<a:endParaRPr lang="{self._lang}" sz="{_hundredths(run.size)}" dirty="0"/>'


class _Numbering:
    """Where each level's running list began: PowerPoint counts on by itself as long as the start stays the same."""

    def __init__(self) -> None:
        self._lists: dict[int, tuple[str, int, int]] = {}

    def start(self, level: int, known: Sequence[tuple[str, int]]) -> tuple[str, int]:
        """How an item's number is written and the start to write for it, of what it may be: what goes on a list first.

        ``known`` are those manners, each with the number.
        """
        self._forget(level + 1)
        running, first, following = self._lists.get(level, ("", 0, 0))
        if (running, following) not in known:
            running, first = known[0]
            following = first
        self._lists[level] = (running, first, following + 1)
        return running, first

    def interrupt(self, level: int) -> None:
        """A paragraph without a number ends the lists of its level and below."""
        self._forget(level)

    def _forget(self, level: int) -> None:
        self._lists = {known: at for known, at in self._lists.items() if known < level}


def _with_cuts(paragraph: SetParagraph) -> tuple[SetRun, ...]:
    """The runs with a line break where a word was cut because no line can hold it: not every program cuts words."""
    cuts = [
        (line.pieces[-1].run, line.pieces[-1].end)
        for line, following in pairwise(paragraph.lines)
        if line.pieces and following.pieces and _is_cut(paragraph, line.pieces[-1], following.pieces[0])
    ]
    if not cuts:
        return paragraph.runs
    runs = [run.text for run in paragraph.runs]
    for index, at in reversed(cuts):
        runs[index] = f"{runs[index][:at]}\n{runs[index][at:]}"
    return tuple(replace(run, text=text) for run, text in zip(paragraph.runs, runs, strict=True))


def _is_cut(paragraph: SetParagraph, last: Piece, first: Piece) -> bool:
    """True when a word goes on in the next line, unless it is of a script that is written without spaces."""
    if first.said != "" or last.hyphen:
        return False
    around = paragraph.runs[last.run].text[last.end - 1 : last.end] + paragraph.runs[first.run].text[first.start]
    return not any(ends[0] <= char <= ends[1] for char in around for ends in _SPACELESS)


def _label(paragraph: SetParagraph, numbering: _Numbering) -> tuple[str, str]:
    """The bullet's element, and a label that has to be written as text because no bullet can show it."""
    bullet, level = paragraph.bullet.strip(), paragraph.level
    known = [(mark, number) for mark, number in readings(bullet) if 1 <= number <= _HIGHEST]
    if known:
        mark, first = numbering.start(level, known)
        start = f' startAt="{first}"' if first != 1 else ""
        return f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{_numbering(mark)}"{start}/>', ""
    numbering.interrupt(level)
    if len(bullet) == 1:
        return f'<a:buFont typeface="Arial"/><a:buChar char="{attribute(bullet)}"/>', ""
    return "<a:buNone/>", f"{bullet}\t" if bullet else ""


def _numbering(mark: str) -> str:
    """The deck format's name for numbers written like ``mark``."""
    return _KINDS[mark.strip("(.)")] + ("ParenBoth" if mark[0] == "(" else _ENDS[mark[-1]])


def _layout(paragraph: SetParagraph, label: str) -> str:
    level = min(max(paragraph.level, 0), _DEEPEST)
    hang = paragraph.indent / (level + 1) if paragraph.bullet else 0.0
    return _properties(
        (level, paragraph.align), (paragraph.indent, hang), (paragraph.leading, paragraph.space_after), label
    )


@lru_cache(maxsize=512)
def _properties(way: tuple[int, str], across: tuple[float, float], down: tuple[float, float], label: str) -> str:
    """A paragraph's properties: a deck has hundreds of paragraphs and few kinds of them."""
    (level, align), (indent, hang), (leading, after) = way, across, down
    step = f' lvl="{level}"' if level else ""
    pitch = f'<a:lnSpc><a:spcPts val="{_hundredths(leading)}"/></a:lnSpc>' if leading > 0 else ""
    return (
        f'<a:pPr marL="{emu(indent)}"{step} indent="{-emu(hang)}" algn="{_ALIGN.get(align, "l")}">{pitch}<a:spcBef>'
        f'<a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{_hundredths(after)}"/></a:spcAft>{label}</a:pPr>'
    )


def _hundredths(points: float) -> int:
    return max(0, round(points * 100))
