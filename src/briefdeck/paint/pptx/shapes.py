"""Text boxes, ornaments and pictures as shapes of a slide."""

import re
from collections.abc import Callable, Mapping

from briefdeck.model.pages import ChartBox, Connector, PictureBox, Shape, TextBox
from briefdeck.model.theme import Rect, Slot
from briefdeck.nouns import noun
from briefdeck.paint.pptx.ink import Ink
from briefdeck.paint.pptx.text import TextPainter
from briefdeck.paint.pptx.words import A14, C, attribute, emu

_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_CX1 = "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex"
_ANCHOR = {"middle": "ctr", "bottom": "b"}
_GEOMETRY = {"ellipse", "roundRect", "triangle", "diamond", "rightArrow", "leftArrow", "chevron", "homePlate"}
_TIP = '<a:{} type="triangle"/>'
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


@noun
class Tag:
    """A shape's number and name on its slide."""

    id: int
    name: str

    def properties(self, alt: str = "", *, decorative: bool = False) -> str:
        """The shape's ``p:cNvPr``."""
        said = f' descr="{attribute(alt)}"' if alt else ""
        start = f'<p:cNvPr id="{self.id}" name="{attribute(self.name)}"{said}'
        return f"{start}>{_DECORATIVE}</p:cNvPr>" if decorative else f"{start}/>"


def text_shape(box: TextBox, tag: Tag, slot: Slot | None, text: TextPainter, ink: Ink) -> str:
    """A text box: in the layout's placeholder when ``slot`` says so, free otherwise."""
    if slot is None:
        kind = ' txBox="1"' if not box.fill and box.shape == "rect" else ""
        head = f"<p:cNvSpPr{kind}/><p:nvPr/>"
        look = f"{frame(box.rect)}{_geometry(box.shape)}{ink.fill(box.fill)}<a:ln><a:noFill/></a:ln>"
    else:
        head = f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{holder(slot)}</p:nvPr>'
        place = "" if _same(box.rect, slot.rect) else frame(box.rect)
        look = (
            place
            + (_geometry(box.shape) if place or box.shape != "rect" else "")
            + (ink.fill(box.fill) if box.fill else "")
        )
    number = slot is not None and slot.kind == "sldNum"
    body = text.slide_number(box.paragraphs) if number else text.paragraphs(box.paragraphs)
    return (
        f"<p:sp><p:nvSpPr>{tag.properties(box.alt)}{head}</p:nvSpPr><p:spPr>{look}</p:spPr>"
        f"<p:txBody>{_body(box)}<a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def alternative(native: str, plain: str) -> str:
    """A shape with equations, and the one that programs without equations draw in its place.

    LibreOffice claims to know ``a14`` but drops equations that stand among text. ``cx1`` it does not know, and every
    PowerPoint since 2016 does: asking for both, each program draws what it can.
    """
    return (
        f'<mc:AlternateContent xmlns:mc="{_COMPATIBILITY}"><mc:Choice xmlns:a14="{A14}" xmlns:cx1="{_CX1}" '
        f'Requires="a14 cx1">{native}'
        f"</mc:Choice><mc:Fallback>{plain}</mc:Fallback></mc:AlternateContent>"
    )


def ornament(shape: Shape, tag: Tag, ink: Ink) -> str:
    """A shape without text, marked as decoration; lines and arrows are connectors."""
    head = tag.properties(decorative=True)
    stroke = _stroke(shape, ink)
    if shape.kind in ("line", "arrow"):
        return (
            f"<p:cxnSp><p:nvCxnSpPr>{head}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{frame(shape.rect)}"
            f"{_geometry('line')}{stroke}</p:spPr></p:cxnSp>"
        )
    return (
        f"<p:sp><p:nvSpPr>{head}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{frame(shape.rect)}{_geometry(shape.kind)}"
        f"{ink.fill(shape.fill)}{stroke}</p:spPr></p:sp>"
    )


def connector(box: Connector, tag: Tag, ids: Mapping[str, int], ink: Ink) -> str:
    """A line glued to two shapes, so that it follows them when they are moved; ``ids`` are theirs by name."""
    glued = "".join(
        f'<a:{end} id="{ids[name]}" idx="{side}"/>'
        for end, name, side in (("stCxn", box.start, box.begins), ("endCxn", box.end, box.ends))
        if name in ids
    )
    tips = f"{_TIP.format('headEnd') if box.is_mutual else ''}{_TIP.format('tailEnd')}"
    head = tag.properties(box.alt, decorative=not box.alt)
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{head}<p:cNvCxnSpPr>{glued}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>"
        f'{frame(box.rect)}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{emu(box.weight)}">{ink.fill(box.color)}{tips}</a:ln></p:spPr></p:cxnSp>'
    )


