"""Fonts that a user names for letters that ours lack."""

from pathlib import Path

import pytest

from briefdeck.errors import TemplateError
from briefdeck.pipeline import build
from briefdeck.resources import font_data, own_fonts, system_fonts
from briefdeck.typefaces import typeface


def test_regular_styles_are_listed_and_the_bold_beside_one_is_used(tmp_path: Path) -> None:
    for name in ("Own-Regular.ttf", "Own-Bold.ttf", "notes.txt"):
        (tmp_path / name).write_bytes(name.encode())
    (font,) = own_fonts(tmp_path / "no template", tmp_path)
    assert Path(font).name == "Own-Regular.ttf"
    assert font_data(font, bold=True) == b"Own-Bold.ttf"
    assert font_data(font, italic=True) == b"Own-Regular.ttf"


def test_a_template_brings_its_own_fonts(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Han.otf").write_bytes(b"")
    assert [Path(font).name for font in own_fonts(tmp_path, None)] == ["Han.otf"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        own_fonts(tmp_path, tmp_path / "gone")
    assert str(tmp_path / "gone") in str(caught.value)


def test_a_file_that_is_no_font_is_named(tmp_path: Path) -> None:
    file = tmp_path / "Own-Regular.ttf"
    file.write_bytes(b"grain")
    with pytest.raises(TemplateError, match="no font"):
        typeface(str(file))


def test_letters_that_only_the_computer_has_are_drawn_with_its_fonts(tmp_path: Path) -> None:
    if not any(typeface(font).glyph("微") for font in system_fonts()):
        pytest.skip("no font has Chinese letters: apt-get install fonts-droid-fallback")
    article = tmp_path / "a.txt"
    article.write_text("微软与人工智能\n\n微软在二〇二三年投资了一家公司。这家公司训练语言模型。\n", "utf-8")
    built = build(article, tmp_path / "out")
    codes = {note.code for note in built.notes}
    assert "D402" not in codes
    assert "D403" in codes


def test_pictures_of_letters_are_no_letters() -> None:
    assert not [font for font in system_fonts() if "emoji" in font.casefold()]
