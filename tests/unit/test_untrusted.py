"""Foreign archives and XML pass one gate, and what is dangerous does not pass."""

import io
import warnings
import zipfile

import pytest

from briefdeck.errors import InputError, LimitError
from briefdeck.untrusted import MAX_ENTRIES, unpacked, xml_root


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
