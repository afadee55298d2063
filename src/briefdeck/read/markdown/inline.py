"""The words of inline Markdown, and where each character stands in the file."""

import re

from markdown_it.token import Token

from briefdeck.nouns import noun

_ESCAPED = re.compile(r"_x[0-9A-Fa-f]{4}_")


@noun
class Plain:
    """Text without markup; ``places[i]`` is the index of ``text[i]`` in the source. ``pictures`` are (alt, path)."""

    text: str
    places: tuple[int, ...]
    pictures: tuple[tuple[str, str], ...]


def plain_of(token: Token, source: str, start: int, end: int) -> Plain:
    """The plain text of an inline token that stands in ``source[start:end]``."""
    walk = _Walk(source, start, end)
    for child in token.children or []:
        walk.take(child)
    return Plain("".join(walk.text), tuple(walk.places), tuple(walk.pictures))


class _Walk:
    """Follows the tokens through the source; the cursor never moves back."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self.source, self.cursor, self.end = source, start, end
        self.start = start
        self.named: list[bool] = []
        self.text: list[str] = []
        self.places: list[int] = []
        self.pictures: list[tuple[str, str]] = []

    def take(self, token: Token) -> None:
        """Moves past one token, keeping its words."""
        match token.type:
            case "text" | "html_inline":
                self._words(token.content, token.content)
            case "code_inline":
                self._words(token.content, token.content.strip())
            case "text_special":
                self._special(token)
            case "softbreak" | "hardbreak":
                self._line_break()
            case "link_close" if token.info != "auto":
                self.cursor = self._after_target(self.cursor)
            case "strong_open" | "strong_close" if token.markup == "__":
                self._underscores(token)
            case "em_open" | "em_close" if token.markup == "_":
                self._escape(token)
            case "image":
                self._picture(token)
            case _:
                pass

    def _words(self, content: str, wanted: str) -> None:
        at = self.source.find(wanted, self.cursor, self.end) if wanted else -1
        if at < 0:
            self._keep(content, [self.cursor] * len(content))
            return
        lead = len(content) - len(content.lstrip()) if wanted != content else 0
        last = at + len(wanted) - 1
        self._keep(content, [min(max(at + i - lead, self.cursor), last) for i in range(len(content))])
        self.cursor = at + len(wanted)

    def _underscores(self, token: Token) -> None:
        """Keeps the marks of a name like ``x.__name__``: no blank stands before them, so nobody meant bold."""
        at = self.source.find("__", self.cursor, self.end)
        if token.type == "strong_open":
            before = self.source[at - 1 : at] if at > self.start else ""
            self.named.append(bool(before) and not before.isspace() and before not in "(*~[")
        if (self.named[-1] if token.type == "strong_open" else self.named.pop()) and at >= 0:
            self._words("__", "__")

    def _escape(self, token: Token) -> None:
        """Keeps the marks of an escaped character like ``_x000D_``, as spreadsheets write it."""
        at = self.source.find("_", self.cursor, self.end)
        if at >= 0 and _ESCAPED.match(self.source, at if token.type == "em_open" else max(at - 6, 0)):
            self._words("_", "_")

    def _special(self, token: Token) -> None:
        raw = token.markup or token.content
        at = max(self.source.find(raw, self.cursor, self.end), self.cursor)
        self._keep(token.content, [at] * len(token.content))
        self.cursor = min(at + len(raw), self.end)

    def _line_break(self) -> None:
        at = self.source.find("\n", self.cursor, self.end)
        at = self.cursor if at < 0 else at
        self._keep("\n", [at])
        self.cursor = min(at + 1, self.end)

    def _picture(self, token: Token) -> None:
        self.pictures.append((token.content, str(token.attrs.get("src", ""))))
        at = self.source.find(token.content, self.cursor, self.end)
        self.cursor = self._after_target(max(at, self.cursor) + len(token.content))

    def _after_target(self, cursor: int) -> int:
        """Past ``](target)`` or ``][label]`` or ``]``."""
        at = self.source.find("]", cursor, self.end)
        if at < 0:
            return cursor
        opener = self.source[at + 1 : at + 2]
        closer = {"(": ")", "[": "]"}.get(opener)
        return self._closed(at + 1, opener, closer) if closer else at + 1

    def _closed(self, start: int, opener: str, closer: str) -> int:
        depth = 0
        for at in range(start, self.end):
            depth += {opener: 1, closer: -1}.get(self.source[at], 0)
            if depth == 0:
                return at + 1
        return start

    def _keep(self, text: str, places: list[int]) -> None:
        self.text.append(text)
        self.places += places
