"""What a cut may not take away."""

import pytest

from briefdeck.analyze.checks import refusal
from briefdeck.analyze.language import language_of
from briefdeck.analyze.phrases import tabled

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("Visitors must pass tests for cholera and typhus.", "Visitors must pass tests for cholera."),
        ("When workers share tasks, factories can make more goods.", "Factories can make more goods."),
        ("If the dam holds, the valley stays dry this year.", "The valley stays dry this year."),
        ("The plant can run at full load unless the river freezes.", "The plant can run at full load."),
        ("Norda does not own the mill.", "Norda does own the mill."),
        ("Scientists compared the ice of Mars to the ice of Earth.", "Scientists compared the ice of Mars."),
        ("The town bought boats that leak in winter.", "The town bought boats."),
        ("Weighing is done by hand in the valley.", "Weighing is done."),
        ("The towns met to map, using old deeds, the course of the river.", "The towns met to map."),
    ],
)
def test_a_line_that_lost_what_governs_it_is_refused(sentence: str, line: str) -> None:
    assert refusal(line, sentence, ENGLISH)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        ("However, Norda sold the mill, which had lost money.", "Norda sold the mill."),
        ("Norda sold the mill, and the town protested for weeks.", "Norda sold the mill."),
        ("Norda (founded in Oslo) sold the mill.", "Norda sold the mill."),
        ("The mill is closed, said Ida Berg, its owner.", "Ida Berg: The mill is closed."),
        ("Earnings were $2 as compared to $1 for the first quarter of 2020.", "Earnings were $2 vs $1 for Q1 2020."),
    ],
)
def test_a_cut_at_marks_that_leaves_a_whole_statement_passes(sentence: str, line: str) -> None:
    assert refusal(line, sentence, ENGLISH) == ""


def test_the_phrase_table_leaves_other_quarters_alone() -> None:
    assert tabled("The first quarter of the century saw war.") == "The first quarter of the century saw war."
    assert tabled("Sales in the first quarter of 2021 rose.") == "Sales in Q1 2021 rose."
