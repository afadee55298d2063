"""What slides will look for in a deck, said before anything is built."""

from collections.abc import Iterator
from pathlib import Path

from briefdeck.model.pack import TemplatePack
from briefdeck.model.theme import Layout, Slot
from briefdeck.themes.complete import completed, stood_in
from briefdeck.themes.foreign import adopted
from briefdeck.themes.stored import bare_pack

_EMU = 12700
_KINDS = {
    "title": ("cover", ("title", "subtitle", "kicker", "credit")),
    "section": ("section", ("title", "subtitle")),
    "content, agenda, closing, sources": ("content", ("title", "body", "footer", "number")),
    "all that is drawn": ("title-only", ("title", "footer", "number")),
    "quotation": ("quotation", ("title", "quote", "speaker")),
}
_OWN = "a box of its own"


def inspect(path: Path, cache: Path | None = None) -> Iterator[str]:
    """Lines that say which layout and which placeholders each kind of slide will use in somebody's deck, and what is
    left out or made up. TemplateError when it is no usable deck."""
    bare = bare_pack(path, cache)
    pack = adopted(bare, path.name)
    width, height = (edge / _EMU for edge in pack.size)
    count = len({layout.part for layout in pack.layouts})
    yield f"{path.name}: {width:g} × {height:g} points, {len(pack.masters)} masters, {count} layouts"
    yield from _rows(pack, (width, height))
    for note in pack.notes:
        yield f"{note.code} {note.text}"


def _rows(pack: TemplatePack, size: tuple[float, float]) -> Iterator[str]:
    real = {layout.role: layout for layout in reversed(pack.layouts) if layout.role}
    made = {layout.role: layout for layout in completed(stood_in(pack.layouts), size)}
    wide = max(map(len, _KINDS))
    for kind, (role, wanted) in _KINDS.items():
        layout = made[role]
        places = "; ".join(f"{name} in {_place(name, layout, real[role])}" for name in wanted)
        yield f"{kind.ljust(wide)}  {' '.join(layout.name.split())!r}: {places}"


def _place(name: str, layout: Layout, real: Layout) -> str:
    slot = next((slot for slot in layout.slots if slot.role == name), None)
    if slot is None or not any((s.kind, s.index) == (slot.kind, slot.index) for s in real.slots):
        return _OWN
    return f"{slot.kind} {slot.index} ({_size(slot)})"


def _size(slot: Slot) -> str:
    return f"{slot.rect.w:.0f} × {slot.rect.h:.0f} at {slot.rect.x:.0f}, {slot.rect.y:.0f}"
