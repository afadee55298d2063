"""What the deck says about itself: core, application and own properties."""

from briefdeck.model.pages import Pages
from briefdeck.model.storyboard import Front
from briefdeck.paint.pptx.words import HEAD, content
from briefdeck.patterns import pattern

_DAY = pattern(r"(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_NO_DAY = "1980-01-01"
_RATIOS = (("Widescreen", 16 / 9), ("On-screen Show (4:3)", 4 / 3), ("On-screen Show (16:10)", 16 / 10))
"""What PowerPoint calls a width divided by a height."""
_SETS = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def core(front: Front, title: str, lang: str) -> bytes:
    """docProps/core.xml. The date is the article's, or a fixed one: no clock is read."""
    day = _DAY.search(front.date)
    when = f"{day[0] if day else _NO_DAY}T00:00:00Z"
    fields = [
        ("dc:title", title), ("dc:subject", front.subtitle), ("dc:creator", front.author or "briefdeck"),
        ("cp:lastModifiedBy", front.author or "briefdeck"),
    ]  # fmt: skip
    written = "".join(f"<{tag}>{content(value)}</{tag}>" for tag, value in fields if value)
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{written}<dcterms:created '
        f'xsi:type="dcterms:W3CDTF">{when}'
        f'</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        f"<dc:language>{content(lang)}</dc:language></cp:coreProperties>"
    ).encode()


def app(pages: Pages) -> bytes:
    """docProps/app.xml."""
    notes = sum(1 for page in pages.pages if page.notes)
    shape = next((name for name, ratio in _RATIOS if abs(pages.size[0] / pages.size[1] - ratio) < 0.01), "Custom")
    return (
        f'{HEAD}<Properties xmlns="{_EXTENDED}"><TotalTime>0</TotalTime><Application>briefdeck</Application>'
        f"<PresentationFormat>{shape}</PresentationFormat><Slides>{len(pages.pages)}</Slides><Notes>{notes}</Notes>"
        "<HiddenSlides>0</HiddenSlides></Properties>"
    ).encode()


def custom(front: Front) -> bytes:
    """docProps/custom.xml: the article's file and the template."""
    given = [("Generator", "briefdeck"), ("Source", front.source), ("Template", front.template)]
    rows = "".join(
        f'<property fmtid="{_SETS}" pid="{number}" name="{name}"><vt:lpwstr>{content(value)}</vt:lpwstr></property>'
        for number, (name, value) in enumerate([(n, v) for n, v in given if v], 2)
    )
    return f'{HEAD}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}">{rows}</Properties>'.encode()
