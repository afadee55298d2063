import pytest

from briefdeck.model.pages import SetParagraph, SetRun
from briefdeck.typeset.direction import STAND_INS, arranged, in_faces, missing
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paragraph import Place, set_paragraph
from briefdeck.typeset.shaping import advance, shaped

FACES = Faces.of({"heading": "Source Serif Pro", "body": "Source Sans Pro", **dict(STAND_INS)})
ARABIC = "مستقبل الطاقة"
FIRA = ("FiraGO", False, False)


def run(text: str) -> SetRun:
    return SetRun(text, "body", 10.0, "text")


def line_of(text: str, width: float = 400.0) -> SetParagraph:
    runs = in_faces(run(text), FACES)
    return arranged(set_paragraph(runs, Place(0.0, 0.0, width), FACES), FACES, width)


def words_from_left(paragraph: SetParagraph) -> list[str]:
    pieces = sorted((p for line in paragraph.lines for p in line.pieces), key=lambda piece: piece.x)
    found = [paragraph.runs[p.run].text[p.start : p.end].strip() for p in pieces]
    return [words for words in found if words]


@pytest.mark.parametrize("word", ["ქალაქი", "שלום", "سلام", "बुद्धि", "ปัญญา"])
def test_letters_that_the_body_lacks_come_from_another_face(word: str) -> None:
    before, within, after = in_faces(run(f"It is {word}, they say"), FACES)
    assert (before.face, within.face, after.face) == ("body", "fallback1", "body")
    assert within.text == word
    assert before.text + within.text + after.text == f"It is {word}, they say"


def test_a_space_between_two_words_of_a_face_does_not_cut_them() -> None:
    assert [part.text for part in in_faces(run(ARABIC), FACES)] == [ARABIC]


def test_plain_words_stay_as_they_are() -> None:
    words = run("Café “naïve” – 10 €")
    assert in_faces(words, FACES) == (words,)


def test_a_character_that_no_face_has_is_named_once() -> None:
    assert missing("中 and 中 and 文, ✓ and é", FACES) == ("中", "文")


def test_right_to_left_words_stand_at_the_right_edge() -> None:
    paragraph = line_of(ARABIC)
    last = paragraph.lines[0].pieces[0]
    assert paragraph.align == "right"
    assert last.x + last.width == pytest.approx(400.0, abs=0.05)


def test_a_foreign_name_and_a_number_keep_their_direction_in_a_right_to_left_line() -> None:
    assert words_from_left(line_of("شركة Siemens في 2023")) == ["2023", "في", "Siemens", "شركة"]


def test_a_right_to_left_word_in_a_left_to_right_line_keeps_its_place() -> None:
    assert words_from_left(line_of("It is שלום here")) == ["It is", "שלום", "here"]


def test_nothing_is_lost_when_a_line_is_arranged() -> None:
    text = "שלום (hello) and سلام, 40% of it. " * 6
    paragraph = line_of(text.strip(), 120.0)
    pieces = [p for line in paragraph.lines for p in line.pieces]
    assert "".join(paragraph.runs[p.run].text[p.start : p.end] for p in pieces) == text.strip()


def test_letters_join_and_the_glyphs_stand_for_all_of_them() -> None:
    glyphs = shaped("بلا", FIRA, 10.0, leftwards=True)
    assert "".join(glyph.text for glyph in reversed(glyphs)) == "بلا"
    alone = sum(advance(shaped(letter, FIRA, 10.0, leftwards=True)) for letter in "بلا")
    assert 0 < advance(glyphs) < alone


def test_stacked_letters_say_every_character() -> None:
    said = "".join(glyph.text for glyph in shaped("बुद्धि", FIRA, 10.0, leftwards=False))
    assert sorted(said) == sorted("बुद्धि")
