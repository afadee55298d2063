"""Text as it will be set: what runs inherit, how lines break, how high and wide it gets."""

import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from briefdeck.check.shapes import Seen
from briefdeck.check.slides import EMU
from briefdeck.check.widths import width
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.ooxml.drawing import NS, fill_in, local

_PITCH = 1.22
_SPACELESS = (
    "\u0e00-\u109f\u1780-\u17ff\u1950-\u1aaf\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
    "\U0001f000-\U0003fffd"
)
"""Signs beside which a line may end: of scripts without spaces. Korean keeps its words whole."""
_JOINED = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u3099\u309a\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
)
"""What is drawn on the sign before it."""
_PIECE = re.compile(
    rf"\s+|[^\s\-–—/{_SPACELESS}]*[\-–—/]|[{_SPACELESS}](?:[{_JOINED}]|\u200d[{_SPACELESS}]?)*|[^\s\-–—/{_SPACELESS}]+"
)
"""What stays on one line."""
_INSETS = (("lIns", "91440"), ("tIns", "45720"), ("rIns", "91440"), ("bIns", "45720"))
_FITS = ("noAutofit", "normAutofit", "spAutoFit")


@noun
class SetRun:
    """A run with all that it inherits; ``color`` is "" when nothing gives it one."""

    text: str
    size: float
    family: str
    bold: bool
    color: str
    language: str
    italic: bool = False


@noun
class Block:
    """Paragraphs set to a width: their runs, height, widest line, and widest piece that cannot be broken, in points.

    The last run of a paragraph ends with the line's end.
    """

    runs: tuple[SetRun, ...]
    height: float
    broadest: float
    longest: float


@noun
class Setting:
    """A shape's text set in its box. ``ink`` is the rectangle that the lines cover, sizes are points."""

    runs: tuple[SetRun, ...]
    needed: float
    room: float
    widest: float
    across: float
    ink: Rect
    grows: bool


@noun
class Styles:
    """Where text styles come from besides the shapes: the master's styles, the deck's, colors and families."""

    master: Element
    defaults: Element | None
    scheme: Mapping[str, str]
    families: Mapping[str, str]

    def levels(self, paragraph: Element, chain: Sequence[Element], kind: str) -> list[Element]:
        """What gives a paragraph its properties, the nearest first. ``kind`` is "titleStyle" or another of these."""
        own = paragraph.find("a:pPr", NS)
        tag = f"a:lvl{int(own.get('lvl', '0')) + 1 if own is not None else 1}pPr"
        found = [own, *(e.find(f"p:txBody/a:lstStyle/{tag}", NS) for e in chain)]
        found.append(self.master.find(f"p:txStyles/p:{kind}/{tag}", NS))
        found.append(self.defaults.find(tag, NS) if self.defaults is not None else None)
        return [level for level in found if level is not None]

    def block(self, paragraphs: Sequence[tuple[Element, list[Element]]], room: float, shrunk: float = 1.0) -> Block:
        """Paragraphs, each with its levels, set to a width; ``shrunk`` is how much smaller than said text is."""
        high, broad, longest = 0.0, 0.0, 0.0
        runs: list[SetRun] = []
        for paragraph, levels in paragraphs:
            own, indent = _runs(paragraph, levels, self, shrunk), _indent(levels)
            lines, line, word = _broken(own, room - indent, levels)
            ended = [replace(own[-1], text=f"{own[-1].text}\n")] if own else []
            high, runs = high + lines, [*runs, *own[:-1], *ended]
            broad, longest = max(broad, line + indent), max(longest, word + indent)
        return Block(tuple(runs), high, broad, longest)


def set_text(shape: Seen, rect: Rect, styles: Styles) -> Setting:
    """The text of a shape, set."""
    bodies = [b for e in shape.chain if (b := e.find("p:txBody/a:bodyPr", NS)) is not None]
    left, top, right, bottom = (int(first(bodies, side, usual)) / EMU for side, usual in _INSETS)
    upright = first(bodies, "vert", "horz") == "horz"
    edges = (rect.w, rect.h) if upright else (rect.h, rect.w)
    columns = max(1, int(first(bodies, "numCol", "1")))
    inner = Rect(rect.x + left, rect.y + top, (edges[0] - left - right) / columns, edges[1] - top - bottom)
    wraps = first(bodies, "wrap", "square") != "none"
    fit = next((child for body in bodies for child in body if local(child) in _FITS), None)
    kind = "titleStyle" if shape.is_title else "bodyStyle" if shape.holder and not shape.is_furniture else "otherStyle"
    given = [(p, styles.levels(p, shape.chain, kind)) for p in shape.paragraphs]
    shrunk = int(fit.get("fontScale", "100000").rstrip("%")) / 100_000 if fit is not None else 1.0
    block = styles.block(given, inner.w if wraps else 1e9, shrunk)
    high = block.height / columns
    ink = _ink(inner, (min(block.broadest, inner.w), high), first(bodies, "anchor", "t"), _align(given))
    grows = fit is not None and local(fit) == "spAutoFit"
    level = upright and not shape.is_turned and columns == 1
    return Setting(
        block.runs,
        high,
        inner.h,
        block.longest if wraps else 0.0 if grows else block.broadest,
        inner.w,
        ink if level else rect,
        grows,
    )


