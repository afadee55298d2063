"""What a Word paragraph is, by its style, its outline level and its numbering."""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from briefdeck.model.source import Role
from briefdeck.nouns import noun
from briefdeck.untrusted import xml_root

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HEADING = re.compile(r"heading ([1-9])")
_LIST = re.compile(r"list (?P<kind>bullet|number)(?: (?P<depth>[2-5]))?")
_CODE = re.compile(r"(?:source |html )?(?:code|preformatted|verbatim)\b.*|plain text|macro")
_CONTENTS = re.compile(r"toc (?:heading|\d)|table of figures")
_NO_OUTLINE = 9
_MOST_PARENTS = 20


@noun
class Look:
    """The role of a paragraph and its depth."""

    role: Role = Role.PARAGRAPH
    level: int = 0


@noun
class _Style:
    name: str
    parent: str
    outline: int
    numbering: tuple[str, int] | None


@noun
class Styles:
    """The styles of one document and its kinds of lists."""

    styles: Mapping[str, _Style] = field(default_factory=dict)
    bullets: frozenset[tuple[str, int]] = frozenset()

    def look_of(self, paragraph: "Element") -> Look:
        """What the paragraph is."""
        properties = paragraph.find("{*}pPr")
        if properties is None:
            return Look()
        chain = self._chain(_value(properties, "pStyle"))
        named = _named(chain)
        if named.role not in (Role.PARAGRAPH, Role.ITEM, Role.NUMBERED):
            return named
        outline = min(
            [_outline(properties)] if _value(properties, "outlineLvl") else [s.outline for s in chain] or [_NO_OUTLINE]
        )
        if outline < _NO_OUTLINE:
            return Look(Role.HEADING, outline + 1)
        numbering = _numbering(properties) or next((s.numbering for s in chain if s.numbering), None)
        if numbering and numbering[0] != "0":
            return Look(Role.ITEM if numbering in self.bullets else Role.NUMBERED, numbering[1])
        return named

    def _chain(self, style: str) -> list[_Style]:
        """The style and those it is based on."""
        chain: list[_Style] = []
        while style in self.styles and len(chain) < _MOST_PARENTS:
            chain.append(self.styles[style])
            style = chain[-1].parent
        return chain


def styles_of(parts: Mapping[str, bytes], name: str) -> Styles:
    """The styles and lists of a document; one without has none."""
    styles: dict[str, _Style] = {}
    if "word/styles.xml" in parts:
        for style in xml_root(parts["word/styles.xml"], name).iter("{*}style"):
            properties = style.find("{*}pPr")
            styles[attribute(style, "styleId")] = _Style(
                _value(style, "name").lower(),
                _value(style, "basedOn"),
                _NO_OUTLINE if properties is None else _outline(properties),
                None if properties is None else _numbering(properties),
            )
    bullets = _bullets(parts["word/numbering.xml"], name) if "word/numbering.xml" in parts else frozenset()
    return Styles(styles, bullets)


def tag_of(element: "Element") -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: "Element", name: str) -> str:
    """An attribute, in whatever namespace, or ""."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _named(chain: list[_Style]) -> Look:
    for style in chain:
        if style.name == "title":
            return Look(Role.TITLE, 1)
        if heading := _HEADING.fullmatch(style.name):
            return Look(Role.HEADING, int(heading[1]))
        if found := _LIST.fullmatch(style.name):
            return Look(Role.ITEM if found["kind"] == "bullet" else Role.NUMBERED, int(found["depth"] or 1) - 1)
        if _CONTENTS.fullmatch(style.name):
            return Look(Role.NOISE)
        if style.name == "caption":
            return Look(Role.FIGURE)
        if "quote" in style.name or "block text" in style.name:
            return Look(Role.QUOTATION)
        if _CODE.fullmatch(style.name):
            return Look(Role.CODE)
    return Look()


def _bullets(part: bytes, name: str) -> frozenset[tuple[str, int]]:
    """(list, depth) of everything that has a bullet and no number."""
    root = xml_root(part, name)
    drawn = {
        attribute(kind, "abstractNumId"): {
            _number(attribute(level, "ilvl"))
            for level in kind.iter("{*}lvl")
            if _value(level, "numFmt") in ("bullet", "none")
        }
        for kind in root.iter("{*}abstractNum")
    }
    return frozenset(
        (attribute(each, "numId"), depth)
        for each in root.iter("{*}num")
        for depth in drawn.get(_value(each, "abstractNumId"), set())
    )


def _numbering(properties: "Element") -> tuple[str, int] | None:
    numbered = properties.find("{*}numPr")
    if numbered is None:
        return None
    return _value(numbered, "numId"), _number(_value(numbered, "ilvl"))


def _outline(properties: "Element") -> int:
    said = _value(properties, "outlineLvl")
    return min(_number(said), _NO_OUTLINE) if said else _NO_OUTLINE


def _value(element: "Element", child: str) -> str:
    found = element.find(f"{{*}}{child}")
    return "" if found is None else attribute(found, "val")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 3 else 0
