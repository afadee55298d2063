"""From a storyboard to pages: sizes, lines, positions."""

from typing import assert_never

from briefdeck.model.pages import Pages
from briefdeck.model.storyboard import Briefing, Deck
from briefdeck.model.theme import Theme


def typeset(board: Deck | Briefing, theme: Theme) -> Pages:
    """The storyboard as pages: every text measured, broken into lines and placed; nothing cut off, nothing lost."""
    match board:
        case Deck():
            from briefdeck.typeset.deck import set_deck

            return set_deck(board, theme)
        case Briefing():
            from briefdeck.typeset.briefing import set_briefing

            return set_briefing(board, theme)
        case _:
            assert_never(board)
