import re
from io import BytesIO

import pikepdf
import pypdfium2

from briefdeck.model.pages import TextBox
from briefdeck.model.storyboard import Briefing, Front, Para, Run
from briefdeck.paint.pdf import paint
from briefdeck.paint.pdf.fonts import code_of
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.briefing import set_briefing
from briefdeck.typeset.metrics import face_of

THEME = load_theme(template_folder("executive"))


def painted(text: str) -> bytes:
    return paint(set_briefing(Briefing(Front(title="Words"), (Para((Run(text),)),)), THEME))


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return str(document[0].get_textpage().get_text_bounded())


def test_words_of_other_scripts_can_be_searched_and_copied() -> None:
    text = text_of(painted("It is ქალაქი in Georgian, שלום in Hebrew and ปัญญา in Thai."))
    for word in ("ქალაქი", "שלום", "ปัญญา"):
        assert word in text


def test_a_font_holds_only_the_glyphs_that_were_drawn() -> None:
    assert len(painted("It is שלום in Hebrew.")) < 60_000


def test_every_drawn_glyph_says_what_it_stands_for() -> None:
    with pikepdf.open(BytesIO(painted("مستقبل الطاقة and बुद्धि"))) as pdf:
        fonts = [font for font in pdf.pages[0].Resources.Font.values() if font.Subtype == "/Type0"]
        assert fonts
        for font in fonts:
            said = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
            widths = font.DescendantFonts[0].W
            assert {int(glyph, 16) for glyph, _ in said[1:]} == {int(widths[at]) for at in range(0, len(widths), 2)}
            assert all(int(words, 16) for _, words in said[1:])


def test_equal_pages_of_other_scripts_give_equal_bytes() -> None:
    assert painted("שלום ✓ مستقبل") == painted("שלום ✓ مستقبل")


def test_pairs_of_letters_are_closed_up_as_far_as_they_were_measured() -> None:
    pages = set_briefing(Briefing(Front(title="Words"), (Para((Run("AVAVAVAV To Ty"),)),)), THEME)
    piece = next(
        line.pieces[0]
        for box in pages.pages[0].boxes
        if isinstance(box, TextBox) and box.name == "Text"
        for line in box.paragraphs[0].lines
    )
    with pypdfium2.PdfDocument(paint(pages)) as document:
        page = document[0].get_textpage()
        at = page.get_text_range().index("AVAV")
        boxes = [page.get_charbox(place, loose=True) for place in range(at, at + 14)]
    assert abs((boxes[-1][2] - boxes[0][0]) - piece.width) < 0.3
    plain = sum(face_of("Source Sans Pro").advance(char) for char in "AVAVAVAV To Ty") * 9.5
    assert piece.width < plain - 1


def test_brackets_and_backslashes_in_the_number_of_a_form_are_hidden() -> None:
    assert code_of(0x285C) == "\\(\\\\"
