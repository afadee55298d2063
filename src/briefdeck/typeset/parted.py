"""Words that stand on two lines: a reader gets them whole, where their first part stands."""

from collections.abc import Iterator
from itertools import pairwise

from briefdeck.model.pages import Piece
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.typeset.lines import may_end
from briefdeck.typeset.ruler import Ruler

Words = dict[tuple[int, int], str]
"""Words by the characters of the paragraph that they take."""
_WORD = pattern(r"[^ \n]+")


def parted_words(text: str, ranges: tuple[tuple[int, int, bool], ...]) -> Words:
    """The words that go on in a next line, because they were divided or are too long for any line."""
    cuts = [end for _, end, divided in ranges[:-1] if divided or not may_end(text, end)]
    found: Words = {}
    ended = -1
    for cut in cuts:
        if cut < ended:  # the word before goes on over this line as well
            continue
        start = max(text.rfind(" ", 0, cut), text.rfind("\n", 0, cut)) + 1
        word = _WORD.match(text, start)
        if word and word.end() > cut:
            found[word.span()] = word.group()
            ended = word.end()
    return found


def told(pieces: tuple[Piece, ...], firsts: list[int], words: Words, where: tuple[Ruler, float]) -> tuple[Piece, ...]:
    """The pieces of a line, the parts of such words on their own with what a reader gets for them.

    ``firsts`` is where each run begins; ``where`` is the ruler and where its zero stands on the page.
    """
    return tuple(part for piece in pieces for part in _parts(piece, firsts[piece.run], words, where))


def _parts(piece: Piece, first: int, words: Words, where: tuple[Ruler, float]) -> Iterator[Piece]:
    begin, end = first + piece.start, first + piece.end
    inside = [(max(start, begin), min(stop, end), start) for start, stop in words if start < end and stop > begin]
    edges = sorted({begin, end, *(edge for start, stop, _ in inside for edge in (start, stop))})
    if len(edges) == 2 and not inside:
        yield piece
        return
    ruler, zero = where
    for start, stop in pairwise(edges):
        word = next((whole for low, high, whole in inside if low <= start and stop <= high), None)
        said = None if word is None else words[word, _end(words, word)] if start == word else ""
        x, right = ruler.at(start) + zero, min(ruler.at(stop) + zero, piece.x + piece.width)
        yield replace(
            piece, start=start - first, end=stop - first, x=round(x, 2), width=round(max(0.0, right - x), 2), said=said
        )


def _end(words: Words, start: int) -> int:
    return next(stop for begin, stop in words if begin == start)
