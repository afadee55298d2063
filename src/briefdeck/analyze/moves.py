"""What the article recommends, and what it leaves open."""

import itertools
import re
from collections.abc import Mapping

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.compress import forms
from briefdeck.analyze.language import Language
from briefdeck.analyze.options import is_plan
from briefdeck.analyze.periods import tells_results
from briefdeck.analyze.rank import Rank
from briefdeck.analyze.select import Line, as_point
from briefdeck.analyze.words import count_words, folded, folded_words
from briefdeck.model.brief import Point
from briefdeck.model.document import ListBlock

_MOST = 6
_LONGEST_QUESTION = 32
_REPORTED = re.compile(
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|added|argu(?:ed?|es|ing)|asked|believes?|thinks?|claim(?:ed|s)?"
    r"|suggest(?:ed|s)?"
    r"|insist(?:ed|s)?|urge[ds]?|warn(?:ed|s)?|hope[ds]?|want(?:ed|s)?|anxious|fe(?:el|els|lt)"
    r"|whether|[Ww]hat|how|which|who|why)\b.*"
    r"\b(?:should|must|ought|needs? to|ha(?:s|ve) to)\b"
)


_NO_ADVICE = re.compile(
    r"\b(?:that|which|who|whom) (?:[\w’'-]+ ){0,2}(?:should|must|needs? to|ha(?:s|ve) to)\b|\bmust be an?\b"
    r"|^Should\b|\b(?:should|must)\.?$|\bshould (?:thus|therefore)\b"
    r"|^I\b|, I (?:need|should|must|have)\b|\bshould (?:also )?(?:remain|continue|see|come|result|improve|increase)\b"
    r"|\bshould (?:also )?(?:decrease|decline|reach|grow|rise|fall|begin|benefit)\b"
)
"""What governs no act of the readers: a clause that says which one, a guess at the future, the speaker's own needs."""
_FORESEES = re.compile(
    r"\b(?:expects?|anticipates?|forecasts?|foresees?)\b|\bshould be (?:offset|able|lower|higher|flat|about|around)\b"
    r"|\bshould (?:also )?(?:be (?:relatively |an? |the |pretty |better|at |in |between|roughly)|resume|recover"
    r"|help|lead to|allow"
    r"|exert|have an?\b|stabilize|normalize|moderate|approach|exceed|yield|bring|make (?:up|it)|get better"
    r"|\w+ (?:around|about|up to|over|at least|[$€£]?\d)|keep [\w -]+ (?:low|high|up|down|open)\b)"
)
_NO_DUTY = re.compile(
    r"^(?:Perhaps|Maybe|There should|To be \w+|What\b|(?:In order )?[Tt]o \w+\b[^,]*, (?!we\b)[^,]*\b(?:must"
    r"|needs? to)\b"
    r"|Under\b.*\b(?:rules?|laws?|agreements?|treaty|deal|contracts?|terms|plans?)\b"
    r"|(?:Although|While|Though|Whereas)\b[^,]*\b(?:should|must|recommends?|needs? to)\b|Or\b|Let[’']s\b)"
    r"|\b(?:must|should|needs? to) (?:now|first|still) \w+|\bwe need(?:ed)? to support\b|\bthe need to\b"
    r"|\bshould\b.*\bhere\.?$"
    r"|\bshould (?:it|he|she|they|we|the|[A-Z]\w+) \w+|\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:should|must"
    r"|needs? to|ought to|ha(?:s|ve) to)\b"
    r"|\b(?:not|never|n[’']t|might|may) (?:\w+ )?need to\b|\bwill need to be\b|\b(?:was|were) recommended\b"
    r"|\bmust submit\b|\bmust be (?:ratified|approved"
    r"|signed|passed"
    r"|confirmed|selected|met)\b"
    r"|(?<![Ii]t )\bis (?:essential|vital) to\b|(?<![Ww]e )(?<![Ww]e also )(?<!I )\brecommends?\b"
    r"|\bshould (?:not )?be (?:relied|read|evaluated|construed|viewed)\b|\[|\brecommended (?:that|\w+ing|in|\d+)\b"
    r"|\b(?:analysis|results?|experiments?|findings?|study|data) (?:\w+ )?(?:demonstrate|show|suggest|indicate"
    r"|recommend)"
)
"""A rule that holds for all, a condition, a duty of somebody in the news, a remark for lawyers."""
_SOMEBODY_SAYS = re.compile(
    r", (?:[\w’'.-]+ ){1,5}(?:ha(?:s|ve|d) )?(?:claims?|claimed|says?|said|warns?|warned|believes?|argues?|argued)\.?$"
    r"|, (?:says?|said|claims?|claimed|argues?|argued|warns?|warned) [\w ’'.-]+$"
)
_QUIZ = 4
_SECOND_HALF = 0.5
"""What an article asks before its middle it goes on to answer."""
_ADVICE = 2
_SAYS_ENOUGH = 6
_CONCEDED = re.compile(r"^(?:Although|While|Though|Despite|Even)\b")
_SECTIONS, _LATE = 4, 0.7
_TO_READERS = re.compile(
    r"\b(?:researchers?|practitioners?|works?|research|stud(?:y|ies)|communit(?:y|ies)|fields?"
    r"|policy-?\s?makers?|developers|authors|scholars"
    r"|teachers|schools|doctors|governments?|states?|compan(?:y|ies)|managers|mills?|[Oo]ne|mechanisms)\b"
    r"(?: [\w-]+){0,6} (?:should|must|ought|needs? to)\b|\b[Ww]e (?:\w+ )?(?:should|recommend|still need)\b"
)
"""In a paper: whom it advises; all else that should be is how its method works."""
_ASKS = re.compile(
    r"^(?:(?:[Bb]ut|[Aa]nd|[Ss]o|[Tt]hen|[Yy]et|[Ii]f|[Ii]n|[Aa]t|[Tt]o|[Ff]or|[Oo]n|[Ww]ith|[Ff]rom)\b.*\b)?"
    r"(?:what|why|how|who|whom|whose|which|where|when|is|are|was|were|do|does|did|can|could|should|will|would"
    r"|has|have|had)\b",
    re.IGNORECASE,
)
_TO_A_PARTNER = re.compile(r"\b(?:you|your|please|operator)\b|^What about\b|^Huh\b", re.IGNORECASE)


