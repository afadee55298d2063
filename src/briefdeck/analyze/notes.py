"""The raised numbers of notes that reading left among the words of a paper ("the parser 3 and its corpus 4")."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefdeck.analyze.compress import uncited
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded
from briefdeck.model.document import Sentence

_NUMBER = re.compile(r"[a-z)] \d{1,2}(?!\d)|\d \d", re.IGNORECASE)
_AFTER_NOUN = re.compile(r"\b([a-z]{3,}) (\d{1,2})(?= ?[.,;)](?!\d)| (?:[A-Z]|(?!or )[a-z]+\b))")
_AFTER_ANY = re.compile(r"\b([A-Za-z][\w-]*[A-Za-z])\)? (\d{1,2})(?= ?[.,;)](?!\d)| [a-z])")
_AFTER_NAME = re.compile(r"\b([A-Z][\w-]*[a-z][\w-]*) (\d{1,2})(?= ?[.,;)](?!\d)| [a-z])")
_NAME = re.compile(r"\b([A-Z][\w-]*[a-z][\w-]*)\b(?! ?\d)")
_AFTER_VERSION = re.compile(
    r"\d\.\d+ \d{1,2} ?\.$|\b[A-Za-z][\w-]*\.(?:pl|py|sh|jar|perl) \d{1,2}(?= ?[.,;)]| [a-z])"
    r"|\([A-Z][^()]*\d{4}[a-z]?\) \d{1,2}(?= ?[.,;])"
)
"""A number behind the number of a version, a program's name or a citation."""
_AFTER_LISTED = re.compile(r"\b([A-Z][a-z]{2,}) \d{1,2} ,")
"""The space that the raised number of a note leaves before a comma."""
_AFTER_ANTECEDENT = re.compile(r"\b([a-z]{3,}) \d{1,2} (?:where|which|whose|who)\b")
_CITED = re.compile(r"\bet al\b|\((?:[A-Z][\w’'-]+,? )+\d{4}[a-z]?\)|\[\d+(?:, ?\d+)*\]")
_CITING = ("(", "[", "et al")
_COUNTED_WORDS = (
    "task step stage level version figure table layer day week page phase type grade class channel chapter section "
    "size width order rank position month fiscal year years aged ages age degree question rule case experiment study "
    "example algorithm track group part round game season episode condition scenario run line item row column cluster "
    "topic point node iteration epoch score length window beam top factor equation appendix stages levels steps types "
    "tasks layers label weight value rate log perform least ratings days january february march april may june july "
    "august september october november december"
)
_COUNTED = frozenset(_COUNTED_WORDS.split())
"""What has numbers of its own."""

_LATEST_START, _MOST_LOST, _SHORTEST_ROW = 3, 2, 3
"""A row of notes starts at this number at the latest, loses fewer numbers in between, and has so many at least."""

Numbered = Mapping[str, Mapping[str, frozenset[int]]]


def noted(sentences: Sequence[Sentence], language: Language) -> frozenset[int]:
    """The numbers of the sentences with such a mark; none where the text cites nobody, as only papers have them."""
    if not any(_CITED.search(s.text) for s in sentences if any(map(s.text.__contains__, _CITING))):
        return frozenset()
    plain = {s.number: uncited(s.text.strip()) for s in sentences if _NUMBER.search(s.text)}
    numbered, marked = _numbered(plain), _marked_names(plain, sentences, language) | _in_turn(plain, language)
    return frozenset(n for n, text in plain.items() if n in marked or _has_mark(text, n, numbered, language))


