"""Labels come in the article's language, and a wrong file of them is named with its line."""

import pytest

from briefdeck.errors import TemplateError
from briefdeck.labels import labels, languages
from briefdeck.resources import templates_folder
from briefdeck.shelves import read_text

FILE = templates_folder() / "executive" / "words.toml"
TEXTS = [(read_text(FILE), str(FILE))]


def test_every_built_in_language_has_every_word() -> None:
    assert set(languages(TEXTS)) == {"en", "de", "fr", "es", "pt", "it", "nl"}
    english = labels(TEXTS, "en")
    for language in languages(TEXTS):
        found = labels(
            [(f"[en]\n{part}", "") for part in [TEXTS[0][0].partition(f"[{language}]")[2].partition("\n[")[0]]], "en"
        )
        assert found.keys() == english.keys(), language


def test_a_word_that_a_language_lacks_is_english_and_a_nearer_file_wins() -> None:
    texts = [("[en]\na = 'A'\nb = 'B'\n[sv]\na = 'Å'", "far"), ("[en]\nb = 'own'", "near")]
    assert labels(texts, "sv-SE") == {"a": "Å", "b": "own"}
    assert labels(texts, "fi") == {"a": "A", "b": "own"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[en]\na = 1", 2),
        ("a = 'x'", 1),
        ("[en]\n\n[english]\na = 'x'", 3),
        ("[en]\na = 'x", 2),
        ("[en.more]\na = 'x'", 1),
    ],
)
def test_a_wrong_file_names_its_line(text: str, line: int) -> None:
    with pytest.raises(TemplateError) as caught:
        labels([(text, "words.toml")], "en")
    assert caught.value.where.startswith(f"words.toml:{line}")
    assert caught.value.hint
