"""What a template looks like: its theme and its base deck.

A template's own ``base.pptx`` keeps its colors and faces when no theme says ``[deck.colors]`` or ``[deck.faces]``: the
theme then takes them from the deck. A table that is written down wins: the deck is dressed in it. A deck that ``base``
in theme.toml names stays as it is.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from briefdeck.errors import TemplateError
from briefdeck.labels import FILE as WORDS
from briefdeck.labels import labels
from briefdeck.model.note import Note
from briefdeck.model.pack import TemplatePack
from briefdeck.model.theme import Theme
from briefdeck.nouns import noun, replace
from briefdeck.shelves import Shelf, read_text
from briefdeck.themes.dress import colors_of, dress_pack, faces_of, theme_of
from briefdeck.themes.keys import TABLES
from briefdeck.themes.load import NOTHING, read_themes
from briefdeck.themes.logo import beside_logo, read_logo, with_logo
from briefdeck.themes.places import place_of
from briefdeck.themes.size import resized, with_margin
from briefdeck.themes.stored import OWN_DECK, bare_pack, own_deck

if TYPE_CHECKING:
    from briefdeck.model.pages import Pages
    from briefdeck.model.view import View
    from briefdeck.themes.brand import Brand

__all__ = ["brand_of", "inspect", "load_pack", "load_theme", "wear"]

_EMU = 12700
_BASE, _THEME = "base.pptx", "theme.toml"


def load_theme(
    folder: Path, cache: Path | None = None, base: Path | None = None, more: Path | None = None, language: str = ""
) -> Theme:
    """The theme of a template's place with the layouts of its base deck. TemplateError when either is wrong.

    ``base`` is somebody else's deck: its size, colors, faces and places replace those of the template. ``more`` is a
    theme.toml that changes some of it. Labels are in the language, or in English.
    """
    written = _Written.of(folder, cache, more)
    theme = written.spoken(language)
    theirs = base or written.theirs
    if theirs is not None:
        return _on(theme, _adopted(theirs, cache))
    if written.own is not None:
        pack = dress_pack(_adopted(written.own, cache), theme.deck)
        return _on(written.sized(theme, bare_pack(written.own, cache)), pack)
    theme = replace(theme, layouts=_designed(theme, cache).layouts)
    return replace(theme, layouts=beside_logo(theme)) if theme.logo.data else theme


def load_pack(folder: Path, theme: Theme, cache: Path | None = None, base: Path | None = None) -> TemplatePack:
    """The base deck of the template, or our own, taken apart and dressed in the theme's colors, faces and sizes.

    ``cache`` is a folder in which the deck is kept as it was read, so that the next run reads it sooner. ``base`` is
    somebody else's deck: it stays as it is. The pack's notes say what of a deck was left behind or made up.
    """
    written = _Written.of(folder, cache)
    theirs = base or written.theirs
    if theirs is not None:
        return _with_notes(_adopted(theirs, cache), cache)
    if written.own is not None:
        pack = dress_pack(_adopted(written.own, cache), written.theme.deck)
        return _with_notes(pack, cache)
    return with_logo(dress_pack(_designed(theme, cache), theme.deck), theme)


def wear(pages: "Pages", theme: Theme) -> "Pages":
    """The pages in the theme's deck: its own covers, its alignment, and no text that cannot be read on what is behind
    it. Briefings and pages on our own deck come back as they are."""
    if pages.kind != "deck" or not any(slot.ink for layout in theme.layouts for slot in layout.slots):
        return pages
    from briefdeck.themes.worn import fitted

    return fitted(pages, theme)


def inspect(base: Path, folder: Path, cache: Path | None = None) -> "tuple[tuple[View, ...], tuple[Note, ...]]":
    """How the kinds of slides will use somebody's deck, and notes on what is left out or made up; ``folder`` is the
    template whose slides they are. TemplateError when either is wrong."""
    from briefdeck.themes.inspection import views_of

    return views_of(base, _Written.of(folder, cache).theme, cache)


def brand_of(deck: Path, template: Path, cache: Path | None = None) -> "Brand":
    """What somebody's deck says about its owner, as a template that extends ``template`` needs it. TemplateError."""
    from briefdeck.themes.brand import brand_in, bytes_of

    theme = load_theme(template, cache, deck)
    return brand_in(bytes_of(deck), deck.name, _adopted(deck, cache), theme.deck, theme.briefing)


