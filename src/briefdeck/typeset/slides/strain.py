"""Where a slide's text had to give way: set small, or cut inside a word."""

from collections.abc import Iterator, Sequence

from briefdeck.model.note import Note, Severity
from briefdeck.model.pages import Box, Group, SetParagraph, TableBox, TextBox

_SMALL = 14.0
_FURNITURE = ("footer", "number", "ornament", "date", "credit", "kicker")
_FIRST_WITHOUT_SPACES = 0x0E00
"""From this script on words are not told apart by spaces, and lines end between letters."""


def strains(boxes: Sequence[Box]) -> tuple[Note, ...]:
    """D301 for text below 14 points, D305 for the first word that no line could hold."""
    paragraphs = [p for box in boxes for p in _paragraphs(box)]
    sizes = (run.size for p in paragraphs for run in p.runs if run.face != "mono" and not run.dress)
    smallest = min(sizes, default=_SMALL)
    notes = []
    if smallest < _SMALL:
        text = f"text is set at {smallest:g} points"
        notes.append(Note("D301", Severity.INFO, "", text, "say it in fewer words"))
    if word := next((word for p in paragraphs for word in _cut_words(p)), ""):
        text = f"{word[:40]!r} is longer than its line and was cut"
        notes.append(Note("D305", Severity.INFO, "", text, "put a space or a hyphen into it"))
    return tuple(notes)


def _paragraphs(box: Box) -> Iterator[SetParagraph]:
    match box:
        case TextBox(paragraphs=paragraphs, role=role, name=name) if role not in _FURNITURE and name != "Footnotes":
            yield from paragraphs
        case TableBox(cells=cells):
            yield from (p for row in cells for cell in row for p in cell)
        case Group(boxes=inner):
            for one in inner:
                yield from _paragraphs(one)
        case _:
            pass


def _cut_words(paragraph: SetParagraph) -> Iterator[str]:
    for line in paragraph.lines[:-1]:
        last = line.pieces[-1] if line.pieces else None
        run = paragraph.runs[last.run] if last else None
        if last is None or run is None or run.face == "mono":
            continue
        around = run.text[last.end - 1 : last.end + 1]
        if len(around) == 2 and around.isalnum() and ord(max(around)) < _FIRST_WITHOUT_SPACES:
            start = run.text.rfind(" ", 0, last.end) + 1
            yield run.text[start:].split(" ")[0]
