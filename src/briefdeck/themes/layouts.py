"""The layouts of a base deck: their roles and their slots, told from types and places, never from language."""

from collections.abc import Callable, Mapping, Sequence

from briefdeck.model.theme import Layout, Rect, Slot
from briefdeck.nouns import noun, replace
from briefdeck.ooxml.drawing import Painted

_PLAIN_ROLES = {
    "title": "title", "ctrTitle": "title", "subTitle": "subtitle", "ftr": "footer", "sldNum": "number", "dt": "date",
    "pic": "picture", "clipArt": "picture", "media": "picture", "tbl": "table", "chart": "chart", "dgm": "chart",
}  # fmt: skip
_TYPES = {
    "cover": ("title",), "content": ("obj", "tx"), "title-only": ("titleOnly",), "section": ("secHead",),
    "two-content": ("twoObj", "twoColTx"), "quotation": (),
}  # fmt: skip
_NEEDED = ("cover", "content", "title-only", "section")
_OPENINGS = ("cover", "section")
_SIDEWAYS = ("vertTx", "vertTitleAndTx", "clipArtAndVertTx", "vertTitleAndTxOverChart")
_OF_TYPE, _BY_PLACE, _AT_A_PINCH = 100, 10, 1
UNREST = 0.15
"""More of a place than this must not be uneven."""
_WHOLE = 0.95
_LINE = 0.6
"""A place for a line above a title is at most so much of the title's height."""
_MINIMUM = {"title": 20.0, "footer": 10.0, "number": 10.0, "date": 10.0}


@noun
class Offer:
    """A layout as a deck brings it: its type ("secHead", or "" for none), its master's place and colors, the layout.

    ``unrest`` is the share of its title's or text's place that something painted covers in part.
    """

    kind: str
    master: int
    layout: Layout
    colors: str = ""
    unrest: float = 0.0


def slot_of(kind: str, index: int, rect: Rect) -> Slot:
    """The slot that a placeholder is, named by its type."""
    role = _PLAIN_ROLES.get(kind, "body")
    return Slot(role, rect, kind, index, _MINIMUM.get(role, 12.0))


def name_layouts(offers: Sequence[Offer], size: tuple[float, float]) -> tuple[Layout, ...]:
    """The layouts with their roles ("" for those we do not use) and slots named; every role is given once.

    All roles go to the layouts of one master: the first of those that play most of them, and rather one on which text
    stands on an even ground. The openings are then taken from the first master of the same colors.
    """
    masters = [[o for o in offers if o.master == master] for master in dict.fromkeys(o.master for o in offers)]
    casts = [_Cast.of(some, size) for some in masters]
    if not casts:
        return ()
    first = max(casts, key=lambda cast: cast.played)
    best = max(casts, key=lambda cast: (cast.played, cast.is_calm))
    roles = best.roles
    if best is not first and first.colors == best.colors and first.has(*_OPENINGS):
        roles = {part: role for part, role in best.roles.items() if role not in _OPENINGS}
        roles |= {part: role for part, role in first.roles.items() if role in _OPENINGS}
    return tuple(_named(offer.layout, roles.get(offer.layout.part, "")) for offer in offers)


@noun
class _Cast:
    """Who plays which role on one master: roles by part."""

    roles: Mapping[str, str]
    is_calm: bool
    colors: str

    @classmethod
    def of(cls, offers: Sequence[Offer], size: tuple[float, float]) -> "_Cast":
        roles = _cast(offers, size)
        calm = all(o.unrest <= UNREST for o in offers if roles.get(o.layout.part) in ("content", "title-only"))
        return cls(roles, calm, offers[0].colors)

    @property
    def played(self) -> int:
        """How many of the needed roles are played."""
        return sum(role in self.roles.values() for role in _NEEDED)

    def has(self, *roles: str) -> bool:
        """True when one of the roles is played."""
        return any(role in self.roles.values() for role in roles)


def unrest(slots: Sequence[Slot], painted: Sequence[Painted], ground: str) -> float:
    """The largest share of the title's or the largest text's place behind which the color changes or is unknown."""
    bodies = sorted((s for s in slots if s.role == "body"), key=lambda s: -s.rect.w * s.rect.h)
    places = [*(slot.rect for slot in slots if slot.role == "title"), *(slot.rect for slot in bodies[:1])]
    return max((unevenness(place, painted, ground) for place in places), default=0.0)


def unevenness(place: Rect, painted: Sequence[Painted], ground: str) -> float:
    """The share of a place behind which the color changes, 1 when a picture lies there."""
    uneven, area = 0.0 if ground else 1.0, place.w * place.h or 1.0
    for rect, color, cover in painted:
        across = min(rect.right, place.right) - max(rect.x, place.x)
        down = min(rect.bottom, place.bottom) - max(rect.y, place.y)
        share = max(0.0, across) * max(0.0, down) / area
        covers = share > _WHOLE and cover > _WHOLE
        uneven = (0.0 if color else 1.0) if covers else min(1.0, uneven + share)
    return uneven


def _named(layout: Layout, role: str) -> Layout:
    return replace(layout, role=role, slots=name_slots(layout.slots, role))


def _cast(offers: Sequence[Offer], size: tuple[float, float]) -> dict[str, str]:
    """The role of each part that plays one: a role takes the layout that suits it best and is still free."""
    given: dict[str, str] = {}
    for role, suits in _TESTS.items():
        free = [offer for offer in offers if offer.layout.part not in given]
        scores = [_score(offer, role, suits, size) for offer in free]
        if any(scores):
            given[free[scores.index(max(scores))].layout.part] = role
    return given


