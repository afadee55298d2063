"""Which lines stand together for a part of the article: strong, unlike one another, from all over it."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefdeck.analyze.familiar import known_behind, opening
from briefdeck.analyze.select import ASKED, Line

_WORTHLESS = 0.45
"""A line with less than this share of the best one's worth only fills the slide."""
_LITTLE = 0.5
"""A long line with less only makes a slide look full."""
_NEIGHBOR = 0.25
"""What a line loses for each other one from the same topic."""
_TWO = 2
TWICE = 0.75
"""Lines so much alike say the same."""
UNEXPLAINED = 0.35
"""What is left of a line that takes as known what nothing shown has brought in."""
_HANGING = 0.55
"""A line that keeps less of its worth among the others of its list is told only where there is no other."""
_MOST_TOGETHER = 3
"""Lines of a run that are chosen together."""
_NOWHERE: Mapping[int, int] = {}


def bullets(
    lines: Sequence[Line],
    most: int,
    taken: Sequence[Line] = (),
    fewest: int = _TWO,
    homes: Mapping[int, int] = _NOWHERE,
) -> list[Line]:
    """Lines for a list: short ones where there are enough, a long one only to have two, and those asked for.

    Of the short ones the first ``fewest`` count however little they say beside the best.
    ``homes`` says in which topic each sentence stands: lines from different ones are preferred.
    """
    most = max(most, sum(line.worth >= ASKED for line in lines))
    short = choose([line for line in lines if line.fits], most, taken, homes)
    if len(short) < min(_TWO, most):
        least = _LITTLE * highest(lines)
        others = [line for line in lines if line.worth >= least and line not in short]
        return [*short, *choose(others, min(_TWO, most) - len(short), [*taken, *short], homes)]
    short = clear(short, [*taken, *short]) or short[:1]
    least = _WORTHLESS * highest(short)
    kept = [line for place, line in enumerate(short) if place < fewest or line.worth >= least]
    leading = {line.evidence[0] - 1 for line in kept if line.stand.is_within}
    return [line for line in short if line in kept or line.evidence[0] in leading]


def choose(
    lines: Iterable[Line], most: int, taken: Sequence[Line] = (), homes: Mapping[int, int] = _NOWHERE
) -> list[Line]:
    """Up to ``most`` lines by maximal marginal relevance (Carbonell and Goldstein 1998), best first.

    Lines from within a paragraph come with those right before them where these are worth it.
    """
    pool = sorted(lines, key=lambda line: (-line.worth, line.evidence, line.text))
    chosen: list[Line] = []
    while pool and len(chosen) < most:
        others = [*taken, *chosen]
        told = {number for other in others for number in other.evidence}
        first = {n: line for line in reversed(pool) if (n := line.evidence[0]) not in told and line.worth < ASKED}
        runs = [run for line in pool for run in _runs(line, first, most - len(chosen))]
        gains = [_gain(run, others, homes) for run in runs]
        place = max(range(len(runs)), key=lambda i: (gains[i], -runs[i][-1].evidence[0], -i))
        if gains[place] <= 0:
            break
        chosen += runs[place]
        gone = {line.evidence[0] for line in runs[place]}
        pool = [line for line in pool if line.evidence[0] not in gone]
    return chosen


def clear(lines: Sequence[Line], told: Sequence[Line] = ()) -> list[Line]:
    """The lines without those that hang too much on what is not told before or besides them."""
    stems = frozenset().union(*(line.stems for line in told))
    numbers = frozenset(number for line in told for number in line.evidence)
    return [
        line
        for line in lines
        if line.worth >= ASKED
        or (_stands(line, stems, numbers) >= _HANGING and opening(line.leans) <= _behind(line, told))
    ]


def _behind(line: Line, others: Sequence[Line]) -> frozenset[str]:
    """What of the line's leanings a reader knows from the lines of the sentence right before it."""
    return known_behind((o.stems for o in others if line.evidence[0] - o.evidence[0] == 1), line.leans)


def _stands(line: Line, told: frozenset[str], numbers: Container[int]) -> float:
    """The share of its worth that a line keeps for readers who know these stems and sentences."""
    return line.stand.among(told, follows=line.follows or line.evidence[0] - 1 in numbers)


def _runs(line: Line, first: Mapping[int, Line], most: int) -> Iterator[tuple[Line, ...]]:
    """The line alone, and with the lines of the sentences right before it as far as they lead up to it.

    ``first`` are the best lines of the sentences that are not told yet, by their numbers.
    """
    run: tuple[Line, ...] = (line,)
    yield run
    while run[0].stand.is_within and len(run) < min(most, _MOST_TOGETHER):
        before = first.get(run[0].evidence[0] - 1)
        if before is None:
            return
        run = (before, *run)
        yield run


def _gain(run: Sequence[Line], others: Sequence[Line], homes: Mapping[int, int]) -> float:
    """What a line of the run is worth on average."""
    gains = [_marginal(line, [*others, *run[:place]], homes) for place, line in enumerate(run)]
    return round(sum(gains) / len(gains), 6)


def knowing(lines: Sequence[Line], known: frozenset[str], told: Container[int] = ()) -> tuple[Line, ...]:
    """The lines as they stand for a reader who knows these stems and was told these sentences."""
    return tuple(_known(line, known, told) for line in lines)


def _known(line: Line, known: frozenset[str], told: Container[int]) -> Line:
    stand = replace(line.stand, given=line.stand.given - known) if line.stand.given & known else line.stand
    follows = line.follows or line.evidence[0] - 1 in told
    if stand is line.stand and follows == line.follows and not line.leans & known:
        return line
    return replace(line, leans=line.leans - known, stand=stand, follows=follows)


def standing(line: Line) -> float:
    """What is left of a line's worth as the first that is told."""
    return (UNEXPLAINED if line.leans else 1.0) * line.stand.among(frozenset(), follows=line.follows)


def highest(lines: Iterable[Line]) -> float:
    """The worth of the best line that was chosen on its merits, not asked for."""
    return max((line.worth for line in lines if line.worth < ASKED), default=0.0)


def _marginal(line: Line, others: Sequence[Line], homes: Mapping[int, int]) -> float:
    alike = max((_overlap(line.stems, other.stems) for other in others), default=0.0)
    home = homes.get(line.evidence[0])
    near = sum(1 for other in others if home is not None and homes.get(other.evidence[0]) == home)
    cost = 0.9 * max(0.0, alike - 0.15) + (2.0 if alike > TWICE else 0.0)
    return round(_understood(line, others) - cost - _NEIGHBOR * near, 6)


def _understood(line: Line, others: Sequence[Line]) -> float:
    """The line's worth; less when neither the others that stand before it in the article explain what it means."""
    if line.worth >= ASKED:
        return line.worth
    before = [other for other in others if other.evidence[0] < line.evidence[0]]
    told = frozenset().union(*(other.stems for other in before))
    told |= _behind(line, before)
    numbers = frozenset(number for other in others for number in other.evidence)
    return line.worth * (1.0 if line.leans <= told else UNEXPLAINED) * _stands(line, told, numbers)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))
