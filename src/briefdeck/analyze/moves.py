"""What the article recommends, and what it leaves open."""

import itertools
import re
from collections.abc import Mapping

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.compress import forms
from briefdeck.analyze.rank import Rank
from briefdeck.analyze.select import Line, as_point
from briefdeck.analyze.words import count_words, folded, folded_words
from briefdeck.model.brief import Point

_MOST = 6
_LONGEST_QUESTION = 32
_REPORTED = re.compile(
    r"\b(?:said|says|told|added|argued|asked|arguing|believes?|thinks?|claimed|suggested|whether|what|how|which|who|why)\b.*"
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
)
_SOMEBODY_SAYS = re.compile(
    r", (?:[\w’'.-]+ ){1,5}(?:claims?|claimed|says?|said|warns?|warned|believes?|argues?|argued)\.?$"
)
_QUIZ = 8
_SECTIONS, _LATE = 4, 0.7
_ASKS = re.compile(
    r"^(?:(?:[Bb]ut|[Aa]nd|[Ss]o|[Tt]hen|[Yy]et|[Ii]f|[Ii]n|[Aa]t|[Tt]o|[Ff]or|[Oo]n|[Ww]ith|[Ff]rom)\b.*\b)?"
    r"(?:what|why|how|who|whom|whose|which|where|when|is|are|was|were|do|does|did|can|could|should|will|would|has|have|had)\b",
    re.IGNORECASE,
)
_TO_A_PARTNER = re.compile(r"\b(?:you|your|please|operator)\b|^What about\b|^Huh\b", re.IGNORECASE)


def moves_in(article: Article, lines: Mapping[int, tuple[Line, ...]], ranks: Mapping[int, Rank]) -> tuple[Point, ...]:
    """The recommendations in the article's order, at most six, the last ones first when there are more.

    A paper of many sections recommends at its end; what "should" happen before that is how its method works.
    """
    found: list[Point] = []
    late = _LATE * len(article.sentences) if len(article.document.sections) > _SECTIONS else 0
    for sentence in article.sentences:
        if sentence.number <= late:
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
    asked = sum(s.text.endswith("?") for s in article.sentences)
    answered = _answered(article) if asked <= _QUIZ else {s.number for s in article.sentences}
    for sentence in article.sentences:
        text = sentence.text.strip()
        flat = f" {' '.join(folded_words(text))} "
        asks = text.endswith("?") and not re.search(r"[\"“”]", text) and sentence.number not in answered
        asks = asks and bool(_ASKS.match(text)) and not _TO_A_PARTNER.search(text)
        undecided = any(f" {phrase} " in flat for phrase in article.language.list("questions"))
        short = 4 <= count_words(text) <= _LONGEST_QUESTION
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
    if (
        re.search(r"[\"“”?]|^Whether\b", text)
        or _REPORTED.search(text)
        or _NO_ADVICE.search(text)
        or _SOMEBODY_SAYS.search(text)
        or _FORESEES.search(text)
        or " should have " in flat
        or " must have " in flat
    ):
        return False
    if any(f" {modal} " in flat for modal in language.list("modals")):
        return not re.search(r"\b(?:had to|should be noted)\b", text)
    return number in article.items and folded(text.split(" ", 1)[0]) in language.sets.get("imperatives", frozenset())
