"""A layout of our own inside somebody else's deck, for decks whose layouts have no title."""

from briefdeck.model.pack import PackPart, TemplatePack
from briefdeck.model.theme import Layout, Rect
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.themes.layouts import slot_of

_EMU = 12700
_PART = "/ppt/slideLayouts/briefdeckLayout.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LISTED = pattern(rb"<p:sldLayoutIdLst\b[^>]*?(?:/>|>)")
_NUMBER = pattern(rb'<p:sld(?:Layout|Master)Id\b[^>]*?\bid="(\d+)"')


def with_plain_layout(pack: TemplatePack) -> TemplatePack:
    """The pack with one more layout, "Title and text", on its first master."""
    size = (pack.size[0] / _EMU, pack.size[1] / _EMU)
    places = {
        ("title", 0): (0.05, 0.06, 0.9, 0.14),
        ("body", 1): (0.05, 0.22, 0.9, 0.66),
        ("ftr", 11): (0.05, 0.92, 0.6, 0.05),
        ("sldNum", 12): (0.85, 0.92, 0.1, 0.05),
    }
    shares = (size[0], size[1], size[0], size[1])
    slots = tuple(
        slot_of(kind, index, Rect(*(round(a * b, 2) for a, b in zip(place, shares, strict=True))))
        for (kind, index), place in places.items()
    )
    layout = Layout("content", "Title and text", _PART, slots)
    shapes = "".join(_shape(n, slot.kind, slot.index, slot.rect) for n, slot in enumerate(slots, 2))
    xml = (
        f'{_HEAD}<p:sldLayout {_SPACES} preserve="1" userDrawn="1"><p:cSld name="{layout.name}"><p:spTree><p:nvGrpSpPr>'
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
    rels = _relations(f'<Relationship Id="rId1" Type="{_KIND}slideMaster" Target="{pack.masters[0]}"/>')
    part = PackPart(_PART, _TYPE, xml.encode(), rels)
    parts = tuple(_listing(p, _free_id(pack)) if p.name == pack.masters[0] else p for p in pack.parts)
    return replace(pack, parts=(*parts, part), layouts=(layout, *(replace(known, role="") for known in pack.layouts)))


def _shape(number: int, kind: str, index: int, rect: Rect) -> str:
    x, y, w, h = (round(edge * _EMU) for edge in (rect.x, rect.y, rect.w, rect.h))
    place = f' idx="{index}"' if index else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{kind} {index}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{place}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{w}" cy="{h}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
    )


def _free_id(pack: TemplatePack) -> int:
    taken = [int(n) for p in pack.parts if p.name in pack.masters for n in _NUMBER.findall(p.data)]
    return max([2**31 + 1000, *taken]) + 1


def _listing(master: PackPart, number: int) -> PackPart:
    entry = f'<p:sldLayoutId id="{number}" r:id="rIdBriefdeck"/>'.encode()
    found = _LISTED.search(master.data)
    if found and not found[0].endswith(b"/>"):
        data = master.data[: found.end()] + entry + master.data[found.end() :]
    else:
        whole = b"<p:sldLayoutIdLst>" + entry + b"</p:sldLayoutIdLst>"
        data = (
            master.data.replace(found[0], whole, 1)
            if found
            else master.data.replace(b"<p:txStyles", whole + b"<p:txStyles", 1)
        )
    row = f'<Relationship Id="rIdBriefdeck" Type="{_KIND}slideLayout" Target="{_PART}"/></Relationships>'
    return replace(master, data=data, rels=master.rels.replace(b"</Relationships>", row.encode()))


def _relations(row: str) -> bytes:
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{row}</Relationships>'.encode()
