"""What each kind of slide looks like as boxes."""

import pytest

from briefdeck.model.pages import ChartBox, Connector, Page, PictureBox, Shape, TableBox, TextBox
from briefdeck.model.storyboard import (
    Bullets,
    Citation,
    Content,
    Deck,
    Div,
    Front,
    Grid,
    Image,
    Item,
    Para,
    Picture,
    Quoted,
    Run,
    Slide,
)
from briefdeck.model.theme import Look, Theme
from briefdeck.nouns import replace
from briefdeck.resources import templates_folder
from briefdeck.themes import load_theme
from briefdeck.typeset import typeset
from briefdeck.typeset.paragraph import stack_height
from briefdeck.typeset.slides.desk import Desk
from briefdeck.typeset.table import set_table

SIZES = {
    "cover": 40, "section": 36, "title": 28, "row": 24, "lead": 20, "body": 18, "label": 16, "source": 10,
    "number": 120, "quote": 40, "minimum": 12,
}  # fmt: skip
LOOK = Look({"text": "14213D"}, SIZES, {"heading": "Calibri", "body": "Calibri"}, {})
THEME = Theme("plain", LOOK, LOOK, (960.0, 540.0), "a4", "Every statement traces to a sentence")


def labelled(*pairs: tuple[str, str]) -> Bullets:
    """A list whose items begin in bold; each rests on the sentence of its place."""
    items = (
        Item((Para((Run(label, bold=True), Run(f" {text} "), Run(f"[§{n}]", evidence=n))),), n)
        for n, (label, text) in enumerate(pairs, 1)
    )
    return Bullets(tuple(items), ordered=True)


def pages_of(kind: str, *blocks: Content, title: str = "The mill turns") -> tuple[Page, ...]:
    slide = Slide("one", kind, (Run(title),), blocks)
    return typeset(Deck(Front(title="A deck"), (slide,)), THEME).pages


def names(page: Page) -> list[str]:
    return [box.name for box in page.boxes if not isinstance(box, Shape) and hasattr(box, "name")]


def text_of(page: Page, name: str) -> TextBox:
    return next(box for box in page.boxes if isinstance(box, TextBox) and box.name == name)


def headed(kicker: str, *, kind: str = "content", look: Look = LOOK) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    slide = Slide("one", kind, (Run("The mill turns"),), (Para((Run("It grinds."),)),), (), (("kicker", kicker),))
    pages = typeset(Deck(Front(title="A deck"), (slide,)), replace(THEME, deck=look))
    return pages.pages, tuple(note.code for note in pages.notes)


def test_the_line_above_a_title_is_read_after_it_and_moves_nothing() -> None:
    (page,), notes = headed("Related Work")
    (bare,), _ = headed("")
    title, above = page.boxes[:2]
    assert isinstance(title, TextBox) and isinstance(above, TextBox) and title.role == "title"
    assert (above.role, above.name, above.paragraphs[0].text) == ("kicker", "Kicker", "Related Work")
    assert above.rect.bottom <= title.rect.y and above.paragraphs[0].runs[0].size >= 12
    assert (title, *page.boxes[2:]) == bare.boxes
    assert page.title == "The mill turns" and page.notes == bare.notes and not notes


def test_a_line_above_a_title_that_needs_two_lines_is_left_out_with_a_note() -> None:
    (page,), notes = headed("A heading of very many words " * 6)
    assert "Kicker" not in names(page) and notes == ("D307",)


@pytest.mark.parametrize("text", ["関連研究と実験", "أعمال سابقة", "ผลงานที่เกี่ยวข้อง"])
def test_the_line_above_a_title_grows_upwards_for_tall_scripts(text: str) -> None:
    (page,), notes = headed(text)
    above, title = text_of(page, "Kicker"), text_of(page, "Title")
    assert above.rect.y > 0 and above.rect.bottom <= title.rect.y and not notes
    assert stack_height(above.paragraphs) <= above.rect.h


def test_the_line_above_a_title_stands_clear_of_an_ornament_also_beside_a_picture() -> None:
    theme = load_theme(templates_folder() / "editorial")
    image = Picture("p.png", "", image=Image(b"", "image/png", 300, 300))
    attributes = (("kicker", "Related Work"), ("background-position", "right"))
    slide = Slide("one", "content", (Run("The mill"),), (Para((Run("It"),)),), (), attributes, background=image)
    (page,) = typeset(Deck(Front(title="A deck"), (slide,)), theme).pages
    rule_end = 60 + 56
    assert text_of(page, "Title").rect.x < rule_end < text_of(page, "Kicker").rect.x


