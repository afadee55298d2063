"""Characters that a careless export turned into question marks, and which question marks are real."""

import re
from collections.abc import Iterator

from briefdeck.model.document import Repair
from briefdeck.model.source import Span
from briefdeck.read.lexicon import Lexicon, lexicon

_MARK = re.compile(r"\?+")
_LINE = re.compile(r"[^\n]+")
_ADDRESS = re.compile(r"(?:\w+://|www\.|/)\S*\?\S*|\S+\?\S*=\S*")
_CONTRACTION = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")
_NEVER_BEFORE = ",;:–—-|/([>•·*©&+="
_QUOTED = re.compile(r"[.,!?…][\"”’»]$")
_OPENERS = "“‘«([$€£#@©|/>–—-"
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*\s+")
_CLAUSE = re.compile(
    r"(?:^|[,;:—–“‘\"(-]|\b(?:and|but|or|so|then|und|aber|et|mais|y|pero)\b)\s*([^\W\d_]+(?:['’][^\W\d_]+)?)"
)
_DOTTED = re.compile(r"\b\w\.\w\.$")
_IMPOSSIBLE = re.compile(r"[,;:(–—]\?[^\W_]|^\?+\s*[^\W_]|[.,]\?$|\b[^\W\d_]+\?[a-z]+\b(?![=&/])", re.MULTILINE)
_SHORT = 4
_NEAR = 500
"""Characters around a mark that tell whether it is real; looking farther would take quadratic time."""


def find_repairs(text: str, language: str = "en") -> tuple[Repair, ...]:
    """Every lost character, in order; ``now`` is as long as the span or empty at the edges of a line."""
    words = lexicon(language)
    lossy = _is_lossy(text)
    found: list[Repair] = []
    for line in _LINE.finditer(text):
        if "?" in line.group():
            found += (
                Repair(Span(line.start() + at, line.start() + at + 1), now)
                for at, now in _lost(line.group(), words, lossy=lossy)
            )
    return tuple(found)


def mended(text: str, repairs: tuple[Repair, ...]) -> str:
    """The text with its repairs, character for character as long as before: an empty repair becomes a blank."""
    pieces, at = [], 0
    for repair in repairs:
        pieces += [text[at : repair.span.start], repair.now or " "]
        at = repair.span.end
    return "".join([*pieces, text[at:]])


def _is_lossy(text: str) -> bool:
    """Whether the text has a question mark where none can stand: after a comma, first in a line, inside words."""
    return bool(_IMPOSSIBLE.search(text))


def _lost(line: str, words: Lexicon, *, lossy: bool) -> Iterator[tuple[int, str]]:
    """(index, character read instead) of each lost character of the line."""
    addresses = [found.span() for found in _ADDRESS.finditer(line)]
    for run in _MARK.finditer(line):
        if any(start < run.start() < end for start, end in addresses):
            continue
        yield from _lost_in_run(line, run, words, lossy=lossy)


def _lost_in_run(line: str, run: re.Match[str], words: Lexicon, *, lossy: bool) -> Iterator[tuple[int, str]]:
    before, after = line[max(0, run.start() - _NEAR) : run.start()], line[run.end() : run.end() + _NEAR]
    genuine = _genuine_marks(before, after, len(run.group()), words, lossy=lossy)
    edge = not before.strip() or not after.strip()
    if not genuine and len(run.group()) == 1 and before[-1:].isalpha() and _CONTRACTION.match(after):
        yield run.start(), "’"
        return
    for at in range(run.start() + genuine, run.end()):
        yield at, "" if edge else " "


def _genuine_marks(before: str, after: str, count: int, words: Lexicon, *, lossy: bool) -> int:
    """How many marks of a run are real: they stand first, blanks lost after them follow."""
    last = before.rstrip()[-1:]
    if not last:
        return 0
    asks = _asks(before, words)
    if before[-1].isspace() or last in _NEVER_BEFORE or (last == "." and not before.endswith("..")):
        return 1 if asks and (before[-1].isspace() or _DOTTED.search(before)) and not after[:1].isalnum() else 0
    if _QUOTED.search(before):
        return 0
    if after and (after[0].isalnum() or after[0] in _OPENERS):
        return 1 if asks and not after[0].islower() and (count > 1 or not lossy) else 0
    if after.strip() and after[0] not in ")]":
        return count
    return count if asks or not lossy or (count == 1 and len(before.split()) > _SHORT) else 0


def _asks(before: str, words: Lexicon) -> bool:
    """Whether the sentence before the mark is a question: one of its clauses opens with a question word."""
    sentence = _SENTENCE_END.split(before)[-1]
    clauses = (found.group(1) for found in _CLAUSE.finditer(sentence))
    return any(word.lower().replace("’", "'") in words.questions for word in clauses)
