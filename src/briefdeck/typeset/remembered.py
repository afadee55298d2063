"""What was set before is kept for the same text again: of short texts only, so that what is kept stays small."""

from collections.abc import Callable, Hashable, Iterable
from functools import wraps
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
    found = 0
    for run in runs:
        found += len(run.text)
    return found


def remembered(
    length: Callable[[First], int], most: int
) -> Callable[[Callable[[First, *Rest], R]], Callable[[First, *Rest], R]]:
    """The same work; up to ``most`` results are kept where the first argument is not thousands of letters long.

    A slide asks a hundred times. So what is known is looked up before the letters are counted, and when all places are
    taken they are emptied at once, which needs no account of who was asked last.
    """

    def decorate(work: Callable[[First, *Rest], R]) -> Callable[[First, *Rest], R]:
        kept: dict[tuple[First, *Rest], R] = {}

        @wraps(work)
        def again(first: First, /, *rest: *Rest) -> R:
            asked = (first, *rest)
            try:
                return kept[asked]
            except KeyError:
                pass  # it is made below, where what goes wrong says no more than that
            made = work(first, *rest)
            if length(first) <= _LONGEST:
                if len(kept) >= most:
                    kept.clear()
                kept[asked] = made
            return made

        return again

    return decorate
