"""A painted deck is native and exact: PowerPoint's own objects, no part too many, the same bytes every time."""

import io
import posixpath
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.shapes.base import BaseShape

from briefdeck.model.pages import (
    Box,
    ChartBox,
    Connector,
    Group,
    Page,
    Pages,
    PictureBox,
    Piece,
    SetLine,
    SetParagraph,
    SetRun,
    Shape,
    TableBox,
    TextBox,
)
from briefdeck.model.storyboard import Citation, Front
from briefdeck.model.theme import Rect
from briefdeck.paint.pptx import paint
from briefdeck.resources import templates_folder
from briefdeck.themes import load_pack, load_theme

FOLDER = templates_folder() / "executive"
THEME = load_theme(FOLDER)
PACK = load_pack(FOLDER, THEME)
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "e": "urn:briefdeck:evidence",
}
BODY = Rect(43.2, 108.0, 873.6, 375.84)
FREE = Rect(60, 120, 300, 100)
TITLE = Rect(43.2, 30.24, 873.6, 72.0)


def run(text: str, color: str = "text", href: str = "", evidence: int | None = None) -> SetRun:
    return SetRun(text, "body", 18.0, color, href=href, evidence=evidence)


def para(*runs: SetRun, bullet: str = "", level: int = 0) -> SetParagraph:
    indent = 18.0 * (level + 1) if bullet else 0.0
    return SetParagraph(runs, (), bullet=bullet, level=level, indent=indent, leading=21.6, space_after=6.0)


def title(text: str) -> TextBox:
    heading = SetRun(text, "heading", 28.0, "text", bold=True)
    return TextBox("Title", TITLE, (para(heading),), role="title", placeholder=("title", 0))


def page(*boxes: Box, name: str = "One", section: str = "", notes: tuple[str, ...] = ("A note.",)) -> Page:
    return Page((title(name), *boxes), title=name, id=name.lower(), layout="content", section=section, notes=notes)


def deck(*pages: Page) -> Pages:
    front = Front(title="Bees & us", author="A. Writer", date="2024-05-06", source="bees.txt", template="executive")
    return Pages(
        "deck", (960, 540), pages, front, tuple(THEME.deck.colors.items()), tuple(THEME.deck.faces.items()),
        (Citation(7, "bees.txt#char=1,9", "Bees <dance> & work."),),
    )  # fmt: skip


def painted(*pages: Page) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(paint(deck(*pages), PACK)))


def slide(*boxes: Box) -> etree._Element:
    """The XML of a slide with a title and these boxes."""
    return etree.fromstring(painted(page(*boxes)).read("ppt/slides/slide1.xml"))


def shapes(*pages: Page) -> list[BaseShape]:
    return list(Presentation(io.BytesIO(paint(deck(*pages), PACK))).slides[0].shapes)


def chart(kind: str = "bar") -> ChartBox:
    return ChartBox("Chart", FREE, kind, ("=A1", "Late"), (("Years", (3.0, 9.5)),), alt="Three to nine")


def picture(data: bytes, name: str = "Picture") -> PictureBox:
    return PictureBox(name, FREE, data, "image/png", "A red square")


def test_the_same_pages_give_the_same_bytes() -> None:
    pages = deck(page(chart(), picture(b"x" * 50)))
    assert paint(pages, PACK) == paint(pages, PACK)


def test_a_deck_is_the_same_without_with_cold_and_with_warm_cache(tmp_path: Path) -> None:
    pages = deck(page())
    packs = [load_pack(FOLDER, THEME, cache) for cache in (None, tmp_path, tmp_path)]
    assert len({paint(pages, pack) for pack in packs}) == 1


def test_every_entry_has_one_name_and_the_same_fixed_date() -> None:
    archive = painted(page(chart()), page(name="Two"))
    assert archive.testzip() is None
    names = archive.namelist()
    assert names[0] == "[Content_Types].xml"
    assert len({name.lower() for name in names}) == len(names)
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_content_types_name_every_part_and_no_other() -> None:
    archive = painted(page(chart(), picture(b"x" * 50)))
    types = etree.fromstring(archive.read("[Content_Types].xml"))
    endings = {entry.get("Extension") for entry in types if entry.get("Extension")}
    parts = {entry.get("PartName", "").lstrip("/") for entry in types if entry.get("PartName")}
    files = set(archive.namelist()) - {"[Content_Types].xml"}
    assert parts <= files
    assert all(name in parts or name.rpartition(".")[2] in endings for name in files)
    assert {"png", "xlsx"} <= endings


