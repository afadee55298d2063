"""Where sentences end. Rules with exact offsets; what differs between languages is in ``languages/*.toml``."""

import re
from collections.abc import Iterator

from briefdeck.model.source import Span
from briefdeck.read.lexicon import Lexicon, lexicon

_CLOSERS = "\"'”’“»«)\\]}›‹*_"
_STOP = re.compile(
    r"(?P<wide>[。！？]+[」』”’）》]*)(?!と|って|[」』”’）》、，,])|"
    rf"(?P<stop>\.{{2,}}|[.!?…]+)(?P<close>(?:[ \u00a0\u202f]»)?[{_CLOSERS}]*)(?=\s|$)"
)
_TOKEN = re.compile(r"[^\s(\[“\"'‘«]+$")
_OPENERS = "\"'“‘«([{‹„¿¡*_—–-•"
_GOES_ON = ",;:).]?!"
_PLAIN_WORD = 3
_FOOTNOTE = re.compile(r"\s+\d{1,2}(?=\s+[A-Z][a-z])")
_ORDINAL = re.compile(r"\d{1,2}|[IVX]{1,5}")
_ELIDED = re.compile(r"^[^\W\d_]{1,5}['’](?=[^\W\d_]{2})")
"""What Romance languages put before a noun: "l’art. 5"."""
_ONE_LETTER = re.compile(r"[^\W\d_]\.")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def sentence_spans(text: str, language: str = "en") -> tuple[Span, ...]:
    """Spans of the sentences of one paragraph, without the blanks around them; together they hold all its words."""
    words = lexicon(language)
    starts = [0, *(end for end in _ends(text, words))]
    spans = (_trimmed(text, start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True))
    return tuple(span for span in spans if span.start < span.end)


def _ends(text: str, words: Lexicon) -> Iterator[int]:
    for match in _STOP.finditer(text):
        if match.end() < len(text) and (match["wide"] or _is_end(text, match, words)):
            footnote = _FOOTNOTE.match(text, match.end())
            yield footnote.end() if footnote and match["stop"] == "." else match.end()


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    return Span(start + left, max(start + left, start + len(piece.rstrip())))


def _is_end(text: str, match: re.Match[str], words: Lexicon) -> bool:
    """Whether a new sentence starts after this stop."""
    rest = text[match.end() : match.end() + 80].lstrip()
    opened = rest.lstrip(_OPENERS)
    if not opened or rest[0] in _GOES_ON:
        return False
    token = _token_before(text, match.start())
    if opened[0].islower():
        return not match["close"] and _starts_small(rest, token, match["stop"], words)
    return match["stop"] != "." or not _is_abbreviation(token, opened, words, closed=bool(match["close"]))


def _starts_small(rest: str, token: str, stop: str, words: Lexicon) -> bool:
    """Whether a sentence starts without a capital: after a plain word and one stop, as in careless writing."""
    if stop not in (".", "?", "!") or (stop == "!" and token[:1].isupper()):
        return False
    if rest[0] in "([":
        return not _is_abbreviation(token, rest[1:], words, closed=False)
    if stop == ".":
        return (
            len(token) >= _PLAIN_WORD
            and token.isalpha()
            and token.islower()
            and not _is_abbreviation(token, rest, words, closed=False)
        )
    return rest[0].isalpha()


def _token_before(text: str, stop: int) -> str:
    found = _TOKEN.search(text[max(0, stop - 40) : stop])
    return found.group() if found else ""


def _is_abbreviation(token: str, rest: str, words: Lexicon, *, closed: bool) -> bool:
    """Whether the dot after ``token`` only abbreviates it; ``rest`` is what follows."""
    low = _ELIDED.sub("", token.lower())
    following = _WORD.match(rest)
    following_word = following.group().lower() if following else ""
    if closed:
        return False
    if low in words.never_ends:
        return True
    if low in words.before_number and rest[:1].isdigit():
        return True
    if words.ordinal_dots and _ORDINAL.fullmatch(token):
        return following_word not in words.starters
    if len(token) == 1 and token.islower() and (not token.isascii() or _ONE_LETTER.match(rest)):
        return True
    if any(low.endswith(ending) for ending in words.endings):
        return following_word not in words.starters
    if len(token) == 1 and token.isupper() and token != "I":
        return following_word not in words.starters
    if low in words.may_end or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", token):
        return following_word not in words.starters
    return False
