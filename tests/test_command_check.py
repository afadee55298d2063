"""``briefdeck check`` and ``--base`` as their user meets them."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pptx
import pytest
from PIL import Image
from pptx import Presentation

from briefdeck.resources import templates_folder
from tests.outcome import Outcome, Program

DEFAULT_DECK = Path(pptx.__file__).with_name("templates") / "default.pptx"


def bare_deck(folder: Path) -> Path:
    """A deck with one slide that has no title."""
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[6])
    deck.save(str(folder / "bare.pptx"))
    return folder / "bare.pptx"


def test_our_own_files_pass_the_check(briefdeck: Program, outcome: Outcome) -> None:
    for file in (outcome.deck, outcome.briefing):
        done = briefdeck("check", file)
        assert done.returncode == 0
        assert "no errors" in done.stdout.splitlines()[-1]


def test_a_deck_with_an_error_gives_exit_code_one_and_names_the_rule(briefdeck: Program, tmp_path: Path) -> None:
    done = briefdeck("check", bare_deck(tmp_path))
    assert done.returncode == 1
    assert "title-missing" in done.stdout


def test_the_findings_come_as_json_too(briefdeck: Program, tmp_path: Path) -> None:
    said = json.loads(briefdeck("check", bare_deck(tmp_path), "--json").stdout)
    assert (said["file"], said["ok"]) == ("bare.pptx", False)
    assert said["error"] == len([row for row in said["findings"] if row["grade"] == "error"]) == 1
    assert [row["page"] for row in said["findings"] if row["rule"] == "title-missing"] == [1]


@pytest.mark.parametrize("content", [b"", b"words", b"PK", b"%PDF-1.7\n"])
def test_what_is_neither_deck_nor_briefing_is_refused_in_one_line(
    briefdeck: Program, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file").write_bytes(content)
    done = briefdeck("check", tmp_path / "file")
    assert done.returncode == 3
    assert len(done.stderr.splitlines()) == 1


def test_a_build_ends_with_the_verdict_of_the_judge(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    done = briefdeck("build", article, "--out", tmp_path)
    assert done.stderr.splitlines()[-1].startswith("checked: no errors")


def test_a_deck_on_somebody_elses_masters_keeps_their_size_and_layouts(
    briefdeck: Program, article: Path, tmp_path: Path
) -> None:
    done = briefdeck("deck", article, "--base", DEFAULT_DECK, "--out", tmp_path / "out.pptx")
    assert done.returncode == 0, done.stderr
    deck, base = Presentation(str(tmp_path / "out.pptx")), Presentation(str(DEFAULT_DECK))
    assert (deck.slide_width, deck.slide_height) == (base.slide_width, base.slide_height)
    assert [layout.name for layout in deck.slide_layouts] == [layout.name for layout in base.slide_layouts]
    assert briefdeck("check", tmp_path / "out.pptx").returncode == 0


def test_inspecting_a_deck_says_and_draws_where_each_kind_of_slide_goes(briefdeck: Program, tmp_path: Path) -> None:
    done = briefdeck("templates", "inspect", DEFAULT_DECK, "--png", tmp_path / "a.png")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "720 × 540 points"
    assert "'Title and Content'" in done.stdout
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.width > 1000
    assert briefdeck("templates", "inspect", DEFAULT_DECK, "--png", tmp_path / "b.png").returncode == 0
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_a_base_that_is_no_deck_is_an_error_of_the_template(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    (tmp_path / "base.pptx").write_bytes(b"words")
    done = briefdeck("deck", article, "--base", tmp_path / "base.pptx", "--out", tmp_path / "out.pptx")
    assert done.returncode == 4
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "out.pptx").exists()


def test_a_base_deck_in_a_templates_folder_is_used_and_dressed_in_its_theme(
    briefdeck: Program, article: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(templates_folder() / "executive", tmp_path / "ours"))
    shutil.copy(DEFAULT_DECK, folder / "base.pptx")
    theme = (folder / "theme.toml").read_text("utf-8")
    (folder / "theme.toml").write_text(theme.replace("slide = [960.0, 540.0]", "slide = [720.0, 540.0]"), "utf-8")
    done = briefdeck("deck", article, "--template", folder, "--out", tmp_path / "out.pptx")
    assert done.returncode == 0, done.stderr
    assert "Title and Content" in [layout.name for layout in Presentation(str(tmp_path / "out.pptx")).slide_layouts]
    assert briefdeck("check", tmp_path / "out.pptx").returncode == 0


def test_the_deck_says_its_shape_and_keeps_the_sources_in_a_section_of_their_own(
    briefdeck: Program, article: Path, outcome: Outcome, tmp_path: Path
) -> None:
    assert briefdeck("deck", article, "--base", DEFAULT_DECK, "--out", tmp_path / "out.pptx").returncode == 0
    for file, shape in ((outcome.deck, "Widescreen"), (tmp_path / "out.pptx", "On-screen Show (4:3)")):
        with zipfile.ZipFile(file) as archive:
            assert f"<PresentationFormat>{shape}<" in archive.read("docProps/app.xml").decode()
            frame = archive.read("ppt/presentation.xml").decode()
        assert re.findall('<p14:section name="([^"]*)"', frame)[-1] == "Sources"
