"""Abbreviations with the long forms that the article gives them, and a text with a long form in place of one.

A long form stands beside its abbreviation in brackets, and each of its words that carries meaning gives the
abbreviation its first letter (a stricter form of Schwartz and Hearst 2003, A Simple Algorithm for Identifying
Abbreviation Definitions in Biomedical Text): a wrong long form would be worse than none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded
from briefdeck.nouns import noun

_KNOWN_WORDS = (
    "US USA UK EU UN UAE NATO CEO CFO COO CTO TV GDP IT AI NASA CNN BBC FBI CIA PC DVD CD GPS HIV AIDS DNA NHS "
    "MP MPs PR EBITDA EBIT EPS GAAP non-GAAP COVID pre-COVID SG&A R&D M&A IPO SEC ESG B2B FX LSTM RNN CNN NLP "
    "NLI SVM POS F1 BLEU ROUGE GPU CPU API HTML URL II III IV VI Q1 Q2 Q3 Q4 H1 H2 AM PM AP ID OK NBA NFL FA "
    "MLS FIFA UEFA"
)
KNOWN = frozenset(_KNOWN_WORDS.split())
"""Abbreviations that need no explanation."""
_SHORT = r"(?=[\w&-]*[A-Z][\w&-]*[A-Z])[A-Za-z][A-Za-z&-]{1,8}(?<!-.)"
_BEHIND = re.compile(rf" \((?:the )?(?P<short>{_SHORT})(?=[);,])|, or (?P<other>{_SHORT})(?=[,.;])")
"""An abbreviation behind its long form: "Long Form (LF)", "Long Form, or LF,"."""
_AHEAD = re.compile(rf"(?<![\w-])(?P<short>{_SHORT}) \((?:the |an? )?(?P<long>[^()]{{5,70}}?)(?=[);,])")
_MARKS = re.compile(r"[,;:()\[\]“”\"!?/]|\.(?= )|\b[A-Z]{2,}\b")
_PARTS = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = "of and the for in on to a an with at by from de des du la le der die das für und von & et y e do da"
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that an abbreviation may leave out."""
_FEWEST = 2
_FEWEST_INITIALS = 3
_SPARE = 3
"""So many words more than letters may stand in a long form: "of", "and", "for the"."""
_VOWELS = tuple("aeioAEIO")
_UNSURE = ("u", "U", "hono", "Hono", "hour", "Hour", "heir", "Heir", "eu", "Eu", "one", "One")
"""Words that open so take "a" or "an" by their sound."""
_DETERMINING = "the our its their his her my your this that these those no each every any some"
_DETERMINERS = frozenset(_DETERMINING.split())
_BEFORE_VERBS = frozenset(
    ["to", "will", "would", "can", "could", "should", "must", "may", "might", "we", "they", "not"]
)
_ONE = re.compile(r"\b(?:each|every|an?|this|that|one|another|its|our|their)(?: \w+)? $", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|: |[.!?] )$")


