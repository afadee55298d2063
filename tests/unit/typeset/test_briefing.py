from collections.abc import Iterator
from dataclasses import replace

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


def test_an_endless_title_stays_on_the_first_page() -> None:
    story = board(Para(runs(SENTENCE)))
    pages = set_briefing(replace(story, front=replace(story.front, title="Long title " * 300)), THEME)
    lines = [line.y for p in paragraphs(pages)[0] if p.tag == "H1" for line in p.lines]
    assert max(lines) < pages.size[1]