def test_every_part_is_reached_and_every_relationship_arrives() -> None:
    archive = painted(page(chart(), picture(b"x" * 50)), page(name="Two"))
    files = set(archive.namelist())
    reached = set()
    for name in (n for n in files if n.endswith(".rels")):
        base = posixpath.dirname(posixpath.dirname("/" + name))
        for relation in etree.fromstring(archive.read(name)):
            if relation.get("TargetMode") != "External":
                reached.add(posixpath.normpath(posixpath.join(base, relation.get("Target"))).lstrip("/"))
    assert reached <= files
    assert files - reached == {n for n in files if n.endswith(".rels")} | {"[Content_Types].xml"}


def test_a_reader_finds_title_text_and_notes() -> None:
    body = TextBox("Text", BODY, (para(run("First & <last>")),), placeholder=("body", 1))
    shown = Presentation(io.BytesIO(paint(deck(page(body, notes=("§7 Said so.", "Twice"))), PACK))).slides[0]
    assert shown.shapes.title.text_frame.text == "One"
    assert shown.placeholders[1].text_frame.text == "First & <last>"
    assert shown.notes_slide.notes_text_frame.text == "§7 Said so.\nTwice"
    assert shown.slide_layout.name == "Title and Content"


def test_a_box_in_its_slot_inherits_the_place_and_a_moved_one_says_its_own() -> None:
    inside = TextBox("Text", BODY, (para(run("In")),), placeholder=("body", 1))
    moved = replace(inside, rect=Rect(43.2, 108, 400, 100))
    assert slide(inside).find(".//p:sp[2]/p:spPr/a:xfrm", NS) is None
    extent = slide(moved).find(".//p:sp[2]/p:spPr/a:xfrm/a:ext", NS)
    assert extent is not None and extent.get("cx") == str(400 * 12700)


def test_a_placeholder_is_filled_once_and_a_second_box_stands_free() -> None:
    box = TextBox("Text", BODY, (para(run("In")),), placeholder=("body", 1))
    assert [s.is_placeholder for s in shapes(page(box, box))] == [True, True, False]


def test_every_run_says_its_size_and_language_and_takes_its_color_from_the_theme() -> None:
    tree = slide(TextBox("Text", FREE, (para(run("One", "muted"), run("Two", "on_dark")),)))
    looks = tree.findall(".//a:r/a:rPr", NS)
    assert all(look.get("sz") and look.get("lang") == "en-US" for look in looks)
    assert [c.get("val") for c in tree.findall(".//p:sp[2]//a:rPr//a:schemeClr", NS)] == ["accent5", "bg1"]
    assert tree.find(".//a:srgbClr", NS) is None
    assert all(end.get("lang") == "en-US" for end in tree.findall(".//a:endParaRPr", NS))
    assert tree.find(".//a:normAutofit", NS) is None


def test_lists_are_native_and_numbers_count_on_by_themselves() -> None:
    labels = ("1.", "2.", "•", "4.", "5.")
    tree = slide(TextBox("Text", FREE, tuple(para(run("x"), bullet=label) for label in labels)))
    bullets = [(b.get("startAt") or b.get("char")) for b in tree.iterfind(".//p:sp[2]//a:pPr/*", NS) if "bu" in b.tag]
    assert [b for b in bullets if b] == ["•", "4", "4"]
    assert len(tree.findall(".//a:buAutoNum", NS)) == 4
    assert tree.find(".//p:sp[2]//a:pPr", NS).get("indent") == str(-18 * 12700)


def test_a_line_end_becomes_a_break_and_forbidden_characters_go() -> None:
    tree = slide(TextBox("Text", FREE, (para(run("one\ntwo\x00\x0b\ud800\uffff")),)))
    assert tree.find(".//a:br", NS) is not None
    assert [t.text for t in tree.findall(".//p:sp[2]//a:t", NS)] == ["one", "two"]


def test_an_empty_box_leaves_no_prompt_behind() -> None:
    empty = TextBox("Text", BODY, (para(run(" ")),), placeholder=("body", 1))
    assert [s.name for s in shapes(page(empty))] == ["Title"]
    filled = shapes(page(replace(empty, fill="dark")))
    assert not filled[1].is_placeholder


def test_lists_of_letters_and_roman_numbers_are_native_too() -> None:
    labels = ("h.", "i.", "j.", "i)", "ii)", "(A)", "IV.", "V.")
    tree = slide(TextBox("Text", FREE, tuple(para(run("x"), bullet=label) for label in labels)))
    found = [(b.get("type"), b.get("startAt")) for b in tree.iterfind(".//a:buAutoNum", NS)]
    assert found == [
        ("alphaLcPeriod", "8"), ("alphaLcPeriod", "8"), ("alphaLcPeriod", "8"), ("romanLcParenR", None),
        ("romanLcParenR", None), ("alphaUcParenBoth", None), ("romanUcPeriod", "4"), ("romanUcPeriod", "4"),
    ]  # fmt: skip