@noun
class Abbreviation:
    """A short form, the long form as the article writes it, the word before that, and the sentence that has it."""

    short: str
    full: str
    before: str
    number: int

    def wordings(self, text: str, language: Language) -> Iterator[tuple[str, str]]:
        """The text with both forms at the first place of the short one, best wording first, and without the short one.

        Each with what now stands there. Nothing where grammar may forbid it; where a text has the long form, the short
        one goes behind that.
        """
        found = self.place(text)
        if not found or re.match(r" (?:[(\d]|[A-Z][a-z])", text[found.end() :]):
            return
        ahead, behind = text[: found.start()], text[found.end() :]
        if found[0] != self.short:
            yield f"{ahead}{found[0]} ({self.short}){behind}", f"{found[0]} ({self.short})"
            return
        article, before = _article(ahead) if language.known else ("", ahead)
        phrase = self._phrase(article, before, behind, language) if language.known else ""
        if phrase:
            yield from self._worded(phrase, (before, behind), language, article)
        elif not behind.startswith(("’", "'")) and not (self._is_several and _ONE.search(ahead)):
            full = _lowered(self.full) if language.known else self.full
            yield f"{ahead}{self.short} ({full}){behind}", f"{self.short} ({full})"

    def place(self, text: str) -> re.Match[str] | None:
        """Where the short form stands alone for the first time, or else the long one."""
        long = rf"(?<![\w-]){re.escape(self.full)}(?![\w’'-])"
        return self.stands_alone(text) or re.search(long, text)

    def stands_alone(self, text: str) -> re.Match[str] | None:
        """Where the short form stands alone for the first time."""
        return re.search(rf"(?<![\w(&/’'.-]){re.escape(self.short)}(?![\w&/-])(?!\.\w)", text)

    def is_spelled_in(self, text: str) -> bool:
        """Whether a text has the short form and the long one side by side."""
        return self.short in text and self.full.casefold() in text.casefold()

    @property
    def _is_several(self) -> bool:
        return _is_plural(self.full) and not _is_plural(self.short)

    def _worded(
        self, phrase: str, around: tuple[str, str], language: Language, article: str
    ) -> Iterator[tuple[str, str]]:
        """The long form between two texts."""
        ahead, behind = around
        if behind[:1] in ("’", "'"):
            if re.match(r"[’']s\b", behind) and not self.full.endswith("s"):
                yield f"{ahead}{phrase}{behind}", phrase
            return
        yield f"{ahead}{phrase} ({self.short}){behind}", f"{phrase} ({self.short})"
        before = _last_word(ahead)
        if article or phrase[:1].isupper() or _is_bare(ahead, language) or folded(before) in _DETERMINERS:
            yield f"{ahead}{phrase}{behind}", phrase

    def _phrase(self, article: str, ahead: str, behind: str, language: Language) -> str:
        """The long form as it may stand between these, behind an article of its own; "" where it may not."""
        words = self.full.split()
        is_name = all(word[0].isupper() or word in _SMALL for word in words)
        is_part = bool(_is_noun(_word_at(behind), language) and not article)
        if self._is_several and not (is_name and (is_part or _names_one(self.before, ahead))):
            return ""
        long = self.full if is_name else _lowered(self.full)
        if article:
            return f"{_sounding(article, long)} {long}" if _sounding(article, long) and not self._is_several else ""
        opens = _OPENS.search(ahead)
        is_apart = _is_bare(ahead, language) and (is_name or not _is_noun(_word_at(behind), language))
        if folded(self.before) == "the" and is_apart:
            return f"{'The' if opens else 'the'} {long}"
        if folded(self.before) in ("a", "an") and is_apart:
            return ""
        return long[:1].upper() + long[1:] if opens else long


def abbreviations(sentences: Sequence[tuple[int, str]]) -> Mapping[str, Abbreviation]:
    """The abbreviations that numbered sentences define, by their short forms; none that has two long forms."""
    found: dict[str, Abbreviation | None] = {}
    for number, text in sentences:
        for each in _defined(number, text):
            other = found.setdefault(each.short, each)
            if other and other.full.casefold() != each.full.casefold():
                found[each.short] = None
    return {short: each for short, each in found.items() if each}


def called_by_initials(names: Sequence[str], sentences: Sequence[tuple[int, str]]) -> Mapping[str, Abbreviation]:
    """Names of three words or more that the numbered sentences later call by their initials, by those."""
    by_initials: dict[str, list[str]] = {}
    for name in names:
        initials = "".join(word[0] for word in name.split() if word not in _SMALL)
        if len(initials) >= _FEWEST_INITIALS and initials.isupper():
            by_initials.setdefault(initials, []).append(name)
    found: dict[str, Abbreviation] = {}
    for initials, (name, *others) in by_initials.items():
        used = next((n for n, text in sentences if re.search(rf"(?<![\w-]){initials}(?![\w-])", text)), 0)
        number, text = next(((n, text) for n, text in sentences if name in text), (0, ""))
        if used and 0 < number <= used and not others and " " in name:
            found[initials] = Abbreviation(initials, name, _last_word(text[: text.index(name)]), number)
    return found


def _defined(number: int, text: str) -> Iterator[Abbreviation]:
    if "(" not in text and ", or " not in text:
        return
    for match in _BEHIND.finditer(text):
        short, ahead = match["short"] or match["other"], text[: match.start()]
        if found := _long_before(ahead, short):
            yield Abbreviation(short, found, _last_word(ahead[: -len(found)]), number)
    for match in _AHEAD.finditer(text):
        if _spells(match["long"], match["short"]) and not _MARKS.search(match["long"]):
            yield Abbreviation(match["short"], match["long"], "", number)