def picture(box: PictureBox, tag: Tag, relation: str) -> str:
    """A picture with its alternative text."""
    return (
        f"<p:pic><p:nvPicPr>{tag.properties(box.alt, decorative=not box.alt)}<p:cNvPicPr><a:picLocks "
        'noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/>{_cropped(box)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{frame(box.rect)}{_geometry('rect')}</p:spPr></p:pic>"
    )


def picture_fill(box: PictureBox, relation: str, size: tuple[float, float]) -> str:
    """A picture in its place on a slide of ``size`` points, behind everything."""
    wide, tall = size
    rect = box.rect
    edges = (("l", rect.x / wide), ("t", rect.y / tall), ("r", 1 - rect.right / wide), ("b", 1 - rect.bottom / tall))
    place = f"<a:stretch><a:fillRect{_shares(edges)}/></a:stretch>"
    return f'<a:blipFill><a:blip r:embed="{relation}"/>{_cropped(box)}{place}</a:blipFill>'


def _cropped(box: PictureBox) -> str:
    return f"<a:srcRect{_shares(tuple(zip('ltrb', box.crop, strict=True)))}/>" if any(box.crop) else ""


def _shares(edges: tuple[tuple[str, float], ...]) -> str:
    """Attributes in thousandths of a percent, those that are nothing left out."""
    return "".join(f' {name}="{round(share * 100_000)}"' for name, share in edges if abs(share) >= 5e-5)


def markup_shapes(xml: str, number: Callable[[], int]) -> str:
    """Shapes as their author wrote them, numbered like all others of the slide."""
    xml = re.sub(r"\sxmlns:(?:a|p)=\"[^\"]*\"", "", xml)
    return re.sub(r"(<p:cNvPr\b[^>]*?\bid=\")[^\"]*\"", lambda found: f'{found[1]}{number()}"', xml)


def chart_frame(box: ChartBox, tag: Tag, relation: str) -> str:
    """The frame on the slide that shows a chart part."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{tag.properties(box.alt)}<p:cNvGraphicFramePr/><p:nvPr/>"
        f'</p:nvGraphicFramePr>{frame(box.rect, "p")}<a:graphic><a:graphicData uri="{C}">'
        f'<c:chart xmlns:c="{C}" r:id="{relation}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def frame(rect: Rect, prefix: str = "a") -> str:
    """A transform; a rectangle of negative width or height is a line drawn the other way round."""
    turned = (' flipH="1"' if rect.w < 0 else "") + (' flipV="1"' if rect.h < 0 else "")
    x, y = emu(min(rect.x, rect.x + rect.w)), emu(min(rect.y, rect.y + rect.h))
    size = f'<a:ext cx="{emu(abs(rect.w))}" cy="{emu(abs(rect.h))}"/>'
    return f'<{prefix}:xfrm{turned}><a:off x="{x}" y="{y}"/>{size}</{prefix}:xfrm>'


def holder(slot: Slot) -> str:
    """The placeholder that a shape fills."""
    kind = f' type="{slot.kind}"' if slot.kind != "obj" else ""
    small = ' sz="quarter"' if slot.kind in ("ftr", "sldNum", "dt") else ""
    index = f' idx="{slot.index}"' if slot.index else ""
    return f"<p:ph{kind}{small}{index}/>"


def _body(box: TextBox) -> str:
    left, top, right, bottom = map(emu, box.inset)
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" rtlCol="0" '
        f'anchor="{_ANCHOR.get(box.anchor, "t")}"><a:noAutofit/></a:bodyPr>'
    )


def _geometry(kind: str) -> str:
    name = kind if kind in _GEOMETRY or kind == "line" else "rect"
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def _stroke(shape: Shape, ink: Ink) -> str:
    color = shape.stroke or (shape.fill if shape.kind in ("line", "arrow") else "")
    if not color:
        return "<a:ln><a:noFill/></a:ln>"
    tip = '<a:tailEnd type="triangle"/>' if shape.kind == "arrow" else ""
    return f'<a:ln w="{emu(shape.weight or 0.75)}">{ink.fill(color)}{tip}</a:ln>'


def _same(one: Rect, other: Rect) -> bool:
    pairs = ((one.x, other.x), (one.y, other.y), (one.w, other.w), (one.h, other.h))
    return all(abs(a - b) <= 0.05 for a, b in pairs)
