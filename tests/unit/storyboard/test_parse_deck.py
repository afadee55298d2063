"""A deck's storyboard, read."""

import pytest

from briefdeck.errors import LimitError
from briefdeck.model.storyboard import Bullets, Deck, Div, Grid, Listing, Para, Picture, Quoted, plain
from briefdeck.storyboard import parse


def deck(markdown: str) -> Deck:
    board = parse(markdown, "deck")
    assert isinstance(board, Deck)
    return board


def shapes(board: Deck) -> list[tuple[str, str, str]]:
    return [(s.id, s.kind, plain(s.title)) for s in board.slides]


def test_the_front_matter_makes_the_cover() -> None:
    board = deck(
        "---\ntitle: Ice: a history\nsubtitle: 'It''s cold'\nauthor: \"A \\\"B\\\" C\"\ndate: 2024-05-01 # day\n---\n"
    )
    assert board.front.title == "Ice: a history"
    (cover,) = board.slides
    assert (cover.id, cover.kind) == ("cover", "title")
    assert [plain(b.runs) for b in cover.blocks if isinstance(b, Para)] == ["It's cold", 'A "B" C · 2024-05-01']


def test_headings_above_the_slide_level_are_section_slides() -> None:
    board = deck("# Part\n\n## One\n\n- a\n\n### Inner\n\nb\n\n# Next\n\n## Two\n\nc\n")
    assert shapes(board) == [
        ("part", "section", "Part"),
        ("one", "content", "One"),
        ("next", "section", "Next"),
        ("two", "content", "Two"),
    ]
    assert [b.heading for b in board.slides[1].blocks if isinstance(b, Para)] == [3, 0]


def test_notes_under_a_section_do_not_move_the_slide_level() -> None:
    board = deck("# Part\n\n::: notes\nSay this.\n:::\n\n## One\n\na\n")
    assert [s.kind for s in board.slides] == ["section", "content"]
    assert [plain(n.runs) for n in board.slides[0].notes if isinstance(n, Para)] == ["Say this."]


def test_the_front_matter_overrides_the_slide_level() -> None:
    board = deck("---\nslide-level: 2\n---\n# Part\n\nlead\n\n## One\n\na\n")
    assert [s.kind for s in board.slides] == ["section", "content"]
    assert not board.notes


def test_a_rule_starts_a_slide_and_makes_no_empty_one() -> None:
    board = deck("## One\n\na\n\n---\n\nb\n\n---\n\n## Three\n\nc\n\n---\n")
    assert shapes(board) == [("one", "content", "One"), ("b", "content", ""), ("three", "content", "Three")]


def test_a_value_may_hold_braces_quotation_marks_and_backslashes() -> None:
    board = deck('## A claim {.table kicker="a {b} \\"c\\" \\\\"}\n\na\n')
    assert dict(board.slides[0].attributes)["kicker"] == 'a {b} "c" \\'
    assert shapes(board) == [("a-claim", "table", "A claim")] and not board.notes


def test_braces_that_hold_no_attributes_stay_in_the_title() -> None:
    (slide,) = deck("## The set {a, b} and {c d}\n\na\n").slides
    assert plain(slide.title) == "The set {a, b} and {c d}" and not slide.attributes


@pytest.mark.parametrize("kind", ["timeline", "summary", "options", "map", "closing", "bignumber"])
def test_a_kind_is_a_class_on_the_heading_or_on_a_div(kind: str) -> None:
    on_heading = deck(f"## T {{#x .{kind}}}\n\n- **a** b\n").slides
    on_div = deck(f"## T {{#x}}\n\n::: {kind}\n- **a** b\n:::\n").slides
    assert on_heading == on_div and on_heading[0].kind == kind


def test_a_chart_keeps_its_div_and_columns_of_a_comparison_stand_bare() -> None:
    (chart,) = deck("## T\n\n::: {.chart type=bar}\n| a | b |\n|---|--:|\n| x | 1 |\n:::\n").slides
    (div,) = chart.blocks
    assert chart.kind == "chart" and isinstance(div, Div) and div.attributes == (("type", "bar"),)
    assert isinstance(div.blocks[0], Grid) and div.blocks[0].aligns == ("", "right")
    sides = deck("## T {.comparison}\n\n:::: columns\n::: column\na\n:::\n::: column\nb\n:::\n::::\n").slides[0].blocks
    assert [b.kind for b in sides if isinstance(b, Div)] == ["column", "column"]


def test_marks_are_evidence_only_when_their_sentence_is_given() -> None:
    board = deck('## T [§1]\n\n- a [§1][§1] b \\[§1\\] [§9]\n\n[§1]: x.txt#char=0,4 "One."\n')
    (slide,) = board.slides
    assert slide.title[-1].evidence == 1
    bullets = slide.blocks[0]
    assert isinstance(bullets, Bullets) and isinstance(bullets.items[0].blocks[0], Para)
    runs = bullets.items[0].blocks[0].runs
    assert [r.evidence for r in runs] == [None, 1, 1, None]
    assert runs[-1].text == " b [§1] [§9]"
    assert [(n.code, n.where) for n in board.notes] == [("S104", "line 3, column 23")]
    assert [(c.number, c.target, c.text) for c in board.citations] == [(1, "x.txt#char=0,4", "One.")]


