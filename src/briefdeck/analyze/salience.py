"""What makes a sentence worth a line on a slide: amounts, names, dates, contrast; chatter and examples less."""

import re

from briefdeck.analyze.article import Article
from briefdeck.analyze.compress import opening_connective
from briefdeck.analyze.words import words_of
from briefdeck.model.document import Sentence

_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?(?:%|percent|per cent|million|billion|trillion)|\b(?:m|b|tr)illions?\b")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,]*")
_CONTRAST = re.compile(r"\b(?:does not|do not|cannot|but|while|although|rather than|instead of|despite|unlike)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|I[’']m|I[’']ve|my|you|your|me)\b")
_COMMON = 1.3
"""Weight of a word that comes three times: a sentence of rarer words only, without names or numbers, says little."""


def salience(sentence: Sentence, article: Article) -> float:
    """What a slide gains from the sentence beyond its rank, about -0.6 to 0.8."""
    text, language = sentence.text, article.language
    names = sum(1 for name in article.names[:12] if name.name in text)
    named = sum(1 for name in article.pair if name in text)
    amount = 0.3 if _MONEY.search(text) else 0.12 if _NUMBER.search(text) else 0.0
    connective = opening_connective(text, language)
    example = -0.1 if connective in language.sets.get("examples", ()) and not names else 0.0
    contrast = 0.15 if _CONTRAST.search(text) and names else 0.0
    personal = -0.3 if _FIRST_PERSON.search(text) else 0.0
    heavy = max((article.weights.get(s, 0.0) for s in article.content(text)), default=0.0)
    bland = -0.4 if not names and not amount and heavy < _COMMON else 0.0
    general = -0.15 if not names and not amount and not bland else 0.0
    there = -0.2 if text.startswith("There ") and not amount else 0.0
    short = there - 0.2 if len(words_of(text)) < 7 else 0.0
    return round(
        amount + min(0.3, 0.1 * names) + 0.1 * named + contrast + example + personal + bland + general + short, 3
    )
