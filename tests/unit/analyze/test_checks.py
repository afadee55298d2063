"""Exact checks."""

import pytest

from briefdeck.analyze.checks import balanced, fails, opens_without_name, points_back
from briefdeck.analyze.language import language_of

ENGLISH = language_of("en")


@pytest.mark.parametrize(
    "line",
    [
        "It fell by 3%.",
        "This arrangement works.",
        "Both companies agreed.",
        "Both men denied it and left.",
        "Their plan failed.",
        "The former won.",
        "That is the reason for the dam.",
        "Two were sold to Velt.",
        "The remaining two burned.",
        "The one built in Holm is old.",
    ],
)
def test_a_line_must_not_open_with_a_word_that_points_back(line: str) -> None:
    assert opens_without_name(line, ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "This year sales fell.",
        "Norda fell by 3%.",
        "One in five farms closed.",
        "Two thirds of the farms closed.",
        "Both Norda and Velt sold their farms.",
    ],
)
def test_a_line_may_open_with_a_name_a_noun_or_a_period(line: str) -> None:
    assert not opens_without_name(line, ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        "The alliance of 2011 illustrates this issue.",
        "Norda has sold it to three buyers.",
        "Two years later, 24 million saw him dance.",
        '"We are ready," he says.',
        '"We are ready," she tweeted.',
        "For one thing, they make rye cheaper.",
        "A neighbor was with them.",
        "Most of the rye sold there comes from Holm.",
        "The new law is an attempt to keep that balance.",
        "Along with the Russian liberals of the 1990s, he failed.",
        "Shut out of the council, he ran for mayor.",
        "The mill would leverage that experience in its new plant.",
    ],
)
def test_nothing_inside_a_line_may_point_back(line: str) -> None:
    assert points_back(line, ENGLISH)


def test_a_word_the_source_lacks_or_has_elsewhere_is_refused() -> None:
    source = "Norda sold two mills to Velt in 2019."
    assert not fails("Norda sold two mills.", source, ENGLISH)
    assert fails("Norda sold three mills.", source, ENGLISH)
    assert fails("Velt sold two mills.", source, ENGLISH)


@pytest.mark.parametrize("text", ['He said "go', "the (old mill", "the “old mill", "a 'free dam"])
def test_open_marks_do_not_balance(text: str) -> None:
    assert not balanced(text)


def test_a_dangling_last_word_is_refused() -> None:
    assert fails("Norda sold two mills to.", "Norda sold two mills to Velt.", ENGLISH)


@pytest.mark.parametrize(
    "line",
    [
        *("-- unlike Halm -- Velt sold the dam.", ", Velt sold the dam.", "– Velt sold it."),
        *("(ii) Velt sold the dam.", "(nearly) all dams were sold."),
    ],
)
def test_no_mark_opens_a_line(line: str) -> None:
    assert "opens the line" in fails(line, line, ENGLISH)


def test_a_line_may_open_with_a_number_below_zero() -> None:
    assert not fails("-5 degrees were measured in Halm.", "-5 degrees were measured in Halm.", ENGLISH)


def test_authors_close_a_line_only_where_their_work_closes_the_sentence() -> None:
    whole = "Our scheme extends the work of Holm et al."
    assert fails(whole, whole, ENGLISH)
    assert not fails(whole, "Our scheme extends the work of Holm et al. (2011) .", ENGLISH)


def test_a_line_must_not_end_where_the_announced_begins() -> None:
    source = "The pumps run well, but importantly: the harbor pays for them safely and quickly."
    assert fails("The pumps run well, but importantly", source, ENGLISH)
    assert not fails("The harbor pays for them safely and quickly", source, ENGLISH)
    source = "The town raises the wall and in the meanwhile, the harbor pays for the pumps."
    assert fails("The town raises the wall and in the meanwhile", source, ENGLISH)
    source = "The towns raise the walls of their dams, e.g. those of Holm."
    assert fails("The towns raise the walls of their dams, e.g.", source, ENGLISH)


@pytest.mark.parametrize(
    ("line", "leans"),
    [
        ("Police identified him as Walter Brun, 29.", True),
        ("Berg thanked Lund and promised him the mill.", False),
    ],
)
def test_him_is_never_the_only_one_named_in_its_clause(line: str, leans: bool) -> None:
    assert points_back(line, language_of("en")) is leans
