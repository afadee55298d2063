from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefdeck.model.pages import Box, Group, Pages, SetParagraph, TableBox, TextBox
from briefdeck.model.storyboard import Briefing, Bullets, Citation, Content, Div, Front, Grid, Item, Para, Run, Runs
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.briefing import set_briefing

THEME = load_theme(template_folder("executive"))
SENTENCE = "The harbor of Bergen was rebuilt after the fire and the wharf now holds three museums. "


def runs(words: str, mark: int = 0) -> Runs:
    return (Run(words), Run(" "), Run(f"[§{mark}]", evidence=mark)) if mark else (Run(words),)


def bullets(*words: str) -> Bullets:
    return Bullets(tuple(Item((Para((Run("Lead.", bold=True), Run(" " + text))),)) for text in words), True)


def board(*blocks: Content, citations: int = 0) -> Briefing:
    cited = tuple(Citation(n, "a.txt", f"{SENTENCE}{n}") for n in range(1, citations + 1))
    return Briefing(Front(title="The harbor", subtitle="A history"), blocks, cited)


def boxes(found: tuple[Box, ...]) -> Iterator[TextBox | TableBox]:
    for box in found:
        if isinstance(box, Group):
            yield from boxes(box.boxes)
        elif isinstance(box, TextBox | TableBox):
            yield box


def paragraphs(pages: Pages) -> list[list[SetParagraph]]:
    return [
        [p for box in boxes(page.boxes) if isinstance(box, TextBox) and box.role != "artifact" for p in box.paragraphs]
        for page in pages.pages
    ]


def test_a_very_short_article_is_one_page() -> None:
    pages = set_briefing(board(Para(runs(SENTENCE, 1)), citations=3), THEME)
    assert len(pages.pages) == 1


def test_letter_paper_is_used_when_the_storyboard_asks_for_it() -> None:
    story = board(Para(runs(SENTENCE)))
    pages = set_briefing(replace(story, front=replace(story.front, paper="Letter")), THEME)
    assert pages.size == (612.0, 792.0)


def test_an_unknown_paper_is_remarked() -> None:
    story = board()
    pages = set_briefing(replace(story, front=replace(story.front, paper="papyrus")), THEME)
    assert [note.code for note in pages.notes] == ["D401"]


def test_a_heading_never_ends_a_page() -> None:
    for extra in range(0, 60, 3):
        story = board(
            Para(runs(SENTENCE * (20 + extra))),
            *(block for n in range(12) for block in (Para(runs(f"Part {n}"), 2), Para(runs(SENTENCE * 7)))),
        )
        for page in paragraphs(set_briefing(story, THEME)):
            assert not page[-1].tag.startswith("H")


def test_no_line_of_a_paragraph_stands_alone() -> None:
    story = board(*(Para(runs(SENTENCE * (2 + n % 9))) for n in range(60)))
    for page in paragraphs(set_briefing(story, THEME)):
        for paragraph in page:
            ends = sum(len(run.text) for run in paragraph.runs)
            last = paragraph.lines[-1].pieces[-1]
            is_part = paragraph.lines[0].pieces[0].start > 0 or last.end < ends
            assert len(paragraph.lines) > 1 or not is_part


def test_a_long_table_repeats_its_header_on_the_next_page() -> None:
    rows = tuple((runs(f"Row {n}"), runs(SENTENCE * 2)) for n in range(60))
    grid = Grid((runs("Name"), runs("What")), rows, ("", ""))
    pages = set_briefing(board(Div("exhibit", (), (grid,))), THEME)
    tables = [box for page in pages.pages for box in boxes(page.boxes) if isinstance(box, TableBox)]
    assert len(tables) > 1
    assert [table.repeated_header for table in tables] == [False, *[True] * (len(tables) - 1)]
    assert sum(len(table.cells) - 1 for table in tables) == 60


def test_marks_lead_to_their_sentence_and_back() -> None:
    pages = set_briefing(board(Para(runs(SENTENCE, 2)), citations=3), THEME)
    ids = [box.id for page in pages.pages for box in boxes(page.boxes) if isinstance(box, TextBox) and box.id]
    links = [run.href for page in paragraphs(pages) for p in page for run in p.runs if run.href]
    assert ids == ["top", "src-1", "src-2", "src-3"]
    assert links == ["#src-2", "#ref-1", "#ref-2", "#ref-3"]


