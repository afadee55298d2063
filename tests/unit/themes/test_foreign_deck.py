"""Somebody else's deck as a base: places are found or made up, numbers made unique, colors fit what lies behind."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.util import Pt

from briefdeck.errors import LimitError, TemplateError
from briefdeck.model.color import READABLE, contrast
from briefdeck.model.pages import Page, Pages, SetParagraph, SetRun, Shape, TextBox
from briefdeck.model.storyboard import Front
from briefdeck.model.theme import Layout, Rect, Theme
from briefdeck.ooxml.drawing import fill_in
from briefdeck.resources import templates_folder
from briefdeck.themes import inspect, load_pack, load_theme, wear
from briefdeck.themes.base import read_base
from briefdeck.themes.layouts import Offer, name_layouts, slot_of, unevenness
from briefdeck.untrusted import xml_tree

FOLDER = templates_folder() / "executive"


def saved(deck: Any, folder: Path) -> Path:
    deck.save(str(folder / "base.pptx"))
    return folder / "base.pptx"


def xml_of(text: str) -> Any:
    """An element of DrawingML for python-pptx."""
    return parse_xml(text.replace(" ", ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ', 1))


def layout_of(theme: Theme, role: str) -> Layout:
    return next(layout for layout in theme.layouts if layout.role == role)


def banded(color: str) -> Any:
    """A deck with a band in a color along the lower edge of its slides."""
    deck = Presentation()
    band = deck.slide_master.shapes._spTree
    shape = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Pt(0), Pt(480), Pt(720), Pt(60)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(color)
    band.append(shape._element)
    return deck


def worn(theme: Theme, rect: Rect, *, href: str = "") -> SetRun:
    """A run of a text box somewhere on a page, after it was fitted to the deck."""
    run = SetRun("§12", "body", 10.0, "muted", href=href)
    box = TextBox("Free", rect, (SetParagraph((run,), ()),))
    pages = Pages("deck", theme.slide, (Page((box,), layout="title-only"),), Front(), tuple(theme.deck.colors.items()))
    result = wear(pages, theme)
    (fitted,) = (box for box in result.pages[0].boxes if isinstance(box, TextBox) and box.name == "Free")
    palette = dict(result.palette)
    run = fitted.paragraphs[0].runs[0]
    return SetRun(run.text, run.face, run.size, palette[run.color], href=run.href)


def test_text_takes_a_color_that_can_be_read_on_what_the_deck_paints_there(tmp_path: Path) -> None:
    theme = load_theme(FOLDER, base=saved(banded("1F3864"), tmp_path))
    above, below = worn(theme, Rect(40, 200, 200, 20)), worn(theme, Rect(40, 500, 200, 20))
    assert contrast(above.color, "FFFFFF") >= READABLE
    assert contrast(below.color, "1F3864") >= READABLE


def test_a_link_stays_where_the_decks_color_of_links_can_be_read_and_goes_where_it_cannot(tmp_path: Path) -> None:
    theme = load_theme(FOLDER, base=saved(banded("1F3864"), tmp_path))
    assert worn(theme, Rect(40, 200, 200, 20), href="#sources").href == "#sources"
    assert worn(theme, Rect(40, 500, 200, 20), href="#sources").href == ""


def test_placeholders_that_share_a_number_get_numbers_of_their_own() -> None:
    deck = Presentation()
    for layout in deck.slide_layouts:
        for holder in layout.placeholders:
            holder.element.find(".//{*}ph").attrib.pop("idx", None)
    stream = io.BytesIO()
    deck.save(stream)
    for layout in read_base(stream.getvalue(), "same.pptx").layouts:
        numbers = [slot.index for slot in layout.slots]
        assert len(numbers) == len(set(numbers)), layout.name


def test_a_placeholder_with_an_impossible_number_gets_another() -> None:
    deck = Presentation()
    deck.slide_layouts[1].placeholders[1].element.find(".//{*}ph").set("idx", "4294967296")
    stream = io.BytesIO()
    deck.save(stream)
    assert all(
        slot.index < 2**31 for layout in read_base(stream.getvalue(), "high.pptx").layouts for slot in layout.slots
    )


def test_a_layout_with_title_and_subtitle_is_the_cover_whatever_its_type_says(tmp_path: Path) -> None:
    deck = Presentation()
    deck.slide_layouts[0].element.set("type", "tx")
    title = next(h for h in deck.slide_layouts[0].placeholders if h.placeholder_format.idx == 0)
    title.element.find(".//{*}ph").set("type", "title")
    theme = load_theme(FOLDER, base=saved(deck, tmp_path))
    assert layout_of(theme, "cover").name == "Title Slide"


def test_what_is_missing_is_made_up_and_told(tmp_path: Path) -> None:
    deck = Presentation()
    for layout in [layout for layout in deck.slide_layouts if layout.name != "Title and Content"]:
        deck.slide_layouts.remove(layout)
    base = saved(deck, tmp_path)
    theme = load_theme(FOLDER, base=base)
    assert {layout.role for layout in theme.layouts} >= {"cover", "section", "content", "title-only", "quotation"}
    told = [note.text for note in load_pack(FOLDER, theme, base=base).notes if note.code == "T502"]
    assert len(told) == 3 and all("'Title and Content' stands in" in text for text in told)


def test_a_deck_without_any_title_gets_a_layout_of_our_own(tmp_path: Path) -> None:
    deck = Presentation()
    for layout in [layout for layout in deck.slide_layouts if layout.name != "Blank"]:
        deck.slide_layouts.remove(layout)
    theme = load_theme(FOLDER, base=saved(deck, tmp_path))
    assert layout_of(theme, "content").name == "Title and text"


def test_what_only_sample_slides_used_goes_without_a_warning(tmp_path: Path) -> None:
    deck = banded("1F3864")
    views, notes = inspect(saved(deck, tmp_path), FOLDER)
    assert [note.text for note in notes] == ["left out: sample slides (1)"]
    assert {view.kinds for view in views} >= {"title", "section", "columns", "quotation"}


def strewn(deck: Any) -> Any:
    """The deck with a dark block on its master behind half of the text."""
    shape = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Pt(300), Pt(0), Pt(300), Pt(420)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor(0x22, 0x22, 0x22)
    deck.slide_master.shapes._spTree.append(shape._element)
    return deck


def pages_with_text(theme: Theme) -> Pages:
    run = SetRun("Words", "body", 18.0, "text")
    box = TextBox("Body", Rect(40, 150, 600, 200), (SetParagraph((run,), ()),))
    return Pages("deck", theme.slide, (Page((box,), layout="content"),), Front(), tuple(theme.deck.colors.items()))


def test_text_stands_on_a_plate_where_a_deck_paints_a_pattern_behind_it(tmp_path: Path) -> None:
    theme = load_theme(FOLDER, base=saved(strewn(Presentation()), tmp_path))
    plate, box = wear(pages_with_text(theme), theme).pages[0].boxes
    assert isinstance(plate, Shape) and plate.fill == "background"
    assert [note.code for note in wear(pages_with_text(theme), theme).notes] == ["T504"]
    assert plate.rect.x < box.rect.x and plate.rect.right > box.rect.right
    calm = load_theme(FOLDER, base=saved(Presentation(), tmp_path))
    assert [box.name for box in wear(pages_with_text(calm), calm).pages[0].boxes] == ["Body"]


def offer(master: int, name: str, unrest: float, colors: str = "same") -> Offer:
    slots = (slot_of("title", 0, Rect(40, 20, 640, 80)), slot_of("obj", 1, Rect(40, 120, 640, 360)))
    return Offer("obj", master, Layout("", name, f"/{name}.xml", slots), colors, unrest)


def opening(master: int, name: str, colors: str = "same") -> Offer:
    slots = (slot_of("ctrTitle", 0, Rect(40, 200, 640, 80)), slot_of("subTitle", 1, Rect(40, 300, 640, 80)))
    return Offer("title", master, Layout("", name, f"/{name}.xml", slots), colors, 1.0)


def test_content_goes_to_the_master_on_which_text_stands_on_an_even_ground_openings_to_the_first() -> None:
    offers = (opening(0, "a"), offer(0, "b", 0.4), opening(1, "c"), offer(1, "d", 0.0))
    assert {n.name: n.role for n in name_layouts(offers, (720, 540)) if n.role} == {"a": "cover", "d": "content"}
    others = (opening(0, "a", "red"), offer(0, "b", 0.4, "red"), opening(1, "c"), offer(1, "d", 0.0))
    assert {n.name: n.role for n in name_layouts(others, (720, 540)) if n.role} == {"c": "cover", "d": "content"}


def test_the_share_of_a_place_that_is_uneven_counts_what_covers_it_in_part() -> None:
    place = Rect(0, 0, 100, 100)
    half = (Rect(50, 0, 100, 100), "222222", 1.0)
    assert unevenness(place, (), "FFFFFF") == 0.0
    assert unevenness(place, (half,), "FFFFFF") == 0.5
    assert unevenness(place, (half, (Rect(-5, -5, 120, 120), "FFFFFF", 1.0)), "FFFFFF") == 0.0
    assert unevenness(place, ((Rect(-5, -5, 120, 120), "", 1.0),), "FFFFFF") == 1.0
    assert unevenness(place, (), "") == 1.0


def gradient(*stops: str) -> Any:
    inner = "".join(f'<a:gs pos="0"><a:srgbClr val="{stop}"/></a:gs>' for stop in stops)
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    return xml_tree(f"<p {space}><a:gradFill><a:gsLst>{inner}</a:gsLst></a:gradFill></p>".encode(), "test")


def test_a_gradient_counts_as_the_color_on_which_text_is_hardest_to_read() -> None:
    assert fill_in(gradient("FFFFFF", "D0D0D0"), {}) == "D0D0D0"
    assert fill_in(gradient("101010", "404040"), {}) == "404040"
    assert fill_in(gradient("FFFFFF", "000000"), {}) == ""


def rebuilt(folder: Path, extra: dict[str, bytes], changes: dict[str, tuple[bytes, bytes]]) -> Path:
    """python-pptx's deck with more files in it, and with words in its parts replaced."""
    Presentation().save(str(folder / "plain.pptx"))
    with zipfile.ZipFile(folder / "plain.pptx") as before, zipfile.ZipFile(folder / "base.pptx", "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(*changes.get(name, (b"", b"")), 1))
        for name, data in extra.items():
            after.writestr(name, data)
    return folder / "base.pptx"


def row(kind: str, target: str) -> bytes:
    return f'<Relationship Id="rId99" Type="{kind}" Target="{target}"/></Relationships>'.encode()


def test_macros_are_left_out_and_told(tmp_path: Path) -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    bin_type = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    changes = {
        "ppt/_rels/presentation.xml.rels": (b"</Relationships>", row(kind, "vbaProject.bin")),
        "[Content_Types].xml": (b"</Types>", bin_type),
    }
    base = rebuilt(tmp_path, {"ppt/vbaProject.bin": b"\xd0\xcf\x11\xe0"}, changes)
    pack = load_pack(FOLDER, load_theme(FOLDER, base=base), base=base)
    assert ("T501", "left out: macros") in [(note.code, note.text) for note in pack.notes]
    assert not [part.name for part in pack.parts if "vba" in part.name.lower() or b"vba" in part.rels]


def test_embedded_programs_of_a_master_are_left_out_with_the_frame_that_showed_them(tmp_path: Path) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"
    frame = (
        b'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="77" name="Embedded"/><p:cNvGraphicFramePr/><p:nvPr/>'
        b'</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData '
        b'uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rId99"/>'
        b"</a:graphicData></a:graphic></p:graphicFrame></p:spTree>"
    )
    changes = {
        "ppt/slideMasters/slideMaster1.xml": (b"</p:spTree>", frame),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": (b"</Relationships>", row(kind, "../embeddings/object.bin")),
        "[Content_Types].xml": (b"</Types>", b'<Default Extension="bin" ContentType="application/ole"/></Types>'),
    }
    base = rebuilt(tmp_path, {"ppt/embeddings/object.bin": b"\xd0\xcf\x11\xe0"}, changes)
    pack = load_pack(FOLDER, load_theme(FOLDER, base=base), base=base)
    assert "left out: embedded files (1)" in [note.text for note in pack.notes]
    master = next(part for part in pack.parts if part.name == pack.masters[0])
    assert b"Embedded" not in master.data and b"object.bin" not in master.rels


@pytest.mark.parametrize("name", ["../../evil.xml", "PPT/Presentation.xml"])
def test_an_archive_that_climbs_out_or_holds_a_file_twice_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateError, match="the archive holds a file"):
        load_theme(FOLDER, base=rebuilt(tmp_path, {name: b"<a/>"}, {}))


def test_an_archive_that_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    base = rebuilt(tmp_path, {}, {})
    with zipfile.ZipFile(base, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ppt/media/bomb.png", bytes(20_000_000))
    with pytest.raises(LimitError):
        load_theme(FOLDER, base=base)


def test_titles_of_drawn_slides_look_like_those_of_slides_with_text(tmp_path: Path) -> None:
    deck = Presentation()
    title = next(h for h in deck.slide_layouts[1].placeholders if h.placeholder_format.idx == 0)
    style = title.element.find(".//{*}lstStyle")
    blue = '<a:defRPr><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill></a:defRPr>'
    style.append(xml_of(f'<a:lvl1pPr algn="r">{blue}</a:lvl1pPr>'))
    theme = load_theme(FOLDER, base=saved(deck, tmp_path))
    for role in ("content", "title-only", "two-content", "quotation"):
        shown = next(slot for slot in layout_of(theme, role).slots if slot.role == "title")
        assert (shown.ink, shown.align) == ("1F4E79", "right"), role