@pytest.mark.parametrize("kind", ["title", "section"])
def test_an_opening_has_no_line_above_its_title(kind: str) -> None:
    pages, _ = headed("Related Work", kind=kind)
    assert all("Kicker" not in names(page) for page in pages)


@pytest.mark.parametrize(("accent", "ink"), [("0B5CAD", "accent1"), ("FFD400", "muted")])
def test_the_line_above_a_title_has_an_ink_that_can_be_read(accent: str, ink: str) -> None:
    colors = {"text": "14213D", "background": "FFFFFF", "muted": "5A6778", "accent1": accent}
    (page,), _ = headed("Related Work", look=replace(LOOK, colors=colors))
    assert text_of(page, "Kicker").paragraphs[0].runs[0].color == ink


def test_every_slide_of_a_long_topic_has_the_line_above_its_title() -> None:
    text = tuple(Para((Run("word " * 40),)) for _ in range(3))
    slide = Slide("one", "content", (Run("The mill turns"),), text, (), (("kicker", "Method"),))
    pages = typeset(Deck(Front(title="A deck"), (slide,)), THEME).pages
    assert len(pages) > 1 and all(text_of(page, "Kicker").paragraphs[0].text == "Method" for page in pages)


def test_a_timeline_puts_dates_above_the_axis_and_a_range_as_a_bar() -> None:
    (page,) = pages_of("timeline", labelled(("2006", "A mill opens."), ("2026–2032", "Grain may run out.")))
    assert {"Timeline 2006", "Event 2006", "Timeline 2026–2032"} <= set(names(page))
    shapes = {shape.name: shape.kind for shape in page.boxes if isinstance(shape, Shape)}
    assert shapes["Dot 2006"] == "ellipse" and shapes["Range 2026–2032"] == "rect"


def test_seven_events_need_two_slides_whose_titles_count_them() -> None:
    pages = pages_of("timeline", labelled(*((str(2000 + n), "A mill opens.") for n in range(7))))
    assert [page.title for page in pages] == ["The mill turns (1 of 2)", "The mill turns (2 of 2)"]
    assert text_of(pages[1], "Title").paragraphs[0].runs[-1].text == " (2 of 2)"


def test_a_summary_has_a_card_with_an_accent_for_each_row() -> None:
    (page,) = pages_of("summary", labelled(("Why", "It grinds."), ("How", "By water."), ("Now", "Repair it.")))
    accents = [box.fill for box in page.boxes if isinstance(box, Shape) and box.name.startswith("Accent")]
    assert accents == ["accent1", "accent3", "accent2"]
    assert {"Label 1", "Text 1", "Label 3", "Text 3"} <= set(names(page))


def test_the_first_closing_move_is_dark() -> None:
    (page,) = pages_of("closing", labelled(("Hold", "Wait."), ("Share", "Give.")))
    fills = [box.fill for box in page.boxes if isinstance(box, Shape) and box.name.startswith("Card")]
    assert fills == ["dark", "card"]
    assert text_of(page, "Text 1").paragraphs[0].runs[0].color == "on_dark"


def test_a_number_is_set_as_large_as_its_column_allows_on_one_line() -> None:
    (page,) = pages_of("bignumber", Para((Run("$10 billion", bold=True),)), Para((Run("spent on grain"),)))
    figure = text_of(page, "Figure").paragraphs[0]
    assert figure.runs[0].size == 120 and len(figure.lines) == 1
    (beside,) = pages_of(
        "bignumber", Para((Run("$10 billion", bold=True),)), Para((Run("spent"),)), labelled(("Mill", "grinds"))
    )
    assert 60 < text_of(beside, "Figure").paragraphs[0].runs[0].size < 120


def test_a_quotation_fills_the_placeholders_of_its_layout() -> None:
    (page,) = pages_of("quotation", Quoted((Para((Run("Grain is the new oil."),)),)), Para((Run("A miller"),)))
    assert page.layout == "quotation"
    assert text_of(page, "Quotation").placeholder == ("body", 1)
    assert text_of(page, "Speaker").placeholder == ("body", 2)