def _score(offer: Offer, role: str, suits: "_Test", size: tuple[float, float]) -> int:
    slots = offer.layout.slots
    title = next((slot for slot in slots if slot.role == "title"), None)
    if title is None or offer.kind in _SIDEWAYS:
        return 0
    texts = (slot for slot in slots if slot.role == "body" and not _is_above(slot, title))
    bodies = sorted(texts, key=lambda slot: (-slot.rect.w * slot.rect.h, slot.index))
    place = suits(_View(title, tuple(bodies), slots, size))
    if offer.kind in _TYPES[role] and (bodies or role not in ("content", "two-content")):
        return _OF_TYPE + place
    if role == "quotation":
        return _OF_TYPE if offer.layout.name.lower() == role else 0
    return place if not offer.kind or place == _AT_A_PINCH or _is_free(offer.kind) else 0


def _is_free(kind: str) -> bool:
    """True for a type that says nothing about a role of ours."""
    return kind in ("cust",) or kind not in {known for kinds in _TYPES.values() for known in kinds}


@noun
class _View:
    """A layout as the tests look at it; ``bodies`` from the largest to the smallest."""

    title: Slot
    bodies: tuple[Slot, ...]
    slots: tuple[Slot, ...]
    size: tuple[float, float]

    @property
    def is_headed(self) -> bool:
        """True when the title stands in the upper third and leaves room below."""
        return self.title.rect.y + self.title.rect.h / 2 < self.size[1] / 3 and self.title.rect.w > self.size[0] / 3

    @property
    def pictured(self) -> bool:
        """True when a place is kept for a picture, a table or a chart."""
        return any(slot.role in ("picture", "table", "chart") for slot in self.slots)


_Test = Callable[[_View], int]


def _suits_cover(view: _View) -> int:
    if view.title.kind == "ctrTitle":
        return _BY_PLACE
    return _AT_A_PINCH if any(s.role == "subtitle" for s in view.slots) and not view.bodies else 0


def _suits_content(view: _View) -> int:
    if not view.bodies:
        return 0
    largest, (width, height) = view.bodies[0].rect, view.size
    if largest.w * largest.h < 0.15 * width * height or largest.y < view.title.rect.y:
        return 0
    is_plain = len(view.bodies) == 1 and view.is_headed and not view.pictured and largest.w > 0.5 * width
    return _BY_PLACE if is_plain else _AT_A_PINCH


def _suits_title_only(view: _View) -> int:
    return _BY_PLACE if view.is_headed and not view.bodies and not view.pictured else 0


def _suits_section(view: _View) -> int:
    if view.title.kind == "ctrTitle" or view.pictured or len(view.bodies) > 1 or view.is_headed:
        return 0
    return _BY_PLACE if all(body.rect.h < 0.35 * view.size[1] for body in view.bodies) else 0


def _suits_columns(view: _View) -> int:
    return _BY_PLACE if len(view.bodies) == 2 and _are_columns(*view.bodies) and not view.pictured else 0


def _suits_nothing(view: _View) -> int:
    return 0


_TESTS: dict[str, _Test] = {
    "quotation": _suits_nothing,
    "cover": _suits_cover,
    "content": _suits_content,
    "title-only": _suits_title_only,
    "section": _suits_section,
    "two-content": _suits_columns,
}


def _are_columns(one: Slot, other: Slot) -> bool:
    """Whether two slots stand side by side and have about the same size."""
    apart = one.rect.right <= other.rect.x + 1 or other.rect.right <= one.rect.x + 1
    return apart and abs(one.rect.w - other.rect.w) < 0.2 * max(one.rect.w, other.rect.w)


def _is_above(slot: Slot, title: Slot | None) -> bool:
    """Whether a slot is the place of a line above the title."""
    if title is None or slot.rect.h > _LINE * title.rect.h:
        return False
    return slot.rect.bottom <= title.rect.y + 1 and slot.rect.x < title.rect.right and title.rect.x < slot.rect.right


def name_slots(slots: tuple[Slot, ...], role: str) -> tuple[Slot, ...]:
    """The slots with their bodies named by what a layout of this role does with them."""
    title = next((slot for slot in slots if slot.role == "title"), None)
    lines = [] if role in _OPENINGS else [s for s in slots if s.role == "body" and _is_above(s, title)]
    bodies = [slot for slot in slots if slot.role == "body" and slot not in lines]
    if role == "content":
        bodies.sort(key=lambda slot: -slot.rect.w * slot.rect.h)
    if role == "two-content":
        bodies.sort(key=lambda slot: slot.rect.x)
    has_subtitle = any(slot.role == "subtitle" for slot in slots)
    named = []
    for slot in slots:
        if slot in lines:
            slot = replace(slot, role="kicker" if slot is lines[-1] else "other")
        elif slot.role == "body":
            above = title is not None and slot.rect.bottom <= title.rect.y + 1
            slot = replace(slot, role=_body_role(role, bodies.index(slot), above=above, has_subtitle=has_subtitle))
        named.append(slot)
    return tuple(named)


def _body_role(role: str, place: int, *, above: bool, has_subtitle: bool) -> str:
    match role:
        case "cover":
            if above:
                return "kicker"
            return "credit" if has_subtitle or place else "subtitle"
        case "section":
            return "subtitle" if place == 0 else "other"
        case "content":
            return "body" if place == 0 else "other"
        case "quotation":
            return ("quote", "speaker")[min(place, 1)]
        case "two-content":
            return ("left", "right")[min(place, 1)]
        case _:
            return "body"
