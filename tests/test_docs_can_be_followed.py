"""The tutorial and the how-to pages about templates do what they say, typed word by word."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from pptx import Presentation

from briefdeck.cli import main

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "src" / "briefdeck" / "workshop" / "sample.md"
PAGES = ("tutorial/your-companys-look", *(f"how-to/{name}" for name in (
    "order-of-slides", "another-language", "own-slide", "numbers-as-a-chart",
)))  # fmt: skip


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("follow_page", ROOT / "scripts" / "follow_page.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def titles(deck: Path) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in Presentation(str(deck)).slides if slide.shapes.title]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_followed(name: str, script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "article.md").write_bytes(ARTICLE.read_bytes())
    done = list(script.followed(ROOT / "docs" / f"{name}.md", tmp_path, main))
    assert done and [line for line, code in done if code] == []
    if name.startswith("tutorial"):
        found = titles(tmp_path / "output" / "article.pptx")
        assert len(found) <= 10 + 1
        assert found[-2].startswith("Your questions") or found[-3].startswith("Your questions")
        assert (tmp_path / "branded" / "article.pptx").is_file()
