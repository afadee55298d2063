"""A base deck becomes a template pack: dressed in the theme, without slides, without what is dangerous."""

import importlib.util
import io
import zipfile
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from pptx import Presentation

from briefdeck.errors import TemplateError
from briefdeck.model.pack import TemplatePack
from briefdeck.resources import templates_folder
from briefdeck.themes import load_pack, load_theme
from briefdeck.themes.base import read_base, with_notes_master
from briefdeck.themes.dress import colors_of
from briefdeck.themes.stored import DESIGNS, OWN_DECK, own_deck

FOLDER = templates_folder() / "executive"
THEME = load_theme(FOLDER)
ROOT = Path(__file__).parents[3]


def part(pack: TemplatePack, name: str) -> str:
    return next(p.data.decode() for p in pack.parts if p.name == name)


def foreign_deck() -> bytes:
    """A deck of python-pptx's own template with a slide, a picture-free chart-free body and notes."""
    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "A sample that must go"
    slide.notes_slide.notes_text_frame.text = "Its notes too"
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def changed(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A package with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(stream, "w") as after:
        for entry in before.namelist():
            content = before.read(entry)
            after.writestr(entry, content.replace(old, new) if entry == name else content)
    return stream.getvalue()


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that writes our base decks."""
    spec = importlib.util.spec_from_file_location("make_base_deck", ROOT / "scripts" / "make_base_deck.py")
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


@pytest.mark.parametrize("name", ["executive", "editorial", "minimal", "dark"])
def test_our_base_decks_are_what_their_script_writes(name: str, script: ModuleType) -> None:
    with zipfile.ZipFile(script.TARGETS[name]) as archive:
        assert {part: archive.read(part).decode() for part in archive.namelist()} == script.parts(script.DESIGNS[name])


def test_changing_a_color_face_or_size_of_the_theme_changes_the_deck() -> None:
    colors = {**THEME.deck.colors, "accent1": "ABCDEF", "dark": "123456"}
    look = replace(
        THEME.deck,
        colors=colors,
        faces={"heading": "A & B", "body": "Cambria"},
        sizes={**THEME.deck.sizes, "title": 31},
    )
    pack = load_pack(FOLDER, replace(THEME, deck=look))
    theme = part(pack, "/ppt/theme/theme1.xml")
    assert '<a:accent1><a:srgbClr val="ABCDEF"/></a:accent1>' in theme
    assert '<a:dk2><a:srgbClr val="123456"/></a:dk2>' in theme
    assert 'typeface="A &amp; B"' in theme and 'typeface="Cambria"' in theme
    assert 'sz="3100"' in part(pack, "/ppt/slideMasters/slideMaster1.xml")
    assert 'sz="3100"' in part(pack, "/ppt/slideLayouts/slideLayout3.xml")


def test_slots_stand_where_the_layouts_put_them() -> None:
    content = next(layout for layout in THEME.layouts if layout.role == "content")
    body = next(slot for slot in content.slots if slot.role == "body")
    assert (body.kind, body.index) == ("body", 1)
    assert (body.rect.x, body.rect.y, body.rect.w, body.rect.h) == (43.2, 108.0, 873.6, 375.84)
    cover = next(layout for layout in THEME.layouts if layout.role == "cover")
    assert {slot.role for slot in cover.slots} == {"title", "subtitle", "kicker", "credit"}


@pytest.mark.parametrize("design", DESIGNS)
def test_every_ordinary_layout_has_a_free_place_above_its_title(design: str) -> None:
    for layout in read_base(own_deck(design).read_bytes(), design).layouts:
        places = {slot.role: slot.rect for slot in layout.slots}
        if layout.role and layout.role not in ("cover", "section"):
            above = places.pop("kicker")
            assert above.y > 0 and above.bottom <= min(rect.y for rect in places.values())


def test_sample_slides_of_a_foreign_deck_go_with_their_notes() -> None:
    pack = read_base(foreign_deck(), "foreign.pptx")
    assert not [p.name for p in pack.parts if "/slides/" in p.name or "/notesSlides/" in p.name]
    assert b"sample that must go" not in b"".join(p.data for p in pack.parts)


def test_a_foreign_deck_offers_its_layouts_by_role() -> None:
    roles = [layout.role for layout in read_base(foreign_deck(), "foreign.pptx").layouts if layout.role]
    assert sorted(roles) == ["content", "cover", "section", "title-only", "two-content"]


def test_a_deck_without_a_notes_master_gets_ours() -> None:
    stream = io.BytesIO()
    Presentation().save(stream)
    bare = read_base(stream.getvalue(), "foreign.pptx")
    assert not bare.notes_master
    pack = with_notes_master(bare, read_base(OWN_DECK.read_bytes(), "base.pptx"))
    names = [p.name for p in pack.parts]
    assert pack.notes_master in names
    assert len(names) == len(set(names))


def test_relationships_to_macros_and_files_outside_are_cut() -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    bad = (
        f'<Relationship Id="rId90" Type="{kinds}image" Target="file:///etc/passwd" TargetMode="External"/>'
        f'<Relationship Id="rId91" Type="{kinds}hyperlink" Target="https://example.org/" TargetMode="External"/>'
        "</Relationships>"
    )
    data = changed(
        OWN_DECK.read_bytes(), "ppt/slideMasters/_rels/slideMaster1.xml.rels", b"</Relationships>", bad.encode()
    )
    data = changed(
        data, "ppt/slideMasters/slideMaster1.xml", b'id="2" name="Title"', b'id="2" name="Title" r:id="rId90"'
    )
    pack = read_base(data, "base.pptx")
    master = next(p for p in pack.parts if p.name == pack.masters[0])
    assert b"passwd" not in master.rels and b"https://example.org/" in master.rels
    assert b'r:id="rId90"' not in master.data


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip at all", OWN_DECK.read_bytes()[:4000]])
def test_what_is_no_deck_is_refused(data: bytes) -> None:
    with pytest.raises(TemplateError, match=r"not a PowerPoint file|damaged"):
        read_base(data, "base.pptx")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("ppt/slideMasters/slideMaster1.xml", b'r:id="rId2"', b'r:id="rId99"'),
        ("ppt/slideLayouts/slideLayout2.xml", b"<p:cSld ", b"<p:other "),
        ("ppt/presentation.xml", b'cx="12192000"', b'cx="wide"'),
        ("ppt/presentation.xml", b'cx="12192000"', b'cx="0"'),
        ("ppt/presentation.xml", b'cx="12192000"', b'cx="9999999999"'),
        ("ppt/presProps.xml", b'encoding="UTF-8"', b'encoding="mine"'),
    ],
)
def test_a_damaged_deck_is_refused(name: str, old: bytes, new: bytes) -> None:
    data = changed(OWN_DECK.read_bytes(), name, old, new)
    with pytest.raises(TemplateError):
        read_base(data, "base.pptx")


def test_a_template_file_is_read_like_a_deck() -> None:
    data = changed(OWN_DECK.read_bytes(), "[Content_Types].xml", b"presentation.main+xml", b"template.main+xml")
    assert read_base(data, "base.potx") == read_base(OWN_DECK.read_bytes(), "base.pptx")


def own_template(folder: Path, drop: tuple[str, ...]) -> Path:
    """A template folder with a foreign base deck, its theme.toml without some tables."""
    (folder / "base.pptx").write_bytes(foreign_deck())
    text = (FOLDER / "theme.toml").read_text("utf-8").replace("slide = [960.0, 540.0]", "slide = [720.0, 540.0]")
    for table in drop:
        start = text.index(f"[{table}]")
        text = text[:start] + text[text.index("\n[", start) + 1 :]
    (folder / "theme.toml").write_text(text, "utf-8")
    return folder


def test_a_base_deck_keeps_its_colors_and_faces_when_the_theme_names_none(tmp_path: Path) -> None:
    folder = own_template(tmp_path, ("deck.colors", "deck.faces"))
    theme = load_theme(folder)
    pack = load_pack(folder, theme)
    bare = read_base((folder / "base.pptx").read_bytes(), "base.pptx")
    assert (theme.deck.colors["accent1"], theme.deck.colors["text"]) == ("4F81BD", "000000")
    assert theme.deck.colors["on_dark"] == theme.deck.colors["background"] == "FFFFFF"
    assert theme.deck.faces["heading"] == "Calibri"
    assert colors_of(part(pack, "/ppt/theme/theme1.xml")) == colors_of(part(bare, "/ppt/theme/theme1.xml"))


def test_a_base_deck_wears_the_colors_that_the_theme_names(tmp_path: Path) -> None:
    folder = own_template(tmp_path, ())
    xml = part(load_pack(folder, load_theme(folder)), "/ppt/theme/theme1.xml")
    assert f'<a:accent1><a:srgbClr val="{THEME.deck.colors["accent1"]}"/></a:accent1>' in xml


def test_our_own_deck_lends_no_colors(tmp_path: Path) -> None:
    folder = own_template(tmp_path, ("deck.colors",))
    (folder / "base.pptx").unlink()
    with pytest.raises(TemplateError, match=r"\[deck.colors\] is missing"):
        load_theme(folder)


def test_a_doctype_is_refused() -> None:
    data = changed(OWN_DECK.read_bytes(), "ppt/presentation.xml", b"<p:presentation ", b"<!DOCTYPE x><p:presentation ")
    with pytest.raises(TemplateError, match="DOCTYPE"):
        read_base(data, "base.pptx")


def test_broken_xml_is_refused() -> None:
    data = changed(OWN_DECK.read_bytes(), "ppt/slideLayouts/slideLayout2.xml", b"</p:sldLayout>", b"")
    with pytest.raises(TemplateError, match="not well-formed XML"):
        read_base(data, "base.pptx")
