"""Bytes become text, and what is no text is refused with a way on."""

from dataclasses import replace

import pytest

from briefdeck.errors import InputError, LimitError
from briefdeck.read import load, read
from briefdeck.untrusted import MAX_BYTES


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Café costs 5 €".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "Café costs 5 €".encode(), "utf-8"),
        (b"\xff\xfe" + "Café costs 5 €".encode("utf-16-le"), "utf-16-le"),
        ("Café costs 5 €".encode("utf-16-be"), "utf-16-be"),
        ("Café costs 5 €".encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_found_and_named(data: bytes, encoding: str) -> None:
    source = load(data, "a.txt")
    assert source.text == "Café costs 5 €"
    assert source.encoding == encoding


def test_a_given_encoding_is_used() -> None:
    assert load(b"\xcf\xf0\xe8\xe2\xe5\xf2", "a.txt", "cp1251").text == "Привет"


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\x00\x00", b"%PDF-1.7", b"PK\x03\x04abc", bytes(range(32)) * 9])
def test_no_text_is_an_input_error_with_a_hint(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        load(data, "a.txt")
    assert caught.value.hint


def test_an_unknown_encoding_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no encoding called"):
        load(b"text", "a.txt", "klingon")


def test_too_large_a_file_is_a_limit_error() -> None:
    with pytest.raises(LimitError):
        load(b"a" * (MAX_BYTES + 1), "a.txt")


def test_line_ends_become_newlines_and_control_characters_go() -> None:
    assert load(b"one\r\ntwo\rthree\x07 four\x0cfive is long enough to be text" + b"." * 99, "a.txt").text.startswith(
        "one\ntwo\nthree four\nfive"
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.html", b"<p>Hi</p>"), ("a.txt", b"<!DOCTYPE html><p>Hi</p>"), ("a.md", b"<html><p>Hi</p>")],
)
def test_a_page_is_known_by_its_content_or_its_name(name: str, data: bytes) -> None:
    source = load(data, name)
    assert source.media_type == "text/html"
    assert source.text == "Hi"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# Harbors\n\nThey *grow*.", "text/markdown"),
        ("\n# Harbors\n\n## Old ones\n\nThey grow.", "text/markdown"),
        ("# harbors of the town\nlist = 3\n", "text/plain"),
        ("#1 of the harbors\n\nIt grows.", "text/plain"),
        ("# 12\n\nIt grows.", "text/plain"),
    ],
)
def test_a_text_below_a_heading_of_markdown_is_markdown_whatever_its_name(text: str, kind: str) -> None:
    assert load(text.encode(), "a.txt").media_type == kind


def test_a_page_names_its_encoding_where_it_is_not_utf8() -> None:
    page = '<html><head><meta charset="koi8-r"></head><p>Привет</p>'.encode("koi8-r")
    assert load(page, "a.html").text == "Привет"


def test_a_kind_that_nothing_reads_is_named() -> None:
    with pytest.raises(InputError, match="audio/ogg"):
        read(replace(load(b"text", "a.txt"), media_type="audio/ogg"))


@pytest.mark.parametrize("text", ["The company’s data cost €5 – café", "São Paulo É Ângela: «ÃO» à noite"])
def test_text_that_was_decoded_wrongly_before_is_put_right(text: str) -> None:
    scrambled = text.encode().decode("cp1252").encode()
    assert load(scrambled, "a.txt").text == load(text.encode(), "a.txt").text == text


def test_a_word_before_nothing_but_zeros_is_no_text() -> None:
    with pytest.raises(InputError, match="binary"):
        load(b"MZ" + bytes(500), "a.exe")


@pytest.mark.parametrize("junk", [b"\a", b"\0", b"\x1b"])
def test_words_amid_a_thousand_control_characters_are_read(junk: bytes) -> None:
    source = load(b"Harbors of the north\n\n" + junk * 3_000 + b"They grew after the war.\n", "a.txt")
    assert source.text.split() == ["Harbors", "of", "the", "north", "They", "grew", "after", "the", "war."]
