"""What the reader knows about a language, from ``languages/*.toml``."""

import tomllib
from functools import cache
from importlib.resources import files

from briefdeck.nouns import noun

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
"""Languages with a word list."""


@noun
class Lexicon:
    """Word lists of one language, in lower case.

    ``never_ends``: abbreviations that no sentence ends with; ``may_end``: those that one can end with;
    ``before_number``: those that only a number makes an abbreviation; ``starters``: words that open a new sentence
    after ``may_end``; ``questions``: words that open a question; ``headings``: usual headings; ``endings``: ends of
    abbreviated compounds ("Hauptstr."); ``ordinal_dots``: whether "3. Oktober" is how a number becomes an ordinal.
    """

    stopwords: frozenset[str]
    never_ends: frozenset[str]
    may_end: frozenset[str]
    before_number: frozenset[str]
    starters: frozenset[str]
    questions: frozenset[str]
    headings: frozenset[str]
    endings: tuple[str, ...] = ()
    ordinal_dots: bool = False


@cache
def lexicon(language: str) -> Lexicon:
    """The word lists of a language; the English ones where there are none."""
    name = language if language in LANGUAGES else "en"
    table = tomllib.loads(files("briefdeck.read").joinpath(f"languages/{name}.toml").read_text("utf-8"))
    headings = frozenset(table.pop("headings").split("|"))
    endings = tuple(table.pop("endings", "").split())
    ordinal_dots = table.pop("ordinal_dots", False)
    words = {key: frozenset(words.split()) for key, words in table.items()}
    return Lexicon(headings=headings, endings=endings, ordinal_dots=ordinal_dots, **words)


@cache
def more_languages() -> tuple[tuple[str, frozenset[str]], ...]:
    """(code, common words) of languages that are told apart but follow the general rules."""
    table = tomllib.loads(files("briefdeck.read").joinpath("languages/more.toml").read_text("utf-8"))
    return tuple((code, frozenset(words.split())) for code, words in table.items())


@cache
def furniture() -> tuple[tuple[str, str], ...]:
    """(reason, pattern) of whole lines that belong to a page, not to its article."""
    table = tomllib.loads(files("briefdeck.read").joinpath("furniture.toml").read_text("utf-8"))
    return tuple((reason, pattern) for reason, patterns in table.items() for pattern in patterns)
