import re
import zlib

from briefdeck.model.pages import (
    Box,
    ChartBox,
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
from briefdeck.model.storyboard import Front
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf import paint
from briefdeck.paint.pdf.about import srgb_profile

RECT = Rect(50.0, 50.0, 300.0, 40.0)


def paragraph(words: str, tag: str = "P", **more: str) -> SetParagraph:
    run = SetRun(words, "body", 10.0, "text", href=more.get("href", ""))
    line = SetLine(60.0, (Piece(0, 0, len(words), 50.0, 5.0 * len(words)),))
    return SetParagraph((run,), (line,), tag, bullet=more.get("bullet", ""), indent=12.0, leading=12.0)


def pages_of(*sheets: tuple[Box, ...]) -> Pages:
    return Pages(
        kind="briefing",
        size=(595.28, 841.89),
        pages=tuple(Page(boxes, title="A page") for boxes in sheets),
        front=Front(title="A title", lang="de"),
        palette=(("text", "112233"), ("card", "EEEEEE"), ("dark", "000000"), ("rule", "CCCCCC")),
        faces=(("body", "Source Sans Pro"), ("heading", "Source Serif Pro")),
    )


def unpacked(pdf: bytes) -> list[bytes]:
    found = []
    for packed in re.findall(rb"stream\n(.*?)\nendstream", pdf, re.S):
        try:
            found.append(zlib.decompress(packed))
        except zlib.error:
            found.append(packed)
    return found


def objects(pdf: bytes) -> bytes:
    return b"\n".join((pdf, *unpacked(pdf)))


def tags(pdf: bytes) -> list[str]:
    return [tag.decode() for tag in re.findall(rb"/StructElem /S /(\w+)", objects(pdf))]


def contents(pdf: bytes) -> str:
    return "\n".join(code.decode("latin-1") for code in unpacked(pdf) if b"BMC" in code or b"BDC" in code)


def test_headings_skip_no_level() -> None:
    boxes = tuple(TextBox("t", RECT, (paragraph("Words", tag),)) for tag in ("H1", "H4", "H2", "H6"))
    assert [tag for tag in tags(paint(pages_of(boxes))) if tag.startswith("H")] == ["H1", "H2", "H2", "H3"]


def test_bullets_become_a_list_with_labels() -> None:
    box = TextBox("t", RECT, (paragraph("One", bullet="•"), paragraph("Two", bullet="•")))
    found = tags(paint(pages_of((box,))))
    assert (found.count("L"), found.count("LI"), found.count("Lbl"), found.count("LBody")) == (1, 2, 2, 2)


def test_a_list_goes_on_over_a_page_break() -> None:
    box = TextBox("t", RECT, (paragraph("•", "Lbl"), paragraph("One", "LBody")))
    found = tags(paint(pages_of((box,), (box,))))
    assert (found.count("L"), found.count("LI")) == (1, 2)


def test_a_table_has_header_cells_and_a_repeated_header_is_not_read_again() -> None:
    row = ((paragraph("a"),), (paragraph("b"),))
    table = TableBox("t", RECT, (150.0, 150.0), (20.0, 20.0), (row, row))
    again = TableBox("t", RECT, (150.0, 150.0), (20.0, 20.0), (row, row), repeated_header=True)
    found = tags(paint(pages_of((table,), (again,))))
    assert (found.count("Table"), found.count("TH"), found.count("TD")) == (1, 2, 4)


def test_ornaments_and_running_lines_are_artifacts() -> None:
    shape = Shape("s", RECT, fill="card")
    line = TextBox("t", RECT, (paragraph("Page 1"),), role="artifact")
    pdf = paint(pages_of((shape, line)))
    assert tags(pdf) == ["Document"]
    assert "BDC" not in contents(pdf)


def test_everything_painted_is_marked() -> None:
    boxes = (Shape("s", RECT, "ellipse", fill="card"), TextBox("t", RECT, (paragraph("Words"),), fill="card"))
    code = contents(paint(pages_of(boxes)))
    depth = 0
    for operator in re.findall(r"(?:^|(?<=[\s\]]))(BDC|BMC|EMC|TJ|f|S|B|Do)(?=\s|$)", code):
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
        assert depth == 1 or operator == "EMC"
    assert depth == 0


def test_a_link_has_its_own_annotation_and_element() -> None:
    box = TextBox("t", RECT, (paragraph("a site", href="https://example.org/a b"),))
    pdf = paint(pages_of((box,)))
    assert tags(pdf).count("Link") == 1
    said = objects(pdf)
    assert b"/OBJR" in said and b"/StructParent 1" in said and b"/Tabs /S" in said
    assert b"https://example.org/a%20b".hex().upper().encode() in said


def test_links_that_lead_nowhere_or_are_not_allowed_are_plain_words() -> None:
    boxes = tuple(TextBox("t", RECT, (paragraph("x", href=href),)) for href in ("#gone", "javascript:alert(1)"))
    pdf = paint(pages_of(boxes))
    assert b"/Annot" not in objects(pdf)
    assert "Link" not in tags(pdf)


def test_pictures_and_charts_are_figures_with_alternative_text() -> None:
    picture = PictureBox("p", RECT, b"no picture at all", "image/png", "A broken picture")
    chart = ChartBox("c", RECT, "bar", ("A", "B"), (("s", (1.0, 2.0)),), "Bars")
    pdf = paint(pages_of((picture, Group("Figure", (chart,), "Both"))))
    assert tags(pdf).count("Figure") == 2
    assert objects(pdf).count(b"/Alt") == 2


def test_the_file_says_what_it_is() -> None:
    pdf = paint(pages_of((TextBox("t", RECT, (paragraph("Words", "H1"),)),)))
    for sign in (b"/Marked true", b"/DisplayDocTitle true", b"/OutputIntents", b"<pdfuaid:part>1<", b"/Outlines"):
        assert sign in objects(pdf)
    assert b"<pdfaid:conformance>A<" in pdf
    assert not re.search(rb"[^\n]endstream", pdf)


def test_letters_that_no_font_has_do_not_stop_the_painter() -> None:
    words = "漢字 \U0001f600 \x00 \ud800 ok"
    assert paint(pages_of((TextBox("t", RECT, (paragraph(words),)),))).startswith(b"%PDF-1.7")


def test_an_empty_document_still_is_a_file() -> None:
    assert paint(pages_of(())).startswith(b"%PDF-1.7")


def test_the_color_profile_is_whole() -> None:
    profile = srgb_profile()
    assert int.from_bytes(profile[:4]) == len(profile)
    assert profile[36:40] == b"acsp"
