"""The settings at the top of a Markdown file, between two lines of three dashes."""

import re

from briefdeck.model.source import Span
from briefdeck.nouns import noun

_FRONT = re.compile(r"\A\s*---[ \t]*\n(?P<lines>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_SETTING = re.compile(r"^(?P<key>[A-Za-z][\w -]*):[ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE)
_KEEP = re.compile(r"^keep:[ \t]*(?P<inline>[^\n]*)\n(?P<items>(?:[ \t]*-[^\n]*\n)*)", re.MULTILINE)


@noun
class Front:
    """What the front matter says, "" where it is silent; ``span`` is None when there is none."""

    span: Span | None = None
    title: str = ""
    title_span: Span | None = None
    author: str = ""
    date: str = ""
    publication: str = ""
    language: str = ""
    keep: tuple[str, ...] = ()


def front_matter(text: str) -> Front:
    """Title, author, date, publication, language and the ``keep`` list of the front matter."""
    block = _FRONT.match(text)
    if not block or (block["lines"].strip() and not _SETTING.search(block["lines"])):
        return Front()
    at = block.start("lines")
    said = {found["key"].lower(): found for found in _SETTING.finditer(block["lines"])}
    title = said.get("title")
    return Front(
        span=Span(0, block.end()),
        title=_value(title),
        title_span=Span(at + title.start("value"), at + title.end("value")) if title else None,
        author=_value(said.get("author")),
        date=_value(said.get("date")),
        publication=_value(said.get("publication") or said.get("journal") or said.get("publisher")),
        language=_value(said.get("lang") or said.get("language"))[:2].lower(),
        keep=_listed(block["lines"]),
    )


def _listed(lines: str) -> tuple[str, ...]:
    """The words after ``keep:``, in brackets, alone, or in lines with dashes below; "all" is the empty word."""
    found = _KEEP.search(lines)
    if not found:
        return ()
    inline = [part for part in found["inline"].strip("[] \t").split(",") if part.strip()]
    items = inline or [line.strip()[1:] for line in found["items"].splitlines()]
    words = (item.strip("\"' \t") for item in items)
    return tuple("" if word == "all" else word for word in words if word)


def _value(found: re.Match[str] | None) -> str:
    return found["value"].strip("\"' ") if found else ""
