"""Many wordings asked for at once are found where each of them is found alone."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefdeck.analyze import debris, sequels
from briefdeck.analyze.wordings import any_of

EXPRESSIONS = (
    r"^The (?:same|other)|\bboth\b|ing$|(?i:^we) ",
    r"^(a+)b \1|\b(b|[|)(]) x \1|[\]|]{2}|c (?P<word>\w)(?P=word)",
    r"\bno\b(?! one)|\\\||(?<=[a-z] )—",
    r"(?:^|, )so|[^a|] z",
)
ALONE = [re.compile(expression) for expression in EXPRESSIONS]
PIECES = (
    *("The", "same", "both", "We", "we", "thing", "aab", "aa", "b", "x", "|", "|]", "c", "oo", "no", "one", "—", "so"),
    *("z", ",", "\\|", "a", "othe", "(", "\n"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join)


@given(texts)
@example("aab aa")
@example("The x | x |")
def test_any_wording_is_found_where_one_of_them_is(text: str) -> None:
    assert any_of(*ALONE)(text) == any(expression.search(text) is not None for expression in ALONE)
    for alone in ALONE:
        assert any_of(alone)(text) == (alone.search(text) is not None)


def test_of_no_wordings_none_is_found() -> None:
    assert not any_of()("any text")


OURS = {"debris": debris._DEBRIS, "sequels": tuple(sequels._LEANINGS.values())}
HOUSE = Path(__file__).parents[3]
WRITTEN = (*(HOUSE / "seeds").glob("*.txt"), HOUSE / "CHANGELOG.md", *(HOUSE / "tests/unit/analyze").glob("test_*.py"))


@pytest.mark.parametrize("name", OURS)
def test_our_own_wordings_are_found_in_all_that_we_have_written(name: str) -> None:
    found = any_of(*OURS[name])
    lines = [line.strip(" \"',") for file in WRITTEN for line in file.read_text("utf-8").splitlines()]
    hits = [line for line in lines if found(line)]
    assert hits == [line for line in lines if any(each.search(line) is not None for each in OURS[name])]
    assert hits
