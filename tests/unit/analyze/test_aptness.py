"""How fit a statement is to stand for others."""

import pytest

from briefdeck.analyze.aptness import aptness


@pytest.mark.parametrize(
    ("hanging", "plain"),
    [
        ("In the 69th minute, Ada Holm doubled the lead.", "In May, Ada Holm doubled the lead."),
        ("Norda has improved the situation greatly.", "Norda has improved the ferries greatly."),
        ("Holm took the ferry in 2010, the paper said.", "Holm took the ferry in 2010, Norda said."),
        ("We expect fares to grow between 5% and 6%.", "We expect fares to grow between 5% and 6% next year."),
        ("The move comes after six months of talks.", "The ferry of Halm comes after six months of talks."),
        ("Ada will give you more detail on fares.", "Ada will give pilots more pay on ferries."),
        ("We also report results on the ferries of Halm.", "We also report that the ferries of Halm improved."),
        ("The new models are tested on several routes.", "The new models are used on several routes."),
        ("In answer, we built new quays for them.", "To please guests, we built new quays for them."),
    ],
)
def test_what_hangs_on_another_sentence_comes_after_what_says_when_and_of_what(hanging: str, plain: str) -> None:
    assert aptness(hanging) < aptness(plain)
