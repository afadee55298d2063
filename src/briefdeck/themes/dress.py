"""A base deck's parts dressed in a theme: colors by role, faces, sizes of the placeholders."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from html import unescape

from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Look
from briefdeck.nouns import replace
from briefdeck.ooxml.package import quoted
from briefdeck.patterns import pattern

SCHEME_ROLES = {
    "dk1": "text",
    "lt1": "background",
    "dk2": "dark",
    "lt2": "card",
    "accent1": "accent1",
    "accent2": "accent2",
    "accent3": "accent3",
    "accent4": "accent4",
    "accent5": "muted",
    "accent6": "rule",
    "hlink": "accent1",
    "folHlink": "muted",
}
_SLOT_SIZES = {
    ("cover", "ctrTitle", 0): "cover",
    ("cover", "subTitle", 1): "lead",
    ("section", "title", 0): "section",
    ("section", "body", 1): "lead",
    ("content", "body", 1): "body",
    ("two-content", "body", 1): "body",
    ("two-content", "body", 2): "body",
    ("quotation", "body", 1): "quote",
    ("quotation", "body", 2): "body",
}
_UNKNOWN = "808080"
_Words = tuple[tuple[tuple[str, str], ...], ...]
"""What a look says in words: its colors, faces and styles."""
_COLORS = pattern(r"(<(?:\w+:)?clrScheme\b[^>]*>)(.*?)(</(?:\w+:)?clrScheme>)", re.DOTALL)
_COLOR = pattern(r"<((\w+:)?(dk1|lt1|dk2|lt2|accent[1-6]|hlink|folHlink))>.*?</\1>", re.DOTALL)
_FONTS = pattern(r"<(?:\w+:)?(major|minor)Font>.*?</(?:\w+:)?(?:major|minor)Font>", re.DOTALL)
_LATIN = pattern(r"<((?:\w+:)?latin)\b[^>]*?/>")
_VALUE = pattern(r"(?:srgbClr\b[^>]*\bval|sysClr\b[^>]*\blastClr)=[\"']([0-9A-Fa-f]{6})[\"']")
_FAMILY = pattern(r"<(?:\w+:)?latin\b[^>]*\btypeface=\"([^\"]+)\"")
_SHAPE = pattern(r"<p:sp>.*?</p:sp>", re.DOTALL)
_HOLDER = pattern(r"<p:ph\b([^>]*)/>")
_FIRST_LEVEL = pattern(r"(<a:lvl1pPr\b.*?<a:defRPr\b[^>]*?\bsz=\")\d+", re.DOTALL)
_DARK_GROUND = pattern(r'(<p:bg><p:bgPr><a:solidFill><a:schemeClr val=")tx2(")')
_LIGHT_INK = pattern(r'(<a:defRPr\b[^>]*><a:solidFill><a:schemeClr val=")bg1(")')
_STYLES = pattern(r"<p:(title|body)Style>.*?</p:\1Style>", re.DOTALL)


def dress_pack(pack: TemplatePack, look: Look) -> TemplatePack:
    """The pack in the look's colors, faces and sizes. A deck that has these colors or faces already keeps its own."""
    return _dressed(pack, tuple(tuple(said.items()) for said in (look.colors, look.faces, look.style)), _sizes(look))


def _sizes(look: Look) -> tuple[tuple[str, float], ...]:
    return tuple(look.sizes.items())


@lru_cache(maxsize=8)
def _dressed(pack: TemplatePack, words: _Words, sizes: tuple[tuple[str, float], ...]) -> TemplatePack:
    colors, faces, style = map(dict, words)
    look = Look(colors, dict(sizes), faces, {}, style)
    theme = theme_of(pack)
    recolor = any(look.colors[role] != color for role, color in colors_of(theme).items())
    reface = any(look.faces[role] != family for role, family in faces_of(theme).items())
    roles = {layout.part: layout.role for layout in pack.layouts}

    def dressed(part: PackPart) -> PackPart:
        match part.media_type.rpartition(".")[2]:
            case "theme+xml":
                change = partial(_dress_theme, look=look, recolor=recolor, reface=reface)
            case "slideMaster+xml":
                change = partial(_dress_master, sizes=look.sizes)
            case "slideLayout+xml":
                change = partial(_dress_layout, role=roles.get(part.name, ""), look=look)
            case _:
                return part
        return replace(part, data=change(part.data.decode("utf-8-sig")).encode())

    return replace(pack, parts=tuple(map(dressed, pack.parts)))


