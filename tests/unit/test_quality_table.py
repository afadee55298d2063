"""Measured figures are judged by their targets, and missing peers are named."""

from benchmarks.quality_scores import end_overlap, exact_lines, page_overlap
from benchmarks.quality_table import Figure, rows


def test_a_figure_meets_its_target_from_the_right_side() -> None:
    assert Figure("F1", 0.91, 0.91).is_met
    assert not Figure("F1", 0.909, 0.91).is_met
    assert Figure("ms", 0.5, 1.0, is_cost=True).is_met
    assert not Figure("ms", 1.5, 1.0, is_cost=True).is_met


def test_a_missing_peer_is_said_to_be_missing() -> None:
    assert "peer not installed" in list(rows([Figure("F1", 0.9, 0.91, {"peer": None})]))[1]


def test_equal_texts_overlap_wholly_and_different_ones_not_at_all() -> None:
    assert page_overlap([("a b c d e", "a b c d e")]).f1 == 1.0
    assert page_overlap([("a b c d e", "v w x y z")]).f1 == 0.0
    assert end_overlap([({1, 2}, {2, 3})]).f1 == 0.5
    assert exact_lines([("a  b", "a b"), ("a", "b")]) == 0.5
