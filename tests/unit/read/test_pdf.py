"""A PDF is read column by column, without running heads, with parted words put together."""

import io
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefdeck.errors import InputError
from briefdeck.read import load, read

LINES = ("The old harbor was built by", "the town in the year 1890 and", "it has grown ever since then.")


def pdf(draw: Callable[[Canvas], None]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(600, 800), invariant=1)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def write(canvas: Canvas, x: float, y: float, *lines: str, size: float = 11) -> None:
    canvas.setFont("Helvetica", size)
    for at, line in enumerate(lines):
        canvas.drawString(x, y - at * 1.2 * size, line)


def test_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 50, 740, "A Title Over Both Columns Of The Page", size=22)
        for at, line in enumerate(LINES):
            write(canvas, 50, 700 - 13 * at, line)
            write(canvas, 320, 700 - 13 * at, line.replace("harbor", "tower"))

    document = read(load(pdf(draw), "a.pdf"))
    assert document.title == "A Title Over Both Columns Of The Page"
    assert [each.text for each in document.sentences()] == [
        " ".join(LINES),
        " ".join(LINES).replace("harbor", "tower"),
    ]


def test_running_heads_and_page_numbers_are_noise_and_paragraphs_go_on_over_pages() -> None:
    def draw(canvas: Canvas) -> None:
        for number, lines in enumerate((LINES[:2], LINES[2:], LINES), 1):
            write(canvas, 50, 770, "The Harbor Review")
            write(canvas, 50, 600, *lines)
            write(canvas, 300, 30, str(number))
            canvas.showPage()

    document = read(load(pdf(draw), "a.pdf"))
    assert [each.text for each in document.sentences()] == [" ".join(LINES)] * 2
    assert {document.source[n.span]: n.reason for n in document.noise} == {
        "The Harbor Review": "a running head or foot",
        "1": "a page number",
        "2": "a page number",
        "3": "a page number",
    }


def test_words_parted_at_the_end_of_a_line_are_put_together() -> None:
    source = load(
        pdf(lambda canvas: write(canvas, 50, 700, "It is a very remark-", "able well-", "Known thing.")), "a.pdf"
    )
    assert source.text == "It is a very remarkable well- Known thing."


def test_larger_lines_are_headings_by_their_size() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 50, 760, "Harbors", size=24)
        for at, size in enumerate((16, 13)):
            write(canvas, 50, 700 - 200 * at, f"Part {at}", size=size)
            write(canvas, 50, 670 - 200 * at, *LINES)

    document = read(load(pdf(draw), "a.pdf"))
    assert document.title == "Harbors"
    assert [(section.title, section.level) for section in document.sections] == [("Part 0", 2), ("Part 1", 3)]


def test_a_scan_without_text_is_an_error_that_says_so() -> None:
    with pytest.raises(InputError, match="only pictures"):
        load(pdf(lambda canvas: canvas.rect(10, 10, 100, 100)), "a.pdf")


def test_a_broken_file_is_an_error() -> None:
    with pytest.raises(InputError, match="damaged"):
        load(b"%PDF-1.7 and nothing else", "a.pdf")
