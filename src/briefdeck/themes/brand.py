"""What a deck says about whoever made it: its masters without its slides, its colors for paper, its logo."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from briefdeck.errors import BriefdeckError, TemplateError
from briefdeck.model.color import READABLE, contrast, readable
from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Look
from briefdeck.nouns import noun
from briefdeck.ooxml.drawing import NS
from briefdeck.ooxml.package import open_package
from briefdeck.themes.looks import Wardrobe, related
from briefdeck.themes.package import bare_deck
from briefdeck.untrusted import picture_size, read_file

_LARGEST_SHARE = 0.12
"""Of the slide: a larger picture is no logo but a background."""
_ROW, _TARGET = re.compile(rb"<Relationship\b[^>]*>"), re.compile(rb'\bTarget="([^"]+)"')
_DARK = 7.0
"""Contrast with paper from which a color carries a title."""
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}


@noun
class Brand:
    """A deck without slides, colors "RRGGBB" for the briefing by role, and the logo's bytes with their ending."""

    deck: bytes
    briefing: Mapping[str, str]
    logo: bytes = b""
    logo_ending: str = ""


def brand_in(data: bytes, name: str, pack: TemplatePack, deck: Look, briefing: Look) -> Brand:
    """The brand in a deck's bytes: ``pack`` is the deck adopted, ``deck`` the look of it, ``briefing`` the look whose
    other colors are kept."""
    logo, ending = next(_logos(pack), (b"", ""))
    return Brand(bare_deck(open_package(data, name)), _on_paper(deck, briefing), logo, ending)


def _on_paper(deck: Look, briefing: Look) -> dict[str, str]:
    """The deck's dark color and its first accent, as dark as they must be to be read on paper and on tinted cards."""
    paper, card, white = (briefing.colors[role] for role in ("background", "card", "on_dark"))
    able = [color for role in ("dark", "accent1", "text") if contrast(color := deck.colors[role], paper) >= _DARK]
    dark = able[0] if able else briefing.colors["dark"]
    accent = deck.colors["accent1"]
    found = {"dark": dark, "accent1": accent}
    for role, color in found.items():
        for ground in (paper, card, *((white,) if role == "dark" else ())):
            color = color if contrast(color, ground) >= READABLE else readable(color, ground)
        found[role] = color
    quiet = briefing.colors["on_dark_muted"]
    return found | {"on_dark_muted": quiet if contrast(quiet, found["dark"]) >= READABLE else white}


def _logos(pack: TemplatePack) -> Iterator[tuple[bytes, str]]:
    """Small pictures on the layouts that slides use and on their master, those of ordinary slides first."""
    parts = {part.name: part for part in pack.parts}
    roles = {layout.role: layout for layout in reversed(pack.layouts) if layout.role}
    for role in ("content", "title-only", "cover", "section"):
        if role not in roles:
            continue
        wardrobe = Wardrobe.of(roles[role], pack)
        own = parts[roles[role].part]
        master = parts[related(own, "slideMaster")]
        for tree, part in ((wardrobe.layout, own), (wardrobe.master, master)):
            yield from _pictures(tree, part, pack)


def _pictures(tree: Element, part: PackPart, pack: TemplatePack) -> Iterator[tuple[bytes, str]]:
    for shape in tree.findall("p:cSld/p:spTree//p:pic", NS):
        extent, blip = shape.find("p:spPr/a:xfrm/a:ext", NS), shape.find("p:blipFill/a:blip", NS)
        number = blip.get(f"{{{NS['r']}}}embed", "") if blip is not None else ""
        if extent is None or not number:
            continue
        share = int(extent.get("cx", "0")) * int(extent.get("cy", "0")) / (pack.size[0] * pack.size[1])
        data = _target(part, number, pack)
        if data and 0 < share <= _LARGEST_SHARE:
            try:
                kind = picture_size(data, part.name)[0]
            except BriefdeckError:  # a drawing, not a picture
                continue
            if kind in _ENDINGS:
                yield data, _ENDINGS[kind]


def _target(part: PackPart, number: str, pack: TemplatePack) -> bytes:
    """The bytes that a relationship of a part leads to."""
    row = next((row for row in _ROW.findall(part.rels) if f'Id="{number}"'.encode() in row), b"")
    found = _TARGET.search(row)
    name = found[1].decode() if found else ""
    return next((other.data for other in pack.parts if other.name == name), b"")


def bytes_of(path: Path) -> bytes:
    """A deck's bytes. TemplateError when it cannot be read."""
    try:
        return read_file(path)
    except OSError as error:
        raise TemplateError(f"cannot read: {error.strerror}", where=str(path), hint="check the name") from error
