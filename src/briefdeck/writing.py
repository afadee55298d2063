"""A brief through a template, watched over when the template did not come with briefdeck."""

import re
from functools import partial
from typing import TYPE_CHECKING

from briefdeck.confined import Limits, confined
from briefdeck.errors import LimitError
from briefdeck.labels import FILE, labels
from briefdeck.resources import template_folder
from briefdeck.shelves import Shelf, is_built_in

if TYPE_CHECKING:
    from briefdeck.model.brief import Brief

LIMITS = Limits()
"""What a template that did not come with briefdeck may take."""
MOST_CHARACTERS = 500_000
MOST_SLIDES = 1_000
"""What such a template may write."""

_HINT = "are there loops without end, or text that grows?"
_STARTS = re.compile(r"^[ ]{0,3}(?:#|---|===|\*\*\*|___)", re.MULTILINE)


def written(brief: "Brief", template: str, kind: str) -> str:
    """The storyboard of a kind ("deck" or "briefing") by a template's name or path. TemplateError, LimitError."""
    from briefdeck.storyboard.write import prepare, write

    shelf = Shelf.of(template_folder(template))
    work = partial(write, brief, shelf, kind, labels(shelf.tables(FILE), brief.language))
    if is_built_in(shelf.place):
        return work()
    prepare(shelf)
    return _reasonable(confined(work, LIMITS, str(shelf.place), _HINT), str(shelf.place))


def _reasonable(text: str, where: str) -> str:
    """The text, if slides or pages can be made of it in a few seconds; else a LimitError."""
    if len(text) > MOST_CHARACTERS:
        raise LimitError(f"it writes more than {MOST_CHARACTERS:,} characters", where=where, hint=_HINT)
    if len(_STARTS.findall(text)) > MOST_SLIDES:
        raise LimitError(f"it writes more than {MOST_SLIDES:,} headings or rules", where=where, hint=_HINT)
    return text
