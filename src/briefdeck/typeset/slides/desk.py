"""What every slide is composed with: the theme's look, its faces, and the places that layouts offer."""

from briefdeck.model.note import Note
from briefdeck.model.pages import Box
from briefdeck.model.theme import Rect, Slot, Theme
from briefdeck.nouns import noun, replace
from briefdeck.typeset.metrics import Faces

BAR_HEIGHT = 51.84
"""Height of the takeaway bar: 0.72 in."""

MOST_WORDS = 75
"""On a slide of running text, its title and number among them."""
_FEWEST_WORDS = 40
"""Left for the text, whatever else is there."""

_STANDARD = {
    "cover": (
        Slot("title", Rect(43.2, 190, 780, 110), "ctrTitle", 0),
        Slot("subtitle", Rect(43.2, 318, 780, 70), "subTitle", 1),
        Slot("kicker", Rect(43.2, 43.2, 780, 26), "body", 13),
        Slot("credit", Rect(43.2, 462, 780, 40), "body", 14),
    ),
    "section": (
        Slot("title", Rect(43.2, 190, 780, 90), "title", 0),
        Slot("subtitle", Rect(43.2, 300, 780, 80), "body", 1),
    ),
    "content": (
        Slot("title", Rect(43.2, 30.24, 873.6, 72), "title", 0),
        Slot("kicker", Rect(43.2, 11, 873.6, 17), "body", 13),
        Slot("body", Rect(43.2, 108, 873.6, 375.84), "body", 1),
        Slot("footer", Rect(43.2, 502.56, 700, 21.6), "ftr", 11),
        Slot("number", Rect(816.8, 502.56, 100, 21.6), "sldNum", 12),
    ),
    "quotation": (
        Slot("quote", Rect(100, 170, 760, 190), "body", 1),
        Slot("speaker", Rect(100, 372, 760, 40), "body", 2),
    ),
}


@noun
class Sheet:
    """What one physical slide shows between its title and its footer, and the sentences it rests on.

    ``spoken`` are paragraphs for the speaker; ``names`` are ids beside the slide's own under which links find it.
    """

    boxes: tuple[Box, ...]
    evidence: tuple[int, ...] = ()
    layout: str = "title-only"
    notes: tuple[Note, ...] = ()
    spoken: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@noun
class Desk:
    """A theme at work. ``area`` is the free rectangle between title and footer, ``words`` how many may stand there.

    ``part`` is where the slide's words stand, as shares of its width: from, and how much.
    """

    theme: Theme
    faces: Faces
    area: Rect
    words: int = MOST_WORDS
    part: tuple[float, float] = (0.0, 1.0)

    @classmethod
    def of(cls, theme: Theme, monofont: str = "") -> "Desk":
        """The desk of a theme, with the whole content area free; ``monofont`` is a family for code, "" the theme's."""
        body = _slot(theme, "content", "body")
        return cls(theme, Faces.of({**theme.deck.faces, **({"mono": monofont} if monofont else {})}), body.rect)

    def beside(self, words: int) -> "Desk":
        """The desk of a slide that has so many words elsewhere."""
        return replace(self, words=max(_FEWEST_WORDS, self.words - words))

    def slot(self, layout: str, role: str) -> Slot:
        """A layout's slot; the standard one when the theme's layouts lack it."""
        slot = _slot(self.theme, layout, role)
        if self.part == (0.0, 1.0):
            return slot
        is_aside = _slot(self.theme, layout, "title").rect.w < self.theme.slide[0] / 2  # no column of its own here
        slot = _standard_slot(layout, role, self.theme.slide) if is_aside else slot
        return replace(slot, rect=self._moved(slot.rect))

    def kicker(self, layout: str) -> Slot | None:
        """The layout's slot for the line above a title; None when it has none."""
        known = next((known for known in self.theme.layouts if known.role == layout), None)
        if known is not None and all(slot.role != "kicker" for slot in known.slots):
            return None
        slot, whole = self.slot(layout, "kicker"), _slot(self.theme, layout, "kicker").rect
        if self.part[0] or whole.x <= _slot(self.theme, layout, "title").rect.x:
            return slot
        beside = replace(whole, w=round(slot.rect.right - whole.x, 2))  # beside an ornament, which stays
        return replace(slot, rect=beside)

    def on_part(self, start: float, share: float) -> "Desk":
        """The desk with everything in a part of the slide's width; a picture takes the rest."""
        part = replace(self, part=(start, share))
        return replace(part, area=part.slot("content", "body").rect)

    def _moved(self, rect: Rect) -> Rect:
        start, share = self.part
        return replace(rect, x=round(start * self.theme.slide[0] + rect.x * share, 2), w=round(rect.w * share, 2))

    def has(self, layout: str) -> bool:
        """True when the theme offers the layout (a theme without layouts offers all)."""
        return not self.theme.layouts or any(known.role == layout for known in self.theme.layouts)

    def size(self, role: str) -> float:
        """Size of a role in points; the body's for a role the theme does not name."""
        sizes = self.theme.deck.sizes
        return float(sizes.get(role, sizes.get("body", 18.0)))

    def steps(self, *roles: str) -> tuple[float, ...]:
        """Sizes to try, from the roles' down to the minimum."""
        least = self.size("minimum")
        wanted = sorted({*(self.size(role) for role in roles), 16.0, 14.0, least}, reverse=True)
        return tuple(s for s in wanted if least <= s <= max(self.size(role) for role in roles))

    def style(self, name: str) -> str:
        """How the theme draws a kind of thing ("cards": "ruled"); "" when it does not say."""
        return self.theme.deck.style.get(name, "")

    def ground(self, layout: str) -> str:
        """The color role behind an opening slide ("cover", "section"); "" when it is the deck's own background."""
        return {"light": "", "accent": "accent1"}.get(self.style(layout), "dark")

    def ink(self, layout: str) -> str:
        """The color role of text on an opening slide."""
        return "on_dark" if self.ground(layout) else "text"

    def space(self, role: str) -> float:
        """A spacing of the theme in points."""
        return float(self.theme.deck.spacing.get(role, {"gutter": 14.4, "padding": 25.2, "bar": 5.76}.get(role, 12.0)))


def _slot(theme: Theme, layout: str, role: str) -> Slot:
    for known in theme.layouts:
        if known.role == layout:
            for slot in known.slots:
                if slot.role == role:
                    return slot
    return _standard_slot(layout, role, theme.slide)


def _standard_slot(layout: str, role: str, slide: tuple[float, float]) -> Slot:
    for name in (layout, "content"):
        for slot in _STANDARD.get(name, ()):
            if slot.role == role:
                return _scaled(slot, slide)
    return _scaled(_STANDARD["content"][1], slide)


def _scaled(slot: Slot, slide: tuple[float, float]) -> Slot:
    across, down = slide[0] / 960, slide[1] / 540
    r = slot.rect
    rect = Rect(round(r.x * across, 2), round(r.y * down, 2), round(r.w * across, 2), round(r.h * down, 2))
    return Slot(slot.role, rect, slot.kind, slot.index, slot.minimum)
