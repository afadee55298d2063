"""Which parts of a sentence's tree may go without changing what the rest says.

A branch is left out only at the main clause or behind a noun of it, never inside a clause with "that", never from a
verb that is denied, and never with a condition, a source or the period of a number in it.
"""

import re
from collections.abc import Iterator

from briefdeck.analyze.language import Language
from briefdeck.analyze.parsing.tree import Tree
from briefdeck.analyze.words import folded
from briefdeck.nouns import noun

_COMMAS = (",", "--", "–", "—")
_CONDITION_WORDS = (
    "if unless until once except excluding only provided assuming under without whether depending according barring "
    "given like unlike than rather instead besides beyond regardless not no never even when whenever wherever subject"
)
_CONDITIONS = frozenset(_CONDITION_WORDS.split())
_SOURCE_WORDS = (
    "said says say told tells according reported reportedly claims claimed argues argued believes suggests thinks "
    "quoted wrote warned"
)
_SOURCES = frozenset(_SOURCE_WORDS.split())
_MARK_WORDS = "as because since while although though whereas after before by in with despite for amid following to"
_MARKS = frozenset(_MARK_WORDS.split())
_PLAIN_WORDS = "after during amid amidst following despite throughout since before upon because due alongside"
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""Prepositions and conjunctions whose phrase is no part of what a verb needs, even without a comma."""
_TIMES = re.compile(
    r"\b(?:(?:19|20)\d\d|[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday|[Ss]unday|January|February|March|April|June|July"
    r"|August|September|October|November|December|year|years|month|months|week|weeks|day|days|quarter|decade|century|today|yesterday"
    r"|compared|from|previous|prior|earlier|ago|percent|%)"
)
_NEEDS_TO = re.compile(
    r"(?:want|plan|need|have|ha[sd]|aim|agree|decide|try|trie|hope|expect|intend|seek|seem|appear|about|able|likely|set|due|ready|allow"
    r"|help|urge|ask|tell|told|fail|refuse|begin|began|continue|ability|right|chance|way|time|call|going|proud|happy|eager|willing"
    r"|reluctant|unable|desire|effort|attempt|bid|power|goal|opportunit(?:y|ie)|decision|pledge|vow|threaten|force|require|ought|used"
    r"|close|return|lead|led|according|go|went|come|came|up|down|be|is|was|are|were|been|enough|too|mean|design|use|need|order|choose|chose"
    r"|encourage|enable|invite|persuade|convince|prepare|struggle|manage|tend|plan|first|last|only|easy|hard|difficult|possible|important)"
    r"(?:s|es|d|ed|ing)?$"
)
_PRONOUN_WORDS = "it they he she them him his her its their theirs this these those such both"
_PRONOUNS = frozenset(_PRONOUN_WORDS.split())
_CIRCUMSTANCES = ("obl", "nmod", "advcl", "acl", "punct")
_FEWEST = 3


@noun
class Branch:
    """Words that may go together; ``risk`` orders branches, the safest first."""

    places: frozenset[int]
    risk: int

    def stands_with(self, gone: frozenset[int]) -> bool:
        """Whether it is apart from what is left out already."""
        return not self.places & gone


@noun
class _Part:
    """A candidate: the word that it hangs by, and its first and last place without marks at its ends."""

    place: int
    first: int
    last: int


def branches(tree: Tree, language: Language) -> list[Branch]:
    """The branches of a statement that may go, the safest first; none where the main clause is not plain to see."""
    if not _is_statement(tree):
        return []
    found = [branch for part in _parts(tree) if (branch := _branch(tree, part, language))]
    found += _tails(tree, language)
    return sorted(found, key=lambda branch: (branch.risk, -len(branch.places), min(branch.places)))


def _is_statement(tree: Tree) -> bool:
    """Whether the main clause has a subject before a finite verb, and nothing is left over."""
    root = tree.root
    subjects = [place for place in tree.children(root, "nsubj") if place < root]
    helpers = [tree.kinds[place] for place in tree.children(root, "aux", "cop")]
    finite = tree.kinds[root] in ("VBZ", "VBD", "VBP") or any(kind in ("VBZ", "VBD", "VBP", "MD") for kind in helpers)
    strange = any(tree.is_a(place, "dep", "orphan", "reparandum", "list", "dislocated") for place in range(len(tree)))
    return bool(subjects) and finite and not strange and len(tree.children(root, "nsubj")) == 1


def _parts(tree: Tree) -> Iterator[_Part]:
    for place in range(len(tree)):
        under = tree.under(place)
        while under and tree.tags[under[0]] == "PUNCT" and tree.word(under[0]) in _COMMAS:
            under = under[1:]
        while under and tree.tags[under[-1]] == "PUNCT" and tree.word(under[-1]) in (*_COMMAS, ".", ";"):
            under = under[:-1]
        if len(under) >= _FEWEST and under[-1] - under[0] + 1 == len(under):
            yield _Part(place, under[0], under[-1])


def _branch(tree: Tree, part: _Part, language: Language) -> Branch | None:
    risk = _risk(tree, part, language)
    if risk is None or not _may_go(tree, part, language):
        return None
    first, last = part.first, part.last
    if first and tree.word(first - 1) in _COMMAS:
        first -= 1
    if last + 1 < len(tree) and tree.word(last + 1) in _COMMAS:
        last += 1
    return Branch(frozenset(range(first, last + 1)), risk)


def _risk(tree: Tree, part: _Part, language: Language) -> int | None:
    """How risky it is to leave the part out by what it is and where it stands; None when it has to stay."""
    place, head = part.place, tree.heads[part.place]
    before, after = _set_off(tree, part)
    at_end = part.last + 1 >= len(tree) or (part.last + 2 >= len(tree) and tree.tags[-1] == "PUNCT")
    if head < 0 or not _is_open(tree, place):
        return None
    if tree.is_a(place, "acl", "appos") and before and (after or at_end):
        return _risk_behind_noun(tree, part)
    if _is_denied(tree, tree.root, language):
        return None
    if head != tree.root:
        return None
    starts = folded(tree.word(part.first))
    if tree.is_a(place, "advcl", "obl") and part.first == 0 and after:
        return 3 if _subject_is_named(tree, language) and (starts in _MARKS or tree.is_a(place, "obl")) else None
    if tree.is_a(place, "advcl") and before and at_end:
        return 2 if starts in _MARKS or tree.kinds[place] in ("VBG", "VBN") else None
    if tree.is_a(place, "obl") and before and at_end and starts not in ("and", "or", "but"):
        return 4
    if tree.is_a(place, "conj") and at_end:
        return _risk_of_second(tree, part)
    return _risk_without_comma(tree, part) if at_end else None


def _risk_behind_noun(tree: Tree, part: _Part) -> int | None:
    """A relative clause, a participle or another name for it, between commas."""
    head = tree.heads[part.place]
    named = any(tree.tags[p] == "PROPN" for p in range(part.first, part.last + 1))
    if tree.is_a(part.place, "appos"):
        listed = folded(tree.word(part.last)) in ("and", "or") or tree.tags[part.place] == "NUM"
        return None if listed or (named and tree.tags[head] != "PROPN") or _is_listed(tree, head) else 1
    starts = folded(tree.word(part.first))
    relative = starts in ("which", "who", "whose", "where", "whom")
    return 0 if relative or tree.kinds[part.place] in ("VBG", "VBN") else None


def _risk_of_second(tree: Tree, part: _Part) -> int | None:
    """A second statement after ", and" with a subject of its own."""
    starts = folded(tree.word(part.first))
    comma = part.first and tree.word(part.first - 1) in _COMMAS
    own = tree.children(part.place, "nsubj")
    several = len(tree.children(tree.root, "conj")) > 1
    return 5 if starts == "and" and comma and own and not several else None


def _risk_without_comma(tree: Tree, part: _Part) -> int | None:
    """What closes the sentence without a comma: plain circumstances, and purposes that no word before needs."""
    starts, place = folded(tree.word(part.first)), part.place
    if tree.is_a(place, "advcl") and starts == "as" and tree.children(place, "nsubj"):
        return 6
    purpose = tree.is_a(place, "advcl") and starts == "to" and tree.kinds[place] == "VB"
    held = part.first and _NEEDS_TO.match(folded(tree.word(part.first - 1)))
    reach = tree.children(tree.root, "obj") and not _NEEDS_TO.match(folded(tree.word(tree.root)))
    return 7 if purpose and not held and reach else None


def _tails(tree: Tree, language: Language) -> Iterator[Branch]:
    """What a plain preposition opens at the end; to which word of the main clause the parser ties it matters little."""
    end = len(tree) - (tree.tags[-1] == "PUNCT")
    for first in range(tree.root + 2, end - _FEWEST + 1):
        tail = range(first, end)
        links = [place for place in tail if tree.heads[place] < first]
        plain = folded(tree.word(first)) in _PLAIN and tree.is_a(first, "case", "mark") and tree.heads[first] >= first
        fits = all(tree.is_a(place, *_CIRCUMSTANCES) and _is_near(tree, tree.heads[place]) for place in links)
        part = _Part(first, first, end - 1)
        if plain and links and fits and not _is_denied(tree, tree.root, language) and _may_go(tree, part, language):
            comma = tree.word(first - 1) in _COMMAS
            yield Branch(frozenset(range(first - comma, end)), 6)


def _is_near(tree: Tree, head: int) -> bool:
    """Whether the word is the verb of the main clause or a plain noun behind it."""
    return head == tree.root or (tree.heads[head] == tree.root and tree.is_a(head, "obj", "obl", "xcomp"))


def _set_off(tree: Tree, part: _Part) -> tuple[bool, bool]:
    """Whether a comma or dash stands before the part, and behind it."""
    before = part.first > 0 and tree.word(part.first - 1) in _COMMAS
    return before, part.last + 1 < len(tree) and tree.word(part.last + 1) in _COMMAS


def _is_open(tree: Tree, place: int) -> bool:
    """Whether the way up from the word leads through no other clause."""
    way = list(tree.way_up(place))[1:]
    return not any(tree.is_a(p, "ccomp", "csubj", "advcl", "acl", "parataxis", "xcomp", "conj", "appos") for p in way)


def _is_denied(tree: Tree, head: int, language: Language) -> bool:
    """Whether a negation or a limit hangs on the verb: what it reaches cannot be told."""
    near = [place for place in tree.children(head) if tree.is_a(place, "advmod", "det", "aux", "cc")]
    words = [folded(tree.word(place)) for place in (*near, head)]
    return any(language.has("negations", word) or word in ("only", "n't", "just", "even", "not") for word in words)


def _is_listed(tree: Tree, head: int) -> bool:
    """Whether the noun is part of a list, where a comma sets nothing off."""
    return tree.is_a(head, "conj", "appos") or bool(tree.children(head, "conj"))


def _subject_is_named(tree: Tree, language: Language) -> bool:
    """Whether the subject of the main clause is no pronoun and has none in it."""
    subject = tree.children(tree.root, "nsubj")[0]
    words = [folded(tree.word(place)) for place in tree.under(subject)]
    return not any(word in _PRONOUNS or language.has("pronouns", word) for word in words)


def _may_go(tree: Tree, part: _Part, language: Language) -> bool:
    """Whether the part holds nothing that the rest depends on."""
    inside = range(part.first, part.last + 1)
    words = [folded(tree.word(place)) for place in inside]
    if words[0] in _CONDITIONS or words[:2] in (["as", "long"], ["in", "case"], ["as", "if"], ["even", "if"]):
        return False
    if any(word in _SOURCES or language.has("speech", word) or language.has("quoting", word) for word in words):
        return False
    if any(mark in tree.words(inside) for mark in '"“”?()[]'):
        return False
    rest = [place for place in range(len(tree)) if place not in inside]
    if any(tree.tags[place] == "NUM" for place in rest) and _TIMES.search(tree.words(inside)):
        return False
    later = [folded(tree.word(place)) for place in rest if place > part.last]
    return not any(word in _PRONOUNS for word in later)
