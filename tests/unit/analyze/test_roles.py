"""Roles as the article states them, with every word that limits them."""

from collections.abc import Callable

import pytest

from briefdeck.analyze.article import prepare
from briefdeck.model.document import Document

Maker = Callable[..., Document]
LIMITS = "former ex- acting deputy interim then- retired late would-be alleged suspected co- vice outgoing incoming new"


def roles(document: Document) -> dict[str, str]:
    return {name.name: name.role for name in prepare(document).names if name.role}


@pytest.mark.parametrize("limit", LIMITS.split())
@pytest.mark.parametrize(
    "role", ["president", "U.S. President", "Norda Bank chairman", "prime minister", "police chief"]
)
def test_a_role_keeps_the_word_that_limits_it(make: Maker, limit: str, role: str) -> None:
    stated = f"{limit}{role}" if limit.endswith("-") else f"{limit} {role}"
    (shown,) = roles(make(f"On Monday they met the {stated} Walter Brun in Orsk.")).values()
    assert shown == stated


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("They met (former) Defense Secretary Walter Brun.", "(former) Defense Secretary"),
        ("They met former heavyweight champion and senator Walter Brun.", "former heavyweight champion and senator"),
        ("They met President-elect Walter Brun.", "President-elect"),
        ("Walter Brun, former chairman and president of the club, left.", "former chairman and president of the club"),
        ("Walter Brun, Chairman, President and CEO, spoke.", "Chairman, President and CEO"),
        ("Walter Brun, until June the head of the club, spoke.", "until June the head of the club"),
        ("Orsk Institute of Technology professor Walter Brun spoke.", "Orsk Institute of Technology professor"),
        ("Walter Brun, an engineer of the late Dr. A. B. Holm, spoke.", "engineer of the late Dr. A. B. Holm"),
        (
            "So did former U.S. Vice President Walter Brun, former CIA Director George Holm and others.",
            "former U.S. Vice President",
        ),
        (
            "With us is Walter Brun, Senior Vice President, Investor Relations.",
            "Senior Vice President, Investor Relations",
        ),
        ("On Tuesday Foreign Secretary Walter Brun spoke.", "Foreign Secretary"),
        ("The town’s director Walter Brun spoke.", "the town’s director"),
        ("So did search and rescue chief Walter Brun.", "search and rescue chief"),
        ("So said Walter Brun, the town’s regional president in the report.", "the town’s regional president"),
        ("So did Shadow foreign secretary Walter Brun.", "Shadow foreign secretary"),
        ("They came to transport Chancellor Walter Brun home.", "Chancellor"),
        ("So did Norda legal analyst Walter Brun.", "Norda legal analyst"),
        ("So said Walter Brun, head of Norda Wholesale which sells nails to firms.", "head of Norda Wholesale"),
        ("This is Walter Brun, also Vice President of Norda.", "Vice President of Norda"),
        ("Here is Walter Brun, our Chief Officer continued to report to the board.", "Chief Officer"),
        ("They met Walter Brun, your 2nd district senator.", "2nd district senator"),
    ],
)
def test_a_role_is_shown_as_stated(make: Maker, sentence: str, role: str) -> None:
    assert roles(make(sentence))["Walter Brun"] == role


def test_of_two_mentions_the_one_that_says_former_counts(make: Maker) -> None:
    told = "President Walter Brun was honored. The town thanked former President Walter Brun."
    assert roles(make(told)) == {"Walter Brun": "former President"}
    told = "Norda President Walter Brun spoke. In 1999 then-former Norda President Walter Brun was silent."
    assert roles(make(told)) == {"Walter Brun": "Norda President"}


@pytest.mark.parametrize(
    "sentence",
    [
        "President Walter Brun, who served as head of the club until 2003, died.",
        "Walter Brun, responsible for the film An Officer and a Mayor, left.",
        "They lost Ida Holm and Walter Brun, plus captain Fabien Pelous.",
        "They met Walter Brun, leader of the Orsk House of Commons William Hague and former U.S. envoy Peter Holm.",
        "Walter Brun, an able leader, is past it.",
        "The award for the best actor Walter Brun has on a shelf.",
        "They asked spokesman Walter Brun.",
        "He spent years with Walter Brun, 24 of which as its president.",
        "He called on Adler-Brun, the mayor of Orsk, and on Walter Brun.",
        "The film, directed by Walter Brun, starring actress and singer, was late.",
    ],
)
def test_what_is_no_role_now_is_none(make: Maker, sentence: str) -> None:
    assert roles(make(sentence)) == {}


@pytest.mark.parametrize(
    "credit",
    [
        "Journalist Walter Brun contributed to this report.",
        "Journalist Walter Brun reported from Caracas.",
        "Additional reporting by journalist Walter Brun.",
        "CNN legal analyst Walter Brun said so.",
        "CNN legal analyst Walter Brun does not like it.",
        "She gave an interview with CNN royal correspondent Walter Brun.",
        "Journalist Walter Brun in Dili and others.",
        "The Orsk Reporter: Director Walter Brun, a novelist and author, dies at 58 .",
    ],
)
def test_who_reports_is_no_party(make: Maker, credit: str) -> None:
    told = "Mayor Ida Berg opened the mill. " + credit
    assert roles(make(told)) == {"Ida Berg": "Mayor"}


def test_a_first_name_has_not_the_role_of_another_who_bears_it(make: Maker) -> None:
    told = "They met the novelist Jerry Brun and the author Jerry Holm. Jerry, they said, was late; Jerry smiled."
    assert roles(make(told)).keys() <= {"Jerry Brun", "Jerry Holm"}


def test_a_friend_of_somebody_gives_him_no_role(make: Maker) -> None:
    told = "Ida Berg is a former friend and confidante of Chancellor Walter Brun."
    assert roles(make(told))["Walter Brun"] == "Chancellor"
