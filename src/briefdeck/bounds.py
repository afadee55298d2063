"""What keeps a run small: counts that may not grow without end, and a process of its own where that is asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefdeck.errors import LimitError
from briefdeck.settings import Settings

if TYPE_CHECKING:
    from briefdeck.model.document import Document
    from briefdeck.model.pages import Pages

T = TypeVar("T")
MEBIBYTE = 1024 * 1024


def apart(work: Callable[[], T], where: Path, settings: Settings) -> T:
    """What the work gives; from a process of its own, bound in time and memory, where the settings ask for that."""
    if not settings.isolate:
        return work()
    from briefdeck.confined import Limits as Confines
    from briefdeck.confined import confined

    bounds = settings.limits
    confines = Confines(bounds.seconds, float(bounds.seconds), bounds.memory)
    return confined(work, confines, str(where), "allow more with --limit seconds=NUMBER or memory=MIB")


def check_document(document: "Document", settings: Settings) -> "Document":
    """The document. LimitError when it has more headings than allowed."""
    _within(len(document.sections), settings.limits.headings, "headings", document.source.name)
    return document


def check_pages(pages: "Pages", settings: Settings) -> "Pages":
    """The pages. LimitError when there are more slides or pages than allowed."""
    what, most = ("slides", settings.limits.slides) if pages.kind == "deck" else ("pages", settings.limits.pages)
    _within(len(pages.pages), most, what, pages.front.title)
    return pages


def _within(count: int, most: int, what: str, where: str) -> None:
    if count > most:
        hint = f"split it, or allow more with --limit {what}=NUMBER"
        raise LimitError(f"more than {most:,} {what}", where=where[:80], hint=hint)
