"""The numbers that matter, with what they mean in the article's words."""

import re
from collections.abc import Iterator, Mapping

from briefdeck.analyze.amounts import Amount, amounts_in
from briefdeck.analyze.article import Article
from briefdeck.analyze.phrases import tabled
from briefdeck.analyze.select import Line, safe
from briefdeck.analyze.words import as_sentence, count_words, folded
from briefdeck.model.brief import KeyFigure
from briefdeck.model.document import Sentence

_INVESTED = re.compile(r"\b(invest(?:s|ed)?)\s$")
_FIRST_DIGITS = re.compile(r"[$€£¥]?\d[\d.,]*")
_SPAN_OF_TIME = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)(?:-old)?$")
_WEIGHTS = {4: 1.3, 3: 1.15, 2: 1.0, 1: 0.75}
"""Money before shares, large numbers and counts, where their sentences matter alike."""
_IS = re.compile(
    r"(?<!compared )(?<!relative )(?<!close )"
    r"\b(?:was|were|is|are|reached|totall?ed|hit|to|at|costs?|worth|invest(?:s|ed)|paid|raised|earned) $"
)
_TOLD = 1.25
"""More for a figure that its sentence is about ("earnings were $2 million") than for one it mentions."""
_UNSAID = 0.3
_LONG = 22
_FEW = 20
_MOST = 8


def figures_in(
    article: Article, lines: Mapping[int, tuple[Line, ...]], charted: frozenset[int] = frozenset()
) -> tuple[KeyFigure, ...]:
    """Key figures, the weightiest first; the sentences in ``charted`` are left out, a chart shows their numbers."""
    found: list[tuple[float, int, KeyFigure]] = []
    for sentence in article.sentences:
        if sentence.number in charted:
            continue
        for amount in amounts_in(sentence.text, article.language):
            figure = _figure(amount.value, sentence, article, lines) if _matters(amount) else None
            if figure:
                best = lines[sentence.number][0].worth if lines[sentence.number] else _UNSAID
                brevity = 1.0 if count_words(figure.meaning) <= _LONG else 0.5
                told = _TOLD if _IS.search(sentence.text[: amount.start]) else 1.0
                found.append((round(best * _WEIGHTS[amount.weight] * brevity * told, 6), amount.start, figure))
    found.sort(key=lambda f: (-f[0], f[2].evidence, f[1]))
    unique = {figure.value: figure for _, _, figure in reversed(found)}
    order = dict.fromkeys(figure.value for _, _, figure in found)
    return tuple(_one_a_sentence([unique[value] for value in order]))[:_MOST]


def _one_a_sentence(figures: list[KeyFigure]) -> Iterator[KeyFigure]:
    """A sentence full of numbers gives its weightiest only, and no meaning stands twice."""
    given: set[int] = set()
    for figure in figures:
        if figure.evidence[0] not in given:
            given.add(figure.evidence[0])
            yield figure


def _matters(amount: Amount) -> bool:
    """Whether an amount can stand large on a slide: in digits, no age or stretch of time, no count of a few things."""
    digits = re.findall(r"\d[\d,.]*", amount.value)
    if not digits or _SPAN_OF_TIME.search(amount.value) or amount.value.isdigit():
        return False
    return amount.weight > 1 or float(digits[0].replace(",", "").rstrip(".") or 0) >= _FEW


def _figure(
    value: str, sentence: Sentence, article: Article, lines: Mapping[int, tuple[Line, ...]]
) -> KeyFigure | None:
    digits = _FIRST_DIGITS.search(value)
    bare = folded(digits[0] if digits else value)
    holding = [line for line in lines[sentence.number] if bare in folded(line.text)]
    best = min(holding, key=lambda line: (count_words(line.text), line.text), default=None)
    if best is None:
        return None
    meaning = _without(value, best.text)
    if not safe(meaning, best.evidence, article):
        meaning = best.text
    return KeyFigure(tabled(value), meaning.removesuffix("."), best.evidence, sentence.text)


def _without(value: str, text: str) -> str:
    """The line without the figure where grammar allows: "invested $10 billion in X" → "invested in X"."""
    at = text.find(value)
    before, after = text[: max(at, 0)], text[at + len(value) :]
    if at > 0 and _INVESTED.search(before) and re.match(r"\s(?:in|into)\s", after):
        return as_sentence(before.rstrip() + after)
    return text
