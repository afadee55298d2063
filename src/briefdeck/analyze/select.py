"""Which line stands for a sentence: the safe forms of each, best first.

Choice and shortening are one decision: a candidate counts importance times what its best safe form keeps.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefdeck.analyze import checks
from briefdeck.analyze.abroad import points_abroad
from briefdeck.analyze.article import Article
from briefdeck.analyze.compress import Form, forms
from briefdeck.analyze.connectives import behind, opening_connective
from briefdeck.analyze.familiar import is_coded, leans_on
from briefdeck.analyze.gate import asks_or_drops, is_loose, is_statement
from briefdeck.analyze.losses import loss
from briefdeck.analyze.options import lead_in
from briefdeck.analyze.phrases import tabled
from briefdeck.analyze.quotes import said_by, unmarked_in
from briefdeck.analyze.rank import Rank
from briefdeck.analyze.resolve import means_the_pair, resolved
from briefdeck.analyze.salience import salience
from briefdeck.analyze.scope import Scopes, scopes_of
from briefdeck.analyze.sequels import goes_on
from briefdeck.analyze.shorter import shorter_forms
from briefdeck.analyze.standing import Stand, stand_of
from briefdeck.analyze.topics import stretches
from briefdeck.analyze.words import as_sentence, count_words
from briefdeck.model.brief import Point
from briefdeck.model.document import Sentence
from briefdeck.nouns import noun

_LENGTHS = {
    "short": ((12, 1.1), (14, 1.0), (16, 0.9), (19, 0.6), (22, 0.4), (checks.LONGEST, 0.15)),
    "normal": ((14, 1.06), (16, 1.0), (19, 0.78), (22, 0.62), (26, 0.32), (checks.LONGEST, 0.22)),
    "long": ((8, 0.7), (28, 1.0), (checks.LONGEST, 0.9)),
}
"""How welcome a line of up to so many words is, by the length asked for."""
_LONGEST_BULLET = {"short": 22, "normal": 22, "long": 28}
ASKED = 100.0
"""A line worth so much was asked for and is always shown."""
_LEAST_KEPT = 0.45
_MOST_PARSED = 4
"""So many sentences of a topic are tried for a shorter form when lines are to be short."""
_BLAND = 0.3
"""How much of its worth a line may lose because its sentence says little, or win because it says much."""
_RICH = 1.3
_OPENS, _WITHIN = 1.2, 0.9
"""What a line that opens a paragraph counts, and one from within it."""
_NAMED, _APART, _NAMES = 1.05, 0.7, 2
"""What a line with two of the words that matter most counts, and one with fewer."""
_TIED, _EXAMPLE = 0.85, 0.5
"""What is left of a line whose sentence opened with a connective, and of a made-up example of what is not there."""
_SUPPOSED = re.compile(r"(?:If|When|Suppose|Imagine|Consider|Say|Take|Let)\b")
_STANDING_IN = 0.85
"""What is left of a line with a pronoun, though the line has something that it may mean."""
_CODED = 0.7
"""What is left of a line with an abbreviation that needs an explanation."""
_OTHER = re.compile(r"\b(?:it|they|them|he|she|him)\b")
_THIRD = re.compile(r"\b(?:its|their|they|it|them|his|her)\b")


@noun
class Line:
    """A printable form of one sentence: its worth, the evidence, how it was made, its stems, whether it fits a list.

    ``leans`` are the stems of what it takes as known; ``stand`` says how far it is understood alone, and ``follows``
    whether the sentence before it has been told.
    """

    text: str
    evidence: tuple[int, ...]
    worth: float
    how: str
    stems: frozenset[str]
    fits: bool = True
    leans: frozenset[str] = frozenset()
    stand: Stand = Stand()
    follows: bool = False


def lines_of(article: Article, ranks: Mapping[int, Rank], length: str = "normal") -> Mapping[int, tuple[Line, ...]]:
    """For each sentence its safe lines, best first; sentences without one have ()."""
    tried = frozenset(_worth_review(article, ranks)) if length == "short" else frozenset[int]()
    scopes, speakers = scopes_of(article), unmarked_in(article)
    found = {
        s.number: tuple(
            _scoped(_lines(s, article, (ranks[s.number], length), is_tried=s.number in tried), scopes, article)
        )
        for s in article.sentences
    }
    return found | {n: tuple(_said(found[n], speaker, article)) for n, speaker in speakers.items()}


def as_point(line: Line, rank: Rank) -> Point:
    """The line as a point, with its reasons."""
    why = (*rank.why, line.how or "uncut")
    return Point(line.text, line.evidence, round(line.worth % ASKED, 4), why)


def safe(text: str, evidence: Sequence[int], article: Article) -> bool:
    """Whether a text passes every exact check against the sentences with these numbers."""
    if checks.fails(text, article.text_of(evidence), article.language):
        return False
    return not (
        article.language.known
        and (checks.opens_without_name(text, article.language) or checks.points_back(text, article.language))
    )


def _worth_review(article: Article, ranks: Mapping[int, Rank]) -> Iterator[int]:
    """The numbers of the few best sentences of each topic: only they are parsed."""
    for stretch in stretches(article):
        numbers = [s.number for s in stretch.sentences]
        yield from sorted(numbers, key=lambda number: (-ranks[number].score, number))[:_MOST_PARSED]


def _lines(sentence: Sentence, article: Article, valued: tuple[Rank, str], *, is_tried: bool) -> tuple[Line, ...]:
    if not is_statement(sentence, article):
        return ()
    offered = _forms(sentence, article, is_tried=is_tried)
    found = [line for form in offered if (line := _line(form, sentence, article, valued))]
    return tuple(sorted(found, key=lambda line: (-line.worth, len(line.text), line.text)))


def _scoped(lines: Sequence[Line], scopes: Scopes, article: Article) -> Iterator[Line]:
    """The lines that say whose figures they give, or do so once the sentence before has lent them the name."""
    for line in lines:
        text, evidence = scopes.scoped(line.text, line.evidence)
        if text and not checks.fails(text, article.text_of(evidence), article.language):
            yield replace(line, text=text, evidence=evidence)


def _said(lines: Sequence[Line], speaker: str, article: Article) -> Iterator[Line]:
    """The lines of a sentence from within a quotation behind their speaker's name; none where nobody knows whose."""
    for line in lines:
        text, evidence = said_by(speaker, line.text, line.evidence, article)
        if text:
            yield replace(line, text=text, evidence=evidence)