def test_options_stand_side_by_side_on_cards_of_one_height() -> None:
    (page,) = pages_of("options", labelled(("Plan A", "Support."), ("Plan B", "Press."), ("Plan C", "Absorb.")))
    cards = [text_of(page, f"Option {n}").rect for n in (1, 2, 3)]
    assert len({(card.y, card.h, card.w) for card in cards}) == 1


def test_a_long_table_goes_on_over_slides_under_its_header() -> None:
    head = ((Run("Name"),), (Run("What it does"),))
    rows = tuple(((Run(f"Mill {n}"),), (Run("It grinds grain all day long."),)) for n in range(40))
    pages = pages_of("table", Grid(head, rows, ("", "")))
    tables = [box for page in pages for box in page.boxes if isinstance(box, TableBox)]
    assert len(tables) > 1 and sum(len(table.cells) - 1 for table in tables) == 40
    assert {table.cells[0][0][0].text for table in tables} == {"Name"}
    assert [table.repeated_header for table in tables] == [False, *[True] * (len(tables) - 1)]


def test_a_chart_is_native_and_its_words_stand_on_a_card_beside_it() -> None:
    grid = Grid(
        ((Run("When"),), (Run("Years"),)),
        (((Run("Early"),), (Run("3 years"),)), ((Run("Late"),), (Run("1,009.5"),))),
        ("", ""),
    )
    (page,) = pages_of("chart", Div("chart", (("type", "column"),), (grid,)), Para((Run("Grain runs out."),)))
    (chart,) = [box for box in page.boxes if isinstance(box, ChartBox)]
    assert (chart.kind, chart.categories, chart.series) == ("column", ("Early", "Late"), (("Years", (3.0, 1009.5)),))
    assert chart.rect.right < text_of(page, "So what").rect.x


def test_a_table_without_numbers_is_no_chart_and_stays_a_table() -> None:
    grid = Grid(((Run("A"),), (Run("B"),)), (((Run("x"),), (Run("many"),)),), ("", ""))
    (page,) = pages_of("chart", Div("chart", (), (grid,)))
    assert any(isinstance(box, TableBox) for box in page.boxes)


def test_relations_become_nodes_with_the_verb_between_them() -> None:
    item = Item((Para((Run("Mill "), Run("sells to", bold=True), Run(" Bakery"))),))
    (page,) = pages_of("map", Bullets((item,)))
    assert [text_of(page, n).paragraphs[0].text for n in ("Party 1", "Verb 1", "Party 2")] == [
        "Mill", "sells to", "Bakery",
    ]  # fmt: skip
    (link,) = [box for box in page.boxes if isinstance(box, Connector)]
    assert (link.start, link.end, link.alt) == ("Party 1", "Party 2", "Mill sells to Bakery")


def related(*statements: str) -> Bullets:
    """A list of "A|verb|B"."""
    parts = [statement.split("|") for statement in statements]
    return Bullets(tuple(Item((Para((Run(f"{a} "), Run(verb, bold=True), Run(f" {b}"))),)) for a, verb, b in parts))


def test_a_party_is_drawn_once_however_often_it_is_named() -> None:
    (page,) = pages_of("map", related("Mill|sells to|Bakery", "Mill|rents from|Bakery", "Bakery|feeds|Town"))
    assert [box.paragraphs[0].text for box in page.boxes if isinstance(box, TextBox) and box.role == "card"] == [
        "Mill", "Bakery", "Town",
    ]  # fmt: skip
    assert [p.text for p in text_of(page, "Verb 1").paragraphs] == ["sells to", "rents from"]


def test_what_is_said_both_ways_is_one_line_with_two_heads() -> None:
    (page,) = pages_of("map", related("Mill|feeds|Town", "Town|pays|Mill"))
    (link,) = [box for box in page.boxes if isinstance(box, Connector)]
    assert link.is_mutual and link.alt == "Mill feeds Town; Town pays Mill"
    assert [p.text for p in text_of(page, "Verb 1").paragraphs] == ["→\u00a0feeds", "←\u00a0pays"]


def test_relations_that_cannot_be_drawn_without_crossings_stay_rows() -> None:
    everybody = [f"{a}|knows|{b}" for a in "PQRST" for b in "PQRST" if a < b]
    pages = pages_of("map", related(*everybody))
    assert not any(isinstance(box, Connector) for page in pages for box in page.boxes)
    assert text_of(pages[0], "From 1").paragraphs[0].text == "P"


