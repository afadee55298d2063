"""The benchmark's own measures of summaries."""

import pytest

from benchmarks.porter import stem
from benchmarks.rouge import rouge


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("hopping", "hop"),
        ("relational", "relat"),
        ("happy", "happi"),
        ("controlling", "control"),
        ("news", "news"),
        ("dies", "die"),
    ],
)
def test_words_have_the_stems_of_porter(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_a_summary_agrees_with_itself_and_not_with_other_words() -> None:
    points = ["The harbor of Velt opened.", "Norda paid for it."]
    assert rouge(points, points) == pytest.approx(1.0)
    assert rouge(points, ["Nothing alike here"]) == 0.0
    assert 0 < rouge(points[:1], points) < 1


def test_no_points_score_nothing() -> None:
    assert rouge([], ["Velt opened."]) == 0.0
