"""Which sentences may stand on a slide at all: whole statements; no question, no chatter, no debris."""

import re
from bisect import bisect_left
from itertools import pairwise

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.debris import has_debris, is_bio, is_of_the_page
from briefdeck.analyze.hollow import is_hollow
from briefdeck.analyze.language import Language
from briefdeck.analyze.omit import GAP
from briefdeck.analyze.words import count_words, folded, folded_words, stem
from briefdeck.model.document import Sentence

_LEANING_PAIRS = ("now that", "along with", "so that", "even if", "even though", "not that", "just as")
_LEANING_WORDS = "despite if because although though while unless including whereas with since"
_LEANING = frozenset(_LEANING_WORDS.split())
_ASKING = frozenset(("will", "is", "are", "do", "does", "did", "could", "would", "has", "was", "were"))
_CALLED_SO = re.compile(r"Will [A-Z][\w-]+(?:[’']s\b|,| (?:[A-Z][\w-]+ )?(?:was|is|has|had|said|says|\w+ed)\b)")
"""A man called Will and what he does, rather than a question about somebody."""
_LETTERS = re.compile(r"[^\W\d_]")
_OPENING = re.compile(r"^[\"“‘'\[«„]?[^\W_]|^[$€£¥]")
_BREAKS_OFF = re.compile(r"\w ?(?:\.\.\.|…) ?\w")
"""Somebody who stops in the middle of a sentence and goes on, or words left out of a quotation."""
_SAID = re.compile(r"\b(?:said|says|told|added|explained|wrote|noted|insisted)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose)\b[^,]*")
_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
_HEADED = re.compile(r"^((?:[A-Z][a-z-]+ ){2,}[A-Z][a-z-]+) [a-z]")
_NAMED = re.compile(
    r"^((?:[\w’'&-]+ ){0,5}[\w’'&-]+), (?:which|who) (?:(?:consists of|includes|comprises) (?!.*\b(?:is|are|was|were"
    r"|has|have|had"
    r"|will|can)\b).*|[^,]*(?:, (?:which|and|or) [^,]*)*)$"
)
_BY_WHOM = re.compile(r"\b[a-z]+(?:ed|own|ven|ten|ught|uilt|ade|ed) by (?=(?:the |an? )?[A-Z])")
_LOOSE = re.compile(
    r"^(?:Or:|Or (?:just|even|not)\b|Especially (?:one|those|when|since|because|as|if|with|for)\b|Not (?:to|that"
    r"|because)\b"
    r"|(?:Corrections?|Clarification|Editor[’']s note|Updated)(?:, [A-Z][^:]*)?: "
    r"|(?:Combined|Coupled|Together|Along) with [^,]*, (?:resulted|led|drove|brought|gave|made|helped|contributed)\b"
    r"|(?:In|On|At|For|With|During|From|By) [^,]*, (?:would|will|has|have|had|can|could|should|may|might) "
    r"(?:not |also |normally |typically |usually |still |now )?[a-z]+"
    r"|As a result of [^,]*$|Because (?:once|if|when|while)\b"
    r"|The [a-z]+est (?:sign|proof|evidence|hint)(?: yet)? that\b[^,]*$"
    r"|Except\b[^,]*$|(?:Considering|Given|Concerning) [^,]*, i\.e\.,? that\b[^,]*$"
    r"|Starting with [^,]*(?:, or \w+)?, (?:which|who)\b[^,]*$|Which\b|Hence the\b|Thus the \w+ of\b"
    r"|The (?:main|only|key|biggest|primary|other"
    r"|major) \w+ [^,]* being\b)"
)
"""The end of the sentence before, on its own."""
_DROPPED = re.compile(r"^(?!United|Limited)[A-Z][a-z]+[^e]ed (?:the|an?|our|his|her|their|its)\b[^,]*$")
"""Somebody's note of what was done, without who did it ("Raised the wall of the dam by a meter.")."""
_SUBJECT = re.compile(r"\b(?:[Ww]e|[Tt]hey|[Yy]ou|I|[Ii]t|[Hh]e|[Ss]he|[Tt]here)\b")
_NO_DOING = frozenset(("during", "following", "according", "including", "excluding", "regarding", "considering"))
_REGULAR = re.compile(r"\b[a-z]{3,}ed\b")
_WHICH_ONES = re.compile(
    r"(?:(?:Many |Some |All |Those |The )?(?:people|those|men|women|children|someone|anyone|everyone|somebody)"
    r"|An? (?:[a-z]+ )?(?:place|person|man|woman|world|town|company|team|group|way|moment|time|day))"
    r" (?:who|where|when|whose) ([^,;:]*)$",
    re.IGNORECASE,
)
_BEFORE_VERB_WORDS = "is are was were be been has have had will would can could may might to not"
_BEFORE_NOUN_WORDS = "the a an of in for with by from on at their his her its our my your"
_NO_VERB_BEHIND = frozenset((*_BEFORE_VERB_WORDS.split(), *_BEFORE_NOUN_WORDS.split()))
"""Behind these a form is a noun, or one verb with what stands before it."""
_SHOUTED = 0.65
"""In a list of names or a headline run together so many words have a capital."""
_AMOUNT_ENDS = re.compile(r"[$€£]\d{1,3}\.$")
_FEWEST = 5
_LAST = 4
"""Among so many sentences at the end an author is presented."""
_CLEAR = 14
"""In a sentence of more words any form in -ed is taken as its verb."""


