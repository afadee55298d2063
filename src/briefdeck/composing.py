"""A storyboard set in the look that was asked for, with the computer's fonts where ours lack a letter."""

from briefdeck.bounds import check_pages
from briefdeck.model.note import Note, Severity
from briefdeck.model.pages import Pages
from briefdeck.model.storyboard import Storyboard
from briefdeck.model.theme import Theme
from briefdeck.nouns import replace
from briefdeck.resources import cache_folder, own_fonts, system_fonts, template_folder
from briefdeck.settings import DEFAULTS, Settings

_NAMED = 12
"""Letters that a remark names at most."""


def set_pages(board: Storyboard, settings: Settings = DEFAULTS) -> tuple[Pages, Theme]:
    """Storyboard → Pages in the theme that they wear; the storyboard's notes travel along.

    LimitError when there are more slides or pages than allowed.
    """
    from briefdeck.themes import load_theme, wear
    from briefdeck.typeset import typeset

    folder = template_folder(settings.look(board.front))
    theme = load_theme(folder, cache_folder(), settings.base, settings.theme, board.front.lang)
    fonts = own_fonts(folder, settings.fonts)
    pages = typeset(board, settings.dressed(theme, fonts))
    lacking = pages.lacking
    if lacking:  # the briefing's own fonts come first, so that most look the same on every computer
        fonts += system_fonts()
        pages = typeset(board, settings.dressed(theme, fonts))
    theme = settings.dressed(theme, fonts)
    pages = wear(check_pages(pages, settings), theme)
    return replace(pages, notes=board.notes + pages.notes + _lent(lacking, pages.lacking)), theme


def _lent(before: str, after: str) -> tuple[Note, ...]:
    """A remark when fonts of this computer draw letters: another computer may draw them otherwise."""
    lent = sorted(set(before) - set(after))
    if not lent:
        return ()
    text = f"fonts of this computer draw {''.join(lent[:_NAMED])}, which ours lack"
    return (Note("D403", Severity.INFO, "pages", text, "name a font with --fonts to have the same on every computer"),)
