"""Exact checks with zero tolerance: a line that fails one is never printed."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefdeck.analyze.language import Language
from briefdeck.analyze.losses import loss
from briefdeck.analyze.phrases import tabled
from briefdeck.analyze.words import count_words, folded, folded_words, in_order, words_of

LONGEST = 32
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"), ("„", "“"))
_BEFORE_NOUN_WORDS = "the a an of in for with by from on at to and or no this these those other all some"
_BEFORE_NOUNS = frozenset(_BEFORE_NOUN_WORDS.split())
_SUBJECTS = frozenset({"we", "they", "you", "i"})
_GLUE = frozenset({"and", "s"})
_THAT = re.compile(r" (?:of|in|to|for|with|at|on|from|by|about) that (?!is |was |which )[a-z]+ ")
_STATING = (
    "say|think|believe|show|find|mean|know|hope|expect|suggest|argue|claim|ensure|see|note|assume|confirm|prove"
    "|demonstrate"
    "|indicate|estimate|recommend|require|feel|understand|imagine|recognize|realize|remember|guarantee|conclude"
    "|announce"
    "|report|acknowledge|insist|warn|agree|admit|add|hear|learn|decide|be|make sure"
)
_USE_THAT = re.compile(
    rf" (?:to|would|will|can|could|should|must|may|might|we|they) (?!(?:{_STATING}) )[a-z]+ that (?!is |was |are "
    rf"|were )[a-z]+"
    r" (?:in|on|at|to|for|with|by|from|through|into|as|and) "
)
"""A verb that takes no statement, with "that" before its noun ("would use that experience in")."""
_THIS_WORLD = re.compile(r" in this (?:[a-z-]+ ){0,3}(?:world|age|era|day and age) ")
_HE_SAID = re.compile(
    r" (?:he|she|they|it|we|i) (?:said|says|added|adds|noted|explained|told|tells|wrote|writes|tweeted|posted|insisted"
    r"|continued|recalled|recalls|joked|argued|argues|admitted|admits|concluded|concludes|warned|warns) "
)
_OBJECT_HIM = re.compile(
    r"(?:(?!\b(?:that|who|which|when|after|before|because|if|as|and|but|said|says|while|since|to|for|with|by|of|at|on|in"
    r"|from)\b)[^,;:])*\bhim\b"
)
"""A "him" that stands in one clause with the only one named: it is somebody else."""
_OBJECT_IT = re.compile(r"^(?:[\w’'.-]+ ){1,5}(?:it|them)(?: (?:with|to|in|for|from|by|as|on|at|up|out|into)\b|[.,]|$)")
_LONGEST_NAME = 5
_ORDINALS = ("two", "three", "first", "second", "third", "other", "following")
_MODALS = "will|would|may|might|can|could|should|must"
_THERE = re.compile(
    rf"(?<=\w) there(?! (?:{_MODALS}) (?:be|have|also|still|never|always|soon|not)\b)"
    r"(?! (?:is|are|was|were|has|have|had|remains?|seems?"
    r"|appears?|be|being|to|exists?|isn|aren|wasn|weren|really|also|still|always|never)\b)(?![’'])"
)
_THE_SUM = re.compile(r"^The [$€£¥]?\d")
_THOSE = re.compile(r" those (?:who|that|of|in|with|from|[a-z]+ing|[a-z]+ed) ")
_CLOSING = ("had", "has", "have", "is", "are", "was", "were", "does", "can", "will")
_LOOSE_IT = re.compile(
    r" (?!what |as |than |that |which |and |but |or |after |before |when |while |because |since |until |though "
    r"|although |once |where )[a-z]{4,}(?<!ly)(?<!ing)"
    r" (?:it|they|he|she) (?:[a-z]+ed|has|had|have|is|was|were|are|does|did|will|can) "
)
_ENDS_IN_IT = re.compile(r"\s(?:it|them|him)\.?$")
_AT_LEAST = re.compile(r"^(?:At least|Maybe|Perhaps|Of course|Thankfully|Fortunately|Unfortunately|Still|Even),? ")
_OPENED = re.compile(r"(?<![\w.,!?’'])'(?=[A-Za-z])(?!(?:tis|twas|em|til|cause|n)\b)")
_CLOSED = re.compile(r"(?<=[\w.,!?])'(?!\w)")
"""Straight single marks of quotation: one that opens, one that closes or shows a plural's possession."""
_SOME = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some", "several"})
_BOTH = re.compile(r"\b[Bb]oth ((?:[\w’'.-]+ ){1,5}?)and [\w’'.-]+")
_COUNTED = re.compile(
    r"(?:the )?(?:remaining|other|last|first|only) (?:one|two|three|four|few)\b"
    r"|the ones? (?:built|made|held|sold|found|sent|seen|known|who|that|with|in|from|at|on|\w+(?:ed|ing))\b"
)
_ET_AL = re.compile(r"\bet al\.,? \((?:19|20)\d\d[a-z]?\)\s?\.?$")
"""Authors with the year of their work, which close a sentence; without it the sentence was torn."""
_BARE = re.compile(r"[\w\d]")
_MARK_FIRST = re.compile(r"[–—,;:!?)\]/]|[-.](?![\w$€£])|-{2}|\([a-z]{2,}\) \w")
_TO_BE_SAID = re.compile(
    r"\b(?:but|and|yet),? (?:(?:more|most) )?(?:importantly|crucially|notably|interestingly|surprisingly)\.?$"
    r"|\b(?:and|but|or|while),? (?:in the (?:meanwhile|meantime|process|end)|at the same time"
    r"|on the (?:other|one) hand)\.?$"
    r"|\b(?:e\.g|i\.e|namely)\.?$"
)