def _long_before(ahead: str, short: str) -> str:
    """The fewest words at the end of a text that spell an abbreviation; "" when none do."""
    starts = [match.start() for match in re.finditer(r"(?<!\S)\S", ahead)]
    for start in islice(reversed(starts), 1, len(short) + _SPARE):
        words = ahead[start:]
        if _MARKS.search(words):
            return ""
        if _spells(words, short):
            return words
    return ""


def _last_word(text: str) -> str:
    return text.split()[-1] if text.split() else ""


def _spells(long: str, short: str) -> bool:
    """Whether the words give the abbreviation its letters: each that carries meaning at least its first one."""
    plain = short[:-1] if short.endswith("s") and short[:-1].isupper() else short
    letters = re.sub(r"[^A-Za-z]", "", plain).casefold()
    words = [(part.casefold(), place == 0) for word in long.split() for place, part in enumerate(_PARTS.findall(word))]
    heavy = [word for word, is_head in words if is_head and word not in _SMALL]
    if len(heavy) < _FEWEST or words[0][0] in _SMALL or short in long.split():
        return False
    if plain != short and not _is_plural(long):  # "the Large Language Model (LLMs)": one, or several?
        return False
    return _given(words, letters)


def _given(words: Sequence[tuple[str, bool]], letters: str) -> bool:
    """Whether words, in order, give exactly these letters.

    Of the words those behind a hyphen and small ones may give none, any other its first letter and perhaps one more.
    """
    if not words:
        return not letters
    (word, is_head), rest = words[0], words[1:]
    if letters and word[0] == letters[0]:
        if _given(rest, letters[1:]):
            return True
        if len(letters) > 1 and letters[1] in word[1:] and _given(rest, letters[2:]):
            return True
    return (word in _SMALL or not is_head) and _given(rest, letters)


def _article(ahead: str) -> tuple[str, str]:
    """A last "a" or "an" of a text, and the text without it: the long form may sound otherwise."""
    found = re.search(r"(?<![\w-])([Aa]n?) $", ahead)
    return (found[1], ahead[: found.start()]) if found else ("", ahead)


def _sounding(article: str, long: str) -> str:
    """ "a" or "an" as it sounds before the long form; "" where that is not sure."""
    if long.startswith(_UNSURE):
        return ""
    sound = "an" if long.startswith(_VOWELS) else "a"
    return sound.capitalize() if article[0].isupper() else sound


def _lowered(long: str) -> str:
    """A long form that a sentence opens with, as it stands within one."""
    first, _, rest = long.partition(" ")
    return f"{first.lower()} {rest}" if first[1:].islower() and rest.islower() else long


def _is_plural(words: str) -> bool:
    return words.endswith("s") and not words.endswith(("ss", "is", "us", "ics"))


def _names_one(before: str, ahead: str) -> bool:
    """Whether a name in the plural is one body's ("the United Nations"), and stands so here too."""
    return folded(before) == "the" and not re.search(r"\b(?:each|every|this|an?) $", ahead)


def _is_bare(ahead: str, language: Language) -> bool:
    """Whether a noun behind these words has no article: at the start, behind a verb, a preposition or a mark."""
    *others, word = ["", *ahead.split()] if not _OPENS.search(ahead) else ["", ""]
    plain = folded(word.rstrip(".,;:"))
    if not word or word[-1] in ";:–—-":
        return True
    if word[-1] == "," or plain in _DETERMINERS or word.endswith(("'s", "’s", "s'", "s’")):
        return False
    if others[-1:] and folded(others[-1]) in _BEFORE_VERBS:
        return True
    return language.has("stop", plain) or language.has("finite", plain) or language.has("verb_forms", plain)


def _is_noun(word: str, language: Language) -> bool:
    """Whether a word behind a short form is probably the noun that it belongs to."""
    return bool(word) and not (
        language.has("stop", word) or language.has("finite", word) or language.has("verb_forms", word)
    )


def _word_at(behind: str) -> str:
    found = re.match(r" ([^\W\d_][\w-]*)", behind)
    return found[1] if found else ""
