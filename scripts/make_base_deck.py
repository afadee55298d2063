"""Writes the decks that ours are built on: master, eight layouts, themes, notes master.

``src/briefdeck/themes/base.pptx`` is the default one; ``design`` in a theme.toml chooses another, ``base-NAME.pptx``.
What stands where is in base_designs.py. Colors, faces and sizes here are stand-ins; a template's theme.toml replaces
them when the deck is compiled. Run it with ``python scripts/make_base_deck.py``; the bytes are the same every time.
"""

import sys
import zipfile
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from base_designs import DESIGNS, Design, Ornament, Place

from briefdeck.themes.stored import own_deck

ROOT = Path(__file__).parents[1]
TARGETS = {name: own_deck(name) for name in DESIGNS}
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "application/vnd.openxmlformats-officedocument."
COLOR_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" '
    'y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def emu(points: float) -> int:
    """Points in English metric units."""
    return round(points * 12700)


def frame(rect: tuple[float, float, float, float]) -> str:
    """The transform of a rectangle in points."""
    x, y, w, h = map(emu, rect)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>'


def fill(color: str) -> str:
    """A solid fill in a color of the scheme."""
    return f'<a:solidFill><a:schemeClr val="{color}"/></a:solidFill>'


def ornament(number: int, given: Ornament) -> str:
    """A rectangle that says nothing, marked as decoration."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{given.name}"><a:extLst>'
        '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
        "</p:cNvPr>"
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame(given.rect)}<a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom>"
        f"{fill(given.color)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr "
        'lang="en-US"/></a:p>'
        "</p:txBody></p:sp>"
    )


def placeholder(number: int, place: Place) -> str:
    """A placeholder with its place and the look of its first level."""
    index = f' idx="{place.index}"' if place.index else ""
    small = ' sz="quarter"' if place.kind in ("ftr", "sldNum", "dt") or place.index > 12 else ""
    plain = "<a:buNone/>" if place.kind == "body" and place.size != 18 else ""
    margin = ' marL="0" indent="0"' if plain else ""
    field = (
        '<a:fld id="{6C2B7F2A-54B5-4A0C-9E63-0B5E0D0A7C11}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>'
    )
    text = {"sldNum": field, "ftr": "", "dt": ""}.get(
        place.kind, f'<a:r><a:rPr lang="en-US"/><a:t>{place.name}</a:t></a:r>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{place.kind}"{small}{index}/></p:nvPr></p:nvSpPr><p:spPr>{frame(place.rect)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{place.anchor}">'
        "<a:noAutofit/></a:bodyPr>"
        f'<a:lstStyle><a:lvl1pPr{margin} algn="{place.align}">{plain}<a:defRPr sz="{round(place.size * 100)}" '
        f'b="{int(place.bold)}">'
        f'{fill(place.color)}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p>{text}<a:endParaRPr lang="en-US"/></a:p>'
        "</p:txBody></p:sp>"
    )


def shapes(places: tuple[Place, ...], ornaments: tuple[Ornament, ...]) -> str:
    """The shape tree: ornaments behind, placeholders before them."""
    drawn = [ornament(n, o) for n, o in enumerate(ornaments, 2)]
    drawn += [placeholder(n, p) for n, p in enumerate(places, 2 + len(ornaments))]
    return f"<p:spTree>{TREE}{''.join(drawn)}</p:spTree>"


def background(color: str) -> str:
    """A plain background."""
    return f"<p:bg><p:bgPr>{fill(color)}<a:effectLst/></p:bgPr></p:bg>" if color else ""


def layout(name: str, kind: str, ground: str, places: tuple[Place, ...], ornaments: tuple[Ornament, ...]) -> str:
    """One slide layout."""
    kind = f' type="{kind}"' if kind else ' userDrawn="1"'
    return (
        f'{HEAD}<p:sldLayout {SPACES}{kind} preserve="1"><p:cSld '
        f'name="{name}">{background(ground)}{shapes(places, ornaments)}'
        "</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def level(number: int, size: int, bullet: str) -> str:
    """One level of body text with its bullet."""
    left = 18 * number
    return (
        f'<a:lvl{number}pPr marL="{emu(left)}" indent="{-emu(18)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" '
        'hangingPunct="1"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buFont typeface="Arial"/>'
        f'<a:buChar char="{bullet}"/><a:defRPr sz="{size}" kern="1200">{fill("tx1")}<a:latin typeface="+mn-lt"/>'
        f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


def other_levels() -> str:
    """Nine levels of plain text."""
    return "".join(
        f'<a:lvl{n}pPr marL="{457200 * (n - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        'hangingPunct="1">'
        f'<a:defRPr sz="1800" kern="1200">{fill("tx1")}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )


def master(design: Design) -> str:
    """The slide master."""
    places = design.master
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(len(design.layouts)))
    title = (
        '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef>'
        '<a:spcPct val="0"/>'
        f'</a:spcBef><a:buNone/><a:defRPr sz="2800" b="1" kern="1200">{fill("tx1")}<a:latin typeface="+mj-lt"/>'
        '<a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>'
    )
    body = "".join(level(n, 1800 if n == 1 else 1600, "•" if n % 2 else "–") for n in range(1, 10))
    return (
        f"{HEAD}<p:sldMaster {SPACES}><p:cSld>{background('bg1')}{shapes(places, ())}</p:cSld><p:clrMap {COLOR_MAP}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{body}</p:bodyStyle><p:otherStyle>{other_levels()}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def notes_master() -> str:
    """The notes master: the slide's picture and the speaker's text."""
    picture = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{frame((54, 54, 432, 243))}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525">'
        f"{fill('accent6')}</a:ln></p:spPr></p:sp>"
    )
    text = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>{frame((54, 315, 432, 360))}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" '
        'rIns="0" '
        'bIns="0" rtlCol="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody>'
        "</p:sp>"
    )
    return (
        f"{HEAD}<p:notesMaster {SPACES}><p:cSld>{background('bg1')}<p:spTree>{TREE}{picture}{text}</p:spTree></p:cSld>"
        f"<p:clrMap {COLOR_MAP}/><p:notesStyle>{other_levels().replace('1800', '1200')}</p:notesStyle></p:notesMaster>"
    )


def theme(name: str) -> str:
    """A theme part with flat fills and lines, no effects."""
    colors = {
        "dk1": "14213D",
        "lt1": "FFFFFF",
        "dk2": "0B3C5D",
        "lt2": "F3F5F8",
        "accent1": "0B5CAD",
        "accent2": "0E8276",
        "accent3": "C04A18",
        "accent4": "5F6F86",
        "accent5": "5A6778",
        "accent6": "D3DAE3",
        "hlink": "0B5CAD",
        "folHlink": "5A6778",
    }
    scheme = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in colors.items())
    font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{w}" cap="flat" cmpd="sng" algn="ctr">{flat}<a:prstDash val="solid"/></a:ln>'
        for w in (9525, 12700, 19050)
    )
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="{name}"><a:themeElements><a:clrScheme name="{name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{flat * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{flat * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def presentation() -> str:
    """The main part, without slides."""
    return (
        f'{HEAD}<p:presentation {SPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId '
        'r:id="rId2"/>'
        '</p:notesMasterIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{other_levels()}</p:defaultTextStyle></p:presentation>"
    )


def relations(*targets: tuple[str, str]) -> str:
    """A .rels part: (kind, target), numbered from rId1."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{RELS}">{rows}</Relationships>'


