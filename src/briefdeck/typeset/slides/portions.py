"""Text in portions that a slide holds by its words: cut between paragraphs, and in a long one between sentences."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefdeck.nouns import noun
from briefdeck.patterns import pattern
from briefdeck.typeset.slides.passage import Passage, cut

_SENTENCE = pattern(r"[.!?…。！？][\"”’»)\]]*(?:\s+|(?<=[。！？]))(?=\S)")
_ABBREVIATED = pattern(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|e\.g|i\.e|cf|approx))\.\s*$")


@noun
class _Part:
    """Characters [start, end) of a passage, with how many words they have. ``goes_on``: what follows stays with it."""

    passage: int
    start: int
    end: int
    words: int
    goes_on: bool


def portions(passages: Sequence[Passage], most: int) -> list[list[Passage]]:
    """The passages in as few groups as hold at most ``most`` words each, about even; all in one when they are few.

    Code, and a heading with what it heads, are never parted; neither is a sentence.
    """
    parts = [part for at, passage in enumerate(passages) for part in _parts(at, passage, most)]
    total = sum(part.words for part in parts)
    if total <= most:
        return [list(passages)]
    units = list(_units(parts))
    count = -(-total // most)
    groups = _even(units, count)
    while count < len(units) and any(_words(group) > most for group in groups if len(group) > 1):
        count += 1
        groups = _even(units, count)
    return [_joined(group, passages) for group in groups]


def _parts(at: int, passage: Passage, most: int) -> Iterator[_Part]:
    text = "".join(run.text for run in passage.runs)
    goes_on = not passage.gap or (passage.style.bold and not passage.bullet)
    count = len(text.split())
    if count <= most // 2:
        yield _Part(at, 0, len(text), count, goes_on)
        return
    ends = [m.end() for m in _SENTENCE.finditer(text) if not _ABBREVIATED.search(text, 0, m.end())]
    for start, end in pairwise((0, *ends, len(text))):
        yield _Part(at, start, end, len(text[start:end].split()), goes_on and end == len(text))


def _units(parts: Sequence[_Part]) -> Iterator[tuple[_Part, ...]]:
    """The parts that stay together."""
    unit: list[_Part] = []
    for part in parts:
        unit.append(part)
        if not part.goes_on:
            yield tuple(unit)
            unit = []
    if unit:
        yield tuple(unit)


def _even(units: Sequence[tuple[_Part, ...]], count: int) -> list[list[tuple[_Part, ...]]]:
    """The units in at most ``count`` groups: each goes where its middle falls when all words stand in a row."""
    share = sum(part.words for unit in units for part in unit) / count
    groups: list[list[tuple[_Part, ...]]] = [[] for _ in range(count)]
    before = 0
    for unit in units:
        words = sum(part.words for part in unit)
        groups[min(count - 1, int((before + words / 2) / share))].append(unit)
        before += words
    return [group for group in groups if group]


def _words(group: Sequence[tuple[_Part, ...]]) -> int:
    return sum(part.words for unit in group for part in unit)


def _joined(group: Sequence[tuple[_Part, ...]], passages: Sequence[Passage]) -> list[Passage]:
    """The group's passages, each whole or its part."""
    parts = [part for unit in group for part in unit]
    found = []
    for at, own in groupby(parts, key=lambda part: part.passage):
        same = list(own)
        start, end = same[0].start, same[-1].end
        passage = cut(passages[at], end)[0]
        found.append(cut(passage, start)[1] if start else passage)
    return found
