"""Articles to measure with: the first article, told apart by a number, so that no two are the same bytes."""

from pathlib import Path

ARTICLE = Path(__file__).parents[1] / "seeds" / "microsoft-openai-alliance.txt"


def write_articles(folder: Path, count: int) -> None:
    """``count`` articles below a folder, 100 in each of its folders."""
    text = ARTICLE.read_text("utf-8")
    for number in range(count):
        file = folder / f"{number // 100:03d}" / f"article-{number:05d}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace("chicken-and-egg", f"chicken-and-egg-{number}"), "utf-8")
