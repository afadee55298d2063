"""Ids of slides: the author's, else out of the words of the slide, each used once."""

import re
from collections.abc import Collection

_LONGEST = 48


def slug(text: str) -> str:
    """An id out of words: lower case, hyphens, at most 48 characters, cut between words."""
    words = re.findall(r"\w+", text.lower())
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        kept = longer
    return kept or "slide"


def pandoc_id(text: str) -> str:
    """The id that pandoc gives a heading, for links that were written for it."""
    kept = re.sub(r"\s+", "-", re.sub(r"[^\w\s.-]", "", text.lower()).strip())
    return re.sub(r"^[\d\W_]+", "", kept)


def unique(wanted: str, used: Collection[str], reserved: Collection[str]) -> str:
    """The wanted id, with a number behind it when it is taken."""
    candidate, count = wanted, 2
    while candidate in used or candidate in reserved:
        candidate, count = f"{wanted}-{count}", count + 1
    return candidate
