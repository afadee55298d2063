"""Which passages are headings, and which are captions of figures that a copy lost."""

import re

from briefdeck.read.extent import is_prose
from briefdeck.read.lexicon import lexicon
from briefdeck.read.passages import Passage

LOST_CAPTION = "the caption of a figure that is not there"
_MOST_WORDS = 14
_MOST_CHARACTERS = 110
_CLOSED = re.compile(r"[.!,;…]$")


def heading_marks(parts: tuple[Passage, ...], language: str) -> tuple[frozenset[int], frozenset[int]]:
    """Indices of headings and of captions. A heading is short, stands alone, ends without a stop, has text below."""
    looks = [at for at, part in enumerate(parts) if _looks_like_heading(part)]
    headings = [at for at in looks if _has_body(parts, at)]
    captions = frozenset(_captions(parts, headings, language))
    return frozenset(headings) - captions, captions


def _looks_like_heading(part: Passage) -> bool:
    text = part.text
    short = len(text) <= _MOST_CHARACTERS and len(text.split()) <= _MOST_WORDS
    return short and not part.label and not _CLOSED.search(text) and _starts_with_a_word(text)


def _starts_with_a_word(text: str) -> bool:
    """Whether a letter or number comes first, "¿" and "§" aside; quotations, marks and rules do not head a text."""
    return text.lstrip("¿¡§#")[:1].isalnum()


def _has_body(parts: tuple[Passage, ...], at: int) -> bool:
    """Whether text follows; a heading may come straight before another one."""
    following = parts[at + 1 : at + 3]
    return any(is_prose(part) or part.label or not _looks_like_heading(part) for part in following)


def _captions(parts: tuple[Passage, ...], headings: list[int], language: str) -> list[int]:
    """Headings that stand in a wider gap than usual, written unlike every other heading."""
    usual = lexicon(language).headings
    gaps = sorted(part.gap for part in parts[1:])
    middle = gaps[len(gaps) // 2] if gaps else 0
    plain = [at for at in headings if parts[at].text.casefold() not in usual and not _is_title_case(parts[at].text)]
    alone = len(plain) == 1 and len(headings) > 1
    return [at for at in plain if alone and parts[at].gap > middle and len(parts[at].text.split()) > 3]


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha() and len(word) > 3]
    return all(word[0].isupper() for word in words)
