"""An abbreviation means what the article says beside it, and nothing that only might fit."""

import pytest

from briefdeck.analyze.abbreviations import abbreviations


@pytest.mark.parametrize(
    ("sentence", "short", "full"),
    [
        ("The Parents Television Council (PTC) said so.", "PTC", "Parents Television Council"),
        ("We use long short-term memory (LSTM) cells.", "LSTM", "long short-term memory"),
        ("Graph convolutional networks (GCNs; Kipf 2017) help.", "GCNs", "Graph convolutional networks"),
        ("Die elektronische Patientenakte (ePA) kommt.", "ePA", "elektronische Patientenakte"),
        ("Non-invasive prenatal testing, or NIPT, is new.", "NIPT", "Non-invasive prenatal testing"),
        (
            "It follows UCCA (Universal Cognitive Conceptual Annotation).",
            "UCCA",
            "Universal Cognitive Conceptual Annotation",
        ),
        ("The Department of Veterans Affairs (DVA) agreed.", "DVA", "Department of Veterans Affairs"),
    ],
)
def test_a_long_form_stands_beside_its_abbreviation(sentence: str, short: str, full: str) -> None:
    found = abbreviations([(7, sentence)])
    assert [(each.short, each.full, each.number) for each in found.values()] == [(short, full, 7)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He flew from Brussels (BBC) to Rome.",
        "The study of the past (FTP) is old.",
        "Sales, net income (SNI) and more rose.",
        "They saw a new film (ANF2) there.",
        "The bank (TB) closed.",
        "Nobody knew that the Deep Water Lock (DWLs) leaks.",
    ],
)
def test_words_that_do_not_give_every_letter_are_no_long_form(sentence: str) -> None:
    assert not abbreviations([(1, sentence)])


def test_what_has_two_long_forms_means_neither() -> None:
    assert not abbreviations([(1, "The Big Blue Board (BBB) met."), (2, "The Better Brown Bag (BBB) broke.")])
