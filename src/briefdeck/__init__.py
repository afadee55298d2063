"""Turns an article into an editable PowerPoint deck and a print-ready PDF briefing.

``from briefdeck import build`` gives ``build(article, out, Settings(template=…))``; errors are ``BriefdeckError``.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefdeck.errors import BriefdeckError
    from briefdeck.model.built import Built
    from briefdeck.pipeline import build, render
    from briefdeck.settings import Settings

__version__ = "0.1.0"
__all__ = ["BriefdeckError", "Built", "Settings", "__version__", "build", "render"]

_HOMES = {
    "BriefdeckError": "briefdeck.errors",
    "Built": "briefdeck.model.built",
    "build": "briefdeck.pipeline",
    "render": "briefdeck.pipeline",
    "Settings": "briefdeck.settings",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that ``briefdeck --help`` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'briefdeck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
