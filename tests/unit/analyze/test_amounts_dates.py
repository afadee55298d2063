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
        ("Fewer than forty percent agreed.", ["Fewer than forty percent"]),
        ("Sales will fall between 4% and 6% or by 10 to 12 percent.", ["between 4% and 6%", "10 to 12 percent"]),
        ("It costs between $1 million and $2 million.", ["between $1 million and $2 million"]),
        ("They reach 90.2% and 92.0%, respectively.", ["90.2%", "92.0%"]),
        ("Over the past six months more than 63,000 phones were lost.", ["six months", "more than 63,000 phones"]),
        ("It covers 46 million square feet.", ["46 million square feet"]),
        (
            "Almost half of all Australian children and two Syrian teams came.",
            ["Almost half of all Australian", "two Syrian teams"],
        ),
        ("They read 264,670 politics abstracts.", ["264,670 politics abstracts"]),
        ("It is a survey of 1709 schoolchildren.", ["1709 schoolchildren"]),
        ("Now 2 1/2 million people more work.", ["2 1/2 million people"]),
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
        "It holds 80, 654 examples of that.",
        "The tension between the two signals danger.",
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
        ("It was tested in Q2 of 2021.", "2021-04/2021-06"),
    ],
)
def test_a_date_sorts_by_its_key(text: str, key: str) -> None:
    assert [d.key for d in dates_in(text)] == [key]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The bridge closed last year.", "2014"),
        ("The bridge closed last month.", "2015-04"),
        ("The bridge closed last week.", "2015-04-27/2015-05-03"),
        ("The bridge closed in March.", "2015-03"),
        ("The bridge closed in September.", "2014-09"),
        ("The bridge will close in September.", "2015-09"),
        ("The bridge is to close next year.", "2016"),
        ("The bridge closed two weeks ago.", "2015-04-20/2015-04-26"),
        ("The bridge closed three months ago.", "2015-02"),
        ("The bridge closed yesterday.", "2015-05-06"),
        ("On Friday, the town closed the bridge, which will be mended.", "2015-05-01"),
        ("The bridge will reopen on Friday.", "2015-05-08"),
        ("The bridge closed on 23 December.", "2014-12-23"),
        ("The bridge was closed in 2010, 2011 and 2012.", "2010/2012"),
        ("The bridge was closed in the 2016-17 winter.", "2016/2017"),
    ],
)
def test_a_relative_date_counts_from_the_day_of_publication(text: str, key: str) -> None:
    assert [d.key for d in dates_in(text, "2015-05-07")] == [key]


def test_a_dateline_is_no_date_of_what_it_opens() -> None:
    assert [d.key for d in dates_in("Thursday, May 7, 2015 On Tuesday the bridge closed.", "2015-05-07")] == [
        "2015-05-05"
    ]


def test_relative_dates_need_the_day_of_publication() -> None:
    text = "The bridge closed on Tuesday and reopens on May 16; ten years ago it was new."
    assert dates_in(text) == ()
    keys = [d.key for d in dates_in(text, "2015-05-07")]
    assert keys == ["2015-05-05", "2015-05-16", "2005"]
