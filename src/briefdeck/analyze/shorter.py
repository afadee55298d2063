"""Shorter forms for ``length="short"``: the end of a sentence that says when, after what or to what end is dropped.

They say less than the sentence, though nothing else; whoever uses them marks them for review.
"""

import re
from collections.abc import Iterator

from briefdeck.analyze import checks
from briefdeck.analyze.compress import Form, forms
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import as_sentence, count_words, folded_words

REVIEW = "review: "
_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_TIME = (
    rf"(?:on )?{_DAY}(?: (?:morning|afternoon|evening|night))?(?:, {_MONTH} \d+)?"
    rf"|on {_MONTH} \d+(?:, \d{{4}})?|today|yesterday|this (?:week|month|year)|recently|last (?:week|month|night)"
)
_ENDS = (
    (
        "when it was dropped",
        re.compile(rf",?\s+(?:{_TIME})\.?$"),
    ),
    (
        "circumstances dropped",
        re.compile(r",?\s+(?:after|following|amid|as part of|in a bid to|during|ahead of|in connection with)\s[^;:]*$"),
    ),
    ("place dropped", re.compile(r"\s+(?:at|in)\s(?:the |a )?(?:[A-Z][\w’'.-]*,?\s?)+\.?$")),
    ("purpose dropped", re.compile(r",?\s+(?:in order )?to (?!be\b)[a-z]+ [^,;:]*$")),
)
_OPENS = re.compile(r"\b(?:that|which|who|when|if|because|while)\b")
_FEWEST = 5
_ROUNDS = 3
_NEEDS_TO = re.compile(
    r"\b(?:want|plan|need|have|ha[sd]|aim|agree|decide|try|trie|hope|expect|intend|seek|seem|appear|about|able|likely|set"
    r"|due|ready|allow|help|urge|ask|tell|told|fail|refuse|begin|began|continue|ability|right|chance|way|time|call|going"
    r"|proud|happy|eager|willing|reluctant|unable|desire|effort|attempt|bid|power|goal|opportunit(?:y|ie)|decision|pledge|vow|threaten|force|require|ought|used|close|return|lead|led|according|go|went|come|came|up|down)"
    r"(?:s|es|d|ed|ing)?$"
)


def shorter_forms(sentence: str, language: Language) -> Iterator[Form]:
    """Forms with up to three ends dropped, shortest last; none where the rest would say something else."""
    for form in forms(sentence, language):
        text = form.text
        for _ in range(_ROUNDS):
            found = _without_end(text, language)
            if not found:
                break
            text, how = found
            yield Form(text, REVIEW + "; ".join(filter(None, (form.how, how))))


def _without_end(text: str, language: Language) -> tuple[str, str] | None:
    for how, pattern in _ENDS:
        found = pattern.search(text)
        head = text[: found.start()] if found else ""
        if found and _is_whole(head, found[0], language) and not ("to " in found[0][:5] and _NEEDS_TO.search(head)):
            return as_sentence(head), how
    return None


def _is_whole(head: str, tail: str, language: Language) -> bool:
    """Whether the head is a statement that nothing in the tail governed."""
    words = folded_words(head)
    if count_words(head) < _FEWEST or not checks.has_verb(head, language) or not checks.balanced(head):
        return False
    if any(language.has("negations", w) or language.has("subordinators", w) for w in words[:1]):
        return False
    if not _main_verb(head, language):
        return False
    return not any(language.has("negations", w) for w in words) and not any(
        w in ("if", "unless", "until", "only", "except") for w in folded_words(tail)
    )


def _main_verb(head: str, language: Language) -> bool:
    """Whether each clause that the head opens has its verb: two after a "who" that follows the bare subject."""
    found = _OPENS.search(head)
    if not found:
        return True
    first, last = head[: found.start()], head[found.end() :]
    verbs = sum(language.has("finite", w) or language.has("verb_forms", w) for w in folded_words(last))
    return verbs >= (1 if checks.has_verb(first, language) else 2) and not _OPENS.search(last)
