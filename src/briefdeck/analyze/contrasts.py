"""Two parties side by side, where the article itself sets one against the other."""

import itertools
import re
from collections.abc import Iterator, Mapping

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.select import Line
from briefdeck.analyze.titles import label_for
from briefdeck.analyze.words import as_sentence
from briefdeck.model.brief import Comparison, Point

_LINKS = ("On the other hand, ", "By contrast, ", "In contrast, ", "Conversely, ", "Meanwhile, ")
_BACK = re.compile(r"\b(?:its|their|it|they|them|his|her|he|she)\b")
"""In the second half such a word may mean either party: the half is refused."""
_WHILE = re.compile(r"(?:^|,\s)(?:[Ww]hile|[Ww]hereas)\s([A-Z][^,;:]+),\s([A-Z][^;:]+)$")


def comparison_in(article: Article, lines: Mapping[int, tuple[Line, ...]]) -> Comparison | None:
    """The title's two parties compared, when at least two contrasts each speak of both; otherwise None."""
    if len(article.pair) != 2:
        return None
    left, right = article.pair
    rows: list[tuple[str, Point, Point]] = []
    for one, other in [*_contrasts(article), *_neighbors(article, lines)]:
        if one.text.startswith(right) and other.text.startswith(left):
            one, other = other, one
        if any(one.evidence == row[1].evidence for row in rows):
            continue
        whole = all(not checks.fails(p.text, article.text_of(p.evidence), article.language) for p in (one, other))
        if whole and one.text.startswith(left) and other.text.startswith(right):
            head = label_for(f"{one.text} {other.text}", article, [row[0] for row in rows])
            rows.append((head, one, other))
    return Comparison(left, right, tuple(rows[:4])) if len(rows) > 1 else None


def _contrasts(article: Article) -> Iterator[tuple[Point, Point]]:
    for sentence in article.sentences:
        before = article.before.get(sentence.number, ())
        link = next((link for link in _LINKS if sentence.text.startswith(link)), "")
        if link and before:
            texts = (as_sentence(before[-1].text), as_sentence(sentence.text[len(link) :]))
            if not _BACK.search(texts[1]):
                yield _point(texts[0], before[-1].number), _point(_shorter(texts[1], article), sentence.number)
        found = _WHILE.search(sentence.text)
        if found:
            second = re.sub(r",\s+which\s.*$", "", found[2].rstrip("."))
            if not _BACK.search(second):
                yield _point(as_sentence(found[1]), sentence.number), _point(as_sentence(second), sentence.number)


def _neighbors(article: Article, lines: Mapping[int, tuple[Line, ...]]) -> Iterator[tuple[Point, Point]]:
    """Two sentences in a row, each with a safe line that one of the parties opens."""
    for group in article.paragraphs:
        for first, second in itertools.pairwise(group):
            if lines[first.number] and lines[second.number]:
                one, other = lines[first.number][0], lines[second.number][0]
                if not _BACK.search(other.text):
                    yield _point(one.text, first.number), _point(other.text, second.number)


def _shorter(text: str, article: Article) -> str:
    """The text without a last ", and that …" that has its own verb."""
    found = re.search(r",\s+and\s+(?:that|this)\s[^,;:]*$", text)
    return as_sentence(text[: found.start()]) if found and checks.has_verb(found[0], article.language) else text


def _point(text: str, number: int) -> Point:
    return Point(text, (number,), 0.0, ("one side of a contrast",))
