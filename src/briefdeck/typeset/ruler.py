"""Where the words of a paragraph begin and end when all of them stand on one line."""

from array import array
from bisect import bisect_right
from itertools import accumulate, chain, count, repeat
from operator import add

from briefdeck.model.pages import SetRun
from briefdeck.typeset.metrics import Face, Faces


class Ruler:
    """The measured words of runs. Places are characters of the whole text, distances are points.

    A word ends at a space, at a line's end or with its run; ``starts[i]`` is where word ``i`` begins, ``lefts[i]`` and
    ``rights[i]`` are the edges of its ink.
    """

    def __init__(self, runs: tuple[SetRun, ...], faces: Faces) -> None:
        self.starts: list[int] = []
        self.lefts: list[float] = []
        self.rights: list[float] = []
        self.words: list[str] = []
        """The letters of each word."""
        self._runs: list[tuple[Face, float]] = []
        self._firsts: list[int] = []
        self._inside: dict[int, array[float]] = {}
        place, x = 0, 0.0
        for run in runs:
            if run.text:
                place, x = self._measure(run, faces.face(run), (place, x))

    def at(self, place: int) -> float:
        """Where the character at a place begins."""
        word = bisect_right(self.starts, place) - 1
        inside = place - self.starts[word]
        if not inside:
            return self.lefts[word]
        length = len(self.words[word])
        if inside == length:
            return self.rights[word]
        if inside > length:
            return self.rights[word] + (inside - length) * self._space(word)
        return self.lefts[word] + self.steps(word)[inside - 1]

    def word_at(self, place: int) -> int:
        """The number of the word at a place."""
        return bisect_right(self.starts, place) - 1

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

    def _measure(self, run: SetRun, face: Face, where: tuple[int, float]) -> tuple[int, float]:
        place, x = where
        size = run.size * (_part(run.dress) if run.dress else 1.0)
        words = run.text.replace("\n", " ").split(" ")
        space = face.advance(" ") * size
        known = face.words
        self._firsts.append(len(self.starts))
        self._runs.append((face, size))
        self.words += words
        widths = [width * size for width in map(known.__getitem__, words)]
        edges = list(accumulate(chain.from_iterable(zip(widths, repeat(space))), initial=x))
        places = [*map(add, accumulate(map(len, words), initial=place), count())]
        self.starts += places[:-1]
        self.lefts += edges[:-1:2]
        self.rights += edges[1::2]
        return places[-1] - 1, edges[-1] - space

    def _style(self, word: int) -> tuple[Face, float]:
        return self._runs[bisect_right(self._firsts, word) - 1]

    def _space(self, word: int) -> float:
        face, size = self._style(word)
        return face.advance(" ") * size


def _part(dress: tuple[str, ...]) -> float:
    """How much smaller raised and lowered letters are, how much wider small capitals."""
    if "super" in dress or "sub" in dress:
        return 0.68
    return 1.18 if "small-caps" in dress else 1.0
