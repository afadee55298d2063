"""Every amount in a sentence: money, shares, large numbers, counts of things, ages. Years and versions are none."""

import re
from functools import cache, lru_cache

from briefdeck.analyze.almanac import HEADS
from briefdeck.analyze.language import Language, language_of
from briefdeck.nouns import noun

_AMOUNT = r"\d(?:[\d,]*\d)?(?:\.\d+)?(?:\s\d/\d+|\s?[½¼¾⅓⅔])?"
_SCALE = r"(?:\s?(?:thousand|million|billion|trillion|bn|mn)\b)"
_SHORT = r"(?:[mk]\b)"
_HEDGE = (
    r"(?:(?i:about|around|nearly|almost|roughly|some|approximately|over|under|more than|less than|fewer than|at least"
    r"|at most|up to|an estimated|estimated|only|just)\s)?"
)
_UNIT = r"(?:percent|per cent|percentage points|basis points)\b"
_MONEY = ("$", "€", "£", "¥", "dollars", "euros", "pounds", "yen", "rupees")
_SHARES = ("%", "percent", "per cent", "basis points")
_SCALES = ("thousand", "million", "billion", "trillion", "bn", "mn")
_WHICH = r"(?<!first )(?<!second )(?<!lower )(?<!upper )(?<!other )(?<!middle )(?<!latter )"
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")


@noun
class Amount:
    """``text[start:end]`` is an amount as printed; ``weight`` is 4 for money, 3 shares, 2 large numbers, 1 the rest."""

    start: int
    end: int
    value: str
    weight: int


def amounts_in(text: str, language: Language) -> tuple[Amount, ...]:
    """The amounts of a sentence in order; none overlaps another."""
    return _amounts(text, language.code)


@lru_cache(maxsize=32768)
def _amounts(text: str, code: str) -> tuple[Amount, ...]:
    """The same by the language's code: several parts of the analysis ask for the same sentence."""
    language = language_of(code)
    found: list[Amount] = []
    if not _counting(" ".join(language.list("numbers"))).search(text):
        return ()
    kinds = _patterns(" ".join(language.list("numbers")), " ".join(language.list("fractions")))
    for weight, signs, pattern in kinds:
        for match in pattern.finditer(text) if not signs or any(map(text.__contains__, signs)) else ():
            taken = any(match.start() < a.end and a.start < match.end() for a in found)
            value = "" if taken else _value(weight, match, language)
            if value and value != "$0" and (weight > 2 or not _is_label(text, match)):
                found.append(Amount(match.start(), match.start() + len(value), value, max(1, weight)))
    return tuple(sorted(found, key=lambda a: a.start))


@cache
def _counting(numbers: str) -> re.Pattern[str]:
    """What every sentence with an amount has: a digit or a word for a number or a part."""
    words = numbers.replace(" ", "|") or "0"
    large = "(?:hundred|thousand|million|billion|trillion)s"
    return re.compile(rf"\d|\b(?:half|a [a-z]+ of|{large}|{words})\b", re.IGNORECASE)


