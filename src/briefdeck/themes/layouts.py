"""The layouts of a base deck: their roles and their slots, told from types and places, never from language."""

from dataclasses import replace

from briefdeck.model.theme import Layout, Rect, Slot

_PLAIN_ROLES = {
    "title": "title", "ctrTitle": "title", "subTitle": "subtitle", "ftr": "footer", "sldNum": "number", "dt": "date",
    "pic": "picture", "tbl": "table", "chart": "chart",
}  # fmt: skip
_BY_TYPE = {
    "title": "cover", "secHead": "section", "obj": "content", "tx": "content", "titleOnly": "title-only",
    "twoObj": "two-content", "twoColTx": "two-content",
}  # fmt: skip
_BY_NAME = ("quotation",)
_MINIMUM = {"title": 20.0, "footer": 10.0, "number": 10.0, "date": 10.0}


def slot_of(kind: str, index: int, rect: Rect) -> Slot:
    """The slot that a placeholder is, named by its type."""
    role = _PLAIN_ROLES.get(kind, "body")
    return Slot(role, rect, kind, index, _MINIMUM.get(role, 12.0))


def role_of(kind: str, name: str, slots: tuple[Slot, ...]) -> str:
    """What we use a layout for ("" when it is none of ours), told from its type, then from its slots."""
    if name.lower() in _BY_NAME:
        return name.lower()
    if kind in _BY_TYPE:
        return _BY_TYPE[kind]
    titled = any(slot.role == "title" for slot in slots)
    bodies = [slot for slot in slots if slot.role == "body"]
    if not titled or kind:
        return ""
    if len(bodies) == 2 and _are_columns(*bodies):
        return "two-content"
    return {0: "title-only", 1: "content"}.get(len(bodies), "")


def _are_columns(one: Slot, other: Slot) -> bool:
    """Whether two slots stand side by side and have about the same size."""
    apart = one.rect.right <= other.rect.x + 1 or other.rect.right <= one.rect.x + 1
    return apart and abs(one.rect.w - other.rect.w) < 0.2 * max(one.rect.w, other.rect.w)


def name_slots(slots: tuple[Slot, ...], role: str) -> tuple[Slot, ...]:
    """The slots with their bodies named by what a layout of this role does with them."""
    bodies = [slot for slot in slots if slot.role == "body"]
    title = next((slot for slot in slots if slot.role == "title"), None)
    named = []
    for slot in slots:
        if slot.role == "body":
            above = title is not None and slot.rect.bottom <= title.rect.y + 1
            slot = replace(slot, role=_body_role(role, bodies.index(slot), above=above))
        named.append(slot)
    return tuple(named)


def name_roles(layouts: tuple[Layout, ...]) -> tuple[Layout, ...]:
    """The layouts; where two play the same role, only the first keeps it."""
    taken: dict[str, str] = {}
    for layout in layouts:
        taken.setdefault(layout.role, layout.part)
    return tuple(layout if taken[layout.role] == layout.part else replace(layout, role="") for layout in layouts)


def _body_role(role: str, place: int, *, above: bool) -> str:
    match role:
        case "cover":
            return "kicker" if above else "credit"
        case "section":
            return "subtitle" if place == 0 else "body"
        case "quotation":
            return ("quote", "speaker")[min(place, 1)]
        case "two-content":
            return ("left", "right")[min(place, 1)]
        case _:
            return "body"
