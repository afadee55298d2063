"""The reference pages say what the code does today."""

import importlib.util
import json
from dataclasses import is_dataclass
from pathlib import Path
from types import ModuleType

import pytest

from briefdeck.model import brief as nouns
from briefdeck.storyboard.choose import Choice
from briefdeck.storyboard.write.filters import FILTERS

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_reference", ROOT / "scripts" / "make_reference.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_what_the_script_makes(script: ModuleType) -> None:
    for name, text in script.pages().items():
        assert (ROOT / "docs" / "reference" / name).read_text("utf-8") == text, "run: python scripts/make_reference.py"


def test_everything_that_a_template_sees_has_an_example(script: ModuleType) -> None:
    assert set(script.USES) == set(FILTERS)
    assert set(script.CALLS) == {name for name in dir(Choice) if not name.startswith("_")} - {"brief"}
    own = {name for name, noun in vars(nouns).items() if is_dataclass(noun) and noun.__module__ == nouns.__name__}
    assert set(script.PATHS) == own


def test_the_schema_names_every_key_of_the_built_in_themes(script: ModuleType) -> None:
    import tomllib

    schema = json.loads(script.schema())

    def known(tree: dict[str, object], rules: dict[str, object]) -> None:
        properties = rules["properties"]
        assert isinstance(properties, dict)
        for key, value in tree.items():
            assert key in properties
            if isinstance(value, dict):
                known(value, properties[key])

    for theme in (ROOT / "templates").glob("*/theme.toml"):
        known(tomllib.loads(theme.read_text("utf-8")), schema)
