"""What was set aside can be taken back, whole and at its place."""

from pathlib import Path

import pytest

from briefdeck.model.document import Document, Paragraph
from briefdeck.pipeline import understood
from briefdeck.read import load, read
from briefdeck.settings import Settings

SCRAPE = (
    "Harbors of the north\n\nHarbors of the north\n\n"
    "Trade grew after the war, and the town built a second harbor for it.\n\n"
    "5 min read\n\n"
    "Ships became larger, which made the old quay useless within ten years.\n"
)


def words(document: Document) -> list[str]:
    return [s.text for s in document.sentences()]


def of(text: str, keep: tuple[str, ...] = (), name: str = "a.txt") -> Document:
    return read(load(text.encode(), name), keep)


def test_nothing_is_taken_back_unasked() -> None:
    assert not any("5 min" in said for said in words(of(SCRAPE)))


@pytest.mark.parametrize("wish", ["5 min read", "how old it is", "5 MIN"])
def test_a_wish_may_name_the_text_or_the_reason(wish: str) -> None:
    document = of(SCRAPE, (wish,))
    assert words(document)[1] == "5 min read"
    assert [s.number for s in document.sentences()] == [1, 2, 3]
    assert not any("read" in document.source[n.span] for n in document.noise)


def test_everything_comes_back_but_what_has_no_words() -> None:
    document = of(SCRAPE + "\n?\n", ("",))
    assert words(document)[0] == "Harbors of the north"
    assert all(not any(c.isalnum() for c in document.source[n.span]) for n in document.noise)


def test_a_wish_that_nothing_meets_is_said() -> None:
    (note,) = of(SCRAPE, ("a whale",)).notes
    assert (note.code, "a whale" in note.text) == ("R202", True)


@pytest.mark.parametrize("keep", ["keep: [a dividing, settings at]", "keep: settings at", "keep:\n  - 'settings at'"])
def test_a_markdown_article_names_what_it_wants_back(keep: str) -> None:
    document = of(f"---\ntitle: Harbors\n{keep}\n---\n\nThey grew.\n", name="a.md")
    block = document.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert "Harbors" in block.text


def test_paragraphs_stay_in_the_order_of_the_source() -> None:
    document = of(SCRAPE, ("",))
    starts = [s.span.start for s in document.sentences()]
    assert starts == sorted(starts)


def test_the_settings_of_a_run_reach_the_reader(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(SCRAPE, "utf-8")
    assert "5 min read" in words(understood(article, Settings(restore=("5 min",))))
    assert "5 min read" in words(understood(article, Settings(keep_noise=True)))
