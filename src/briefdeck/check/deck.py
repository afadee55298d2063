"""A deck judged slide by slide."""

import io
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from briefdeck.check.rules import found
from briefdeck.check.shapes import Seen, shapes_of
from briefdeck.check.text import Setting, Styles, set_text
from briefdeck.drawing import (
    NS,
    READABLE,
    Painted,
    background,
    behind,
    contrast,
    decoration,
    scheme_of,
    shape_fill,
)
from briefdeck.errors import InputError
from briefdeck.model.finding import Finding
from briefdeck.model.theme import Rect
from briefdeck.untrusted import unpacked

_EMU = 12700
_SMALLEST, _MOST_WORDS = 10.0, 75
_LARGE, _LARGE_BOLD, _LARGE_READABLE = 18.0, 14.0, 3.0
_OWN_MAP = b"urn:briefdeck:evidence"
_STRIP = 3.0
"""Points by which two inks may meet."""


def judged_deck(data: bytes, name: str) -> Iterator[Finding]:
    """What is wrong with a deck. InputError when it cannot be opened."""
    from lxml.etree import XMLSyntaxError
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    unpacked(data, name)
    try:
        deck: Any = Presentation(io.BytesIO(data))
        size = (int(deck.slide_width) / _EMU, int(deck.slide_height) / _EMU)
        findings = [f for number, slide in enumerate(deck.slides, 1) for f in _slide(slide, number, size, deck)]
        findings += _whole(deck)
    except (PythonPptxError, XMLSyntaxError, LookupError, ValueError, TypeError, AttributeError, OSError) as error:
        raise InputError("the deck cannot be opened", where=name, hint="save it again in PowerPoint") from error
    yield from findings


def _whole(deck: Any) -> Iterator[Finding]:
    """Titles told apart, and evidence for what is said."""
    titles: dict[str, int] = {}
    for number, slide in enumerate(deck.slides, 1):
        title = next((s.text.strip().lower() for s in shapes_of(slide) if s.is_title), "")
        if title and title in titles:
            yield found("title-repeated", f"the same title as slide {titles[title]}", number)
        titles.setdefault(title, number)
    blobs = [p.blob for p in deck.part.package.iter_parts() if "/customXml/" in str(p.partname)]
    maps = [blob for blob in blobs if _OWN_MAP in blob]
    if not maps:
        yield found("evidence", "no map says which sentences the slides rest on")
        return
    from lxml import etree

    for slide in etree.fromstring(maps[0]).iter("{*}slide"):
        if not len(slide):
            yield found("evidence", "nothing on the slide names its sentence", int(slide.get("number", "0")))


def _slide(slide: Any, number: int, size: tuple[float, float], deck: Any) -> Iterator[Finding]:
    shapes = list(shapes_of(slide))
    styles, ground, painted = _surroundings(slide, deck)
    yield from _titled(shapes, number)
    yield from _ordered(shapes, number)
    inks: list[tuple[Seen, Rect]] = []
    words = 0
    for shape in shapes:
        yield from _one(shape, number, size)
        if shape.rect is not None and shape.kind == "sp" and shape.text.strip():
            setting = set_text(shape, shape.rect, styles)
            words += len(shape.text.split())
            fill = shape_fill(shape.element, styles.scheme)
            under = fill if fill else behind(shape.rect, painted, ground)
            yield from _text(shape, setting, under, number)
            inks.append((shape, setting.ink))
        elif shape.rect is not None and shape.kind in ("pic", "graphicFrame"):
            inks.append((shape, shape.rect))
        _paint(painted, shape, styles)
    yield from _overlaps(inks, number)
    if words > _MOST_WORDS:
        yield found("dense", f"{words} words, more than {_MOST_WORDS}", number)
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    if frame is None or not frame.text.strip():
        yield found("notes", "nothing for the speaker", number)


def _surroundings(slide: Any, deck: Any) -> tuple[Styles, str, list[Painted]]:
    """Styles, the color of the background, and what master and layout paint."""
    from lxml import etree

    layout, master = slide.slide_layout, slide.slide_layout.slide_master
    part = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    theme: Any = etree.fromstring(part.blob)
    scheme = scheme_of(theme, master.element, (layout.element, slide.element))
    families = {}
    for sign, kind in (("+mj-lt", "major"), ("+mn-lt", "minor")):
        latin = theme.find(f".//a:{kind}Font/a:latin", NS)
        families[sign] = latin.get("typeface", "") if latin is not None else ""
    styles = Styles(master.element, deck.part._element.find("p:defaultTextStyle", NS), scheme, families)
    ground = background((slide.element, layout.element, master.element), theme, scheme)
    return styles, ground, list(decoration(layout.element, master.element, scheme))