def fails(line: str, source: str, language: Language) -> str:
    """Why a line must not be printed, in words; "" when every check holds.

    ``source`` is the text of the line's sentences in document order.
    """
    if not _BARE.search(line):
        return "no words"
    if opens_with_mark(line):
        return "a mark of punctuation opens the line"
    if not balanced(line):
        return "marks of quotation or brackets do not balance"
    if not (_only_source_words(line, source) or _only_source_words(line, tabled(source))):
        return "a word that the source does not have at this place"
    return _loose_end(line, source, language) if language.known else ""


def spelled_out(source: str, short: str, full: str, phrase: str) -> str:
    """The source with ``phrase`` before ``short`` wherever it has that, apart from where it introduces it as ``full``.

    As it is where it does not introduce it, or where the phrase has a word that the source does not have at all.
    """
    found = re.search(re.escape(full), source, re.IGNORECASE)
    if not found or not set(folded_words(phrase)) <= set(folded_words(source)):
        return source
    article = r"(?:\b[Aa]n? )?" if phrase.split(" ", 1)[0].casefold() in ("a", "an") else ""
    bare = re.compile(rf"{article}(?<![\w’'.-])(?:{re.escape(full)}|{re.escape(short)})(?![\w-])")
    parts = source[: found.start()], source[found.end() :]
    before, after = (bare.sub(lambda match: f"{phrase} {match[0]}", part) for part in parts)
    return f"{before}{found[0]}{after}"


def refusal(line: str, source: str, language: Language) -> str:
    """Why a line that was cut from ``source`` must not be printed: ``fails``, and what the cut took away."""
    return fails(line, source, language) or loss(tabled(line), tabled(source), language)


def balanced(text: str) -> bool:
    """Whether brackets and marks of quotation come in pairs."""
    if text.count('"') % 2 or (_OPENED.search(text) and not _CLOSED.search(text)):
        return False
    straight = all(text.count(a) == text.count(b) for a, b in _PAIRS[:4])
    german = "„" in text and text.count("„") == text.count("“")
    return straight or german


def opens_with_mark(text: str) -> bool:
    """Whether a dash, a comma or another mark that goes on from something opens the text."""
    return bool(_MARK_FIRST.match(text))