def test_a_few_points_stand_in_rows_of_one_height_in_the_body_placeholder() -> None:
    (page,) = pages_of("content", related("Mill|grinds|grain", "Town|eats|bread", "River|turns|the wheel"))
    body = text_of(page, "Body")
    assert body.placeholder == ("body", 1)
    baselines = [paragraph.lines[0].y for paragraph in body.paragraphs]
    assert round(baselines[1] - baselines[0], 1) == round(baselines[2] - baselines[1], 1) == 118
    rules = [box.rect.y for box in page.boxes if isinstance(box, Shape) and box.name.startswith("Rule")]
    assert len(rules) == 2 and baselines[0] < rules[0] < baselines[1] < rules[1] < baselines[2]


def test_a_single_point_stands_clear_of_the_title() -> None:
    (page,) = pages_of("content", Bullets((Item((Para((Run("Water turns the wheel."),)),)),)))
    body = text_of(page, "Body")
    assert body.inset[1] > 20 and body.paragraphs[0].runs[0].size > 18


def test_a_comparison_without_row_heads_has_two_columns() -> None:
    head: tuple[tuple[Run, ...], ...] = ((), (Run("Mill"),), (Run("Bakery"),))
    rows = (((), (Run("grinds"),), (Run("bakes"),)), ((), (Run("by day"),), (Run("by night"),)))
    (page,) = pages_of("comparison", Grid(head, rows, ("", "", "")))
    (table,) = [box for box in page.boxes if isinstance(box, TableBox)]
    assert len(table.widths) == 2 and table.cells[0][0][0].text == "Mill"


def test_a_takeaway_is_a_dark_bar_at_the_foot_of_the_area() -> None:
    (page,) = pages_of("content", Para((Run("Text."),)), Div("takeaway", (), (Para((Run("So."),)),)))
    bar, body = text_of(page, "Takeaway"), text_of(page, "Body")
    assert bar.fill == "dark" and bar.rect.bottom <= 484 and body.rect.bottom <= bar.rect.y


def test_a_takeaway_too_long_for_a_bar_is_kept_as_text() -> None:
    pages = pages_of("content", Div("takeaway", (), (Para((Run("So it goes on. " * 60),)),)))
    assert "Takeaway" not in names(pages[0]) and "So it goes on." in text_of(pages[0], "Body").paragraphs[0].text


def test_the_footer_names_the_sentences_and_leads_to_the_sources() -> None:
    cited = Slide("one", "summary", (Run("Claim"),), (labelled(("Why", "It grinds."), ("How", "By water.")),))
    deck = Deck(Front(title="A deck"), (cited,), tuple(Citation(n, "", f"Sentence {n}.") for n in (1, 2, 3)))
    pages = typeset(deck, THEME).pages
    footer = text_of(pages[0], "Footer").paragraphs[0]
    assert footer.text == "Source: §1, §2"
    assert [run.href for run in footer.runs if run.evidence] == ["#src-1", "#src-2"]
    sources = pages[-1]
    assert sources.id == "sources" and sources.names == ("src-1", "src-2")
    assert [p.text for p in text_of(sources, "Body").paragraphs] == ["§1  Sentence 1.", "§2  Sentence 2."]
    assert text_of(sources, "Body").paragraphs[0].runs[0].href == "#one"


def test_a_source_leads_back_to_every_slide_that_cites_it() -> None:
    def cites(name: str, *numbers: int) -> Slide:
        return Slide(name, "content", (Run(name),), (Para(tuple(Run("", evidence=n) for n in numbers)),))

    deck = Deck(
        Front(title="A deck"), (cites("one", 1, 2), cites("two", 2)), tuple(Citation(n, "", "Said.") for n in (1, 2))
    )
    first, second = text_of(typeset(deck, THEME).pages[-1], "Body").paragraphs
    assert (first.text, second.text) == ("§1  Said.", "§2→1·2  Said.")
    assert [run.href for run in second.runs if run.href] == ["#one", "#one", "#two"]


