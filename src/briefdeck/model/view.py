"""A layout of a deck as one kind of slide will use it: data for words and for a picture."""

from briefdeck.model.theme import Rect
from briefdeck.nouns import noun


@noun
class Spot:
    """A place for something: its role in words, the placeholder that it is ("body 1"; "" for a box of its own)."""

    role: str
    holder: str
    rect: Rect


@noun
class View:
    """One layout: the kinds of slides that use it, its name, the slide's size in points, what is painted, the places.

    ``ground`` is the background's color "RRGGBB" and ``painted`` are colored rectangles; "" stands for a picture.
    """

    kinds: str
    layout: str
    size: tuple[float, float]
    ground: str
    painted: tuple[tuple[Rect, str], ...]
    spots: tuple[Spot, ...]
