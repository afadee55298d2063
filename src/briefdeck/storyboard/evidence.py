"""Evidence: ``[§12]`` after a statement, and at the file's end what §12 says and where it stands."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from briefdeck.model.storyboard import Citation
from briefdeck.patterns import pattern
from briefdeck.storyboard.dialect import Reference

if TYPE_CHECKING:
    from briefdeck.model.brief import Brief

_MARK = pattern(r"(?<!\\)\[§([1-9][0-9]{0,6})\]")
_LABEL = pattern(r"§([1-9][0-9]{0,6})")


def marks(numbers: Iterable[int]) -> str:
    """Markdown of the marks to set behind a statement: " [§12] [§14]", or "" without evidence."""
    return "".join(f" [§{number}]" for number in dict.fromkeys(numbers))


def cited(markdown: str) -> tuple[int, ...]:
    """The sentence numbers that a storyboard cites, ascending."""
    return tuple(sorted({int(number) for number in _MARK.findall(markdown)}))


def definitions(brief: "Brief", numbers: Iterable[int]) -> str:
    """Reference definitions, one a line: target with the character range (RFC 5147) and the sentence as title."""
    from briefdeck.storyboard.escape import escape_title, one_line  # a file that is only read has no use for them

    by_number = {s.number: s for s in brief.sentences}
    file = quote(re.split(r"[/\\]", one_line(brief.source.name))[-1], safe="") or "source"
    return "".join(
        f'[§{n}]: {file}#char={s.span.start},{s.span.end} "{escape_title(s.text)}"\n'
        for n in numbers
        if (s := by_number.get(n))
    )


def citations(references: Iterable[Reference]) -> tuple[Citation, ...]:
    """The sentences that a storyboard's reference definitions name, in the order of their numbers."""
    labels = ((_LABEL.fullmatch(r.label), r) for r in references)
    found = (Citation(int(label[1]), r.target, r.title) for label, r in labels if label)
    return tuple(sorted(found, key=lambda c: c.number))
