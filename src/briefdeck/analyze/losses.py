"""What a cut took away, and whether the line still says the same: scope, condition, list and relative clause.

The rules are those of a reader with both in hand: of two joined items none is dropped, a condition stays with what it
governs, a clause that says which one is meant stays, and what was opened is closed.
"""

import re
from collections.abc import Iterator, Sequence

from briefdeck.analyze.language import Language
from briefdeck.analyze.words import folded
from briefdeck.nouns import noun

_TOKEN = re.compile(r"[$€£¥]?\d[\d.,]*\d%?|[$€£¥]?\d%?|[^\W_]+(?:[’'.&/\-‐‑][^\W_]+)*|[,;:()]|--|[–—]|(?<=\s)-(?=\s)")
_MARKS = frozenset([",", ";", ":", "(", ")", "--", "-", "–", "—"])
_CONDITIONS = (
    "if",
    "unless",
    "until",
    "once",
    "under",
    "except",
    "excluding",
    "only",
    "provided",
    "assuming",
    "without",
)
_RELATIVE = ("which", "who", "whose", "where", "whom")
_EXAMPLES = (("such", "as"), ("including",))
_BOUND = ("that", "where", "who", "when", "as", "than", "of", "with", "whether", "what", "how")
_DONE = frozenset(
    ("done", "achieved", "performed", "accomplished", "obtained", "conducted", "defined", "characterized")
)
_HOW = ("by", "through", "via", "using", "as")
"""That something is done tells nothing without how."""
_GOING_ON = ("and", "or", "but", "so", "which", "who", "while", "as", "because", "with", "though", "although", "not")
_COMPARED = re.compile(r"^compar(?:e|es|ed|ing)$")


@noun
class Gap:
    """A stretch of the sentence that the line leaves out: its words, and the kept words beside it."""

    words: tuple[str, ...]
    before: str
    after: tuple[str, ...]

    @property
    def bare(self) -> tuple[str, ...]:
        """The words without marks of punctuation."""
        return tuple(word for word in self.words if word not in _MARKS)

    @property
    def is_marked(self) -> bool:
        """Whether a mark of punctuation sets it off from what stands before it."""
        return bool(self.words) and self.words[0] in _MARKS


def loss(line: str, source: str, language: Language) -> str:
    """Why the line says something else than its sentence, in words; "" when nothing of weight is lost."""
    if not language.known:
        return ""
    own, whole = _tokens(line), _tokens(source)
    reasons = (_reason(gap, own, language) for gap in _gaps(own, whole))
    found = next((reason for reason in reasons if reason), "")
    return found or _left_open(own, language)


def _tokens(text: str) -> list[str]:
    return [folded(token) for token in _TOKEN.findall(text)]


def _gaps(own: Sequence[str], whole: Sequence[str]) -> Iterator[Gap]:
    """The stretches left out, in order: matched run by run, always the longest one."""
    words = [word for word in own if word not in _MARKS]
    reached, place, before = 0, 0, ""
    while place < len(words):
        starts = [at for at in range(reached, len(whole)) if whole[at] == words[place]]
        if not starts:
            place += 1
            continue
        start, size = max(((at, _run(words, place, whole, at)) for at in starts), key=lambda s: (len(s[1]), -s[0]))
        if any(w not in _MARKS for w in whole[reached:start]):
            yield Gap(tuple(whole[reached:start]), before, tuple(whole[start : start + 3]))
        place += len([at for at in size if whole[at] not in _MARKS])
        reached = size[-1] + 1
        before = whole[size[-1]]
    if any(w not in _MARKS for w in whole[reached:]):
        yield Gap(tuple(whole[reached:]), before, ())


def _run(words: Sequence[str], place: int, whole: Sequence[str], at: int) -> list[int]:
    """Places in the sentence of the longest run of kept words from here on; marks are skipped."""
    found: list[int] = []
    while at < len(whole) and place < len(words):
        if whole[at] == words[place]:
            found.append(at)
            place += 1
        elif whole[at] not in _MARKS:
            break
        at += 1
    return found


