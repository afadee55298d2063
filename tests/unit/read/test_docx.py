"""A Word document is read with its styles, lists, tables, notes and changes."""

import io
import zipfile

import pytest

from briefdeck.errors import InputError
from briefdeck.model.document import Document, Figure, ListBlock, Quotation, Table
from briefdeck.read import load, read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = f'<Types><Override PartName="/word/document.xml" ContentType="{KIND}"/></Types>'
STYLES = "".join(
    f'<w:style w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'
    for key, name, more in (
        ("T", "Title", ""),
        ("H2", "heading 2", ""),
        ("Mine", "My heading", '<w:basedOn w:val="H2"/>'),
        ("Q", "Intense Quote", ""),
        ("C", "caption", ""),
        ("Toc", "toc 1", ""),
    )
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
)


def p(text: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def item(text: str, depth: int) -> str:
    return p(text, more=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="3"/></w:numPr>')


def word_file(body: str, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in {"styles": STYLES, "numbering": NUMBERING, **parts}.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {W}>{content}</w:{name}>")
    return buffer.getvalue()


def word(body: str, **parts: str) -> Document:
    return read(load(word_file(body, **parts), "a.docx"))


def test_styles_and_numbering_become_headings_lists_and_quotations() -> None:
    document = word(
        p("Harbors", "T")
        + p("Old ones", "Mine")
        + p("They are old.")
        + item("First", 0)
        + item("Second", 0)
        + p("Well said.", "Q")
        + p("The crane", "C")
    )
    assert document.title == "Harbors"
    (section,) = document.sections
    assert (section.title, section.level) == ("Old ones", 2)
    _, items, quotation, figure = section.blocks
    assert isinstance(items, ListBlock)
    assert [each.text for each in items.items] == ["First", "Second"]
    assert not items.ordered
    assert isinstance(quotation, Quotation)
    assert isinstance(figure, Figure)


def test_changes_are_read_as_accepted_and_hidden_text_is_not_read() -> None:
    document = word(
        "<w:p><w:r><w:t>It is </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> and secret</w:t></w:r>"
        "<w:r><w:instrText>DDE secret</w:instrText></w:r><w:r><w:t>.</w:t></w:r></w:p>"
    )
    assert document.source.text == "It is new."


def test_tables_keep_their_rows() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    table = f"<w:tbl>{row.format(p('Year'), p('Ships'))}{row.format(p('1890'), p(''))}</w:tbl>"
    (block,) = word(p("They grew.") + table + p("So it ends.")).sections[0].blocks[1:2]
    assert isinstance(block, Table)
    assert block.rows == (("Year", "Ships"), ("1890", ""))


def test_footnotes_follow_their_paragraph_and_comments_are_noise() -> None:
    document = word(
        '<w:p><w:r><w:t>It grew.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + p("It shrank."),
        footnotes=f'<w:footnote w:id="2">{p("See the records.")}</w:footnote>',
        comments=f"<w:comment>{p('Is this so?')}</w:comment>",
        header1=p("Draft"),
    )
    assert [each.text for each in document.sentences()] == ["It grew.", "See the records.", "It shrank."]
    assert [(document.source[n.span], n.reason) for n in document.noise] == [
        ("Draft", "a running head or foot"),
        ("Is this so?", "a comment in the margin"),
    ]


def test_the_table_of_contents_is_noise() -> None:
    document = word(p("Harbors 1", "Toc") + p("It grew and grew."))
    assert [noise.reason for noise in document.noise] == ["the table of contents"]


def test_a_picture_is_known_by_its_alternative_text() -> None:
    drawing = '<w:p><w:r><w:drawing><docPr descr="A crane"/></w:drawing></w:r></w:p>'
    (figure,) = word(p("It grew.") + drawing).sections[0].blocks[1:]
    assert isinstance(figure, Figure)
    assert figure.alt == "A crane"


def test_a_word_file_is_known_by_its_content() -> None:
    assert read(load(word_file(p("It grew.")), "a.txt")).sentences()[0].text == "It grew."


@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"no archive", word_file("")])
def test_what_is_no_word_document_is_an_error(data: bytes) -> None:
    with pytest.raises(InputError):
        read(load(data, "a.docx"))


def test_another_office_file_under_the_wrong_name_is_an_error() -> None:
    data = word_file(p("It grew.")).replace(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main.......")
    with pytest.raises(InputError):
        load(data, "a.docx")
