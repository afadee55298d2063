"""The word lists of a language, loaded once; a language without a file has empty lists and gets no rules of wording."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefdeck.analyze.words import folded
from briefdeck.nouns import noun

_FILES = ("common", "male", "female")
"""Long lists that have a file of their own beside the language's file, one word a line (scripts/make_word_lists.py)."""
_FOLDER = Path(__file__).parent / "languages"


@noun
class Language:
    """Lists by name; ``known`` is False when the language has no file, then every list is empty."""

    known: bool
    sets: Mapping[str, frozenset[str]]
    lists: Mapping[str, tuple[str, ...]]
    relations: tuple[tuple[str, tuple[str, ...]], ...]
    acts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    code: str = ""

    def has(self, name: str, word: str) -> bool:
        """Whether the folded ``word`` stands in the list ``name``."""
        return name in self.sets and folded(word) in self.sets[name]

    def is_doing(self, word: str) -> bool:
        """Whether a word is the "-ing" form of a common verb."""
        stem = word.lower().removesuffix("ing")
        return word.endswith("ing") and any(self.has("common", form) for form in (word, stem, f"{stem}e"))

    def list(self, name: str) -> tuple[str, ...]:
        """The list ``name`` in the order of the file, longest phrases first."""
        return self.lists.get(name, ())

    def says(self, name: str, flat: str) -> bool:
        """Whether a phrase of the list ``name`` stands in folded words with a blank between them and at both ends."""
        return any(map(flat.__contains__, self.spaced(name)))

    def spaced(self, name: str) -> tuple[str, ...]:
        """The list ``name`` with a blank at both ends of each phrase."""
        return _spaced(self.code, name) if self.known else ()


def language_of(code: str) -> Language:
    """The word lists for a language tag such as "en" or "en-GB"."""
    return _load(folded(code or "en").split("-")[0].split("_")[0])


@cache
def _spaced(code: str, name: str) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in _load(code).list(name))


@cache
def _load(code: str) -> Language:
    path = _FOLDER / f"{code}.toml"
    if not code.isalpha() or not path.is_file():
        return Language(False, {}, {}, (), code=code)
    content = tomllib.loads(path.read_text("utf-8"))
    groups = {**{k: v for k, v in content.items() if not isinstance(v, dict)}, **content["units"], **content["kinds"]}
    lists = {name: _entries(value) for name, value in groups.items()}
    lists["verb_forms"] = tuple(form for verb in lists["verbs"] for form in _inflected(verb))
    sets = {name: frozenset(folded(entry) for entry in entries) for name, entries in lists.items()}
    for name in _FILES:
        sets[name] = _long_list(code, name)
    sets["first_names"] = sets["first_names"] | sets["male"] | sets["female"]
    sets["leading"] = (
        sets["stop"]
        | sets["honorifics"]
        | sets["calendar"]
        | sets["connectives"]
        | {"former", "longtime", "despite", "regarding", "throughout", "though", "although", "whereas", "unless"}
    )
    sets["quoting"] = sets["quoting"] | sets["speech"]
    relations = tuple((label, tuple(found)) for label, found in content["relations"].items())
    acts = tuple((label, tuple(found)) for label, found in content["acts"].items())
    return Language(True, sets, lists, relations, acts, code)


def _long_list(code: str, name: str) -> frozenset[str]:
    path = _FOLDER / f"{code}_{name}.txt"
    return frozenset(path.read_text("utf-8").split()) if path.is_file() else frozenset()


def _entries(value: str | list[str]) -> tuple[str, ...]:
    entries = value.split() if isinstance(value, str) else value
    return tuple(sorted(dict.fromkeys(entries), key=lambda entry: (-len(entry), entry)))


def _inflected(verb: str) -> tuple[str, ...]:
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    return (third, f"{stem}ed", f"{stem}ing")
