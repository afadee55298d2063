"""Somebody else's deck as the base: its size, colors, faces and places decide; what it lacks is made up."""

import re
from types import MappingProxyType

from briefdeck.errors import TemplateError
from briefdeck.model.color import READABLE, contrast, mixed, readable
from briefdeck.model.note import Note, Severity
from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Slot, Theme
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.themes.complete import completed, stood_in
from briefdeck.themes.dress import faces_of
from briefdeck.themes.looks import Wardrobe, ground_at, looked_at, pictures_of, related
from briefdeck.themes.making import with_plain_layout

_EMU = 12700
_SCHEME = {
    "text": "tx1", "background": "bg1", "dark": "tx2", "card": "bg2", "accent1": "accent1", "accent2": "accent2",
    "accent3": "accent3", "accent4": "accent4",
}  # fmt: skip
_SMALLEST = 10.0
_PLAIN = pattern(rb'(<a:defRPr\b[^>]*?)\s(?:cap="(?:all|small)"|spc="-?\d+")')
_COLUMNS = pattern(rb'(<a:bodyPr\b[^>]*?)\snumCol="\d+"')
_LINK = pattern(rb"(<a:(?:hlink|folHlink)>).*?(</a:(?:hlink|folHlink)>)", re.DOTALL)
_WORDS = {"cover": "the title slide", "section": "sections", "content": "text", "title-only": "drawings"}


def adopted(pack: TemplatePack, name: str) -> TemplatePack:
    """The pack of a foreign deck, ready for slides: each role has a layout, links can be read, and the notes say
    what is made up. TemplateError when the deck has no layout at all."""
    if not pack.layouts:
        raise TemplateError("the base deck has no layouts", where=name, hint="save it again in PowerPoint as .pptx")
    if not any(slot.role == "title" for layout in pack.layouts if layout.role for slot in layout.slots):
        pack = with_plain_layout(pack)
    found = stood_in(pack.layouts)
    missing = [role for role in _WORDS if role not in {layout.role for layout in pack.layouts}]
    notes = tuple(_made_up(role, found[role].name, name) for role in missing)
    aliases = tuple(found[role] for role in found if role not in {layout.role for layout in pack.layouts})
    parts = tuple(_plain(part) for part in pack.parts)
    return _with_links(replace(pack, layouts=(*pack.layouts, *aliases), parts=parts, notes=pack.notes + notes), name)


def theme_on(theme: Theme, pack: TemplatePack) -> Theme:
    """The theme as it looks on an adopted pack."""
    size = (round(pack.size[0] / _EMU, 2), round(pack.size[1] / _EMU, 2))
    roles = {layout.role: layout for layout in reversed(pack.layouts) if layout.role}
    wardrobes = {role: Wardrobe.of(layout, pack) for role, layout in roles.items()}
    seen = {role: looked_at(layout, wardrobes[role]) for role, layout in roles.items()}
    main = wardrobes["content"]
    logos = (*pictures_of(seen["content"]), *pictures_of(seen["title-only"]))
    layouts = tuple(map(_grounded, completed(seen, size, logos)))
    faces = {**theme.deck.faces, **faces_of(_theme_text(pack))}
    scale = 1.0 if size == theme.slide else min(size[0] / 720, size[1] / 540)
    look = replace(
        theme.deck,
        colors=MappingProxyType(_palette(theme, main, next(s.ground for s in layouts if s.role == "content"))),
        faces=MappingProxyType(faces),
        sizes=MappingProxyType({role: _scaled(points, scale) for role, points in theme.deck.sizes.items()}),
        spacing=MappingProxyType(
            {role: round(points * min(1.0, scale), 2) for role, points in theme.deck.spacing.items()}
        ),
    )
    return replace(theme, deck=look, slide=size, layouts=layouts)


def _palette(theme: Theme, wardrobe: Wardrobe, ground: str) -> dict[str, str]:
    """The deck's colors by role. The muted text and the hairlines are mixed: no deck keeps a color for them."""
    own = {role: wardrobe.scheme.get(name, "") or theme.deck.colors[role] for role, name in _SCHEME.items()}
    text, back, dark = own["text"], own["background"], own["dark"]
    behind = ground or back
    ink = text if contrast(text, behind) >= contrast(back, behind) else back
    own["muted"] = readable(mixed(ink, behind, 0.6), behind)
    own["rule"] = mixed(ink, behind, 0.25)
    own["link"] = wardrobe.scheme.get("hlink", "") or own["accent1"]
    own["on_dark"] = max((back, text), key=lambda color: contrast(color, dark))
    return {**theme.deck.colors, **own}


def _grounded(layout: Layout) -> Layout:
    """Slots that were made up or moved learn what lies behind them."""

    def seen(slot: Slot) -> Slot:
        return replace(slot, ground=ground_at(slot.rect, layout)) if slot.index >= 90 else slot

    return replace(layout, slots=tuple(map(seen, layout.slots)))


def _scaled(points: float, scale: float) -> float:
    if abs(scale - 1) < 0.02:
        return points
    return max(min(points, _SMALLEST), round(points * min(max(scale, 0.6), 4.0) * 2) / 2)


def _made_up(role: str, stand_in: str, name: str) -> Note:
    text = f"the base deck has no layout for {_WORDS[role]}; {' '.join(stand_in.split())!r} stands in"
    return Note("T502", Severity.WARNING, name, text, "add such a layout to the base deck")


def _plain(part: PackPart) -> PackPart:
    """Capitals, letterspacing and columns of placeholders go: text is measured without them."""
    if not part.media_type.endswith(("slideMaster+xml", "slideLayout+xml")):
        return part
    data = part.data
    while (changed := _COLUMNS.sub(rb"\1", _PLAIN.sub(rb"\1", data))) != data:
        data = changed
    return replace(part, data=data)


def _with_links(pack: TemplatePack, name: str) -> TemplatePack:
    """The pack with a color of links that can be read on its slides."""
    layout = next(layout for layout in pack.layouts if layout.role == "content")
    wardrobe = Wardrobe.of(layout, pack)
    ground = looked_at(layout, wardrobe).ground or wardrobe.scheme.get("bg1", "FFFFFF")
    link = wardrobe.scheme.get("hlink", "")
    if not link or contrast(link, ground) >= READABLE:
        return pack
    better = readable(link, ground).encode()
    part = _theme_part(pack)
    data = _LINK.sub(rb'\g<1><a:srgbClr val="' + better + rb'"/>\2', part.data)
    text = f"links in #{link} cannot be read on #{ground}; they are #{better.decode()}"
    note = Note("T503", Severity.WARNING, name, text, "change the color of links in the base deck")
    parts = tuple(replace(p, data=data) if p.name == part.name else p for p in pack.parts)
    return replace(pack, parts=parts, notes=(*pack.notes, note))


def _theme_part(pack: TemplatePack) -> PackPart:
    parts = {part.name: part for part in pack.parts}
    layout = next(layout for layout in pack.layouts if layout.role == "content")
    return parts[related(parts[related(parts[layout.part], "slideMaster")], "theme")]


def _theme_text(pack: TemplatePack) -> str:
    return _theme_part(pack).data.decode("utf-8-sig", "replace")
