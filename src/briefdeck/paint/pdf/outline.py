"""The bookmarks: the headings of the file as a tree."""

from itertools import pairwise
from typing import Any

from briefdeck.paint.pdf.file import PdfFile, text

Entry = tuple[int, str, int, float]
"""Level from 1, words, page, distance from the page's top."""


def write_outline(file: PdfFile, entries: list[Entry], pages: list[Any], height: float) -> None:
    """Writes one bookmark an entry into the catalog; a deeper level stands below the entry before it."""
    if not entries:
        return
    root = file.reserve()
    file.fill(root, {"Type": "/Outlines", "Count": len(entries)})
    references = [file.reserve() for _ in entries]
    for index, (level, words, page, top) in enumerate(entries):
        place = [pages[page], "/XYZ", 0, height - max(0.0, top - 6), 0]
        file.fill(references[index], {"Title": text(words or "…"), "Dest": place})
        parent = next((at for at in range(index - 1, -1, -1) if entries[at][0] < level), None)
        file.fill(references[index], {"Parent": root if parent is None else references[parent]})
    for parent_at in (None, *range(len(entries))):
        _join(file, references, _children(entries, parent_at), root if parent_at is None else references[parent_at])
    file.catalog({"Outlines": root, "PageMode": "/UseOutlines"})


def _children(entries: list[Entry], parent: int | None) -> list[int]:
    """Indices of the entries right below ``parent``."""
    found: list[int] = []
    floor = entries[parent][0] if parent is not None else 0
    for at in range(0 if parent is None else parent + 1, len(entries)):
        if entries[at][0] <= floor:
            break
        if not found or entries[at][0] <= entries[found[-1]][0]:
            found.append(at)
    return found


def _join(file: PdfFile, references: list[Any], children: list[int], parent: Any) -> None:
    if not children:
        return
    file.fill(parent, {"First": references[children[0]], "Last": references[children[-1]]})
    for one, other in pairwise(children):
        file.fill(references[one], {"Next": references[other]})
        file.fill(references[other], {"Prev": references[one]})
