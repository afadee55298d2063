"""How the article falls into topics: one a section, several for a long section, cut between paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefdeck.analyze.article import Article, groups_of
from briefdeck.model.document import Sentence

Group = tuple[Sentence, ...]

_WORDS_A_TOPIC = 190
_MOST_A_SECTION = 7


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences that become one topic, under the author's heading; ``part`` counts from 0 within the section."""

    heading: str
    sentences: tuple[Sentence, ...]
    part: int


def stretches(article: Article) -> tuple[Stretch, ...]:
    """The article's topics in order."""
    found: list[Stretch] = []
    for section in article.document.sections:
        groups = [group for group, _ in groups_of(section)]
        for part, sentences in enumerate(_grouped(groups, article)):
            found.append(Stretch(section.title, sentences, part))
    return tuple(found)


def _grouped(groups: Sequence[Group], article: Article) -> list[Group]:
    """Neighboring paragraphs merged until each topic has enough to say; the most alike go first."""
    size = sum(len(s.text.split()) for group in groups for s in group)
    target = max(1, min(_MOST_A_SECTION, round(size / _WORDS_A_TOPIC)))
    parts = _halved([tuple(group) for group in groups])
    stems = [frozenset(s for sentence in part for s in article.content(sentence.text)) for part in parts]
    gains = [_gain(parts, stems, place) for place in range(len(parts) - 1)]
    while len(parts) > target:
        at = gains.index(max(gains))
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
        stems[at : at + 2] = [stems[at] | stems[at + 1]]
        del gains[at]
        for place in (at - 1, at):
            if 0 <= place < len(gains):
                gains[place] = _gain(parts, stems, place)
    return parts


def _halved(parts: list[Group]) -> list[Group]:
    """Very many paragraphs joined two by two first, so that a long text stays quick."""
    while len(parts) > 120:
        parts = [sum(parts[i : i + 2], ()) for i in range(0, len(parts), 2)]
    return parts


def _gain(parts: Sequence[Group], stems: Sequence[frozenset[str]], place: int) -> float:
    """How well the part at this place goes with the next: alike, and both small."""
    left, right = stems[place], stems[place + 1]
    likeness = len(left & right) / max(1, min(len(left), len(right)))
    return round(likeness - 0.09 * (len(parts[place]) + len(parts[place + 1])), 6)
