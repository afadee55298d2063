"""Pages of a PDF as pictures, drawn by PDFium."""

from collections.abc import Iterator
from io import BytesIO


def pictures(pdf: bytes, width: int) -> Iterator[bytes]:
    """Each page as a PNG, ``width`` pixels wide."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            image = page.render(scale=width / page.get_width()).to_pil()
            packed = BytesIO()
            image.convert("RGB").save(packed, "PNG")
            page.close()
            yield packed.getvalue()
