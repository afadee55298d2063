"""A short article loses nothing: where all its sentences fit onto a slide or two, every one is told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefdeck.analyze.article import Article, is_short
from briefdeck.analyze.checks import opens_without_name
from briefdeck.analyze.datelines import undated
from briefdeck.analyze.debris import is_furniture
from briefdeck.analyze.quotes import said_by, speakers_in
from briefdeck.analyze.select import Line
from briefdeck.analyze.words import count_words
from briefdeck.model.document import Paragraph, Sentence, Table
from briefdeck.nouns import replace
from briefdeck.patterns import leaves_open

_TOLD = "all of a short article is told"
_SPOKEN = "a quotation stays whole"
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]\.?")
_JOINT = re.compile(r"^(?:[,;:]\s*|(?:-{1,2}|[–—])\s+)(?=\w)")
"""A mark that ties a text to what is not there."""
_LONGEST_SPEECH = 70
"""Words."""

Lines = Mapping[int, tuple[Line, ...]]


def completed(lines: Lines, article: Article) -> Lines:
    """The lines; in a short article a sentence without a safe one stands as it is, after those that it leans on.

    What belongs to the page and not to the article is left out.
    """
    if not is_short(article):
        return lines
    told = {s.number: lines[s.number] or _as_it_stands(s, article) for s in article.sentences}
    return _attributed({**told, **_whole_speeches(article)}, article)


def every_line(sentences: Sequence[Sentence], lines: Lines, claim: Line | None) -> list[Line]:
    """The best line of each sentence but the claim's, in the article's order; none for one that a later line repeats.

    What leans on the claim stands below it without saying it again.
    """
    title = claim.evidence[0] if claim else 0
    found = [lines[s.number][0] for s in sentences if s.number != title and lines[s.number]]
    found = [_below(line, title, sentences) if line.how == _TOLD else line for line in found]
    repeated = {number for line in found if line.how == _TOLD for number in line.evidence[1:]}
    once = {line.text: line for line in reversed(found) if line.evidence[0] not in repeated}
    return [replace(line, evidence=tuple(sorted(line.evidence))) for line in reversed(once.values())]


def _below(line: Line, title: int, sentences: Sequence[Sentence]) -> Line:
    """The line without the title's sentence, where all that it says besides stands in the same part."""
    rest = [s for s in sentences if s.number in line.evidence and s.number != title]
    if title not in line.evidence or len(rest) != len(line.evidence) - 1:
        return line
    first, *others = line.evidence
    evidence = (first, *(n for n in others if n != title))
    return replace(line, text=" ".join(s.text for s in rest), evidence=evidence)


def _as_it_stands(sentence: Sentence, article: Article) -> tuple[Line, ...]:
    if is_furniture(sentence.text) or _announces_a_table(sentence, article):
        return ()
    together = [sentence]
    while opens_without_name(together[0].text, article.language) and (before := _before(together[0], article)):
        together.insert(0, before)
    evidence = (sentence.number, *(s.number for s in together[:-1]))
    text = _JOINT.sub("", " ".join(undated(s.text) for s in together))
    return (Line(text, evidence, 0.0, _TOLD, frozenset()),)


def _announces_a_table(sentence: Sentence, article: Article) -> bool:
    """Whether a table, which a slide of its own shows, stands right below a sentence that ends with a colon."""
    if not sentence.text.endswith(":"):
        return False
    pairs = (pair for section in article.document.sections for pair in pairwise(section.blocks))
    return any(isinstance(b, Table) and isinstance(a, Paragraph) and sentence in a.sentences[-1:] for a, b in pairs)


def _whole_speeches(article: Article) -> Lines:
    """A quotation of several sentences as one line at its first sentence, and none at the others."""
    found: dict[int, tuple[Line, ...]] = {}
    for group in article.paragraphs:
        for speech in _speeches(group):
            text, first = " ".join(s.text for s in speech), speech[0].number
            if count_words(text) > _LONGEST_SPEECH or is_furniture(text):
                continue
            found |= {s.number: () for s in speech}
            found[first] = (Line(text, tuple(s.number for s in speech), 0.0, _SPOKEN, frozenset()),)
    return found


def _attributed(lines: Lines, article: Article) -> Lines:
    """The lines; one that is nothing but a quotation stands behind its speaker's name."""
    if not any(_QUOTED.fullmatch(line.text) for found in lines.values() for line in found):
        return lines
    speakers = speakers_in(article)
    return {
        number: tuple(_named(line, speakers.get(number, ""), article) for line in found)
        for number, found in lines.items()
    }


def _named(line: Line, speaker: str, article: Article) -> Line:
    text, evidence = said_by(speaker, line.text, line.evidence, article) if _QUOTED.fullmatch(line.text) else ("", ())
    return replace(line, text=text, evidence=evidence) if text else line


def _speeches(group: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """The runs of sentences from one that opens a quotation to the one that closes it; it may be opened once more."""
    start, is_open = 0, False
    for place, sentence in enumerate(group):
        start = start if is_open else place
        is_open = leaves_open(sentence.text, is_open=is_open)
        if not is_open and place > start:
            yield group[start : place + 1]


def _before(sentence: Sentence, article: Article) -> Sentence | None:
    at: Sequence[Sentence] = [s for s in article.sentences if s.number == sentence.number - 1]
    return at[0] if at else None
