"""A short article loses nothing: where all its sentences fit onto a slide or two, every one is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefdeck.analyze.article import Article, is_short
from briefdeck.analyze.checks import opens_without_name
from briefdeck.analyze.debris import is_furniture
from briefdeck.analyze.select import Line
from briefdeck.model.document import Sentence

_TOLD = "all of a short article is told"

Lines = Mapping[int, tuple[Line, ...]]


def completed(lines: Lines, article: Article) -> Lines:
    """The lines; in a short article a sentence without a safe one stands as it is, after those that it leans on.

    What belongs to the page and not to the article is left out.
    """
    if not is_short(article):
        return lines
    return {s.number: lines[s.number] or _as_it_stands(s, article) for s in article.sentences}


def every_line(numbers: Iterable[int], lines: Lines) -> list[Line]:
    """The best line of each sentence in the article's order; none for a sentence that a later one repeats."""
    found = [lines[number][0] for number in numbers if lines[number]]
    repeated = {number for line in found if line.how == _TOLD for number in line.evidence[1:]}
    once = {line.text: line for line in reversed(found) if line.evidence[0] not in repeated}
    return [replace(line, evidence=tuple(sorted(line.evidence))) for line in reversed(once.values())]


def _as_it_stands(sentence: Sentence, article: Article) -> tuple[Line, ...]:
    if article.language.known and is_furniture(sentence.text):
        return ()
    together = [sentence]
    while opens_without_name(together[0].text, article.language) and (before := _before(together[0], article)):
        together.insert(0, before)
    evidence = (sentence.number, *(s.number for s in together[:-1]))
    return (Line(" ".join(s.text for s in together), evidence, 0.0, _TOLD, frozenset()),)


def _before(sentence: Sentence, article: Article) -> Sentence | None:
    at: Sequence[Sentence] = [s for s in article.sentences if s.number == sentence.number - 1]
    return at[0] if at else None
