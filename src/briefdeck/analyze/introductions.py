"""Who is who and what is what: the first time that a deck has a surname or an abbreviation alone, it says it in full.

Newspapers introduce everybody once, papers define a term once; lines taken from the middle of an article do not. The
full form comes from the sentence that introduces it, which then is evidence for the line as well.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from briefdeck.analyze import checks
from briefdeck.analyze.abbreviations import KNOWN, abbreviations, called_by_initials
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.titles import LONGEST_STATEMENT, bare
from briefdeck.analyze.words import count_words
from briefdeck.model.brief import Brief, Event, KeyFigure, Point, Topic
from briefdeck.nouns import noun, replace

_PLAIN = r"(?:(?:Mr|Mrs|Ms|Miss)\.? )?"
"""What a whole name replaces together with the surname."""
_MOST_WORDS, _FEW_WORDS = 22, 5
_FEW_TOPICS = 4
"""A deck shows so many topics at any rate; of more it may leave out those with the weakest points."""
_LETTERS = 2
_JOINED = re.compile(r"^(?!Mc|Mac|O[’']|De|Di|Du|La|Le|Al|El|Abd|Van|Von|Fitz)\w+[a-z][A-Z]")
"""A word with a capital inside that is no surname ("DistMult")."""
_NO_GIVEN = ("roles", "common", "not_names", "demonyms", "tenure")
"""A word of these lists opens a name only where it is a first name as well ("Grace")."""
_ALWAYS, _SELDOM = 1.0, 0.0
"""How sure a deck shows a text: what another text introduces that it may not show is introduced again."""
_QUOTES = re.compile(r"[\"“”]")
_SAYS = re.compile(r"^(?:[\w’'.-]+ ){0,4}[\w’'.-]+: ")


class Introduction(Protocol):
    """Something with a short form, and the number of the sentence that has the full one."""

    @property
    def short(self) -> str:
        """What the article calls it mostly."""
        ...

    @property
    def full(self) -> str:
        """What the article introduces it by."""
        ...

    @property
    def number(self) -> int:
        """Of the sentence that introduces it."""
        ...

    def place(self, text: str) -> re.Match[str] | None:
        """Where a text has what is to be spelled out."""
        ...

    def is_spelled_in(self, text: str) -> bool:
        """Whether a text has the full form already."""
        ...

    def wordings(self, text: str, language: Language) -> Iterator[tuple[str, str]]:
        """The text with the full form, best wording first, each with what stands for the short form."""
        ...


@noun
class _Person:
    """A whole name, the name alone that the article uses, and the first sentence that has the whole one."""

    full: str
    short: str
    number: int

    def place(self, text: str) -> re.Match[str] | None:
        return re.search(rf"(?<![\w’'.-]){_PLAIN}{re.escape(self.short)}(?![\w-])", text)

    def is_spelled_in(self, text: str) -> bool:
        return self.full in text

    def wordings(self, text: str, language: Language) -> Iterator[tuple[str, str]]:
        found = self.place(text)
        if found and not _belongs(text[: found.start()], text[found.end() :], language):
            yield f"{text[: found.start()]}{self.full}{text[found.end() :]}", self.full


def introduced(article: Article, brief: Brief) -> Brief:
    """The brief with full forms where a reader of its deck meets somebody or something for the first time."""
    opening = Point(brief.headline, brief.headline_evidence)
    titles = (opening, *(topic.headline for topic in brief.topics))
    points = (*titles, *brief.summary, *(point for topic in brief.topics for point in topic.points), *brief.moves)
    others = (*(figure.meaning for figure in brief.figures), *(event.text for event in brief.events))
    shown = "\n".join((*(point.text for point in points), *others))
    guide = _Guide(article, frozenset(bare(title.text) for title in titles), shown)
    headline = guide.told(opening, _ALWAYS)
    return replace(
        brief,
        headline=headline.text,
        headline_evidence=headline.evidence,
        summary=tuple(guide.told(point, _ALWAYS) for point in brief.summary),
        topics=tuple(map(guide.topic, brief.topics, _weights(brief.topics))),
        figures=tuple(map(guide.figure, brief.figures)),
        events=tuple(map(guide.event, brief.events)),
        moves=tuple(guide.told(point, _SELDOM) for point in brief.moves),
    )


def _weights(topics: Sequence[Topic]) -> list[float]:
    """For each topic whether a deck shows it at any rate: so much counts what it introduces."""
    strength = [sum(sorted((point.score for point in topic.points), reverse=True)[:3]) for topic in topics]
    strong = sorted(range(len(topics)), key=lambda at: (-strength[at], at))[:_FEW_TOPICS]
    return [_ALWAYS if at in strong else _SELDOM for at in range(len(topics))]


class _Guide:
    """Tells texts in the order of a deck, and remembers whom and what they have introduced.

    ``titles`` are texts that must stay as short as a title, ``shown`` is all that will be told. The same text is told
    in the same way everywhere. The article's title introduces only whom it names in full.
    """

    def __init__(self, article: Article, titles: frozenset[str], shown: str) -> None:
        self._article = article
        self._titles = titles
        self._known = [*_people(article, shown), *_abbreviations(article, shown)]
        title = article.document.title
        self._seen = {each.full: _ALWAYS for each in self._known if each.is_spelled_in(title)}
        self._told: dict[str, Sequence[Introduction]] = {}

    def topic(self, topic: Topic, weight: float) -> Topic:
        """The topic, its title first."""
        headline = self.told(topic.headline, weight)
        return replace(topic, headline=headline, points=tuple(self.told(point, weight) for point in topic.points))

    def figure(self, figure: KeyFigure) -> KeyFigure:
        """The figure with what it means."""
        told = self.told(Point(figure.meaning, figure.evidence), _SELDOM)
        return replace(figure, meaning=told.text, evidence=told.evidence)

    def event(self, event: Event) -> Event:
        """The event with what happened."""
        told = self.told(Point(event.text, event.evidence), _SELDOM)
        return replace(event, text=told.text, evidence=told.evidence)

    def told(self, point: Point, weight: float) -> Point:
        """The point, with full forms for what no point of the same weight has introduced before."""
        text = point.text
        if not point.evidence:
            return point
        known = self._told.get(bare(text), ())
        asked = known or [each for each in self._known if _has(text, each) and self._is_new(each, weight)]
        for each in asked:
            point = self._full(point, each) or point
            if each.is_spelled_in(point.text):
                self._seen[each.full] = max(weight, self._seen.get(each.full, weight))
        self._told[bare(text)] = asked
        return point

    def _is_new(self, each: Introduction, weight: float) -> bool:
        return self._seen.get(each.full, -1.0) < weight

    def _full(self, point: Point, each: Introduction) -> Point | None:
        """The point with one full form, where every check holds."""
        if each.is_spelled_in(point.text) or self._is_quoted(point, each):
            return None
        language = self._article.language
        if isinstance(each, _Person) and each.number > point.evidence[0]:
            return None
        evidence = tuple(dict.fromkeys((*point.evidence, each.number)))
        source = self._article.text_of(evidence)
        for text, phrase in each.wordings(point.text, language):
            if self._has_room(point.text, text) and not checks.fails(
                text, checks.spelled_out(source, each.short, each.full, phrase), language
            ):
                return replace(point, text=text, evidence=evidence)
        return None

    def _has_room(self, text: str, full: str) -> bool:
        """Whether a text may be so long: a title two lines or little more, a point 22 words or few more than it had."""
        if bare(text) in self._titles:
            return len(full) <= LONGEST_STATEMENT
        size, longer = count_words(text), count_words(full)
        return longer <= (_MOST_WORDS if size <= _MOST_WORDS else size + _FEW_WORDS)

    def _is_quoted(self, point: Point, each: Introduction) -> bool:
        """Whether the short form stands in somebody's words, which stay as they were said."""
        sentence = self._article.text_of(point.evidence[:1])
        found, said = each.place(point.text), [m.start() for m in re.finditer(re.escape(each.short), sentence)]
        if not found or point.evidence[0] in self._article.cited:
            return True
        speaker = _SAYS.match(point.text)
        if speaker and found.start() >= speaker.end() and speaker[0] not in sentence:
            return True
        return _is_open(point.text, found.start()) or (bool(said) and all(_is_open(sentence, at) for at in said))


