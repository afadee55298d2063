"""Text cut into passages: what stands together in a plain text file."""

import re
from collections.abc import Iterator

from briefdeck.model.source import Span
from briefdeck.nouns import noun

_WRAPPED_AT_MOST = 120
_WRAPPED_AT_LEAST = 40
_CLOSING = ":;,.)]}%"
"""Signs that no line begins with but one that goes on."""
_ITEM = re.compile(r"(?P<number>\(?\d{1,3}[.)]\s+)(?=\S)|[-*•‣▪–]\s+(?=\S)")


@noun
class Passage:
    """One passage without the blanks around it: its place, its mended text on one line, blank lines before it.

    ``label`` is the length of the bullet or number in front of a list item, else 0.
    """

    span: Span
    text: str
    gap: int
    label: int = 0
    ordered: bool = False


def passages(text: str) -> tuple[Passage, ...]:
    """All passages of a mended text: paragraphs by blank lines, single lines where the lines are not wrapped."""
    found: list[Passage] = []
    for gap, lines in _groups(text):
        for number, spans in enumerate(_paragraphs(text, lines)):
            found.append(_passage(text, Span(spans[0].start, spans[-1].end), 0 if number else gap))
    return tuple(found)


def _groups(text: str) -> Iterator[tuple[int, list[Span]]]:
    """(blank lines before, lines) of each run of lines that are not blank."""
    gap, lines, start = 0, list[Span](), 0
    for line in text.split("\n"):
        if line.strip():
            left = len(line) - len(line.lstrip())
            lines.append(Span(start + left, start + len(line.rstrip())))
        else:
            if lines:
                yield gap, lines
                gap, lines = 0, []
            gap += 1
        start += len(line) + 1
    if lines:
        yield gap, lines


def _paragraphs(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """The lines of a group put together where they are one paragraph that was wrapped."""
    width = max(line.end - line.start for line in lines)
    wrapped = _WRAPPED_AT_LEAST <= width <= _WRAPPED_AT_MOST
    current: list[Span] = []
    for line in lines:
        goes_on = text[line.start] in _CLOSING or (wrapped and current and _runs_on(text, current[-1], line, width))
        if current and not goes_on:
            yield current
            current = []
        current.append(line)
    yield current


def _runs_on(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the paragraph goes on in the next line: its first word did not fit, and it starts no list item."""
    if _ITEM.match(text, following.start, following.end):
        return False
    first_word = text[following.start : following.end].split()[0]
    return text[following.start].islower() or line.end - line.start + 1 + len(first_word) > 0.85 * width


def _passage(text: str, span: Span, gap: int) -> Passage:
    item = _ITEM.match(text, span.start, span.end)
    label = item.end() - span.start if item else 0
    return Passage(span, " ".join(text[span.start : span.end].split()), gap, label, bool(item and item["number"]))