def opens_without_name(line: str, language: Language) -> bool:
    """Whether the line starts with a word that points back ("This", "both companies", "The former")."""
    if not language.known:
        return False
    opening = folded_words(_AT_LEAST.sub("", _without_both(line, language)))[:7]
    if not opening or _THE_SUM.match(line):
        return True
    joined = " ".join(opening)
    if opening[0] != "that" and joined.startswith(language.list("near")):
        return False
    if opening[0] in ("one", "each") and len(opening) > 1:
        return opening[1] in ("of", "is", "was", "has")
    if _COUNTED.match(joined) or (opening[0] in _SOME and len(opening) > 1 and _is_verb(opening[1], language)):
        return True
    return language.has("pronouns", opening[0]) or any(joined.startswith(f"{p} ") for p in language.list("lost"))


def points_back(line: str, language: Language) -> bool:
    """Whether something inside the line cannot be understood without the sentence before."""
    line = _without_both(line, language)
    text = f" {' '.join(folded_words(line))} "
    for phrase in language.spaced("near"):
        if phrase in text:
            text = text.replace(phrase, " ")
    text = _THIS_WORLD.sub(" ", text)
    if _lost(text, language):
        return True
    text = _THOSE.sub(" ", text)
    whole_quote = line[:1] in '"“' and line.rstrip(".")[-1:] in '"”'
    if (
        whole_quote
        or _ends_in_that(line, language)
        or _THERE.search(text)
        or (_ENDS_IN_IT.search(line) and "," not in line)
        or _LOOSE_IT.search(text)
        or _unfounded(line)
    ):
        return True
    demonstrative = any(f" {word} " in text for word in ("this", "these", "those")) or bool(
        _THAT.search(text) or _USE_THAT.search(text)
    )
    return demonstrative or bool(_HE_SAID.search(text)) or _unnamed(line, language) or _early_pronoun(line, language)


def _without_both(line: str, language: Language) -> str:
    """The line without a "both" whose two it names itself ("both Ames and Bell signed")."""
    found = _BOTH.search(line)
    named = words_of(found[1]) if found else []
    if not named or any(_is_verb(word, language) or word.endswith("ed") for word in named):
        return line
    return line[: found.start()] + line[found.start(1) :] if found else line


def _ends_in_that(line: str, language: Language) -> bool:
    """Whether the line ends in "that" with its noun, after a verb ("to strike that balance")."""
    last = words_of(line)[-3:]
    verb = len(last) == 3 and (_is_verb(last[0], language) or language.has("verbs", last[0]))
    return verb and last[1] == "that" and not _is_verb(last[2], language)


def _lost(text: str, language: Language) -> bool:
    """Whether a phrase such as "the two" stands without a noun of its own after it."""
    for phrase in language.spaced("lost"):
        if phrase not in text:
            continue
        rest = text[text.find(phrase) + len(phrase) :].split()
        counted = (
            phrase.startswith(" the ")
            and rest
            and not (language.has("stop", rest[0]) or language.has("finite", rest[0]))
        )
        if not (counted and phrase.split()[1] in _ORDINALS):
            return True
    return False


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
    for before, word in pairwise(found):
        if before in _SUBJECTS and language.has("common", word) and not language.has("pronouns", word):
            return True
        if language.has("verb_forms", word) and not word.endswith("ing") and not _takes_noun(before, word, language):
            return True
        if language.has("verbs", word) and _agrees(before, found, language):
            return True
    return False


def _takes_noun(before: str, word: str, language: Language) -> bool:
    """Whether a form after this word belongs to a noun ("2021 results", "of plans", "an estimated share")."""
    if word.endswith("ed"):
        return before in ("a", "an", "the") or language.has("possessives", before)
    return word.endswith("s") and (
        before[-1:].isdigit() or before in _BEFORE_NOUNS or language.has("possessives", before)
    )


def _agrees(before: str, words: Sequence[str], language: Language) -> bool:
    """Whether a verb may stand in its plain form: after a plural, or after what belongs to one at the start."""
    if _is_plural(before, language):
        return True
    opens = any(_is_plural(word, language) and not language.has("stop", word) for word in words[:2])
    return opens and not language.has("stop", before)


