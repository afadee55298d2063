"""Measures whose scope another sentence sets: "Sales were down 14%" of one segment, in a company's account of results.

A speaker names the part of the company once ("Turning to Mineral Fiber") and gives its figures after that; a line
shown alone would tell them of the whole company. What is told as the whole company's has other figures besides.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from briefdeck.analyze.article import Article
from briefdeck.analyze.periods import tells_results
from briefdeck.analyze.words import sentence_case

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_FIGURE = "sales|revenues?|EBITDA|income|profits?|margins?|volumes?|orders"
_HEAD = (
    rf"{_FIGURE}|EPS|A?FFO|EBITDA[RX]|EBITA?|earnings|profitability|loss(?:es)?|order|bookings|backlog|AUV|SG&A|expenses?|costs?"
    r"|foreign exchange|currency|FX|productivity|raw materials|mix"
    r"|NOI|billings|ARR|comps?|traffic|pricing|price|growth|yields?|occupancy|deliveries|shipments|production"
)
_KIND = (
    r"adjusted|reported|core|organic|underlying|net|gross|operating|pro[- ]forma|(?:non-)?GAAP|pre-?tax|after-tax"
    r"|comparable|same[- ](?:store|property|center)|interest|fee|segment|international|domestic|global|unit|average"
    r"|recurring|constant[- ]currency|system-?wide|restaurant-level|quarterly|full[- ]year|digital|e-commerce|online"
    r"|product|services?|North American|European|Latin American|Asian|EMEA|Americas|subscription"
    r"|contribution|merchandise|equivalent|overall|and|base|rental"
)
_OPENING = (
    r"(?:In|For|During|Over|Within|On|At|Excluding|Including|When compared|Compared|Relative|Versus|Year|Through"
    r"|Despite|Adjusting|After|As|By|Sequentially|Organically|Globally|Worldwide)\b[^,]{0,80}, "
)
_GROWS = (
    r"was|were|is|are|will|would|also|increased|decreased|declined|grew|rose|fell|improved|expanded|contracted|came"
    r"|totaled|reached|finished|ended|remained|dropped|climbed|jumped|slipped|of(?= [$€£\d])"
)
_NO_WORD = f"{_GROWS}|in|for|at|to|by|with|from|on|our|we|its|their|all|both|as|that|which|of"


def _named(words: str) -> re.Pattern[str]:
    """A sentence that opens with a measure of these words, and says how much it was or grew."""
    return re.compile(
        rf"^(?:{_OPENING})?(?:the )?(?P<measure>{words}(?:{_HEAD})"
        r"(?: (?:margins?|rate|growth|dollars|per (?:\w+ ){0,2}share))*"
        r"(?: as a percent(?:age)? of (?:net )?(?:sales|revenues?))?)"
        r"(?: (?:for|in) (?:the |our )?(?:Q\d|fiscal|full|first|second|third|fourth|quarter|year)[\w’' -]{0,30}?)?"
        rf" (?:{_GROWS})\b",
        re.IGNORECASE,
    )


_BARE = _named(rf"(?:(?:{_KIND}|earnings) )*")
"""A figure of nothing but a measure: no owner, no part of the company."""
_DONE = re.compile(
    rf"^(?:{_OPENING})?(?:we|our team) (?:also |have |now |currently |still )*(?:expect|anticipate|forecast|project|see"
    r"|saw|improved|increased|grew|expanded|reduced|delivered|generated|had|achieved|posted|reported|recorded) "
    rf"(?:our |an? |the )?(?:(?:{_KIND}|strong|solid|record|higher|lower|input|outage|maintenance) )*(?:{_HEAD})"
    rf"(?:,? (?:and|plus) (?:(?:{_KIND}) )*(?:{_HEAD}))*(?: margins?| growth)? (?:to|by|of|at)\b",
    re.IGNORECASE,
)
"""What "we" did to a measure, or expect of it."""
_FORECAST = re.compile(
    rf"^(?:{_OPENING})?(?:the )?(?:(?:{_KIND}|input|freight|maintenance|outage|energy|labor|material) )*(?:{_HEAD})"
    r" (?:is|are) (?:also )?(?:expected|projected|forecast|forecasted|anticipated) to\b",
    re.IGNORECASE,
)
_ANY = _named(rf"(?:(?!(?:{_NO_WORD})\b)[\w&-]+ ){{0,5}}?")
_OWN = re.compile(
    r"\b(?:in|for|from|within|at|across|of|outside|excluding|by) (?:our |the )?"
    rf"(?!Q[1-4]|FY|(?:{_MONTH})\b|GAAP|SG&A|COVID|EBITDA|ASC\b)[A-Z][\w&’'-]+"
    r"|\b(?:division|brand|region|company|consolidated|overall|total|corporate|enterprise|dividend)\b"
    r"|\bfor (?!the\b|our\b|full\b|fiscal\b|a\b)[a-z]+[,.]? |\b(?:[Oo]ur|this) \w+ (?:segment|business)"
)
"""What says in the line itself whose figure it is."""
_PER_SHARE = re.compile(r"\b(?:per (?:\w+ ){0,2}share|EPS)\b")
"""Only a company has shares."""
_REASON = re.compile(
    r",? (?:led|driven|due|with|offset|reflect\w+|primarily|mainly|largely|partially|partly|as|because|despite|while"
    r"|helped|supported|thanks|fueled|benefit\w*)\b"
)
"""Where a figure's reason begins: what it names is no part that the figure is of."""
_THE_SEGMENT = re.compile(
    r"^(?:On a [^,]*, )?(?:Q[1-4]|[Tt]he (?:first|second|third|fourth) quarter) (?:was|is) (?:up |down )?\d"
    r"|^(?:Total |Adjusted |The )?[Ss]egment (?:adjusted |operating |net )?[A-Za-z]+\b(?! for)"
    r"|^(?!.*[A-Z][\w&]+ (?:[a-z]+ )?(?:segment|division)\b)"
    r".*(?<!each )(?<!each of )\b(?:the|this) (?:segment|division)\b(?! of|[’'])"
)
"""A part of the company that was named before, or a figure without what it measures."""
_FORESEEN = re.compile(
    r"\b(?:expect(?:s|ing|ations?)?|expected to|anticipat\w+|guidance|outlook|forecast|project\w*"
    r"|will|would|should|could|plan)\b"
)
_YEARLY = re.compile(
    r"\b(?:full[- ]year|for the year|year[- ]to[- ]date|fiscal|in (?:19|20)\d\d|(?:six|nine|twelve)[- ]months?"
    r"|(?:first|second) half)\b",
    re.IGNORECASE,
)
_QUARTERLY = re.compile(r"\bquarter(?:ly)?\b|\bQ[1-4]\b", re.IGNORECASE)
_AMOUNT = re.compile(r"[$€£]\s?\d[\d.,]*\d?(?: (?:million|billion))?|\d[\d.,]*\d?\s?(?:%|percent|basis points)")
_NO_PART = (
    r"slides?|pages?|results?|financ\w+|quarter|balance|cash|outlook|guidance|capital|liquidity|P&L|income|expense\w*"
    r"|margins?|consolidated|second|third|first|fourth|full|next|years?|the|company|future|details?|some|other|tax"
    r"|debt|leverage|net|gross|adjusted|operating|sales|revenues?|EPS|earnings|G&A|SG&A|summary|today|costs?|closing"
    rf"|Q[1-4]|fiscal|ESG|COVID\S*|GAAP|EBITDA|share\w*|M&A|FY\S*|Appendix|Exhibit|Chart|{_MONTH}"
)
_PART = (
    rf"(?:(?!(?i:{_NO_PART})\b)[A-Z][\w&’'-]+(?: (?:(?:and|&) )?(?!(?i:on|{_NO_PART})\b)[\w&’'-]+){{0,4}}"
    r"|(?:[\w&’'-]+ ){1,4}(?:segment|business(?:es)?|division|region|channel|category|group))"
)
_TO_A_PART = re.compile(
    r"^(?:[\w’']+,? ){0,4}?(?:[Tt]urn(?:ing)?|[Mm]ov(?:e|ing)|[Ll]ook(?:ing)?|[Ss]hift(?:ing)?|[Ss]tart(?:ing)?"
    r"|[Bb]egin(?:ning)?|[Ss]witch(?:ing)?)(?: (?:now|next|on|over|first|more|closely))* (?:to|at|with|on|by)"
    rf" (?:our |the )*(?P<part>{_PART})(?P<all>(?: on (?:[Ss]lide|[Pp]age) \d+)?\.$)?"
)
_BEGINS_WITH = re.compile(
    rf",? (?:and )?(?:starting|beginning)(?: first)? with (?:our |the )*{_PART}(?: on [Ss]lide \w+)?\.$"
    r"|\b(?:update|progress|discuss|talk|review|comment|color)\b.*\b(?:in|on|for|of|about) our (?:[A-Z][\w&’'-]+ )+"
    r"(?:[a-z]+ )?(?:segment|business|division|region)\.$"
)
"""The part with which a speaker begins, or of which he gives an update."""
_LEAD = r"^(?:\w+, |And )?"
_IN_A_PART = re.compile(
    rf"{_LEAD}(?:(?:[Ii]n|[Ww]ithin|[Ff]or|[Aa]cross|[Aa]t) (?:our |the )?{_PART},? "
    r"|(?:[Ii]n|[Ww]ithin|[Ff]or) (?:our )?"
    r"(?!(?:all|addition|total|constant|general|contrast|particular|summary|fact|short|local)\b)"
    r"[a-z]+(?: (?!dollars|currency|terms|quarter|months?|half|year|period|basis)[a-z]+){0,2}, "
    rf"(?:Q\d |[\w-]+ ){{0,4}}(?:{_FIGURE}) )"
)
_OF_A_PART = re.compile(
    r"^(?:\w+, |And |In (?:the|our) [\w ]*quarter, |In Q\d, )?(?:[Oo]ur |[Tt]he )?"
    r"(?!The (?:segment|business|division|brand|group)\b)(?:[\w&’'-]+ ){1,4}"
    rf"(?:segment|business|division|brand|group)(?:[’']s?)?\b.{{0,40}}\b(?:{_FIGURE}|growth|earnings|grew|declined"
    r"|increased|decreased|reported|delivered|generated|contributed)"
    rf"|^(?!Our |We |The |It |This )[A-Z][\w&’' -]{{2,40}} (?:had|delivered|posted|saw)"
    r" (?:an?|another) [\w -]*quarter\b"
    rf"|{_LEAD}(?!(?:Today|Year|Company|Quarter)\b)[A-Z][\w&]+[’']s? (?:\w+ |\w+-\w+ ){{0,4}}(?:{_FIGURE})\b"
)
_ON_A_SLIDE = re.compile(
    rf"^(?:On |Turning to )?(?:[Ss]lide|[Pp]age) \d+,? (?:\S+ ){{0,5}}?(?:our|the|in|for|of|covers|shows) {_PART}"
)
_ALL_OF_IT = re.compile(r"^(?:For|At) [\w&]+ overall\b|^(?:On )?(?:Overall|Consolidated)\b")
_OWNED = re.compile(
    r"^(?:\w+, )?(?:Overall,? |On a consolidated basis, |In total, |For the company, "
    r"|(?:[Oo]ur |[Tt]he )?(?:[Tt]otal |[Cc]onsolidated |[Cc]ompany(?:[’']s)? |[Oo]verall )+|[Oo]ur )"
)
"""What makes a figure the whole company's."""
_OF_THE_WHOLE = re.compile(
    r"\b(?:overall|consolidated|total company|company[- ]?wide|as a company|the company|enterprise|in total|in summary"
    r"|balance sheet|liquidity|free cash flow|cash flow from|tax rate|guidance|outlook|per (?:diluted )?share|EPS"
    r"|dividends?|repurchase\w*|corporate|capital expenditures|capex|interest expense|turning to the)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:(?:first|second|third|fourth|last|this)[ -]quarter|q[1-4]|quarterly|full[ -]year|fiscal"
    r"|(?:19|20)\d\d|quarter)\s*"
)
_BASIS = re.compile(
    r"\bon an? [\w-]+(?: [\w-]+)? basis\b|\bin (?:local|constant) (?:currency|dollars)\b|\bas a percent\w* of\b"
    r"|\b(?:impact|affect)ed by (?=[$\d])",
    re.IGNORECASE,
)
"""What a figure is measured by: another one by another basis is no second figure."""
_FOR_SO_LONG, _ANNOUNCED = 7, 20
"""After so many sentences nobody remembers which part was named, or which one a speaker turned to."""
_LONGEST_NAME = 5
_NEAR = 60
"""So many characters behind its verb a figure's period may stand."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a bare figure measures, of which kind of period ("" when it does not say), its amounts, its sentence."""

    name: str
    period: str
    amounts: frozenset[str]
    number: int
    is_foreseen: bool


