"""What was set before is kept for the same text again: of short texts only, so that what is kept stays small."""

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache, wraps
from typing import Protocol, TypeVar, TypeVarTuple

_LONGEST = 4_000
"""Letters of a text that is worth keeping."""
First = TypeVar("First", bound=Hashable)
Rest = TypeVarTuple("Rest")
R = TypeVar("R")


class Worded(Protocol):
    """A run of words."""

    @property
    def text(self) -> str:
        """The words."""
        ...


def letters(runs: Iterable[Worded]) -> int:
    """How long the runs are together."""
    return sum([len(run.text) for run in runs])


def remembered(
    length: Callable[[First], int], most: int
) -> Callable[[Callable[[First, *Rest], R]], Callable[[First, *Rest], R]]:
    """The same work; its last ``most`` results are kept where the first argument is not thousands of letters long."""

    def decorate(work: Callable[[First, *Rest], R]) -> Callable[[First, *Rest], R]:
        kept = lru_cache(maxsize=most)(work)

        @wraps(work)
        def again(first: First, /, *rest: *Rest) -> R:
            return kept(first, *rest) if length(first) <= _LONGEST else work(first, *rest)

        return again

    return decorate
