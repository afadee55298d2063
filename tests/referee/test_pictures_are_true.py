"""What the docs show is what their reader gets."""

import runpy
import shutil
import subprocess
import sys

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.outcome import ROOT

MOST_CHANGED = 3.0
"""Mean difference of a picture of few colors and fine letters from the same in all colors, of 255."""


def test_the_tutorial_ends_with_the_slides_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("soffice is missing: apt-get install libreoffice-impress")
    for font, package in (("Carlito", "fonts-crosextra-carlito"), ("Noto Serif", "fonts-noto-core")):
        listed = (
            subprocess.run(["fc-list", font], capture_output=True, check=False) if shutil.which("fc-list") else None
        )
        if listed is None or not listed.stdout:
            pytest.skip(f"{font} is missing, a font of the picture: apt-get install fontconfig {package}")
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    monkeypatch.setattr(sys, "argv", ["make_pictures"])
    made = runpy.run_path(str(ROOT / "scripts" / "make_pictures.py"))["tutorial_sheet"]()
    with Image.open(ROOT / "docs" / "pictures" / "tutorial-deck.png") as picture:
        shown = picture.convert("RGB")
    assert made.size == shown.size
    for top in range(0, made.height, 240):
        part = (0, top, made.width, min(top + 240, made.height))
        changed = ImageStat.Stat(ImageChops.difference(made.crop(part), shown.crop(part))).mean
        assert max(changed) < MOST_CHANGED, "draw it anew: make gallery"
