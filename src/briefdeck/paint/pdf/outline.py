"""The bookmarks: the headings of the file as a tree."""

from itertools import pairwise

from briefdeck.paint.pdf.file import PdfFile, text

Entry = tuple[int, str, int, float]
"""Level from 1, words, page, distance from the page's top."""


def write_outline(file: PdfFile, entries: list[Entry], pages: list[str], height: float) -> None:
    """Writes one bookmark an entry into the catalog; a deeper level stands below the entry before it."""
    if not entries:
        return
    root = file.reserve()
    file.fill(root, {"Type": "/Outlines", "Count": len(entries)})
    below: dict[str, list[str]] = {root: []}
    above: list[tuple[int, str]] = [(0, root)]
    for level, words, page, top in entries:
        while above[-1][0] >= level:
            above.pop()
        parent = above[-1][1]
        place = [pages[page], "/XYZ", 0, height - max(0.0, top - 6), 0]
        reference = file.add({"Title": text(words or "…"), "Dest": place, "Parent": parent})
        below[parent].append(reference)
        below[reference] = []
        above.append((level, reference))
    for parent, children in below.items():
        _join(file, children, parent)
    file.catalog({"Outlines": root, "PageMode": "/UseOutlines"})


def _join(file: PdfFile, children: list[str], parent: str) -> None:
    if not children:
        return
    file.fill(parent, {"First": children[0], "Last": children[-1]})
    for one, other in pairwise(children):
        file.fill(one, {"Next": other})
        file.fill(other, {"Prev": one})
