"""The slide that lists the others, asked for with ``toc: true``."""

from collections.abc import Sequence
from itertools import pairwise

from briefdeck.model.storyboard import Bullets, Item, Para, Run, Runs, Slide, plain
from briefdeck.nouns import noun


@noun
class Heading:
    """A slide's heading: its level in the file, its words, the slide's id."""

    level: int
    title: Runs
    id: str


def contents_slide(headings: Sequence[Heading], title: str, depth: int) -> Slide | None:
    """A slide with a link to every headed slide, nested as the headings are; None when there is nothing to list."""
    listed = [h for h in headings if h.level <= depth and plain(h.title)]
    if not listed:
        return None
    return Slide("contents", "content", (Run(title),), (_nested(listed),), layout="Title and Content")


def _nested(headings: Sequence[Heading]) -> Bullets:
    top = min(h.level for h in headings)
    starts = [0, *(n for n, h in enumerate(headings) if n and h.level == top), len(headings)]
    groups = [headings[a:b] for a, b in pairwise(starts) if a < b]
    return Bullets(tuple(_item(group) for group in groups))


def _item(group: Sequence[Heading]) -> Item:
    first, *below = group
    para = Para((Run(plain(first.title), href=f"#{first.id}"),))
    return Item((para, _nested(below))) if below else Item((para,))
