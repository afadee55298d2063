"""What can be seen of a sentence without reading it: place, likeness to the rest, figures, names, cue words.

The features are those of Edmundson (1969: place, title, cue words), Luhn (1958: density), degree centrality (Erkan and
Radev 2004) and of summarizers since; each lies between 0 and about 1.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from operator import mul

from briefdeck.analyze.article import Article
from briefdeck.analyze.language import language_of
from briefdeck.analyze.names import most_named
from briefdeck.analyze.words import folded
from briefdeck.model.document import Sentence

Values = Mapping[str, float]
Vector = Mapping[str, float]

_AMOUNT = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:%|percent|per cent|million|billion|trillion|basis points)|\b(?:m|b|tr)illions?\b"
)
_NUMBER = re.compile(r"(?<![\w.,])[$€£¥]?\d[\d.,]*")
_DIGIT = re.compile(r"\d")
_QUOTED = re.compile(r"[\"“”]")
_FIRST_PERSON = frozenset(["i", "i'm", "i've", "i'd", "i'll", "my", "me", "you", "your", "you're"])
_WE = frozenset(["we", "our", "us", "we're", "we've"])
_CUES = ("cues", "measures", "bottom", "outlook", "aims")
_LEAD = 3
_MOST_WORDS = 50_000


def features(article: Article) -> dict[int, Values]:
    """The features of every sentence by its number."""
    stems = {s.number: article.content(s.text) for s in article.sentences}
    vectors = _vectors(stems)
    center = _sum(vectors.values())
    lead = _sum(vectors[s.number] for s in article.sentences[:_LEAD])
    likeness = _scaled({n: _dot(v, center) for n, v in vectors.items()})
    far = _norm(lead) or 1.0
    near_lead = {n: _dot(v, lead) / far for n, v in vectors.items()}
    density = _scaled({n: _density(found, article) for n, found in stems.items()})
    places = _places(article)
    titles = _titles(article, stems)
    names = most_named(article.runs, article.language, 12)
    return {
        s.number: {
            "center": likeness[s.number],
            "density": density[s.number],
            "like_lead": near_lead[s.number],
            **places[s.number],
            **titles[s.number],
            **_matter(s, article, names),
        }
        for s in article.sentences
    }


def _vectors(stems: Mapping[int, Sequence[str]]) -> dict[int, Vector]:
    """Each sentence as a unit vector of its stems, rarer ones heavier."""
    spread = Counter(chain.from_iterable(map(dict.fromkeys, stems.values())))
    idf = {s: math.log(1 + len(stems) / n) for s, n in spread.items()}
    return {number: _unit(_weighed(found, idf)) for number, found in stems.items()}


def _weighed(stems: Sequence[str], idf: Vector) -> Vector:
    """The stems of a sentence, each with its weight as often as it comes."""
    weights = {s: idf[s] for s in stems}
    if len(weights) < len(stems):
        return {s: n * idf[s] for s, n in Counter(stems).items()}
    return weights


def _unit(vector: Vector) -> Vector:
    norm = _norm(vector) or 1.0
    return {s: value / norm for s, value in vector.items()}


def _norm(vector: Vector) -> float:
    return math.sqrt(sum(map(mul, vector.values(), vector.values())))


def _sum(vectors: Iterable[Vector]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for s, value in vector.items():
            total[s] = total.get(s, 0.0) + value
    return total


def _dot(one: Vector, other: Vector) -> float:
    return float(sum(map(mul, one.values(), map(other.get, one, repeat(0.0)))))


def _scaled(values: dict[int, float]) -> dict[int, float]:
    top = max(values.values(), default=0.0) or 1.0
    return {number: value / top for number, value in values.items()}


def _density(stems: Sequence[str], article: Article) -> float:
    unique = dict.fromkeys(stems)
    return float(sum(map(article.weights.get, unique, repeat(0.0))) / (4 + len(unique)) ** 0.75)


def _places(article: Article) -> dict[int, Values]:
    """Where a sentence stands: in the article, its section, its paragraph."""
    opening = {group[0].number for group in article.paragraphs}
    total = len(article.sentences) or 1
    found: dict[int, Values] = {}
    place = 0
    for section in article.document.sections:
        sentences = list(section.sentences())
        for within, s in enumerate(sentences):
            found[s.number] = {
                "first": float(place == 0),
                "lead": math.exp(-place / 4),
                "early": 1 - place / total,
                "section_lead": math.exp(-within / 2) if section.title else 0.0,
                "section_end": float(within == len(sentences) - 1),
                "opens": float(s.number in opening),
            }
            place += 1
    return found


def _titles(article: Article, stems: Mapping[int, Sequence[str]]) -> dict[int, Values]:
    """How much of the title and of its own heading a sentence repeats."""
    title = set(article.content(article.document.title))
    found: dict[int, Values] = {}
    for section in article.document.sections:
        heading = set(article.content(section.title))
        for s in section.sentences():
            own = stems[s.number]
            found[s.number] = {"title": _share(own, title), "heading": _share(own, heading)}
    return found


def _share(own: Sequence[str], wanted: set[str]) -> float:
    return len(wanted.intersection(own)) / len(wanted) if wanted else 0.0


def _matter(sentence: Sentence, article: Article, names: Sequence[str]) -> Values:
    """What a sentence brings, and what speaks against it."""
    text, language = sentence.text, article.language
    words = list(map(_BARE.__getitem__, text.split()))
    has = dict.fromkeys(words)
    hits = _hits(has, f" {' '.join(words)} ", article)
    has_digit = bool(_DIGIT.search(text))
    numbers = _NUMBER.findall(text) if has_digit else []
    named = len([name for name in names if name in text])
    return {
        "amount": float((has_digit or "illion" in text) and bool(_AMOUNT.search(text))),
        "numbers": min(3, len(numbers)) / 3,
        "names": min(3, named) / 3,
        "cues": min(3, hits["cues"]) / 3,
        "measures": min(2, hits["measures"]) / 2,
        "bottom": float(hits["bottom"] > 0 and bool(numbers)),
        "outlook": float(hits["outlook"] > 0 and bool(numbers)),
        "aims": float(hits["aims"] > 0),
        "quoted": float(bool(_QUOTED.search(text))),
        "personal": float(bool(_FIRST_PERSON & has.keys())),
        "we": float(bool(_WE & has.keys())),
        "leans": float(bool(words) and (language.has("pronouns", words[0]) or words[0] in ("but", "and"))),
        "asks": float(text.rstrip('"”').endswith("?")),
        "brief": float(len(words) < 8),
        "long": min(1.0, max(0, len(words) - 22) / 20),
    }


class _Bare(dict[str, str]):
    """Each word folded and without the marks around it."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        found = self[word] = folded(word.strip('.,;:!?"“”()'))
        return found


_BARE = _Bare()


_NONE = Counter[str]()


def _hits(words: Iterable[str], flat: str, article: Article) -> Counter[str]:
    """How many phrases of each list stand in a sentence."""
    index = _phrases(article.language.code)
    near = [index[word] for word in words if word in index]
    if not near:
        return _NONE
    return Counter([name for entries in near for name, phrase in entries if phrase in flat])


@cache
def _phrases(code: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The phrases of all lists of cues, a blank on both sides, by their first word, each with the name of its list."""
    found: dict[str, list[tuple[str, str]]] = {}
    language = language_of(code)
    for name in _CUES:
        for phrase in language.list(name):
            found.setdefault(phrase.split()[0], []).append((name, f" {phrase} "))
    return {first: tuple(entries) for first, entries in found.items()}