def is_statement(sentence: Sentence, article: Article) -> bool:
    """Whether the sentence is fit to be chosen."""
    text = sentence.text.strip()
    is_item = sentence.number in article.items
    closed = text.rstrip("\"”’'»)]").endswith((".", "!", "…", "。", "।", "؟")) or is_item
    letters = len(_LETTERS.findall(text))
    if (
        not closed
        or text.endswith(":")
        or "?" in text
        or "•" in text
        or GAP in text
        or not _OPENING.match(text)
        or _BREAKS_OFF.search(text)
    ):
        return False
    if letters < 0.6 * len(text.replace(" ", "")) or text[0].islower() or (count_words(text) < _FEWEST and not is_item):
        return False
    if is_of_the_page(text) or sentence.number in article.refrains():
        return False
    return not article.language.known or _is_clean(sentence, article, is_item=is_item)


def _is_clean(sentence: Sentence, article: Article, *, is_item: bool) -> bool:
    """The part of the gate that knows the language's words."""
    text = sentence.text.strip()
    if has_debris(text) or _is_torn(text, article) or _is_headed(text, article) or sentence.number in article.noted():
        return False
    if is_hollow(text, is_report=article.speaks_as_we) or (article.speaks_as_we and text.endswith("!")):
        return False
    if _has_half_a_number(sentence, article):
        return False
    if _is_fragment(text, article) or _is_shouted(text) or (is_bio(text) and _is_last(sentence, article)):
        return False
    if not (is_item or _has_verb(_PARENTHESIS.sub("", text), article.language)):
        return False
    flat = f" {' '.join(folded_words(text))} "
    return not article.language.says("chatter", flat)


_BROKEN_WORD = re.compile(r"\b([A-Za-z]{2,})-([A-Za-z]{2,})\b")
_ENDING = re.compile(r"(?:ing|tions?|ments?|ness|ably|ally|ability|ity|ively|ized|tive|sion|sions)")
_PREFIX_WORDS = (
    "co re pre non multi sub semi anti inter un de over under out self cross post mid bi tri micro macro meta super "
    "hyper auto e on off up in by data web"
)
_PREFIXES = frozenset(_PREFIX_WORDS.split())


def _is_torn(text: str, article: Article) -> bool:
    """Whether a line's end went through a word ("informa-tion") that the article also has whole."""
    return any(
        _is_word(first + second, article)
        and folded(first) not in _PREFIXES
        and (_ENDING.fullmatch(second) or not (_is_word(first, article) or _is_word(second, article)))
        for first, second in _BROKEN_WORD.findall(text)
    )


_LONGEST_HEADING = 12
_PARTICIPLES = frozenset(("given", "having", "following", "using", "based"))


def _is_headed(text: str, article: Article) -> bool:
    """Whether the heading of a section, or plain words with capitals in a report, run into the first word of a text."""
    words = text.split(" ", _LONGEST_HEADING)
    if any(_opens_anew(w, article.language) and " ".join(words[:at]) in article.headings for at, w in enumerate(words)):
        return True
    found = _HEADED.match(text) if article.speaks_as_we else None
    words = [folded(word) for word in found[1].split()] if found else []
    if not found or article.language.has("stop", words[0]) or not all(article.language.has("common", w) for w in words):
        return False
    return sum(found[1] in s.text for s in article.sentences) == 1


def _opens_anew(word: str, language: Language) -> bool:
    """Whether a sentence starts with this word: a small one with a capital, or a participle."""
    return word[:1].isupper() and (language.has("stop", word) or folded(word) in _PARTICIPLES)


def _is_word(text: str, article: Article) -> bool:
    """Whether the text is a word, as far as the article or the language's lists know."""
    known = any(article.language.has(name, folded(text)) for name in ("stop", "common"))
    return known or stem(folded(text)) in article.weights


def _has_verb(text: str, language: Language) -> bool:
    """Whether somebody does something: what was "made by Holm" does not say so."""
    if not (checks.has_verb(text, language) or (count_words(text) > _CLEAR and _REGULAR.search(text))):
        return False
    plain = _BY_WHOM.sub("by ", text)
    return (
        plain == text
        or "," in text
        or bool(_REGULAR.search(plain) or _SUBJECT.search(plain))
        or checks.has_verb(plain, language)
    )


