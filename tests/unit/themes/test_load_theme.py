"""A theme says how things look, and every mistake in it is named."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefdeck.errors import TemplateError
from briefdeck.resources import templates_folder
from briefdeck.themes import load_pack, load_theme
from briefdeck.themes.keys import TABLES
from briefdeck.themes.load import parse_theme

GOOD = (templates_folder() / "executive" / "theme.toml").read_text("utf-8")


def mistake(old: str, new: str) -> TemplateError:
    """The error for the good theme with one change."""
    assert old in GOOD
    with pytest.raises(TemplateError) as caught:
        parse_theme(GOOD.replace(old, new, 1), "theme.toml")
    return caught.value


def test_the_built_in_theme_knows_its_colors_sizes_and_layouts() -> None:
    theme = load_theme(templates_folder() / "executive")
    assert re.fullmatch("[0-9A-F]{6}", theme.deck.colors["accent1"])
    assert theme.deck.sizes["title"] == 28.0
    assert {layout.role for layout in theme.layouts if layout.role} == {
        "cover", "section", "content", "title-only", "two-content", "quotation",
    }  # fmt: skip


def test_an_unknown_key_is_named_with_its_line_and_the_key_that_was_meant() -> None:
    error = mistake('accent2 = "#0D7B70"', 'acent2 = "#0D7B70"')
    line = 1 + GOOD[: GOOD.index("accent2 =")].count("\n")
    assert error.where == f"theme.toml:{line}:1"
    assert "'acent2'" in error.message and "[deck.colors]" in error.message
    assert "did you mean 'accent2'?" in error.hint and "muted" in error.hint


@pytest.mark.parametrize("color", ['"blue"', '"#12345"', '"0B5CAD"', '"#0B5CAG"', "7", "true"])
def test_what_is_no_color_is_refused_and_shown(color: str) -> None:
    error = mistake('dark = "#0B3C5D"', f"dark = {color}")
    assert "deck.colors.dark" in error.message
    assert "#0B5CAD" in error.hint


@pytest.mark.parametrize("size", ['"28"', "true", "0", "-3", "1000", "[28]", "nan", "inf"])
def test_what_is_no_size_is_refused(size: str) -> None:
    assert "deck.sizes.title" in mistake("title = 28\n", f"title = {size}\n").message


def test_a_missing_key_says_what_it_must_be() -> None:
    error = mistake("quote = 40\n", "")
    assert "'quote' is missing in [deck.sizes]" in error.message
    assert "points" in error.hint


def test_a_table_that_nobody_knows_is_an_unknown_key() -> None:
    error = mistake("[deck.faces]", "[deck.fonts]")
    assert "'fonts' in [deck]" in error.message


def test_a_missing_table_is_named() -> None:
    start = GOOD.index("[briefing.spacing]")
    with pytest.raises(TemplateError, match=r"\[briefing.spacing\] is missing"):
        parse_theme(GOOD[:start], "theme.toml")


def test_broken_toml_is_named_with_its_line() -> None:
    error = mistake('name = "executive"', "name = executive")
    assert error.where.startswith("theme.toml:2:")
    assert error.message.startswith("not TOML")


@pytest.mark.parametrize("table", [name for name in TABLES if f"\n[{name}]" in GOOD])
def test_a_value_in_place_of_a_table_is_refused(table: str) -> None:
    lines = GOOD.replace(f"[{table}]", f"[{table}.deeper]").replace(f"[{table}.", f"[{table}.x.")
    with pytest.raises(TemplateError):
        parse_theme(lines, "theme.toml")


def test_a_folder_without_a_theme_looks_like_the_default_template(tmp_path: Path) -> None:
    assert load_theme(tmp_path) == load_theme(templates_folder() / "executive")


def test_a_theme_says_only_what_differs_from_the_one_that_it_extends(tmp_path: Path) -> None:
    text = 'extends = "executive"\nname = "ours"\n[deck.colors]\naccent1 = "#7A1FA2"\n'
    (tmp_path / "theme.toml").write_text(text, "utf-8")
    ours, theirs = load_theme(tmp_path), load_theme(templates_folder() / "executive")
    assert ours.deck.colors["accent1"] == "7A1FA2" and ours.name == "ours"
    assert dict(ours.deck.colors) | {"accent1": theirs.deck.colors["accent1"]} == dict(theirs.deck.colors)
    assert ours.briefing == theirs.briefing


def test_slides_of_another_size_have_their_layouts_stretched(tmp_path: Path) -> None:
    text = GOOD.replace("slide = [960.0, 540.0]", "slide = [720, 540]").replace("margin = 43.2", "margin = 32.4")
    (tmp_path / "theme.toml").write_text(text, "utf-8")
    theme, wide = load_theme(tmp_path), load_theme(templates_folder() / "executive")
    assert load_pack(tmp_path, theme).size == (720 * 12700, 540 * 12700)
    for ours, theirs in zip(theme.layouts, wide.layouts, strict=True):
        for slot, other in zip(ours.slots, theirs.slots, strict=True):
            assert slot.rect.x == pytest.approx(other.rect.x * 0.75, abs=0.02) and slot.rect.y == other.rect.y
            assert slot.rect.w == pytest.approx(other.rect.w * 0.75, abs=0.02)


def test_a_margin_moves_all_that_is_on_a_slide_but_not_what_touches_its_sides(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text(GOOD.replace("margin = 43.2", "margin = 100"), "utf-8")
    theme = load_theme(tmp_path)
    body = next(s.rect for lay in theme.layouts if lay.role == "content" for s in lay.slots if s.role == "body")
    assert (body.x, body.right) == (pytest.approx(100, abs=0.02), pytest.approx(860, abs=0.02))
    cover = next(p for p in load_pack(tmp_path, theme).parts if b'name="Edge"' in p.data)
    assert f'<a:off x="{940 * 12700}" y="0"/>'.encode() in cover.data


def test_only_the_first_run_with_a_cache_opens_an_office_library(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from briefdeck.themes import load_pack, load_theme;"
        "folder, cache = map(Path, sys.argv[1:]); load_pack(folder, load_theme(folder, cache), cache);"
        "sys.exit('pptx' in sys.modules or 'lxml' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(templates_folder() / "executive"), str(tmp_path)]
    assert [subprocess.run(command, check=False).returncode for _ in range(2)] == [1, 0]


def test_a_copied_template_loads_like_its_original(tmp_path: Path) -> None:
    copy = shutil.copytree(templates_folder() / "executive", tmp_path / "mine")
    assert load_theme(copy) == load_theme(templates_folder() / "executive")


def test_a_table_that_a_base_deck_lends_stands_in_only_where_none_is_written() -> None:
    lent = {"deck.colors": dict.fromkeys(TABLES["deck.colors"], "#111111"), "deck.faces": {"heading": "A"}}
    start, end = GOOD.index("[deck.colors]"), GOOD.index("[deck.faces]")
    theme = parse_theme(GOOD[:start] + GOOD[end:], "theme.toml", lent)
    assert theme.deck.colors["accent1"] == "111111"
    assert theme.deck.faces["heading"] == parse_theme(GOOD, "theme.toml").deck.faces["heading"]
    assert parse_theme(GOOD, "theme.toml", lent) == parse_theme(GOOD, "theme.toml")
