"""Text as it will be set: what runs inherit, how lines break, how high and wide it gets."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefdeck.check.shapes import Seen
from briefdeck.check.widths import width
from briefdeck.drawing import NS, fill_in, local
from briefdeck.model.theme import Rect

_EMU = 12700
_PITCH = 1.22
_PIECE = re.compile(r"\s+|[^\s\-–—/\u3040-\u9fff]*[\-–—/]|[\u3040-\u9fff]|[^\s\-–—/\u3040-\u9fff]+")


@dataclass(frozen=True, slots=True)
class SetRun:
    """A run with all that it inherits; ``color`` is "" when nothing gives it one."""

    text: str
    size: float
    family: str
    bold: bool
    color: str
    language: str
    is_link: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """A shape's text set in its box. ``ink`` is the rectangle that the lines cover, sizes are points."""

    runs: tuple[SetRun, ...]
    needed: float
    room: float
    widest: float
    across: float
    ink: Rect
    grows: bool


@dataclass(frozen=True, slots=True)
class Styles:
    """Where text styles come from besides the shapes: the master's styles, the deck's, colors and families."""

    master: Any
    defaults: Any
    scheme: Mapping[str, str]
    families: Mapping[str, str]


def set_text(shape: Seen, rect: Rect, styles: Styles) -> Setting:
    """The text of a shape, set."""
    bodies = [b for e in shape.chain if (b := e.find("p:txBody/a:bodyPr", NS)) is not None]
    left, top, right, bottom = (
        int(_first(bodies, side, usual)) / _EMU
        for side, usual in (("lIns", "91440"), ("tIns", "45720"), ("rIns", "91440"), ("bIns", "45720"))
    )
    inner = Rect(rect.x + left, rect.y + top, rect.w - left - right, rect.h - top - bottom)
    wraps = _first(bodies, "wrap", "square") != "none"
    fits = [local(child) for body in bodies for child in body if local(child).endswith(("Autofit", "AutoFit"))]
    high, broad, longest = 0.0, 0.0, 0.0
    runs: list[SetRun] = []
    for paragraph in shape.paragraphs:
        levels = _levels(shape, paragraph, styles)
        own = _runs(paragraph, levels, styles)
        lines, line, word = _broken(own, inner.w - _indent(levels) if wraps else 1e9, levels)
        high += lines
        broad, longest = max(broad, line + _indent(levels)), max(longest, (word if wraps else line) + _indent(levels))
        runs += own
    ink = _ink(inner, (min(broad, inner.w), high), _first(bodies, "anchor", "t"), _align(shape, styles))
    return Setting(tuple(runs), high, inner.h, longest, inner.w, ink, bool(fits) and fits[0] == "spAutoFit")


def _levels(shape: Seen, paragraph: Any, styles: Styles) -> list[Any]:
    own = paragraph.find("a:pPr", NS)
    tag = f"a:lvl{int(own.get('lvl', '0')) + 1 if own is not None else 1}pPr"
    kind = "titleStyle" if shape.is_title else "bodyStyle" if shape.holder and not shape.is_furniture else "otherStyle"
    found = [own, *(e.find(f"p:txBody/a:lstStyle/{tag}", NS) for e in shape.chain)]
    found.append(styles.master.find(f"p:txStyles/p:{kind}/{tag}", NS))
    found.append(styles.defaults.find(tag, NS) if styles.defaults is not None else None)
    return [level for level in found if level is not None]


def _runs(paragraph: Any, levels: Sequence[Any], styles: Styles) -> list[SetRun]:
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
        linked = own is not None and own.find("a:hlinkClick", NS) is not None
        color = next((c for look in looks if (c := fill_in(look, styles.scheme))), "")
        found.append(
            SetRun(
                text.upper() if _first(looks, "cap", "none") == "all" else text,
                int(_first(looks, "sz", "1800")) / 100,
                styles.families.get(face, face),
                _first(looks, "b", "0") in ("1", "true"),
                styles.scheme.get("hlink", color) if linked else color or styles.scheme.get("tx1", "000000"),
                _first(looks, "lang", ""),
                linked,
            )
        )
    return found


def _broken(runs: Sequence[SetRun], room: float, levels: Sequence[Any]) -> tuple[float, float, float]:
    """Height of a paragraph's lines, its widest line and its widest piece that cannot be broken."""
    heights: list[float] = []
    line = gap = tall = widest = longest = 0.0
    for run in runs:
        for piece in _PIECE.findall(run.text.replace("\n", " \n ")):
            wide = width(piece, run.family, run.size, bold=run.bold)
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


def _height(sizes: Sequence[float], levels: Sequence[Any]) -> float:
    spacing = {tag: _spacing(levels, tag) for tag in ("lnSpc", "spcBef", "spcAft")}
    kind, amount = spacing["lnSpc"]
    lines = len(sizes) * amount if kind == "spcPts" else sum(sizes) * _PITCH * (amount or 1.0)
    around = 0.0
    for tag in ("spcBef", "spcAft"):
        kind, amount = spacing[tag]
        around += amount if kind == "spcPts" else amount * max(sizes) * 1.2
    return lines + around


def _spacing(levels: Sequence[Any], tag: str) -> tuple[str, float]:
    for level in levels:
        found = level.find(f"a:{tag}", NS)
        if found is not None and len(found):
            kind, value = local(found[0]), float(found[0].get("val", "0").rstrip("%"))
            return kind, value / (100 if kind == "spcPts" else 100_000)
    return "", 0.0


def _indent(levels: Sequence[Any]) -> float:
    return int(_first(levels, "marL", "0")) / _EMU


def _align(shape: Seen, styles: Styles) -> str:
    return _first(_levels(shape, shape.paragraphs[0], styles), "algn", "l") if shape.paragraphs else "l"


def _ink(inner: Rect, size: tuple[float, float], anchor: str, align: str) -> Rect:
    wide, high = size
    x = {"ctr": inner.x + (inner.w - wide) / 2, "r": inner.right - wide}.get(align, inner.x)
    y = {"ctr": inner.y + (inner.h - high) / 2, "b": inner.bottom - high}.get(anchor, inner.y)
    return Rect(x, y, wide, max(high, 1.0))


def _first(elements: Sequence[Any], name: str, usual: str) -> str:
    return next((value for e in elements if (value := e.get(name)) is not None), usual)