def test_takeaways_stand_before_the_sections_beside_the_sidebar() -> None:
    who = Div("who", (), (Grid((runs("Party"), runs("Role")), ((runs("Bergen"), runs("a city")),), ("", "")),))
    story = board(
        Div("takeaways", (), (bullets("One thing.", "Another."),)),
        Div("sidebar", (), (who,)),
        Para(runs("The fire"), 2),
        Para(runs(SENTENCE)),
    )
    page = set_briefing(story, THEME).pages[0]
    card = next(box for box in boxes(page.boxes) if box.name == "Card")
    table = next(box for box in boxes(page.boxes) if isinstance(box, TableBox))
    assert card.rect.right < table.rect.x
    assert abs(card.rect.y - table.rect.y) < 40


def test_a_heading_before_a_region_is_said_once() -> None:
    story = board(Para(runs("What happened when"), 2), Div("timeline", (), (bullets("First.", "Then.", "Last."),)))
    words = [p.text for page in paragraphs(set_briefing(story, THEME)) for p in page]
    assert words.count("What happened when") == 1
    assert "TIMELINE" not in words


def test_who_turns_the_page_within_a_paragraph_has_read_the_sidebar() -> None:
    story = board(
        Div("takeaways", (), (bullets("One thing.", "Another."),)),
        Div("sidebar", (), (Para(runs("Beside the text.")),)),
        Para(runs("The fire"), 2),
        Para(runs(SENTENCE * 60)),
    )
    first, second = ([p.text for p in page] for page in paragraphs(set_briefing(story, THEME))[:2])
    assert first[-1].startswith("The harbor of Bergen") and second
    assert "Beside the text." in first[:-1]


@pytest.mark.parametrize("kind", ["figures", "takeaways", "timeline", "exhibit", "options", "implications", "sources"])
def test_a_heading_before_any_region_is_said(kind: str) -> None:
    story = board(Para(runs("What nobody expected"), 2), Div(kind, (), (Para(runs("Nine boats"), 0),)))
    words = " ".join(p.text for page in paragraphs(set_briefing(story, THEME)) for p in page)
    assert "what nobody expected" in words.casefold()


def test_an_endless_title_stays_on_the_first_page() -> None:
    story = board(Para(runs(SENTENCE)))
    pages = set_briefing(replace(story, front=replace(story.front, title="Long title " * 300)), THEME)
    lines = [line.y for p in paragraphs(pages)[0] if p.tag == "H1" for line in p.lines]
    assert max(lines) < pages.size[1]


def test_a_row_taller_than_the_page_goes_on_over_the_next_ones() -> None:
    grid = Grid((runs("Name"), runs("What")), ((runs("Long"), runs(SENTENCE * 120)), (runs("b"), runs("c"))), ("", ""))
    pages = set_briefing(board(Div("exhibit", (), (grid,))), THEME)
    tables = [box for page in pages.pages for box in boxes(page.boxes) if isinstance(box, TableBox)]
    said = [p for table in tables for row in table.cells[1:] for cell in row for p in cell]
    pieces = [piece for p in said for line in p.lines for piece in line.pieces]
    assert len(tables) > 1
    assert sum(piece.end - piece.start for piece in pieces) == len("Long" + (SENTENCE * 120).strip() + "bc")
    for table in tables:
        assert table.rect.bottom <= pages.size[1] - 50
        assert all(line.y < table.rect.bottom for row in table.cells for c in row for p in c for line in p.lines)


def test_a_paragraph_of_many_pages_is_whole_and_fills_them() -> None:
    text = (SENTENCE * 2000).strip()
    pages = set_briefing(board(Para(runs(text))), THEME)
    said = [p for page in paragraphs(pages) for p in page if p.tag == "P" and len(p.text) == len(text)]
    pieces = [piece for p in said for line in p.lines for piece in line.pieces]
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    lowest = [max(line.y for p in page for line in p.lines) for page in paragraphs(pages)[1:-1]]
    assert all(pages.size[1] - 80 < y < pages.size[1] - 40 for y in lowest)


