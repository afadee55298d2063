"""Hand-outs, pictures and the printer, as a user asks for them."""

import os
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.outcome import Program

LP = """#!/bin/sh
printf '%s\\n' "$@" > "$0.asked"
cat > "$0.pdf"
case "$*" in *nowhere*) echo "lp: The printer or class does not exist." >&2; exit 1;; esac
echo "request id is office-7 (1 file(s))"
"""


def printer(folder: Path) -> Path:
    program = folder / "lp"
    program.write_text(LP)
    program.chmod(0o755)
    return program


def test_a_briefing_is_handed_to_the_printer(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    program = printer(tmp_path)
    done = briefdeck("print", article, "--printer", "office", PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert (done.returncode, done.stdout.strip()) == (0, "request id is office-7 (1 file(s))")
    assert (tmp_path / "lp.pdf").read_bytes().startswith(b"%PDF-1.7")
    asked = program.with_name("lp.asked").read_text().split("\n")
    assert asked[asked.index("-d") + 1] == "office"


def test_a_printer_that_does_not_exist_is_an_error_in_one_line(
    briefdeck: Program, article: Path, tmp_path: Path
) -> None:
    printer(tmp_path)
    done = briefdeck("print", article, "--printer", "nowhere", PATH=f"{tmp_path}:{os.environ['PATH']}")
    assert done.returncode == 5 and "does not exist" in done.stderr and done.stderr.count("\n") == 1


def test_a_system_without_a_printer_says_what_to_do(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    done = briefdeck("print", article, PATH=str(tmp_path))
    assert done.returncode == 5 and "no lp" in done.stderr and "briefdeck brief" in done.stderr


def test_a_deck_comes_with_handout_and_pictures(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    done = briefdeck(
        "deck", article, "-o", tmp_path / "a.pptx", "--handout", tmp_path / "a.pdf", "--png", tmp_path / "slides"
    )
    pictures = sorted((tmp_path / "slides").iterdir())
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(tmp_path / "a.pptx"), str(tmp_path / "a.pdf"), *map(str, pictures)]
    assert pictures[0].name == "slide-01.png"
    with Image.open(BytesIO(pictures[0].read_bytes())) as first:
        assert first.size == (1920, 1080)
        assert len(first.convert("L").getcolors(256) or ()) > 5


def test_a_clean_copy_has_no_marks(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    sizes = []
    for more in ((), ("--no-marks",)):
        target = tmp_path / f"{len(more)}.pdf"
        assert briefdeck("brief", article, "-o", target, *more).returncode == 0
        sizes.append(target.stat().st_size)
    assert sizes[1] < sizes[0]


def test_a_binding_that_no_paper_has_is_refused(briefdeck: Program, article: Path) -> None:
    done = briefdeck("brief", article, "--binding", "90")
    assert done.returncode == 2 and "0 to 14" in done.stderr
