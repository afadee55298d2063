"""Two parties side by side, where the article itself sets one against the other."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.select import Line
from briefdeck.analyze.words import as_sentence, folded, folded_words, sentence_case
from briefdeck.model.brief import Comparison, Point
from briefdeck.nouns import replace

_LINKS = ("On the other hand, ", "By contrast, ", "In contrast, ", "Conversely, ", "Meanwhile, ")
_BACK = re.compile(r"\b(?:its|their|it|they|them|his|her|he|she)\b")
"""In the second half such a word may mean either party: the half is refused."""
_WHILE = re.compile(r"(?:^|,\s)(?:[Ww]hile|[Ww]hereas)\s([A-Z][^,;:]+),\s([A-Z][^;:]+)$")

_SECOND = re.compile(r"^([A-Z][^,;:]+), (?:while|whereas) ([A-Z][^;:]+)$")


def comparison_in(article: Article, lines: Mapping[int, tuple[Line, ...]]) -> Comparison | None:
    """Two parties compared, when at least two contrasts each speak of both; otherwise None.

    The parties are those of the title, or where it names none, the two that the article contrasts most.
    """
    pair = article.pair if len(article.pair) == 2 else _contrasted(article)
    if not pair:
        return None
    left, right = pair
    rows: list[tuple[str, Point, Point]] = []
    for points in [*_contrasts(article), *_neighbors(article, lines)]:
        one, other = (replace(point, text=_clear(point.text, pair)) for point in points)
        if one.text.startswith(right) and other.text.startswith(left):
            one, other = other, one
        if any(one.evidence == row[1].evidence for row in rows):
            continue
        if any(_vague(point.text, pair) for point in (one, other)):
            continue
        whole = all(not checks.fails(p.text, article.text_of(p.evidence), article.language) for p in (one, other))
        if whole and one.text.startswith(left) and other.text.startswith(right):
            rows.append((_head(one.text, other.text, article), one, other))
    headed = all(row[0] for row in rows[:4]) and len({row[0] for row in rows[:4]}) == len(rows[:4])
    shown = tuple(rows[:4]) if headed else tuple(("", one, other) for _, one, other in rows[:4])
    return Comparison(left, right, shown) if len(rows) > 1 else None


def _contrasted(article: Article) -> tuple[str, ...]:
    """The two names that open the halves of at least two contrasts; () when there are none."""
    names = sorted((n.name for n in article.names if n.kind != "term"), key=lambda name: (-len(name), name))
    counts: Counter[tuple[str, ...]] = Counter()
    for points in _contrasts(article):
        heads = [next((n for n in names if re.match(rf"{re.escape(n)}\b", p.text)), "") for p in points]
        if all(heads) and heads[0] != heads[1]:
            counts[tuple(sorted(heads))] += 1
    best = max(counts, key=lambda pair: (counts[pair], pair), default=())
    return best if counts[best] > 1 else ()


def _clear(text: str, pair: Sequence[str]) -> str:
    """A cell that names both parties without the "its" before a name, which could mean either party's."""
    return re.sub(r"\b(?:its|their) (?=[A-Z])", "", text) if all(party in text for party in pair) else text


def _vague(text: str, pair: Sequence[str]) -> bool:
    """Whether a cell that names both parties has a word that may mean either."""
    return all(party in text for party in pair) and bool(_BACK.search(text))


def _head(one: str, other: str, article: Article) -> str:
    """A word that both cells have and that is nobody's name, as the head of their row; "" when there is none."""
    language = article.language
    names = {folded(word) for name in article.names for word in name.name.split()}
    shared = set(folded_words(one)) & set(folded_words(other)) - names
    fit = [
        word
        for word in dict.fromkeys(folded_words(one))
        if word in shared
        and len(word) > 3
        and word.isalpha()
        and not language.has("stop", word)
        and not any(language.has(kind, word) for kind in ("finite", "verb_forms", "verbs", "hedges"))
    ]
    return sentence_case(max(fit, key=len)) if fit else ""


def _contrasts(article: Article) -> Iterator[tuple[Point, Point]]:
    for sentence in article.sentences:
        before = article.before.get(sentence.number, ())
        link = next((link for link in _LINKS if sentence.text.startswith(link)), "")
        if link and before:
            texts = (as_sentence(before[-1].text), as_sentence(sentence.text[len(link) :]))
            if not _BACK.search(texts[1]):
                yield _point(texts[0], before[-1].number), _point(_shorter(texts[1], article), sentence.number)
        found = _WHILE.search(sentence.text) or _SECOND.match(sentence.text)
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
