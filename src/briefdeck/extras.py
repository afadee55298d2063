"""What may be made beside a deck or a briefing: a hand-out of the slides, pictures of slides or pages."""

from collections.abc import Iterator
from pathlib import Path

from briefdeck.model.pages import Pages
from briefdeck.model.theme import Theme
from briefdeck.settings import Settings

_WIDTH = {"deck": 1920, "briefing": 1240}
"""Pixels across a picture: a slide on a screen, a page at 150 dots an inch."""


def extras(pages: Pages, theme: Theme, settings: Settings) -> Iterator[tuple[Path, bytes]]:
    """The files that the settings ask for beside the result, in order."""
    if settings.handout and pages.kind == "deck":
        from briefdeck.paint.pdf import paint
        from briefdeck.typeset.handout import set_handout

        yield settings.handout, paint(set_handout(pages, theme, settings.per_page))
    if settings.png:
        from briefdeck.paint.pdf import paint
        from briefdeck.paint.raster import pictures
        from briefdeck.typeset.plot import with_drawings

        name = "slide" if pages.kind == "deck" else "page"
        digits = max(2, len(str(len(pages.pages))))
        for number, picture in enumerate(pictures(paint(with_drawings(pages)), _WIDTH[pages.kind]), 1):
            yield settings.png / f"{name}-{number:0{digits}}.png", picture
