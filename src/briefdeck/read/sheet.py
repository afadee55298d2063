"""The text of a laid-out file, growing piece by piece."""

import re

from briefdeck.model.source import Piece, Role, Span
from briefdeck.untrusted import clean_text

_BLANKS = re.compile(r"\s+")
PARTED = "\n\n"
"""What stands between two pieces."""


class Sheet:
    """Collects pieces; each stands in a paragraph of its own, code keeps its lines, all else is on one line."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._texts: list[str] = []
        self._length = 0

    @property
    def text(self) -> str:
        """Everything so far."""
        return PARTED.join(self._texts)

    def add(self, text: str, role: Role, *, level: int = 0, group: int = 0, said: str = "") -> None:
        """One more piece; nothing when it has no words."""
        span = self._put(text, role)
        if span.start < span.end or role is Role.CELL:
            self.pieces.append(Piece(span, role, level, group, one_line(said)))

    def add_figure(self, caption: str, alt: str, path: str) -> None:
        """A picture; its caption may be empty."""
        self.pieces.append(Piece(self._put(caption, Role.FIGURE), Role.FIGURE, said=one_line(alt), path=path))

    def _put(self, text: str, role: Role) -> Span:
        clean = clean_text(text).strip("\n").rstrip() if role is Role.CODE else one_line(text)
        if not clean.strip():
            return Span(self._length, self._length)
        start = self._length + len(PARTED) if self._texts else 0
        self._texts.append(clean)
        self._length = start + len(clean)
        return Span(start, self._length)


def one_line(text: str) -> str:
    """Clean text with one blank between words."""
    return _BLANKS.sub(" ", clean_text(text)).strip()
