"""briefdeck.toml: wishes that hold for every run, under the names of the options."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path, PurePosixPath

from briefdeck.errors import LimitError, SettingsError
from briefdeck.files import small_text
from briefdeck.settings import Settings

FILE = Path("briefdeck.toml")
"""The file that is read by itself when it is in the working folder."""
_MAX_BYTES = 100_000
_CHOICES = {"paper": ("a4", "letter"), "length": ("short", "normal", "long")}
_MOST = 20
_LONGEST = 500


def configured(path: Path | None) -> Mapping[str, object]:
    """The wishes in a file by the names of Settings, and "out" for a folder; none when no file is given or there.

    SettingsError, with the line, for a file that cannot be read, an unknown key or a value of the wrong kind.
    """
    if path is None and not FILE.is_file():
        return {}
    file = path or FILE
    text = _text(file)
    return {key.replace("-", "_"): _value(key, value, f"{file}:{_line(text, key)}") for key, value in _tree(text, file)}


def _text(file: Path) -> str:
    try:
        return small_text(file, _MAX_BYTES, SettingsError, "check the name after --config")
    except LimitError as error:
        raise SettingsError(error.message, where=error.where, hint="write only options into it") from error


def _tree(text: str, file: Path) -> list[tuple[str, object]]:
    import tomllib

    try:
        return list(tomllib.loads(text).items())
    except (RecursionError, ValueError) as error:
        said, _, place = str(error).partition(" (at line ")
        line = place.partition(",")[0]
        where = f"{file}:{line}" if line.isdecimal() else str(file)
        raise SettingsError(f"not TOML: {said[:120]}", where=where, hint='write option = "value"') from error


def _value(key: str, value: object, where: str) -> object:
    kinds = {"out": "path"} | {f.name.replace("_", "-"): _kind(f.name, str(f.type)) for f in fields(Settings)}
    if key not in kinds:
        from difflib import get_close_matches

        near = get_close_matches(key, kinds, n=1)
        guess = f"did you mean {near[0]!r}? " if near else ""
        hint = f"{guess}known keys: {', '.join(kinds)}"
        raise SettingsError(f"unknown key {key[:60]!r}", where=where, hint=hint)
    match kinds[key], value:
        case "truth", bool():
            return value
        case "path", str() if _is_text(value) and (key != "out" or _stays_inside(value)):
            return Path(value)
        case "words", list() if all(isinstance(word, str) and _is_text(word) for word in value):
            return tuple(value)
        case "number", int() if not isinstance(value, bool) and 0 < value <= _MOST:
            return value
        case "numbers", list() if all(isinstance(number, int) and number > 0 for number in value):
            return tuple(value)
        case "text", str() if _is_text(value) and value in _CHOICES.get(key, (value,)):
            return value
    raise SettingsError(f"{key} cannot be {_shown(value)}", where=where, hint=f"it must be {_allowed(key, kinds[key])}")


def _kind(name: str, annotation: str) -> str:
    """The kind of a setting's value, told from its type."""
    if "bool" in annotation:
        return "truth"
    if "int" in annotation:
        return "numbers" if "tuple" in annotation else "number"
    if "tuple" in annotation:
        return "words"
    return "path" if "Path" in annotation else "text"


def _is_text(value: str) -> bool:
    return bool(value) and value.isprintable() and len(value) <= _LONGEST


def _stays_inside(value: str) -> bool:
    """True for a folder below the working folder: a file that lies around must not decide where else to write."""
    path = PurePosixPath(value)
    return not path.is_absolute() and ".." not in path.parts and not value.startswith("~")


def _allowed(key: str, kind: str) -> str:
    if key in _CHOICES:
        return " or ".join(f'"{choice}"' for choice in _CHOICES[key])
    if key == "out":
        return "a folder below this one, in quotation marks"
    if kind == "number":
        return f"a number from 1 to {_MOST}"
    named = {
        "numbers": "a list of sentence numbers, [12, 15]",
        "truth": "true or false",
        "path": "a path in quotation marks",
        "words": 'a list of texts, ["one", "two"]',
    }
    return named.get(kind, "text in quotation marks")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "this list"
    try:
        return repr(value)[:60]
    except ValueError:  # a number with more digits than Python writes
        return "a number of thousands of digits"


def _line(text: str, key: str) -> int:
    rows = (row.replace('"', "").replace("'", "").lstrip("[ \t") for row in text.split("\n"))
    return next((n for n, row in enumerate(rows, 1) if row.startswith(key)), 1)
