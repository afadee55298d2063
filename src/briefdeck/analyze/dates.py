"""Every date in a sentence: as shown, as a sorting key after ISO 8601, and where it stands."""

import datetime
import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from briefdeck.analyze.almanac import DAY, HEADS, MONTH, YEAR, month_number
from briefdeck.analyze.relative import Told, relative_dates
from briefdeck.nouns import noun

_PARTS = {"early": ("01", "03"), "mid": ("05", "08"), "late": ("10", "12")}
_KEPT = ("since", "by", "until", "before", "after", "around")


@noun
class Dated:
    """A date in ``text[start:end]``; ``surest`` is False for one that only the publication date made a date."""

    shown: str
    key: str
    start: int
    end: int
    is_range: bool = False
    surest: bool = True


@lru_cache(maxsize=2048)
def dates_in(text: str, published: str = "") -> tuple[Dated, ...]:
    """The dates of a sentence in order; those without a year are resolved from the publication date, else left out."""
    found: list[Dated] = []
    for pattern, read in _KINDS if _HAS_YEAR.search(text) else ():
        for match in pattern.finditer(text):
            told = None if _is_taken(match, found) or _is_dateline(match, text) else read(match)
            if told:
                found.append(Dated(told[0], told[1], *match.span(), "–" in told[0]))
    for match, told in relative_dates(text, published_day(published)):
        only_says_when = match[0].startswith("this ") and found
        if told and not only_says_when and not _is_taken(match, found) and not _is_dateline(match, text):
            found.append(
                Dated(told[0], told[1], *match.span(), is_range="/" in told[1] and " to " in match[0], surest=False)
            )
    return tuple(sorted(found, key=lambda d: d.start))


def undated_in(text: str) -> tuple[str, ...]:
    """The relative dates of a sentence, as printed: what only a day of publication would make dates."""
    found = dates_in(text)
    return tuple(match[0] for match, _ in relative_dates(text, None) if not _is_taken(match, found))


def _is_taken(match: re.Match[str], found: Sequence[Dated]) -> bool:
    return any(match.start() < d.end and d.start < match.end() for d in found)


def _is_dateline(match: re.Match[str], text: str) -> bool:
    """Whether a date opens a report instead of telling when something happened ("Thursday, May 7, 2015 On …")."""
    lead = re.fullmatch(rf"(?:{DAY},? )?", text[: match.start()])
    told = re.match(
        r"(?:In|On|By|Since|Until|From|During|Before|After|Around|Between|Early|Late|Mid|Last|Next)\b", match[0]
    )
    return bool(lead and not told and re.match(r"(?: –| -| —|:)? [A-Z]", text[match.end() :]))


def published_day(text: str) -> datetime.date | None:
    """The day in a publication date such as "2015-05-18" or "May 18, 2015"; None when there is no full day."""
    iso = re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", text)
    plain = _DAY.search(text)
    key = iso[0] if iso else _day(plain)[1] if plain else ""
    try:
        return datetime.date.fromisoformat(key) if key else None
    except ValueError:
        return None


def _range(match: re.Match[str]) -> Told | None:
    first, last = match[1] or match[3], match[2] or match[4]
    return (f"{first}–{last}", f"{first}/{last}") if first <= last else None


def _season(match: re.Match[str]) -> Told | None:
    """ "2016-17"."""
    last = f"{match[1][:2]}{match[2]}"
    return (f"{match[1]}–{match[2]}", f"{match[1]}/{last}") if last > match[1] else None


def _years(match: re.Match[str]) -> Told | None:
    return re.sub(r"^\w+ ", "", match[0]), f"{match[1]}/{match[2]}"


def _day(match: re.Match[str]) -> Told:
    month, number, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
    return re.sub(r"\s+", " ", match[0]), f"{year}-{month_number(month):02}-{int(number):02}"


def _month(match: re.Match[str]) -> Told | None:
    return match[0], f"{match[2]}-{month_number(match[1]):02}"


def _part(match: re.Match[str]) -> Told | None:
    quarter = re.match(r"the (first|second|third|fourth) quarter|Q([1-4])", match[1])
    if quarter:
        nth = int(quarter[2]) if quarter[2] else ("first", "second", "third", "fourth").index(quarter[1]) + 1
        return f"Q{nth} {match[2]}", f"{match[2]}-{3 * nth - 2:02}/{match[2]}-{3 * nth:02}"
    shown = re.sub(r"^the ", "", match[0])
    first, last = _PARTS.get(match[1].split()[0].lower(), ("", ""))
    key = f"{match[2]}-{first}/{match[2]}-{last}" if first and " in " not in match[0] else match[2]
    return shown[:1].upper() + shown[1:], key


def _plain(match: re.Match[str]) -> Told | None:
    opener = match[0].split()[0].lower()
    return (f"{opener.capitalize()} {match[1]}" if opener in _KEPT else match[1]), match[1]


_HAS_YEAR = re.compile(YEAR)
"""Every kind of date here has one."""
_DAY = re.compile(
    rf"\b({MONTH})\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s({YEAR})\b|\b(\d{{1,2}})(?:st|nd|rd|th)?\s({MONTH}),?\s({YEAR})\b"
)
Reader = Callable[[re.Match[str]], Told | None]
_KINDS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (
        re.compile(
            rf"\b(?:between|from)\s({YEAR})\s(?:and|to|until|through)\s({YEAR})\b"
            rf"|(?<![\d–-])({YEAR})\s?[–—-]\s?({YEAR})\b(?![–-])"
        ),
        _range,
    ),
    (re.compile(rf"(?<![\d–-])({YEAR})[–-](\d\d)\b(?![–-]|\d)"), _season),
    (re.compile(rf"\b(?:[Ii]n|[Dd]uring) ({YEAR})(?:, {YEAR})*,? and ({YEAR})\b"), _years),
    (_DAY, _day),
    (re.compile(rf"\b({MONTH}),?\s({YEAR})\b"), _month),
    (
        re.compile(
            r"\b([Ee]arly|[Mm]id|[Ll]ate|the (?:first|second|third|fourth) quarter of|Q[1-4]"
            r"|the (?:end|beginning|start|middle|summer|spring|autumn|fall|winter) of)[\s-]"
            rf"(?:(?:in|of)\s)?({YEAR})\b"
        ),
        _part,
    ),
    (
        re.compile(
            rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|of|to|until|[Dd]uring|from|before|after|around|[Ii]n about)\s({YEAR})"
            r"(?!\d|[\w%]|[,.]\d|\s(?:users|people|words|dollars|pixels|points|miles|met(?:er|re)s|feet"
            r"|kilomet(?:er|re)s|tonn?es|tons|pounds))\b"
            rf"(?<!of \d\d\d\d(?=\s{HEADS}))"
            r"(?!\s(?:core|levels?|earnings|results|guidance|budget|figures|outlook|adjusted|organic|net"
            r"|operating|pro)\b)"
        ),
        _plain,
    ),
)
