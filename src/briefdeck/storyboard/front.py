"""Front matter: one ``key: value`` a line, every value text; or pandoc's title block of three lines with "%"."""

import json
import re
from dataclasses import fields

from briefdeck.model.storyboard import Front
from briefdeck.nouns import noun
from briefdeck.patterns import pattern

_OPEN = pattern(r"\A\ufeff?---[ \t]*\n")
_CLOSE = pattern(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_ENTRY = pattern(r"^([^\s:#\"'][^:]*?)[ \t]*:(?:[ \t]+(.*)|)$")
_BARE = pattern(r"[^\W\d_](?:[\w ,.()/+–—’-]*[\w.)])?")
_MEANS_MORE = pattern(r"(?i)(?:true|false|yes|no|on|off|null|y|n)")
_ITEM = pattern(r"-[ \t]+(?:name:[ \t]*)?(.*)")
_TITLE_BLOCK = pattern(r"\A%(.*)(?:\n%(.*))?(?:\n%(.*))?\n?")
_FLOW = pattern(r"\[(.*)\]")
_OPTIONS = ("slide-level", "incremental", "toc", "toc-depth", "toc-title", "reference-doc", "number-sections")
_OPTION = pattern(rf"[ \t]+({'|'.join(_OPTIONS)})[ \t]*:[ \t]+(.*)")
_NESTING = ("format", "output")
_FIELDS = tuple(f.name for f in fields(Front) if f.name != "extra")


@noun
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
        return _title_block(markdown)
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


def _title_block(markdown: str) -> tuple[tuple[Entry, ...], str]:
    found = _TITLE_BLOCK.match(markdown)
    if found is None:
        return (), markdown
    author = ", ".join(part.strip() for part in (found[2] or "").split(";"))
    values = zip(("title", "author", "date"), (found[1], author, found[3] or ""), strict=True)
    entries = tuple(Entry(key, value.strip(), line) for line, (key, value) in enumerate(values, 1) if value.strip())
    return entries, "\n" * found[0].count("\n") + markdown[found.end() :]


def _entries(block: str) -> tuple[Entry, ...]:
    found: list[Entry] = []
    for number, line in enumerate(block.split("\n"), 2):
        entry, option = _ENTRY.match(line.rstrip()), _OPTION.fullmatch(line.rstrip())
        if entry:
            found.append(Entry(entry[1].strip(), _text(entry[2] or ""), number))
        elif option and any(e.key in _NESTING for e in found):
            found.append(Entry(option[1], _text(option[2]), number))
        elif line.strip() and not line.lstrip().startswith("#"):
            last = found.pop() if found else Entry("", "", number)
            found.append(Entry(last.key, _more(last.value, line.strip()), last.line))
    return tuple(found)


def _more(value: str, line: str) -> str:
    """A value and the line that goes on with it: the next of a list, or more of a text."""
    item = _ITEM.fullmatch(line)
    more = _text(item[1] if item else line)
    return f"{value}{', ' if item else ' '}{more}" if value else more


def _text(raw: str) -> str:
    """A scalar's text: without its quotes, or without a comment behind it."""
    value = raw.strip()
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return _unquoted(value)
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    value = re.split(r"(?:^|\s)#", value, maxsplit=1)[0].rstrip()
    flow = _FLOW.fullmatch(value)
    if flow:
        return ", ".join(_text(part) for part in flow[1].split(","))
    return "" if value in ("|", ">", "|-", ">-") else value


def _unquoted(value: str) -> str:
    try:
        return str(json.loads(value))
    except ValueError:
        return value[1:-1]