def moves_in(article: Article, lines: Mapping[int, tuple[Line, ...]], ranks: Mapping[int, Rank]) -> tuple[Point, ...]:
    """The recommendations in the article's order, at most six, the last ones first when there are more.

    A company's own account of its results has none: what "should" come there is a hope.

    A paper of many sections recommends at its end; what "should" happen before that is how its method works.
    """
    found: list[Point] = []
    if tells_results(article):
        return ()
    late = _LATE * len(article.sentences) if len(article.document.sections) > _SECTIONS else 0
    for sentence in article.sentences:
        if sentence.number <= late or is_plan(sentence.text):
            continue
        if late and not _TO_READERS.search(sentence.text):
            continue
        fit = [line for line in lines[sentence.number] if _recommends(line.text, sentence.number, article)]
        if fit:
            found.append(as_point(fit[0], ranks[sentence.number]))
    return tuple(found[-_MOST:])


def questions_in(article: Article, ranks: Mapping[int, Rank]) -> tuple[Point, ...]:
    """What stays open: the article's own questions that it does not go on to answer, and what it calls undecided.

    An article of many questions is an interview or a quiz; its questions are answered.
    """
    found: list[Point] = []
    asked, by_results = sum(s.text.endswith("?") for s in article.sentences), tells_results(article)
    answered = _answered(article) if asked <= _QUIZ else {s.number for s in article.sentences}
    for sentence in article.sentences:
        text = sentence.text.strip()
        flat = f" {' '.join(folded_words(text))} "
        asks = text.endswith("?") and not re.search(r"[\"“”]", text) and sentence.number not in answered
        asks = asks and bool(_ASKS.match(text)) and not (_TO_A_PARTNER.search(text) or by_results)
        asks = asks and sentence.number >= _SECOND_HALF * len(article.sentences)
        undecided = article.language.says("questions", flat)
        undecided = undecided and not (_CONCEDED.match(text) or by_results)
        short = (4 if asks else _SAYS_ENOUGH) <= count_words(text) <= _LONGEST_QUESTION
        if not short or not (asks or undecided) or sentence.number in article.cited:
            continue
        line = forms(text, article.language)[0].text
        vague = checks.opens_without_name(line, article.language) or checks.points_back(line, article.language)
        if not vague and not checks.fails(line, text, article.language):
            found.append(Point(line, (sentence.number,), ranks[sentence.number].score, ("left open by the article",)))
    return tuple(found[:_MOST])


def _answered(article: Article) -> set[int]:
    """The questions after which their paragraph goes on with something else than a question."""
    return {
        s.number
        for group in article.paragraphs
        for s, following in itertools.pairwise(group)
        if s.text.endswith("?") and not following.text.endswith("?")
    }


def _recommends(text: str, number: int, article: Article) -> bool:
    language = article.language
    flat = f" {' '.join(folded_words(text))} "
    has_modal = language.says("modals", flat)
    if not has_modal and number not in article.items:
        return False
    if (
        re.search(r"[\"“”?]|^Whether\b", text)
        or _REPORTED.search(text)
        or _NO_ADVICE.search(text)
        or _SOMEBODY_SAYS.search(text)
        or _FORESEES.search(text)
        or _NO_DUTY.search(text)
        or " should have " in flat
        or " must have " in flat
    ):
        return False
    if has_modal:
        return not re.search(r"\b(?:had to|should be noted)\b", text)
    return _commands(text, language) and _is_advice(number, article)


def _commands(text: str, language: Language) -> bool:
    return folded(text.split(" ", 1)[0]) in language.sets.get("imperatives", frozenset())


def _is_advice(number: int, article: Article) -> bool:
    """Whether most items of the sentence's list are commands: a list of what a thing can do has other items too."""
    for section in article.document.sections:
        for block in section.blocks:
            firsts = [i.sentences[0] for i in block.items if i.sentences] if isinstance(block, ListBlock) else []
            if isinstance(block, ListBlock) and any(s.number == number for i in block.items for s in i.sentences):
                told = sum(_commands(s.text, article.language) for s in firsts)
                return told >= _ADVICE and 2 * told > len(firsts)
    return False
