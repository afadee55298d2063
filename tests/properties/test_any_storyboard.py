"""Storyboards at random: no word is lost, no text runs over, every package is sound.

The same few in every run of the suite; ``make referee`` looks for new ones among 2,000.
"""

from hypothesis import HealthCheck, given, settings

from benchmarks.storyboards import Piece, boards, faults


@settings(max_examples=12, derandomize=True, suppress_health_check=list(HealthCheck))
@given(boards)
def test_the_deck_of_any_storyboard_is_sound(board: Piece) -> None:
    assert faults(board) == []
