"""Draws the pictures of the docs, every slide and page of every built-in template. Needs LibreOffice.

``python scripts/make_pictures.py`` writes those of the README, docs/pictures/*.png; with names of templates it writes
docs/pictures/NAME-deck.png and NAME-briefing.png, and for "tutorial" the slides at the end of the tutorial.
"""

import contextlib
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from follow_page import followed
from PIL import Image

from briefdeck import Settings, build, cli

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "src" / "briefdeck" / "workshop" / "sample.md"
ARTICLE = ROOT / "seeds" / "microsoft-openai-alliance.txt"
PICTURES = ROOT / "docs" / "pictures"
GAP = 12
GROUND = (225, 228, 232)


def main() -> int:
    """Write the pictures of the default template, or of those that are named."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:]:
        if name == "tutorial":
            save(tutorial_sheet(), PICTURES / "tutorial-deck.png")
        else:
            draw(name, f"{name}-")
    if not sys.argv[1:]:
        draw("executive", "")
    return 0


def draw(template: str, prefix: str) -> None:
    """Write ``deck.png`` (all slides) and ``briefing.png`` (all pages) of a template."""
    with tempfile.TemporaryDirectory() as folder:
        deck, briefing = build(ARTICLE, Path(folder), Settings(template=template)).files
        save(sheet(pages(slides_as_pdf(deck), 400), columns=3), PICTURES / f"{prefix}deck.png")
        save(sheet(pages(briefing, 600), columns=2), PICTURES / f"{prefix}briefing.png")


def tutorial_sheet() -> Image.Image:
    """The slides that the tutorial's own commands make, which its page promises."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        (Path(folder) / "article.md").write_bytes(SAMPLE.read_bytes())
        for line, code in followed(ROOT / "docs" / "tutorial" / "your-companys-look.md", Path(folder), cli.main):
            if code:
                raise SystemExit(f"{line}: exit code {code}")
        return sheet(pages(slides_as_pdf(Path(folder) / "output" / "article.pptx"), 400), columns=3)


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
    """Write a small PNG: 160 colors are enough for text."""
    picture.quantize(160).save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}: {picture.width} x {picture.height}, {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    sys.exit(main())
