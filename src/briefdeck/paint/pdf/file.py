"""The objects of a PDF file, written by reportlab's document: the only place that knows how reportlab keeps them."""

import zlib
from typing import Any

FIXED_DATE = "20000101000000+00'00'"
"""The one date in the file: equal input must give equal bytes, so no clock is read."""


class PdfFile:
    """An open PDF. ``add`` gives references; values are strings in PDF syntax, numbers, references, lists or dicts."""

    def __init__(self) -> None:
        from reportlab.pdfbase import pdfdoc

        self._kinds: Any = pdfdoc
        self._document: Any = self._kinds.PDFDocument(compression=1, invariant=1, pdfVersion=(1, 7))
        self._document.Catalog = pdfdoc.PDFDictionary({"Type": "/Catalog"})
        self._document.info = pdfdoc.PDFDictionary({})
        self._empty: dict[str, Any] = {}

    @property
    def document(self) -> Any:
        """reportlab's own document, for its fonts."""
        return self._document

    def reserve(self) -> Any:
        """A reference to an object whose entries are given later with ``fill``."""
        return self.add({})

    def add(self, entries: dict[str, Any]) -> Any:
        """A reference to a new dictionary object."""
        held = self._kinds.PDFDictionary({})
        reference = self._document.Reference(held)
        self._empty[reference.name] = held
        self.fill(reference, entries)
        return reference

    def fill(self, reference: Any, entries: dict[str, Any]) -> None:
        """Sets entries of an object that ``reserve`` or ``add`` gave."""
        self._empty[reference.name].dict.update({key: self._value(value) for key, value in entries.items()})

    def stream(self, content: bytes, entries: dict[str, Any] | None = None, *, packed: bool = True) -> Any:
        """A reference to a stream; ``packed`` compresses it."""
        dictionary = self._kinds.PDFDictionary({k: self._value(v) for k, v in (entries or {}).items()})
        if packed:
            dictionary["Filter"] = "/FlateDecode"
            content = zlib.compress(content, 6)
        return self._document.Reference(self._kinds.PDFStream(dictionary, content))

    def image(self, data: bytes) -> tuple[Any, tuple[int, int]] | None:
        """A reference to a picture and its size in pixels; None when it is no picture."""
        from io import BytesIO

        from PIL import Image, UnidentifiedImageError

        try:
            with Image.open(BytesIO(data)) as opened:
                opened.load()
                picture = _flattened(opened)
        except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
            return None
        entries = {
            "Type": "/XObject",
            "Subtype": "/Image",
            "Width": picture.width,
            "Height": picture.height,
            "ColorSpace": "/DeviceRGB",
            "BitsPerComponent": 8,
        }
        return self.stream(picture.tobytes(), entries), picture.size

    def font(self, font: Any, subset: int) -> str:
        """The name under which a page uses a subset of a font."""
        return str(font.getSubsetInternalName(subset, self._document))

    def own_font(self, name: str, reference: Any) -> None:
        """Gives a font that was not made by reportlab the name under which pages use it."""
        self._document.idToObject["BasicFonts"].dict[name] = reference

    def fonts(self) -> Any:
        """A reference to the dictionary of all fonts, which all pages share."""
        return self._kinds.PDFObjectReference("BasicFonts")

    def catalog(self, entries: dict[str, Any]) -> None:
        """Sets entries of the catalog."""
        self._document.Catalog.dict.update({key: self._value(value) for key, value in entries.items()})

    def info(self, entries: dict[str, Any]) -> None:
        """Sets entries of the information dictionary."""
        self._document.info.dict.update({key: self._value(value) for key, value in entries.items()})

    def data(self) -> bytes:
        """The finished file. Adds nothing that depends on the day or the machine."""
        for font in self._document.delayedFonts:
            font.addObjects(self._document)
        for name, held in list(self._document.idToObject.items()):
            if isinstance(held, self._kinds.PDFStream):
                self._document.idToObject[name] = self._ended(held)
        self._document.updateSignature(repr(sorted(self._document.info.dict)))
        return bytes(self._document.format())

    def _ended(self, stream: Any) -> Any:
        """The stream with the line end before ``endstream`` that PDF/A asks for and reportlab leaves out."""

        def written(_: Any, document: Any) -> bytes:
            return bytes(stream.format(document)).removesuffix(b"endstream\n") + b"\nendstream\n"

        entries = {"__RefOnly__": 1, "__InternalName__": stream.__InternalName__, "format": written}
        return type("Ended", (self._kinds.PDFObject,), entries)()

    def _value(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self._kinds.PDFDictionary({key: self._value(held) for key, held in value.items()})
        if isinstance(value, list | tuple):
            return self._kinds.PDFArray([self._value(held) for held in value])
        return value


def text(words: str) -> str:
    """A text string in PDF syntax: UTF-16 with its mark, in hexadecimal."""
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex().upper()}>"


def number(value: float) -> str:
    """A number in PDF syntax, to a thousandth."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def _flattened(picture: Any) -> Any:
    """The picture in RGB; transparent parts become white, for PDF readers and printers that know no masks."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        ground.alpha_composite(picture.convert("RGBA"))
        return ground.convert("RGB")
    return picture.convert("RGB")
