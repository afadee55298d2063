"""Files appear together or not at all."""

from pathlib import Path

import pytest

from briefdeck.errors import OutputError
from briefdeck.files import publish, result_stem


def test_all_files_appear_with_their_content(tmp_path: Path) -> None:
    publish({tmp_path / "new" / "a.pptx": b"deck", tmp_path / "b.pdf": b"pages"})
    assert (tmp_path / "new" / "a.pptx").read_bytes() == b"deck"
    assert (tmp_path / "b.pdf").read_bytes() == b"pages"


def test_when_one_file_cannot_be_written_none_is_and_the_old_ones_stand(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"old")
    (tmp_path / "b.pdf").mkdir()
    with pytest.raises(OutputError, match="cannot write"):
        publish({tmp_path / "a.pptx": b"new", tmp_path / "b.pdf": b"pages"})
    assert (tmp_path / "a.pptx").read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.pptx", "b.pdf"]


def test_a_file_in_the_place_of_the_folder_is_an_output_error_with_a_hint(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="choose another folder"):
        publish({tmp_path / "out" / "a.pptx": b"deck"})


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("annual report.md", "annual report"),
        ("aux.html", "aux_"),
        ("COM7.notes.txt", "COM7_.notes"),
        ("console.txt", "console"),
        ('what? "now": a|b.txt', "what_ _now__ a_b"),
        ("ends in dots....txt", "ends in dots"),
        ("photo\u202etxt.md", "photo_txt"),
        ("caf\u0065\u0301.md", "caf\u00e9"),
        (". .txt", "article"),
        ("-", "article"),
    ],
)
def test_results_are_called_what_every_file_system_takes(name: str, stem: str) -> None:
    assert result_stem(Path(name)) == stem


def test_a_long_or_broken_name_is_still_a_name() -> None:
    assert len(result_stem(Path("ö" * 120 + ".txt")).encode()) <= 150
    assert result_stem(Path("a\udcffb.txt")) == "a_b"
