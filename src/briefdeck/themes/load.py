"""theme.toml → Theme: every mistake is named with its line, its key and what is allowed."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from briefdeck.errors import TemplateError
from briefdeck.model.theme import Look, Theme
from briefdeck.themes.keys import TABLES, Kind

NOTHING: Mapping[str, Mapping[str, str]] = MappingProxyType({})
"""No tables."""

_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_ENTRY = re.compile(r"""\s*["']?([^"'=#\s]+)["']?\s*=""")
_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)")


def read_theme(path: Path, borrowed: Mapping[str, Mapping[str, str]] = NOTHING) -> Theme:
    """The theme in a theme.toml, without layouts; ``borrowed`` are tables of a base deck that stand in for tables
    it does not have. TemplateError when it cannot be read or a key is wrong."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise TemplateError(f"cannot read: {error.strerror}", where=str(path), hint="check the template") from error
    except UnicodeDecodeError as error:
        raise TemplateError("not UTF-8 text", where=str(path), hint="save the theme as UTF-8") from error
    return parse_theme(text, str(path), borrowed)


def parse_theme(text: str, name: str, borrowed: Mapping[str, Mapping[str, str]] = NOTHING) -> Theme:
    """The theme that TOML text describes; ``name`` is the file's, for errors."""
    tree = _parse(text, name)
    tables = dict(_tables(tree))
    for table, values in tables.items():
        _check(table, values, text, name)
    tables = {table: dict[str, object](values) for table, values in borrowed.items()} | tables
    for table in TABLES:
        if table not in tables:
            raise TemplateError(f"the table [{table}] is missing", where=name, hint=f"add [{table}] with its keys")
    top, deck = tables[""], tables["deck"]
    width, height = _numbers(deck["slide"])
    return Theme(
        name=str(top["name"]),
        deck=_look("deck", tables),
        briefing=_look("briefing", tables),
        slide=(width, height),
        paper=str(top["paper"]),
        footer=str(top["footer"]),
    )


def _parse(text: str, name: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = found[1] if found else str(text.count("\n") + 1)
        said = _AT_LINE.sub("", str(error))
        raise TemplateError(f"not TOML: {said}", where=f"{name}:{line}", hint='write key = "value"') from error


def _tables(tree: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    """Every table by its dotted name. A table under an unknown name stays a value, so that it is reported as a key."""
    values = dict(tree)
    for key, value in tree.items():
        path = f"{prefix}.{key}" if prefix else key
        if isinstance(value, dict) and path in TABLES:
            del values[key]
            yield from _tables(value, path)
    yield prefix, values


def _check(table: str, values: Mapping[str, object], text: str, name: str) -> None:
    known = TABLES[table]
    for key, value in values.items():
        where = f"{name}:{_line_of(text, table, key)}"
        if key not in known:
            raise _unknown(table, key, where)
        if not known[key].accepts(value):
            raise _wrong(f"{table}.{key}".lstrip("."), value, known[key], where)
    missing = [key for key in known if key not in values]
    if missing:
        place = f"{name}:{_line_of(text, table, '')}"
        head = f"in [{table}]" if table else "at the top"
        raise TemplateError(
            f"the key {missing[0]!r} is missing {head}", where=place, hint=f"it must be {known[missing[0]].words}"
        )


def _unknown(table: str, key: str, where: str) -> TemplateError:
    subtables = [t.rpartition(".")[2] for t in TABLES if t and t.rpartition(".")[0] == table]
    known = [*TABLES[table], *subtables]
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    head = f"in [{table}]" if table else "at the top"
    guess = f"did you mean {near[0]!r}? " if near else ""
    return TemplateError(f"unknown key {key!r} {head}", where=where, hint=f"{guess}known keys: {', '.join(known)}")


def _wrong(key: str, value: object, kind: Kind, where: str) -> TemplateError:
    return TemplateError(f"{key} cannot be {_shown(value)}", where=where, hint=f"it must be {kind.words}")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "a table" if isinstance(value, dict) else repr(value)


def _line_of(text: str, table: str, key: str) -> int:
    """The line where ``key`` of ``table`` stands; the table's own line when it cannot be told."""
    current, best = "", 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            current = header[1].replace(" ", "").replace('"', "")
            if current == table:
                best = number
            if key and current == f"{table}.{key}".lstrip("."):
                return number
        elif (
            key
            and (entry := _ENTRY.match(line))
            and f"{current}.{entry[1]}".lstrip(".") == f"{table}.{key}".lstrip(".")
        ):
            return number
    return best


def _look(medium: str, tables: Mapping[str, dict[str, object]]) -> Look:
    parts = {name: tables[f"{medium}.{name}"] for name in ("colors", "sizes", "faces", "spacing")}
    return Look(
        colors=MappingProxyType({k: str(v).lstrip("#").upper() for k, v in parts["colors"].items()}),
        sizes=MappingProxyType(_floats(parts["sizes"])),
        faces=MappingProxyType({k: str(v) for k, v in parts["faces"].items()}),
        spacing=MappingProxyType(_floats(parts["spacing"])),
    )


def _floats(values: Mapping[str, object]) -> dict[str, float]:
    return {key: float(value) for key, value in values.items() if isinstance(value, int | float)}


def _numbers(value: object) -> tuple[float, ...]:
    return tuple(float(x) for x in value) if isinstance(value, list) else ()
