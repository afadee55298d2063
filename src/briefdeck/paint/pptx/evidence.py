"""The evidence map inside the deck: which shape rests on which sentences, and what these say."""

from collections.abc import Sequence

from briefdeck.model.pages import Pages
from briefdeck.paint.pptx.slide import Stated
from briefdeck.paint.pptx.words import HEAD, attribute, content

_OWN = "urn:briefdeck:evidence"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ID = "{3C1F0A52-7E0B-4B4D-9A35-5D2E0C9B6E01}"


def evidence_map(pages: Pages, stated: Sequence[Sequence[Stated]]) -> bytes:
    """The map as XML: sentences by number with their text and place, then slides with their shapes."""
    sentences = "".join(
        f'<sentence number="{c.number}" target="{attribute(c.target)}">{content(c.text)}</sentence>'
        for c in pages.citations
    )
    slides = []
    for number, (page, shapes) in enumerate(zip(pages.pages, stated, strict=True), 1):
        rows = "".join(_shape(shape) for shape in shapes)
        slides.append(f'<slide number="{number}" id="{attribute(page.id)}">{rows}</slide>')
    source = attribute(pages.front.source)
    return f'{HEAD}<evidence xmlns="{_OWN}" source="{source}">{sentences}{"".join(slides)}</evidence>'.encode()


def map_properties() -> bytes:
    """The properties part that names the map's namespace."""
    refs = f'<ds:schemaRefs><ds:schemaRef ds:uri="{_OWN}"/></ds:schemaRefs>'
    return f'{HEAD}<ds:datastoreItem ds:itemID="{_ID}" xmlns:ds="{_STORE}">{refs}</ds:datastoreItem>'.encode()


def _shape(shape: Stated) -> str:
    numbers = " ".join(str(number) for number in shape.evidence)
    return f'<shape id="{shape.id}" name="{attribute(shape.shape)}" sentences="{numbers}"/>'
