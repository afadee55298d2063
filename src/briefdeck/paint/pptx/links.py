"""Relationships of one slide: each target once, numbered in the order they are asked for."""

import re
from collections.abc import Mapping

from briefdeck.paint.pptx.words import relations
from briefdeck.patterns import pattern

_OUTSIDE = pattern(r"(?:https?://|mailto:)[^\s<>\"{}|\\^`\x00-\x20]+", re.IGNORECASE)
_KEEP_COLOR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)


class Links:
    """What a slide points to. ``slides`` gives the part of each slide id."""

    def __init__(self, slides: Mapping[str, str]) -> None:
        self._slides = slides
        self._rows: dict[tuple[str, str, str], str] = {}

    def to(self, kind: str, target: str, mode: str = "") -> str:
        """The id of a relationship; the same one for the same target."""
        row = (kind, target, mode)
        return self._rows.setdefault(row, f"rId{len(self._rows) + 1}")

    def click(self, href: str) -> str:
        """The click of a run: a web or mail address, or "#slide-id"; "" for anything else."""
        if href.startswith("#"):
            part = self._slides.get(href[1:])
            if part is None:
                return ""
            return f'<a:hlinkClick r:id="{self.to("slide", part)}" action="ppaction://hlinksldjump">{_KEEP_COLOR}</a:hlinkClick>'
        if not _OUTSIDE.fullmatch(href):
            return ""
        return f'<a:hlinkClick r:id="{self.to("hyperlink", href, "External")}">{_KEEP_COLOR}</a:hlinkClick>'

    def rels(self) -> bytes:
        """The slide's .rels part."""
        return relations(list(self._rows))
