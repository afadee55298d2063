"""The cited sentences at the end of a deck: an index of their beginnings, all of them in the speaker's notes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefdeck.model.storyboard import Citation, Run
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.flow import compose_text
from briefdeck.typeset.slides.passage import Passage
from briefdeck.typeset.slides.points import in_rows

_MOST_ROWS = 10
_MOST_WORDS = 69
"""In the rows of one slide: with its title and number it stays within 75."""
_LONGEST = 100
_SIZES = (18.0, 16.0, 14.0)
_SHAPE = 44.0, 10.0


def compose_sources(citations: Sequence[Citation], homes: Mapping[int, str], desk: Desk) -> list[Sheet]:
    """Sheets that list the sentences; each mark leads back to the slide that cites it first.

    Of a long sentence only the beginning is shown; the sheet's speaker text holds all of it.
    """
    sheets: list[Sheet] = []
    for group in _groups(citations):
        most = _most_words(group)
        passages = [_entry(citation, homes.get(citation.number, ""), most) for citation in group]
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


def _entry(citation: Citation, home: str, most: int) -> Passage:
    mark = Run(f"§{citation.number}", bold=True, href=f"#{home}" if home else "", evidence=citation.number)
    return Passage((mark, Run(f"  {_beginning(citation.text, most)}")), gap=0.6)


def _beginning(text: str, most: int) -> str:
    """The first words, with an ellipsis when there are more; a text without spaces is cut between its letters."""
    words = text.split()
    shown = " ".join(words[:most])
    if len(shown) > _LONGEST:
        shown = shown[:_LONGEST].rpartition(" ")[0] or shown[: _LONGEST // 2]
    return text if len(shown) == len(" ".join(words)) else f"{shown.rstrip(' ,;:–—')}…"
