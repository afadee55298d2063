"""A base deck taken apart once, so that slides can be packaged without opening it again."""

from briefdeck.model.note import Note
from briefdeck.model.theme import Layout
from briefdeck.nouns import noun


@noun
class PackPart:
    """One part as stored: its name ("/ppt/theme/theme1.xml"), content type, bytes, and its .rels part's bytes."""

    name: str
    media_type: str
    data: bytes
    rels: bytes = b""


@noun
class TemplatePack:
    """Masters, layouts, themes, media of a base deck without its slides; ``size`` is the slide's in EMU.

    ``notes`` say what of the deck was left behind or had to be made up.
    """

    parts: tuple[PackPart, ...]
    layouts: tuple[Layout, ...]
    size: tuple[int, int]
    masters: tuple[str, ...]
    notes_master: str
    notes: tuple[Note, ...] = ()

    def __hash__(self) -> int:
        """Quick: the sizes of its parts tell packs apart."""
        return hash((self.size, self.masters, tuple(len(part.data) for part in self.parts)))
