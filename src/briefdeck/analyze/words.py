"""Words of a text: how they are found, compared and reduced to stems."""

import re
from collections.abc import Sequence
from functools import lru_cache

_WORD = re.compile(r"[$€£¥]?\d[\d.,]*\d%?|[$€£¥]?\d%?|[^\W_]+(?:[’'.&/\-‐‑][^\W_]+)*")
_REMEMBERED = 2048
"""Texts whose words are kept: each sentence and each of its forms is looked at many times."""
_SUFFIXES = ("ational", "ations", "ation", "ments", "ment", "ings", "ness", "ing", "ies", "ed", "es", "ly", "s")


def words_of(text: str) -> list[str]:
    """The words of a text in order, as printed."""
    return list(_words(text))


@lru_cache(maxsize=_REMEMBERED)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word as it is compared: lower case, one kind of apostrophe and hyphen."""
    return word.casefold().replace("’", "'").replace("‐", "-").replace("‑", "-")


def folded_words(text: str) -> list[str]:
    """The folded words of a text in order."""
    return list(_folded_words(text))


@lru_cache(maxsize=_REMEMBERED)
def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(map(folded, _words(text)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its commonest endings, for counting."""
    plain = folded(word).removesuffix("'s")
    for suffix in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= 4:
            return plain.removesuffix(suffix)
    return plain


def in_order(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether the words of ``part`` all stand in ``whole`` in the same order."""
    rest = iter(whole)
    return all(word in rest for word in part)


def sentence_case(text: str) -> str:
    """The text with a capital first letter; a mixed-case word such as "iPhone" stays."""
    first = text.split(" ", 1)[0]
    return text if not first[1:].islower() and len(first) > 1 else text[:1].upper() + text[1:]


def as_sentence(text: str) -> str:
    """The text as a statement: sentence case, with a full stop unless it ends in a mark already."""
    trimmed = text.strip().rstrip(",;:–—- ")
    if not trimmed:
        return ""
    closed = trimmed.rstrip("\"”’')]")
    return sentence_case(trimmed) + ("" if closed.endswith((".", "?", "!", "…")) else ".")


def count_words(text: str) -> int:
    """The number of blank-separated words."""
    return len(text.split())
