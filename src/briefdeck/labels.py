"""The words of a template in the article's language: ``words.toml``, one table a language."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefdeck.errors import TemplateError
from briefdeck.patterns import pattern
from briefdeck.shelves import tables_of

FILE = "words.toml"
_LANGUAGE = pattern(r"[a-z]{2,3}")
_NAME = pattern(r"[A-Za-z]\w*")
_AT_LINE = pattern(r"\s*\(at line (\d+), column (\d+)\)")
_OTHERWISE = "en"


def labels(texts: Iterable[tuple[str, str]], language: str) -> dict[str, str]:
    """Each word by its name in the language ("de", "de-AT"), or in English where it lacks one.

    ``texts`` are the texts of TOML files and where each is; a later one wins. TemplateError for a wrong file.
    """
    tables = [_tables(text, where) for text, where in texts]
    short = language.lower().partition("-")[0].partition("_")[0]
    found: dict[str, str] = {}
    for wanted in dict.fromkeys((_OTHERWISE, short)):
        for table in tables:
            found |= table.get(wanted, {})
    return found


def languages(texts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The languages that there are words for."""
    return tuple(sorted({language for text, where in texts for language in _tables(text, where)}))


@lru_cache(maxsize=32)
def _tables(text: str, where: str) -> Mapping[str, Mapping[str, str]]:
    tree = _parsed(text, where)
    tables: dict[str, dict[str, str]] = {}
    for language, words in tree.items():
        if not isinstance(words, dict) or not _LANGUAGE.fullmatch(language):
            place = f"{where}:{_line(text, language)}"
            raise TemplateError(f"{language!r} is no table of a language", where=place, hint="write [de], [fr], ...")
        for name, word in words.items():
            if not isinstance(word, str) or not _NAME.fullmatch(name):
                place = f"{where}:{_line(text, name, language)}"
                raise TemplateError(f"{name!r} is no word", where=place, hint='write name = "word"')
        tables[language] = {str(name): " ".join(str(word).split()) for name, word in words.items()}
    return tables


def _parsed(text: str, where: str) -> Mapping[str, object]:
    try:
        return tables_of(text, where)
    except (RecursionError, ValueError) as error:
        found = _AT_LINE.search(str(error))
        line = text.rstrip("\n").count("\n") + 1
        place = f"{where}:{found[1]}:{found[2]}" if found else f"{where}:{line}"
        said = _AT_LINE.sub("", str(error)).removesuffix(" (at end of document)")[:120]
        raise TemplateError(f"not TOML: {said}", where=place, hint='write key = "value"') from error


def _line(text: str, name: str, table: str = "") -> int:
    """The line where a name stands, behind the head of its table."""
    rows = text.split("\n")
    head = next((n for n, row in enumerate(rows) if row.strip() == f"[{table}]"), 0) if table else 0
    wanted = re.compile(rf"\s*\[?\s*[\"']?{re.escape(name)}\b")
    return next((n + 1 for n, row in enumerate(rows[head:], head) if wanted.match(row)), 1)
