"""What comes from strangers gets only so much time and memory, and its answer or its error comes back."""

import time

import pytest

from briefdeck.confined import Limits, confined
from briefdeck.errors import LimitError, TemplateError


def test_what_the_work_gives_comes_back() -> None:
    assert confined(lambda: ["a"] * 100_000, Limits(), "x", "y") == ["a"] * 100_000


def test_an_error_comes_back_whole() -> None:
    def work() -> None:
        raise TemplateError("wrong", where="a.j2:3:1", hint="do this")

    with pytest.raises(TemplateError) as caught:
        confined(work, Limits(), "x", "y")
    assert str(caught.value) == "a.j2:3:1: wrong (do this)"


def test_a_loop_without_end_is_ended() -> None:
    def work() -> None:
        while True:
            pass

    with pytest.raises(LimitError, match="1 s of processor time"):
        confined(work, Limits(seconds=1), "x", "y")


def test_sleeping_does_not_help() -> None:
    with pytest.raises(LimitError, match=r"longer than 0\.2 s"):
        confined(lambda: time.sleep(60), Limits(clock=0.2), "x", "y")


def test_memory_is_counted_beyond_what_the_child_is_born_with() -> None:
    with pytest.raises(LimitError, match="more than 64 MiB"):
        confined(lambda: len("x" * 10**9), Limits(mebibytes=64), "x", "y")
    assert confined(lambda: len("x" * 10**7), Limits(mebibytes=64), "x", "y") == 10**7


def test_a_defect_is_not_taken_for_a_limit() -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        confined(lambda: 1 // 0, Limits(), "x", "y")
