"""The cited sentences at the end of a deck: an index of their beginnings, all of them in the speaker's notes."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefdeck.model.storyboard import Citation, Run
from briefdeck.nouns import replace
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import compose_text
from briefdeck.typeset.slides.passage import Passage
from briefdeck.typeset.slides.points import in_rows

_MOST_ROWS = 10
_MOST_WORDS = 69
"""In the rows of one slide: with its title and number it stays within 75."""
_LONGEST = 100
_MOST_SLIDES = 6
"""Whose numbers stand behind one mark."""
_SIZES = (18.0, 16.0, 14.0)
_SHAPE = 44.0, 10.0


Home = tuple[str, int]
"""A slide that cites a sentence: its id and its number."""


def compose_sources(citations: Sequence[Citation], homes: Mapping[int, Sequence[Home]], desk: Desk) -> list[Sheet]:
    """Sheets that list the sentences; each mark leads back to the slide that cites it first, numbers behind it to more.

    Of a long sentence only the beginning is shown; the sheet's speaker text holds all of it.
    """
    sheets: list[Sheet] = []
    for group in _groups(citations):
        cited = [homes.get(citation.number, ()) for citation in group]
        most = _most_words(group)
        passages = [_entry(citation, slides, most) for citation, slides in zip(group, cited, strict=True)]
        spoken = tuple(f"[§{citation.number}] {citation.text}" for citation in group)
        names = tuple(f"src-{citation.number}" for citation in group)
        rows = in_rows(passages, desk, _SIZES, _SHAPE)
        listed = [rows] if rows else compose_text(passages, desk, (*_SIZES, desk.size("minimum")))
        sheets += [replace(sheet, spoken=spoken, names=names) for sheet in listed]
    return sheets or [Sheet(())]


def _groups(citations: Sequence[Citation]) -> list[Sequence[Citation]]:
    """The sentences slide by slide, evenly."""
    count = -(-len(citations) // _MOST_ROWS)
    edges = [round(n * len(citations) / count) for n in range(count + 1)]
    return [citations[a:b] for a, b in pairwise(edges)]


def _most_words(group: Sequence[Citation]) -> int:
    """How many words of each sentence the slide can show."""
    lengths = [len(citation.text.split()) for citation in group]
    fitting = (n for n in range(max(lengths), 1, -1) if sum(1 + min(n, words) for words in lengths) <= _MOST_WORDS)
    return next(fitting, 1)


def _entry(citation: Citation, slides: Sequence[Home], most: int) -> Passage:
    """The mark, the numbers of the slides when there are several, as one word with it, and the sentence's beginning."""
    number = citation.number
    runs = [Run(f"§{number}", bold=True, href=f"#{slides[0][0]}" if slides else "", evidence=number)]
    for place, (name, page) in enumerate(slides[:_MOST_SLIDES] if len(slides) > 1 else ()):
        runs += [Run("·" if place else "→"), Run(str(page), href=f"#{name}")]
    return Passage((*runs, Run(f"  {_beginning(citation.text, most)}")), gap=0.6)


def _beginning(text: str, most: int) -> str:
    """The first words, with an ellipsis when there are more; a text without spaces is cut between its letters."""
    words = text.split()
    shown = " ".join(words[:most])
    if len(shown) > _LONGEST:
        shown = shown[:_LONGEST].rpartition(" ")[0] or shown[: _LONGEST // 2]
    return text if len(shown) == len(" ".join(words)) else f"{shown.rstrip(' ,;:–—')}…"
