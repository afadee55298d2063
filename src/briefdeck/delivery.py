"""What is handed over at the end: the files, and what was noticed; with --strict only when nothing had to give way."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.errors import LimitError
from briefdeck.files import publish
from briefdeck.model.built import Built
from briefdeck.model.note import Note, Severity
from briefdeck.settings import Settings

if TYPE_CHECKING:
    from briefdeck.model.finding import Finding

_ALWAYS = ("D301", "D302", "D303", "D305")
"""Notes that are no warnings, but say that text or a picture had to give way."""


def delivered(
    files: Mapping[Path, bytes], notes: tuple[Note, ...], findings: "tuple[Finding, ...] | None", settings: Settings
) -> Built:
    """The files published; with ``settings.strict`` only when nothing had to give way."""
    refused = compromises(notes, findings or ()) if settings.strict else ()
    if not refused:
        publish(files)
    return Built(() if refused else tuple(files), notes, findings, refused)


def compromises(notes: Iterable[Note], findings: "Iterable[Finding]") -> tuple[str, ...]:
    """One line for each compromise, as it is printed; none when everything came out as it was asked for."""
    from briefdeck.model.finding import Grade

    said = [note for note in notes if note.severity is Severity.WARNING or note.code in _ALWAYS]
    errors = [finding for finding in findings if finding.grade is Grade.ERROR]
    lines = [f"{note.code} {note.where}: {note.text}" for note in said]
    return tuple(dict.fromkeys([*lines, *(_line(finding) for finding in errors)]))


def _line(finding: "Finding") -> str:
    where = f"page {finding.page}" if finding.page else "the file"
    return f"{finding.rule} {where}: {finding.text}"


def judged(files: Mapping[Path, bytes]) -> "tuple[Finding, ...]":
    """Finished files → what a reader or a screen reader will stumble over."""
    from briefdeck.check import check
    from briefdeck.model.finding import Finding, Grade

    found: list[Finding] = []
    for path, data in files.items():
        try:
            found += check(data, path.name)
        except LimitError as error:  # the file is sound, and larger than what the judge takes from strangers
            found.append(Finding("unjudged", Grade.INFO, error.message))
    return tuple(found)
