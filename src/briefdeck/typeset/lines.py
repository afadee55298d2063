"""Where a paragraph may be broken, and where it is: greedy lines over a measured text."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefdeck.typeset.metrics import RESERVE

_BINDS_AFTER = re.compile(r"(?:[$€£¥]?\d[\d.,]*|§|No\.|Mr\.|Mrs\.|Ms\.|Dr\.|Prof\.)$")
_BINDS_BEFORE = re.compile(r"(?:bn|mn|m|[mbtr]+illions?|thousand|percent|per cent|%|km|kg|GB|TB|MB|€|\$|£)(?!\w)")
_MAY_BIND = frozenset("0123456789.,§")
"""Last characters of what :data:`_BINDS_AFTER` finds."""
_LEADING_MARK = re.compile(r"[–—%…!?;:»”]")
_CLOSING = frozenset("、。，．！？：；）］｝」』】》〉”’ー々·.,!?:;)]}%")
_OPENING = frozenset("（［｛「『【《〈“‘([{")
_SPACES = frozenset(" \t\u2002\u2003\u2009\u200b\u3000")
_HYPHENS = frozenset("-\u2010\u2013\u2014")
_PLACES = re.compile("(?<=[ \t\n\\-\u0080-\U0010ffff])|(?=[\u0080-\U0010ffff])")
"""Where a line may end at all: letters of ASCII stay together."""
_WORD = re.compile(r"\S*$")


def break_lines(edges: Sequence[float], stops: Sequence[int], text: str, width: float) -> Iterator[tuple[int, int]]:
    """Ranges of characters, one a line: as many words as fit, and a word too long for any line cut between characters.

    ``edges[i]`` is where character ``i`` starts when all stand on one line, in points.
    """
    limit = width / RESERVE
    start = 0
    end = 0
    for stop in stops:
        if end > start and edges[_ink_end(text, start, stop)] - edges[start] > limit:
            yield start, end
            start = end
        while edges[_ink_end(text, start, stop)] - edges[start] > limit:
            cut = _cut(edges, text, start, limit)
            if cut >= stop:
                break
            yield start, cut
            start = cut
        end = stop
        if text[stop - 1 : stop] == "\n":
            yield start, end
            start = end
    if end > start:
        yield start, end


@lru_cache(maxsize=2048)
def break_points(text: str, glued: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """Positions where a line may end, the text's end last, never one of ``glued``. Spaces belong to the line before."""
    last = len(text)
    places = (match.start() for match in _PLACES.finditer(text, 1))
    found = [at for at in places if at < last and at not in glued and _breaks(text, at)]
    return (*found, last) if last else ()


def _breaks(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if before == "\n":
        return True
    if after in _SPACES or after == "\n":
        return False
    if before in _SPACES:
        return not _bound(text, at)
    if before in _HYPHENS and after.isalpha() and at > 1 and text[at - 2].isalpha():
        return True
    if before.isascii() and after.isascii():
        return False
    if _is_wide(before) or _is_wide(after):
        return after not in _CLOSING and before not in _OPENING and not _clings(after) and before != "\u00a0"
    return False


def _bound(text: str, at: int) -> bool:
    """True when the space before ``at`` must not become a line's end: "$10 billion", a dash after its word."""
    if _LEADING_MARK.match(text, at) and text[at + 1 : at + 2] in (" ", ""):
        return True
    before = text[max(0, at - 24) : at].rstrip()
    if before[-1:] not in _MAY_BIND:
        return False
    word = _WORD.search(before)
    return bool(word and _BINDS_AFTER.search(word.group()) and _BINDS_BEFORE.match(text, at))


def _is_wide(char: str) -> bool:
    return ord(char) >= 0x1100 and unicodedata.east_asian_width(char) in ("W", "F")


def _clings(char: str) -> bool:
    """True for a character that is drawn on the one before it."""
    return unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= char <= "\U0001f3ff"


def _ink_end(text: str, start: int, stop: int) -> int:
    """Where the last character that is not a space ends."""
    while stop > start and (text[stop - 1] in _SPACES or text[stop - 1] == "\n"):
        stop -= 1
    return stop


def _cut(edges: Sequence[float], text: str, start: int, limit: float) -> int:
    """The end of the longest beginning that fits; never less than one character with its marks."""
    end = start + 1
    while end < len(text) and (edges[end + 1] - edges[start] <= limit or _clings(text[end])):
        end += 1
    while end > start + 1 and end < len(text) and _clings(text[end]):
        end -= 1
    while end < len(text) and _clings(text[end]):
        end += 1
    return end