def _is_plural(word: str, language: Language) -> bool:
    """Whether a verb may follow in its plain form ("schools teach", "people believe")."""
    return language.has("plurals", word) or (word.endswith("s") and not word.endswith(("ss", "'s", "us", "is")))


def _only_source_words(line: str, source: str) -> bool:
    name, colon, claim = line.partition(": ")
    if colon and claim and len(name.split()) <= _LONGEST_NAME and f"{name}: " not in source:
        return in_order(folded_words(name), folded_words(source)) and _only_source_words(claim, source)
    parts = [w for w in folded_words(line) if w not in _GLUE]
    whole = folded_words(source)
    if in_order(parts, whole):
        return True
    bare = [w.removesuffix("'s").removesuffix("'") for w in parts]
    return in_order(bare, [w.removesuffix("'s").removesuffix("'") for w in whole])


def _loose_end(line: str, source: str, language: Language) -> str:
    found = words_of(line)
    if not found or count_words(line) > 60:
        return "too long"
    if (line.endswith("et al.") and _ET_AL.search(source)) or (
        found[-1] in _CLOSING and re.search(rf"\b{found[-1]}[,.;]", source)
    ):
        return ""
    if language.has("dangling", found[-1]) and line.rstrip("\"”’'.!? ")[-1:].isalpha() and found[-1].islower():
        return "the last word dangles"
    if _TO_BE_SAID.search(line):
        return "what is announced does not follow"
    return ""


def _unfounded(line: str) -> bool:
    """Whether an "it" as a subject has nothing singular before it that it could mean."""
    found = re.search(r"\b(?:that|because|as|when|if|and|but|how|what) it (?!is [a-z]+ (?:to|that)\b)", line)
    before = re.sub(r"\b(?:the|a|an) \w+ $", "", line[: found.start()]) if found else ""
    return bool(found) and not re.search(
        r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Oo]ur|[Ee]ach|[Ee]very) \w|[\w,] [A-Z]|"
        r"^(?!People|There|Many|Some|Most|All)[A-Z]\w*[^s\W] ",
        before,
    )


def _unnamed(line: str, language: Language) -> bool:
    """A "he" or "her" before which the line names nobody, or an object "it" before which it names hardly anything."""
    found = words_of(line)
    for place, word in enumerate(found):
        if folded(word) in ("he", "she", "him", "his", "her", "he's", "she's") and not _has_person(
            found[:place], language
        ):
            return True
    return bool(_OBJECT_IT.match(line) or ("him" in found and _OBJECT_HIM.match(line))) or _nobody_before(
        found, language
    )


def _nobody_before(words: Sequence[str], language: Language) -> bool:
    """Whether a "they" or "them" stands behind neither several nor a name nor a body of people."""
    place = next((place for place, word in enumerate(words) if folded(word) in ("they", "them")), 0)
    return place > 0 and not any(
        _is_plural(folded(word), language)
        or language.has("bodies", word)
        or folded(word) == "and"
        or (word[:1].isupper() and not word.endswith("ly") and not language.has("stop", word))
        for word in words[:place]
    )


def _has_person(words: Sequence[str], language: Language) -> bool:
    """Whether somebody is named or called by a role; a capital at the start and in "Russian liberals" is no name."""
    for place, word in enumerate(words):
        following = words[place + 1] if place + 1 < len(words) else ""
        if language.has("persons", word) or language.has("roles", word):
            return True
        if not word[:1].isupper() or language.has("stop", word) or _calls_people(word, following):
            continue
        if place or following[:1].isupper() or word.endswith(("'s", "’s")) or _is_verb(following, language):
            return True
    return False


def _calls_people(word: str, following: str) -> bool:
    return word.endswith(("ian", "ish", "ese", "can", "ean")) and following[:1].islower()


def _is_verb(word: str, language: Language) -> bool:
    return language.has("finite", word) or language.has("verb_forms", word)


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