def test_shape_numbers_and_names_are_unique() -> None:
    card = TextBox("Card", FREE, (para(run("x")),))
    found = shapes(page(card, Group("L", (card, replace(card, name="Card 2"), card)), card))
    assert [s.shape_id for s in found] == list(range(2, 2 + len(found)))
    assert len({s.name for s in found}) == len(found) == 6


def test_ornaments_are_marked_as_decoration_and_pictures_say_what_they_show() -> None:
    archive = painted(
        page(Shape("Bar", FREE, fill="accent1"), Shape("Line", FREE, "line", stroke="rule"), picture(b"x" * 9))
    )
    xml = archive.read("ppt/slides/slide1.xml").decode()
    assert xml.count("decorative") == 4 and xml.count('val="1"/></a:ext>') == 2
    assert 'descr="A red square"' in xml


def test_a_connector_is_glued_to_its_shapes_and_says_what_it_means() -> None:
    one = TextBox("Mill", FREE, (para(run("Mill")),))
    other = replace(one, name="Town", rect=Rect(600, 300, 200, 60))
    line = Connector("Link", Rect(360, 170, 240, 160), "Mill", "Town", 3, 1, "accent1", alt="Mill feeds Town")
    root = slide(one, other, line)
    ids = {e.get("name"): e.get("id") for e in root.iterfind(".//p:cNvPr", NS)}
    (glue,) = root.iterfind(".//p:cNvCxnSpPr", NS)
    assert [(e.get("id"), e.get("idx")) for e in glue] == [(ids["Mill"], "3"), (ids["Town"], "1")]
    assert [e.get("descr") for e in root.iterfind(".//p:cxnSp//p:cNvPr", NS)] == ["Mill feeds Town"]
    assert root.find(".//p:cxnSp//a:tailEnd", NS) is not None and root.find(".//p:cxnSp//a:headEnd", NS) is None


def test_a_word_that_no_line_holds_is_cut_where_it_was_measured() -> None:
    def breaks(text: str, *said: str | None) -> int:
        pieces = Piece(0, 0, 5, 0, 40, said=said[0]), Piece(0, 5, 9, 0, 40, said=said[1])
        lines = tuple(SetLine(20.0 * at, (piece,)) for at, piece in enumerate(pieces, 1))
        return len(slide(TextBox("Text", FREE, (replace(para(run(text)), lines=lines),))).findall(".//a:br", NS))

    assert breaks("grindmill", "grindmill", "") == 1
    assert breaks("grin mill", None, None) == 0
    assert breaks("물레방아간에서보았다", "물레방아간에서보았다", "") == 1
    assert breaks("ข้อมูลทั้ง", "ข้อมูลทั้ง", "") == 0


def test_links_go_to_the_web_or_to_slides_and_nowhere_else() -> None:
    hrefs = (
        "https://example.org/?a=1&b=2",
        "mailto:a@example.org",
        "#two",
        "#nowhere",
        "file:///etc/passwd",
        "javascript:x()",
    )
    box = TextBox("Text", FREE, tuple(para(run(href, href=href)) for href in hrefs))
    archive = painted(page(box), page(name="Two"))
    assert len(re.findall(rb"<a:hlinkClick", archive.read("ppt/slides/slide1.xml"))) == 3
    rels = archive.read("ppt/slides/_rels/slide1.xml.rels").decode()
    assert rels.count("External") == 2 and 'Target="/ppt/slides/slide2.xml"' in rels
    assert "passwd" not in rels and "javascript" not in rels


def test_a_table_is_as_wide_as_its_columns_and_marks_its_header() -> None:
    cells = tuple(tuple((para(run(f"{r}{c}")),) for c in range(3)) for r in range(2))
    box = TableBox("Table", Rect(43.2, 120, 873.6, 80), (291.2, 291.2, 291.2), (40.0, 40.0), cells, alt="Who gives")
    table = shapes(page(box))[1]
    assert table.has_table and table.table.first_row
    assert sum(column.width for column in table.table.columns) == table.width
    assert sum(row.height for row in table.table.rows) == table.height
    assert table.table.cell(1, 2).text == "12"


@pytest.mark.parametrize("kind", ["bar", "column", "line", "pie"])
def test_a_chart_is_editable_and_its_workbook_holds_the_same_plain_values(kind: str) -> None:
    shown = shapes(page(chart(kind)))[1].chart
    assert list(shown.plots[0].categories) == ["=A1", "Late"]
    assert list(shown.plots[0].series[0].values) == [3.0, 9.5]
    archive = painted(page(chart(kind)))
    axes = re.findall(rb'axId val="(-?\d+)"', archive.read("ppt/charts/chart1.xml"))
    assert all(0 < int(axis) <= 2**31 - 1 for axis in axes)
    book = zipfile.ZipFile(io.BytesIO(archive.read("ppt/embeddings/workbook1.xlsx")))
    sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    texts = etree.fromstring(book.read("xl/sharedStrings.xml"))
    assert sorted(t.text for t in texts.iterfind(".//m:t", NS)) == ["=A1", "Late", "Years"]
    cells = [(c.findtext("m:v", namespaces=NS), c.get("t")) for c in sheet.iterfind(".//m:c", NS)]
    assert [value for value, kind in cells if kind != "s"] == ["3", "9.5"]
    assert book.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
    assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert sheet.find(".//m:f", NS) is None


