"""How much each sentence matters, and why in words: a weighted sum of plain features (``weights.toml``)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from operator import mul
from pathlib import Path

from briefdeck.analyze.article import Article
from briefdeck.analyze.features import Values, features
from briefdeck.nouns import noun

_TABLE = Path(__file__).parent / "weights.toml"
_TOP = 1.5
_SECTIONS = 4
_REPORT = 0.03
_MEASURED = 3
_TOLD = 0.12
_REASONS = {
    "center": "says what much of the article says",
    "density": "holds the article's main words",
    "lead": "stands at the start of the article",
    "section_lead": "opens its section",
    "opens": "opens its paragraph",
    "title": "speaks of the title",
    "heading": "speaks of its heading",
    "amount": "gives a figure",
    "numbers": "gives a figure",
    "bottom": "tells what was earned",
    "measures": "tells a result",
    "outlook": "tells what is expected",
    "names": "names who is involved",
    "cues": "says what follows or what is at stake",
    "aims": "says what the work does or finds",
    "focus": "touches what you asked for",
}


@noun
class Rank:
    """A sentence's importance (up to about 1.5) and the reasons."""

    score: float
    why: tuple[str, ...]


def rank(article: Article, weights: Mapping[str, Mapping[str, float]] | None = None) -> Mapping[int, Rank]:
    """The rank of every sentence by its number."""
    found = features(article)
    chosen = (weights or table())[kind_of(article, found)]
    amounts = chosen.values()
    raw = {number: sum(map(mul, amounts, map(values.__getitem__, chosen))) for number, values in found.items()}
    scale = _TOP / max([*raw.values(), 0.1])
    lifting = {name: weight for name, weight in chosen.items() if weight > 0}
    return {number: Rank(round(raw[number] * scale, 4), _why(values, lifting)) for number, values in found.items()}


@cache
def table() -> Mapping[str, Mapping[str, float]]:
    """The weights of the features by kind of text."""
    return tomllib.loads(_TABLE.read_text("utf-8"))


def kind_of(article: Article, found: Mapping[int, Values]) -> str:
    """Which weights fit: "report" where results are told all over, "paper" with many sections, else "account"."""
    measured = sum(1 for values in found.values() if values["measures"] and values["numbers"])
    headed = sum(1 for section in article.document.sections if section.title)
    if measured >= _MEASURED and measured > _REPORT * len(found) * (2 if headed >= _SECTIONS else 1):
        return "report"
    return "paper" if headed >= _SECTIONS else "account"


def _why(values: Values, weights: Mapping[str, float]) -> tuple[str, ...]:
    """The features that lifted the sentence, strongest first, in words."""
    lifts = [(-weight * value, name) for name, weight in weights.items() if (value := values.get(name))]
    strong = sorted([lift for lift in lifts if lift[0] <= -_TOLD])
    return tuple(dict.fromkeys(_REASONS[name] for _, name in strong if name in _REASONS))
