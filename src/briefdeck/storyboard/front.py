"""Front matter: one ``key: value`` a line, every value text."""

import json
import re
from dataclasses import dataclass, fields

from briefdeck.model.storyboard import Front

_OPEN = re.compile(r"\A\ufeff?---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_ENTRY = re.compile(r"^([^\s:#\"'][^:]*?)[ \t]*:(?:[ \t]+(.*)|)$")
_BARE = re.compile(r"[^\W\d_](?:[\w ,.()/+–—’-]*[\w.)])?")
_MEANS_MORE = re.compile(r"(?i)(?:true|false|yes|no|on|off|null|y|n)")
_FIELDS = tuple(f.name for f in fields(Front) if f.name != "extra")


@dataclass(frozen=True, slots=True)
class Entry:
    """One key with its value as text and its line from 1."""

    key: str
    value: str
    line: int


def split_front(markdown: str) -> tuple[tuple[Entry, ...], str]:
    """The entries of the front matter, and the file with blank lines in its place so that line numbers stay."""
    opened = _OPEN.match(markdown)
    closed = _CLOSE.search(markdown, opened.end()) if opened else None
    if opened is None or closed is None:
        return (), markdown
    entries = _entries(markdown[opened.end() : closed.start()])
    return entries, "\n" * markdown.count("\n", 0, closed.end()) + markdown[closed.end() :]


def front_of(entries: tuple[Entry, ...]) -> Front:
    """The front matter by field; keys that no field has are kept in ``extra``."""
    known = {e.key: e.value for e in entries if e.key in _FIELDS and e.value}
    extra = tuple((e.key, e.value) for e in entries if e.key not in _FIELDS)
    return Front(**known, extra=extra)


def front_value(text: str) -> str:
    """A value as it is written after the colon: bare when every YAML reader takes it for the same text, else quoted."""
    if _BARE.fullmatch(text) and not _MEANS_MORE.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _entries(block: str) -> tuple[Entry, ...]:
    found: list[Entry] = []
    for number, line in enumerate(block.split("\n"), 2):
        entry = _ENTRY.match(line.rstrip())
        if entry:
            found.append(Entry(entry[1].strip(), _text(entry[2] or ""), number))
        elif line.strip() and not line.lstrip().startswith("#"):
            more = _text(line.strip().removeprefix("- "))
            last = found.pop() if found else Entry("", "", number)
            found.append(Entry(last.key, f"{last.value} {more}".strip(), last.line))
    return tuple(found)


def _text(raw: str) -> str:
    """A scalar's text: without its quotes, or without a comment behind it."""
    value = raw.strip()
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return _unquoted(value)
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    value = re.split(r"(?:^|\s)#", value, maxsplit=1)[0].rstrip()
    return "" if value in ("|", ">", "|-", ">-") else value


def _unquoted(value: str) -> str:
    try:
        return str(json.loads(value))
    except ValueError:
        return value[1:-1]
