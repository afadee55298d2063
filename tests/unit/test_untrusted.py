"""Foreign archives and XML pass one gate, and what is dangerous does not pass."""

import io
import warnings
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.errors import InputError, LimitError
from briefdeck.untrusted import MAX_ENTRIES, archived, unpacked, xml_root


def archive(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in files:
            made.writestr(name, content)
    return buffer.getvalue()


def test_an_honest_archive_is_unpacked() -> None:
    assert unpacked(archive(("a/b.xml", b"<a/>"), ("c", b"")), "x") == {"a/b.xml": b"<a/>", "c": b""}


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "..\\a", "C:/a"])
def test_a_name_that_climbs_out_is_refused(name: str) -> None:
    with pytest.raises(InputError):
        unpacked(archive((name, b"x")), "x")


def test_a_name_that_comes_twice_is_refused() -> None:
    with pytest.raises(InputError, match="twice"):
        unpacked(archive(("a", b"x"), ("A", b"y")), "x")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(LimitError):
        unpacked(archive(("a", b"\0" * 4_000_000)), "x")


def test_too_many_files_are_refused() -> None:
    with pytest.raises(LimitError):
        unpacked(archive(*((str(n), b"") for n in range(MAX_ENTRIES + 1)), method=zipfile.ZIP_STORED), "x")


def test_an_encrypted_archive_is_refused() -> None:
    data = bytearray(archive(("a", b"x")))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    with pytest.raises(InputError, match="encrypted"):
        unpacked(bytes(data), "x")


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04", b"nothing"])
def test_a_damaged_archive_is_an_input_error(damage: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        unpacked(damage, "x")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_every_encoding(encoding: str) -> None:
    with pytest.raises(InputError, match="DOCTYPE"):
        xml_root('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding), "x")


def test_broken_xml_is_an_input_error() -> None:
    with pytest.raises(InputError, match="well-formed"):
        xml_root(b"<a><b></a>", "x")


METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def packed(method: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr("word/document.xml", "<a>" + "grain and flour " * 300 + "</a>")
        archive.writestr("b.txt", "x" * 50)
    return target.getvalue()


@settings(max_examples=300)
@given(st.sampled_from(METHODS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=20))
def test_whatever_is_damaged_in_an_archive_is_told_in_one_line(method: int, damage: list[tuple[float, int]]) -> None:
    data = bytearray(packed(method))
    for share, value in damage:
        data[min(len(data) - 1, int(share * len(data)))] = value
    for unpack in (lambda: unpacked(bytes(data), "x"), lambda: list(archived(io.BytesIO(data), "x", (".txt",)))):
        try:
            unpack()
        except (InputError, LimitError) as error:
            assert len(str(error).splitlines()) == 1


def test_damage_to_what_lzma_packed_is_damage() -> None:
    data = bytearray(packed(zipfile.ZIP_LZMA))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 8] = b"\xff" * 8
    with pytest.raises(InputError, match="damaged"):
        unpacked(bytes(data), "x")


def test_a_file_without_a_name_is_refused() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a", "text")
    data = target.getvalue()
    entry = data.index(b"PK\x01\x02")
    nameless = data[: entry + 28] + b"\0\0" + data[entry + 30 : entry + 46] + data[entry + 47 :]
    size_at = nameless.index(b"PK\x05\x06") + 12
    size = int.from_bytes(nameless[size_at : size_at + 4], "little") - 1
    with pytest.raises(InputError, match="without a name"):
        unpacked(nameless[:size_at] + size.to_bytes(4, "little") + nameless[size_at + 4 :], "x")


def test_a_disk_that_fails_is_no_damaged_archive() -> None:
    class Disk(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(InputError, match="cannot read: Input/output error"):
        list(archived(Disk(packed(0)), "x", (".txt",)))
