"""Our short forms beside headline-like ones of other hands: a sanity scale, nothing is fitted to it."""

import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.quality_table import Figure
from briefdeck.analyze.checks import refusal
from briefdeck.analyze.compress import forms
from briefdeck.analyze.language import language_of
from briefdeck.analyze.shorter import shorter_forms

_NUMBER = re.compile(r"\d|(?:two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|trillion)$")
_NEGATION_WORDS = "not n't n’t never no cannot without nor neither none nobody nothing hardly barely"
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_HEDGE_WORDS = (
    "reportedly allegedly apparently possibly perhaps probably likely unlikely may might could potentially "
    "potential alleged suspected presumed expected estimated rumored rumoured supposedly seemingly"
)
_HEDGES = frozenset(_HEDGE_WORDS.split())
Marks = Sequence[int]


def compression_figures(data: Path) -> Iterator[Figure]:
    """Token F1 of the shortest safe form, and how often a delicate word is lost beside what it governs."""
    paths = sorted((data / "compression").glob("*eval*.jsonl*"))
    rows = [json.loads(line) for path in paths for line in _text(path).splitlines() if line]
    pairs = [(row, _marks(row)) for row in rows if row["keep_mask"]]
    if not pairs:
        return
    f1 = sum(_f1(row, marks) for row, marks in pairs) / len(pairs)
    yield Figure("compression: token F1", f1, 0.64, {"keep everything": 0.598, "first 12": 0.649})
    for name, wanted in (
        ("numbers", _NUMBER.match),
        ("negations", _NEGATIONS.__contains__),
        ("hedges", _HEDGES.__contains__),
    ):
        broken = sum(
            _broken(row["tokens"], marks, [bool(wanted(w.lower())) for w in row["tokens"]]) for row, marks in pairs
        )
        yield Figure(f"compression: {name} broken", float(broken), 0, is_cost=True)


def _text(path: Path) -> str:
    return (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode("utf-8")


def shortest(sentence: str) -> str:
    """The shortest form that passes every check."""
    english = language_of("en")
    offered = [*forms(sentence, english), *shorter_forms(sentence, english)]
    found = [form.text for form in offered if not refusal(form.text, sentence, english)]
    return min(found, key=lambda text: (len(text.split()), text), default=sentence)


def _marks(row: Mapping[str, Any]) -> Marks:
    """Which tokens the short form keeps, matched from the left, the longest run first."""
    tokens = [t.casefold() for t in row["tokens"]]
    rest = shortest(row["sentence"]).casefold()
    marks, at = [0] * len(tokens), 0
    for place, token in enumerate(tokens):
        found = rest.find(token, at)
        near = found >= 0 and not any(c.isalnum() for c in rest[at:found])
        if near:
            marks[place], at = 1, found + len(token)
    return marks


def _f1(row: Mapping[str, Any], marks: Marks) -> float:
    words = [any(c.isalnum() for c in token) for token in row["tokens"]]
    pairs = [(w, g) for w, g, word in zip(row["keep_mask"], marks, words, strict=True) if word]
    hits = sum(w and g for w, g in pairs)
    total = sum(w + g for w, g in pairs)
    return 2 * hits / total if total else 1.0


def _broken(tokens: Sequence[str], marks: Marks, delicate: Sequence[bool]) -> int:
    lost = 0
    for place, is_delicate in enumerate(delicate[:-1]):
        governed = marks[place + 1] and any(c.isalnum() for c in tokens[place + 1])
        lost += bool(is_delicate and not marks[place] and governed)
    return lost
