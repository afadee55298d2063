"""What the article states and a reader should look at twice: it is told as a note and never corrected."""

import re
from collections.abc import Iterator

from briefdeck.analyze.almanac import DAYS
from briefdeck.analyze.article import Article
from briefdeck.analyze.dates import dates_in, published_day, undated_in
from briefdeck.analyze.options import options_in
from briefdeck.analyze.series import values_in
from briefdeck.analyze.steps import announced
from briefdeck.analyze.words import folded, folded_words
from briefdeck.model.document import Sentence
from briefdeck.model.note import Note, Severity

_WEEKDAY = re.compile(rf"\b({'|'.join(DAYS)}),? $")
_YEARS = re.compile(r"\b(?:from|between) ((?:1[5-9]|20)\d\d) (?:to|and|until) ((?:1[5-9]|20)\d\d)\b")
_COMPARED = re.compile(
    r"\b(?:from|than|up|down|versus|vs|compared|previously|now|later|earlier|then|also|another|other)\b"
)
_FOR_INFORMATION = ("A204", "A205")
_FEWEST = 3
_MOST = 6


def doubts_in(article: Article) -> tuple[Note, ...]:
    """Notes on what contradicts itself in the article (warnings) and on sources that it leaves vague (information)."""
    if not article.language.known:
        return ()
    return (*_numbers(article), *_announced(article), *_calendar(article), *_vague(article), *_undated(article))


def _note(code: str, sentence: Sentence, text: str, hint: str) -> Note:
    severity = Severity.INFO if code in _FOR_INFORMATION else Severity.WARNING
    return Note(code, severity, sentence.mark, text, hint)


def _numbers(article: Article) -> Iterator[Note]:
    """Two sentences that say the same in the same words, stop words aside, with different numbers."""
    names = {folded(w) for name in article.names for w in name.name.split() if not w.isupper()}
    told: dict[tuple[str, frozenset[str]], tuple[Sentence, str]] = {}
    for sentence in article.sentences:
        values = values_in(sentence.text, article.language)
        if len(values) != 1 or _COMPARED.search(sentence.text) or sentence.number in article.cited:
            continue
        value = values[0]
        rest = sentence.text[: value.start] + " " + sentence.text[value.end :]
        words = frozenset(w for w in folded_words(rest) if not article.language.has("stop", w))
        other, number = told.setdefault((value.unit, words), (sentence, value.number))
        if number != value.number and len(words) >= _FEWEST and not words.isdisjoint(names):
            text = f"says {value.number} {value.unit}".rstrip() + f" where {other.mark} says {number}"
            yield _note("A201", sentence, text, "check which one is right; both are shown as the article has them")


def _announced(article: Article) -> Iterator[Note]:
    """ "three plans" where two or four follow."""
    for plans in options_in(article):
        counted = announced(plans.title)
        if counted and counted != len(plans.options):
            sentence = next(s for s in article.sentences if s.number == plans.evidence[0])
            text = f"announces {counted} and {len(plans.options)} are told"
            yield _note("A202", sentence, text, "check the count in the article")


def _calendar(article: Article) -> Iterator[Note]:
    """A weekday that its date did not have, a day that no month has, a period that ends before it starts."""
    for sentence in article.sentences:
        for date in dates_in(sentence.text):
            weekday = _WEEKDAY.search(sentence.text[: date.start])
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", date.key):
                continue
            day = published_day(date.key)
            if day is None:
                yield _note("A203", sentence, f"no month has the day “{date.shown}”", "check the date in the article")
            elif weekday and DAYS[day.weekday()] != weekday[1]:
                text = f"{date.shown} was a {DAYS[day.weekday()]}, not a {weekday[1]}"
                yield _note("A203", sentence, text, "check the date in the article")
        for first, last in _YEARS.findall(sentence.text):
            if last < first:
                yield _note("A203", sentence, f"the period {first} to {last} ends before it starts", "check the years")


def _vague(article: Article) -> Iterator[Note]:
    """Claims whose source is nobody in particular."""
    count = 0
    for sentence in article.sentences:
        flat = f" {' '.join(folded_words(sentence.text))} "
        phrase = next((p for p in article.language.list("vague") if f" {p} " in flat), "")
        if phrase and count < _MOST:
            count += 1
            yield _note("A204", sentence, f"the source stays vague: “{phrase}”", "name it, or soften the statement")


def _undated(article: Article) -> Iterator[Note]:
    """Events left out of the timeline because the article has no day of publication to count from."""
    if published_day(article.document.date):
        return
    told = [(sentence, found[0]) for sentence in article.sentences if (found := undated_in(sentence.text))]
    for sentence, words in told[:_MOST]:
        text = f"“{words}” is no date without the day of publication"
        yield _note("A205", sentence, text, "give the article a date, then it joins the timeline")
