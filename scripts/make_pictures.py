"""Draws the README's pictures: ``python scripts/make_pictures.py`` writes docs/pictures/*.png. Needs LibreOffice."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from briefdeck import build

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "seeds" / "microsoft-openai-alliance.txt"
PICTURES = ROOT / "docs" / "pictures"
GAP = 12
GROUND = (225, 228, 232)


def main() -> int:
    """Write ``deck.png`` (all slides) and ``briefing.png`` (all pages), and say how large they are."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        deck, briefing = build(ARTICLE, Path(folder)).files
        save(sheet(pages(slides_as_pdf(deck), 400), columns=3), PICTURES / "deck.png")
        save(sheet(pages(briefing, 600), columns=2), PICTURES / "briefing.png")
    return 0


def slides_as_pdf(deck: Path) -> Path:
    """The deck as LibreOffice shows it."""
    folder = deck.parent / "slides"
    profile = f"-env:UserInstallation=file://{deck.parent}/profile"
    options = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run(["soffice", profile, *options, str(deck)], check=True, capture_output=True, timeout=180)
    return folder / f"{deck.stem}.pdf"


def pages(file: Path, width: int) -> list[Image.Image]:
    """Every page as a picture ``width`` pixels wide, drawn at twice the size for smooth letters."""
    with pypdfium2.PdfDocument(file) as document:
        drawn = [page.render(scale=2 * width / page.get_width()).to_pil().convert("RGB") for page in document]
    return [picture.resize((width, round(width * picture.height / picture.width))) for picture in drawn]


def sheet(pictures: list[Image.Image], columns: int) -> Image.Image:
    """All pages in rows on one picture."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    ground = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    for number, picture in enumerate(pictures):
        row, column = divmod(number, columns)
        ground.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return ground


def save(picture: Image.Image, target: Path) -> None:
    """Write a small PNG: 64 colors are enough for text."""
    picture.quantize(64).save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}: {picture.width} x {picture.height}, {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    sys.exit(main())
