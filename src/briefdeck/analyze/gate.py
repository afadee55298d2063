"""Which sentences may stand on a slide at all: whole statements; no question, no chatter, no debris, no formula."""

import re

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.omit import GAP
from briefdeck.analyze.words import count_words, folded, folded_words
from briefdeck.model.document import Sentence

_LEANING_PAIRS = ("now that", "so that", "even if", "even though", "not that", "just as")
_LEANING_WORDS = "if because although though while unless including whereas with since"
_LEANING = frozenset(_LEANING_WORDS.split())
_ASKING = frozenset(("will", "is", "are", "do", "does", "did", "could", "would", "has", "was", "were"))
_LETTERS = re.compile(r"[^\W\d_]")
_OPENING = re.compile(r"^[\"“‘'\[«„]?[^\W_]|^[$€£¥]")
_ADDRESS = re.compile(r"https?://|\bwww\.")
_FORMULA = re.compile(
    r"[∈∉=α-ωΓΔΘΛΞΠΣΦΨΩ∑∏∀∃∂∫√∝≈≡⊂⊆∪∩∧∨⟨⟩→←↔⇒]"
    r"|(?:^|\b(?:set|let|where|and|by) )[B-HJ-Z] (?:is|are|as|be|denotes?|represents?)\b"
)
_LETTER = re.compile(r"(?<![\w’'.&/-])[b-z](?![\w’'.&/-])")
"""A letter alone: a formula has several."""
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_NOTE = re.compile(rf"^\d{{1,2}} (?:\d{{1,2}} )*(?!{_MONTH})[A-Z](?:[a-z]|[A-Z]{{2}})")
_NOTED = re.compile(r"[a-z]{3}s \d{1,2} ?\.$")
"""A footnote's number run into its text, before it or after it."""
_SAY = (
    "review|discuss|touch (?:up)?on|talk|turn (?:to|now|our)|go over|comment|walk (?:you|through)|remind|mention"
    "|outline|summarize|recap|highlight|describe|explain|(?:share|provide|give)(?: you)? (?:an?|some|more|our|my) "
    "|(?:conclude|start|begin|close|open) (?:by|with)|take (?:a|some)|spend (?:a|some)|focus my"
)
_I_WILL = (
    r"\b(?:(?:I|[Ww]e)(?:[’']ll|[’']d like to| will| want to| would like to| need to| am going to| first"
    r"| next| now)"
    r"|[Ll]et (?:me|us)|[Ll]et[’']s)(?: (?:now|briefly|also|then|first|just|quickly))*"
)
_SIGNPOST = re.compile(
    rf"{_I_WILL} (?:{_SAY})\b|\b[A-Z][a-z]+ will (?:now|then) (?:{_SAY})\b"
    r"|\bwill (?:provide|give|share) (?:you )?(?:more|further|additional|some) \w*\s?(?:detail|color|comment)"
    r"|\b(?:following|next|previous|last) sections?\b"
    r"|\b(?:remainder|rest) of (?:this|the) (?:paper|article|report|call|section)\b"
)
"""What only says what will be said."""
_ELSEWHERE = re.compile(
    r"\b[Ss]lides? (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\b(?:below|above)\.$|\bas follows?\b"
    r"|\b(?:Algorithm|Listing|Theorem|Lemma|Tables?|Figures?|Figs?\.|Section|Sect\.|Appendix|Eq\.|Equation) \(?\d"
    r"|\b(?:described|shown|given|discussed|listed|defined|presented|mentioned|outlined|summarized|illustrated|see) "
    r"(?:here )?(?:below|above)\b|\bin the (?:table|figure|appendix)\b|^The (?:short|long|simple|quick) answer\b"
)
_RUN_IN = re.compile(
    r"^(?:[A-Z][\w-]+ ){1,2}(?:The|In|To|For) [a-z]|^[A-Z][\w-]+ (?:[\w-]+ ){0,3}(?:We|This|These|Our|Virtually) [a-z]"
)
"""A heading run into its text."""
_DEBRIS = (_ADDRESS, _FORMULA, _NOTE, _NOTED, _ELSEWHERE, _SIGNPOST, _RUN_IN)
_SAID = re.compile(r"\b(?:said|says|told|added|explained|wrote|noted|insisted)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whose)\b[^,]*")
_REGULAR = re.compile(r"\b[a-z]{3,}ed\b")
_SHOUTED = 0.65
"""In a list of names or a headline run together so many words have a capital."""
_FEWEST = 5
_CLEAR = 14
"""In a sentence of more words any form in -ed is taken as its verb."""


def is_statement(sentence: Sentence, article: Article) -> bool:
    """Whether the sentence is fit to be chosen."""
    text = sentence.text.strip()
    is_item = sentence.number in article.items
    closed = text.rstrip("\"”’'»)]").endswith((".", "!", "…", "。", "।", "؟")) or is_item
    letters = len(_LETTERS.findall(text))
    if not closed or "?" in text or "•" in text or GAP in text or not _OPENING.match(text):
        return False
    if letters < 0.6 * len(text.replace(" ", "")) or text[0].islower() or (count_words(text) < _FEWEST and not is_item):
        return False
    return not article.language.known or _is_clean(text, article, is_item=is_item)


def _is_clean(text: str, article: Article, *, is_item: bool) -> bool:
    """The part of the gate that knows the language's words."""
    if any(found.search(text) for found in _DEBRIS) or len(_LETTER.findall(text)) > 1:
        return False
    if _is_fragment(text, article) or _is_shouted(text):
        return False
    if not (is_item or _has_verb(text, article.language)):
        return False
    flat = f" {' '.join(folded_words(text))} "
    return not any(f" {phrase} " in flat for phrase in article.language.list("chatter"))


def _has_verb(text: str, language: Language) -> bool:
    return checks.has_verb(text, language) or (count_words(text) > _CLEAR and bool(_REGULAR.search(text)))


def _is_shouted(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return len(words) > 8 and sum(word[0].isupper() for word in words) > _SHOUTED * len(words)


def _is_fragment(text: str, article: Article) -> bool:
    """Whether a clause that leans on another one stands alone ("If we sort the entities.")."""
    opener, comma, main = text.split(" ", 1)[0], *text.partition(", ")[1:]
    if asks_or_drops(text) or _says_nothing(text, article.language):
        return True
    if folded(opener) not in _LEANING and not folded(text).startswith(_LEANING_PAIRS):
        return False
    return not comma or not checks.has_verb(_RELATIVE.sub("", main), article.language)


def asks_or_drops(text: str) -> bool:
    """Whether a line opens with an auxiliary: a question, or a sentence without its subject ("Was a good year.")."""
    return folded(text.split(" ", 1)[0]) in _ASKING


def _says_nothing(text: str, language: Language) -> bool:
    """Whether somebody only "said", after words that stand in the sentence before."""
    found = None if '"' in text or "“" in text else _SAID.search(text)
    if not found:
        return False
    return not any(checks.has_verb(part, language) for part in (text[: found.start()], text[found.end() :]))
