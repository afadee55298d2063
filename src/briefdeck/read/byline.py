"""Who wrote the article, where and when, as far as the text says so."""

import re

from briefdeck.nouns import noun
from briefdeck.read.clean import SITE_TITLE, is_name
from briefdeck.read.extent import is_prose
from briefdeck.read.passages import Passage

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}\.? {_MONTH},? \d{{4}})"
_DATE_LINE = re.compile(
    rf"(?:(?:published|posted|updated|date|last (?:updated|modified))(?: on)?:? )?"
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?P<date>{_DATE})(?:,? (?:at )?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?",
    re.IGNORECASE,
)
_AUTHOR_LINE = re.compile(
    r"(?:(?:written |posted )?by|author:|autor:|von|par|por|door)[: ]+(?P<name>[^|•·,]{3,60}?)(?:\s*[|•·,–—-].{0,60})?",
    re.IGNORECASE,
)
_PUBLICATION_LINE = re.compile(
    r"(?i:(?:originally |first )?(?:published|appeared) (?:in|by)|publication:) (?P<name>[^|•·.]{2,60}?)\.?"
)
_SITE_TAIL = re.compile(r".{12,}?\s*(?:\s[|–—:»·-]|\|)\s*(?P<name>[^|–—:»·]{2,40})")
_MORE_BY = re.compile(
    r"(?i:more (?:articles|posts|stories|from|by)(?: (?:by|from))?) (?P<name>[A-Z].{2,50})|(?P<zh>.{2,50})的更多文章"
)
_NEAR_TOP = 6


@noun
class Byline:
    """Author, date and publication, "" where not stated, and the indices of the passages that say nothing else."""

    author: str = ""
    date: str = ""
    publication: str = ""
    places: tuple[int, ...] = ()


def byline_of(parts: tuple[Passage, ...], reasons: dict[int, str]) -> Byline:
    """The byline among the first passages; an author may also be named by "more articles by"."""
    author, date, publication, places = "", "", _site(parts, reasons), list[int]()
    for at, part in enumerate(parts[:_NEAR_TOP]):
        if is_prose(part) or at == 0:
            continue
        if (said := _AUTHOR_LINE.fullmatch(part.text)) and is_name(said["name"].strip()):
            author, places = author or said["name"].strip(), [*places, at]
        elif said := _DATE_LINE.fullmatch(part.text):
            date, places = date or said["date"], [*places, at]
        elif said := _PUBLICATION_LINE.fullmatch(part.text):
            publication, places = said["name"], [*places, at]
    return Byline(author or _named_by_more(parts, reasons), date, publication, tuple(places))


def _site(parts: tuple[Passage, ...], reasons: dict[int, str]) -> str:
    """The name that the page's title adds to the article's."""
    if reasons.get(0) != SITE_TITLE:
        return ""
    found = _SITE_TAIL.fullmatch(parts[0].text)
    return found["name"].strip() if found else ""


def _named_by_more(parts: tuple[Passage, ...], reasons: dict[int, str]) -> str:
    for at in reasons:
        if found := _MORE_BY.fullmatch(parts[at].text):
            name = (found["name"] or found["zh"]).strip()
            if is_name(name):
                return name
    return ""
