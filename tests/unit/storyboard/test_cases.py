"""Storyboards as pandoc, Quarto and Marp users write them, read as recorded and cut into slides as pandoc does."""

from pathlib import Path

import pytest

from benchmarks.storyboard_cases import cases, ours, outline, read, theirs


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_case_is_read_as_it_was_recorded(case: Path) -> None:
    """``python -m benchmarks.storyboard_cases --outlines`` records anew."""
    assert outline(read(case)) == (case / "slides.txt").read_text("utf-8")


@pytest.mark.parametrize("case", [c for c in cases() if theirs(c) is not None], ids=lambda case: case.name)
def test_a_case_makes_pandocs_slides_or_says_why_not(case: Path) -> None:
    assert (ours(read(case)) == theirs(case)) != (case / "differs.txt").exists()