def _marked_names(plain: Mapping[int, str], sentences: Sequence[Sentence], language: Language) -> frozenset[int]:
    """The sentences with a number behind a name that has none elsewhere ("Holmkiln 3" where "Holmkiln" is at home)."""
    found: dict[str, dict[str, int]] = {}
    for number, text in plain.items():
        for mark in _AFTER_NAME.finditer(text):
            if folded(mark[1]) not in _COUNTED and not language.has("stop", mark[1]):
                found.setdefault(mark[1], {})[mark[2]] = number
    once = [name for name, by in found.items() if len(by) == 1]
    bare = Counter(name for s in sentences if once for name in _NAME.findall(uncited(s.text)) if name in once)
    return frozenset(n for name in once if bare[name] > 1 for n in found[name].values())


def _in_turn(plain: Mapping[int, str], language: Language) -> frozenset[int]:
    """The sentences with the longest row of such numbers that rise through the text as those of notes do."""
    found = [(number, mark) for number, text in plain.items() for mark in _AFTER_ANY.finditer(text)]
    several = Counter(word for word, _ in dict.fromkeys((folded(mark[1]), mark[2]) for _, mark in found))
    marks = [
        (int(mark[2]), number)
        for number, mark in found
        if several[folded(mark[1])] == 1 and folded(mark[1]) not in _COUNTED and not language.has("stop", mark[1])
        if _goes_on(mark, language)
    ]
    rows = dict[int, tuple[int, ...]]()
    for value, number in marks:
        before = max((rows.get(value - lost, ()) for lost in range(1, _MOST_LOST + 1)), key=len)
        if (before or value <= _LATEST_START) and len(before) >= len(rows.get(value, ())):
            rows[value] = (*before, number)
    row = max(rows.values(), key=len, default=())
    return frozenset(row) if len(row) >= _SHORTEST_ROW else frozenset()


def _goes_on(mark: re.Match[str], language: Language) -> bool:
    """Whether nothing that can be counted stands behind the number."""
    rest = mark.string[mark.end() :]
    follows = rest.split(maxsplit=1)[0].strip(".,;)") if rest[:1] == " " and rest.strip() else ""
    return not follows or language.has("stop", follows) or language.has("finite", follows)


def _numbered(plain: Mapping[int, str]) -> Numbered:
    """The words with the numbers behind them, and the sentences in which those stand."""
    found: dict[str, dict[str, set[int]]] = {}
    for number, text in plain.items():
        for mark in _AFTER_NOUN.finditer(text):
            found.setdefault(mark[1], {}).setdefault(mark[2], set()).add(number)
    return {word: {n: frozenset(where) for n, where in by.items()} for word, by in found.items()}


def _has_mark(text: str, number: int, numbered: Numbered, language: Language) -> bool:
    found = _AFTER_ANTECEDENT.search(text)
    if found and not (found[1] in _COUNTED or language.has("stop", found[1])):
        return True
    if _AFTER_VERSION.search(text) or _has_row(text, language):
        return True
    if any(folded(name) not in _COUNTED for name in _AFTER_LISTED.findall(text)):
        return True
    return any(_counts_nothing(mark, number, numbered, language) for mark in _AFTER_NOUN.finditer(text))


def _has_row(text: str, language: Language) -> bool:
    """Whether different names have numbers that follow each other ("the Holm kiln 5 and Larsundmill 6")."""
    marks = [m for m in _AFTER_ANY.finditer(text) if not language.has("stop", m[1]) and folded(m[1]) not in _COUNTED]
    return any(one[1] != other[1] and int(one[2]) + 1 == int(other[2]) for one, other in pairwise(marks))


def _counts_nothing(mark: re.Match[str], number: int, numbered: Numbered, language: Language) -> bool:
    """Whether no other sentence has another number behind the noun, and nothing behind the number can be counted."""
    word, rest = mark[1], mark.string[mark.end() :].split()
    if word in _COUNTED or word.endswith(("ed", "ing", "ly")) or language.has("stop", word):
        return False
    follows = rest[0].strip(".,;)") if rest else ""
    if follows[:1].islower() and not (language.has("stop", follows) or language.has("finite", follows)):
        return False
    return not any(where - {number} for other, where in numbered[word].items() if other != mark[2])
