"""What a template looks like: its theme and its base deck.

A template's own ``base.pptx`` keeps its colors and faces when ``theme.toml`` leaves out ``[deck.colors]`` or
``[deck.faces]``: the theme then takes them from the deck. A table that is written down wins: the deck is dressed in it.
"""

from dataclasses import replace
from pathlib import Path

from briefdeck.errors import TemplateError
from briefdeck.model.note import Note
from briefdeck.model.pack import TemplatePack
from briefdeck.model.theme import Theme
from briefdeck.model.view import View
from briefdeck.themes.base import OWN_DECK, with_notes_master
from briefdeck.themes.dress import colors_of, dress_pack, faces_of, theme_of
from briefdeck.themes.foreign import adopted, theme_on
from briefdeck.themes.inspection import described, views_of
from briefdeck.themes.keys import TABLES
from briefdeck.themes.load import read_theme
from briefdeck.themes.stored import bare_pack
from briefdeck.themes.wear import wear

__all__ = ["described", "inspect", "load_pack", "load_theme", "wear"]

_EMU = 12700


def load_theme(folder: Path, cache: Path | None = None, base: Path | None = None) -> Theme:
    """The theme of a template folder with the layouts of its base deck. TemplateError when either is wrong.

    ``base`` is somebody else's deck: its size, colors, faces and places replace those of the folder.
    """
    own = bare_pack(OWN_DECK, cache)
    if base is not None:
        return theme_on(read_theme(folder / "theme.toml", _tables_of(own)), _adopted(base, cache))
    if _deck(folder) == OWN_DECK:
        return replace(_sized(read_theme(folder / "theme.toml"), own, folder), layouts=own.layouts)
    return theme_on(*_with_own_deck(folder, cache))


def load_pack(folder: Path, theme: Theme, cache: Path | None = None, base: Path | None = None) -> TemplatePack:
    """The base deck of the folder, or our own, taken apart and dressed in the theme's colors, faces and sizes.

    ``cache`` is a folder in which the deck is kept as it was read, so that the next run reads it sooner. ``base`` is
    somebody else's deck: it stays as it is. The pack's notes say what of a deck was left behind or made up.
    """
    own = bare_pack(OWN_DECK, cache)
    if base is None and _deck(folder) == OWN_DECK:
        return dress_pack(own, theme.deck)
    pack = _with_own_deck(folder, cache)[1] if base is None else _adopted(base, cache)
    return with_notes_master(pack, own)


def _with_own_deck(folder: Path, cache: Path | None) -> tuple[Theme, TemplatePack]:
    """The theme of a folder that has a base deck, as it is written, and the deck dressed in it."""
    bare = bare_pack(_deck(folder), cache)
    theme = _sized(read_theme(folder / "theme.toml", _tables_of(bare)), bare, folder)
    return theme, dress_pack(_adopted(_deck(folder), cache), theme.deck)


def _sized(theme: Theme, pack: TemplatePack, folder: Path) -> Theme:
    """The theme, if it is for slides of the pack's size; else a TemplateError."""
    size = (pack.size[0] / _EMU, pack.size[1] / _EMU)
    if max(abs(a - b) for a, b in zip(size, theme.slide, strict=True)) > 0.5:
        raise TemplateError(
            f"deck.slide is {theme.slide[0]:g} x {theme.slide[1]:g}, the base deck is {size[0]:g} x {size[1]:g} points",
            where=str(folder / "theme.toml"),
            hint=f"write slide = [{size[0]:.1f}, {size[1]:.1f}]",
        )
    return theme


def inspect(base: Path, folder: Path, cache: Path | None = None) -> tuple[tuple[View, ...], tuple[Note, ...]]:
    """How the kinds of slides will use somebody's deck, and notes on what is left out or made up; ``folder`` is the
    template whose slides they are. TemplateError when either is wrong."""
    return views_of(base, read_theme(folder / "theme.toml", _tables_of(bare_pack(OWN_DECK, cache))), cache)


def _adopted(base: Path, cache: Path | None) -> TemplatePack:
    return adopted(bare_pack(base, cache), base.name)


def _deck(folder: Path) -> Path:
    own = folder / "base.pptx"
    return own if own.is_file() else OWN_DECK


def _tables_of(pack: TemplatePack) -> dict[str, dict[str, str]]:
    """The tables of a theme.toml that a base deck can stand in for."""
    theme = theme_of(pack)
    colors = {role: f"#{color}" for role, color in colors_of(theme).items()}
    if "background" in colors:
        colors["on_dark"] = colors["background"]
    tables = {"deck.colors": colors, "deck.faces": faces_of(theme)}
    return {name: table for name, table in tables.items() if len(table) == len(TABLES[name])}
