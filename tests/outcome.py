"""The program as a user starts it, and what it made of the first article."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefdeck.errors import BriefdeckError

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "seeds" / "microsoft-openai-alliance.txt"

Done = subprocess.CompletedProcess[str]
Program = Callable[..., Done]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The four files of one build."""

    deck: Path
    briefing: Path
    deck_story: Path
    briefing_story: Path


def run_briefdeck(*arguments: object, cwd: Path = ROOT, **environment: str) -> Done:
    """The installed program at work; ``environment`` is added to ours."""
    command = [str(Path(sys.executable).with_name("briefdeck")), *map(str, arguments)]
    surroundings = {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}
    return subprocess.run(
        command, cwd=cwd, env=surroundings, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )


def build_all(folder: Path) -> Outcome:
    """Deck, briefing and both storyboards of the first article, in ``folder``."""
    done = run_briefdeck("build", ARTICLE, "--out", folder, "--keep-storyboard")
    assert done.returncode == 0, done.stderr
    endings = (".pptx", ".pdf", ".deck.md", ".briefing.md")
    return Outcome(*(folder / f"{ARTICLE.stem}{ending}" for ending in endings))


def assert_told(error: BriefdeckError, where: str, advice: str) -> None:
    """An error is one short line that names its place and says what to do."""
    assert error.where.startswith(where)
    assert error.hint and advice in f"{error.message} {error.hint}"
    assert len(str(error)) <= 600 and len(str(error).splitlines()) == 1
