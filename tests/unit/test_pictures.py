"""Pictures beside a storyboard: read when they are pictures and lie where they may."""

import struct
import zlib
from pathlib import Path

import pytest

from briefdeck.errors import InputError, LimitError
from briefdeck.model.pages import PictureBox, TextBox
from briefdeck.model.storyboard import Deck, Front, Image, Para, Picture, Run, Slide
from briefdeck.pictures import with_pictures
from briefdeck.untrusted import picture_size


def png(width: int, height: int) -> bytes:
    """A picture in one color."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x40" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


_SEGMENTS = b"\xff\xe0\x00\x04ab\xff\xc4\x00\x03x"
JPEG = b"\xff\xd8" + _SEGMENTS + b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 30, 40) + b"\x01\x01\x11\0"
GIF = b"GIF89a" + struct.pack("<HH", 50, 60) + b"\0\0\0"


def board_of(path: str) -> Deck:
    return Deck(Front(title="A deck"), (Slide("one", "content", (Run("Claim"),), (Picture(path, "A mill"),)),))


def picture_of(board: object) -> Picture:
    assert isinstance(board, Deck)
    (picture,) = board.slides[0].blocks
    assert isinstance(picture, Picture)
    return picture


def test_the_header_tells_the_kind_and_size_of_a_picture() -> None:
    assert picture_size(png(7, 9), "a") == ("image/png", 7, 9)
    assert picture_size(JPEG, "a") == ("image/jpeg", 40, 30)
    assert picture_size(GIF, "a") == ("image/gif", 50, 60)


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", JPEG[:12], GIF[:8], png(0, 5)])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        picture_size(data, "a.png")


def test_a_picture_of_too_many_pixels_is_refused() -> None:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 60_000, 60_000) + b"\x08\0\0\0\0" + b"\0" * 8
    with pytest.raises(LimitError):
        picture_size(head, "a.png")


def test_a_picture_in_the_folder_comes_with_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "mill.png").write_bytes(png(8, 4))
    board = with_pictures(board_of("mill.png"), tmp_path)
    assert picture_of(board).image == Image(png(8, 4), "image/png", 8, 4)
    assert board.notes == ()


@pytest.mark.parametrize("path", ["../mill.png", "/etc/hostname", "https://example.com/mill.png", "no.png", "\0", "."])
def test_a_picture_that_is_elsewhere_or_missing_keeps_its_words(path: str, tmp_path: Path) -> None:
    (tmp_path / "mill.png").write_bytes(png(8, 4))
    folder = tmp_path / "talk"
    folder.mkdir()
    board = with_pictures(board_of(path), folder)
    assert picture_of(board).image is None
    assert [note.code for note in board.notes] == ["D304"]


def test_a_picture_stands_beside_the_text_undistorted() -> None:
    from briefdeck.model.theme import Look, Theme
    from briefdeck.typeset import typeset

    look = Look({"text": "000000"}, {}, {"heading": "Calibri", "body": "Calibri"}, {})
    theme = Theme("plain", look, look, (960.0, 540.0), "a4", "")
    picture = Picture("mill.png", "A mill", "The mill, 1901", Image(png(80, 40), "image/png", 80, 40))
    slide = Slide("one", "content", (Run("Claim"),), (Para((Run("It turns."),)), picture))
    (page,) = typeset(Deck(Front(), (slide,)), theme).pages
    (shown,) = [box for box in page.boxes if isinstance(box, PictureBox)]
    texts = {box.name: box for box in page.boxes if isinstance(box, TextBox)}
    assert shown.alt == "A mill" and shown.rect.w == 2 * shown.rect.h
    assert texts["Body"].rect.right < shown.rect.x and texts["Caption"].rect.y > shown.rect.bottom
