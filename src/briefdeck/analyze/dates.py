"""Every date in a sentence: as shown, as a sorting key after ISO 8601, and where it stands."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_COUNTING = "zero one two three four five six seven eight nine ten"
_NUMBERS = {name: i for i, name in enumerate(_COUNTING.split())}
_MONTH = "(?:" + "|".join(_MONTHS) + r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_PARTS = {"early": ("01", "03"), "mid": ("05", "08"), "late": ("10", "12")}
_KEPT = ("since", "by", "until", "before", "after", "around")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in ``text[start:end]``; ``surest`` is False for one that only the publication date made a date."""

    shown: str
    key: str
    start: int
    end: int
    is_range: bool = False
    surest: bool = True


def dates_in(text: str, published: str = "") -> tuple[Dated, ...]:
    """The dates of a sentence in order; those without a year are resolved from the publication date, else left out."""
    day = published_day(published)
    found: list[Dated] = []
    for pattern, read, surest in _KINDS:
        for match in pattern.finditer(text):
            taken = any(match.start() < d.end and d.start < match.end() for d in found)
            told = None if taken else read(match, day)
            if told:
                found.append(Dated(told[0], told[1], *match.span(), "–" in told[0] or read is _days, surest))
    return tuple(sorted(found, key=lambda d: d.start))


def published_day(text: str) -> datetime.date | None:
    """The day in a publication date such as "2015-05-18" or "May 18, 2015"; None when there is no full day."""
    iso = re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", text)
    plain = _DAY.search(text)
    key = iso[0] if iso else _day(plain, None)[1] if plain else ""
    try:
        return datetime.date.fromisoformat(key) if key else None
    except ValueError:
        return None


Told = tuple[str, str] | None


def _range(match: re.Match[str], day: datetime.date | None) -> Told:
    first, last = match[1] or match[3], match[2] or match[4]
    return (f"{first}–{last}", f"{first}/{last}") if first <= last else None


def _day(match: re.Match[str], day: datetime.date | None) -> tuple[str, str]:
    month, number, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
    return re.sub(r"\s+", " ", match[0]), f"{year}-{_number(month):02}-{int(number):02}"


def _month(match: re.Match[str], day: datetime.date | None) -> Told:
    return match[0], f"{match[2]}-{_number(match[1]):02}"


def _part(match: re.Match[str], day: datetime.date | None) -> Told:
    quarter = re.match(r"the (first|second|third|fourth) quarter|Q([1-4])", match[1])
    if quarter:
        nth = int(quarter[2]) if quarter[2] else ("first", "second", "third", "fourth").index(quarter[1]) + 1
        return f"Q{nth} {match[2]}", f"{match[2]}-{3 * nth - 2:02}/{match[2]}-{3 * nth:02}"
    shown = re.sub(r"^the ", "", match[0])
    first, last = _PARTS.get(match[1].split()[0].lower(), ("", ""))
    key = f"{match[2]}-{first}/{match[2]}-{last}" if first and " in " not in match[0] else match[2]
    return shown[:1].upper() + shown[1:], key


def _plain(match: re.Match[str], day: datetime.date | None) -> Told:
    opener = match[0].split()[0].lower()
    return (f"{opener.capitalize()} {match[1]}" if opener in _KEPT else match[1]), match[1]


def _days(match: re.Match[str], day: datetime.date | None) -> Told:
    """From a day to a day, both without a year."""
    if day is None:
        return None
    first = f"{day.year}-{_number(match[1]):02}-{int(match[2]):02}"
    last = f"{day.year}-{_number(match[3] or match[1]):02}-{int(match[4]):02}"
    return re.sub(r"^[Ff]rom ", "", match[0]), f"{first}/{last}"


def _yearless(match: re.Match[str], day: datetime.date | None) -> Told:
    if day is None:
        return None
    month, number = (match[1], match[2]) if match[1] else (match[4], match[3])
    return f"{month} {number}", f"{day.year}-{_number(month):02}-{int(number):02}"


def _weekday(match: re.Match[str], day: datetime.date | None) -> Told:
    """The nearest such day up to the day of publication."""
    if day is None:
        return None
    then = day - datetime.timedelta(days=(day.weekday() - _DAYS.index(match[1])) % 7)
    return f"{_MONTHS[then.month - 1]} {then.day}, {then.year}", then.isoformat()


def _ago(match: re.Match[str], day: datetime.date | None) -> Told:
    word = match[1].lower()
    number = int(word) if word.isdigit() else _NUMBERS.get(word, 0)
    return (str(day.year - number), str(day.year - number)) if day and number else None


def _number(month: str) -> int:
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))


_DAY = re.compile(
    rf"\b({_MONTH})\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s({_YEAR})\b|\b(\d{{1,2}})(?:st|nd|rd|th)?\s({_MONTH}),?\s({_YEAR})\b"
)
Reader = Callable[[re.Match[str], datetime.date | None], Told]
_KINDS: tuple[tuple[re.Pattern[str], Reader, bool], ...] = (
    (
        re.compile(
            rf"\b(?:between|from)\s({_YEAR})\s(?:and|to|until|through)\s({_YEAR})\b"
            rf"|(?<![\d–-])({_YEAR})\s?[–—-]\s?({_YEAR})\b(?![–-])"
        ),
        _range,
        True,
    ),
    (_DAY, _day, True),
    (re.compile(rf"\b({_MONTH}),?\s({_YEAR})\b"), _month, True),
    (
        re.compile(
            r"\b([Ee]arly|[Mm]id|[Ll]ate|the (?:first|second|third|fourth) quarter of|Q[1-4]"
            r"|the (?:end|beginning|start|middle|summer|spring|autumn|fall|winter) of)[\s-]"
            rf"(?:in\s)?({_YEAR})\b"
        ),
        _part,
        True,
    ),
    (
        re.compile(
            rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|of|to|until|[Dd]uring|from|before|after|around|[Ii]n about)\s({_YEAR})"
            r"(?!\d|[\w%]|[,.]\d|\s(?:users|people|words|dollars))\b"
        ),
        _plain,
        True,
    ),
    (re.compile(rf"\b[Ff]rom ({_MONTH}) (\d{{1,2}}) (?:to|until|through) (?:({_MONTH}) )?(\d{{1,2}})\b"), _days, False),
    (
        re.compile(
            rf"\b({_MONTH})\s(\d{{1,2}})\b(?!,? \d)|\b(?:on |the )(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b"
        ),
        _yearless,
        False,
    ),
    (re.compile(rf"\b[Oo]n ({'|'.join(_DAYS)})\b"), _weekday, False),
    (re.compile(r"\[?(\w+)\]? years ago\b"), _ago, False),
)
