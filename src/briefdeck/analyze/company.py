"""Whose results an account tells: the company's name in front of a title that only says "we"."""

import re
from collections.abc import Iterator

from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.periods import tells_results
from briefdeck.analyze.titles import LONGEST_STATEMENT
from briefdeck.analyze.words import sentence_case

_NAME = r"(?P<name>[A-Z][\w&.-]*\w(?:(?: &| and)? [A-Z][\w&.-]*\w){0,3})"
_OWNER = r"[’']s?"
_PERIOD = (
    r"(?P<period>(?:(?:first|second|third|fourth)[ -]quarter|Q[1-4]|full[ -]year|fiscal|year-end|20\d\d)\b[\w -]*?)"
)
_OPENING = (
    re.compile(
        rf"\b(?:discuss|to|for|of|regarding|about) {_NAME}(?:{_OWNER})? {_PERIOD}"
        r" (?:financial |operating )?(?:results|earnings|conference call|call|webcast)\b"
    ),
    re.compile(rf"\b{_NAME}(?:{_OWNER})? (?:[Pp]resident|[Cc]hairman|[Cc]hief [EF][a-z]+ [Oo]fficer|CEO|CFO)\b"),
)
"""Who calls in whose name, as a call's opening says: "to discuss Norda's third quarter 2021 results", "Norda CEO"."""
_ANYWHERE = (
    re.compile(rf"\b(?:[Ii]nvestor [Rr]elations|IR) (?:at|for|with) {_NAME}(?=[.,;]| and )"),
    re.compile(
        rf"\b{_NAME}{_OWNER} (?:[\w,]+ ){{0,3}}(?:[Hh]ead|[Dd]irector|[Vv]ice [Pp]resident|VP|[Mm]anager) of"
        r" (?:[A-Z]\w+ and )?[Ii]nvestor [Rr]elations"
    ),
    re.compile(
        rf"\b{_NAME}{_OWNER} (?:[\w,-]+ ){{0,4}}"
        r"(?:filings (?:made )?with|SEC filings|10-[KQ]s?|[Aa]nnual [Rr]eport on)\b"
    ),
)
_SAYING = ("nvestor ", "IR ", "filings", "10-", "nnual ")
"""One of these stands in every phrase that names a company anywhere."""
_SENTENCES = 15
"""So many sentences open a call."""
_OFTEN = 3
_YEAR = re.compile(r"\b20\d\d\b")
_PARTS = ("Division", "Segment", "Region", "Business", "Group")
_NO_COMPANY_WORDS = (
    "The Our Today Company Form SEC GAAP Non-GAAP Slide Page Investor Investors We I And Securities Annual Report Risk "
    "Private Item Q1 Q2 Q3 Q4 First Second Third Fourth Chief Vice President Chairman Executive Senior Board CEO CFO "
    "MD&A Please Adjusted Net Part Act Exchange This These It They That Also With Joining Interim Former"
)
_NO_COMPANY = frozenset(_NO_COMPANY_WORDS.split())


def titled(names: tuple[str, str], article: Article) -> tuple[str, str]:
    """Title and subtitle, with the company and the period where an account of results names neither in them.

    In front of a claim that is the title, else as the subtitle; as they are where the company is not sure.
    """
    title, subtitle = names
    if not (article.language.known and article.speaks_as_we):
        return names
    company, period = _company(article)
    if not company or company.split()[0] in f"{title} {subtitle}" or not tells_results(article):
        return names
    claim = f"{company}: {title}"
    if title == article.document.title or ":" in title or len(claim) > LONGEST_STATEMENT:
        return title, subtitle or ", ".join(filter(None, (company, period)))
    return claim, subtitle or sentence_case(period)


def _company(article: Article) -> tuple[str, str]:
    """The company that the account names as its own, and the period in the same phrase; "" when it may be another."""
    found = list(_named(article))
    if len({name.split()[0] for name, _ in found}) != 1:
        return "", ""
    return max((name for name, _ in found), key=len), next((said for _, said in found if _YEAR.search(said)), "")


def _named(article: Article) -> Iterator[tuple[str, str]]:
    people = {word for name in article.names if name.kind == "person" for word in name.name.split()}
    for place, sentence in enumerate(article.sentences):
        if place >= _SENTENCES and not any(map(sentence.text.__contains__, _SAYING)):
            continue
        for pattern in (*_ANYWHERE, *(_OPENING if place < _SENTENCES else ())):
            for match in pattern.finditer(sentence.text):
                name = match["name"]
                if ("&" in name or people.isdisjoint(name.split())) and _is_company(name, article.language):
                    yield _whole(name, article), match.groupdict().get("period") or ""


def _is_company(name: str, language: Language) -> bool:
    """Whether words can be a company's name: none of a call's own words first, and no phrase of common words."""
    first, *others = name.split()
    if first in _NO_COMPANY or any(language.has(kind, first) for kind in ("calendar", "stop", "roles")):
        return False
    if language.has("first_names", first) and "&" not in name:
        return False
    return name.split()[-1] not in _PARTS and not all(language.has("common", word) for word in (first, *others))


def _whole(name: str, article: Article) -> str:
    """The name with the "'s" that belongs to it: the article has it often, and never without."""
    bare = re.compile(rf"(?<![\w-]){re.escape(name)}(?P<owned>[’']s\b)?")
    found = [match for s in article.sentences for match in bare.finditer(s.text)]
    return found[0][0] if len(found) >= _OFTEN and all(match["owned"] for match in found) else name
