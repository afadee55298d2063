"""Names, addresses and escapes that every part of a deck shares."""

from briefdeck.patterns import pattern

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
OFFICE = "application/vnd.openxmlformats-officedocument."
TREE_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" '
    'y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)

_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = pattern('[\x00-\x1f&<>"\ud800-\udfff\ufffe\uffff]')
"""Most texts have none of these and are written as they are."""
_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": ""}
)
_TAGS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": ""})
_REGIONS = {
    "en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "pt": "pt-PT", "nl": "nl-NL",
    "pl": "pl-PL", "sv": "sv-SE", "da": "da-DK", "nb": "nb-NO", "fi": "fi-FI", "cs": "cs-CZ", "el": "el-GR",
    "tr": "tr-TR", "ru": "ru-RU", "uk": "uk-UA", "ja": "ja-JP", "zh": "zh-CN", "ko": "ko-KR", "ar": "ar-SA",
    "he": "he-IL",
}  # fmt: skip
_ACTION = "ppaction:"
_TAG = pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def permitted(text: str) -> str:
    """Text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def attribute(text: str) -> str:
    """Text as it stands inside a double-quoted attribute; characters that XML forbids are left out."""
    return _unarmed(_FORBIDDEN.sub("", text).translate(_ENTITIES) if _SPECIAL.search(text) else text)


def content(text: str) -> str:
    """Text as it stands between tags; characters that XML forbids are left out."""
    return _unarmed(_FORBIDDEN.sub("", text).translate(_TAGS) if _SPECIAL.search(text) else text)


def _unarmed(written: str) -> str:
    """XML in which words of the article look like no action of PowerPoint to what scans files for them."""
    return written.replace(_ACTION, "ppaction&#58;") if _ACTION in written else written


def emu(points: float) -> int:
    """Points in English metric units."""
    return round(points * 12700)


def language(tag: str) -> str:
    """A language tag as PowerPoint knows it: "en" becomes "en-US"; what is no tag becomes English."""
    return _REGIONS.get(tag, tag if _TAG.fullmatch(tag) else "en-US")


def relations(rows: list[tuple[str, str, str]]) -> bytes:
    """A .rels part of (type's last word or whole type, target, "" or "External"), numbered from rId1; b"" for none."""
    if not rows:
        return b""
    written = []
    for number, (kind, target, mode) in enumerate(rows, 1):
        outside = f' TargetMode="{mode}"' if mode else ""
        full = kind if ":" in kind else f"{R}/{kind}"
        written.append(f'<Relationship Id="rId{number}" Type="{full}" Target="{attribute(target)}"{outside}/>')
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{"".join(written)}</Relationships>'.encode()
