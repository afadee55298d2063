"""What somebody said in the article, word for word; marks around a single expression are no speech."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from briefdeck.analyze import checks
from briefdeck.analyze.article import Article
from briefdeck.analyze.language import Language
from briefdeck.analyze.speakers import Told, attribution_after, said_before, speaker_of
from briefdeck.analyze.telling import worth_of
from briefdeck.analyze.words import count_words
from briefdeck.model.brief import Name, Quote
from briefdeck.model.document import Sentence

_QUOTED = re.compile(r"“([^“”]+)”|(?<![\w.,!?])\"(?=\S)([^\"]+)(?<=\S)\"|«\s?([^«»]+?)\s?»|„([^„“]+)“")
_UNCLOSED = re.compile(r"(?<![\w.,!?])\"(?=\S)[^\"]+(?=\s\"\S)|“[^“”]+(?=\s“)")
"""A quotation whose next paragraph, which the text has lost, opens with a mark of its own."""
_MOST = 8
_TWO = 2
_AROUND = 3000
"""So many characters before and after a quotation may say whose it is."""
_GOES_ON = 3
"""In how many paragraphs after a speaker's last quotation one without a name may still be the same speaker's."""


def quotes_in(article: Article) -> tuple[Quote, ...]:
    """The quotations of known speakers that say something on their own, the most telling first."""
    found = spoken_in(article.paragraphs, article.names, article.language)
    persons = [name.name for name in article.names if name.kind == "person"]
    told = [
        quote
        for quote in found
        if quote.speaker and _stands_alone(quote.text) and not (quote.speaker in persons and _names_itself(quote))
    ]
    if not article.language.known:
        return tuple(told[:_MOST])
    valued = [(worth_of(quote, article), quote) for quote in told]
    best = sorted((each for each in valued if each[0]), key=lambda each: (-each[0], each[1].evidence, each[1].text))
    return tuple(quote for _, quote in best[:_MOST])


def spoken_in(paragraphs: Sequence[Sequence[Sentence]], names: Sequence[Name], language: Language) -> tuple[Quote, ...]:
    """Everything that the article quotes from somebody, also single expressions when it names whose they are."""
    found: list[Quote] = []
    earlier, last, since = "", "", 0
    for sentences in paragraphs:
        text = " ".join(s.text for s in sentences)
        starts = [0, *accumulate(len(s.text) + 1 for s in sentences)][: len(sentences)]
        reached = 0
        for match in _QUOTED.finditer(text):
            words = next(group for group in match.groups() if group).strip()
            before, after = (
                text[max(0, match.start() - _AROUND) : match.start()],
                text[match.end() : match.end() + _AROUND],
            )
            if not _is_speech(words, before, after, language):
                continue
            goes_on = last if since <= _GOES_ON and not _told_between(text[reached : match.start()]) else ""
            speaker = speaker_of(Told(words, before, after, earlier, goes_on), names, language)
            if speaker or _closed(words) or words[:1].isupper():
                found.append(Quote(words.rstrip(","), speaker, _numbers(sentences, starts, match.span())))
            last, since, reached = speaker, 0, match.end()
        earlier, since = text[-_AROUND:], since + 1
    return tuple(found)


def unmarked_in(article: Article) -> Mapping[int, str]:
    """The sentences from within a longer quotation, which have no mark themselves; their speakers, "" if unknown."""
    known = article.language.known
    inside = frozenset(number for group in article.paragraphs for number in _within(group)) if known else ()
    speakers = speakers_in(article) if inside else {}
    return {number: speakers.get(number, "") for number in sorted(inside)}


def speakers_in(article: Article) -> Mapping[int, str]:
    """Who is quoted in each sentence that quotes a speaker whom the article names; of several the first."""
    found: dict[int, str] = {}
    for quote in spoken_in(article.paragraphs, article.names, article.language):
        for number in quote.evidence if quote.speaker else ():
            found.setdefault(number, quote.speaker)
    return found


def said_by(speaker: str, text: str, evidence: tuple[int, ...], article: Article) -> tuple[str, tuple[int, ...]]:
    """The text behind its speaker's name, its sentences and the nearest that has the name; ("", ()) if none has."""
    naming = [s.number for s in article.sentences if speaker and speaker in s.text]
    if not naming:
        return "", ()
    number = min(naming, key=lambda n: (abs(n - evidence[0]), n))
    said, sources = f"{speaker}: {text}", tuple(dict.fromkeys((*evidence, number)))
    return ("", ()) if checks.fails(said, article.text_of(sources), article.language) else (said, sources)


def _within(sentences: Sequence[Sentence]) -> Iterator[int]:
    """The sentences that a quotation has between its first and its last, by number; to its end if it is not closed."""
    if sum(mark in s.text for s in sentences for mark in '"“”«»„') < _TWO:
        return
    text = " ".join(s.text for s in sentences)
    starts = [0, *accumulate(len(s.text) + 1 for s in sentences)][: len(sentences)]
    for match in _QUOTED.finditer(text):
        yield from _numbers(sentences, starts, match.span())[1:-1]
    for match in _UNCLOSED.finditer(text):
        yield from _numbers(sentences, starts, match.span())[1:]


def _told_between(text: str) -> bool:
    """Whether sentences of the article's own stand between two quotations."""
    return len(re.findall(r"[.!?](?:\s|$)", text)) > 1


def _names_itself(quote: Quote) -> bool:
    """Whether the words name their speaker: somebody else says them."""
    return any(re.search(rf"\b{re.escape(word)}\b", quote.text) for word in quote.speaker.split() if len(word) > 2)


def _stands_alone(words: str) -> bool:
    return count_words(words) >= 4 and (words[:1].isupper() or words[:1] in "[$£€0123456789")


def _is_speech(words: str, before: str, after: str, language: Language) -> bool:
    said = bool(attribution_after(words, after, language)) or said_before(before, language)
    if _is_title(words, language) and not words.endswith(("!", "?")):
        return False
    if count_words(words) < 4 or not _stands_alone(words):
        return said and count_words(words) >= 2
    return said or (_closed(words) and count_words(words) >= 8)


def _is_title(words: str, language: Language) -> bool:
    """Whether marks stand around the name of a work: every word of weight is written with a capital."""
    heavy = [w for w in re.findall(r"[^\W\d_][\w’'-]*", words) if not language.has("stop", w)]
    return len(heavy) > 1 and all(w[:1].isupper() for w in heavy)


def _closed(words: str) -> bool:
    return words.endswith((".", "?", "!", ",", "…"))


def _numbers(sentences: Sequence[Sentence], starts: Sequence[int], reach: tuple[int, int]) -> tuple[int, ...]:
    """The numbers of the sentences that a range of characters of the joined paragraph belongs to."""
    first, last = max(0, bisect_right(starts, reach[0]) - 1), bisect_left(starts, reach[1])
    places = range(first, last)
    return tuple(sentences[at].number for at in places if reach[0] < starts[at] + len(sentences[at].text))
