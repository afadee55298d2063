"""Dates that only the day of publication makes dates: "last year", "on Monday", "in March", "two weeks ago"."""

import datetime
import re
from collections.abc import Callable, Iterator

from briefdeck.analyze.almanac import DAY, DAYS, FULL_MONTH, MONTH, MONTHS, count_of, month_number

Told = tuple[str, str]
"""A date as shown and as a sorting key."""
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are|was|were) (?:to|due|set|expected|scheduled|likely|going) ?(?:to)?|plans? to"
    r"|planned|scheduled|due|expected|upcoming|going to|hopes? to"
    r"|opens|starts|begins|resumes|returns|picks up|kicks off|takes place|goes? on sale|continues)\b"
)
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
_NAMED_DAYS = "".join(
    rf"(?<!{word} )"
    for word in ("Black", "Good", "Cyber", "Super", "Ash", "Holy", "Bloody", "Giving", "Easter", "Palm")
)
"""A "Black Friday" has a name and no date."""
_BACK, _HERE, _AHEAD_BY_ONE = -1, 0, 1
_SHIFT = {"last": _BACK, "this": _HERE, "next": _AHEAD_BY_ONE}


def relative_dates(text: str, day: datetime.date | None) -> Iterator[tuple[re.Match[str], Told | None]]:
    """Each relative date of a sentence with what it means; None where there is no day of publication to count from."""
    for letters, pattern, read in _KINDS:
        for match in pattern.finditer(text) if any(map(text.__contains__, letters)) else ():
            tense = "ahead" if _AHEAD.search(_clause(text, match)) else ""
            yield match, read(match, day, tense) if day else None


def _clause(text: str, match: re.Match[str]) -> str:
    """The clause that a date stands in, or that follows it where it opens the sentence."""
    before, after = re.split(r"[,;:] ", text[: match.start()])[-1], text[match.end() :]
    first, *rest = re.split(r"[,;:] ", after)
    return before + first if before.strip() or first.strip() or not rest else rest[0]


def _span(shown: str, first: datetime.date, last: datetime.date) -> Told:
    return shown, f"{first.isoformat()}/{last.isoformat()}"


def _day(day: datetime.date) -> Told:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}", day.isoformat()


def _month(year: int, month: int) -> Told:
    whole = year * 12 + month - 1
    return f"{MONTHS[whole % 12]} {whole // 12}", f"{whole // 12}-{whole % 12 + 1:02}"


def _week(day: datetime.date) -> Told:
    monday = day - datetime.timedelta(days=day.weekday())
    return _span(f"Week of {_day(monday)[0]}", monday, monday + datetime.timedelta(days=6))


def _unit(match: re.Match[str], day: datetime.date, tense: str) -> Told | None:
    shift, unit = _SHIFT[match[1].lower()], match[2]
    if unit == "year":
        return str(day.year + shift), str(day.year + shift)
    if unit == "month":
        return _month(day.year, day.month + shift)
    if unit == "week":
        return _week(day + datetime.timedelta(days=7 * shift))
    first, last = _SEASONS[unit]
    year = day.year + (shift if shift else 0) + (1 if shift < 0 and day.month > last else 0)
    return f"{unit.capitalize()} {year}", f"{year}-{first:02}/{year}-{last:02}"


def _named_month(match: re.Match[str], day: datetime.date, tense: str) -> Told | None:
    """The nearest such month: before the publication, after it where the sentence looks ahead."""
    month, asked = month_number(match[2]), match[1].lower()
    late = month > day.month or (month == day.month and asked == "last")
    if asked == "next" or (tense and asked != "last"):
        year = day.year + (month < day.month or (month == day.month and asked == "next"))
    else:
        year = day.year - late
    return _month(year, month)


