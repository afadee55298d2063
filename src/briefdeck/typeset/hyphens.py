"""Where words may be divided, by the patterns of their language (Liang 1983, in the dictionaries of LibreOffice)."""

from functools import cache, lru_cache
from typing import Any

_SHORTEST = 7
_LEFT, _RIGHT = 3, 3
"""Letters that stay on the line, and that go to the next one, at least."""


@lru_cache(maxsize=4096)
def divisions(word: str, language: str) -> tuple[int, ...]:
    """The places inside a word where a hyphen may stand; none in names, numbers, abbreviations and addresses."""
    core = word.strip("([{“‘«„\"'”’»}]).,;:!?…")
    if len(core) < _SHORTEST or not core.isalpha() or not core.islower():
        return ()
    patterns = _patterns(language)
    start = word.index(core)
    return tuple(start + at for at in patterns.positions(core)) if patterns else ()


@cache
def _patterns(language: str) -> Any:
    """The patterns of a language; None when nobody made any."""
    import pyphen

    name = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=name, left=_LEFT, right=_RIGHT) if name else None
