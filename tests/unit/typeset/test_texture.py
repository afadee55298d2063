"""Justified and hyphenated text, and words that stand on two lines."""

import re

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.model.pages import Pages, SetParagraph, SetRun, TextBox
from briefdeck.model.storyboard import Briefing, Front, Para, Run
from briefdeck.paint.pdf import paint
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.briefing import set_briefing
from briefdeck.typeset.hyphens import divisions
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paragraph import Form, Place, set_paragraph

THEME = load_theme(template_folder("executive"))
FACES = Faces.of(THEME.briefing.faces)
TEXT = (
    "The administration of international organizations traditionally requires considerable understanding of "
    "institutional characteristics, although Microsoft-Nokia invested $10,000,000 notwithstanding extraordinary rules. "
)
word = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=40)


def set_text(text: str, width: float, form: Form) -> SetParagraph:
    return set_paragraph((SetRun(text, "body", 10.0, "text"),), Place(0, 0, width), FACES, form)


def pages(**wishes: str) -> Pages:
    front = Front(title="Texture", lang="en", extra=tuple(wishes.items()))
    return set_briefing(Briefing(front, tuple(Para((Run(TEXT * 3),)) for _ in range(6))), THEME)


def running(found: Pages) -> list[SetParagraph]:
    return [p for page in found.pages for box in page.boxes if isinstance(box, TextBox) and box.name == "Text"
            for p in box.paragraphs if p.tag == "P"]  # fmt: skip


@pytest.mark.parametrize("kept", ["Administration", "NATO", "co-operation", "example.org", "2026", "short"])
def test_names_numbers_and_addresses_are_never_divided(kept: str) -> None:
    assert divisions(kept, "en") == ()


def test_words_are_divided_by_the_patterns_of_their_language() -> None:
    assert "organizations"[: divisions("organizations,", "en")[0]] == "organ"
    assert divisions("zusammenarbeit", "de") and divisions("zusammenarbeit", "de") != divisions("zusammenarbeit", "en")
    assert divisions("zusammenarbeit", "tlh") == ()


def test_hyphens_stand_only_where_they_are_asked_for() -> None:
    found = [sum(piece.hyphen for p in running(pages(**wishes)) for line in p.lines for piece in line.pieces)
             for wishes in ({}, {"hyphenate": "no"}, {"hyphenate": "yes"})]  # fmt: skip
    assert found[0] == found[1] == 0 < found[2]


@settings(max_examples=40, deadline=None)
@given(st.lists(word, min_size=1, max_size=30).map(" ".join), st.floats(40, 300))
def test_no_letter_is_lost_and_no_line_too_long(text: str, width: float) -> None:
    for form in (Form(language="en"), Form(align="justify", language="en")):
        paragraph = set_text(text, width, form)
        pieces = [piece for line in paragraph.lines for piece in line.pieces]
        assert "".join(text[p.start : p.end] for p in pieces) == text
        said = "".join(text[p.start : p.end] if p.said is None else p.said for p in pieces)
        assert said.split() == text.split()
        for line in paragraph.lines:
            last = line.pieces[-1]
            assert last.x + last.width + 3.1 * last.hyphen <= width + 0.05


def test_justified_lines_end_at_the_edge_but_the_last_does_not() -> None:
    for paragraph in running(pages(justify="yes", hyphenate="yes")):
        rights = [line.pieces[-1].x + line.pieces[-1].width + 3.0 * line.pieces[-1].hyphen for line in paragraph.lines]
        full = [right for right in rights[:-1] if abs(right - max(rights)) < 1.0]
        assert len(full) >= len(rights) // 2
        assert rights[-1] < max(rights) + 0.1


def test_a_divided_word_is_found_whole() -> None:
    found = pages(hyphenate="yes")
    with pypdfium2.PdfDocument(paint(found)) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert re.search(r"\w-\s", text) is None or "\ufffe" in text or "\u00ad" in text
    assert sum(piece.said is not None for p in running(found) for line in p.lines for piece in line.pieces) > 0