@dataclass(frozen=True, slots=True)
class Scopes:
    """Which figures of an account belong to a part of the company, and which measures have several figures.

    ``named`` gives the part, and the number of the sentence that only names it, for the sentence right behind that one.
    """

    parted: frozenset[int]
    told: Mapping[str, tuple[_Measure, ...]]
    named: Mapping[int, tuple[str, int]]

    def missing(self, text: str, number: int) -> str:
        """What the line of the sentence with this number does not say of its figures, in words; "" when it says all."""
        if self.told and _THE_SEGMENT.search(text) and not _names_part(text):
            return "which part of the company"
        if number in self.parted and _is_of_nobody(text):
            return "which part of the company"
        found = _measured(text, number)
        if found is None:
            return ""
        if number in self.parted and _BARE.match(text) and not _PER_SHARE.search(text):
            return "which part of the company"
        others = [other for other in self.told.get(found.name, ()) if _clashes(found, other)]
        return "which figure of several" if any(other.number < number for other in others) else ""

    def scoped(self, text: str, evidence: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
        """The line and its evidence, behind the name of its part where the sentence before names it; ("", ()) if none.

        ``evidence`` is that of the line as it is.
        """
        if not self.missing(text, evidence[0]):
            return text, evidence
        part, where = self.named.get(evidence[0], ("", 0))
        return (f"{part}: {text}", (*evidence, where)) if part else ("", ())


def scopes_of(article: Article) -> Scopes:
    """The scopes of an account of results; nothing is missing in any other article."""
    if not (article.language.known and tells_results(article)):
        return Scopes(frozenset(), {}, {})
    said = ((_OWNED.sub("", s.text), s.number) for s in article.sentences)
    bare = [found for text, number in said if (found := _measured(text, number)) and found.amounts]
    by_name = groupby(sorted(bare, key=lambda m: (m.name, m.number)), key=lambda m: m.name)
    told = {name: tuple(group) for name, group in by_name}
    return Scopes(frozenset(_parted(article)), told, dict(_announced(article)))


def _announced(article: Article) -> Iterator[tuple[int, tuple[str, int]]]:
    """The sentences right behind one that does nothing but name a part of the company, with its name and number."""
    for before, sentence in pairwise(article.sentences):
        found = _TO_A_PART.match(before.text)
        if found and found["all"] and len(found["part"].split()) <= _LONGEST_NAME:
            yield sentence.number, (sentence_case(found["part"]), before.number)


def _parted(article: Article) -> Iterator[int]:
    """The numbers of the sentences behind one that names a part of the company, up to one about all of it."""
    left = 0
    for sentence in article.sentences:
        if left:
            yield sentence.number
        if _TO_A_PART.match(sentence.text) or _BEGINS_WITH.search(sentence.text):
            left = _ANNOUNCED
        elif _names_part(sentence.text) or _ON_A_SLIDE.match(sentence.text):
            left = max(left - 1, _FOR_SO_LONG)
        elif _OF_THE_WHOLE.search(sentence.text):
            left = 0
        else:
            left = max(0, left - 1)


def _names_part(text: str) -> bool:
    """Whether a text says itself that its figures are those of a part of the company."""
    return bool(_IN_A_PART.match(text) or _OF_A_PART.match(text)) and not _ALL_OF_IT.match(text)


def _is_of_nobody(text: str) -> bool:
    """Whether a text says what "we" did to a measure or expect of it, and not of which part or of the whole year."""
    if not (_DONE.match(text) or _FORECAST.match(text)):
        return False
    return not (_names_part(text) or any(says.search(text) for says in (_OWN, _OF_THE_WHOLE, _YEARLY)))


def _measured(text: str, number: int) -> _Measure | None:
    """The figure that a text gives of a measure; None when it gives none, or says of which part it is."""
    found = _ANY.match(text)
    if not found or _names_part(text) or _OWN.search(text[: found.end()] + _REASON.split(text[found.end() :], 1)[0]):
        return None
    plain = found["measure"].casefold().replace("revenues", "revenue")
    name = re.sub(r"^(?:reported|overall|net) (?=sales|revenue)", "", _WHEN.sub("", plain))
    period = _period(text[: found.end()]) or _period(text[: found.end() + _NEAR])
    basis = " ".join(said[0].casefold() for said in _BASIS.finditer(text))
    return _Measure(f"{name} {basis}", period, frozenset(_AMOUNT.findall(text)), number, bool(_FORESEEN.search(text)))


def _period(text: str) -> str:
    """ "Q" or "Y" for a quarter or a longer time that is named in a text, "" without one."""
    return "Q" if _QUARTERLY.search(text) else "Y" if _YEARLY.search(text) else ""


def _clashes(one: _Measure, other: _Measure) -> bool:
    """Whether two figures of one name differ and nothing tells them apart."""
    same = one.is_foreseen == other.is_foreseen and one.period in ("", other.period)
    sums, other_sums = (frozenset(a for a in m.amounts if a[0] in "$€£") for m in (one, other))
    shares, other_shares = one.amounts - sums, other.amounts - other_sums
    if sums and other_sums:
        return same and not sums & other_sums
    return same and bool(shares and other_shares) and not shares & other_shares
