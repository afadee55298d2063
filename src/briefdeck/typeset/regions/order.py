"""What goes where in a briefing: front, sidebar, and the body as prose and regions in the storyboard's order."""

from dataclasses import dataclass, field

from briefdeck.model.storyboard import Briefing, Content, Div, Para
from briefdeck.nouns import noun

REGIONS = {
    "figures": "",
    "takeaways": "Key takeaways",
    "timeline": "Timeline",
    "exhibit": "Exhibit",
    "options": "Options",
    "implications": "What the article recommends",
    "sources": "Sources",
}
"""Kinds of regions that take the whole width, and their headings where the storyboard gives none."""


@noun
class Region:
    """A region of the whole width, under its heading."""

    kind: str
    title: str
    div: Div
    heading: Para | None = None
    """The heading that stands right before the region; it takes the title's place."""


@dataclass(slots=True)
class Order:
    """The parts of a briefing. ``body`` holds regions, and prose as tuples of blocks."""

    figures: Region | None = None
    takeaways: Region | None = None
    side: list[Content] = field(default_factory=list)
    body: list[Region | tuple[Content, ...]] = field(default_factory=list)

    @property
    def lists_sources(self) -> bool:
        """True when the storyboard says where the sources stand."""
        return any(isinstance(part, Region) and part.kind == "sources" for part in self.body)


def sort_out(board: Briefing) -> Order:
    """The board's blocks by their place on the pages. Nothing but the footnotes is left out."""
    order = Order()
    prose: list[Content] = []
    for block in board.blocks:
        if isinstance(block, Div) and block.kind in REGIONS:
            region = Region(block.kind, _title(block), block, _heading(prose))
            if prose:
                order.body.append(tuple(prose))
                prose = []
            _place(order, region)
        elif isinstance(block, Div) and block.kind == "sidebar":
            order.side += block.blocks
        elif isinstance(block, Div) and block.kind == "who":
            order.side.append(block)
        elif isinstance(block, Div) and block.kind == "footnotes":
            continue  # each stands at the foot of the page that cites it
        else:
            prose.append(block)
    if prose:
        order.body.append(tuple(prose))
    return order


def _title(div: Div) -> str:
    return dict(div.attributes).get("title", "") or REGIONS[div.kind]


def _heading(prose: list[Content]) -> Para | None:
    """Takes the heading at the end of the prose, if there is one."""
    last = prose[-1] if prose else None
    if isinstance(last, Para) and last.heading:
        prose.pop()
        return last
    return None


def _place(order: Order, region: Region) -> None:
    if region.kind == "figures" and not (region.heading or order.figures or order.body):
        order.figures = region
    elif region.kind == "takeaways" and order.takeaways is None and not order.body:
        order.takeaways = region
    else:
        order.body.append(region)
