"""Exact checks with zero tolerance: a line that fails one is never printed."""

import re

from briefdeck.analyze.language import Language
from briefdeck.analyze.phrases import tabled
from briefdeck.analyze.words import count_words, folded, folded_words, in_order, words_of

LONGEST = 32
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("„", "“"))
_GLUE = frozenset({"and", "s"})
_THAT = re.compile(r" (?:of|in|to|for|with|at|on|from|by|about) that (?!is |was |which )[a-z]+ ")
_THIS_WORLD = re.compile(r" in this (?:[a-z-]+ ){0,3}(?:world|age|era|day and age) ")
_HE_SAID = re.compile(r" (?:he|she|they|it|we|i) (?:said|says|added|adds|noted|explained|told) ")
_OBJECT_IT = re.compile(r"^(?:[\w’'.-]+ ){1,5}(?:it|them)(?: (?:with|to|in|for|from|by|as|on|at|up|out|into)\b|[.,]|$)")
_BARE = re.compile(r"[\w\d]")


def fails(line: str, source: str, language: Language) -> str:
    """Why a line must not be printed, in words; "" when every check holds.

    ``source`` is the text of the line's sentences in document order.
    """
    if not _BARE.search(line):
        return "no words"
    if not balanced(line):
        return "marks of quotation or brackets do not balance"
    if not (_only_source_words(line, source) or _only_source_words(line, tabled(source))):
        return "a word that the source does not have at this place"
    return _loose_end(line, language) if language.known else ""


def balanced(text: str) -> bool:
    """Whether brackets and marks of quotation come in pairs."""
    if text.count('"') % 2:
        return False
    straight = all(text.count(a) == text.count(b) for a, b in _PAIRS[:4])
    german = "„" in text and text.count("„") == text.count("“")
    return straight or german


def opens_without_name(line: str, language: Language) -> bool:
    """Whether the line starts with a word that points back ("This", "both companies", "The former")."""
    if not language.known:
        return False
    opening = folded_words(line)[:7]
    if not opening:
        return True
    joined = " ".join(opening)
    if any(joined.startswith(phrase) for phrase in language.list("near")):
        return False
    if opening[0] in ("one", "each") and len(opening) > 1:
        return opening[1] in ("of", "is", "was", "has")
    if opening[0] in ("it", "that") and " that " in f" {' '.join(folded_words(line)[:12])} " and opening[0] == "it":
        return True
    return language.has("pronouns", opening[0]) or any(joined.startswith(f"{p} ") for p in language.list("lost"))


def points_back(line: str, language: Language) -> bool:
    """Whether something inside the line cannot be understood without the sentence before."""
    text = f" {' '.join(folded_words(line))} "
    for phrase in language.list("near"):
        text = text.replace(f" {phrase} ", " ")
    text = _THIS_WORLD.sub(" ", text)
    if any(f" {phrase} " in text for phrase in language.list("lost")):
        return True
    demonstrative = any(f" {word} " in text for word in ("this", "these", "those")) or bool(_THAT.search(text))
    return demonstrative or bool(_HE_SAID.search(text)) or _unnamed(line, language) or _early_pronoun(line, language)


def kept(line: str, source: str, language: Language) -> bool:
    """Whether negations and hedges of the sentence stand in the line that keeps its claim."""
    have, need = folded_words(tabled(line)), folded_words(tabled(source))
    for name in ("negations", "hedges"):
        if [w for w in need if language.has(name, w)] != [w for w in have if language.has(name, w)]:
            return False
    return [w for w in need if w.endswith("n't")] == [w for w in have if w.endswith("n't")]


def has_verb(text: str, language: Language) -> bool:
    """Whether a finite verb probably stands in the text."""
    found = [folded(word) for word in words_of(text) if word != "May"]
    if any(language.has("finite", word) for word in found):
        return True
    return any(language.has("verb_forms", w) and not w.endswith("ing") for w in found[1:])


def _only_source_words(line: str, source: str) -> bool:
    parts = [w for w in folded_words(line) if w not in _GLUE]
    whole = folded_words(source)
    if in_order(parts, whole):
        return True
    bare = [w.removesuffix("'s").removesuffix("'") for w in parts]
    return in_order(bare, [w.removesuffix("'s").removesuffix("'") for w in whole])


def _loose_end(line: str, language: Language) -> str:
    found = words_of(line)
    if not found or count_words(line) > 60:
        return "too long"
    if language.has("dangling", found[-1]) and line.rstrip("\"”’'.!? ")[-1:].isalpha() and found[-1].islower():
        return "the last word dangles"
    return ""


def _unnamed(line: str, language: Language) -> bool:
    """A "he" or "her" before which the line names nobody, or an object "it" before which it names hardly anything."""
    found = words_of(line)
    for place, word in enumerate(found):
        if folded(word) in ("he", "she", "him", "his", "her", "he's", "she's"):
            named = (w[:1].isupper() and not language.has("stop", w) for w in found[:place])
            people = any(language.has("persons", w) for w in found[:place])
            if not (people or any(named)):
                return True
    return bool(_OBJECT_IT.match(line))


def _early_pronoun(line: str, language: Language) -> bool:
    """A personal pronoun that comes before any capitalized or content word it could stand for."""
    for word in words_of(line)[:6]:
        plain = word.casefold()
        if plain in ("it", "they", "he", "she", "its", "their", "his", "her", "both"):
            return True
        if word[:1].isupper() and not language.has("stop", word) and word != words_of(line)[0]:
            return False
        if not language.has("stop", word) and not language.has("subordinators", word):
            return False
    return False
