"""What keeps a run small, and how a person allows more."""

from pathlib import Path

import pytest

from briefdeck.errors import BriefdeckError, LimitError
from briefdeck.model.limits import Limits
from briefdeck.pipeline import build, make, render
from briefdeck.settings import Settings

ARTICLE = "Larsund opens a quay\n\nThe port of Larsund opened a second quay in 2021. Cargo grew by 8 percent.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "quay.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_a_bound_is_changed_by_its_name_and_the_last_wish_counts() -> None:
    assert Limits.of(("slides=5", "pages = 7", "slides=6")) == Limits(slides=6, pages=7)


@pytest.mark.parametrize("wish", ["slide=5", "slides", "slides=0", "slides=-3", "slides=many", "=5", ""])
def test_a_wish_that_is_no_bound_is_refused(wish: str) -> None:
    with pytest.raises(ValueError, match="limit"):
        Limits.of((wish,))


@pytest.mark.parametrize("limit", ["slides=1", "headings=1"])
def test_what_is_above_a_bound_is_refused_with_the_way_to_allow_more(limit: str, article: Path, tmp_path: Path) -> None:
    article = article.with_suffix(".md")
    article.write_text(f"# A quay\n\n{ARTICLE}\n\n## More\n\nIt is new.\n", "utf-8")
    with pytest.raises(LimitError, match=f"--limit {limit.partition('=')[0]}=NUMBER"):
        build(article, tmp_path / "out", Settings(limit=(limit,)))
    assert not (tmp_path / "out").exists()


def test_an_article_above_the_input_bound_is_refused_before_it_is_read(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(3 * 2**20)
    with pytest.raises(LimitError, match="more than 2 MiB"):
        build(big, tmp_path, Settings(limit=("input=2",)))


def test_a_process_of_its_own_makes_the_same_files(article: Path, tmp_path: Path) -> None:
    build(article, tmp_path / "here")
    build(article, tmp_path / "apart", Settings(isolate=True))
    for name in ("quay.pptx", "quay.pdf"):
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "apart" / name).read_bytes()


def test_errors_come_out_of_a_process_of_its_own_as_they_are(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(BriefdeckError, match="empty") as raised:
        make(empty, tmp_path / "a.pptx", Settings(isolate=True))
    assert raised.value.exit_code == 3


def test_a_process_of_its_own_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    story.write_text("".join(f"## Slide {at}\n\n- A point about {at}.\n\n" for at in range(4000)), "utf-8")
    with pytest.raises(LimitError, match="allow more with --limit"):
        render(story, tmp_path / "a.pptx", Settings(isolate=True, limit=("memory=1",)))
    assert [path.name for path in tmp_path.iterdir()] == ["story.md"]
