"""Whatever a run reads is watched, and what changed is named."""

from pathlib import Path

from briefdeck.settings import Settings
from briefdeck.watching import changes, ingredients


def test_a_change_an_addition_and_a_removal_are_named(tmp_path: Path) -> None:
    article, folder = tmp_path / "a.txt", tmp_path / "mine"
    folder.mkdir()
    article.write_text("one")
    first = iter([lambda: article.write_text("two!"), lambda: (folder / "deck.md.j2").write_text("x"), article.unlink])

    def files() -> list[Path]:
        next(first, lambda: None)()
        return [article, folder]

    seen = changes(files, pause=0.0)
    assert [next(seen), next(seen)] == [("deck.md.j2",), ("a.txt",)]


def test_a_template_is_watched_with_all_that_it_extends(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text('name = "mine"\nextends = "dark"\n')
    wishes = Settings(template=str(tmp_path), theme=tmp_path / "more.toml")
    names = [path.name for path in ingredients(Path("a.txt"), wishes, "executive")]
    assert names == ["a.txt", "briefdeck.toml", "more.toml", tmp_path.name, "dark", "executive"]


def test_a_template_that_is_wrong_is_still_watched(tmp_path: Path) -> None:
    assert [p.name for p in ingredients(Path("a.txt"), Settings(template="none"), "")] == ["a.txt", "briefdeck.toml"]