def _has(text: str, each: Introduction) -> bool:
    return each.short in text or each.full in text


def _is_open(text: str, at: int) -> bool:
    """Whether a quotation is open at a place."""
    return len(_QUOTES.findall(text[:at])) % 2 == 1


def _abbreviations(article: Article, shown: str) -> Iterator[Introduction]:
    """Those that everybody knows aside, and those that are not shown alone."""
    numbered = [(sentence.number, sentence.text) for sentence in article.sentences]
    found = {**called_by_initials(article.organizations, numbered), **abbreviations(numbered)}
    return (each for short, each in found.items() if short not in KNOWN and each.stands_alone(shown))


def _people(article: Article, shown: str) -> Iterator[_Person]:
    """Those whose surname nobody and nothing else in the article has; by the first name who is mostly called by it."""
    whole = [name.name for name in article.names if name.kind == "person" and " " in name.name]
    last, first = Counter(name.split()[-1] for name in whole), Counter(name.split()[0] for name in whole)
    others = {word for name in article.names if name.kind != "person" for word in name.name.split()}
    text = " ".join(sentence.text for sentence in article.sentences)
    for name in whole:
        given, surname = name.split()[0], name.split()[-1]
        if not _is_whole(name, others, article.language) or not (given in shown or surname in shown):
            continue
        number = next((s.number for s in article.sentences if name in s.text), 0)
        is_only = last[surname] == 1 and surname not in others and surname not in first
        if number and is_only and not _is_others(surname, name, text, article.language):
            yield _Person(name, surname, number)
        is_one = first[given] == 1 and given not in last and article.language.has("first_names", given)
        if number and is_one and _is_called(given, name, text, article.language):
            yield _Person(name, given, number)


