"""The Markdown between the article and the pages: written from a Brief, parsed into a Deck or a Briefing."""

from briefdeck.storyboard.parse import parse
from briefdeck.storyboard.write import write

__all__ = ["parse", "write"]
