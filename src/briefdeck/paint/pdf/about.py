"""What the file says about itself: XMP, information dictionary, color profile."""

import struct
from functools import cache
from html import escape
from typing import Any

from briefdeck.model.storyboard import Front
from briefdeck.paint.pdf.file import FIXED_DATE, PdfFile, deflated, text

PRODUCER = "briefdeck"
_XMP_DATE = "2000-01-01T00:00:00+00:00"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SCHEMAS = (
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("pdf", "http://ns.adobe.com/pdf/1.3/"),
    ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
    ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
    ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
    ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
    ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
)


def describe(file: PdfFile, front: Front, title: str) -> None:
    """Writes title, author, language, conformance and output intent into the file."""
    info = {"Title": text(title), "Producer": text(PRODUCER), "Creator": text(PRODUCER)}
    if front.author:
        info["Author"] = text(front.author)
    if front.subtitle:
        info["Subject"] = text(front.subtitle)
    file.info({**info, "CreationDate": f"(D:{FIXED_DATE})", "ModDate": f"(D:{FIXED_DATE})"})
    packet = _xmp(front, title).encode("utf-8")
    metadata = file.stream(packet, {"Type": "/Metadata", "Subtype": "/XML"}, packed=False)
    profile = file.stream(_packed_profile(), {"N": 3, "Filter": "/FlateDecode"}, packed=False)
    intent: dict[str, Any] = {
        "Type": "/OutputIntent",
        "S": "/GTS_PDFA1",
        "OutputConditionIdentifier": text("sRGB IEC61966-2.1"),
        "Info": text("sRGB IEC61966-2.1"),
        "DestOutputProfile": profile,
    }
    file.catalog({"Metadata": metadata, "OutputIntents": [intent], "Lang": text(front.lang or "en")})
    file.catalog({"MarkInfo": {"Marked": "true"}, "ViewerPreferences": {"DisplayDocTitle": "true"}})


@cache
def _packed_profile() -> bytes:
    return deflated(srgb_profile())


def srgb_profile() -> bytes:
    """An ICC profile of the sRGB color space (IEC 61966-2-1), built from its numbers: the same bytes everywhere."""
    curve = b"curv" + bytes(4) + struct.pack(">I", 1024)
    curve += b"".join(struct.pack(">H", round(65535 * _linear(step / 1023))) for step in range(1024))
    primaries = {
        b"wtpt": (0.9505, 1.0, 1.0891),
        b"rXYZ": (0.43607, 0.22249, 0.01392),
        b"gXYZ": (0.38515, 0.71687, 0.09708),
        b"bXYZ": (0.14307, 0.06061, 0.7141),
    }
    label = b"sRGB IEC61966-2.1\0"
    desc = b"desc" + bytes(4) + struct.pack(">I", len(label)) + label + bytes(78)
    parts: list[tuple[tuple[bytes, ...], bytes]] = [
        ((b"desc",), desc),
        ((b"cprt",), b"text" + bytes(4) + b"Public domain\0"),
    ]
    parts += [((name,), b"XYZ " + bytes(4) + b"".join(_fixed(v) for v in xyz)) for name, xyz in primaries.items()]
    parts.append(((b"rTRC", b"gTRC", b"bTRC"), curve))
    return _profile(parts)


def _profile(parts: list[tuple[tuple[bytes, ...], bytes]]) -> bytes:
    count = sum(len(names) for names, _ in parts)
    offset = 128 + 4 + 12 * count
    table, body = struct.pack(">I", count), b""
    for names, content in parts:
        padded = content + bytes(-len(content) % 4)
        for name in names:
            table += name + struct.pack(">II", offset + len(body), len(content))
        body += padded
    head = struct.pack(">I4sI4s4s4s", 128 + len(table) + len(body), bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    head += b"".join(_fixed(v) for v in (0.9642, 1.0, 0.8249))
    return head + bytes(128 - len(head)) + table + body


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _fixed(value: float) -> bytes:
    return struct.pack(">i", round(value * 65536))


def _xmp(front: Front, title: str) -> str:
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in _SCHEMAS)
    creator = (
        f"<dc:creator><rdf:Seq><rdf:li>{_clean(front.author)}</rdf:li></rdf:Seq></dc:creator>" if front.author else ""
    )
    about = f"<dc:description>{_one(front.subtitle)}</dc:description>" if front.subtitle else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">\n<rdf:Description rdf:about="" {spaces}>\n'
        f"<dc:title>{_one(title)}</dc:title>{creator}{about}\n"
        f"<dc:language><rdf:Bag><rdf:li>{_clean(front.lang or 'en')}</rdf:li></rdf:Bag></dc:language>\n"
        f"<xmp:CreateDate>{_XMP_DATE}</xmp:CreateDate><xmp:ModifyDate>{_XMP_DATE}</xmp:ModifyDate>\n"
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>\n"
        "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
        f"{_extension()}\n</rdf:Description></rdf:RDF></x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    )


def _extension() -> str:
    """PDF/A allows only schemas it knows; this declares the one of PDF/UA."""
    return (
        '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
        "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{dict(_SCHEMAS)['pdfuaid']}</pdfaSchema:namespaceURI>"
        "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
        '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
        "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        "<pdfaProperty:description>Part of the standard that the file follows</pdfaProperty:description>"
        "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
    )


def _one(words: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_clean(words)}</rdf:li></rdf:Alt>'


def _clean(words: str) -> str:
    """Words for XML: escaped, without the characters that XML forbids."""
    return escape(
        "".join(c for c in words if c >= " " and c not in "\ufffe\uffff" and not 0xD800 <= ord(c) < 0xE000), quote=False
    )
