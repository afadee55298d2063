"""The judge's widths: those of the family where they are known, never more than a face has for a letter it lacks."""

import pytest

from briefdeck.check.widths import width
from briefdeck.typeset.metrics import face_of

TEXTS = ("Wages rose by 4 % in 2031", "łódź naïve", "δεδομένα данные", "大規模言語", "데이터", "เรือ")


@pytest.mark.parametrize("family", ["Calibri", "Arial", "Cambria", "Consolas", "Georgia", "Trebuchet MS"])
@pytest.mark.parametrize("style", [(False, False), (True, False), (False, True), (True, True)])
def test_the_judge_never_finds_a_text_wider_than_it_was_measured(family: str, style: tuple[bool, bool]) -> None:
    bold, italic = style
    face = face_of(family, bold=bold, italic=italic)
    assert all(width(text, family, 18.0, style) <= face.width(text, 18.0) * 1.003 for text in TEXTS)