def _forms(sentence: Sentence, article: Article, *, is_tried: bool) -> tuple[Form, ...]:
    claim = lead_in(sentence.text)
    source = as_sentence(claim) if claim else sentence.text
    before = article.before.get(sentence.number, ())
    opened = source
    if article.language.known and before:
        connective = opening_connective(source, article.language) or (
            "instead" if source.startswith("Instead, ") else ""
        )
        bare = behind(connective, source)
        bare = bare[:1].upper() + bare[1:]
        changed = resolved(bare, before[-1], article.pair, article.organizations)
        opened = changed if changed != bare else source
    extra = forms(opened, article.language) if opened != source else ()
    risky = shorter_forms(source, article.language) if is_tried else ()
    return (*forms(source, article.language), *extra, *risky)


def _welcome(text: str, length: str) -> float:
    return next((value for limit, value in _LENGTHS[length] if count_words(text) <= limit), 0.0)


def _line(form: Form, sentence: Sentence, article: Article, valued: tuple[Rank, str]) -> Line | None:
    evidence = _evidence(form.text, sentence, article)
    rank, length = valued
    factor, fits = _welcome(form.text, length), count_words(form.text) <= _LONGEST_BULLET[length]
    if not factor or not evidence or not _understood(form.text, sentence, evidence, article):
        return None
    if form.how and loss(form.text, tabled(sentence.text), article.language):
        return None
    whole = article.information(sentence.text) or 1.0
    kept = min(1.0, article.information(form.text) / whole)
    if kept < _LEAST_KEPT and not lead_in(sentence.text):
        return None
    worth = (
        max(0.05, rank.score + salience(sentence, article))
        * factor
        * (0.55 + 0.45 * kept)
        * (1 - _BLAND + _BLAND * min(_RICH, whole / (article.richness or 1.0)))
        * _trust(form.text, sentence, article)
    )
    stems, leans = frozenset(article.content(form.text)), leans_on(form.text, min(evidence), article)
    stand = stand_of(form.text, min(evidence), article)
    return Line(form.text, evidence, round(worth, 5), form.how, stems, fits, leans, stand)


def _evidence(text: str, sentence: Sentence, article: Article) -> tuple[int, ...]:
    """The sentence alone when it has all the words, otherwise with the one before that lent the name; () if neither."""
    if not checks.fails(text, sentence.text, article.language):
        return (sentence.number,)
    before = article.before.get(sentence.number, ())
    if before and not checks.fails(text, f"{before[-1].text} {sentence.text}", article.language):
        return (sentence.number, before[-1].number)
    return ()


def _understood(text: str, sentence: Sentence, evidence: tuple[int, ...], article: Article) -> bool:
    if not article.language.known:
        return not points_abroad(text, article.document.language)
    if asks_or_drops(text) or is_loose(text) or goes_on(text):
        return False
    before = article.before.get(sentence.number, ())
    pair = means_the_pair(text, before, article.pair, article.organizations)
    if checks.opens_without_name(text, article.language) and not pair:
        return False
    return not checks.points_back(text, article.language) or pair


def _trust(text: str, sentence: Sentence, article: Article) -> float:
    """Less for a sentence that follows from the one before."""
    connective = opening_connective(sentence.text, article.language)
    if connective in article.language.sets.get("contrasts", frozenset()) and _THIRD.search(text):
        return 0.1
    reported = 0.5 if re.search(r"\b(?:said|says)(?: that)? (?:it|he|she|they)\b", text) else 1.0
    is_example = connective in article.language.sets.get("examples", frozenset()) and _SUPPOSED.match(text)
    tied = _EXAMPLE if is_example else _TIED if connective else 1.0
    return reported * tied * _stands_alone(text, sentence, article)


def _stands_alone(text: str, sentence: Sentence, article: Article) -> float:
    """More for what opens a paragraph and for what names the matters of the article: it explains itself sooner."""
    opens = not article.before.get(sentence.number)
    names = sum(word in article.foremost for word in dict.fromkeys(article.content(text)))
    stands = (_STANDING_IN if _OTHER.search(text) else 1.0) * (_CODED if is_coded(text, article) else 1.0)
    return stands * (_OPENS if opens else _WITHIN) * (_NAMED if names >= _NAMES else _APART)
