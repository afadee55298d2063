"""The rim: bytes come in from a file or standard input; finished files appear together or not at all."""

import os
import re
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from briefdeck.errors import BriefdeckError, InputError, LimitError, OutputError
from briefdeck.patterns import pattern
from briefdeck.untrusted import MAX_BYTES, read_file, read_stream

SUFFIXES = {"deck": ".pptx", "briefing": ".pdf"}
KINDS = (*SUFFIXES,)
_UNFINISHED = ".briefdeck-"
_STANDARD_INPUT = Path("-")
_LONGEST_STEM = 150
"""Bytes; with endings and temporary names it stays below what file systems take."""
_UNPORTABLE = pattern(r'[<>:"/|?*\\\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]')
_DEVICE = pattern(r"^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending."""


def contents(path: Path, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file, or of standard input for "-". InputError when unreadable, LimitError above ``most``."""
    try:
        return read_stream(sys.stdin.buffer, "-", most) if path == _STANDARD_INPUT else read_file(path, most)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(f"cannot read: {reason}", where=str(path), hint="check the name") from error


def markdown_of(path: Path) -> str:
    """The text of a storyboard file. InputError when it is not UTF-8."""
    try:
        return contents(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("not UTF-8 text", where=str(path), hint="save the storyboard as UTF-8") from error


def small_text(path: Path, most: int, failed: type[BriefdeckError], hint: str) -> str:
    """The text of a file of settings or of a template, every line end of Windows as a newline.

    ``failed``, with ``hint``, when it cannot be read, and with the line when it is not UTF-8; LimitError when it has
    more than ``most`` bytes.
    """
    if not path.is_file():  # a pipe would never end
        raise failed("cannot read: there is no such file", where=str(path), hint=hint)
    try:
        data = read_file(path, most)
    except LimitError as error:
        raise LimitError(f"more than {most:,} bytes", where=str(path), hint="make the file smaller") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no such name"
        raise failed(f"cannot read: {reason}", where=str(path), hint=hint) from error
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise failed("not UTF-8 text", where=f"{path}:{line}", hint="save the file as UTF-8") from error


def name_of(path: Path) -> Path:
    """The name an article goes by: its own, or "article" for standard input."""
    return Path("article") if path == _STANDARD_INPUT else Path(path.name)


def result_stem(path: Path) -> str:
    """What the results of an article are called before their endings: its name, as every file system takes it."""
    return safe_name(name_of(path).stem)


def safe_name(name: str) -> str:
    """A name as every file system takes it: no separators or wildcards, no device of Windows, not too long."""
    text = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())
    plain = _UNPORTABLE.sub("_", text).rstrip(". ").lstrip(" ")
    short = plain.encode()[:_LONGEST_STEM].decode(errors="ignore").rstrip(". ")
    return _DEVICE.sub(r"\1_", short) or "article"


def remove_leftovers(folder: Path) -> None:
    """Removes what a run that was killed left half-written below a folder."""
    for leftover in folder.rglob(f"{_UNFINISHED}*.tmp"):
        leftover.unlink(missing_ok=True)


def kind_of(target: Path) -> str:
    """The kind of board a file is made of: "deck" for .pptx, "briefing" for .pdf. OutputError for anything else."""
    for kind, suffix in SUFFIXES.items():
        if target.suffix.lower() == suffix:
            return kind
    raise OutputError("unknown kind of file", where=str(target), hint="end the name in .pptx or .pdf")


def publish(files: Mapping[Path, bytes]) -> None:
    """Put every file in its place. OutputError, with the old files still standing, when one cannot be written."""
    staged: list[tuple[Path, Path]] = []
    try:
        for target, content in files.items():
            staged.append((_stage(target, content), target))
        _swap(staged)
    except OSError as error:
        place = error.filename or next(iter(files))
        raise OutputError(
            f"cannot write: {error.strerror or error}", where=str(place), hint="choose another folder with --out"
        ) from error
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)


def _stage(target: Path, content: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        raise IsADirectoryError(21, "this is a folder", str(target))
    path = target.with_name(f"{_UNFINISHED}{os.urandom(8).hex()}.tmp")
    with path.open("xb") as temporary:
        try:
            temporary.write(content)
            temporary.flush()
            os.fsync(temporary.fileno())
        except BaseException:
            path.unlink(missing_ok=True)
            raise
    return path


def _swap(staged: list[tuple[Path, Path]]) -> None:
    """Move all into place; when one fails, the ones already moved get their old content back."""
    moved: list[tuple[Path, bytes | None]] = []
    try:
        for temporary, target in staged:
            before = target.read_bytes() if target.exists() else None
            os.replace(temporary, target)
            moved.append((target, before))
    except OSError:
        for target, before in reversed(moved):
            if before is None:
                target.unlink(missing_ok=True)
            else:
                os.replace(_stage(target, before), target)
        raise
