"""The peers of the key points: first sentences, random ones, and the summarizers of sumy where it is installed."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib import import_module
from typing import Any

Scores = Sequence[float]
Rate = Callable[[Sequence[str]], Scores]
"""How much each sentence of a text matters."""

_SUMY = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
}


def peers() -> Mapping[str, Rate | None]:
    """Every peer by name; None when its package is not installed."""
    return {"lead": _lead, "random": _chance, **{name: _sumy(*place) for name, place in _SUMY.items()}}


def best(rate: Rate, sentences: Sequence[str], most: int) -> list[str]:
    """The sentences a peer would choose, in their own order."""
    scores = rate(sentences)
    ranked = sorted(range(len(sentences)), key=lambda i: (-scores[i], i))
    return [sentences[i] for i in sorted(ranked[:most])]


def _lead(sentences: Sequence[str]) -> Scores:
    return [-float(place) for place in range(len(sentences))]


def _chance(sentences: Sequence[str]) -> Scores:
    chance = random.Random(len(sentences))
    return [chance.random() for _ in sentences]


@cache
def _sumy(module: str, name: str) -> Rate | None:
    try:
        made = getattr(import_module(f"sumy.summarizers.{module}"), name)
        model = import_module("sumy.models.dom")
    except ImportError:
        return None
    summarizer = made(import_module("sumy.nlp.stemmers").Stemmer("english"))
    summarizer.stop_words = import_module("sumy.utils").get_stop_words("english")
    return partial(_rated, summarizer, model)


def _rated(summarizer: Any, model: Any, sentences: Sequence[str]) -> Scores:
    """The ratings by which a summarizer of sumy would choose."""
    found: list[float] = [0.0] * len(sentences)

    def listen(infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            found[info.order] = info.rating
        return infos

    parts = [model.Sentence(text, _Words()) for text in sentences]
    summarizer(model.ObjectDocumentModel([model.Paragraph(parts)]), listen)
    return found


class _Words:
    """Cuts words for sumy, whose own needs a download."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of a sentence."""
        return tuple(re.findall(r"[A-Za-z0-9'’-]+", sentence))
