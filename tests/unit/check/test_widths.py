"""The judge's widths: those of the family where they are known, never more than a face has for a letter it lacks."""

import pytest

from briefdeck.check.widths import width
from briefdeck.typeset.metrics import face_of


@pytest.mark.parametrize("family", ["Calibri", "Arial", "Cambria", "Consolas", "Georgia", "Trebuchet MS"])
@pytest.mark.parametrize(
    "text", ["Wages rose by 4 % in 2031", "łódź naïve", "δεδομένα данные", "大規模言語", "데이터", "เรือ"]
)
def test_the_judge_never_finds_a_text_wider_than_it_was_measured(family: str, text: str) -> None:
    assert width(text, family, 18.0) <= face_of(family).width(text, 18.0) * 1.003
