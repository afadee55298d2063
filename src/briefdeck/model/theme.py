"""How things look: colors by role, faces, sizes, slots. Data only."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from briefdeck.nouns import noun


@noun
class Rect:
    """A rectangle in points, origin top left."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return round(self.x + self.w, 2)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return round(self.y + self.h, 2)


@noun
class Slot:
    """A place that a layout offers: placeholder type and index, rectangle, smallest size of its text in points.

    The rest is said of decks of other people only: the color of text here and of what lies behind it ("RRGGBB";
    a ground of "" cannot be told), how text is aligned and anchored ("" as we like), and the text that a footer has.
    """

    role: str
    rect: Rect
    kind: str
    index: int
    minimum: float = 12.0
    ink: str = ""
    ground: str = ""
    align: str = ""
    anchor: str = ""
    text: str = ""


@noun
class Layout:
    """A slide layout by the role we use it for ("cover", "section", "content", "title-only", "quotation").

    ``ground`` is the color of its background in a deck of other people ("RRGGBB"), "" for our own or a picture;
    ``painted`` are the rectangles that such a deck paints on it, back to front, each with its color ("" for
    a picture) and how much it covers.
    """

    role: str
    name: str
    part: str
    slots: tuple[Slot, ...]
    ground: str = ""
    painted: tuple[tuple[Rect, str, float], ...] = ()


@noun
class Look:
    """Type and color of one medium by role: colors "RRGGBB", sizes and spacing in points, faces as family names.

    ``style`` says in a word how a kind of thing is drawn ("cards": "ruled"); nothing said is the first way there was.
    """

    colors: Mapping[str, str]
    sizes: Mapping[str, float]
    faces: Mapping[str, str]
    spacing: Mapping[str, float]
    style: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@noun
class Logo:
    """The picture of whoever the pages are from: a file in the template's folder ("" for none), its height in points,
    the slides ("all", "cover", "none") and pages ("first", "none") that show it; its bytes, media type and width."""

    file: str = ""
    height: float = 24.0
    slides: str = "all"
    pages: str = "first"
    data: bytes = b""
    media_type: str = ""
    width: float = 0.0


@noun
class Theme:
    """A template's theme: the deck's look and slide size (points), the briefing's look and paper ("a4", "letter").

    ``base`` names somebody's deck in the template's folder, "" for our own, whose places
    ``design`` says; ``words`` are the labels that pages carry.
    """

    name: str
    deck: Look
    briefing: Look
    slide: tuple[float, float]
    paper: str
    footer: str
    layouts: tuple[Layout, ...] = ()
    about: str = ""
    base: str = ""
    design: str = "executive"
    logo: Logo = Logo()
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def word(self, name: str, otherwise: str, **numbers: int) -> str:
        """A label in the pages' language, with numbers in place of "{name}"; ``otherwise`` when there is none."""
        text = self.words.get(name, otherwise)
        for key, value in numbers.items():
            text = text.replace(f"{{{key}}}", str(value))
        return text