def _is_doing(text: str, language: Language) -> bool:
    """Whether a line opens with what is done, and nobody does it ("Filling both basins from the same river.")."""
    opener, *rest = _RELATIVE.sub("", text).split() or [""]
    if not language.is_doing(opener) or folded(opener) in _NO_DOING or "," in text or _SUBJECT.search(text):
        return False
    forms = (word.strip('.;:!"”') for word in rest if word[0].islower())
    known = (word for word in forms if not word.endswith("ing"))
    return not any(language.has("finite", word) or language.has("verb_forms", word) for word in known)


def _is_last(sentence: Sentence, article: Article) -> bool:
    """Whether it is one of the article's last sentences."""
    return sentence.number > article.sentences[-1].number - _LAST


def _has_half_a_number(sentence: Sentence, article: Article) -> bool:
    """Whether a line starts or ends within a number that was torn ("the No." and "1 mill", "$7." and "2 million")."""
    starts, ends = sentence.text[0].isdigit(), _AMOUNT_ENDS.search(sentence.text)
    if not (starts or ends):
        return False
    at = bisect_left(article.sentences, sentence.number, key=lambda s: s.number)
    before = article.sentences[at - 1].text if starts and at > 0 else ""
    after = article.sentences[at + 1].text if ends and at + 1 < len(article.sentences) else ""
    return before.endswith((" No.", " Nos.", " no.")) or bool(_AMOUNT_ENDS.search(before)) or after[:1].isdigit()


def _is_shouted(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return len(words) > 8 and sum(word[0].isupper() for word in words) > _SHOUTED * len(words)


def _is_fragment(text: str, article: Article) -> bool:
    """Whether a clause that leans on another one stands alone ("If we sort the entities.")."""
    opener, comma, main = text.split(" ", 1)[0], *text.partition(", ")[1:]
    if asks_or_drops(text) or _says_nothing(text, article.language) or _is_bare(text, article.language):
        return True
    if is_loose(text) or _is_doing(text, article.language):
        return True
    if _is_only_somebody(text, article.language):
        return True
    if opener == "As" and comma and _NOUN_ONLY.match(main):
        return True
    if folded(opener) not in _LEANING and not folded(text).startswith(_LEANING_PAIRS):
        return False
    return not comma or not checks.has_verb(_RELATIVE.sub("", main), article.language)


_NOUN_ONLY = re.compile(r"(?:the|an?) [\w-]+\.$")
_QUESTION = re.compile(
    r"^(?:How|Why|What|Who|Where|When) (?:can|could|do|does|did|is|are|was|were|will|would|should|has|have) "
    r"(?:we|you|they|he|she|I|anyone|anybody|the|an?|this|that|these)\b"
)


def asks_or_drops(text: str) -> bool:
    """Whether a line opens with an auxiliary: a question, or a sentence without its subject ("Was a good year.")."""
    return bool(_QUESTION.match(text)) or (folded(text.split(" ", 1)[0]) in _ASKING and not _CALLED_SO.match(text))


def is_loose(text: str) -> bool:
    """Whether a text is the end of the sentence before, or lacks its subject ("In most cases, would cost less.")."""
    return bool(_LOOSE.match(text) or _DROPPED.match(text))


def _is_bare(text: str, language: Language) -> bool:
    """Whether all that is said stands in a clause with "which" behind a name ("Paper, which made up a third.")."""
    found = _NAMED.match(text)
    if not found:
        return False
    words = folded_words(found[1])
    forms = {form for word in words for form in (word, word.removesuffix("s"), word.removesuffix("es"))}
    known = any(language.has(name, form) for form in sorted(forms) for name in ("finite", "verbs", "verb_forms"))
    return not known and not any(word.endswith(("ed", "es")) for word in words)


def _is_only_somebody(text: str, language: Language) -> bool:
    """Whether a line names people or a place, says which in a clause, and nothing of them ("People who were late")."""
    found = _WHICH_ONES.match(text)
    words = ["", *folded_words(found[1])] if found else []
    verbs = (word for before, word in pairwise(words) if before not in _NO_VERB_BEHIND)
    doing = (any(language.has(kind, word) for kind in ("finite", "verb_forms", "verbs")) for word in verbs)
    return bool(found) and sum(doing) == 1


def _says_nothing(text: str, language: Language) -> bool:
    """Whether somebody only "said", after words that stand in the sentence before."""
    found = None if '"' in text or "“" in text else _SAID.search(text)
    if not found:
        return False
    return not any(checks.has_verb(part, language) for part in (text[: found.start()], text[found.end() :]))
