"""A template's files are its own first, then those of what it extends, and never any others."""

import shutil
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefdeck.errors import TemplateError
from briefdeck.resources import template_folder, template_names
from briefdeck.shelves import Shelf, is_built_in, lineage, read_text, tables_of


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder and an empty configuration folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def template(folder: Path, theme: str, **files: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text(theme, "utf-8")
    for name, text in files.items():
        (folder / f"{name}.md.j2").write_text(text, "utf-8")
    return folder


def test_a_name_is_looked_up_here_then_at_home_then_among_the_built_in_ones(here: Path) -> None:
    assert is_built_in(template_folder("minimal"))
    mine = template(here / "config" / "briefdeck" / "templates" / "minimal", 'name = "mine"\nextends = "executive"\n')
    assert template_folder("minimal") == mine
    template(here / "templates" / "minimal", 'name = "ours"\nextends = "executive"\n')
    assert template_folder("minimal") == Path("templates/minimal")
    assert template_folder(str(mine)) == mine
    assert "minimal" in template_names()


def test_a_template_may_extend_the_built_in_one_of_its_own_name(here: Path) -> None:
    folder = template(here / "templates" / "dark", 'name = "dark"\nextends = "dark"\n')
    assert [f.name for f in lineage(folder)] == ["dark", "dark", "executive"]


def test_a_circle_is_named(here: Path) -> None:
    template(here / "templates" / "one", 'name = "one"\nextends = "two"\n')
    template(here / "templates" / "two", 'name = "two"\nextends = "one"\n')
    with pytest.raises(TemplateError, match="circle"):
        lineage(Path("templates/one"))


def test_the_nearest_file_wins_and_another_template_is_named_with_a_slash(here: Path) -> None:
    folder = template(here / "templates" / "ours", 'name = "ours"\nextends = "dark"\n', deck="own")
    shelf = Shelf.of(folder)
    assert shelf.source("deck.md.j2")[0] == "own"
    assert "executive/briefing" in shelf.source("briefing.md.j2")[0]
    assert shelf.source("minimal/deck.md.j2")[1].endswith("minimal/deck.md.j2")


def test_a_built_in_template_never_takes_a_file_from_here(here: Path) -> None:
    template(here / "templates" / "executive", 'name = "executive"\nextends = "minimal"\n', deck="not this one")
    assert "not this one" not in Shelf.of(template_folder("dark")).source("executive/deck.md.j2")[0]


@pytest.mark.parametrize(
    "name",
    ["../secret.j2", "/etc/passwd", "a/b/c.j2", ".hidden.j2", "deck.md.j2/", "", "theme.toml", "a\\b.j2", "./x.j2"],
)
def test_a_file_elsewhere_is_no_file_of_a_template(name: str, here: Path) -> None:
    with pytest.raises(TemplateError, match="no file of a template"):
        Shelf.of(template_folder("dark")).source(name)


def test_a_link_out_of_the_folder_leads_nowhere(here: Path) -> None:
    folder = template(here / "templates" / "ours", 'name = "ours"\nextends = "dark"\n')
    (here / "secret.j2").write_text("secret")
    (folder / "deck.md.j2").symlink_to(here / "secret.j2")
    with pytest.raises(TemplateError, match="outside the template"):
        Shelf.of(folder).source("deck.md.j2")


def test_a_single_file_is_the_storyboard_of_both_kinds(here: Path) -> None:
    (here / "x.md.j2").write_text("# {{ title }}")
    shelf = Shelf.of(template_folder("x.md.j2"))
    assert shelf.source("deck.md.j2") == shelf.source("briefing.md.j2") == ("# {{ title }}", "x.md.j2")
    assert shelf.name == "executive"


def test_only_templates_of_ours_are_kept_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    ours = Shelf.of(template_folder("dark"))
    ours.remember("a.template", b"code")
    assert ours.recall("a.template") == b"code"
    copied = Path(shutil.copytree(template_folder("executive"), tmp_path / "mine"))
    theirs = Shelf.of(copied)
    theirs.remember("b.template", b"code")
    assert theirs.recall("a.template") == theirs.recall("b.template") == b""
    assert [file.name for file in (tmp_path / "cache" / "briefdeck").glob("*.template")] == ["a.template"]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder of the cache, and no table known yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    tables_of.cache_clear()
    yield tmp_path / "cache" / "briefdeck"
    tables_of.cache_clear()


def again(file: Path) -> object:
    tables_of.cache_clear()
    return tables_of(read_text(file), str(file))


@pytest.mark.parametrize("name", ["theme.toml", "words.toml"])
def test_tables_that_are_kept_for_the_next_run_say_what_the_file_says(name: str, kept: Path) -> None:
    file = template_folder("executive") / name
    said = tomllib.loads(read_text(file))
    assert again(file) == said
    (place,) = kept.iterdir()
    assert again(file) == said
    place.write_bytes(place.read_bytes().replace(b"#", b"%").replace(b"a", b"b"))  # damaged: made anew
    assert again(file) == said
    assert again(file) == said


def test_tables_of_a_template_from_elsewhere_are_not_kept(kept: Path, here: Path) -> None:
    folder = template(here / "templates" / "ours", 'name = "ours"\nday = 2024-05-01\n')
    assert again(folder / "theme.toml") == {"name": "ours", "day": date(2024, 5, 1)}
    assert not kept.exists()
