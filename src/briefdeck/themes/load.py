"""theme.toml → Theme: every mistake is named with its line, its key and what is allowed."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from briefdeck.errors import Excerpt, TemplateError
from briefdeck.model.color import READABLE, contrast, readable
from briefdeck.model.theme import Logo, Look, Theme
from briefdeck.nouns import noun
from briefdeck.shelves import tables_of
from briefdeck.themes.keys import READABLE_PAIRS, TABLES, unsaid
from briefdeck.themes.places import place_of

NOTHING: Mapping[str, Mapping[str, str]] = MappingProxyType({})
"""No tables."""

_Tables = dict[str, dict[str, object]]
_Borrowed = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@noun
class _File:
    """A theme.toml: its text, where it is, its tables by their dotted names."""

    text: str
    where: str
    tables: _Tables

    def error(self, message: str, hint: str, place: tuple[str, str]) -> TemplateError:
        """What is wrong with a key of a table."""
        line, column = place_of(self.text, *place)
        shown = self.text.split("\n")[line - 1] if self.text else ""
        excerpt = Excerpt(line, column, shown)
        return TemplateError(message, where=f"{self.where}:{line}:{column}", hint=hint, excerpt=excerpt)


def read_themes(
    texts: Sequence[tuple[str, str]], borrowed: Mapping[str, Mapping[str, str]] = NOTHING, level: int = 0
) -> Theme:
    """The theme that theme.toml files describe together, without layouts.

    ``texts`` are their texts and where each is, the farthest relative's first: what a later one says wins.
    ``borrowed`` are tables of a base deck that stand in where the file at ``level`` and those after it say nothing.
    TemplateError when a key is wrong.
    """
    return _together(tuple(texts), tuple((table, tuple(said.items())) for table, said in borrowed.items()), level)


@lru_cache(maxsize=16)
def _together(texts: tuple[tuple[str, str], ...], borrowed: _Borrowed, level: int) -> Theme:
    files = [_read(text, where) for text, where in texts]
    tables: _Tables = {table: unsaid(table) for table in TABLES}
    for at, file in enumerate(files):
        for table, said in borrowed if at == level else ():
            tables[table] |= dict(said)
        for table, values in file.tables.items():
            tables[table] |= values
    for table in TABLES:
        _complete(table, tables[table], files[-1])
    for table, pairs in READABLE_PAIRS.items():
        _told_apart(table, pairs, tables[table], files)
    return _theme(tables)


def parse_theme(text: str, name: str, borrowed: Mapping[str, Mapping[str, str]] = NOTHING) -> Theme:
    """The theme that one TOML text describes; ``name`` is the file's, for errors."""
    return read_themes([(text, name)], borrowed)


def _read(text: str, where: str) -> _File:
    file = _File(text, where, {})
    for table, values in _tables(_parsed(file)):
        _check(table, values, file)
        file.tables[table] = values
    return file


def _parsed(file: _File) -> Mapping[str, object]:
    try:
        return tables_of(file.text, file.where)
    except (RecursionError, ValueError) as error:
        said, _, place = str(error).partition(" (at ")
        numbers = [int(word.strip(",)")) for word in place.split() if word.strip(",)").isdecimal()]
        rows = file.text.split("\n")
        line, column = numbers if len(numbers) == 2 else (len(rows), len(rows[-1]) + 1)
        hint = "is the key there twice?" if "overwrite" in said or "twice" in said else 'write key = "value"'
        excerpt = Excerpt(line, column, rows[line - 1] if line <= len(rows) else "")
        where = f"{file.where}:{line}:{column}"
        raise TemplateError(f"not TOML: {said[:120]}", where=where, hint=hint, excerpt=excerpt) from error


def _tables(tree: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, dict[str, object]]]:
    """Every table by its dotted name. A table under an unknown name stays a value, so that it is reported as a key."""
    values = dict(tree)
    for key, value in tree.items():
        path = f"{prefix}.{key}" if prefix else key
        if isinstance(value, dict) and path in TABLES:
            del values[key]
            yield from _tables(value, path)
    yield prefix, values


def _check(table: str, values: Mapping[str, object], file: _File) -> None:
    known = TABLES[table]
    for key, value in values.items():
        if key not in known:
            raise _unknown(table, key, value, file)
        if not known[key].kind.accepts(value):
            name = f"{table}.{key}".lstrip(".")
            hint = f"it must be {known[key].kind.words}"
            raise file.error(f"{name} cannot be {_shown(value)}", hint, (table, key))


