"""Code line by line, its words in the colors of what they are."""

from collections.abc import Iterator

from briefdeck.model.storyboard import Run, Runs
from briefdeck.typeset.slides.passage import ColoredRun

_LONGEST = 40_000
"""Longer code stays in one color."""
_COLORS = (
    ("Comment", "muted"),
    ("Keyword", "accent1"),
    ("Name.Function", "accent1"),
    ("Name.Class", "accent1"),
    ("Name.Decorator", "accent3"),
    ("Name.Tag", "accent1"),
    ("Name.Attribute", "accent3"),
    ("Literal.String", "accent2"),
    ("Literal.Number", "accent3"),
)


def code_lines(text: str, language: str) -> Iterator[Runs]:
    """The runs of each line. Code in a language that nobody knows is in one color; no character is lost."""
    text = text.rstrip("\n").expandtabs(4)
    line: list[Run] = []
    for color, part in _colored(text, language):
        first, *others = part.split("\n")
        line += _run(first, color)
        for other in others:
            yield tuple(line) or (Run(" ", code=True),)
            line = _run(other, color)
    yield tuple(line) or (Run(" ", code=True),)


def _run(text: str, color: str) -> list[Run]:
    if not text:
        return []
    return [ColoredRun(text, code=True, color=color) if color else Run(text, code=True)]


def _colored(text: str, language: str) -> list[tuple[str, str]]:
    """The text in pieces, each with its color role; "" for plain text."""
    if not language or len(text) > _LONGEST:
        return [("", text)]
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return [("", text)]
    pieces: list[tuple[str, str]] = []
    for kind, part in lexer.get_tokens(text):
        color = _color(str(kind).removeprefix("Token."))
        if pieces and pieces[-1][0] == color:
            pieces[-1] = (color, pieces[-1][1] + part)
        else:
            pieces.append((color, part))
    return pieces if "".join(part for _, part in pieces) == text else [("", text)]


def _color(kind: str) -> str:
    return next((color for start, color in _COLORS if kind.startswith(start)), "")
