"""What slides will look for in a deck, said before anything is built."""

from collections.abc import Iterator
from pathlib import Path

from briefdeck.model.note import Note
from briefdeck.model.pack import TemplatePack
from briefdeck.model.theme import Layout, Theme
from briefdeck.model.view import Spot, View
from briefdeck.themes.foreign import adopted, theme_on
from briefdeck.themes.stored import bare_pack

_EMU = 12700
_KINDS = {
    "title": ("cover", ("title", "subtitle", "kicker", "credit")),
    "section": ("section", ("title", "subtitle")),
    "text, agenda, closing": ("content", ("title", "kicker", "body", "date", "footer", "number")),
    "columns": ("two-content", ("title", "kicker", "left", "right", "date", "footer", "number")),
    "all that is drawn": ("title-only", ("title", "kicker", "date", "footer", "number")),
    "quotation": ("quotation", ("title", "kicker", "quote", "speaker")),
}
_OWN = "a box of its own"


def views_of(path: Path, theme: Theme, cache: Path | None = None) -> tuple[tuple[View, ...], tuple[Note, ...]]:
    """Which layout and which placeholders each kind of slide will use in somebody's deck, and notes on what is left
    out or made up. TemplateError when it is no usable deck. ``theme`` says what the deck does not."""
    pack = adopted(bare_pack(path, cache), path.name)
    made = {layout.role: layout for layout in theme_on(theme, pack).layouts}
    real = {layout.role: layout for layout in reversed(pack.layouts) if layout.role}
    views = (
        _view(kinds, made[role], real[role], wanted, pack) for kinds, (role, wanted) in _KINDS.items() if role in made
    )
    return tuple(views), pack.notes


def described(views: tuple[View, ...]) -> Iterator[str]:
    """The views as lines of text, the size of the slides first."""
    wide = max(len(view.kinds) for view in views)
    yield f"{views[0].size[0]:g} × {views[0].size[1]:g} points"
    for view in views:
        yield f"{view.kinds.ljust(wide)}  {view.layout!r}"
        for spot in view.spots:
            rect = spot.rect
            place = f"{rect.w:.0f} × {rect.h:.0f} at {rect.x:.0f}, {rect.y:.0f}"
            yield f"{' ' * wide}    {spot.role.ljust(8)}  {spot.holder or _OWN}, {place}"


def _view(kinds: str, made: Layout, real: Layout, wanted: tuple[str, ...], pack: TemplatePack) -> View:
    holders = {(slot.kind, slot.index) for slot in real.slots}
    spots = []
    for role in wanted:
        slot = next((slot for slot in made.slots if slot.role == role), None)
        if slot is not None:
            holder = f"{slot.kind} {slot.index}" if (slot.kind, slot.index) in holders else ""
            spots.append(Spot(role, holder, slot.rect))
    painted = tuple((rect, color) for rect, color, _ in made.painted)
    size = (pack.size[0] / _EMU, pack.size[1] / _EMU)
    return View(kinds, " ".join(made.name.split()), size, made.ground, painted, tuple(spots))