def theme_of(pack: TemplatePack) -> str:
    """The XML of the first master's theme, or ""."""
    return next((p.data.decode("utf-8-sig") for p in pack.parts if p.media_type.endswith(".theme+xml")), "")


def colors_of(theme: str) -> dict[str, str]:
    """The colors "RRGGBB" of a theme part by the role that we give them."""
    scheme = _COLORS.search(theme)
    found: dict[str, str] = {}
    for color in _COLOR.finditer(scheme[2] if scheme else ""):
        value = _VALUE.search(color[0])
        if color[3] not in ("hlink", "folHlink"):
            found[SCHEME_ROLES[color[3]]] = value[1].upper() if value else _UNKNOWN
    return found


def faces_of(theme: str) -> dict[str, str]:
    """The families of a theme part for headings and text."""
    found: dict[str, str] = {}
    for font in _FONTS.finditer(theme):
        family = _FAMILY.search(font[0])
        if family:
            found.setdefault("heading" if font[1] == "major" else "body", unescape(family[1]))
    return found


def _dress_theme(xml: str, *, look: Look, recolor: bool, reface: bool) -> str:

    def color(found: re.Match[str]) -> str:
        tag, prefix, slot = found.groups(default="")
        return f'<{tag}><{prefix}srgbClr val="{look.colors[SCHEME_ROLES[slot]]}"/></{tag}>'

    def font(found: re.Match[str]) -> str:
        family = quoted(look.faces["heading" if found[1] == "major" else "body"])
        return _LATIN.sub(lambda latin: f"<{latin[1]} typeface={family}/>", found[0], count=1)

    if recolor:
        xml = _COLORS.sub(lambda found: found[1] + _COLOR.sub(color, found[2]) + found[3], xml, count=1)
    return _FONTS.sub(font, xml) if reface else xml


def _dress_master(xml: str, *, sizes: Mapping[str, float]) -> str:
    """A master whose titles and first level of body text have the theme's sizes."""
    xml = _STYLES.sub(lambda found: _resized(found[0], sizes[found[1]]), xml)
    return _each_placeholder(xml, lambda kind, _: sizes.get(_master_size(kind)))


def _dress_layout(xml: str, *, role: str, look: Look) -> str:
    """A layout whose placeholders have the theme's sizes, where it sets sizes of its own, on the theme's ground."""

    def size(kind: str, index: int) -> float | None:
        return look.sizes.get(_SLOT_SIZES.get((role, kind, index), _master_size(kind)))

    return _each_placeholder(_grounded(xml, look.style.get(role, "")), size)


def _grounded(xml: str, ground: str) -> str:
    """An opening slide's layout on another ground than a dark one, its text in the ink for it."""
    if ground == "accent":
        return _DARK_GROUND.sub(r"\1accent1\2", xml)
    if ground != "light" or not _DARK_GROUND.search(xml):
        return xml
    return _SHAPE.sub(lambda shape: _LIGHT_INK.sub(r"\1tx1\2", shape[0]), _DARK_GROUND.sub(r"\1bg1\2", xml))


def _master_size(kind: str) -> str:
    return {"title": "title", "ftr": "source", "sldNum": "source", "dt": "source"}.get(kind, "")


def _each_placeholder(xml: str, size: Callable[[str, int], float | None]) -> str:
    def change(shape: re.Match[str]) -> str:
        holder = _HOLDER.search(shape[0])
        if holder is None:
            return shape[0]
        given = dict(re.findall(r'(\w+)="([^"]*)"', holder[1]))
        points = size(given.get("type", "obj"), int(given.get("idx", "0")))
        return shape[0] if points is None else _resized(shape[0], points)

    return _SHAPE.sub(change, xml)


def _resized(xml: str, points: float) -> str:
    return _FIRST_LEVEL.sub(lambda found: f"{found[1]}{round(points * 100)}", xml, count=1)
