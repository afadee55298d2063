"""Which language an article is in."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache

from briefdeck.read.lexicon import LANGUAGES, lexicon, more_languages

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u3040-\ud7af\uf900-\ufaff]")
"""Letters of all other scripts, and some more: most articles have none, and need no count of each."""
_SCRIPTS = (
    ("kana", re.compile("[\u3040-\u30ff]")),
    ("han", re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")),
    ("hangul", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("cyrillic", re.compile("[\u0400-\u052f]")),
    ("greek", re.compile("[\u0370-\u03ff\u1f00-\u1fff]")),
    ("arabic", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("hebrew", re.compile("[\u0590-\u05ff]")),
    ("devanagari", re.compile("[\u0900-\u097f]")),
    ("thai", re.compile("[\u0e00-\u0e7f]")),
    ("latin", _LATIN),
)
_CYRILLIC = (
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("sr", re.compile("[ђјљњћџЂЈЉЊЋЏ]")),
    ("ru", re.compile("[ыэёЫЭЁ]")),
    ("bg", re.compile("ъ|\\bна\\b")),
)
_PERSIAN = re.compile("[\u067e\u0686\u0698\u06af]")
_BY_SCRIPT = {
    "han": "zh",
    "kana": "ja",
    "hangul": "ko",
    "greek": "el",
    "arabic": "ar",
    "hebrew": "he",
    "devanagari": "hi",
    "thai": "th",
}
_SAMPLE = 20_000
_DEFAULT = "en"
_ITS_OWN, _PLAINLY = 0.2, 0.15
"""A text with so many common words of a language is in it for sure, and with so many in it rather than in another."""


def language_of(text: str) -> str:
    """The language's code ("en", "de", "zh"); English where nothing tells."""
    sample = text[:_SAMPLE]
    script = script_of(sample)
    if script == "han" and _share("kana", sample) > 0.1:
        return "ja"
    if script == "cyrillic":
        return next((code for code, letters in _CYRILLIC if letters.search(sample)), "ru")
    if script == "arabic" and _PERSIAN.search(sample):
        return "fa"
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script]
    words = Counter(word.lower() for word in _WORD.findall(sample))
    speakers, hits = _speakers(), {code: 0.0 for code, _ in _common_words()}
    for word, count in words.items():
        for code in speakers.get(word, ()):
            hits[code] += count
    for code, common in _common_words():
        hits[code] /= len(common) ** 0.5
    best = max(hits, key=lambda code: hits[code])
    return best if hits[best] else _DEFAULT


@cache
def _common_words() -> tuple[tuple[str, Collection[str]], ...]:
    return (*((code, lexicon(code).stopwords) for code in LANGUAGES), *more_languages())


@cache
def _speakers() -> dict[str, list[str]]:
    """The languages of which a word is a common one: an article has fewer words than all languages together."""
    found: dict[str, list[str]] = {}
    for code, common in _common_words():
        for word in sorted(common):
            found.setdefault(word, []).append(code)
    return found


def language_of_page(declared: str, text: str) -> str:
    """The language that a page says it is in, or else its text's, also where few of the words are of the declared one.

    Templates say "en" on pages in every language.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if declared[:2] not in LANGUAGES or not words:
        return declared or language_of(text)
    if _of(declared[:2], words) >= _ITS_OWN:
        return declared
    told = language_of(text)
    is_clear = told in LANGUAGES and _of(told, words) > max(_PLAINLY, 2 * _of(declared[:2], words))
    return told if is_clear else declared


def _of(language: str, words: Sequence[str]) -> float:
    """The share of the words that are common ones of a language."""
    common = lexicon(language).stopwords
    return sum(word in common for word in words) / len(words)


def script_of(text: str) -> str:
    """The script that most letters are in ("latin", "han"), or "" without letters.

    Han characters count twice: one stands for about two Latin letters' worth of text.
    """
    if not _BEYOND_LATIN.search(text):
        return "latin" if _LATIN.search(text) else ""
    counts = {name: len(pattern.findall(text)) * (2 if name == "han" else 1) for name, pattern in _SCRIPTS}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


def _share(script: str, text: str) -> float:
    counts = {name: len(pattern.findall(text)) for name, pattern in _SCRIPTS}
    return counts[script] / max(sum(counts.values()), 1)
