"""How things look: colors by role, faces, sizes, slots. Data only."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that a layout offers: placeholder type and index, rectangle, smallest size of its text in points."""

    role: str
    rect: Rect
    kind: str
    index: int
    minimum: float = 12.0


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout by the role we use it for ("cover", "section", "content", "title-only", "quotation")."""

    role: str
    name: str
    part: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Type and color of one medium by role: colors "RRGGBB", sizes and spacing in points, faces as family names."""

    colors: Mapping[str, str]
    sizes: Mapping[str, float]
    faces: Mapping[str, str]
    spacing: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Theme:
    """A template's theme: the deck's look and slide size (points), the briefing's look and paper ("a4", "letter")."""

    name: str
    deck: Look
    briefing: Look
    slide: tuple[float, float]
    paper: str
    footer: str
    layouts: tuple[Layout, ...] = ()
