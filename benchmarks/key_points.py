"""The article in a few sentences: the strongest ones, unlike one another, in the article's order.

This measures the product's ranking (``analyze/rank.py``) by whole sentences, as the peers give them. The product itself
does not print these: it chooses among lines that are cut and checked, with a headline before them. What it says is
measured beside this, as the figures "as told".
"""

from collections.abc import Mapping, Sequence

from briefdeck.analyze.article import Article, prepare
from briefdeck.analyze.compress import forms
from briefdeck.analyze.rank import Rank, rank
from briefdeck.analyze.words import words_of
from briefdeck.model.brief import Point
from briefdeck.model.document import Document, Sentence

_LIKE = 0.5
"""How much likeness to a chosen sentence costs."""
_FEWEST = 3
_SURELY = 120


def key_points(document: Document, most: int) -> tuple[Point, ...]:
    """Up to ``most`` sentences, in order, uncut but for marks of citation, each with the reasons it was chosen for."""
    article = prepare(document)
    return chosen_points(article, rank(article), most)


def chosen_points(article: Article, ranks: Mapping[int, Rank], most: int) -> tuple[Point, ...]:
    """The same, from sentences that are ranked already."""
    points = [_point(s, article, ranks[s.number]) for s in _chosen(article, ranks, most)]
    return tuple(points)


def _point(sentence: Sentence, article: Article, found: Rank) -> Point:
    text = forms(sentence.text, article.language)[0].text
    return Point(text, (sentence.number,), found.score, found.why)


def _chosen(article: Article, ranks: Mapping[int, Rank], most: int) -> Sequence[Sentence]:
    """The best marginal sentence again and again (maximal marginal relevance, Carbonell and Goldstein 1998)."""
    pool = [s for s in article.sentences if _says_something(s.text)]
    stems = {s.number: frozenset(article.content(s.text)) for s in pool}
    worth = {s.number: ranks[s.number].score for s in pool}
    likeness = dict.fromkeys(stems, 0.0)
    chosen: list[Sentence] = []
    while pool and len(chosen) < most:
        left = [round(worth[s.number] - _LIKE * likeness[s.number], 6) for s in pool]
        best = pool[left.index(max(left))]
        chosen.append(best)
        pool.remove(best)
        other = stems[best.number]
        for number, own in stems.items():
            if not own.isdisjoint(other):
                shared = len(own & other) / min(len(own), len(other))
                likeness[number] = max(likeness[number], shared)
    return sorted(chosen, key=lambda s: s.number)


def _says_something(text: str) -> bool:
    """Whether a sentence has a few words of more than one letter; a long one always has."""
    return len(text) > _SURELY or sum(len(w) > 1 for w in words_of(text)) >= _FEWEST
