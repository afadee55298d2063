"""What a batch is made of: every article once, each with a place of its own for its results."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.batch.plan import jobs
from briefdeck.errors import InputError
from briefdeck.files import safe_name


def names(*inputs: str) -> list[str]:
    return [job.name for job in jobs(inputs)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.html", "sub/notes.csv", ".hidden.txt", ".git/x.txt"):
        file = tmp_path / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"text of {name}")
    return tmp_path / "in"


def test_a_folder_gives_its_articles_in_order_and_nothing_hidden(folder: Path) -> None:
    assert names(str(folder)) == ["a", "b", "sub/c"]


def test_a_pattern_names_its_matches_below_its_fixed_part(folder: Path) -> None:
    assert names(f"{folder}/**/*.html", f"{folder}/*.txt") == ["sub/c", "b"]


def test_a_list_names_files_folders_and_patterns(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (tmp_path / "list.txt").write_text("sub/c.html\n\nb.txt\n*.md\n")
    assert names(f"@{tmp_path / 'list.txt'}") == ["sub/c", "b", "a"]


def test_archives_give_their_articles(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("2024/a.txt", "A")
        archive.writestr("logo.png", "P")
    with tarfile.open(tmp_path / "old.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("b.md")
        member.size = 1
        archive.addfile(member, io.BytesIO(b"B"))
    found = list(jobs([str(tmp_path / "news.zip"), str(tmp_path / "old.tar.gz")]))
    assert [(job.name, job.data) for job in found] == [("news/2024/a", b"A"), ("old/b", b"B")]
    assert found[0].origin == f"{tmp_path}/news.zip!/2024/a.txt"


@pytest.mark.parametrize("name", ["../x.txt", "/etc/x.txt", "C:/x.txt"])
def test_an_archive_cannot_climb_out_of_itself(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr(name, "A")
    with pytest.raises(InputError, match="outside itself"):
        names(str(tmp_path / "bad.zip"))


@pytest.mark.parametrize("ending", [".zip", ".tar", ".tgz"])
def test_a_broken_archive_is_an_error_in_one_line(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"bad{ending}").write_bytes(b"PK\x03\x04 not an archive")
    with pytest.raises(InputError, match="damaged"):
        names(str(tmp_path / f"bad{ending}"))


def test_articles_with_one_name_get_places_of_their_own(tmp_path: Path) -> None:
    files = [tmp_path / folder / name for folder in "xyz" for name in ("a.txt", "A.md")]
    for file in files:
        file.parent.mkdir(exist_ok=True)
        file.write_text("text")
    found = names(*map(str, files))
    assert found == ["a", "A-md", "a-txt", "A-2", "a-3", "A-4"]
    assert len({name.casefold() for name in found}) == len(files)


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    for given_input in (str(tmp_path / "no.txt"), str(tmp_path / "*.txt")):
        with pytest.raises(InputError):
            names(given_input)


@given(st.text(max_size=30))
def test_a_safe_name_is_one_plain_name(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not set(name) & set('/\\:*?"<>|\0')
    assert name not in (".", "..")
    assert safe_name(name) == name


@pytest.mark.parametrize(
    ("device", "name"), [("nul", "nul_"), ("CON.txt", "CON_.txt"), ("com1", "com1_"), ("Aux.tar.gz", "Aux_.tar.gz")]
)
def test_a_device_of_windows_is_no_name(device: str, name: str) -> None:
    assert safe_name(device) == name
