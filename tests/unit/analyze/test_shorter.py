"""What may be left out by a sentence's tree, and what stays whatever the tree says."""

import pytest

from briefdeck.analyze import checks
from briefdeck.analyze.language import language_of
from briefdeck.analyze.shorter import REVIEW, shorter_forms
from briefdeck.analyze.words import count_words

ENGLISH = language_of("en")


def shortened(sentence: str) -> list[str]:
    return [form.text for form in shorter_forms(sentence, ENGLISH)]


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        (
            "The city council approved the new harbor after a long debate about the cost of the old bridge.",
            "The city council approved the new harbor.",
        ),
        (
            "Despite the storms along the coast and the damage to the old pier, the company opened the new harbor.",
            "The company opened the new harbor.",
        ),
        (
            "The city council approved the new harbor on Monday.",
            "The city council approved the new harbor.",
        ),
        (
            "The city council approved on Friday afternoon in a stormy session the plans for the harbor.",
            "The city council approved in a stormy session the plans for the harbor.",
        ),
        (
            "The company closed the old harbor in a bid to save money for the new one.",
            "The company closed the old harbor.",
        ),
        (
            "The city council approved the new harbor, a project that the mayor had wanted.",
            "The city council approved the new harbor.",
        ),
        (
            "On Monday, the company closed the old harbor of the town.",
            "The company closed the old harbor of the town.",
        ),
    ],
)
def test_a_circumstance_may_be_left_out(sentence: str, short: str) -> None:
    assert short in shortened(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The company will open the new harbor if the council of the city approves the plan in the end.",
        "The company did not open the new harbor because the council of the city wanted more money.",
        "The company opened the new harbor after the mayor of the city said that the bridge was safe.",
        "The company sold 40 ships after the first quarter of the year in which the harbor was closed.",
        "The company did not open the new harbor on Monday.",
        "The owner of the company, Mira Holm, on Wednesday of all days, has not left the harbor.",
        "Every ship of the company left the harbor last week.",
        "In 2019, the company sold 40 ships of its old fleet.",
        "The company will close the old harbor after this summer, its owner has confirmed.",
        "The ships of the company left the harbor shortly after midnight.",
        "The company wants to open the new harbor to bring work to the people of the old town.",
    ],
)
def test_what_carries_the_sense_is_never_left_out(sentence: str) -> None:
    assert shortened(sentence) == []


def test_a_short_form_quotes_what_it_leaves_out_and_passes_every_check() -> None:
    sentence = "The city council approved the new harbor after a long debate about the cost of the old bridge."
    found = list(shorter_forms(sentence, ENGLISH))
    assert found
    for form in found:
        assert form.how.startswith(REVIEW)
        assert "“after a long debate about the cost of the old bridge”" in form.how
        assert not checks.refusal(form.text, sentence, ENGLISH)
        assert count_words(form.text) < count_words(sentence)


def test_a_language_without_a_parser_has_no_short_forms() -> None:
    german = language_of("de")
    assert not list(shorter_forms("Der Rat genehmigte den Hafen nach einer langen Debatte über die Brücke.", german))
