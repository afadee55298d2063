"""Pictures of a file: JPEG as it is, anything else unpacked; no finer than a printer shows."""

from io import BytesIO
from typing import Any

from briefdeck.paint.pdf.file import PdfFile
from briefdeck.untrusted import picture_of

_FINEST = 300 / 72
"""Pixels a point: what is finer only makes the file larger."""
_QUALITY = 88


class Pictures:
    """The pictures of a file; one that comes again is written once."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._known: dict[tuple[bytes, int], tuple[str, tuple[int, int]] | None] = {}

    def image(self, data: bytes, width: float) -> tuple[str, tuple[int, int]] | None:
        """A reference to a picture drawn ``width`` points wide, and its size in pixels; None when it is no picture."""
        key = (data, round(width))
        if key not in self._known:
            self._known[key] = self._written(data, width)
        return self._known[key]

    def _written(self, data: bytes, width: float) -> tuple[str, tuple[int, int]] | None:
        opened = picture_of(data)
        if opened is None:
            return None
        fine = max(1, round(width * _FINEST))
        is_photo = opened.format == "JPEG"
        if is_photo and opened.mode in ("RGB", "L") and opened.width <= fine and _is_upright(opened):
            return self._stream(opened, data, "/DCTDecode")
        picture = _flattened(_upright(opened))
        if picture.width > fine:
            picture = picture.resize((fine, max(1, picture.height * fine // picture.width)))
        if not is_photo:
            return self._stream(picture, picture.tobytes(), "")
        packed = BytesIO()
        picture.save(packed, "JPEG", quality=_QUALITY)
        return self._stream(picture, packed.getvalue(), "/DCTDecode")

    def _stream(self, picture: Any, content: bytes, packing: str) -> tuple[str, tuple[int, int]]:
        entries = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": picture.width,
            "Height": picture.height,
            "ColorSpace": "/DeviceGray" if picture.mode == "L" else "/DeviceRGB",
            "BitsPerComponent": 8,
            **({"Filter": packing} if packing else {}),
        }
        return self._file.stream(content, entries, packed=not packing), picture.size


def _is_upright(picture: Any) -> bool:
    return bool(picture.getexif().get(0x0112, 1) == 1)


def _upright(picture: Any) -> Any:
    """The picture as its camera was held."""
    from PIL import ImageOps

    return picture if _is_upright(picture) else ImageOps.exif_transpose(picture)


def _flattened(picture: Any) -> Any:
    """The picture in gray or RGB; transparent parts become white, for readers and printers that know no masks."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture.convert("RGBA"))
        return ground.convert("RGB")
    return picture.convert("L" if picture.mode in ("1", "L", "I;16") else "RGB")
