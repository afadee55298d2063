"""What a run made: the contents of files, then the files themselves."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.model.note import Note
from briefdeck.model.storyboard import Storyboard
from briefdeck.nouns import noun

if TYPE_CHECKING:
    from briefdeck.model.finding import Finding

Told = Callable[[], tuple[Storyboard, tuple[Note, ...]]]
"""What a storyboard says, found when it is called, and what was noticed on the way."""


@noun
class Built:
    """The files written (deck, briefing, storyboards), what the stages said, and what the judge of a build found.

    ``compromises`` are what --strict refused, a line each; then no file was written.
    """

    files: tuple[Path, ...]
    notes: tuple[Note, ...]
    findings: "tuple[Finding, ...] | None" = None
    compromises: tuple[str, ...] = ()


@noun
class Made:
    """Contents of files by name, in the order deck, briefing, storyboards, and what the stages had to say."""

    files: Mapping[str, bytes]
    notes: tuple[Note, ...]
