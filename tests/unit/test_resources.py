"""Templates and fonts are found where they are, and a wrong name explains itself."""

import pytest

from briefdeck.errors import TemplateError
from briefdeck.resources import font_file, template_folder, template_names


def test_the_default_template_is_built_in() -> None:
    assert "executive" in template_names()
    assert (template_folder("executive") / "theme.toml").is_file()


def test_an_unknown_template_names_the_known_ones() -> None:
    with pytest.raises(TemplateError, match="executive"):
        template_folder("executives")


def test_every_style_of_a_shipped_face_has_its_file() -> None:
    files = {
        font_file(family, bold=bold, italic=italic)
        for family in ("Source Sans Pro", "Source Serif Pro")
        for bold in (False, True)
        for italic in (False, True)
    }
    assert len(files) == 8
    assert all(file.is_file() for file in files)
