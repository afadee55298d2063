"""Pages → the bytes of a native, editable PowerPoint deck."""

from briefdeck.model.pack import TemplatePack
from briefdeck.model.pages import Pages
from briefdeck.paint.pptx.archive import zipped
from briefdeck.paint.pptx.deck import DeckWriter


def paint(pages: Pages, pack: TemplatePack) -> bytes:
    """The deck as a .pptx file; equal pages and packs give equal bytes. TemplateError for a pack without layouts."""
    return zipped(DeckWriter(pages, pack).entries())
