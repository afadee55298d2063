"""A template described: where it is, what it is made of, how it looks."""

from collections.abc import Iterator
from pathlib import Path

from briefdeck.labels import FILE as WORDS
from briefdeck.labels import languages
from briefdeck.model.theme import Look
from briefdeck.resources import cache_folder, template_folder, template_names
from briefdeck.shelves import Shelf

_FILES = ("theme.toml", "deck.md.j2", "briefing.md.j2", WORDS, "base.pptx")


def listed() -> Iterator[tuple[str, str]]:
    """Each template's name and the line that it says about itself; "" when its theme cannot be read."""
    from briefdeck.errors import BriefdeckError
    from briefdeck.themes import load_theme

    for name in template_names():
        try:
            yield name, load_theme(template_folder(name), cache_folder()).about
        except BriefdeckError:
            yield name, f"wrong: briefdeck templates check {name}"


def shown(name: str) -> Iterator[str]:
    """Lines that describe a template. TemplateError when there is none or its theme is wrong."""
    from briefdeck.themes import load_theme

    place = template_folder(name)
    shelf, theme = Shelf.of(place), load_theme(place, cache_folder())
    yield f"{theme.name}: {theme.about}" if theme.about else theme.name
    yield f"  in         {place}"
    for folder in shelf.folders[1:]:
        yield f"  extends    {folder.name}"
    for file in _FILES:
        found = place if place.is_file() and file.endswith(".j2") else shelf.file(file)
        yield f"  {file.ljust(15)} {_from(found, place)}"
    yield f"  languages       {' '.join(languages(shelf.tables(WORDS)))}"
    yield f"  paper           {theme.paper}"
    yield f"  slides          {theme.slide[0]:g} × {theme.slide[1]:g} points"
    for medium, look in (("deck", theme.deck), ("briefing", theme.briefing)):
        yield from _look(medium, look)


def _from(file: Path | None, place: Path) -> str:
    if file is None:
        return "none of its own"
    return "its own" if file.parent == place or file == place else f"of {file.parent.name}"


def _look(medium: str, look: Look) -> Iterator[str]:
    yield f"  {medium}"
    yield f"    faces    {', '.join(f'{role} {family}' for role, family in look.faces.items())}"
    yield f"    colors   {', '.join(f'{role} #{color}' for role, color in look.colors.items())}"
    yield f"    sizes    {', '.join(f'{role} {points:g}' for role, points in look.sizes.items())}"
    if look.style:
        yield f"    style    {', '.join(f'{thing} {way}' for thing, way in look.style.items())}"
