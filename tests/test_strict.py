"""--strict writes nothing when something had to give way, and says what; options overrule the front matter."""

from pathlib import Path

import pytest

from briefdeck.cli import main

FITS = "## A title\n\n- One point.\n- Another point.\n"
SPLITS = "## A title\n\n" + "A long text goes on. " * 400


def rendered(folder: Path, markdown: str, *options: str) -> tuple[int, Path]:
    board, target = folder / "board.md", folder / "deck.pptx"
    board.write_text(markdown, "utf-8")
    return main(["render", str(board), "--out", str(target), *options]), target


def titles(target: Path) -> list[str]:
    from pptx import Presentation

    return [slide.shapes.title.text for slide in Presentation(str(target)).slides]


def test_a_deck_that_fits_is_written(tmp_path: Path) -> None:
    code, target = rendered(tmp_path, FITS, "--strict")
    assert code == 0 and target.exists()


@pytest.mark.parametrize(
    ("markdown", "said"),
    [(SPLITS, "D302"), ("## A title {.nonsense}\n\nText.\n", "S102"), (f"## A title\n\n{'word' * 90}\n", "D305")],
    ids=["split", "unknown", "cut"],
)
def test_a_compromise_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], markdown: str, said: str
) -> None:
    code, target = rendered(tmp_path, markdown, "--strict")
    assert code == 1 and not target.exists() and said in capsys.readouterr().err


def test_without_strict_the_same_deck_is_written(tmp_path: Path) -> None:
    code, target = rendered(tmp_path, SPLITS)
    assert code == 0 and target.exists()


def test_the_slide_level_of_the_command_line_counts_before_the_front_matter(tmp_path: Path) -> None:
    markdown = "---\nslide-level: 2\n---\n\n# One\n\n## Two\n\nText.\n"
    assert titles(rendered(tmp_path, markdown)[1]) == ["One", "Two"]
    assert titles(rendered(tmp_path, markdown, "--slide-level", "1")[1]) == ["One"]


def test_a_table_of_contents_can_be_asked_for(tmp_path: Path) -> None:
    assert titles(rendered(tmp_path, FITS, "--toc")[1]) == ["Table of Contents", "A title"]


def test_lists_can_appear_item_by_item_and_code_in_another_face(tmp_path: Path) -> None:
    import zipfile

    _, target = rendered(tmp_path, f"{FITS}\nSome `code`.\n", "--incremental", "--monofont", "Consolas")
    with zipfile.ZipFile(target) as archive:
        slide = archive.read("ppt/slides/slide1.xml").decode()
    assert slide.count("clickEffect") == 2 and 'typeface="Consolas"' in slide
