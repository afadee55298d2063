"""Which lines stand together for a part of the article: strong, unlike one another, from all over it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefdeck.analyze.familiar import titled
from briefdeck.analyze.select import ASKED, Line

_WORTHLESS = 0.45
"""A line with less than this share of the best one's worth only fills the slide."""
_LITTLE = 0.36
"""A long line with less only makes a slide look full."""
_NEIGHBOR = 0.25
"""What a line loses for each other one from the same topic."""
_TWO = 2
TWICE = 0.75
"""Lines so much alike say the same."""
UNEXPLAINED = 0.35
"""What is left of a line that takes as known what nothing shown has brought in."""
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
    least = _WORTHLESS * highest(short)
    return [line for place, line in enumerate(short) if place < fewest or line.worth >= least]


def choose(
    lines: Iterable[Line], most: int, taken: Sequence[Line] = (), homes: Mapping[int, int] = _NOWHERE
) -> list[Line]:
    """Up to ``most`` lines by maximal marginal relevance (Carbonell and Goldstein 1998), best first."""
    pool = sorted(lines, key=lambda line: (-line.worth, line.evidence, line.text))
    chosen: list[Line] = []
    while pool and len(chosen) < most:
        marginal = [_marginal(line, [*taken, *chosen], homes) for line in pool]
        place = max(range(len(pool)), key=lambda i: (marginal[i], -pool[i].evidence[0], -i))
        if marginal[place] <= 0:
            break
        best = pool[place]
        chosen.append(best)
        pool = [line for line in pool if line.evidence[0] != best.evidence[0]]
    return chosen


def knowing(lines: Sequence[Line], known: frozenset[str]) -> tuple[Line, ...]:
    """The lines, without what they lean on where a reader knows these stems already."""
    return tuple(replace(line, leans=line.leans - known) if line.leans & known else line for line in lines)


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
    if line.worth >= ASKED or not line.leans:
        return line.worth
    before = [other for other in others if other.evidence[0] < line.evidence[0]]
    told = frozenset().union(*(other.stems for other in before))
    right_before = (other.stems for other in before if line.evidence[0] - other.evidence[0] == 1)
    told |= frozenset(titled(stem) for stems in right_before for stem in stems)
    return line.worth * (1.0 if line.leans <= told else UNEXPLAINED)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))
