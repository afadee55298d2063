"""Article text as Markdown that reads back as the same text.

The one door between the two: ``text → escape → Markdown parser → text`` gives ``one_line(text)`` for any text, wherever
a template puts it: at the start of a line, in bold, in a heading, in a table cell, in a list item.
"""

import re

from briefdeck.patterns import pattern

_CONTROL = pattern(r"\r\n|[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_SURROGATE = pattern(r"[\ud800-\udfff]")
_ALWAYS = pattern(r"[\\`*_\[\]<|~{^]|\$(?![0-9])")  # a dollar before a digit closes no formula
_ENTITY = pattern(r"&(?=[#A-Za-z0-9]*(?:;|$))")
_HASH = pattern(r"(^|(?<=\s))#")
_STARTS_BLOCK = pattern(
    r"^([0-9]+(?=[.)])|[A-Za-z]{1,7}(?=[.)](?:\s|$))|(?=\([A-Za-z0-9]{1,7}\)(?:\s|$))|(?:[Tt]able)(?=:)"
    r"|(?=[-+=>:%])|(?=\. \. \.$))"
)
_TRAILING_SPACE = pattern(r"\s+$")
_LEADING_SPACE = pattern(r"^\s+")


def escape(text: str) -> str:
    """Markdown of one line that says exactly ``one_line(text)`` and means nothing else."""
    line = _ALWAYS.sub(r"\\\g<0>", one_line(text))
    if "&" in line:
        line = _ENTITY.sub(r"\\&", line)
    if "#" in line:
        line = _HASH.sub(r"\1\\#", line)
    if opener := _STARTS_BLOCK.match(line):
        line = f"{opener[1] or ''}\\{line[opener.end() :]}"
    if line[:1].isspace() or line[-1:].isspace():  # looked for at every letter, spaces cost more than all of the rest
        line = _TRAILING_SPACE.sub(_as_entities, _LEADING_SPACE.sub(_as_entities, line))
    return line


def one_line(text: str) -> str:
    """The text as one line: a line break or control character is a space, half a surrogate pair is U+FFFD."""
    return text if text.isprintable() else _SURROGATE.sub("\ufffd", _CONTROL.sub(" ", text))


def escape_title(text: str) -> str:
    """Text for the quoted title of a link or reference definition."""
    return escape(text).replace('"', '\\"')


def _as_entities(spaces: re.Match[str]) -> str:
    # A parser strips bare spaces at the edges, and a bold mark does not open before one.
    return "".join(f"&#{ord(space)};" for space in spaces.group())
