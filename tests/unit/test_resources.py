"""Templates and fonts are found where they are, and a wrong name explains itself."""

from pathlib import Path

import pytest

from briefdeck.errors import TemplateError
from briefdeck.resources import copy_template, font_file, template_folder, template_names, template_text


def test_the_default_template_is_built_in() -> None:
    assert "executive" in template_names()
    assert (template_folder("executive") / "theme.toml").is_file()


def test_an_unknown_template_names_the_known_ones() -> None:
    with pytest.raises(TemplateError, match="executive"):
        template_folder("executives")


def test_a_copied_template_is_found_before_the_built_in_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert copy_template("executive", "ours") == Path("templates/ours")
    assert template_folder("ours") == Path("templates/ours")
    assert "ours" in template_names()
    with pytest.raises(TemplateError, match="exists already"):
        copy_template("executive", "ours")


@pytest.mark.parametrize("name", ["../ours", "a/b", ".hidden"])
def test_a_template_is_never_copied_outside_its_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TemplateError, match="plain name"):
        copy_template("executive", name)
    assert list(tmp_path.iterdir()) == []


def test_a_template_without_storyboard_says_which_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"deck\.md\.j2"):
        template_text(tmp_path, "deck.md.j2")


def test_every_style_of_a_shipped_face_has_its_file() -> None:
    files = {
        font_file(family, bold=bold, italic=italic)
        for family in ("Source Sans Pro", "Source Serif Pro")
        for bold in (False, True)
        for italic in (False, True)
    }
    assert len(files) == 8
    assert all(file.is_file() for file in files)