def test_of_a_long_source_the_slide_shows_the_beginning_and_the_notes_hold_all() -> None:
    long = " ".join(f"word{n}" for n in range(120))
    cited = Slide("one", "content", (Run("Claim"),), (Para(tuple(Run("", evidence=n) for n in range(1, 23))),))
    deck = Deck(Front(title="A deck"), (cited,), tuple(Citation(n, "", long) for n in range(1, 23)))
    listed = [page for page in typeset(deck, THEME).pages if page.names]
    assert [len(page.names) for page in listed] == [7, 8, 7]
    for page in listed:
        words = [p.text for p in text_of(page, "Body").paragraphs]
        assert all(text.split()[1] == "word0" and text.endswith("…") for text in words)
        assert sum(len(text.split()) for text in words) <= 70
        assert [note.partition("] ")[2] for note in page.notes] == [long] * len(page.names)


def test_a_second_slide_of_sources_keeps_its_words() -> None:
    slides = tuple(Slide(name, "sources", (Run(name),), (Para((Run(f"Said on {name}"),)),)) for name in ("One", "Two"))
    pages = typeset(Deck(Front(title="A deck"), slides), THEME).pages
    assert sorted(text_of(page, "Body").paragraphs[0].text for page in pages) == ["Said on One", "Said on Two"]


@pytest.mark.parametrize(("where", "left", "right"), [("left", 480.0, 960.0), ("right:40%", 0.0, 576.0)])
def test_a_picture_at_a_side_is_cut_to_it_and_the_words_stand_beside(where: str, left: float, right: float) -> None:
    moon = Picture("moon.png", "", image=Image(b"", "image/png", 100, 50))
    attributes = (("background-image", "moon.png"), ("background-position", where))
    slide = Slide("one", "content", (Run("The mill turns"),), (Para((Run("Words"),)),), (), attributes, background=moon)
    (page,) = typeset(Deck(Front(title="A deck"), (slide,)), THEME).pages
    picture, *words = (box for box in page.boxes if isinstance(box, PictureBox | TextBox))
    assert isinstance(picture, PictureBox) and not page.picture
    assert (picture.rect.x, picture.rect.right) == ((0.0, left) if left else (right, 960.0))
    shown = 1 - picture.crop[0] - picture.crop[2]
    assert 100 * shown / 50 == pytest.approx(picture.rect.w / picture.rect.h, rel=1e-3)
    assert all(left <= box.rect.x and box.rect.right <= right for box in words if isinstance(box, TextBox))


def test_cover_and_section_are_dark_and_carry_neither_footer_nor_number() -> None:
    cover = Slide("", "title", (Run("A deck"),), (Para((Run("Its subtitle"),)), Para((Run("An author"),))))
    section = Slide("", "section", (Run("Part one"),), ())
    pages = typeset(Deck(Front(title="A deck"), (cover, section)), THEME).pages
    assert [page.layout for page in pages] == ["cover", "section"]
    assert names(pages[0]) == ["Title", "Subtitle", "Credit"]
    assert pages[1].section == "Part one" and names(pages[1]) == ["Title"]


def test_a_long_text_is_split_and_a_long_title_shrinks() -> None:
    pages = pages_of("content", Para((Run("Grain is ground by stones. " * 300),)), title="Grain " * 30)
    assert len(pages) > 1
    title = text_of(pages[0], "Title").paragraphs[0]
    assert len(title.lines) <= 2 and title.runs[0].size < 28


def test_a_title_of_wide_letters_leaves_the_body_free() -> None:
    (first, *_) = pages_of("content", Para((Run("Text."),)), title="大規模言語モデル" * 45)
    title, body = text_of(first, "Title"), text_of(first, "Body")
    assert title.rect.y >= 0 and title.rect.bottom <= body.rect.y


def test_a_slide_without_notes_is_spoken_as_it_reads() -> None:
    slide = Slide("", "content", (Run("Claim"),), (Para((Run("Text."),)),), notes=(Para((Run("Say this."),)),))
    silent = Slide("", "content", (Run("Other"),), (Para((Run("Text."),)),))
    pages = typeset(Deck(Front(), (slide, silent)), THEME).pages
    assert [page.notes for page in pages] == [("Say this.",), ("Text.",)]


def test_notes_that_nobody_reads_out_stand_with_the_first_of_many_slides() -> None:
    text, words = "Grain is ground by stones. " * 1000, (Run("Say this."),)
    for said, parts in (((Run(text.strip()),), 1), (words, 2)):
        slide = Slide("", "content", (Run("Claim"),), (Para((Run(text),)),), notes=(Para(said),))
        pages = typeset(Deck(Front(), (slide,)), THEME).pages
        assert [page.notes == (said[0].text,) for page in pages[:2]] == [True, parts == 2]
        assert all(page.notes for page in pages)