def test_unknown_things_are_kept_and_noted_with_their_place() -> None:
    board = deck("---\ntitle: T\nmood: blue\n---\n\n## A {.glow shine=1}\n\n::: zigzag\nx\n:::\n\n::: open\ny\n")
    assert board.front.extra == (("mood", "blue"),)
    slide = board.slides[1]
    assert slide.attributes == (("class", "glow"), ("shine", "1"))
    assert [b.kind for b in slide.blocks if isinstance(b, Div)] == ["zigzag", "open"]
    places = {(n.code, n.where) for n in board.notes}
    assert places == {
        ("S101", "line 3, column 1"),
        ("S102", "line 6, column 8"),
        ("S103", "line 6, column 13"),
        ("S102", "line 8, column 5"),
        ("S102", "line 12, column 5"),
        ("S105", "line 12, column 1"),
    }


def test_ids_are_unique_and_come_from_the_words() -> None:
    board = deck("## A b!\n\nx\n\n## A b?\n\ny\n\n## C {#a-b}\n\nz\n\n## D {#a-b}\n\nz\n")
    assert [s.id for s in board.slides] == ["a-b-2", "a-b-3", "a-b", "a-b-4"]
    assert [n.code for n in board.notes] == ["S106"]


def test_comments_and_notes_anywhere_are_for_the_speaker() -> None:
    board = deck(
        "---\ntitle: T\n---\n<!-- first -->\n\n## A\n\n- x <!-- second -->\n\n::: columns\n::: notes\nthird\n:::\n:::\n"
    )
    notes = [[plain(n.runs) for n in s.notes if isinstance(n, Para)] for s in board.slides]
    assert notes == [["first"], ["second", "third"]]


def test_a_link_is_followed_only_to_the_web_to_mail_to_a_slide_or_to_a_file() -> None:
    hrefs = ["https://a.b/c", "mailto:a@b.c", "#sources", "notes.txt"]
    bad = [
        "javascript:x",
        "ms-msdt:/x",
        "smb://h/s",
        "file:///etc/passwd",
        "//host/x",
        "\\\\host\\x",
        "data:text/html,x",
    ]
    for href in hrefs:
        assert href in repr(deck(f"## A\n\n[b]({href})\n").slides[0].blocks)
    for href in bad:
        runs = deck(f"## A\n\n[b]({href})\n").slides[0].blocks[0]
        assert isinstance(runs, Para) and not any(r.href for r in runs.runs) and "[b](" in plain(runs.runs)


def test_pictures_code_quotations_and_definitions_are_blocks() -> None:
    markdown = '## A\n\ntext ![alt](p.png "cap"){width=40%}\n\n```py\nx = 1\n```\n\n> q\n\nTerm\n: meaning\n'
    text, picture, code, quote, terms = deck(markdown).slides[0].blocks
    assert isinstance(text, Para) and plain(text.runs) == "text"
    assert picture == Div("picture", (("width", "40%"),), (Picture("p.png", "alt", "cap"),))
    assert code == Listing("x = 1", "py")
    assert isinstance(quote, Quoted) and isinstance(terms, Bullets)
    term = terms.items[0].blocks[0]
    assert isinstance(term, Para) and term.runs[0].bold


def test_deep_nesting_is_refused_not_dropped() -> None:
    ten = "".join("  " * n + f"- level{n}\n" for n in range(20))
    assert "level19" in repr(deck(ten).slides)
    for markdown in (">" * 400 + " x", "::: a\n" * 400, "".join("  " * n + "- x\n" for n in range(200))):
        with pytest.raises(LimitError):
            deck(markdown)


def test_brackets_without_end_are_text() -> None:
    assert "[" * 300 in repr(deck("## A\n\n" + "[" * 300 + "\n").slides)


def test_a_div_closes_the_innermost_one_and_code_in_it_does_not() -> None:
    first, second = deck(
        "## A\n\n::: columns\n::: column\n```\n:::\n```\n:::\n::: column\nb\n:::\n:::\n\nafter\n"
    ).slides
    (columns,), (after,) = first.blocks, second.blocks
    assert isinstance(columns, Div) and [b.kind for b in columns.blocks if isinstance(b, Div)] == ["column", "column"]
    assert isinstance(after, Para)


def test_a_page_break_is_left_out_and_the_word_for_it_is_not() -> None:
    (slide,) = deck("## A\n\n\\newpage\n\n\\\\newpage\n").slides
    assert [plain(b.runs) for b in slide.blocks if isinstance(b, Para)] == ["\\newpage"]


@pytest.mark.parametrize("definition", ["[^x]:* [^x]:", "[^x]: > [^y]: b", "[^x]: a\n\n    [^y]: b\n\n    c"])
def test_a_footnote_in_a_footnote_tears_nothing_apart(definition: str) -> None:
    board = deck(f"## Mills\n\nGrain[^x] is ground.\n\n{definition}\n\nBehind it.\n")
    said = "".join(plain(b.runs) for b in board.slides[0].blocks if isinstance(b, Para))
    assert "is ground" in said


def test_a_drawn_table_of_nothing_but_rules_stays_text() -> None:
    board = deck("## Empty\n\n+===+===+\n+===+===+\n+===+===+\n")
    assert [type(block) for block in board.slides[0].blocks] == [Para]
