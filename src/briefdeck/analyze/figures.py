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
_MOST = 8


def figures_in(article: Article, lines: Mapping[int, tuple[Line, ...]]) -> tuple[KeyFigure, ...]:
    """Key figures, the weightiest first: money, then shares, large numbers, counts."""
    found: list[tuple[int, float, KeyFigure]] = []
    for sentence in article.sentences:
        for amount in amounts_in(sentence.text, article.language):
            figure = _figure(amount.value, sentence, article, lines) if _matters(amount) else None
            if figure:
                best = lines[sentence.number][0].worth if lines[sentence.number] else 0.5
                found.append((amount.weight, best, figure))
    found.sort(key=lambda f: (-f[0], -f[1], f[2].evidence, f[2].value))
    unique = {figure.value: figure for _, _, figure in reversed(found)}
    order = dict.fromkeys(figure.value for _, _, figure in found)
    return tuple(_at_most_two_a_sentence([unique[value] for value in order]))[:_MOST]


def _at_most_two_a_sentence(figures: list[KeyFigure]) -> Iterator[KeyFigure]:
    """A sentence full of numbers gives its two weightiest only."""
    given: dict[int, int] = {}
    for figure in figures:
        given[figure.evidence[0]] = given.get(figure.evidence[0], 0) + 1
        if given[figure.evidence[0]] <= 2:
            yield figure


def _matters(amount: Amount) -> bool:
    """Whether an amount can stand large on a slide: written in digits, and no age."""
    return any(c.isdigit() for c in amount.value) and not re.fullmatch(r"\d{1,2}", amount.value)


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