@noun
class _Written:
    """A theme as its files say it, and the decks that they bring: ``own`` is dressed, ``theirs`` stays as it is."""

    theme: Theme
    shelf: Shelf
    texts: tuple[tuple[str, str], ...]
    own: Path | None
    theirs: Path | None

    @classmethod
    def of(cls, folder: Path, cache: Path | None, more: Path | None = None) -> "_Written":
        """The theme in a template's place, some of it changed by the file ``more``."""
        shelf = Shelf.of(folder)
        texts = shelf.tables(_THEME)
        if not texts:
            raise TemplateError("cannot read: there is no theme.toml", where=str(folder), hint="check the template")
        if more is not None:
            texts = (*texts, (read_text(more), str(more)))
        own = shelf.file(_BASE)
        borrowed = NOTHING if own is None else _tables_of(bare_pack(own, cache))
        theme = read_themes(texts, borrowed, _level(shelf, own))
        theirs = shelf.file(theme.base) if theme.base else None
        if theme.base and theirs is None:
            where = _where(texts, "deck", "base")
            raise TemplateError(f"there is no {theme.base!r} in the template", where=where, hint="copy the deck there")
        return cls(theme, shelf, texts, own, theirs)

    def spoken(self, language: str) -> Theme:
        """The theme with its logo's picture and its labels in a language."""
        logo = self.theme.logo
        picture = self.shelf.file(logo.file) if logo.file else None
        read = read_logo(logo, picture, _where(self.texts, "logo", "file")) if logo.file else logo
        words = MappingProxyType(labels(self.shelf.tables(WORDS), language))
        footer = self.theme.footer.replace("{footer}", words.get("footer", ""))
        return replace(self.theme, logo=read, words=words, footer=footer)

    def sized(self, theme: Theme, pack: TemplatePack) -> Theme:
        """The theme, if it is for slides of the pack's size; else a TemplateError."""
        size = (pack.size[0] / _EMU, pack.size[1] / _EMU)
        if max(abs(a - b) for a, b in zip(size, theme.slide, strict=True)) > 0.5:
            said = f"deck.slide is {theme.slide[0]:g} x {theme.slide[1]:g}"
            raise TemplateError(
                f"{said}, the base deck is {size[0]:g} x {size[1]:g} points",
                where=_where(self.texts, "deck", "slide"),
                hint=f"write slide = [{size[0]:.1f}, {size[1]:.1f}]",
            )
        return theme


def _level(shelf: Shelf, deck: Path | None) -> int:
    """Which of the theme files stands beside the base deck."""
    folders = [folder for folder in reversed(shelf.folders) if (folder / _THEME).is_file()]
    return next((at for at, folder in enumerate(folders) if deck and deck.parent == folder), 0)


def _where(texts: Sequence[tuple[str, str]], table: str, key: str) -> str:
    """The last file, with line and column, that says a key of a table."""
    for text, file in reversed(texts):
        line, column = place_of(text, table, key)
        if (line, column) != place_of(text, table, ""):
            return f"{file}:{line}:{column}"
    return texts[-1][1]


def _designed(theme: Theme, cache: Path | None) -> TemplatePack:
    """Our own deck of the theme's design, on slides of its size with its margins."""
    return _shaped(bare_pack(own_deck(theme.design), cache), theme.slide, theme.deck.spacing["margin"])


@lru_cache(maxsize=8)
def _shaped(pack: TemplatePack, slide: tuple[float, float], margin: float) -> TemplatePack:
    return with_margin(resized(pack, slide), margin)


def _on(theme: Theme, pack: TemplatePack) -> Theme:
    from briefdeck.themes.foreign import theme_on

    return theme_on(theme, pack)


def _adopted(base: Path, cache: Path | None) -> TemplatePack:
    from briefdeck.themes.foreign import adopted

    return adopted(bare_pack(base, cache), base.name)


def _with_notes(pack: TemplatePack, cache: Path | None) -> TemplatePack:
    from briefdeck.themes.base import with_notes_master

    return with_notes_master(pack, bare_pack(OWN_DECK, cache))


def _tables_of(pack: TemplatePack) -> dict[str, dict[str, str]]:
    """The tables of a theme.toml that a base deck can stand in for."""
    theme = theme_of(pack)
    colors = {role: f"#{color}" for role, color in colors_of(theme).items()}
    if "background" in colors:
        colors["on_dark"] = colors["background"]
    tables = {"deck.colors": colors, "deck.faces": faces_of(theme)}
    return {name: table for name, table in tables.items() if len(table) == len(TABLES[name])}
