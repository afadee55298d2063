"""Turns an article into an editable PowerPoint deck and a print-ready PDF briefing."""

__version__ = "0.1.0"