def test_columns_of_text_fill_the_bodies_and_keep_the_widths_asked_for() -> None:
    left = Div("column", (("width", "30%"),), (Para((Run("Left."),)),))
    right = Div("column", (("width", "70%"),), (Para((Run("Right."),)),))
    (page,) = pages_of("content", Div("columns", (), (left, right)))
    one, other = text_of(page, "Column 1").rect, text_of(page, "Column 2").rect
    assert one.right < other.x and abs(other.w / one.w - 7 / 3) < 0.01


def test_a_table_in_a_column_stands_beside_the_text_of_the_other() -> None:
    grid = Grid(((Run("A"),), (Run("B"),)), (((Run("1"),), (Run("2"),)),), ("", ""))
    text = Div("column", (), (Para((Run("Left."),)),))
    (page,) = pages_of("content", Div("columns", (), (text, Div("column", (), (grid,)))))
    (table,) = [box for box in page.boxes if isinstance(box, TableBox)]
    assert text_of(page, "Column 1").rect.right < table.rect.x


def test_a_table_between_two_texts_stays_on_their_slide() -> None:
    grid = Grid(((Run("A"),), (Run("B"),)), (((Run("1"),), (Run("2"),)),), ("", ""))
    (page,) = pages_of("content", Para((Run("Before."),)), grid, Para((Run("After."),)))
    (table,) = [box for box in page.boxes if isinstance(box, TableBox)]
    assert text_of(page, "Body").rect.bottom < table.rect.y
    assert table.rect.bottom < text_of(page, "Text below").rect.y


def test_the_largest_bar_is_picked_out_unless_the_storyboard_names_another() -> None:
    rows = tuple(((Run(name),), (Run(number),)) for name, number in (("1901", "12"), ("1911", "30"), ("1921", "19")))
    grid = Grid(((Run("Year"),), (Run("Tons"),)), rows, ("", ""))
    for attributes, telling in (((), 1), ((("telling", "1901"),), 0), ((("telling", "none"),), None)):
        (page,) = pages_of("chart", Div("chart", attributes, (grid,)))
        (chart,) = [box for box in page.boxes if isinstance(box, ChartBox)]
        assert chart.telling == telling


@pytest.mark.parametrize(("asked", "first"), [((0.75, 0.25), 0.75), ((0.01, 0.99), None), ((), None)])
def test_columns_are_as_wide_as_asked_unless_words_would_be_cut(asked: tuple[float, ...], first: float | None) -> None:
    cells = tuple((Run(word),) for word in ("Responsibilities", "Height"))
    usual, (page,) = (pages_of("table", Grid(cells, (cells,), ("", ""), widths)) for widths in ((), asked))
    (table,) = (box for box in page.boxes if isinstance(box, TableBox))
    (other,) = (box for box in usual[0].boxes if isinstance(box, TableBox))
    assert table.widths[0] == (other.widths[0] if first is None else pytest.approx(first * table.rect.w, abs=0.1))


def test_a_long_table_is_spread_evenly_over_its_slides() -> None:
    rows = tuple(((Run(f"Mill {n}"),), (Run("grinds"),)) for n in range(30))
    pages = pages_of("table", Grid(((Run("Name"),), (Run("What"),)), rows, ("", "")))
    counts = [len(box.cells) - 1 for page in pages for box in page.boxes if isinstance(box, TableBox)]
    assert sum(counts) == 30 and max(counts) - min(counts) <= 1


def test_a_table_ends_where_nothing_has_room_for_a_row() -> None:
    rows = tuple(((Run(year),), (Run("a year of repairs to the weir and the wheel"),)) for year in ("2022", "2023"))
    desk = Desk.of(THEME)
    flat = replace(desk, area=replace(desk.area, h=4.0))
    sheets = set_table(Grid(((Run("Year"),), (Run("Work"),)), rows, ()), flat)
    told = [
        run.text
        for s in sheets
        for b in s.boxes
        if isinstance(b, TableBox)
        for row in b.cells
        for c in row
        for p in c
        for run in p.runs
    ]
    assert told.count("2022") == told.count("2023") == 1
