"""Fonts that a user names for letters that ours lack."""

from pathlib import Path

import pytest

from briefdeck.errors import TemplateError
from briefdeck.resources import font_data, own_fonts
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