@pytest.mark.parametrize(
    "label", ['=HYPERLINK("http://example.org")', "{=1+1}", "http://example.org", "2011", "", "\x00"]
)
def test_a_label_is_text_in_the_workbook_whatever_it_looks_like(label: str) -> None:
    archive = painted(page(replace(chart(), categories=(label, "{0} <b> & c"), series=((label, (1.0, 2.0)),))))
    book = zipfile.ZipFile(io.BytesIO(archive.read("ppt/embeddings/workbook1.xlsx")))
    sheet = book.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet and b"yperlink" not in sheet
    assert b"{0} &lt;b&gt; &amp; c" in archive.read("ppt/charts/chart1.xml")
    assert b"{0} &lt;b&gt; &amp; c" in book.read("xl/sharedStrings.xml")


def test_few_bars_need_no_axis_no_gridlines_and_no_legend() -> None:
    few = shapes(page(chart()))[1].chart
    assert not few.has_legend and not few.value_axis.visible and not few.value_axis.has_major_gridlines
    labels = tuple("abcdefg")
    many = shapes(page(replace(chart(), categories=labels, series=(("S", (1.0,) * 7), ("T", (1.0,) * 6)))))[1].chart
    assert many.has_legend and many.value_axis.visible and many.value_axis.has_major_gridlines
    assert list(many.plots[0].series[1].values)[-1] is None
    assert {c.get("val") for c in many._chartSpace.iter(f"{{{NS['a']}}}schemeClr")} >= {"accent1", "accent4", "tx1"}


def test_the_same_picture_is_stored_once() -> None:
    archive = painted(page(picture(b"x" * 50), picture(b"x" * 50), picture(b"y" * 50)))
    assert [n for n in archive.namelist() if "/media/" in n] == ["ppt/media/picture1.png", "ppt/media/picture2.png"]


def test_sections_group_all_slides() -> None:
    archive = painted(page(), page(name="Two", section="Gains & losses"), page(name="Three"))
    tree = etree.fromstring(archive.read("ppt/presentation.xml"))
    found = [(s.get("name"), len(s.findall(".//p14:sldId", NS))) for s in tree.iterfind(".//p14:section", NS)]
    assert found == [("Bees & us", 1), ("Gains & losses", 2)]
    assert tree.find("p:notesMasterIdLst", NS) is not None


def test_the_evidence_map_leads_from_shapes_to_sentences() -> None:
    box = TextBox("Card", FREE, (para(run("Bees dance", evidence=7)),), evidence=(7, 9))
    tree = etree.fromstring(painted(page(box)).read("customXml/item1.xml"))
    shape = tree.find(".//e:shape", NS)
    assert shape is not None and (shape.get("name"), shape.get("sentences")) == ("Card", "7 9")
    sentence = tree.find("e:sentence", NS)
    assert sentence is not None and sentence.text == "Bees <dance> & work."


def test_the_footer_counts_slides_by_a_field() -> None:
    rect = Rect(816.8, 502.56, 100, 21.6)
    tree = slide(TextBox("Number", rect, (para(run("1")),), placeholder=("sldNum", 12)))
    field = tree.find(".//a:fld[@type='slidenum']", NS)
    assert field is not None and field.findtext("a:t", namespaces=NS) == "1"


def test_properties_say_title_author_date_and_source() -> None:
    archive = painted(page())
    told = Presentation(io.BytesIO(paint(deck(page()), PACK))).core_properties
    assert (told.title, told.author, told.language) == ("Bees & us", "A. Writer", "en-US")
    assert str(told.created).startswith("2024-05-06")
    assert b"bees.txt" in archive.read("docProps/custom.xml")


def test_words_about_actions_of_powerpoint_look_like_none() -> None:
    said = "Click ppaction://program?x now"
    archive = painted(page(title("One"), TextBox("Body", Rect(40, 100, 400, 100), (para(run(said)),)), notes=(said,)))
    assert not [name for name in archive.namelist() if b"ppaction://program" in archive.read(name)]
    tree = etree.fromstring(archive.read("ppt/slides/slide1.xml"))
    assert said in "".join(tree.itertext())
