"""What makes a sentence worth a line on a slide: amounts, names, dates, contrast; chatter and examples less."""

import re

from briefdeck.analyze.article import Article
from briefdeck.analyze.connectives import opening_connective
from briefdeck.analyze.words import words_of
from briefdeck.model.document import Sentence

_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?(?:%|percent|per cent|million|billion|trillion)|\b(?:m|b|tr)illions?\b")
_PERIOD = re.compile(
    r"\b(?:1[5-9]|20)\d\d\s?(?:[-–]|to|and|until)\s?(?:(?:1[5-9]|20)\d\d|\d\d)\b|\bby (?:the )?20\d\d\b"
)
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*")
_CONTRAST = re.compile(
    r"\b(?:(?:does|do|is|are) not|cannot|no longer|but|while|although|rather than|instead of|despite|unlike)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:I|I[’']m|I[’']ve|my|you|your|me)\b")
_LEANS = re.compile(r"^(?:[\w’'-]+ ){1,3}(?:then|therefore|thus|hence|further)\b")
_COMMON = 1.3
"""Weight of a word that comes three times: a sentence of rarer words only, without names or numbers, says little."""
_FEW = 6
"""Fewer words of meaning than these seldom say something worth a line."""


def salience(sentence: Sentence, article: Article) -> float:
    """What a slide gains from the sentence beyond its rank, about -0.9 to 0.9."""
    text = sentence.text
    names = sum(1 for name in article.names[:12] if name.name in text)
    named = sum(1 for name in article.pair if name in text)
    amount = _amount(text)
    told = amount + min(0.25, 0.1 * names) + 0.05 * named + (0.2 if _CONTRAST.search(text) and names else 0.0)
    return round(told - _blandness(text, article, is_plain=not names and not amount), 3)


def _amount(text: str) -> float:
    if _MONEY.search(text) or _PERIOD.search(text):
        return 0.4
    return 0.15 if _NUMBER.search(text) else 0.0


def _blandness(text: str, article: Article, *, is_plain: bool) -> float:
    """What speaks against a sentence: no names or numbers, the speaker's own person, few words, a mere example."""
    stems = article.content(text)
    heavy = max((article.weights.get(s, 0.0) for s in stems), default=0.0)
    connective = opening_connective(text, article.language)
    return sum(
        (
            (0.4 if heavy < _COMMON else 0.15) if is_plain else 0.0,
            0.1 if connective in article.language.sets.get("examples", ()) and is_plain else 0.0,
            0.3 if _FIRST_PERSON.search(text) else 0.0,
            0.2 if text.startswith("There ") and is_plain else 0.0,
            0.2 if len(words_of(text)) < 7 else 0.1 if len(set(stems)) < _FEW else 0.0,
            0.15 if _LEANS.match(text) else 0.0,
        )
    )
