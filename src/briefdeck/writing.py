"""A brief through a template, watched over when the template did not come with briefdeck."""

from functools import partial

from briefdeck.confined import Limits, confined
from briefdeck.labels import FILE, labels
from briefdeck.model.brief import Brief
from briefdeck.resources import template_folder
from briefdeck.shelves import Shelf, is_built_in

LIMITS = Limits()
"""What a template that did not come with briefdeck may take."""


def written(brief: Brief, template: str, kind: str) -> str:
    """The storyboard of a kind ("deck" or "briefing") by a template's name or path. TemplateError, LimitError."""
    from briefdeck.storyboard import write

    shelf = Shelf.of(template_folder(template))
    work = partial(write, brief, shelf, kind, labels(shelf.tables(FILE), brief.language))
    if is_built_in(shelf.place):
        return work()
    return confined(work, LIMITS, str(shelf.place), "are there loops without end, or text that grows?")
