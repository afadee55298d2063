"""A base deck that was read once is read again from the cache, and no cache can do harm."""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.errors import TemplateError
from briefdeck.resources import cache_folder, templates_folder
from briefdeck.themes import load_pack, load_theme
from briefdeck.themes.base import read_base
from briefdeck.themes.stored import OWN_DECK, bare_pack, packed, unpacked

FOLDER = templates_folder() / "executive"
PACK = read_base(OWN_DECK.read_bytes(), "base.pptx")
KEPT = packed(PACK, "key")


def only_file(cache: Path) -> Path:
    (file,) = cache.iterdir()
    return file


def test_a_pack_comes_back_as_it_was() -> None:
    assert unpacked(KEPT, "key") == PACK


def test_a_pack_of_another_key_is_not_taken() -> None:
    assert unpacked(KEPT, "other") is None


@given(st.integers(0, len(KEPT) - 1), st.integers(1, 255))
def test_one_wrong_byte_anywhere_is_noticed(place: int, change: int) -> None:
    wrong = KEPT[:place] + bytes([KEPT[place] ^ change]) + KEPT[place + 1 :]
    assert unpacked(wrong, "key") is None


def test_theme_and_pack_are_equal_without_with_cold_and_with_warm_cache(tmp_path: Path) -> None:
    theme = load_theme(FOLDER)
    for _ in range(2):
        assert load_theme(FOLDER, tmp_path) == theme
        assert load_pack(FOLDER, theme, tmp_path) == load_pack(FOLDER, theme)
    assert len(list(tmp_path.iterdir())) == 1


def broken() -> Iterator[bytes]:
    yield b""
    yield b"PK"
    yield KEPT[:1000]
    yield KEPT
    yield b"0" * 64 + b"[]"


@pytest.mark.parametrize("data", list(broken()))
def test_what_is_no_pack_of_this_deck_is_written_anew(tmp_path: Path, data: bytes) -> None:
    bare_pack(OWN_DECK, tmp_path)
    sound = only_file(tmp_path).read_bytes()
    only_file(tmp_path).write_bytes(data)
    assert bare_pack(OWN_DECK, tmp_path) == PACK
    assert only_file(tmp_path).read_bytes() == sound


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert bare_pack(OWN_DECK, tmp_path / "file" / "cache") == PACK


def test_a_folder_in_place_of_the_kept_file_does_no_harm(tmp_path: Path) -> None:
    bare_pack(OWN_DECK, tmp_path)
    name = only_file(tmp_path)
    name.unlink()
    name.mkdir()
    assert bare_pack(OWN_DECK, tmp_path) == PACK
    assert [name] == list(tmp_path.iterdir())


def test_a_changed_deck_is_kept_under_another_name(tmp_path: Path) -> None:
    changed = Path(shutil.copy(OWN_DECK, tmp_path / "changed.pptx"))
    with zipfile.ZipFile(changed, "a") as archive:
        archive.comment = b"changed"
    for deck in (OWN_DECK, changed):
        assert bare_pack(deck, tmp_path / "cache") == PACK
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_deck_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot read"):
        bare_pack(tmp_path / "base.pptx", tmp_path)


def test_the_cache_is_where_the_user_wants_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "briefdeck"
    monkeypatch.setenv("HOME", str(tmp_path))
    for unusable in ("", "relative/folder"):
        monkeypatch.setenv("XDG_CACHE_HOME", unusable)
        assert cache_folder() == tmp_path / ".cache" / "briefdeck"