def _reason(gap: Gap, own: Sequence[str], language: Language) -> str:
    bare = gap.bare
    if not gap.before:
        return _opening(gap, language)
    if any(language.has("negations", w) for w in bare[:2]) and not gap.is_marked:
        return "a negation is lost"
    if bare[0] in ("and", "or") and not _is_statement(_to_mark(gap)[1:], language) and "(" not in gap.words[:1]:
        return "of joined items one is lost"
    if bare[0] in _CONDITIONS or bare[:2] == ("as", "long"):
        return "a condition or limit is lost"
    if gap.before in _DONE and not gap.is_marked and not gap.after and bare[0] in _HOW and own[-2:-1] != ["not"]:
        return "how it is done is lost"
    if bare == ("when",) and gap.before.isdigit():
        return ""
    if _waits_for_object(gap, own):
        return "what the sentence needs is lost"
    if not gap.is_marked and (bare[0] in _BOUND or _is_object(gap, language)) and not _closes(gap):
        return "what the sentence needs is lost"
    if gap.after and (bare[0] in _RELATIVE or any(bare[: len(e)] == e for e in _EXAMPLES)):
        resumes = language.has("finite", gap.after[0]) or language.has("verb_forms", gap.after[0])
        return "" if resumes or gap.after[0] in ("and", "but", *_MARKS) else "the middle of a clause is lost"
    tied = any(_COMPARED.match(w) for w in own) and bare[0] in ("to", "with")
    return "the other side of a comparison is lost" if tied else ""


def _opening(gap: Gap, language: Language) -> str:
    """A condition in front governs all that follows; what once happened does not."""
    bare = gap.bare
    if bare[0] in ("if", "unless", "until", "once", "whenever"):
        return "a condition or limit is lost"
    told = any(language.has("past", w) or (language.has("verb_forms", w) and w.endswith("ed")) for w in bare[1:7])
    if bare[0] == "when" and (not told or bare[1] in ("we", "you", "one", "asked")):
        return "a condition or limit is lost"
    return "a negation is lost" if bare[-1] in ("not", "no", "never") else ""


def _is_statement(words: Sequence[str], language: Language) -> bool:
    """Whether the words are a statement of their own: a verb, before it perhaps a subject."""
    verbs = [i for i, w in enumerate(words) if language.has("finite", w) or language.has("verb_forms", w)]
    stop = next((i for i, w in enumerate(words) if w in _RELATIVE or w == "that"), len(words))
    if not verbs or verbs[0] > stop or words[verbs[0]].endswith("ing"):
        return False
    return verbs[0] <= 6


def _to_mark(gap: Gap) -> tuple[str, ...]:
    """The words of the stretch up to its next mark."""
    words = gap.words[1:] if gap.is_marked else gap.words
    end = next((i for i, w in enumerate(words) if w in _MARKS and i), len(words))
    return tuple(w for w in words[:end] if w not in _MARKS)


def _is_object(gap: Gap, language: Language) -> bool:
    """Whether "to …" completes the verb before it ("aims to win")."""
    verb = language.has("finite", gap.before) or language.has("verb_forms", gap.before)
    return gap.bare[0] == "to" and verb


def _waits_for_object(gap: Gap, own: Sequence[str]) -> bool:
    """Whether the line ends in "to show" where its sentence goes on between commas to what is shown."""
    if gap.after or not gap.is_marked or own[-2:-1] != ["to"]:
        return False
    _, comma, rest = " ".join(gap.words[1:]).partition(" , ")
    first = rest.split(" ", 1)[0]
    return bool(comma) and first not in _GOING_ON and not first.endswith("ing")


def _closes(gap: Gap) -> bool:
    """Whether a stretch without a mark before it is no more than a side remark ("as expected")."""
    return len(gap.bare) <= 2 and gap.bare[0] in ("as", "with")


def _left_open(own: Sequence[str], language: Language) -> str:
    """A relative clause without its verb at the end of the line."""
    places = [i for i, word in enumerate(own) if word in ("which", "who")]
    rest = own[places[-1] + 1 :] if places else ["is"]
    verb = any(language.has("finite", w) or language.has("verb_forms", w) or w.endswith(("ed", "s")) for w in rest)
    return "" if (verb and len(rest) > 1) or not places else "a clause without its verb"
