"""Widths and breaks of lines."""

from pathlib import Path

import pytest

from briefdeck.model.pages import SetRun
from briefdeck.typeset import metrics
from briefdeck.typeset.metrics import Faces, face_of
from briefdeck.typeset.paragraph import Form, Place, height, set_paragraph
from briefdeck.typeset.parted import parted_words

FACES = Faces.of({"heading": "Calibri", "body": "Calibri"})


def lines_of(text: str, width: float) -> list[str]:
    paragraph = set_paragraph((SetRun(text, "body", 18, "text"),), Place(0, 0, width), FACES)
    return ["".join(text[p.start : p.end] for p in line.pieces) for line in paragraph.lines]


def test_bold_is_wider_and_every_style_is_known() -> None:
    assert face_of("Calibri", bold=True).width("Mill", 18) > face_of("Calibri").width("Mill", 18) > 0
    assert face_of("Calibri", bold=True, italic=True).width("Mill", 10) > 0


def test_a_face_estimates_what_it_lacks() -> None:
    face = face_of("Calibri")
    assert face.width("漢字", 10) == 20
    assert face.width("e\u0301\u200d", 10) < face.width("ee", 10)
    assert face.pitch(10, "漢") > face.pitch(10, "a")


@pytest.mark.parametrize("family", ["Calibri", "Source Sans Pro", "Source Serif Pro", "Consolas", "Somebody's Own"])
def test_lines_are_at_least_a_fifth_wider_apart_than_the_letters(family: str) -> None:
    assert face_of(family).pitch(10) >= 12
    assert 20 < face_of(family).width("The mill turns", 10) < 100


def test_a_figure_stays_with_its_unit() -> None:
    lines = lines_of("They paid about $10 billion for it", 110)
    assert any("$10 billion" in line for line in lines)


def test_wide_scripts_break_between_letters_but_not_before_a_full_stop() -> None:
    lines = lines_of("これは長い文章です。次の文。", 90)
    assert len(lines) > 1 and not any(line.startswith("。") for line in lines)


def test_a_long_word_is_cut_and_a_mark_stays_with_its_word() -> None:
    assert "".join(lines_of("x" * 100, 100)) == "x" * 100
    runs = (SetRun("The mill turns ", "body", 18, "text"), SetRun("[§12]", "body", 18, "text", evidence=12))
    width = FACES.face(runs[0]).width("The mill turns [§1", 18)
    last = set_paragraph(runs, Place(0, 0, width), FACES).lines[-1]
    assert [piece.run for piece in last.pieces] == [0, 1]


def test_alignment_moves_the_pieces_and_an_indent_narrows_the_line() -> None:
    run = (SetRun("Mill", "body", 18, "text"),)
    right = set_paragraph(run, Place(0, 0, 200), FACES, Form(align="right")).lines[0].pieces[0]
    assert right.x + right.width == pytest.approx(200, abs=0.02)
    assert set_paragraph(run, Place(0, 0, 200), FACES, Form(indent=18)).lines[0].pieces[0].x == 18


def test_an_empty_paragraph_has_no_lines_but_a_height() -> None:
    assert set_paragraph((), Place(0, 0, 100), FACES).lines == ()
    empty = set_paragraph((SetRun("", "body", 10, "text"),), Place(0, 0, 100), FACES)
    assert empty.lines == () and height(empty) == pytest.approx(12.2, abs=0.1)


def test_a_word_of_many_letters_loses_none_and_is_told_whole_once() -> None:
    text = "x" * 60_000
    lines = lines_of(text, 100)
    assert "".join(lines) == text
    cuts = tuple((at, at + 10, False) for at in range(0, 60_000, 10))
    assert parted_words(text, cuts) == {(0, 60_000): text}


@pytest.mark.parametrize("family", ["Calibri", "Cambria", "Arial"])
def test_a_stored_face_has_the_widths_of_its_file_and_no_others(family: str) -> None:
    file = Path(metrics.__file__).parent / "data" / f"{family.lower()}-regular.txt"
    head, *rows = file.read_text("ascii").splitlines()
    widths = {
        int(first, 16) + place: int(width) / int(head.split()[0])
        for first, *row in map(str.split, rows)
        for place, width in enumerate(row)
    }
    face = face_of(family)
    assert [at for at in range(0x3000) if not face.lacks(chr(at))] == sorted(at for at in widths if at < 0x3000)
    assert all(face.advance(chr(at)) == width for at, width in widths.items())
