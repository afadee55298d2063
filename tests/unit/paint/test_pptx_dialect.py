"""What pandoc's users write, as it stands in the finished file."""

import base64
import io
import re
import zipfile
from pathlib import Path

import pytest

from briefdeck.composing import set_pages
from briefdeck.model.pages import Pages, TextBox
from briefdeck.model.storyboard import Deck
from briefdeck.paint import pptx
from briefdeck.pictures import with_pictures
from briefdeck.pipeline import parsed
from briefdeck.resources import template_folder
from briefdeck.settings import DEFAULT_TEMPLATE
from briefdeck.themes import load_pack, load_theme

FOLDER = template_folder(DEFAULT_TEMPLATE)
THEME = load_theme(FOLDER, None)
PACK = load_pack(FOLDER, THEME, None)
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


def pages_of(markdown: str) -> Pages:
    return set_pages(parsed(markdown, "deck"))[0]


def slide_of(markdown: str) -> str:
    """The XML of the first slide."""
    return first_slide(pages_of(markdown))


def first_slide(pages: Pages) -> str:
    with zipfile.ZipFile(io.BytesIO(pptx.paint(pages, PACK))) as archive:
        return archive.read("ppt/slides/slide1.xml").decode()


@pytest.mark.parametrize(
    ("written", "attribute", "words"),
    [
        ("~~gone~~", 'strike="sngStrike"', "gone"),
        ("[under]{.underline}", 'u="sng"', "under"),
        ("[Small]{.smallcaps}", 'cap="small"', "Small"),
        ("x^2^", 'baseline="30000"', "2"),
        ("H~2~O", 'baseline="-25000"', "2"),
    ],
)
def test_styles_of_text_are_those_of_powerpoint(written: str, attribute: str, words: str) -> None:
    xml = slide_of(f"## A slide\n\nSome {written} text.\n")
    (run,) = [run for run in re.findall(r"<a:r>.*?</a:r>", xml) if attribute in run]
    assert f"<a:t>{words}</a:t>" in run


def test_a_formula_is_an_equation_and_in_its_place_a_line_of_text() -> None:
    xml = slide_of("## A slide\n\nSo $E = mc^2$ and\n\n$$\\sum_{i=1}^n \\frac{a_i}{2}$$\n")
    native, fallback = xml.partition("</mc:Choice>")[::2]
    assert native.count("<a14:m ") == 2 and "<m:oMathPara>" in native and "<m:nary>" in native and "<m:f>" in native
    assert "a14:m" not in fallback and "E = mc²" in fallback


@pytest.mark.parametrize("broken", ["x^{", "\\foo{x}", "\\left("])
def test_tex_that_is_not_understood_stays_as_it_was_written(broken: str) -> None:
    xml = slide_of(f"## A slide\n\nSo ${broken}$ it is.\n")
    assert f">{broken}</a:t>" in xml and "a14:m" not in xml


def test_items_of_an_incremental_list_appear_click_by_click_with_what_is_nested_in_them() -> None:
    xml = slide_of("## A slide\n\n::: incremental\n- one\n    - inner\n- two\n:::\n\nAlways there.\n")
    assert re.findall(r'nodeType="(\w+Effect)"', xml) == ["clickEffect", "withEffect", "clickEffect"]
    assert re.findall(r'<p:pRg st="(\d)"', xml) == ["0", "1", "2"]


def test_what_follows_a_pause_waits_for_a_click() -> None:
    xml = slide_of("## A slide\n\nFirst.\n\n. . .\n\nSecond.\n\nThird.\n")
    assert re.findall(r'<p:pRg st="(\d)"', xml) == ["1", "2"] and xml.count("clickEffect") == 1


def test_without_clicks_a_slide_has_no_timing() -> None:
    assert "p:timing" not in slide_of("## A slide\n\n- one\n- two\n")


def test_shapes_in_raw_markup_are_on_the_slide_with_numbers_of_their_own() -> None:
    shape = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Mine"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>'
        "<a:p><a:r><a:t>raw words</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    xml = slide_of(f"## A slide\n\nText.\n\n```{{=openxml}}\n{shape}\n```\n")
    numbers = re.findall(r'<p:cNvPr id="(\d+)"', xml)
    assert "raw words" in xml and len(numbers) == len(set(numbers))


@pytest.mark.parametrize(
    "markup", ["<p:sp>", '<p:pic><a:blip r:embed="rId9"/></p:pic>', "<!DOCTYPE x><p:sp/>", "<w:p/>"]
)
def test_markup_that_cannot_stand_on_a_slide_is_shown_as_code(markup: str) -> None:
    pages = pages_of(f"## A slide\n\n```{{=openxml}}\n{markup}\n```\n")
    assert [note.code for note in pages.notes] == ["D306"]
    assert markup.replace("<", "&lt;").replace(">", "&gt;").split()[0] in re.sub(
        r"</a:t>.*?<a:t>", "", slide_of(f"## A slide\n\n```{{=openxml}}\n{markup}\n```\n")
    )


def test_footnotes_stand_small_at_the_foot_of_the_slide_that_cites_them() -> None:
    first, second = pages_of("## One\n\nText[^a].\n\n## Two\n\nMore.\n\n[^a]: The note.\n").pages
    (note,) = [box for box in first.boxes if isinstance(box, TextBox) and box.name == "Footnotes"]
    assert note.rect.y > 440 and note.paragraphs[0].text == "1 The note."
    assert not [box for box in second.boxes if isinstance(box, TextBox) and box.name == "Footnotes"]


def test_a_picture_behind_a_slide_fills_its_background(tmp_path: Path) -> None:
    (tmp_path / "dot.png").write_bytes(DOT)
    board = with_pictures(parsed('## A slide {background-image="dot.png"}\n\nText.\n', "deck"), tmp_path)
    assert isinstance(board, Deck)
    assert "<p:bg><p:bgPr><a:blipFill><a:blip r:embed=" in first_slide(set_pages(board)[0])


def test_a_picture_is_as_wide_as_its_author_asks(tmp_path: Path) -> None:
    (tmp_path / "dot.png").write_bytes(DOT)
    markdown = "## A slide\n\n![Dot](dot.png){width=144pt}\n"
    xml = first_slide(set_pages(with_pictures(parsed(markdown, "deck"), tmp_path))[0])
    assert f'<a:ext cx="{144 * 12700}" cy="{144 * 12700}"/>' in xml.partition("<p:pic>")[2]
