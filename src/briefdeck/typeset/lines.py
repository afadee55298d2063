"""Where a paragraph may be broken, and where it is: greedy lines over a measured text."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from briefdeck.nouns import noun
from briefdeck.patterns import pattern
from briefdeck.typeset.hyphens import divisions
from briefdeck.typeset.metrics import RESERVE
from briefdeck.typeset.ruler import Ruler

_BINDS_AFTER = pattern(r"(?:[$€£¥]?\d[\d.,]*|§|No\.|Mr\.|Mrs\.|Ms\.|Dr\.|Prof\.)$")
_BINDS_BEFORE = pattern(r"(?:bn|mn|m|[mbtr]+illions?|thousand|percent|per cent|%|km|kg|GB|TB|MB|€|\$|£)(?!\w)")
_MAY_BIND = frozenset("0123456789.,§")
"""Last characters of what :data:`_BINDS_AFTER` finds."""
_LEADING_MARK = pattern(r"[–—%…!?;:»”]")
_CLOSING = frozenset("、。，．！？：；）］｝」』】》〉”’ー々·.,!?:;)]}%")
_OPENING = frozenset("（［｛「『【《〈“‘([{")
_BINDING = _OPENING | {"\u00a0", "\u2060", "\u200d"}
"""What never stands at a line's end: what opens, what binds, and the joiner inside a composed sign."""
_SPACES = frozenset(" \t\u2002\u2003\u2009\u200b\u3000")
_HYPHENS = frozenset("-\u2010\u2013\u2014")
_MOST_DIVIDED = 2
"""Lines one after the other that may end in a hyphen."""
_WORTH = 0.08
"""Part of a line that must be empty for a word to be divided."""
_KOREAN = (("\u3131", "\u318e"), ("\ua960", "\ua97c"), ("\uac00", "\ud7fb"), ("\uffa0", "\uffdc"))
_SIGNS = frozenset("/-–—._?&=#@")
"""Signs behind which a word too long for a line may be cut."""
_SIMPLE = pattern(r"[!-,./0-~]*").fullmatch
"""Letters of ASCII, which no line may part."""
_SHORT = 64
_NOWHERE: frozenset[int] = frozenset()
_ENDS = " \n"
"""What takes no room at a line's end."""
_WORD = pattern(r"\S*$")


@noun
class Rules:
    """How a paragraph is broken: places where no line may end, and the language whose words are divided ("" none)."""

    glued: frozenset[int] = frozenset()
    language: str = ""


def break_lines(ruler: Ruler, text: str, width: float, rules: Rules) -> Iterator[tuple[int, int, bool]]:
    """Ranges of characters, one a line, and whether a hyphen follows: as many words as fit.

    A word too long for any line is cut between characters. A line's last spaces belong to it and take no room.
    """
    limit = width / RESERVE
    returns = [at for at, char in enumerate(text, 1) if char == "\n"] if "\n" in text else []
    start, last, divided = 0, len(text), 0
    while start < last:
        due = bisect_right(returns, start)
        forced = returns[due] if due < len(returns) else last
        end = min(forced, _line_end(ruler, text, (start, limit), rules.glued))
        further = 0
        if rules.language and end < forced and divided < _MOST_DIVIDED:
            further = _divided(ruler, (start, end, limit), rules.language)
        divided = divided + 1 if further else 0
        end = further or end
        yield start, end, bool(further)
        start = end


def plain_lines(ruler: Ruler, text: str, width: float) -> tuple[tuple[int, int, float], ...] | None:
    """The same lines for a single run without returns, marks and divided words, and how wide the ink of each is.

    Most of them end before a plain word, where there is nothing to ask. None when a line ends inside a word.
    """
    limit = width / RESERVE
    lefts, words, last = ruler.lefts, ruler.words, len(text)
    count, space = len(words), ruler.space(0) if text else 0.0
    start, first = 0, 0
    spans: list[tuple[int, int, float]] = []
    while start < last:
        over = bisect_right(lefts, lefts[first] + limit + space, first + 1) - 1 if first >= 0 else 0
        if 0 <= first < over < count and _is_plain(words[over]) and not _may_belong(words[over - 1], words[over]):
            end = start + len(" ".join(words[first:over])) + 1
            spans.append((start, end, lefts[over] - space - lefts[first]))
            start, first = end, over
            continue
        if over == count and words[-1]:
            spans.append((start, last, lefts[count] - space - lefts[first]))
            break
        end = _line_end(ruler, text, (start, limit), _NOWHERE)
        if end < last and not may_end(text, end):
            return None
        ink = start + len(text[start:end].rstrip(_ENDS))
        spans.append((start, end, ruler.at(ink) - ruler.at(start)))
        first = ruler.word_at(end)
        start, first = end, first if ruler.starts[first] == end else -1
    return tuple(spans)


def _may_belong(word: str, following: str) -> bool:
    """False for words between which a line may end, as between most; True where that has to be asked."""
    sign = word[-1:]
    if sign.isalpha():
        return False
    return not sign.strip() or (sign in _MAY_BIND and bool(_BINDS_BEFORE.match(f"{following} cent")))


