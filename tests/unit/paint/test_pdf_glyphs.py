import re
from io import BytesIO

import pikepdf
import pypdfium2

from briefdeck.model.storyboard import Briefing, Front, Para, Run
from briefdeck.paint.pdf import paint
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.briefing import set_briefing

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
            drawn = set(re.findall(rb"<([0-9A-F]{4})> Tj", pdf.pages[0].Contents.read_bytes()))
            assert {glyph for glyph, _ in said[1:]} <= drawn | {glyph for glyph, _ in said}
            assert all(int(words, 16) for _, words in said)


def test_equal_pages_of_other_scripts_give_equal_bytes() -> None:
    assert painted("שלום ✓ مستقبل") == painted("שלום ✓ مستقبل")
