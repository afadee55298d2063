"""The Markdown between the article and the pages: written from a Brief, parsed into a Deck or a Briefing."""

from briefdeck.storyboard.parse import parse

__all__ = ["parse"]
