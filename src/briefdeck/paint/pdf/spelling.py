"""The order in which the forms of a piece are read: readers take them as they were drawn, the eye as they stand."""

from collections.abc import Iterator
from itertools import groupby
from unicodedata import bidirectional

from briefdeck.model.pages import Glyph
from briefdeck.nouns import noun

_FAR = 8
"""So many forms may stand between one and the place where it is read."""


@noun
class Spelling:
    """Numbers of forms in the order in which they are read.

    ``told`` are ranges of them that a reader who goes by places would take apart, and what they say: words with a vowel
    before its consonant, with marks on letters, with forms that say nothing by themselves. ``is_exact`` is False when
    the forms do not say the words: then only the words as a whole are right.
    """

    order: tuple[int, ...]
    told: tuple[tuple[int, int, str], ...] = ()
    is_exact: bool = True


def spelled(glyphs: tuple[Glyph, ...], words: str) -> Spelling:
    """How the forms, which stand from left to right, say the words."""
    rightwards = [*range(len(glyphs))]
    leftwards = rightwards[::-1]
    if _said(glyphs, leftwards) == words and _said(glyphs, rightwards) != words:
        return Spelling(tuple(leftwards))
    if any(bidirectional(letter) in ("R", "AL") for letter in words):
        found = _grouped(glyphs, leftwards, words)
        order = [form for group in found or (leftwards,) for form in group]
        return Spelling(tuple(order), (), bool(found) or sorted(_said(glyphs, leftwards)) == sorted(words))
    found = _grouped(glyphs, rightwards, words)
    if not found:
        return Spelling(tuple(rightwards), (), False)
    return Spelling(tuple([form for group in found for form in group]), tuple(_told(glyphs, found)))


def _told(glyphs: tuple[Glyph, ...], groups: list[list[int]]) -> Iterator[tuple[int, int, str]]:
    """The words that have a group of several forms."""
    start = 0
    for is_space, word in groupby(groups, lambda group: _said(glyphs, group).isspace()):
        parts = [*word]
        end = start + sum(map(len, parts))
        if not is_space and len(parts) < end - start:
            yield start, end, "".join([_said(glyphs, part) for part in parts])
        start = end


def _said(glyphs: tuple[Glyph, ...], order: list[int]) -> str:
    return "".join([glyphs[at].text for at in order])


def _grouped(glyphs: tuple[Glyph, ...], order: list[int], words: str) -> list[list[int]] | None:
    """The forms as the words need them: a vowel that stands before its consonant comes after it. None if they differ.

    Forms that trade places, marks on a form, and forms that say nothing by themselves make one group.
    """
    waiting = [*range(len(order))]
    groups: list[list[int]] = []
    read, far = 0, -1
    while waiting:
        at = _next([glyphs[order[place]].text for place in waiting[:_FAR]], words, read)
        if at is None:
            return None
        place = waiting.pop(at)
        glyph = glyphs[order[place]]
        is_open = len(order) - len(waiting) - 1 <= far  # forms that stand before the last one are still to be read
        if groups and (is_open or not glyph.text or not glyph.advance):
            groups[-1].append(order[place])
        else:
            groups.append([order[place]])
        read, far = read + len(glyph.text), max(far, place)
    return groups if read == len(words) else None


def _next(said: list[str], words: str, read: int) -> int | None:
    """Which of the next forms is read next."""
    if not said[0]:
        return 0
    return next((at for at, text in enumerate(said) if text and words.startswith(text, read)), None)
