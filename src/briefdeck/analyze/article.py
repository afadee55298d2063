"""The article prepared for analysis: paragraphs, names, parties and the weights of its words."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import chain

from briefdeck.analyze.language import Language, language_of
from briefdeck.analyze.names import Runs, capitalized, names_in
from briefdeck.analyze.notes import noted
from briefdeck.analyze.omit import MOST_SENTENCES, readable
from briefdeck.analyze.refrains import repeated
from briefdeck.analyze.resolve import parties
from briefdeck.analyze.words import folded, stem, words_of
from briefdeck.model.brief import Name
from briefdeck.model.document import Code, Document, Figure, ListBlock, Paragraph, Quotation, Section, Sentence, Table
from briefdeck.nouns import noun

Group = tuple[Sentence, ...]
_WE = re.compile(r"(?<![\"“‘])\b(?:[Ww]e|[Oo]ur)\b")
_MOST_WORDS = 50_000
_OFTEN = 0.2
_FOREMOST = 25
_MOST_CHARACTERS = 2_000
"""Slides of a topic each hold so much of an article; choosing starts where they would be too many."""
_SINGLE = 1.3
"""With fewer sentences a paragraph its beginning means nothing."""
_NEAR = 8
"""So many sentences before one in its paragraph may say what its pronouns mean."""


@noun
class Who:
    """Whom the article speaks of: its names, the organizations among them, the two parties of its title or ()."""

    names: tuple[Name, ...] = ()
    organizations: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()


@noun
class Article:
    """What every part of the analysis looks at.

    ``paragraphs`` are the groups of sentences that stand together; ``items`` are the numbers of sentences in lists,
    ``cited`` those in block quotations; ``before`` gives the last few sentences ahead of one in its paragraph; ``runs``
    are the capitalized words, and ``who()`` says what they name. ``speaks_as_we`` is True where the author is a "we"
    throughout (a report, a paper): the word then needs no explanation; ``richness`` is the information of an average
    sentence; ``foremost`` are the stems that weigh most; ``first()`` says of a stem which sentence has it first;
    ``headings`` are those of the sections; ``noted()`` gives the numbers of the sentences with a note's mark in them;
    ``within()`` are those that open no paragraph, or no section where a paragraph is but a sentence, ``refrains()``
    those that it says again and again.
    """

    document: Document
    language: Language
    sentences: Group
    paragraphs: tuple[Group, ...]
    before: Mapping[int, Group]
    items: frozenset[int]
    cited: frozenset[int]
    runs: Runs
    who: Callable[[], Who]
    weights: Mapping[str, float]
    speaks_as_we: bool = False
    richness: float = 0.0
    foremost: frozenset[str] = frozenset()
    first: Callable[[], Mapping[str, int]] = dict
    headings: frozenset[str] = frozenset()
    noted: Callable[[], frozenset[int]] = frozenset
    within: Callable[[], frozenset[int]] = frozenset
    refrains: Callable[[], frozenset[int]] = frozenset

    @property
    def names(self) -> tuple[Name, ...]:
        """The article's names, most mentioned first."""
        return self.who().names

    @property
    def organizations(self) -> tuple[str, ...]:
        """The names of organizations, most mentioned first."""
        return self.who().organizations

    @property
    def pair(self) -> tuple[str, ...]:
        """The two parties that the title names, or ()."""
        return self.who().pair

    def text_of(self, evidence: Sequence[int]) -> str:
        """The sentences with these numbers, joined in document order."""
        places = (bisect_left(self.sentences, number, key=_number) for number in sorted(set(evidence)))
        some = (self.sentences[at] for at in places if at < len(self.sentences))
        return " ".join(s.text for s in some if s.number in evidence)

    def content(self, text: str) -> list[str]:
        """The stems of the words that carry meaning, in order."""
        return list(_stems(text, self.language.code))

    def information(self, text: str) -> float:
        """How much of the article's matter the text holds; numbers count for more."""
        return sum(self.weights.get(s, 0.3) + any(c.isdigit() for c in s) for s in dict.fromkeys(self.content(text)))


def _number(sentence: Sentence) -> int:
    return sentence.number


