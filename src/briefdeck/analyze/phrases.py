"""The phrase table: the few wordings that a line may have instead of the article's ("Q1 2021", "vs")."""

import re
from functools import lru_cache

_NTH = {"first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4"}
_QUARTER = re.compile(
    r"\b(?:(?:the|our) )?(first|second|third|fourth)[ -]quarter"
    r"(?:(?: of)? (?:fiscal(?: year)? )?((?:19|20)\d\d)\b)?"
    r"(?! (?:of|century|mile|hour|inch|pound|final|back|since|ever|when|where|that|in which|in a row)\b)"
)
_VERBAL = (
    "When",
    "when",
    "or",
    "and",
    "be",
    "is",
    "are",
    "was",
    "were",
    "been",
    "being",
    "can",
    "not",
    "often",
    "best",
)
_NO_VERB = "".join(rf"(?<!\b{word} )" for word in _VERBAL)
"""Behind these "compared" is a verb of the sentence."""
_PLAIN = (
    ("versus", re.compile(r"\bversus\b"), "vs"),
    (" the ability to", re.compile(r"\bha(?:s|ve) the ability to\b"), "can"),
    (" number of", re.compile(r"(?<!\bis )(?<!\bwas )\b[Aa] number of\b"), "several"),
    ("compared ", re.compile(rf"{_NO_VERB}\b(?:as )?compared (?:to|with)\b"), "vs"),
    ("in comparison ", re.compile(r"\bin comparison (?:to|with)\b"), "vs"),
    ("in order to", re.compile(r"\bin order to\b"), "to"),
    ("due to the fact that", re.compile(r"\bdue to the fact that\b"), "because"),
    ("pproximately ", re.compile(r"\b[Aa]pproximately (?=[$€£]?\d)"), "about "),
    ("per cent", re.compile(r"\bper cent\b"), "percent"),
)
"""Each behind letters that every text with it has: few texts have any."""
_CALENDAR = re.compile(r"\b(?:19|20)\d\d\b|\b(?:earnings|revenue|sales|profit|income|results|fiscal|margin|dividend)\b")


@lru_cache(maxsize=2048)
def tabled(text: str) -> str:
    """The text with every phrase of the table in its shorter wording."""
    if _CALENDAR.search(text):
        text = _QUARTER.sub(lambda m: " ".join(filter(None, (_NTH[m[1]], m[2]))), text)
    for letters, pattern, short in _PLAIN:
        if letters in text:
            text = pattern.sub(short, text)
    return text
