"""Every rule for briefings is silent on a sound one and speaks on one that breaks it."""

import io
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from briefdeck.check import check
from briefdeck.errors import InputError
from tests.outcome import Outcome

Break = Callable[[pikepdf.Pdf], None]


def elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    """The structure elements of a kind."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == f"/{kind}" and "/P" in thing:
            yield thing


def plain_page() -> bytes:
    """A page without structure, in a font that is not embedded."""
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 720, "Set in a font of the reader's machine")
    canvas.save()
    return stream.getvalue()


PLAIN = pikepdf.open(io.BytesIO(plain_page()))


def untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot
    del pdf.Root.MarkInfo


def a_page_outside_the_tree(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(PLAIN.pages[0])


def a_figure_without_words(pdf: pikepdf.Pdf) -> None:
    changed = next(element for element in elements(pdf, "P") if "/K" in element)
    changed.S = pikepdf.Name("/Figure")


def a_heading_that_skips_a_level(pdf: pikepdf.Pdf) -> None:
    next(elements(pdf, "H2")).S = pikepdf.Name("/H4")


def no_headings(pdf: pikepdf.Pdf) -> None:
    for level in range(1, 7):
        for element in elements(pdf, f"H{level}"):
            element.S = pikepdf.Name("/P")


def a_link_to_nowhere(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            for key in ("/Dest", "/A"):
                if key in link:
                    del link[key]
                    return


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def no_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def no_claim(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def no_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines


def a_blank_page(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(595, 842))


BREAKS: list[tuple[str, Break]] = [
    ("tags", untagged),
    ("tags", a_page_outside_the_tree),
    ("alternative-text", a_figure_without_words),
    ("heading", a_heading_that_skips_a_level),
    ("heading", no_headings),
    ("links", a_link_to_nowhere),
    ("metadata", no_language),
    ("metadata", no_title),
    ("metadata", no_claim),
    ("bookmarks", no_bookmarks),
    ("page-empty", a_blank_page),
]


def test_our_own_briefing_is_sound(outcome: Outcome) -> None:
    assert check(outcome.briefing.read_bytes(), "own.pdf") == ()


@pytest.mark.parametrize(("rule", "spoil"), BREAKS, ids=[spoil.__name__ for _, spoil in BREAKS])
def test_a_rule_for_briefings_speaks_where_it_is_broken(rule: str, spoil: Break, outcome: Outcome) -> None:
    stream = io.BytesIO()
    with pikepdf.open(outcome.briefing) as pdf:
        spoil(pdf)
        pdf.save(stream)
    assert rule in [finding.rule for finding in check(stream.getvalue(), "broken.pdf")]


def test_a_font_that_is_not_embedded_is_found() -> None:
    assert "fonts" in [finding.rule for finding in check(plain_page(), "plain.pdf")]


@pytest.mark.parametrize("size", [40, 4000])
def test_a_torn_briefing_is_judged_or_refused_in_words(outcome: Outcome, size: int) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        check(outcome.briefing.read_bytes()[:size], "torn.pdf")
