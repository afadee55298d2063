"""Every rule for decks is silent on a sound deck and speaks on one that breaks it."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Emu, Pt

from briefdeck.check import as_json, as_table, check, in_short
from briefdeck.check.rules import RULES
from briefdeck.errors import InputError
from briefdeck.model.finding import Finding, Grade
from tests.outcome import Outcome

Break = Callable[[Any], None]
"""Does something to the second slide of a sound deck."""


def picture() -> io.BytesIO:
    stream = io.BytesIO()
    Image.new("RGB", (40, 20), "#336699").save(stream, "PNG")
    stream.seek(0)
    return stream


def in_english(slide: Any) -> None:
    """Gives every run of a slide a language."""
    for run in slide.element.iter("{*}r"):
        run.get_or_add_rPr().set("lang", "en-US")


def sound_deck() -> Any:
    """Two slides of text, a table, a picture and a chart, all as they should be."""
    deck = Presentation()
    for title in ("Sales grew in every region", "Costs fell by a tenth"):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "The north grew most"
        slide.notes_slide.notes_text_frame.text = "Say it slowly."
        slide.placeholders[1].height, slide.placeholders[1].width = Pt(120), Pt(648)
        slide.placeholders[1].left, slide.placeholders[1].top = Pt(36), Pt(126)
    table = slide.shapes.add_table(2, 2, Pt(36), Pt(260), Pt(300), Pt(60)).table
    for row, words in enumerate((("Region", "Sales"), ("North", "12"))):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
            table.cell(row, column).fill.background()
            for run in table.cell(row, column).text_frame.paragraphs[0].runs:
                run.font.size, run.font.color.rgb = Pt(16), RGBColor(0, 0, 0)
    slide.shapes.add_picture(picture(), Pt(400), Pt(260), Pt(80), Pt(40))._element.nvPicPr.cNvPr.set("descr", "A field")
    data = CategoryChartData()
    data.categories = ("A", "B")
    data.add_series("Sales", (1, 2))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Pt(36), Pt(360), Pt(300), Pt(140), data)
    chart._element.nvGraphicFramePr.cNvPr.set("descr", "B sells twice as much as A")
    for slide in deck.slides:
        in_english(slide)
    return deck


def saved(deck: Any) -> bytes:
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def box(slide: Any, words: str, place: tuple[float, float, float, float], size: float = 18) -> Any:
    """A text box with a language."""
    frame = slide.shapes.add_textbox(*(Pt(edge) for edge in place))
    frame.text_frame.word_wrap = True
    frame.text_frame.text = words
    frame.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    in_english(slide)
    return frame


def too_much_text(slide: Any) -> None:
    box(slide, "many words " * 60, (400, 320, 200, 40))


def a_long_word(slide: Any) -> None:
    box(slide, "Donaudampfschifffahrtsgesellschaft", (400, 320, 60, 100))


def one_on_the_other(slide: Any) -> None:
    box(slide, "This lies on the picture", (400, 260, 200, 40))


def outside(slide: Any) -> None:
    box(slide, "This leaves the slide", (600, 400, 200, 40))


def a_table_that_grows_off_the_slide(slide: Any) -> None:
    frame = next(shape for shape in slide.shapes if shape.has_table)
    frame.top = Pt(500)
    frame.table.cell(1, 0).text = "line\n" * 4
    in_english(slide)


def pale(slide: Any) -> None:
    slide.placeholders[1].text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(0xEE, 0xEE, 0xEE)


def dark_on_a_dark_card(slide: Any) -> None:
    card = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Pt(400), Pt(320), Pt(300), Pt(60))
    card.fill.solid()
    card.fill.fore_color.rgb = RGBColor(0x11, 0x22, 0x33)
    box(slide, "Nobody reads this", (410, 330, 200, 40))


def pale_cell(slide: Any) -> None:
    table = next(shape for shape in slide.shapes if shape.has_table).table
    table.cell(1, 0).text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(0xFF, 0xFF, 0xF0)


def no_words_for_the_picture(slide: Any) -> None:
    slide.shapes[3]._element.nvPicPr.cNvPr.set("descr", "")


def no_words_for_the_chart(slide: Any) -> None:
    slide.shapes[4]._element.nvGraphicFramePr.cNvPr.set("descr", " ")


def empty_title(slide: Any) -> None:
    slide.shapes.title.text = ""


def no_title(slide: Any) -> None:
    slide.shapes._spTree.remove(slide.shapes.title._element)


def the_same_title(slide: Any) -> None:
    slide.shapes.title.text = "Sales grew in every region"
    in_english(slide)


def title_last(slide: Any) -> None:
    slide.shapes._spTree.append(slide.shapes.title._element)


def upper_box_last(slide: Any) -> None:
    box(slide, "Second", (500, 420, 150, 30))
    box(slide, "First", (500, 340, 150, 30))


def no_language(slide: Any) -> None:
    slide.shapes.title.text_frame.paragraphs[0].runs[0].font._element.attrib.pop("lang")


def tiny(slide: Any) -> None:
    box(slide, "The small print", (500, 420, 150, 30), 7)


def crowded(slide: Any) -> None:
    box(slide, "words and " * 40, (360, 320, 350, 200), 14)


def nothing_to_say(slide: Any) -> None:
    slide.notes_slide.notes_text_frame.text = ""


def a_prompt(slide: Any) -> None:
    slide.placeholders[1].text = ""


def no_header(slide: Any) -> None:
    next(shape for shape in slide.shapes if shape.has_table).table.first_row = False


BREAKS: list[tuple[str, Break]] = [
    ("overflow", too_much_text),
    ("overflow-width", a_long_word),
    ("overlap", one_on_the_other),
    ("off-slide", outside),
    ("off-slide", a_table_that_grows_off_the_slide),
    ("contrast", pale),
    ("contrast", dark_on_a_dark_card),
    ("contrast", pale_cell),
    ("alternative-text", no_words_for_the_picture),
    ("alternative-text", no_words_for_the_chart),
    ("title-missing", empty_title),
    ("title-missing", no_title),
    ("title-repeated", the_same_title),
    ("order", title_last),
    ("order", upper_box_last),
    ("language", no_language),
    ("small", tiny),
    ("dense", crowded),
    ("notes", nothing_to_say),
    ("placeholder-empty", a_prompt),
    ("table-header", no_header),
]


def test_a_sound_deck_of_other_people_has_nothing_but_no_evidence() -> None:
    assert [finding.rule for finding in check(saved(sound_deck()), "sound.pptx")] == ["evidence"]


@pytest.mark.parametrize(("rule", "spoil"), BREAKS, ids=[spoil.__name__ for _, spoil in BREAKS])
def test_a_rule_speaks_where_it_is_broken(rule: str, spoil: Break) -> None:
    deck = sound_deck()
    spoil(deck.slides[1])
    findings = check(saved(deck), "broken.pptx")
    assert (rule, 2) in [(finding.rule, finding.page) for finding in findings]


def test_our_own_deck_names_its_sentences_and_a_deck_without_them_is_told(outcome: Outcome) -> None:
    data = outcome.deck.read_bytes()
    assert "evidence" not in [finding.rule for finding in check(data, "own.pptx")]
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "customXml/item1.xml":
                content = re.sub(rb"<shape [^>]*/>", b"", content)
            after.writestr(name, content)
    titled = [slide.shapes.title for slide in Presentation(io.BytesIO(data)).slides]
    timeline = next(page for page, title in enumerate(titled, 1) if title and title.text.startswith("Timeline"))
    assert ("evidence", timeline) in [(f.rule, f.page) for f in check(stream.getvalue(), "own.pptx")]


def test_every_rule_for_decks_is_tried() -> None:
    for_pages = {"tags", "heading", "links", "metadata", "bookmarks", "fonts", "page-empty"}
    assert {rule for rule, _ in BREAKS} | {"evidence"} | for_pages == set(RULES)


def test_every_rule_is_documented_with_its_grade() -> None:
    page = (Path(__file__).parents[3] / "docs" / "reference" / "checks.md").read_text("utf-8")
    words = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.INFO: "remark"}
    for rule, grade in RULES.items():
        assert f"| `{rule}` | {words[grade]} |" in page


def test_a_hidden_shape_and_an_ornament_stand_nowhere() -> None:
    deck = sound_deck()
    slide = deck.slides[1]
    hidden = box(slide, "Not shown", (900, 900, 100, 30))
    hidden._element.nvSpPr.cNvPr.set("hidden", "1")
    assert [finding.rule for finding in check(saved(deck), "sound.pptx")] == ["evidence"]


def test_what_a_group_moves_off_the_slide_is_found() -> None:
    deck = sound_deck()
    group = deck.slides[1].shapes.add_group_shape()
    inner = group.shapes.add_textbox(Pt(0), Pt(0), Pt(100), Pt(30))
    inner.text_frame.text = "Inside"
    group.left, group.width = Emu(9_000_000), Pt(200)
    in_english(deck.slides[1])
    assert "off-slide" in [finding.rule for finding in check(saved(deck), "broken.pptx")]


@pytest.mark.parametrize("name", ["ppt/slides/slide1.xml", "ppt/presentation.xml", "ppt/theme/theme1.xml"])
def test_a_deck_with_a_part_torn_is_refused(name: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(sound_deck()))) as before, zipfile.ZipFile(stream, "w") as after:
        for entry in before.namelist():
            after.writestr(entry, before.read(entry)[: 200 if entry == name else None])
    with pytest.raises(InputError):
        check(stream.getvalue(), "torn.pptx")


def test_a_locked_deck_is_told_from_one_that_is_none() -> None:
    with pytest.raises(InputError, match="old or locked"):
        check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "locked.pptx")


def test_findings_are_told_as_json_as_a_table_and_in_a_line() -> None:
    findings = (Finding("order", Grade.WARNING, "too early", 2, "Box"), Finding("notes", Grade.WARNING, "none", 3))
    assert in_short(findings) == "no errors, 2 warnings, no remarks"
    assert as_table(()) == "no errors, no warnings, no remarks"
    assert as_table(findings).splitlines()[1] == "warning  order  2     Box    too early"
    assert '"ok": true' in as_json(findings, "a.pptx")