def _runs(paragraph: Element, levels: Sequence[Element], styles: Styles, shrunk: float) -> list[SetRun]:
    usual = [d for level in levels if (d := level.find("a:defRPr", NS)) is not None]
    found = []
    for element in paragraph:
        if local(element) not in ("r", "fld", "br"):
            continue
        own = element.find("a:rPr", NS)
        looks = ([own] if own is not None else []) + usual
        text = "\n" if local(element) == "br" else "".join(t.text or "" for t in element.findall("a:t", NS))
        faces = (look.find("a:latin", NS) for look in looks)
        face = next((f.get("typeface", "") for f in faces if f is not None), "+mn-lt")
        linked = own is not None and _recolors(own.find("a:hlinkClick", NS))
        color = next((c for look in looks if (c := fill_in(look, styles.scheme))), "")
        found.append(
            SetRun(
                text.upper() if first(looks, "cap", "none") == "all" else text,
                int(first(looks, "sz", "1800")) / 100 * shrunk,
                styles.families.get(face, face),
                first(looks, "b", "0") in ("1", "true"),
                styles.scheme.get("hlink", color) if linked else color or styles.scheme.get("tx1", "000000"),
                first(looks, "lang", ""),
                first(looks, "i", "0") in ("1", "true"),
            )
        )
    return found


def _recolors(link: Element | None) -> bool:
    """True for a link that takes the theme's color of links; one may say that it keeps the color of its text."""
    return link is not None and not any(local(e) == "hlinkClr" and e.get("val") == "tx" for e in link.iter())


def _broken(runs: Sequence[SetRun], room: float, levels: Sequence[Element]) -> tuple[float, float, float]:
    """Height of a paragraph's lines, its widest line and its widest piece that cannot be broken."""
    heights: list[float] = []
    line = gap = tall = widest = longest = 0.0
    for run in runs:
        for piece in _PIECE.findall(run.text.replace("\n", " \n ")):
            wide = width(piece, run.family, run.size, (run.bold, run.italic))
            if piece.isspace():
                gap += wide
                if "\n" in piece:
                    heights.append(max(tall, run.size))
                    line = gap = tall = 0.0
                continue
            if line and line + gap + wide > room + 0.01:
                heights.append(tall)
                line = gap = tall = 0.0
            line, gap, tall = line + gap + wide, 0.0, max(tall, run.size)
            widest, longest = max(widest, line), max(longest, wide)
    heights.append(tall or 18.0)
    return _height(heights, levels), widest, longest


def _height(sizes: Sequence[float], levels: Sequence[Element]) -> float:
    spacing = {tag: _spacing(levels, tag) for tag in ("lnSpc", "spcBef", "spcAft")}
    kind, amount = spacing["lnSpc"]
    lines = len(sizes) * amount if kind == "spcPts" else sum(sizes) * _PITCH * (amount or 1.0)
    around = 0.0
    for tag in ("spcBef", "spcAft"):
        kind, amount = spacing[tag]
        around += amount if kind == "spcPts" else amount * max(sizes) * 1.2
    return lines + around


def _spacing(levels: Sequence[Element], tag: str) -> tuple[str, float]:
    for level in levels:
        found = level.find(f"a:{tag}", NS)
        if found is not None and len(found):
            kind, value = local(found[0]), float(found[0].get("val", "0").rstrip("%"))
            return kind, value / (100 if kind == "spcPts" else 100_000)
    return "", 0.0


def _indent(levels: Sequence[Element]) -> float:
    return int(first(levels, "marL", "0")) / EMU


def _align(given: Sequence[tuple[Element, list[Element]]]) -> str:
    return first(given[0][1], "algn", "l") if given else "l"


def _ink(inner: Rect, size: tuple[float, float], anchor: str, align: str) -> Rect:
    wide, high = size
    x = {"ctr": inner.x + (inner.w - wide) / 2, "r": inner.right - wide}.get(align, inner.x)
    y = {"ctr": inner.y + (inner.h - high) / 2, "b": inner.bottom - high}.get(anchor, inner.y)
    return Rect(x, y, wide, max(high, 1.0))


def first(elements: Sequence[Element], name: str, usual: str) -> str:
    """The first value of an attribute along a chain, or the usual one."""
    return next((value for e in elements if (value := e.get(name)) is not None), usual)