def prepare(document: Document) -> Article:
    """The document with everything that several parts of the analysis need, computed once.

    Of a sentence without an end no more is looked at than its beginning and end.
    """
    document = readable(document)
    language = language_of(document.language)
    groups = [(group, kind) for section in document.sections for group, kind in groups_of(section)]
    sentences = document.sentences()
    runs = capitalized(sentences, language)
    before = {s.number: group[max(0, i - _NEAR) : i] for group, _ in groups for i, s in enumerate(group)}
    stems = Counter(chain.from_iterable(_stems(sentence.text, language.code) for sentence in sentences))
    weights = _weights(document, stems, language)
    return Article(
        document,
        language,
        sentences,
        tuple(group for group, _ in groups),
        before,
        frozenset(s.number for group, kind in groups if kind == "item" for s in group),
        frozenset(s.number for group, kind in groups if kind == "cited" for s in group),
        runs,
        cache(partial(_who, document.title, sentences, runs, language)),
        weights,
        sum(1 for s in sentences if _WE.search(s.text)) > _OFTEN * len(sentences),
        sum(n * weights[s] for s, n in stems.items()) / max(1, len(sentences)),
        frozenset(sorted(weights, key=lambda s: (-weights[s], s))[:_FOREMOST]),
        cache(partial(_first, sentences, language.code)),
        frozenset(section.title.strip() for section in document.sections if section.title.strip()),
        cache(partial(noted, sentences, language)) if language.known else frozenset,
        cache(partial(_within, document.sections)),
        cache(partial(repeated, sentences)),
    )


def _who(title: str, sentences: Group, runs: Runs, language: Language) -> Who:
    names = names_in(sentences, runs, language)
    named = tuple(n.name for n in names if n.kind != "term")
    return Who(names, tuple(n.name for n in names if n.kind == "organization"), _pair(title, named))


def _within(sections: Sequence[Section]) -> frozenset[int]:
    grouped = [[group for group, _ in groups_of(section)] for section in sections]
    groups = [group for section in grouped for group in section]
    if sum(map(len, groups)) < _SINGLE * len(groups):
        groups = [tuple(chain.from_iterable(section)) for section in grouped]
    return frozenset(s.number for group in groups for s in group[1:])


def is_short(article: Article) -> bool:
    """Whether the article has so few sentences and characters that nothing needs to be chosen."""
    few = len(article.sentences) <= MOST_SENTENCES
    return few and sum(len(s.text) for s in article.sentences) <= _MOST_CHARACTERS


def _first(sentences: Group, code: str) -> dict[str, int]:
    """The stems of the article, each with the number of the first sentence that has it."""
    found: dict[str, int] = {}
    for sentence in reversed(sentences):
        found.update(dict.fromkeys(_stems(sentence.text, code), sentence.number))
    return found


def groups_of(section: Section) -> list[tuple[Group, str]]:
    """The section's groups of sentences with their kind: "text", "item" or "cited"."""
    found: list[tuple[Group, str]] = []
    for block in section.blocks:
        match block:
            case Paragraph():
                found.append((block.sentences, "text"))
            case ListBlock():
                found += [(item.sentences, "item") for item in block.items]
            case Quotation():
                found += [(paragraph.sentences, "cited") for paragraph in block.paragraphs]
            case Table() | Figure() | Code():
                pass
    return [(group, kind) for group, kind in found if group]


def _pair(title: str, names: Sequence[str]) -> tuple[str, ...]:
    found = parties(re.sub(r"[’']s\b", "", title), names)
    return tuple(found) if len(found) == 2 else ()


def _weights(document: Document, stems: Mapping[str, int], language: Language) -> dict[str, float]:
    """Weight of each stem: how often it comes, more when the title has it."""
    title = {stem(w) for w in words_of(document.title) if not language.has("stop", folded(w))}
    return {s: math.log1p(n) * (1.6 if s in title else 1.0) for s, n in stems.items()}


@lru_cache(maxsize=8192)
def _stems(text: str, code: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning in a language."""
    return tuple(filter(None, map(_known(code).__getitem__, words_of(text))))


class _Stems(dict[str, str]):
    """The stem of each word that carries meaning, "" of any other."""

    def __init__(self, stop: frozenset[str]) -> None:
        self._stop = stop

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        has_meaning = (len(word) > 2 or word.isdigit()) and folded(word) not in self._stop
        found = self[word] = stem(word) if has_meaning else ""
        return found


@lru_cache(maxsize=8)
def _known(code: str) -> _Stems:
    return _Stems(language_of(code).sets.get("stop", frozenset()))
