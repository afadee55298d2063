"""The tree of a sentence: for each word its part of speech, its head and what it is to its head."""

from collections.abc import Iterator, Sequence

from briefdeck.model.source import Span
from briefdeck.nouns import noun

ROOT = -1


@noun
class Tree:
    """``tags`` are universal classes ("VERB"), ``kinds`` the treebank's finer ones ("VBD"), ``labels`` the relations of
    Universal Dependencies ("nsubj:pass"), ``heads`` places of words; the one root has the head ``ROOT``.
    """

    text: str
    spans: tuple[Span, ...]
    tags: tuple[str, ...]
    kinds: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.heads)

    @property
    def root(self) -> int:
        """The place of the word that the sentence hangs on."""
        return self.heads.index(ROOT)

    def word(self, place: int) -> str:
        """The word as printed."""
        span = self.spans[place]
        return self.text[span.start : span.end]

    def is_a(self, place: int, *labels: str) -> bool:
        """Whether the word has one of these relations to its head; subtypes count as their main type."""
        return self.labels[place] in labels or self.labels[place].split(":")[0] in labels

    def children(self, place: int, *labels: str) -> list[int]:
        """The places of the words that hang on this one, in order; only those with one of the relations if given."""
        return [i for i, head in enumerate(self.heads) if head == place and (not labels or self.is_a(i, *labels))]

    def under(self, place: int) -> tuple[int, ...]:
        """The places of the word and of all that hangs on it, in order."""
        return tuple(i for i in range(len(self)) if place in self.way_up(i))

    def way_up(self, place: int) -> Iterator[int]:
        """The word itself, its head, the head of that one, up to the root."""
        while place != ROOT:
            yield place
            place = self.heads[place]

    def words(self, places: Sequence[int]) -> str:
        """The text from the first to the last of these places."""
        return self.text[self.spans[min(places)].start : self.spans[max(places)].end] if places else ""