def _weekday(match: re.Match[str], day: datetime.date, tense: str) -> Told | None:
    """The nearest such day up to the publication, or after it where the sentence looks ahead."""
    asked, wanted = (match[1] or "").lower(), DAYS.index(match[2])
    back = (day.weekday() - wanted) % 7
    if asked == "next" or (tense and asked != "last"):
        return _day(day + datetime.timedelta(days=(7 - back) % 7 or 7))
    return _day(day - datetime.timedelta(days=back or (7 if asked == "last" else 0)))


def _dated(match: re.Match[str], day: datetime.date, tense: str) -> Told | None:
    """A day and a month: of the year of publication, of the year before or after where that is nearer."""
    month, number = (match[1], match[2]) if match[1] else (match[4], match[3])
    try:
        found = datetime.date(day.year, month_number(month), int(number))
    except ValueError:
        return None
    gap = (found - day).days
    year = day.year - 1 if gap > 183 and not tense else day.year + 1 if gap < -183 and tense else day.year
    return _day(found.replace(year=year)) if (found.month, found.day) != (2, 29) else _day(found)


def _days(match: re.Match[str], day: datetime.date, tense: str) -> Told | None:
    """From a day to a day."""
    first = f"{day.year}-{month_number(match[1]):02}-{int(match[2]):02}"
    last = f"{day.year}-{month_number(match[3] or match[1]):02}-{int(match[4]):02}"
    return re.sub(r"^[Ff]rom ", "", match[0]), f"{first}/{last}"


def _near(match: re.Match[str], day: datetime.date, tense: str) -> Told | None:
    shift = {"yesterday": -1, "tomorrow": 1}[match[1].lower()]
    return _day(day + datetime.timedelta(days=shift))


def _ago(match: re.Match[str], day: datetime.date, tense: str) -> Told | None:
    number, unit = count_of(match[1]), match[2]
    if not number:
        return None
    if unit.startswith("year"):
        return str(day.year - number), str(day.year - number)
    if unit.startswith("month"):
        return _month(day.year, day.month - number)
    then = day - datetime.timedelta(days=number * (7 if unit.startswith("week") else 1))
    return _week(then) if unit.startswith("week") else _day(then)


Reader = Callable[[re.Match[str], datetime.date, str], Told | None]
_MONTHLY = tuple(month[:3] for month in MONTHS)
_KINDS: tuple[tuple[tuple[str, ...], re.Pattern[str], Reader], ...] = (
    (
        _MONTHLY,
        re.compile(rf"\b[Ff]rom ({MONTH}) (\d{{1,2}}) (?:to|until|through) (?:({MONTH}) )?(\d{{1,2}})\b"),
        _days,
    ),
    (
        _MONTHLY,
        re.compile(
            rf"\b({MONTH})\s(\d{{1,2}})(?:st|nd|rd|th)?\b(?!,? \d|[-–:]\d)"
            rf"|\b(?:on |the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTH})\b(?! \d)"
        ),
        _dated,
    ),
    (
        ("ast ", "his ", "ext "),
        re.compile(
            r"\b(?:[Ee]arlier |[Ll]ater )?([Ll]ast|[Tt]his|[Nn]ext) (year|month|week|spring|summer|autumn|fall)\b"
        ),
        _unit,
    ),
    (
        _MONTHLY,
        re.compile(rf"\b([Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his) ({FULL_MONTH})\b(?! \d)"),
        _named_month,
    ),
    (
        ("day",),
        re.compile(rf"{_NAMED_DAYS}\b(?:[Oo]n )?(?:([Ll]ast|[Nn]ext|[Tt]his) )?({DAY})\b(?![’']s|,? {MONTH}|,? \d)"),
        _weekday,
    ),
    (("esterday", "omorrow"), re.compile(r"\b([Yy]esterday|[Tt]omorrow)\b(?![’'])"), _near),
    ((" ago",), re.compile(r"\[?\b(\w+)\]? (years?|months?|weeks?|days?) ago\b"), _ago),
)
"""Letters, one of which every date of the kind has, its pattern, and what it means."""
