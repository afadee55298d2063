"""Where the words of a paragraph begin and end when all of them stand on one line."""

from array import array
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, count, pairwise
from operator import add

from briefdeck.model.pages import SetRun
from briefdeck.typeset.metrics import Face, Faces


class Ruler:
    """The measured words of runs. Places are characters of the whole text, distances are points.

    A word ends at a space, at a line's end or with its run. ``lefts[i]`` is the left edge of word ``i``; one more is
    where a further word would begin.
    """

    def __init__(self, runs: tuple[SetRun, ...], faces: Faces) -> None:
        self.lefts: list[float] = [0.0]
        self.words: list[str] = []
        """The letters of each word."""
        self._runs: list[tuple[Face, float]] = []
        self._firsts: list[int] = []
        self._inside: dict[int, array[float]] = {}
        for run in runs:
            if run.text:
                self._measure(run, faces.face(run))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins: most lines of plain words are broken without asking."""
        starts: list[int] = []
        place = 0
        for first, after in pairwise([*self._firsts, len(self.words)]):
            lengths = map(len, self.words[first:after])
            places = [*map(add, accumulate(lengths, initial=place), count())]
            starts += places[:-1]
            place = places[-1] - 1
        return starts

    def at(self, place: int) -> float:
        """Where the character at a place begins."""
        word = self.word_at(place)
        inside = place - self.starts[word]
        if not inside:
            return self.lefts[word]
        length = len(self.words[word])
        if inside < length:
            return self.lefts[word] + self.steps(word)[inside - 1]
        return self.right(word) + (inside - length) * self.space(word)

    def word_at(self, place: int) -> int:
        """The number of the word at a place."""
        return bisect_right(self.starts, place) - 1

    def right(self, word: int) -> float:
        """The right edge of a word's ink."""
        face, size = self._style(word)
        return self.lefts[word] + face.words[self.words[word]] * size

    def beyond(self, reach: float, first: int) -> int:
        """The first word from ``first`` on that ends behind ``reach``; how many words there are when none does."""
        past = bisect_right(self.lefts, reach, first, len(self.words))
        return past - 1 if past > first and self.right(past - 1) > reach else past

    def steps(self, word: int) -> "array[float]":
        """Where each character of a word ends, from the word's left edge."""
        found = self._inside.get(word)
        if found is None:
            face, size = self._style(word)
            found = self._inside[word] = array("d", [step * size for step in face.steps(self.words[word])])
        return found

    def hyphen(self, word: int) -> float:
        """How wide a hyphen is in the style of a word."""
        face, size = self._style(word)
        return face.advance("-") * size

    def space(self, word: int) -> float:
        """How wide a space is in the style of a word."""
        face, size = self._style(word)
        return face.advance(" ") * size

    def _measure(self, run: SetRun, face: Face) -> None:
        size = run.size * (_part(run.dress) if run.dress else 1.0)
        words = run.text.replace("\n", " ").split(" ")
        space = face.advance(" ") * size
        lefts = self.lefts
        left = lefts.pop() - (self.space(len(self.words) - 1) if self._runs else 0.0)  # no space between two runs
        self._firsts.append(len(self.words))
        self._runs.append((face, size))
        self.words += words
        for width in map(face.words.__getitem__, words):
            lefts.append(left)
            left += width * size
            left += space
        lefts.append(left)

    def _style(self, word: int) -> tuple[Face, float]:
        return self._runs[bisect_right(self._firsts, word) - 1]


def _part(dress: tuple[str, ...]) -> float:
    """How much smaller raised and lowered letters are, how much wider small capitals."""
    if "super" in dress or "sub" in dress:
        return 0.68
    return 1.18 if "small-caps" in dress else 1.0
