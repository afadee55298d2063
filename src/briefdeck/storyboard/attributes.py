"""Attributes as pandoc writes them: ``#id .class key=value key="two words"``."""

import re

from briefdeck.nouns import noun
from briefdeck.patterns import pattern

_PART = pattern(
    r"""\#(?P<id>[^\s{}.\#"=]+)
      | \.(?P<name>[^\s{}.\#"=]+)
      | (?P<dash>-)(?=\s|$)
      | (?P<key>[A-Za-z_][\w:.-]*)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s"{}]*))""",
    re.VERBOSE,
)
_MOST_BRACES = 64
"""So many are looked at in a heading from its end on."""
_WORD = pattern(r"[^\s{}:]+")


@noun
class Attributes:
    """What stands between braces, in its order."""

    id: str = ""
    classes: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


NOTHING = Attributes()


def read_attributes(inner: str) -> Attributes | None:
    """The attributes between two braces, or None when the text is something else."""
    identifier = ""
    classes: list[str] = []
    pairs: list[tuple[str, str]] = []
    position = 0
    while (position := _skip_spaces(inner, position)) < len(inner):
        part = _PART.match(inner, position)
        if part is None:
            return None
        if part["id"]:
            identifier = part["id"]
        elif part["name"]:
            classes.append(part["name"])
        elif part["dash"]:
            classes.append("unnumbered")
        else:
            pairs.append((part["key"], _value(part)))
        position = part.end()
    return Attributes(identifier, tuple(classes), tuple(pairs))


def read_fence(info: str) -> Attributes | None:
    """The attributes after the colons of a fenced div (``notes``, ``{.chart type=bar}``, ``column {width=40%}``)."""
    word = _WORD.match(info)
    rest = info[word.end() :].strip() if word else info
    if not rest:
        return Attributes(classes=(info,)) if word else None
    if not (rest.startswith("{") and rest.endswith("}")):
        return None
    found = read_attributes(rest[1:-1])
    if found is None or word is None:
        return found
    return Attributes(found.id, (word.group(), *found.classes), found.pairs)


def split_heading(content: str) -> tuple[str, Attributes | None]:
    """A heading's raw Markdown without the attributes at its end, and those attributes."""
    text = content.rstrip()
    start = len(text) if text.endswith("}") else 0
    for _ in range(_MOST_BRACES):  # the last one that opens attributes: those behind it stand within a value
        start = text.rfind("{", 0, start)
        if start < 0:
            break
        found = None if _is_escaped(text, start) else read_attributes(text[start + 1 : -1])
        if found is not None:
            return text[:start].rstrip(), found
    return content, None


def _is_escaped(text: str, position: int) -> bool:
    before = text[:position]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _skip_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _value(part: re.Match[str]) -> str:
    if part["quoted"] is None:
        return part["bare"]
    return re.sub(r"\\(.)", r"\1", part["quoted"])
