"""Which sentences may stand on a slide at all: whole statements; no question, no chatter, no debris, no formula."""

import re

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.words import count_words, folded, folded_words
from briefdeck.model.document import Sentence

_LEANING_WORDS = "if because although though while unless including whereas with since"
_LEANING = frozenset(_LEANING_WORDS.split())
_ASKING = frozenset(("will", "is", "are", "do", "does", "did", "could", "would", "has", "was", "were"))
_LETTERS = re.compile(r"[^\W\d_]")
_OPENING = re.compile(r"^[\"“‘'\[«„]?[^\W_]|^[$€£¥]")
_ADDRESS = re.compile(r"https?://|\bwww\.")
_FORMULA = re.compile(r"[∈∉=α-ωΓΔΘΛΞΠΣΦΨΩ∑∏∀∃∂∫√∝≈≡⊂⊆∪∩∧∨⟨⟩]")
_LETTER = re.compile(r"(?<![\w’'.&/-])[b-z](?![\w’'.&/-])")
"""A letter alone: a formula has several."""
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_NOTE = re.compile(rf"^\d{{1,2}} (?:\d{{1,2}} )*(?!{_MONTH})[A-Z](?:[a-z]|[A-Z]{{2}})")
"""A footnote's number run into its text."""
_ELSEWHERE = re.compile(
    r"\b[Ss]lides? \d|\b(?:below|above)\.$|\b(?:Section|Sect\.|Appendix|Eq\.|Equation) \(?\d"
    r"|\b(?:described|shown|given|discussed|listed|defined|presented|mentioned|outlined|summarized|illustrated|see) "
    r"(?:here )?(?:below|above)\b"
)
_SHOUTED = 0.65
"""In a list of names or a headline run together so many words have a capital."""
_FEWEST = 5
_CLEAR = 14
"""A sentence of more words is taken as one even when no verb is known."""


def is_statement(sentence: Sentence, article: Article) -> bool:
    """Whether the sentence is fit to be chosen."""
    text = sentence.text.strip()
    is_item = sentence.number in article.items
    closed = text.rstrip("\"”’'»)]").endswith((".", "!", "…", "。", "।", "؟")) or is_item
    letters = len(_LETTERS.findall(text))
    if not closed or "?" in text or "•" in text or not _OPENING.match(text):
        return False
    if letters < 0.6 * len(text.replace(" ", "")) or text[0].islower() or (count_words(text) < _FEWEST and not is_item):
        return False
    return not article.language.known or _is_clean(text, article, is_item=is_item)


def _is_clean(text: str, article: Article, *, is_item: bool) -> bool:
    """The part of the gate that knows the language's words."""
    if any(found.search(text) for found in (_ADDRESS, _FORMULA, _NOTE, _ELSEWHERE)) or len(_LETTER.findall(text)) > 1:
        return False
    if _is_fragment(text, article) or _is_shouted(text):
        return False
    if not is_item and count_words(text) <= _CLEAR and not checks.has_verb(text, article.language):
        return False
    flat = f" {' '.join(folded_words(text))} "
    return not any(f" {phrase} " in flat for phrase in article.language.list("chatter"))


def _is_shouted(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha()]
    return len(words) > 8 and sum(word[0].isupper() for word in words) > _SHOUTED * len(words)


def _is_fragment(text: str, article: Article) -> bool:
    """Whether a clause that leans on another one stands alone ("If we sort the entities.")."""
    opener, comma, main = text.split(" ", 1)[0], *text.partition(", ")[1:]
    if folded(opener) in _ASKING:
        return True
    if folded(opener) not in _LEANING:
        return False
    return not comma or not checks.has_verb(main, article.language)