def _divided(ruler: Ruler, line: tuple[int, int, float], language: str) -> int:
    """The place where the first word of the next line is divided, so that its beginning fits; 0 when it is not."""
    start, end, limit = line
    begin, word = ruler.at(start), ruler.word_at(end)
    room = begin + limit - ruler.lefts[word]
    if ruler.starts[word] != end or room < limit * _WORTH or word + 1 == len(ruler.words):
        return 0  # not worth it, or the paragraph's last word
    steps, hyphen = ruler.steps(word), ruler.hyphen(word)
    fitting = [at for at in divisions(ruler.words[word], language) if steps[at - 1] + hyphen <= room]
    return end + fitting[-1] if fitting else 0


def _line_end(ruler: Ruler, text: str, line: tuple[int, float], glued: frozenset[int]) -> int:
    """The last place where a line that begins at ``line[0]`` and has room for ``line[1]`` may end."""
    start, limit = line
    starts, words = ruler.starts, ruler.words
    first = ruler.word_at(start)
    reach = (ruler.lefts[first] if starts[first] == start else ruler.at(start)) + limit
    over = ruler.beyond(reach, first)
    while over < len(words) and not words[over].strip():
        over += 1
    if over == len(words):
        return len(text)
    for word in range(over, first - 1, -1):
        at = _inner_end(ruler, text, (start, reach, word), glued)
        if at:
            return at
        at = starts[word]
        if start < at < len(text) and at not in glued and may_end(text, at):
            return at
    for word in range(over, first, -1):  # rather two words that belong together on two lines than a word cut
        if start < starts[word] < len(text) and text[starts[word] - 1] == " " != text[starts[word]]:
            return starts[word]
    return _cut(ruler, text, start, reach)


def _is_plain(word: str) -> bool:
    """True for a word that no line parts, and before which one may end where a word and a space come before it."""
    return word.isalpha() and word.isascii() and len(word) < _SHORT


def _inner_end(ruler: Ruler, text: str, where: tuple[int, float, int], glued: frozenset[int]) -> int:
    """The last place inside a word where a line may end, as behind a hyphen; 0 when there is none."""
    start, reach, word = where
    if reach < ruler.right(word) and _is_simple(ruler.words[word]):
        return 0
    begins = ruler.starts[word]
    first, last = max(begins, start), begins + _fitting(ruler, word, reach)
    if _SIMPLE(text, first, last + 1):  # not the whole word, which a million letters may be
        return 0
    for at in range(last, first, -1):
        if at < len(text) and at not in glued and may_end(text, at):
            return at
    return 0


def _is_simple(word: str) -> bool:
    """True for a short word that no line may part."""
    return len(word) < _SHORT and bool(_SIMPLE(word))


def _fitting(ruler: Ruler, word: int, reach: float) -> int:
    """How many characters of a word end before ``reach``."""
    return bisect_right(ruler.steps(word), reach - ruler.lefts[word])


def may_end(text: str, at: int) -> bool:
    """True when a line may end before the character at a place: after a space, a hyphen, a letter of a wide script."""
    before, after = text[at - 1], text[at]
    if before == "\n":
        return True
    if after in _SPACES or after == "\n":
        return False
    if before in _SPACES:
        return not _bound(text, at)
    if before in _HYPHENS and after.islower() and at > 1 and text[at - 2].isalpha():
        return True  # a name such as "Microsoft-Nokia" stays whole
    if before.isascii() and after.isascii():
        return False
    if _is_wide(before) or _is_wide(after):
        return after not in _CLOSING and before not in _BINDING and not _clings(after)
    return False


def _bound(text: str, at: int) -> bool:
    """True when the space before ``at`` must not become a line's end: "$10 billion", a dash after its word."""
    if text[at].isalpha() and text[at - 2 : at - 1].isalpha():
        return False
    if _LEADING_MARK.match(text, at) and text[at + 1 : at + 2] in (" ", ""):
        return True
    before = text[max(0, at - 24) : at].rstrip()
    if before[-1:] not in _MAY_BIND:
        return False
    word = _WORD.search(before)
    return bool(word and _BINDS_AFTER.search(word.group()) and _BINDS_BEFORE.match(text, at))


def _is_wide(char: str) -> bool:
    """True for a character beside which a line may end. Korean is as wide, but its words stay whole, as in Latin."""
    if ord(char) < 0x2E80 or unicodedata.east_asian_width(char) not in ("W", "F"):
        return False
    return not any(first <= char <= last for first, last in _KOREAN)


def _clings(char: str) -> bool:
    """True for a character that is drawn on the one before it."""
    return unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf") or "\U0001f3fb" <= char <= "\U0001f3ff"


def _cut(ruler: Ruler, text: str, start: int, reach: float) -> int:
    """The end of the longest beginning that fits; never less than one character with its marks.

    An address is cut behind a sign rather than between two letters.
    """
    word = ruler.word_at(start)
    end = ruler.starts[word] + _fitting(ruler, word, reach)
    signs = [at for at in range(start + 3, end - 1) if text[at - 1] in _SIGNS and text[at] not in _SIGNS]
    if signs and end < len(text):
        return signs[-1]
    while end <= start or (end < len(text) and text[end] == " "):
        end += 1
    while end > start + 1 and end < len(text) and _clings(text[end]):
        end -= 1
    while end < len(text) and _clings(text[end]):
        end += 1
    return end
