"""Work without the collector of cycles: our nouns are frozen and have none, and walking all of them again and again
makes large decks cost more than their size."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_MOST_NEW = 250_000
"""Objects after which cycles are collected in a process of our own: it makes many that stay, and few cycles."""
P = ParamSpec("P")
R = TypeVar("R")


def collect_seldom() -> None:
    """For a process that is ours alone: a command, a worker."""
    gc.set_threshold(_MOST_NEW, 20, 20)


def uncollected(work: Callable[P, R]) -> Callable[P, R]:
    """The same work, during which the collector of cycles rests if it was on."""

    @wraps(work)
    def patient(*args: P.args, **kwargs: P.kwargs) -> R:
        if not gc.isenabled():
            return work(*args, **kwargs)
        gc.disable()
        try:
            return work(*args, **kwargs)
        finally:
            gc.enable()

    return patient