def _unknown(table: str, key: str, value: object, file: _File) -> TemplateError:
    from difflib import get_close_matches

    subtables = [t.rpartition(".")[2] for t in TABLES if t and t.rpartition(".")[0] == table]
    known = [*TABLES[table], *subtables]
    near = get_close_matches(key, known, n=1, cutoff=0.5)
    homes = [f"[{t}]" if t else "the top of the file" for t, keys in TABLES.items() if key in keys]
    head = f"in [{table}]" if table else "at the top"
    guess = f"did you mean {near[0]!r}? " if near else f"does it belong in {' or '.join(homes)}? " if homes else ""
    kind = "table" if isinstance(value, dict) else "key"
    return file.error(f"unknown {kind} {key[:60]!r} {head}", f"{guess}known keys: {', '.join(known)}", (table, key))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    try:
        text = repr(value)
    except ValueError:  # a number with more digits than Python writes
        return "a number of thousands of digits"
    return text if len(text) <= 60 else f"{text[:60]}…"


def _complete(table: str, values: Mapping[str, object], file: _File) -> None:
    missing = [key for key in TABLES[table] if key not in values]
    if not missing:
        return
    needed = [key for key in TABLES[table].values() if key.default is None]
    if table and table not in file.tables and len(missing) == len(needed):
        hint = f'add [{table}] with its keys, or extends = "executive" at the top'
        raise file.error(f"the table [{table}] is missing", hint, ("", ""))
    head = f"in [{table}]" if table else "at the top"
    hint = f'it must be {TABLES[table][missing[0]].kind.words}; or write extends = "executive" at the top'
    raise file.error(f"the key {missing[0]!r} is missing {head}", hint, (table, ""))


def _told_apart(
    table: str, pairs: Sequence[tuple[str, str]], values: Mapping[str, object], files: Sequence[_File]
) -> None:
    """TemplateError for a color that cannot be read on what it stands on, when the theme says one of the two."""
    for ink, ground in pairs:
        file = next((f for f in reversed(files) if {ink, ground} & f.tables.get(table, {}).keys()), None)
        one, other = (str(values[role]).lstrip("#").upper() for role in (ink, ground))
        if file is None or contrast(one, other) >= READABLE:
            continue
        written = ink if ink in file.tables[table] else ground
        better = f"#{readable(one, other)}" if written == ink else ""
        hint = f"it must be {READABLE} : 1 or more; " + (f"{better} would do" if better else f"change {ink} as well")
        message = f"{ink} #{one} on {ground} #{other} has a contrast of {contrast(one, other):.2f} : 1"
        raise file.error(message, hint, (table, written))


def _theme(tables: _Tables) -> Theme:
    top, deck, logo = tables[""], tables["deck"], tables["logo"]
    width, height = _numbers(deck["slide"])
    return Theme(
        name=str(top["name"]),
        deck=_look("deck", tables),
        briefing=_look("briefing", tables),
        slide=(width, height),
        paper=str(top["paper"]),
        footer=str(top["footer"]),
        about=str(top["about"]),
        base=str(deck["base"]),
        design=str(deck["design"]),
        logo=Logo(str(logo["file"]), _floats(logo)["height"], str(logo["slides"]), str(logo["pages"])),
    )


def _look(medium: str, tables: Mapping[str, dict[str, object]]) -> Look:
    parts = {name: tables[f"{medium}.{name}"] for name in ("colors", "sizes", "faces", "spacing", "style")}
    return Look(
        colors=MappingProxyType({k: str(v).lstrip("#").upper() for k, v in parts["colors"].items()}),
        sizes=MappingProxyType(_floats(parts["sizes"])),
        faces=MappingProxyType({k: str(v) for k, v in parts["faces"].items()}),
        spacing=MappingProxyType(_floats(parts["spacing"])),
        style=MappingProxyType({k: str(v) for k, v in parts["style"].items()}),
    )


def _floats(values: Mapping[str, object]) -> dict[str, float]:
    return {key: float(value) for key, value in values.items() if isinstance(value, int | float)}


def _numbers(value: object) -> tuple[float, ...]:
    return tuple(float(x) for x in value) if isinstance(value, list) else ()
