"""What a year or a quarter earned is a result of that period; it is nothing that happened on a day."""

import re

from briefdeck.analyze.amounts import amounts_in
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded_words

_FEWEST, _SHARE = 3, 0.03
_MEASURE = (
    r"(?:revenues?|sales|earnings|income|profits?|loss(?:es)?|margins?|ebitda|ebit|cash flows?|expenses?|costs?|capex"
    r"|capital expenditures?|spending|guidance|outlook|backlog|orders|bookings|volumes?|dividends?|debts?|liquidity"
    r"|rates?|growth|turnover|exports?|imports?|output|production|occupancy|premiums?|deposits|loans|shipments|traffic"
    r"|prices?|index|inflation|unemployment|gdp|deficit|surplus|employment|headcount|shares?|provision|volume)"
)
_LEVEL = (
    r"(?:was|were|is|are|be|rose|rise|fell|fall|grew|grow|declin\w+|decreas\w+|increas\w+|dropp?\w*|climb\w+|jump\w+"
    r"|slipp?\w*|surg\w+|gain\w*|total\w*|reach\w*|hit|stood|came|amount\w+|includ\w+|represent\w*|generat\w+"
    r"|report\w+|post\w*|achiev\w+|averag\w+|contract\w*|expand\w*|improv\w+|maintain\w*|remain\w*|ended"
    r"|plung\w+|soar\w*|doubl\w+|tripl\w+|halv\w+|tumbl\w+|shr[aiu]nk)"
)
_RESULT = re.compile(rf"\b{_MEASURE}\b.*\b{_LEVEL}\b|\b{_LEVEL}\b.*\b{_MEASURE}\b", re.IGNORECASE)
_COMPARES = re.compile(
    r"\b(?:vs\.?|versus|compar(?:ed|able|ison)|relative to|year[- ]over[- ]year|year[- ]on[- ]year"
    r"|(?:than|over) (?:in )?(?:the |its )?(?:same|first|second|third|fourth|prior|previous|Q[1-4]|(?:19|20)\d\d)"
    r"|(?:increase|decrease|rise|drop|decline|growth) (?:over|of|from)|quarter over quarter"
    r"|(?:up|down)(?: by)? (?:about |nearly |almost )?[$€£]?\d[\d.,]*(?:%| ?(?:percent|per cent|million|billion"
    r"|basis))?|expects)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:[Aa]s of|(?:months|year|quarter|period|weeks) ended|at (?:the )?(?:year|quarter)[ -]end)\b"
)
_FORESEEN = re.compile(
    r"\b(?:we|I)(?:[’']re| are| am| remain| continue to)?(?: \w+ly)? "
    r"(?:expect|anticipat\w+|see|saw|believe|forecast|look(?:ing)? forward|target\w*|on track|plan|don[’']t"
    r"|monitoring)\b"
    r"|\b(?:poised|on track|outlook|guidance|our expectation)\b",
    re.IGNORECASE,
)


def tells_results(article: Article) -> bool:
    """Whether the article is a company's own account of its results: a "we" that gives them all over."""
    if not article.speaks_as_we:
        return False
    measures = tuple(f" {phrase} " for phrase in article.language.list("measures"))
    counting = [s.text for s in article.sentences if any(map(str.isdigit, s.text))]
    told = sum(any(map(f" {' '.join(folded_words(text))} ".__contains__, measures)) for text in counting)
    return told >= _FEWEST and told > _SHARE * len(article.sentences)


def is_result(text: str, language: Language) -> bool:
    """Whether a statement tells what a period brought, compares it, or says what is expected of one."""
    if _COMPARES.search(text) or _CLOSING.search(text) or _FORESEEN.search(text):
        return True
    return bool(_RESULT.search(text)) and bool(amounts_in(text, language))
