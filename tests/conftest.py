"""What many tests stand on: the first article, the program, and one build of both."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.outcome import ARTICLE, Outcome, Program, build_all, run_briefdeck

settings.register_profile("any machine", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("any machine")  # a busy machine is no defect; CI tries the same examples whoever comes next


@pytest.fixture(scope="session", autouse=True)
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither use nor fill the user's cache."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def article() -> Path:
    """The first article: a careless copy of a web page."""
    return ARTICLE


@pytest.fixture(scope="session")
def briefdeck() -> Program:
    """Runs the program with the given arguments."""
    return run_briefdeck


@pytest.fixture(scope="session")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Deck, briefing and both storyboards of the first article."""
    return build_all(tmp_path_factory.mktemp("built"))
