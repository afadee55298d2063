"""Article text survives Markdown, wherever a template puts it."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefdeck.model.storyboard import Briefing, Bullets, Content, Deck, Div, Grid, Para, Quoted, Runs, plain
from briefdeck.storyboard import parse
from briefdeck.storyboard.escape import escape, escape_title, one_line
from briefdeck.storyboard.write.filters import attribute

nasty = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [
                "*",
                "_",
                "`",
                "~~",
                "[§1]",
                "[",
                "](",
                ")",
                "!",
                "<b>",
                "&amp;",
                "&",
                ";",
                "#",
                "1",
                ".",
                "-",
                "+",
                "=",
                ":::",
                "|",
                "\\",
                "{",
                ".x}",
                "<!--",
                "-->",
                "http://a.b",
                "<http://a.b>",
                "\n",
                "  ",
                "\t",
                "\xa0",
                "a",
                "§",
                '"',
                "^",
            ]
        ),
        max_size=12,
    ).map("".join),
)


def said(runs: Runs) -> str:
    return "".join(r.text for r in runs)


def blocks(markdown: str) -> tuple[Content, ...]:
    board = parse(markdown, "briefing")
    assert isinstance(board, Briefing)
    return board.blocks


@given(nasty)
@example("[§1]")
@example("1. a")
@example("%")
@example("a ## ")
@example("--- {.x}")
@example("&#32;")
@example(" \\")
@settings(max_examples=300, deadline=None)
def test_a_paragraph_says_what_was_escaped(text: str) -> None:
    found = blocks(f'{escape(text)}\n\n[§1]: a.txt "x"\n')
    assert [said(b.runs) for b in found if isinstance(b, Para)] == ([one_line(text)] if text else [])
    assert all(isinstance(b, Para) and b.heading == 0 for b in found)
    assert not any(r.evidence or r.bold or r.italic or r.code or r.strike or r.href for b in found for r in b.runs)


@given(nasty)
@settings(max_examples=200, deadline=None)
def test_headings_list_items_and_quotations_say_what_was_escaped(text: str) -> None:
    markdown = f'## {escape(text)} {{.summary}}\n\n- {escape(text)} [§1]\n\n> {escape(text)} [§1]\n\n[§1]: a.txt "x"\n'
    found = blocks(markdown)
    if not text:
        return
    heading, bullets, quoted = found
    assert isinstance(heading, Para) and heading.heading == 2 and said(heading.runs) == one_line(text)
    assert isinstance(bullets, Bullets) and isinstance(quoted, Quoted)
    for block in (bullets.items[0].blocks[0], quoted.blocks[0]):
        assert isinstance(block, Para)
        assert said(block.runs) == f"{one_line(text)} [§1]" and block.runs[-1].evidence == 1


@given(nasty)
@settings(max_examples=200, deadline=None)
def test_cells_say_what_was_escaped(text: str) -> None:
    (grid,) = blocks(f"| {escape(text)} | b |\n| --- | --- |\n| a | {escape(text)} |\n")
    assert isinstance(grid, Grid)
    assert said(grid.head[0]) == said(grid.rows[0][1]) == one_line(text)


@given(nasty)
@settings(max_examples=200, deadline=None)
def test_bold_text_says_what_was_escaped(text: str) -> None:
    (bullets,) = blocks(f"- **{escape(text) or 'x'}** after\n")
    assert isinstance(bullets, Bullets)
    (para,) = bullets.items[0].blocks
    assert isinstance(para, Para)
    assert para.runs[0].text == (one_line(text) or "x") and para.runs[0].bold


@given(nasty)
@settings(max_examples=200, deadline=None)
def test_a_citation_says_what_was_escaped(text: str) -> None:
    board = parse(f'[§7]: a.txt#char=1,2 "{escape_title(text)}"\n', "deck")
    assert [c.text for c in board.citations] == [one_line(text)]


@given(nasty)
@settings(max_examples=100, deadline=None)
def test_escaped_text_stays_inside_its_div(text: str) -> None:
    (div,) = blocks(f"::: options\n{escape(text) or 'x'}\n:::\n")
    assert isinstance(div, Div) and div.kind == "options"


@given(nasty)
@example('a "b" {c} \\')
@example("{.x}")
@example("{k=")
@example("[§1] <!-- x -->")
@settings(max_examples=300, deadline=None)
def test_a_value_of_a_heading_says_what_was_put_in_and_nothing_else(text: str) -> None:
    board = parse(f'## Claim [§1] {{.table kicker={attribute(text)}}}\n\na\n\n[§1]: a.txt "x"\n', "deck")
    assert isinstance(board, Deck)
    (slide,) = board.slides
    assert (slide.kind, dict(slide.attributes)["kicker"]) == ("table", one_line(text))
    assert plain(slide.title) == "Claim" and not board.notes


@pytest.mark.parametrize(
    "text", ["AT&T grew 3% (2023).", "a-b, c: d; e's “f” – g…", "Price: $10 billion/year = 5 @ home #1st?"]
)
def test_plain_prose_is_hardly_touched(text: str) -> None:
    assert len(escape(text)) <= len(text) + 1
