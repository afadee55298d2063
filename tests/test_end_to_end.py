"""The program as its user meets it: what it writes, what it says, and what it leaves when something is wrong."""

import hashlib
import re
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation

from briefdeck import build
from tests.outcome import Outcome, Program


def sums(folder: Path) -> dict[str, str]:
    """The sha256 of every file, by name."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}


def slide_texts(deck: Path) -> list[str]:
    """Everything that stands on each slide."""
    slides = Presentation(str(deck)).slides
    return ["\n".join(node.text or "" for node in slide.element.iter("{*}t")) for slide in slides]


def only_line(said: str) -> str:
    """The one line that an error is."""
    (line,) = said.splitlines()
    return line


# What it writes


def test_a_build_writes_a_deck_and_a_briefing_and_names_them(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    done = briefdeck("build", article, "--out", tmp_path / "new" / "folder")
    deck, briefing = (Path(line) for line in done.stdout.splitlines())
    assert done.returncode == 0, done.stderr
    assert zipfile.is_zipfile(deck)
    assert briefing.read_bytes().startswith(b"%PDF-")
    assert [file.name for file in sorted(deck.parent.iterdir())] == [briefing.name, deck.name]


def test_quiet_says_nothing(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    done = briefdeck("build", article, "--out", tmp_path, "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_deck_and_brief_make_one_file_each_equal_to_the_one_of_build(
    briefdeck: Program, article: Path, tmp_path: Path, outcome: Outcome
) -> None:
    assert briefdeck("deck", article, "--out", tmp_path / "a.pptx").returncode == 0
    assert briefdeck("brief", article, "--out", tmp_path / "a.pdf").returncode == 0
    assert (tmp_path / "a.pptx").read_bytes() == outcome.deck.read_bytes()
    assert (tmp_path / "a.pdf").read_bytes() == outcome.briefing.read_bytes()


def test_the_paper_can_be_chosen(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    for paper, size in (("a4", (595, 842)), ("letter", (612, 792))):
        target = tmp_path / f"{paper}.pdf"
        assert briefdeck("brief", article, "--out", target, "--paper", paper).returncode == 0
        with pypdfium2.PdfDocument(target) as document:
            assert [round(length) for length in document[0].get_size()] == list(size)


def test_the_alliance_article_becomes_a_deck_of_8_to_14_slides(outcome: Outcome) -> None:
    assert 8 <= len(Presentation(str(outcome.deck)).slides) <= 14


def test_the_alliance_article_becomes_a_briefing_of_two_pages(outcome: Outcome) -> None:
    with pypdfium2.PdfDocument(outcome.briefing) as document:
        assert len(document) == 2


def test_every_slide_has_a_title_of_its_own_and_notes(outcome: Outcome) -> None:
    slides = list(Presentation(str(outcome.deck)).slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert all(titles)
    assert len({title.casefold().rstrip(".") for title in titles}) == len(titles)
    assert all(slide.has_notes_slide for slide in slides)


def test_the_strangers_comment_and_the_page_furniture_stay_out(outcome: Outcome) -> None:
    with pypdfium2.PdfDocument(outcome.briefing) as document:
        printed = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    for text in (*slide_texts(outcome.deck), printed):
        assert "Rafeeq" not in text and "managing crops" not in text and "登录" not in text


# The same bytes, wherever and whenever


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
    ],
    ids=["islands", "new-york"],
)
def test_another_place_seed_time_zone_and_language_give_the_same_bytes(
    briefdeck: Program, article: Path, tmp_path: Path, outcome: Outcome, surroundings: dict[str, str]
) -> None:
    done = briefdeck("build", article, "--out", "here", "--keep-storyboard", cwd=tmp_path, **surroundings)
    assert done.returncode == 0, done.stderr
    assert sums(tmp_path / "here") == sums(outcome.deck.parent)


def test_python_gives_the_same_bytes_as_the_command_line(article: Path, tmp_path: Path, outcome: Outcome) -> None:
    deck, briefing = build(article, tmp_path).files
    assert deck.read_bytes() == outcome.deck.read_bytes()
    assert briefing.read_bytes() == outcome.briefing.read_bytes()


# The storyboard in the middle


def test_the_storyboard_command_writes_what_build_keeps(briefdeck: Program, article: Path, outcome: Outcome) -> None:
    for kind, kept in (("deck", outcome.deck_story), ("briefing", outcome.briefing_story)):
        assert briefdeck("storyboard", article, "--kind", kind).stdout == kept.read_text("utf-8")


def test_wishes_reach_every_command_that_says_something(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    wishes = ("--points", "2", "--keep", "§13", "--drop", "16,§42-§45")
    board = tmp_path / f"{article.stem}.deck.md"
    assert briefdeck("build", article, "--out", tmp_path, "--keep-storyboard", *wishes).returncode == 0
    assert briefdeck("storyboard", article, *wishes).stdout == board.read_text("utf-8")
    said = board.read_text("utf-8")
    assert "[§13]:" in said
    assert not any(f"[§{number}]" in said for number in (16, 42, 43, 44, 45))
    assert "you asked to keep it" in briefdeck("points", article, *wishes).stdout


def test_a_storyboard_rendered_unchanged_gives_the_same_files(
    briefdeck: Program, tmp_path: Path, outcome: Outcome
) -> None:
    for story, made in ((outcome.deck_story, outcome.deck), (outcome.briefing_story, outcome.briefing)):
        target = tmp_path / made.name
        done = briefdeck("render", story, "--out", target)
        assert done.returncode == 0, done.stderr
        assert target.read_bytes() == made.read_bytes()


def test_an_edit_of_the_storyboard_reaches_the_slide_and_nothing_else_moves(
    briefdeck: Program, tmp_path: Path, outcome: Outcome
) -> None:
    markdown = outcome.deck_story.read_text("utf-8")
    point = re.search(r"^- (.{30,}?)(?: \[§\d+\])+$", markdown, re.MULTILINE)
    assert point is not None
    story = tmp_path / "edited.md"
    story.write_text(markdown.replace(point.group(1), "Quokkas wrote this line", 1), "utf-8")
    assert briefdeck("render", story, "--out", tmp_path / "edited.pptx").returncode == 0
    before, after = slide_texts(outcome.deck), slide_texts(tmp_path / "edited.pptx")
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1
    assert "Quokkas wrote this line" in changed[0]


def test_a_hand_written_storyboard_becomes_slides(briefdeck: Program, tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text("---\ntitle: Bees\n---\n\n## Bees dance\n\n- Round\n- Waggle\n", "utf-8")
    assert briefdeck("render", "own.md", "--out", "own.pptx", cwd=tmp_path).returncode == 0
    assert [text.splitlines()[0] for text in slide_texts(tmp_path / "own.pptx")] == ["Bees", "Bees dance"]


# Own templates


def test_a_copied_template_can_be_changed_and_used(briefdeck: Program, article: Path, tmp_path: Path) -> None:
    assert "executive" in briefdeck("templates", "list").stdout.split()
    assert briefdeck("templates", "new", "mine", cwd=tmp_path).returncode == 0
    theme = tmp_path / "templates" / "mine" / "theme.toml"
    theme.write_text(theme.read_text("utf-8").replace("#0B3C5D", "#5D0B3C"), "utf-8")
    done = briefdeck("deck", article, "--template", "mine", "--out", "mine.pptx", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "mine.pptx") as package:
        assert b"5D0B3C" in package.read("ppt/theme/theme1.xml")


def test_a_template_is_never_written_over(briefdeck: Program, tmp_path: Path) -> None:
    assert briefdeck("templates", "new", "mine", cwd=tmp_path).returncode == 0
    again = briefdeck("templates", "new", "mine", cwd=tmp_path)
    assert again.returncode in (4, 5)
    assert only_line(again.stderr).startswith("briefdeck: ")


# Tracing


def test_a_trace_leads_from_the_words_to_slide_and_page(briefdeck: Program, article: Path) -> None:
    done = briefdeck("trace", article, "invested $10 billion")
    assert done.returncode == 0, done.stderr
    assert "§" in done.stdout and "slide" in done.stdout.lower() and "page" in done.stdout.lower()


def test_words_that_the_article_does_not_say_cannot_be_traced(briefdeck: Program, article: Path) -> None:
    done = briefdeck("trace", article, "quokkas dance")
    assert done.returncode == 3
    assert only_line(done.stderr).startswith("briefdeck: ")


# When something is wrong


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 2),
        (("bild", "a.txt"), 2),
        (("build",), 2),
        (("build", "good.txt", "--paper", "a5"), 2),
        (("build", "good.txt", "--points", "none"), 2),
        (("build", "good.txt", "--keep", "§2", "--drop", "§1-§3"), 2),
        (("points", "good.txt", "--drop", "§9"), 3),
        (("build", "missing.txt"), 3),
        (("build", "empty.txt"), 3),
        (("build", "."), 3),
        (("render", "missing.md", "--out", "x.pptx"), 3),
        (("render", "latin.md", "--out", "x.pptx"), 3),
        (("build", "good.txt", "--template", "no-such"), 4),
        (("build", "good.txt", "--template", "broken"), 4),
        (("build", "good.txt", "--out", "good.txt"), 5),
        (("deck", "good.txt", "--out", "x.odp"), 5),
    ],
    ids=lambda value: " ".join(value) or "nothing" if isinstance(value, tuple) else str(value),
)
def test_a_mistake_is_one_line_and_an_exit_code_and_leaves_nothing(
    briefdeck: Program, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    (tmp_path / "good.txt").write_text("Bees\n\nBees dance in the hive. Each dance tells of a meadow.\n", "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "latin.md").write_bytes(b"## Caf\xe9\n")
    (tmp_path / "templates" / "broken").mkdir(parents=True)
    (tmp_path / "templates" / "broken" / "theme.toml").write_text("name = [", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    done = briefdeck(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert re.fullmatch(r"briefdeck: .+ \(.+\)", only_line(done.stderr))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_traceback_is_shown_only_with_debug(briefdeck: Program, tmp_path: Path) -> None:
    assert "Traceback" not in briefdeck("build", "missing.txt", cwd=tmp_path).stderr
    assert "Traceback" in briefdeck("build", "missing.txt", "--debug", cwd=tmp_path).stderr


def test_when_one_file_cannot_be_written_the_other_keeps_its_old_content(
    briefdeck: Program, article: Path, tmp_path: Path
) -> None:
    old = tmp_path / f"{article.stem}.pptx"
    old.write_bytes(b"the deck of last week")
    (tmp_path / f"{article.stem}.pdf").mkdir()
    done = briefdeck("build", article, "--out", tmp_path)
    assert done.returncode == 5
    assert only_line(done.stderr).startswith("briefdeck: ")
    assert old.read_bytes() == b"the deck of last week"
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"{article.stem}.pdf", f"{article.stem}.pptx"]


def test_version_and_help_answer_without_an_article(briefdeck: Program) -> None:
    assert re.fullmatch(r"briefdeck \d+\.\d+\.\d+\n", briefdeck("--version").stdout)
    assert "storyboard" in briefdeck("--help").stdout
