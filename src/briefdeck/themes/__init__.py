"""What a template looks like: its theme and its base deck.

A template's own ``base.pptx`` keeps its colors and faces when ``theme.toml`` leaves out ``[deck.colors]`` or
``[deck.faces]``: the theme then takes them from the deck. A table that is written down wins: the deck is dressed in it.
"""

from dataclasses import replace
from pathlib import Path

from briefdeck.errors import TemplateError
from briefdeck.model.pack import TemplatePack
from briefdeck.model.theme import Theme
from briefdeck.themes.base import OWN_DECK, with_notes_master
from briefdeck.themes.dress import colors_of, dress_pack, faces_of, theme_of
from briefdeck.themes.foreign import adopted, theme_on
from briefdeck.themes.inspection import inspect
from briefdeck.themes.keys import TABLES
from briefdeck.themes.load import NOTHING, read_theme
from briefdeck.themes.stored import bare_pack
from briefdeck.themes.wear import wear

__all__ = ["inspect", "load_pack", "load_theme", "wear"]

_EMU = 12700


def load_theme(folder: Path, cache: Path | None = None, base: Path | None = None) -> Theme:
    """The theme of a template folder with the layouts of its base deck. TemplateError when either is wrong.

    ``base`` is somebody else's deck: its size, colors, faces and places replace those of the folder.
    """
    if base is not None:
        return theme_on(
            read_theme(folder / "theme.toml", _tables_of(bare_pack(OWN_DECK, cache))), _adopted(base, cache)
        )
    deck = _deck(folder)
    borrowed = NOTHING if deck == OWN_DECK else _tables_of(bare_pack(deck, cache))
    theme = read_theme(folder / "theme.toml", borrowed)
    pack = bare_pack(deck, cache)
    size = (pack.size[0] / _EMU, pack.size[1] / _EMU)
    if max(abs(a - b) for a, b in zip(size, theme.slide, strict=True)) > 0.5:
        raise TemplateError(
            f"deck.slide is {theme.slide[0]:g} x {theme.slide[1]:g}, the base deck is {size[0]:g} x {size[1]:g} points",
            where=str(folder / "theme.toml"),
            hint=f"write slide = [{size[0]:.1f}, {size[1]:.1f}]",
        )
    return replace(theme, layouts=pack.layouts)


def load_pack(folder: Path, theme: Theme, cache: Path | None = None, base: Path | None = None) -> TemplatePack:
    """``base.pptx`` of the folder, or our own, taken apart and dressed in the theme's colors, faces and sizes.

    ``cache`` is a folder in which the deck is kept as it was read, so that the next run reads it sooner. ``base`` is
    somebody else's deck: it stays as it is, and the pack's notes say what of it was left behind or made up.
    """
    if base is not None:
        return with_notes_master(_adopted(base, cache), bare_pack(OWN_DECK, cache))
    pack = bare_pack(_deck(folder), cache)
    if not pack.notes_master:
        pack = with_notes_master(pack, bare_pack(OWN_DECK, cache))
    return dress_pack(pack, theme.deck)


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
