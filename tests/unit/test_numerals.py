"""Numbers of lists as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.numerals import numeral, readings


@pytest.mark.parametrize(
    ("number", "mark", "said"),
    [(4, "1.", "4."), (4, "a)", "d)"), (28, "A.", "BB."), (4, "(i)", "(iv)"), (1999, "i.", "1999."), (0, "a.", "0.")],
)
def test_a_number_is_written_in_the_manner_of_its_list(number: int, mark: str, said: str) -> None:
    assert numeral(number, mark) == said


def test_i_begins_roman_numbers_and_other_letters_the_alphabet() -> None:
    assert [next(readings(text)) for text in ("i.", "c)", "(IV)", "12.")] == [
        ("i.", 1), ("a)", 3), ("(I)", 4), ("1.", 12),
    ]  # fmt: skip
    assert not [found for text in ("word.", "(a.", "iiiv.", "Ab)", "•", "x") for found in readings(text)]


@given(st.integers(1, 399), st.sampled_from(("1.", "a.", "A)", "i.", "(I)", "(1)")))
def test_what_is_written_can_be_read(number: int, mark: str) -> None:
    assert (mark, number) in readings(numeral(number, mark))
