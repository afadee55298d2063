"""The logo of a theme: read, and put on the layouts of our own decks, where every slide shows it."""

from collections.abc import Sequence
from pathlib import Path

from briefdeck.errors import BriefdeckError, LimitError, TemplateError
from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Logo, Rect, Theme
from briefdeck.nouns import replace
from briefdeck.untrusted import picture_size, read_file

_LARGEST = 4 * 1024 * 1024
_EMU = 12700
_TOP = 14.0
_AIR = 12.0
_PART = "/ppt/media/briefdeckLogo"
_NO_LOGO, _GOOD_LOGO = "is no small PNG or JPEG", "save it as PNG, up to 4 MiB"
_ENDINGS = {"image/png": "png", "image/jpeg": "jpeg"}
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'


def read_logo(logo: Logo, file: Path | None, where: str) -> Logo:
    """The logo with its picture, as wide as its height makes it. TemplateError when the file is no PNG or JPEG."""
    if not logo.file:
        return logo
    if file is None:
        raise TemplateError(f"there is no {logo.file!r} in the template", where=where, hint="copy the logo there")
    try:
        data = read_file(file, _LARGEST)
    except OSError as error:
        raise TemplateError(f"cannot read: {error.strerror}", where=str(file), hint="check the logo") from error
    except LimitError as error:
        raise TemplateError(f"{logo.file} {_NO_LOGO}", where=where, hint=_GOOD_LOGO) from error
    try:
        kind, width, height = picture_size(data, logo.file)
    except BriefdeckError as error:
        raise TemplateError(f"{logo.file}: {error.message}", where=where, hint=error.hint) from error
    if kind not in _ENDINGS:
        raise TemplateError(f"{logo.file} {_NO_LOGO}", where=where, hint=_GOOD_LOGO)
    wide = round(logo.height * width / height, 2)
    return replace(logo, data=data, media_type=kind, width=wide)


def beside_logo(theme: Theme) -> tuple[Layout, ...]:
    """The theme's layouts, their titles no wider than the logo lets them be."""
    return tuple(_narrowed(layout, _place(layout, theme)) for layout in theme.layouts)


def with_logo(pack: TemplatePack, theme: Theme) -> TemplatePack:
    """The pack with the logo on its layouts."""
    shown = {layout.part: place for layout in pack.layouts if (place := _place(layout, theme))}
    if not shown:
        return pack
    part = PackPart(f"{_PART}.{_ENDINGS[theme.logo.media_type]}", theme.logo.media_type, theme.logo.data)
    parts = [_showing(p, shown[p.name], part.name, theme.name) if p.name in shown else p for p in pack.parts]
    return replace(pack, parts=(*parts, part))


def _place(layout: Layout, theme: Theme) -> Rect | None:
    """Where a layout shows the logo: at the right, level with the line above a cover's title."""
    logo = theme.logo
    if not logo.data or not layout.role or logo.slides == "none" or (logo.slides == "cover" and layout.role != "cover"):
        return None
    kicker = next((slot.rect for slot in layout.slots if slot.role == "kicker" and layout.role == "cover"), None)
    top = _TOP if kicker is None else max(_TOP, kicker.y + (kicker.h - logo.height) / 2)
    left = theme.slide[0] - theme.deck.spacing["margin"] - logo.width
    return Rect(round(left, 2), round(top, 2), logo.width, logo.height)


def _narrowed(layout: Layout, logo: Rect | None) -> Layout:
    def beside(rect: Rect) -> Rect:
        meets = logo is not None and rect.y < logo.bottom and logo.y < rect.bottom and rect.x < logo.x < rect.right
        return replace(rect, w=round(logo.x - _AIR - rect.x, 2)) if logo and meets else rect

    slots: Sequence[str] = ("title", "kicker")
    changed = (replace(slot, rect=beside(slot.rect)) if slot.role in slots else slot for slot in layout.slots)
    return replace(layout, slots=tuple(changed))


def _showing(layout: PackPart, rect: Rect, picture: str, name: str) -> PackPart:
    """A layout's part with the picture in front of everything else."""
    x, y, w, h = (round(edge * _EMU) for edge in (rect.x, rect.y, rect.w, rect.h))
    words = "".join(char for char in name if char.isalnum() or char in " -_.")
    shape = (
        f'<p:pic><p:nvPicPr><p:cNvPr id="9001" name="Logo" descr="{words}"/><p:cNvPicPr>'
        '<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>'
        '<p:blipFill><a:blip r:embed="rIdBriefdeckLogo"/><a:stretch>'
        f'<a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>'
    )
    row = f'<Relationship Id="rIdBriefdeckLogo" Type="{_KIND}" Target="{picture}"/></Relationships>'
    rels = (layout.rels or _RELATIONS.encode()).replace(b"</Relationships>", row.encode())
    return replace(layout, data=layout.data.replace(b"</p:spTree>", shape.encode(), 1), rels=rels)
