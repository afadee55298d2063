"""What a comment is for: the speaker, or Marp."""

import re

from briefdeck.patterns import pattern

_DIRECTIVE = pattern(r"(_?)([A-Za-z-]+)[ \t]*:[ \t]*(.*)")
_NAMES = {
    "class": "class",
    "paginate": "paginate",
    "header": "header",
    "footer": "footer",
    "color": "color",
    "backgroundColor": "background-color",
    "backgroundImage": "background-image",
    "backgroundPosition": "background-position",
    "backgroundRepeat": "background-repeat",
    "backgroundSize": "background-size",
    "transition": "transition",
}
_DECK_WIDE = ("theme", "style", "headingDivider", "size", "math", "marp", "title", "author", "description", "keywords")
_FOR_TOOLS = ("fit", "prettier-ignore", "markdownlint-", "cspell:", "vale ", "spell-checker:")

Directive = tuple[str, str, bool]
"""Attribute, value, and whether it holds for one slide only."""


def directives_of(comment: str) -> tuple[Directive, ...] | None:
    """The Marp directives that a comment consists of; None when it is a remark for the speaker."""
    found: list[Directive] = []
    for line in comment.splitlines():
        said = _DIRECTIVE.fullmatch(line.strip())
        if said and said[2] in _NAMES:
            found.append((_NAMES[said[2]], _value(said[3]), bool(said[1])))
        elif line.strip() and not (said and said[2] in _DECK_WIDE):
            return None
    return tuple(found)


def remarks_of(comment: str) -> tuple[str, ...]:
    """The paragraphs that a comment says to the speaker; none when it talks to an editor or another tool."""
    if comment.startswith(_FOR_TOOLS):
        return ()
    return tuple(" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", comment) if part.strip())


def _value(text: str) -> str:
    bare = text.strip().strip("\"'")
    url = re.fullmatch(r"url\(\s*[\"']?(.*?)[\"']?\s*\)", bare)
    return url[1] if url else bare
