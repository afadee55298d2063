"""How the article falls into topics: one a section, several for a long one, cut where the subject changes."""

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article, groups_of, is_short
from briefdeck.analyze.captions import sections_of
from briefdeck.analyze.connectives import opening_connective
from briefdeck.model.document import Section, Sentence
from briefdeck.nouns import noun

Group = tuple[Sentence, ...]

_SLIDE = 56
"""Words of a topic in a short article, all of which is told: what fits on its slide."""
_FULL = 68
_FEWEST_WORDS, _WORDS_MORE, _MOST_WORDS = 90, 13, 190
"""Words of a topic elsewhere: 90 and one more for each 13 of the article, 110 to 190."""
_LEAST_WORDS = 110
_MOST_A_SECTION = 7
_MOST_UNITS = 160
_NEAR = 2
_LIKE, _WITHIN, _LEANS = 0.6, 0.2, 0.7
"""What it costs to cut between units that are alike, inside a paragraph, before a sentence that leans on the last."""
_TOLD_TWICE = 1.5
"""The last of these in a short article, where the sentence leaned on is told again."""
_TOO_FULL = 3.0
_SPARSE, _FEWEST = 0.5, 3
"""What it costs when a part has fewer sentences: a title and two points."""
_UNTITLED = 2.8
"""What it costs when no sentence of a part can be its title."""
_SHORTEST = 0.5


@noun
class Stretch:
    """Sentences that become one topic, under the author's heading; ``part`` counts from 0 within the section."""

    heading: str
    sentences: tuple[Sentence, ...]
    part: int


@noun
class _Unit:
    """Sentences that stay together, with their words and stems and what a cut before them costs."""

    sentences: Group
    words: int
    stems: frozenset[str]
    cost: float = 0.0
    has_claim: bool = True


def stretches(article: Article, claims: Collection[int] | None = None) -> tuple[Stretch, ...]:
    """The article's topics in order; each with one of the ``claims``, sentences that can be titles, where it can be."""
    whole = sum(_words(s) for s in article.sentences)
    wanted = min(_MOST_WORDS, max(_LEAST_WORDS, _FEWEST_WORDS + whole // _WORDS_MORE))
    if is_short(article):
        wanted = _SLIDE
    found: list[Stretch] = []
    for section in sections_of(article):
        for part, sentences in enumerate(_parts(section, article, wanted, claims)):
            found.append(Stretch(section.title, sentences, part))
    return tuple(found)


def joined(one: Stretch, other: Stretch) -> Stretch:
    """Two neighbors of a section as one."""
    return Stretch(one.heading, one.sentences + other.sentences, one.part)


def _parts(section: Section, article: Article, wanted: int, claims: Collection[int] | None) -> list[Group]:
    """The section's sentences in parts of about so many words, seven at most unless the article is short."""
    units = _units(section, article, wanted, claims)
    size, is_whole = sum(unit.words for unit in units), wanted == _SLIDE
    count = max(1, round(size / wanted))
    if (count == 1 and not (is_whole and size > _FULL)) or len(units) < 2:
        return [sum((unit.sentences for unit in units), ())] if units else []
    each = size / (count if is_whole else min(_MOST_A_SECTION, count))
    return _cut(units, each, full=_FULL if is_whole else size)


def _units(section: Section, article: Article, wanted: int, claims: Collection[int] | None) -> list[_Unit]:
    """Paragraphs; the sentences of those that are longer than half a topic."""
    found: list[_Unit] = []
    for group, _ in groups_of(section):
        whole = sum(_words(s) for s in group)
        pieces = [(s,) for s in group] if whole > wanted / 2 else [tuple(group)]
        for place, piece in enumerate(pieces):
            opener = piece[0].text
            leans = checks.opens_without_name(opener, article.language) or opening_connective(opener, article.language)
            cost = _WITHIN * (place > 0) + (_TOLD_TWICE if wanted == _SLIDE else _LEANS) * bool(leans)
            stems = frozenset(stem for s in piece for stem in article.content(s.text))
            has_claim = claims is None or any(s.number in claims for s in piece)
            found.append(_Unit(piece, sum(_words(s) for s in piece), stems, cost, has_claim))
    while len(found) > _MOST_UNITS:
        found = list(_by_twos(found))
    return found


def _by_twos(units: Sequence[_Unit]) -> Iterator[_Unit]:
    """The units two by two, so that a long text stays quick."""
    for one, other in zip(units[::2], [*units[1::2], None], strict=False):
        if other:
            words, stems = one.words + other.words, one.stems | other.stems
            yield _Unit(one.sentences + other.sentences, words, stems, one.cost, one.has_claim or other.has_claim)
        else:
            yield one


def _cut(units: Sequence[_Unit], each: float, full: float) -> list[Group]:
    """The cheapest way to cut: parts of about ``each`` words, none of more than ``full``, cuts where they cost least.

    Dynamic programming over all cuts, as in Utiyama and Isahara (2001), with the likeness of neighbors as the cost.
    """
    before = [0, *accumulate(unit.words for unit in units)]
    titled = [0, *accumulate(unit.has_claim for unit in units)]
    costs = [unit.cost + _LIKE * _likeness(units, at) for at, unit in enumerate(units)]
    best, last = [0.0] + [float("inf")] * len(units), [0] * (len(units) + 1)
    for end in range(1, len(units) + 1):
        for start in range(end - 1, -1, -1):
            size = before[end] - before[start]
            if size > 2 * each and start < end - 1:
                break
            cost = best[start] + _misfit(size, each) + (costs[start] if start else 0.0)
            cost += _TOO_FULL * (size > full and start < end - 1)
            cost += _SPARSE * (end - start < _FEWEST and each < _LEAST_WORDS)
            cost += _UNTITLED * (titled[start] == titled[end])
            if cost < best[end]:
                best[end], last[end] = cost, start
    cuts, end = list[Group](), len(units)
    while end:
        cuts.append(sum((unit.sentences for unit in units[last[end] : end]), ()))
        end = last[end]
    return cuts[::-1]


def _misfit(size: int, each: float) -> float:
    """How far a part is from the words wanted; very small ones are worst."""
    return ((size - each) / each) ** 2 + (0.5 if size < _SHORTEST * each else 0.0)


def _likeness(units: Sequence[_Unit], at: int) -> float:
    """How much the units before a place share with those after it."""
    left = frozenset[str]().union(*(unit.stems for unit in units[max(0, at - _NEAR) : at]))
    right = frozenset[str]().union(*(unit.stems for unit in units[at : at + _NEAR]))
    return len(left & right) / max(1, min(len(left), len(right)))


def _words(sentence: Sentence) -> int:
    return len(sentence.text.split())
