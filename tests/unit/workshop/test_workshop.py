"""Templates are started, shown and checked."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Emu

from briefdeck.errors import TemplateError
from briefdeck.resources import cache_folder, template_folder
from briefdeck.themes import load_pack, load_theme
from briefdeck.workshop.checking import checked
from briefdeck.workshop.showing import listed, shown
from briefdeck.workshop.starting import started


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def logo() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (200, 100), (10, 90, 40)).save(stream, "PNG")
    return stream.getvalue()


def company_deck(path: Path) -> Path:
    """A deck whose master shows a logo and whose first accent is green."""
    deck = Presentation()
    master = deck.slide_masters[0]
    part, number = master.part.get_or_add_image_part(io.BytesIO(logo()))
    assert part.content_type == "image/png"
    picture = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_picture(io.BytesIO(logo()), 0, 0, Emu(914400))
    element = picture._element
    element.blipFill.blip.rEmbed = number
    master.shapes._spTree.append(element)
    deck.save(str(path))
    data = path.read_bytes()
    assert data
    return path


@pytest.mark.parametrize("origin", ["executive", "editorial", "minimal", "dark"])
def test_a_copy_calls_itself_by_its_own_name_and_passes_its_check(origin: str, here: Path) -> None:
    folder = started("ours", origin)
    assert folder == Path("templates/ours")
    assert load_theme(folder).name == "ours"
    assert (folder / "README.md").read_text("utf-8").startswith("# The template `ours`")
    assert template_folder("ours") == folder
    assert "ours" in dict(listed())
    assert [(part.part, part.error, part.found) for part in checked("ours")] == [
        (file, None, ()) for file in ("theme.toml", "deck.md.j2", "briefing.md.j2")
    ]


@pytest.mark.parametrize("name", ["../ours", "a/b", ".hidden", "", "a b"])
def test_a_template_is_never_started_outside_its_folder(name: str, here: Path) -> None:
    with pytest.raises(TemplateError, match="plain name"):
        started(name, "executive")
    assert list(here.iterdir()) == []


def test_a_template_that_is_there_is_never_overwritten(here: Path) -> None:
    started("ours", "executive")
    with pytest.raises(TemplateError, match="exists already"):
        started("ours", "minimal")


def test_a_brand_gives_its_masters_colors_and_logo(here: Path) -> None:
    folder = started("acme", "executive", company_deck(here / "company.pptx"))
    theme = load_theme(folder, cache_folder())
    assert theme.base == "company.pptx"
    assert (folder / "logo.png").read_bytes() == logo()
    assert theme.slide == (720.0, 540.0)
    assert [part.error for part in checked("acme")] == [None, None, None]
    assert "of executive" in "\n".join(shown("acme"))


def test_a_deck_that_is_none_starts_nothing(here: Path) -> None:
    (here / "company.pptx").write_bytes(b"words")
    with pytest.raises(TemplateError):
        started("acme", "executive", here / "company.pptx")
    assert not (here / "templates").exists()


def test_a_check_goes_on_after_a_mistake(here: Path) -> None:
    folder = started("ours", "executive")
    (folder / "deck.md.j2").write_text("{{ breif.title }}", "utf-8")
    parts = {part.part: part.error for part in checked("ours")}
    assert "did you mean 'brief'?" in str(parts["deck.md.j2"])
    assert parts["theme.toml"] is None and parts["briefing.md.j2"] is None


def test_a_logo_stands_on_layouts_and_the_title_beside_it(here: Path) -> None:
    folder = started("ours", "executive")
    (folder / "logo.png").write_bytes(logo())
    with (folder / "theme.toml").open("a", encoding="utf-8") as file:
        file.write('\n[logo]\nfile = "logo.png"\nheight = 30\n')
    theme = load_theme(folder)
    assert (theme.logo.width, theme.logo.height) == (60.0, 30.0)
    title = next(s.rect for lay in theme.layouts if lay.role == "content" for s in lay.slots if s.role == "title")
    assert title.right < theme.slide[0] - theme.deck.spacing["margin"] - 60
    pack = load_pack(folder, theme)
    shown_on = [part.name for part in pack.parts if b'name="Logo"' in part.data]
    assert len(shown_on) == len([layout for layout in pack.layouts if layout.role])
    assert [part.data for part in pack.parts if part.name.endswith("briefdeckLogo.png")] == [logo()]


def test_the_built_in_templates_say_what_they_are() -> None:
    about = dict(listed())
    assert all(about[name] for name in ("executive", "editorial", "minimal", "dark"))
