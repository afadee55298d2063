"""Plans and steps that stand side by side: "Plan A: …; Plan B: …", "First, … Second, …", numbered lists."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from briefdeck.analyze.article import Article
from briefdeck.analyze.steps import FORMULA, announced, counted_in, listed_in, unpointed
from briefdeck.analyze.words import as_sentence, folded
from briefdeck.model.brief import Option, OptionSet
from briefdeck.model.document import ListBlock, Paragraph, Section, Sentence

_KINDS = (
    "Plan|Option|Scenario|Strategy|Step|Phase|Stage|Approach|Alternative|Route|Path|Variant|Model|Level|Tier|Case"
    "|Principle|Rule"
)
_LABEL = re.compile(rf"\b({_KINDS})\s+([A-H]|[1-9]|I{{1,3}}|IV|V|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\s*[:–—]\s*")
_MOST = 3
_ORDER = ("a1", "b2", "c3", "d4", "e5", "f6", "g7", "h8")
_WORDS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
}


def options_in(article: Article) -> tuple[OptionSet, ...]:
    """The sets of plans or steps in the order of the article, each with the claim that announces it."""
    sections = article.document.sections
    groups = [*article.paragraphs, *(items for section in sections for items in _lists(section))]
    labeled = [found for sentences in groups if (found := _set_in(sentences))]
    told = [found for section in sections for found in (*counted_in(section, article), *listed_in(section, article))]
    best = sorted(told, key=lambda found: (not announced(found.title), not found.title, found.evidence))
    return tuple(sorted((labeled + best)[:_MOST], key=lambda found: found.evidence))


def listed_plans(options: Iterable[OptionSet], article: Article) -> frozenset[int]:
    """The sentences that are each one plan of a set: they stand side by side there, and nowhere alone."""
    numbers = {number for found in options for option in found.options for number in option.evidence}
    return frozenset(number for number in numbers if is_plan(article.text_of((number,))))


def is_plan(sentence: str) -> bool:
    """Whether a sentence is one of several plans ("Plan B: Sell the harbor."), which nobody recommends by naming it."""
    return bool(_LABEL.match(sentence))


def lead_in(sentence: str) -> str:
    """What a sentence says before its first label, or "" when it has none."""
    found = list(_LABEL.finditer(sentence))
    return sentence[: found[0].start()].rstrip(" ,:;–—") if len(found) > 1 and found[0].start() else ""


def _lists(section: Section) -> Iterator[Sequence[Sentence]]:
    """The items of each list, behind the sentence that stands before it."""
    before: tuple[Sentence, ...] = ()
    for block in section.blocks:
        if isinstance(block, ListBlock):
            yield (*before, *(item.sentences[0] for item in block.items if item.sentences))
        before = block.sentences[-1:] if isinstance(block, Paragraph) else ()


def _set_in(sentences: Sequence[Sentence]) -> OptionSet | None:
    text = " ".join(s.text for s in sentences)
    marks = list(_LABEL.finditer(text))
    if len(marks) < 2 or not _in_sequence([m[2] for m in marks]) or len({m[1] for m in marks}) > 1:
        return None
    ends = [m.start() for m in marks[1:]] + [_end_of_last(text, marks)]
    spans = [(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
    texts = [_trimmed(text[start:end]) for start, end in spans]
    if not all(texts) or any(FORMULA.search(each) for each in texts):
        return None
    numbers = [_number(sentences, start) for start, _ in spans]
    options = tuple(Option(f"{m[1]} {m[2]}", t, (n,)) for m, t, n in zip(marks, texts, numbers, strict=True))
    before = re.split(r"(?<=[.!?]) ", text[: marks[0].start()].rstrip(" ,:;–—"))[-1]
    return OptionSet(_claim(before), options, tuple(dict.fromkeys(numbers)))


def _end_of_last(text: str, marks: Sequence[re.Match[str]]) -> int:
    """Where the last item ends: at its sentence's end, or where its siblings show that a comma closes it."""
    last = marks[-1]
    stop = re.search(r"[.!?;](?=\s|$)", text[last.end() :])
    end = last.end() + (stop.start() if stop else len(text) - last.end())
    siblings = [text[a.end() : b.start()].rstrip(" ,;") for a, b in itertools.pairwise(marks)]
    comma = text.find(",", last.end(), end)
    return comma if comma > 0 and not any("," in sibling for sibling in siblings) else end


def _in_sequence(labels: Sequence[str]) -> bool:
    found = [_WORDS.get(folded(label), folded(label)) for label in labels]
    return len(found) <= len(_ORDER) and all(label in _ORDER[i] for i, label in enumerate(found))


def _trimmed(text: str) -> str:
    bare = re.sub(r"[\s,;]+(?:and|or)?\s*$", "", text)
    return as_sentence(bare).removesuffix(".")


def _number(sentences: Sequence[Sentence], at: int) -> int:
    reached = 0
    for sentence in sentences:
        reached += len(sentence.text) + 1
        if at < reached:
            return sentence.number
    return sentences[-1].number


def _claim(before: str) -> str:
    """The announcing clause, without a leading clause of time that tells what happened before."""
    before = unpointed(before)
    found = re.match(r"^(?:When|After)\s[^,]*\w(?:ed|ecided)\b[^,]*,\s+([A-Z].*)$", before)
    return as_sentence(found[1] if found else before).removesuffix(".") if before else ""
