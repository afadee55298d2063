"""Amounts and dates in one sentence."""

from itertools import pairwise

import pytest

from briefdeck.analyze.amounts import amounts_in
from briefdeck.analyze.dates import dates_in
from briefdeck.analyze.language import language_of

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Norda paid about $4.2 billion for the yard.", ["about $4.2 billion"]),
        ("Sales fell by 12 percent to 3,400 units.", ["12 percent", "3,400 units"]),
        ("Fewer than forty percent agreed.", ["forty percent"]),
        ("The town holds three referendums.", ["three referendums"]),
        ("The council named a panel of twelve.", ["panel of twelve"]),
        ("Only a third of citizens voted.", ["a third of citizens"]),
        ("Prices were $1,620,000, she said.", ["$1,620,000"]),
    ],
)
def test_an_amount_keeps_its_hedge_and_unit(text: str, values: list[str]) -> None:
    assert [a.value for a in amounts_in(text, ENGLISH)] == values


@pytest.mark.parametrize(
    "text",
    [
        "Norda opened in 2019.",
        "The browser speaks HTML 5 now.",
        "See the survey [13] for more.",
        "It was the first time in the 20th century.",
        "He spoke of two different sides.",
    ],
)
def test_years_versions_citations_and_idioms_are_no_amounts(text: str) -> None:
    assert amounts_in(text, ENGLISH) == ()


def test_amounts_never_overlap_and_stand_in_the_text() -> None:
    text = "Over 700 people and 12 percent of 3 million euros, about $5 million a year, in two towns."
    found = amounts_in(text, ENGLISH)
    assert all(text[a.start : a.end] == a.value for a in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("It opened on May 3, 2016.", "2016-05-03"),
        ("It opened in March 2016.", "2016-03"),
        ("It grew between 2020 and 2024.", "2020/2024"),
        ("It came in late 2022.", "2022-10/2022-12"),
        ("It was tested in the second quarter of 2021.", "2021-04/2021-06"),
    ],
)
def test_a_date_sorts_by_its_key(text: str, key: str) -> None:
    assert [d.key for d in dates_in(text)] == [key]


def test_relative_dates_need_the_day_of_publication() -> None:
    text = "The bridge closed on Tuesday and reopens on May 16; ten years ago it was new."
    assert dates_in(text) == ()
    keys = [d.key for d in dates_in(text, "2015-05-07")]
    assert keys == ["2015-05-05", "2015-05-16", "2005"]
