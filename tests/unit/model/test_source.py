import pytest

from briefdeck.model.source import Source, Span


def test_a_span_quotes_its_characters() -> None:
    source = Source("a.txt", "text/plain", "", "one two", "utf-8")
    assert source[Span(4, 7)] == "two"


def test_a_span_never_runs_backwards() -> None:
    with pytest.raises(ValueError, match="not a range"):
        Span(3, 2)
