"""Footnotes: what they say waits until the slide that cites them asks for it."""

from dataclasses import dataclass, field

from briefdeck.storyboard.dialect import Node


@dataclass(slots=True, eq=False, repr=False)
class Footnotes:
    """The texts of all footnotes, and which of them were cited since the last time that ``taken`` was asked."""

    texts: dict[int, tuple[Node, ...]] = field(default_factory=dict)
    _cited: list[int] = field(default_factory=list)

    def keep(self, block: Node) -> None:
        """Learn the texts; ``block`` is the element at the file's end that holds all footnotes."""
        for note in block.children:
            self.texts[int(note.info)] = note.children

    def cite(self, place: int) -> str:
        """The number to print for the footnote at a place (from 0)."""
        self._cited.append(place)
        return str(place + 1)

    def taken(self) -> tuple[int, ...]:
        """The places cited since the last call, each once."""
        cited, self._cited = tuple(dict.fromkeys(self._cited)), []
        return cited
