"""A pattern answers as the compiled expression does, whenever it is compiled."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.patterns import pattern

TEXT, BYTES = r"(?P<word>[a-c]+)|(\d)", rb"([a-c]+)|(\d)"


@given(st.text("abcd1 "), st.integers(0, 5))
def test_a_pattern_finds_what_the_compiled_expression_finds(text: str, start: int) -> None:
    ours, theirs = pattern(TEXT, re.IGNORECASE), re.compile(TEXT, re.IGNORECASE)
    for _ in range(2):
        assert [m.span() for m in ours.finditer(text)] == [m.span() for m in theirs.finditer(text)]
        assert ours.sub(r"<\g<0>>", text) == theirs.sub(r"<\g<0>>", text)
        assert str(ours.match(text, start)) == str(theirs.match(text, start))
    assert pattern(BYTES).split(text.encode()) == re.compile(BYTES).split(text.encode())


def test_a_mistake_in_an_expression_shows_when_it_is_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("x")
