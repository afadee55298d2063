"""What the reader asks of the choice: how many points, how long, about what, and which sentences in or out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefdeck.analyze.article import Article
from briefdeck.analyze.rank import Rank
from briefdeck.analyze.select import Line

_KEPT = 3.0
_FOCUSED = 0.8
LENGTHS = ("short", "normal", "long")


@dataclass(frozen=True, slots=True)
class Wishes:
    """``points`` in the summary (0: as many as fit), ``length``, ``focus`` words, sentences to ``keep`` or ``drop``."""

    points: int = 0
    length: str = "normal"
    focus: str = ""
    keep: tuple[int, ...] = ()
    drop: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.length not in LENGTHS:
            raise ValueError(f"no length called {self.length!r}")


def steered(ranks: Mapping[int, Rank], article: Article, wishes: Wishes) -> dict[int, Rank]:
    """The ranks with the kept sentences on top and those that touch the focus raised, each with that reason."""
    focus = frozenset(article.content(wishes.focus))
    found = dict(ranks)
    for sentence in article.sentences:
        shared = len(focus.intersection(article.content(sentence.text))) / max(1, len(focus))
        found[sentence.number] = _raised(ranks[sentence.number], shared, is_kept=sentence.number in wishes.keep)
    return found


def without(lines: Mapping[int, tuple[Line, ...]], wishes: Wishes) -> dict[int, tuple[Line, ...]]:
    """The lines but for those of dropped sentences."""
    return {number: () if number in wishes.drop else found for number, found in lines.items()}


def _raised(rank: Rank, shared: float, *, is_kept: bool) -> Rank:
    if shared:
        rank = Rank(round(rank.score + _FOCUSED * shared, 4), ("touches what you asked for", *rank.why))
    return replace(rank, score=rank.score + _KEPT, why=("you asked to keep it", *rank.why)) if is_kept else rank
