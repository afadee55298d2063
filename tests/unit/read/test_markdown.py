"""Markdown: structure from marks, text without them."""

from briefdeck.model.document import Code, Document, Figure, ListBlock, Quotation, Table
from briefdeck.read import load, read


def document(text: str) -> Document:
    return read(load(text.encode(), "a.md"))


def test_the_first_heading_is_the_title_and_the_others_are_sections() -> None:
    found = document("# Harbor\n\nOpening words.\n\n## Past\n\nIt was *old*.\n\n### Deep\n\nYes.\n")
    assert found.title == "Harbor"
    assert [(s.title, s.level) for s in found.sections] == [("", 0), ("Past", 2), ("Deep", 3)]
    assert [s.text for s in found.sentences()] == ["Opening words.", "It was old.", "Yes."]


def test_front_matter_gives_title_author_and_date() -> None:
    found = document('---\ntitle: "Harbor"\nauthor: Ann Lee\ndate: 2024-03-01\n---\n\nText here.\n')
    assert (found.title, found.author, found.date) == ("Harbor", "Ann Lee", "2024-03-01")
    assert [s.text for s in found.sentences()] == ["Text here."]


def test_every_kind_of_block_is_kept() -> None:
    found = document(
        "# T\n\n- a\n  - b\n\n> Said so. Twice.\n\n"
        "| x | y |\n|---|---|\n| 1 | 2 |\n\n```py\nz = 1\n```\n\n![sea](s.png)\n"
    )
    kinds = [type(block) for section in found.sections for block in section.blocks]
    assert kinds == [ListBlock, Quotation, Table, Code, Figure]
    listing = found.sections[0].blocks[0]
    assert isinstance(listing, ListBlock)
    assert listing.levels == (0, 1)


def test_spans_reach_from_the_first_to_the_last_character_of_a_sentence() -> None:
    found = document("See [the *sea*](http://s.example/a(b) 'The sea') now. It is blue &amp; \\*wide\\*.\n")
    assert [(found.source[s.span], s.text) for s in found.sentences()] == [
        ("See [the *sea*](http://s.example/a(b) 'The sea') now.", "See the sea now."),
        ("It is blue &amp; \\*wide\\*.", "It is blue & *wide*."),
    ]


def test_markdown_nested_too_deeply_is_read_as_text_with_a_note() -> None:
    found = document("> " * 300 + "deep words\n")
    assert [note.code for note in found.notes] == ["R201"]