def _is_whole(name: str, others: set[str], language: Language) -> bool:
    """Whether words are somebody's whole name: no letters of a formula, no calling ("Singers Ann Lee"), no thing's."""
    first, last = name.split()[0], name.split()[-1]
    if len(first) < _LETTERS or len(last) < _LETTERS or first in others:
        return False
    if language.has("first_names", first):
        return True
    plain = first.casefold()
    if language.has("common", last) or _JOINED.search(last):
        return False
    return not any(language.has(kind, word) for kind in _NO_GIVEN for word in (plain, plain.removesuffix("s")))


def _is_others(word: str, name: str, text: str, language: Language) -> bool:
    """Whether an article puts before a part of a name another word that is no title: it is another one's as well."""
    before = re.findall(rf"(?<![\w’'.-])([A-Z][\w’'-]*\w) {re.escape(word)}(?![\w-])", text)
    return any(each not in name.split() and not _is_title(each, language) for each in before)


def _is_title(word: str, language: Language) -> bool:
    return any(language.has(kind, word) for kind in ("leading", "roles", "finite", "verb_forms"))


def _is_called(given: str, name: str, text: str, language: Language) -> bool:
    """Whether an article calls somebody by the first name alone, and nobody else."""
    alone = re.search(rf"(?<![\w’'.-]){re.escape(given)}(?= [a-z]|[’']s )", text.replace(name, ""))
    return alone is not None and not _is_others(given, name, text, language)


def _belongs(before: str, behind: str, language: Language) -> bool:
    """Whether the words around a surname make it part of another name, or the name of a family or a thing."""
    word = before.split()[-1] if before.split() else ""
    if word.casefold() in ("the", "a", "an", "de", "van", "von"):
        return True
    if word[:1].isupper() and word[-1:].isalnum() and not language.has("stop", word):
        return True
    following = re.match(r" ([^\W\d][\w’'-]*)(?: ([\w’'-]+))?", behind)
    return following is not None and not _is_verb(following[1], following[2] or "", language)


def _is_verb(word: str, after: str, language: Language) -> bool:
    """Whether what stands behind a name is no noun that the name belongs to."""
    if word.endswith("ed") or any(language.has(kind, word) for kind in ("stop", "finite", "verb_forms")):
        return True
    return word.islower() and (language.has("possessives", after) or after in ("a", "an", "the") or after[:1].isupper())