@cache
def _patterns(numbers: str, fractions: str) -> tuple[tuple[int, tuple[str, ...], re.Pattern[str]], ...]:
    """Weight, signs and pattern of each kind of amount, the surest first; a weight of 0 needs a look at the noun.

    A text without any of the signs has no such amount; most kinds are seldom, and looking for signs costs little.
    """
    word = "(?:" + "|".join(numbers.split() or ["0"]) + ")"
    part = "(?:" + "|".join(fractions.split() or ["0"]) + ")"
    number = rf"(?:{_AMOUNT}|{word}(?:[- ]{word})?)"
    coin = rf"(?:(?:US|NZ|A|C|HK|S)\s?)?[$€£¥]\s?{_AMOUNT}(?:{_SCALE}|{_SHORT})?"
    money = rf"[Bb]etween\s{coin}\sand\s{coin}|{coin}(?:(?:\sto\s|\s?[–-]\s?){coin})?"
    share = rf"{_AMOUNT}\s?(?:%|{_UNIT})?"
    named = rf"\b(?!(?:19|20)\d\d dollars){_AMOUNT}{_SCALE}?\s(?:dollars|euros|pounds|yen|rupees)\b"
    kinds = (
        (4, _MONEY, rf"{_HEDGE}(?:{money}|{named})"),
        (3, ("etween",), rf"\b[Bb]etween\s{share}\sand\s{_AMOUNT}\s?(?:%|{_UNIT})"),
        (3, _SHARES, rf"{_HEDGE}\b{share}(?:\sto\s|\s?–\s?){_AMOUNT}\s?(?:%|{_UNIT})"),
        (3, _SHARES, rf"{_HEDGE}\b(?:{number}|one)[- ]?(?:%|{_UNIT})|{_HEDGE}\b{_AMOUNT}%"),
        (2, _SCALES, rf"{_HEDGE}\b{_AMOUNT}{_SCALE}(?:\s(?:square|cubic)\s[a-z]+|\s[a-z]{{3,}})?"),
        (
            2,
            ("hundreds", *_SCALES),
            r"(?<![\w.])(?:hundreds|thousands|millions|billions|trillions)(?: of [a-z]{3,}s\b)?",
        ),
        (1, ("s-old", "r-old", "h-old", "k-old", "y-old"), rf"\b{number}-(?:year|month|week|day)s?-old\b"),
        (1, ("alf of ",), rf"{_HEDGE}{_WHICH}\b[Hh]alf of (?:all |the |its |their |our )?(?!the\b)[A-Za-z][a-z-]+"),
        (1, (" of ",), rf"\ba {part} of (?:the )?[a-z]+"),
        (1, (" of ",), rf"\b(?:panel|group|team|committee|family|crew) of {number}\b"),
        (1, (), r"(?<=[a-z], )\d{1,2}(?=,)"),
        (0, (), rf"{_HEDGE}(?<![\w.,$#\[(/–-])\b{number}(?=((?:\s[A-Z]\w+)?(?:\s[a-z][a-z-]+){{1,3}}))"),
    )
    return tuple((weight, signs, re.compile(pattern)) for weight, signs, pattern in kinds)


def _value(weight: int, match: re.Match[str], language: Language) -> str:
    """The amount as printed, without a following word that is no unit; "" when it is no amount."""
    value = match[0].rstrip()
    if weight == 2 and value.rsplit(" ", 1)[-1].isalpha():
        head, _, last = value.rpartition(" ")
        if re.search(r" (?:square|cubic)$", head):
            return value
        plural = last.endswith("s") and not language.has("stop", last) and not language.has("finite", last)
        scale = last in ("thousand", "million", "billion", "trillion", "bn", "mn", "m", "k")
        return value if not head or plural or scale or language.has("words", last) else head
    return _counted(match, language) if weight == 0 else value


def _counted(match: re.Match[str], language: Language) -> str:
    """A number up to the plural noun that it counts, or up to "more"; years, idioms and dates count nothing."""
    head = match[0][: match.start(1) - match.start()]
    number = head.split()[-1]
    counted = match.string[: match.start()].endswith(" of ") and re.match(HEADS, match[1].lstrip())
    is_code = number == "0" or (number.isdigit() and len(number) > 1 and number[0] == "0")
    if is_code or (_YEAR.fullmatch(number) and not counted):
        return ""
    words = match[1].split()
    if words[0] == "more":
        return f"{head} more" if len(number) > 1 or number.isdigit() else ""
    for place, word in enumerate(words):
        if word[0].isupper():
            continue
        verbal = language.has("verb_forms", word) and match.string[: match.start()].endswith(("the ", "The "))
        if verbal and place == 0:
            return ""
        if place == 0 and "." in number and language.has("verb_forms", word):
            return ""
        if language.has("stop", word) or language.has("finite", word) or language.has("calendar", word):
            return ""
        if place == 0 and number.isalpha() and language.has("idioms", word):
            return ""
        plural = word.endswith(("children", "people", "women"))
        if (
            plural
            or (word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "ics", "news")) and len(word) > 3)
            or language.has("words", word)
        ):
            return " ".join([head, *words[: place + 1]])
    return ""


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether the number belongs to a name or a label before it ("HTML 5", "Figure 3", "#2")."""
    before = text[: match.start()].rstrip()
    if not match[0][0].isdigit():
        return False
    if text[: match.start()].endswith(("#", "[", "No. ", "no. ")) or re.search(r"\d,\s?$", text[: match.start()]):
        return True
    last = before.split()[-1] if before else ""
    small = re.match(r"\d+", match[0])
    named = last[:1].isupper() and len(before.split()) > 1 and last.isalpha()
    return bool(named and small and "%" not in match[0] and len(small[0]) < 3)