def content_types(parts: dict[str, str]) -> str:
    """[Content_Types].xml of the parts, by name."""
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{rows}</Types>'
    )


def parts(design: Design) -> dict[str, str]:
    """Every entry of the package in its order."""
    typed = {"ppt/presentation.xml": f"{OFFICE}presentationml.presentation.main+xml"}
    files = {"ppt/presentation.xml": presentation()}
    files["ppt/_rels/presentation.xml.rels"] = relations(
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    )
    numbers = range(1, len(design.layouts) + 1)
    files["ppt/slideMasters/slideMaster1.xml"] = master(design)
    files["ppt/slideMasters/_rels/slideMaster1.xml.rels"] = relations(
        *[("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in numbers], ("theme", "../theme/theme1.xml")
    )
    typed["ppt/slideMasters/slideMaster1.xml"] = f"{OFFICE}presentationml.slideMaster+xml"
    for n, given in zip(numbers, design.layouts, strict=True):
        files[f"ppt/slideLayouts/slideLayout{n}.xml"] = layout(*given)
        files[f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels"] = relations(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        )
        typed[f"ppt/slideLayouts/slideLayout{n}.xml"] = f"{OFFICE}presentationml.slideLayout+xml"
    files["ppt/notesMasters/notesMaster1.xml"] = notes_master()
    files["ppt/notesMasters/_rels/notesMaster1.xml.rels"] = relations(("theme", "../theme/theme2.xml"))
    typed["ppt/notesMasters/notesMaster1.xml"] = f"{OFFICE}presentationml.notesMaster+xml"
    for n in (1, 2):
        files[f"ppt/theme/theme{n}.xml"] = theme("briefdeck")
        typed[f"ppt/theme/theme{n}.xml"] = f"{OFFICE}theme+xml"
    small = {
        "presProps": f"<p:presentationPr {SPACES}/>",
        "viewProps": f"<p:viewPr {SPACES}/>",
        "tableStyles": f'<a:tblStyleLst xmlns:a="{A}" def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>',
    }
    for name, xml in small.items():
        files[f"ppt/{name}.xml"] = HEAD + xml
        typed[f"ppt/{name}.xml"] = f"{OFFICE}presentationml.{name}+xml"
    root = relations(("officeDocument", "ppt/presentation.xml"))
    return {"[Content_Types].xml": content_types(typed), "_rels/.rels": root, **files}


def write(target: Path, design: Design) -> None:
    """One deck; the bytes are the same every time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=zlib.Z_BEST_COMPRESSION) as archive:
        for name, text in parts(design).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, text)


def main() -> None:
    """Write all decks."""
    for name, design in DESIGNS.items():
        write(TARGETS[name], design)
        print(TARGETS[name].relative_to(ROOT), TARGETS[name].stat().st_size)


if __name__ == "__main__":
    main()