def _paint(painted: list[Painted], shape: Seen, styles: Styles) -> None:
    fill = shape_fill(shape.element, styles.scheme)
    if fill is not None and shape.rect is not None and shape.kind != "graphicFrame":
        painted.append((shape.rect, fill, 1.0))


def _titled(shapes: Sequence[Seen], number: int) -> Iterator[Finding]:
    title = next((shape for shape in shapes if shape.is_title), None)
    if title is None or not title.text.strip():
        yield found("title-missing", "no title" if title is None else "the title is empty", number)
        return
    before = [shape for shape in shapes[: shapes.index(title)] if shape.is_content]
    if before:
        yield found("order", f"{len(before)} shapes are read before the title", number, title.name)


def _ordered(shapes: Sequence[Seen], number: int) -> Iterator[Finding]:
    content = [shape for shape in shapes if shape.is_content and not shape.is_title]
    for one, after in pairwise(content):
        a, b = one.rect, after.rect
        if a is not None and b is not None and b.bottom <= a.y + 1 and b.right > a.x and b.x < a.right:
            yield found("order", f"is read before {after.name!r}, which stands above it", number, one.name)


def _one(shape: Seen, number: int, size: tuple[float, float]) -> Iterator[Finding]:
    is_table = shape.element.find(".//a:tbl", NS) is not None
    if shape.kind in ("pic", "graphicFrame") and not shape.is_decorative and not shape.alt.strip() and not is_table:
        yield found("alternative-text", "nothing says what it shows", number, shape.name)
    if is_table and shape.element.find(".//a:tblPr[@firstRow='1']", NS) is None:
        yield found("table-header", "the table has no header row", number, shape.name)
    if shape.holder and shape.kind == "sp" and not shape.text.strip() and not (shape.is_title or shape.is_furniture):
        yield found("placeholder-empty", "an empty placeholder shows its prompt", number, shape.name)
    rect = shape.rect
    if rect is not None and (shape.is_content or shape.text.strip()):
        over = max(-rect.x, -rect.y, rect.right - size[0], rect.bottom - size[1])
        if over > 1:
            yield found("off-slide", f"{over:.0f} points outside the slide", number, shape.name)


def _text(shape: Seen, setting: Setting, ground: str, number: int) -> Iterator[Finding]:
    over = setting.needed - setting.room
    if over > max(1.5, 0.03 * setting.room) and not (setting.grows and over < 0.5 * max(setting.room, 12)):
        text = f"needs {setting.needed:.0f} points of height, has {setting.room:.0f}"
        yield found("overflow", text, number, shape.name)
    if setting.widest > setting.across + 2 and not setting.grows:
        text = f"needs {setting.widest:.0f} points of width, has {setting.across:.0f}"
        yield found("overflow-width", text, number, shape.name)
    runs = [run for run in setting.runs if run.text.strip()]
    smallest = min((run.size for run in runs), default=_SMALLEST)
    if smallest < _SMALLEST and not shape.is_furniture:
        yield found("small", f"{smallest:g} points", number, shape.name)
    if any(not run.language for run in runs):
        yield found("language", "text without a language", number, shape.name)
    for run in runs:
        large = run.size >= _LARGE or (run.bold and run.size >= _LARGE_BOLD)
        if ground and run.color and contrast(run.color, ground) < (_LARGE_READABLE if large else READABLE):
            text = f"#{run.color} on #{ground}: {contrast(run.color, ground):.1f} to 1"
            yield found("contrast", text, number, shape.name)
            return


def _overlaps(inks: Sequence[tuple[Seen, Rect]], number: int) -> Iterator[Finding]:
    shown = [(shape, ink) for shape, ink in inks if not shape.is_decorative]
    for place, (one, a) in enumerate(shown):
        for other, b in shown[place + 1 :]:
            across = min(a.right, b.right) - max(a.x, b.x)
            down = min(a.bottom, b.bottom) - max(a.y, b.y)
            smaller = min(a.w * a.h, b.w * b.h) or 1.0
            if min(across, down) > _STRIP and across * down > 0.05 * smaller:
                yield found("overlap", f"covers {other.name!r}", number, one.name)
