"""Shorter forms for ``length="short"`` (class B): what hangs on a sentence's tree and may go is left out.

They say less than the sentence, though nothing else; whoever uses them marks them for review. The tree comes from our
own parser, which errs: a form is offered only when it is a good deal shorter and, parsed again, has the same tree.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefdeck.analyze import checks
from briefdeck.analyze.circumstances import plainer
from briefdeck.analyze.compress import Form, forms
from briefdeck.analyze.language import Language
from briefdeck.analyze.words import as_sentence, count_words, folded
from briefdeck.nouns import noun

if TYPE_CHECKING:
    from briefdeck.analyze.branches import Branch
    from briefdeck.analyze.parsing.tree import Tree

REVIEW = "review: "
_LEAST_GAIN = 7
_LEAST_PLAIN = 2
"""So many words at least for leaving out what surface marks bound; a tree is trusted only for more."""
_FEWEST = 6
_LONGEST_PARSED = 60
_SAME = 0.9
"""At least this share of the words that stay must hang on the same word as before."""


@noun
class _Cut:
    """A sentence's tree, the places that are left out, and what is left of the text."""

    tree: "Tree"
    gone: frozenset[int]
    text: str


def shorter_forms(sentence: str, language: Language) -> Iterator[Form]:
    """Forms with parts of the tree left out, shortest last; their reason quotes what was left out."""
    if language.code != "en":
        return
    for base in _bases(sentence, language):
        for text, gone in plainer(base, language):
            if count_words(sentence) - count_words(text) >= _LEAST_PLAIN and checks.balanced(text):
                yield Form(text, _told(base, f"left out “{gone}”"))
    from briefdeck.analyze.branches import branches
    from briefdeck.analyze.parsing import parse

    for base in _bases(sentence, language):
        tree = parse(base.text) if count_words(base.text) <= _LONGEST_PARSED else None
        for cut in _cuts(tree, branches(tree, language)) if tree else ():
            gained = count_words(sentence) - count_words(cut.text)
            if gained < _LEAST_GAIN or count_words(cut.text) < _FEWEST or not checks.balanced(cut.text):
                continue
            if _is_same(cut, parse(cut.text)):
                yield Form(cut.text, _reason(base, cut))


def _bases(sentence: str, language: Language) -> tuple[Form, ...]:
    """What to cut: the whole sentence, and the shortest form that surface marks allow."""
    offered = forms(sentence, language)
    safe = [form for form in offered[1:] if not checks.refusal(form.text, sentence, language)]
    return (*offered[:1], *sorted(safe, key=lambda form: (count_words(form.text), form.text))[:1])


def _cuts(tree: "Tree", found: Sequence["Branch"]) -> Iterator[_Cut]:
    """The safest branch left out, then the next one too, and so on; then each alone."""
    gone: frozenset[int] = frozenset()
    for branch in found:
        if branch.stands_with(gone):
            gone |= branch.places
            yield _Cut(tree, gone, _without(tree, gone))
    for branch in found[1:]:
        yield _Cut(tree, branch.places, _without(tree, branch.places))


def _without(tree: "Tree", gone: frozenset[int]) -> str:
    """The text without these words, and without the gaps they leave."""
    pieces: list[str] = []
    for place, span in enumerate(tree.spans):
        if place in gone:
            continue
        glued = place and tree.spans[place - 1].end == span.start
        after_gap = place - 1 in gone
        blank = bool(pieces) and (tree.word(place) not in ",.;:!?)”’" if after_gap else not glued)
        pieces.append(" " * blank + tree.word(place))
    return as_sentence("".join(pieces))


def _is_same(cut: _Cut, again: "Tree | None") -> bool:
    """Whether what stays has the same head of all, the same subject, and nearly the same tree as before."""
    before = cut.tree
    stay = [place for place in range(len(before)) if place not in cut.gone]
    if again is None or not _same_words([before.word(p) for p in stay], [again.word(p) for p in range(len(again))]):
        return False
    heads = [stay[head] if head >= 0 else head for head in again.heads[: len(stay)]] if len(again) >= len(stay) else []
    if not heads or max(again.heads) >= len(stay):
        return False
    core = [i for i, place in enumerate(stay) if before.is_a(place, "root", "nsubj", "csubj", "obj", "cop", "aux")]
    same = [old == new for old, new in zip((before.heads[place] for place in stay), heads, strict=True)]
    named = all(before.labels[stay[i]] == again.labels[i] and same[i] for i in core)
    return named and sum(same) >= _SAME * len(same)


def _same_words(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether the words are the same, a final mark aside."""
    return [folded(w) for w in old if w[-1:].isalnum()] == [folded(w) for w in new if w[-1:].isalnum()]


def _reason(base: Form, cut: _Cut) -> str:
    """What was done, with the words that were left out."""
    runs: list[list[int]] = []
    for place in sorted(cut.gone):
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    words = " … ".join(cut.tree.words(run).strip(" ,–—-") for run in runs)
    return _told(base, f"left out “{words}”")


def _told(base: Form, what: str) -> str:
    return REVIEW + "; ".join(filter(None, (base.how, what)))