def chapters(count: int) -> Briefing:
    return board(*(b for n in range(count) for b in (Para(runs(f"Part {n}"), 2), Para(runs(SENTENCE * 40)))))


def contents(pages: Pages) -> list[list[str]]:
    rows = [row for page in pages.pages for box in page.boxes if isinstance(box, Group) and box.tag == "TOC"
            for row in box.boxes if isinstance(row, Group)]  # fmt: skip
    return [[p.text for box in boxes((row,)) if isinstance(box, TextBox) for p in box.paragraphs] for row in rows]


def test_a_long_briefing_names_the_page_of_each_heading() -> None:
    pages = set_briefing(chapters(16), THEME)
    assert len(pages.pages) >= 6
    stands = {
        p.text: str(number)
        for number, page in enumerate(paragraphs(pages), 1)
        for p in page
        if p.tag == "H2" and p.text.startswith("Part")
    }
    assert dict(contents(pages)) == stands


def test_chapters_stand_above_their_parts_and_lead_the_contents() -> None:
    blocks = (b for n in range(16) for b in (Para(runs(f"Part {n}"), 1 + (n % 4 > 0)), Para(runs(SENTENCE * 40))))
    pages = set_briefing(board(*blocks), THEME)
    tags = {p.text: p.tag for page in paragraphs(pages) for p in page if p.text.startswith("Part") and p.tag[:1] == "H"}
    assert (tags["Part 4"], tags["Part 5"]) == ("H2", "H3")
    assert [row[0] for row in contents(pages)] == [f"Part {n}" for n in range(16)]


def test_a_short_briefing_has_no_table_of_contents() -> None:
    assert contents(set_briefing(chapters(3), THEME)) == []


def test_equal_paragraphs_are_two_paragraphs() -> None:
    first, second = paragraphs(set_briefing(board(Para(runs(SENTENCE)), Para(runs(SENTENCE))), THEME))[0][-2:]
    assert first.text == second.text
    assert first.runs is not second.runs


def test_a_little_too_much_is_set_closer_to_save_a_page() -> None:
    counts = [
        len(set_briefing(board(*(Para(runs(SENTENCE * 5)) for _ in range(count))), THEME).pages)
        for count in range(20, 40)
    ]
    assert counts == sorted(counts)


def test_a_heading_has_lines_of_nearly_the_same_length() -> None:
    title = "The harbor of the town was rebuilt after the fire and holds three museums"
    found = [p for page in paragraphs(set_briefing(board(Para(runs(title), 2), Para(runs(SENTENCE * 30))), THEME))
             for p in page if p.tag == "H2"]  # fmt: skip
    widths = [line.pieces[-1].x + line.pieces[-1].width - line.pieces[0].x for line in found[0].lines]
    assert len(widths) > 1
    assert min(widths) > 0.7 * max(widths)


def test_a_table_too_wide_for_a_column_takes_the_whole_width() -> None:
    row = tuple(runs(f"Considerable {n}") for n in range(6))
    story = board(Para(runs(SENTENCE * 20)), Grid(row, (row,), ("",) * 6), Para(runs(SENTENCE * 20)))
    pages = set_briefing(story, THEME)
    table = next(box for page in pages.pages for box in boxes(page.boxes) if isinstance(box, TableBox))
    assert table.rect.w > 450


def test_a_mark_is_never_cut() -> None:
    marks = tuple(run for n in range(10, 40) for run in (Run(" "), Run(f"[§{n}]", evidence=n)))
    grid = Grid((runs("Who"), runs("Role")), ((runs("Melanie Rickey"), (Run("journalist"), *marks)),), ("", ""))
    pages = set_briefing(board(Div("sidebar", (), (Div("who", (), (grid,)),)), Para(runs(SENTENCE))), THEME)
    table = next(box for page in pages.pages for box in boxes(page.boxes) if isinstance(box, TableBox))
    said = table.cells[1][1][0]
    for line in said.lines:
        shown = "".join(said.runs[p.run].text[p.start : p.end] for p in line.pieces)
        assert shown.count("[") == shown.count("]")
