"""A web page is read as a person sees it: the article with its parts, and the page around it set aside."""

import pytest

from briefdeck.errors import InputError
from briefdeck.model.document import Code, Document, Figure, ListBlock, Paragraph, Quotation, Table
from briefdeck.read import load, read

PROSE = "The harbor was built in the year 1890 and it has grown ever since, as the records of the town show."


def page(body: str, head: str = "") -> Document:
    return read(load(f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>".encode(), "a.html"))


def test_every_kind_of_block_is_told_apart() -> None:
    document = page(
        "<h1>Harbors</h1><h2>Old ones</h2><p>One <b>bold</b> word.</p><ul><li>First<ul><li>Nested</ul><li>Last</ul>"
        "<blockquote><p>Well said.</p></blockquote><pre>a  =  1\n b</pre>"
        "<table><tr><th>Year<th>Ships<tr><td>1890<td>12</table>"
        "<figure><img src=a.png alt='A crane'><figcaption>The crane in spring</figcaption></figure>"
    )
    assert document.title == "Harbors"
    (section,) = document.sections
    paragraph, items, quotation, code, table, figure = section.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "One bold word."
    assert isinstance(items, ListBlock)
    assert [(item.text, level) for item, level in zip(items.items, items.levels, strict=True)] == [
        ("First", 0),
        ("Nested", 1),
        ("Last", 0),
    ]
    assert isinstance(quotation, Quotation)
    assert isinstance(code, Code)
    assert code.text == "a  =  1\n b"
    assert isinstance(table, Table)
    assert table.rows == (("Year", "Ships"), ("1890", "12"))
    assert isinstance(figure, Figure)
    assert (figure.caption, figure.alt, figure.path) == ("The crane in spring", "A crane", "a.png")


def test_what_nobody_sees_is_not_read() -> None:
    document = page(
        f"<p>{PROSE}</p><script>var secret</script><style>secret{{}}</style><template>secret</template>"
        "<div hidden>secret</div><p style='display: none'>secret</p><!-- secret --><select><option>secret</select>"
    )
    assert "secret" not in document.source.text
    assert document.source.text == PROSE


def test_the_page_around_the_article_is_set_aside_with_a_reason() -> None:
    links = "".join(f"<a href=/{n}>Link number {n}</a> <br><br>" for n in range(12))
    document = page(
        f"<nav>{links}</nav><article><h1>Harbors</h1><p>{PROSE}<p>{PROSE}</article><footer>Imprint</footer>"
    )
    assert document.title == "Harbors"
    assert [sentence.text for sentence in document.sentences()] == [PROSE, PROSE]
    assert {noise.reason for noise in document.noise} == {"navigation of the page", "the foot of the page"}


@pytest.mark.parametrize("heading", ["You may also like", "Você pode gostar...", "Das könnte Sie auch interessieren"])
def test_articles_below_a_heading_for_other_articles_are_beside_this_one(heading: str) -> None:
    other = "The mill was built in the year 1902 and it has stood ever since, as the records of the town …"
    others = f"<article><p>{other}</p></article><article><p>{other.replace('mill', 'inn')}</p></article>"
    nav = "<nav><a href=1>Home</a> <a href=2>News</a></nav>" * 3
    for behind in (f"</article><h3>{heading}</h3>", f"<h3>{heading}</h3></article>"):
        document = page(f"{nav}<article><h1>Harbors</h1><p>{PROSE}</p>{behind}{others}")
        assert [s.text for s in document.sentences()] == [PROSE]


def test_the_entries_of_a_page_that_is_told_in_several_articles_are_all_read() -> None:
    entry = f"<article><h2>1890 o’clock</h2><p>{PROSE}</p><p>Related</p></article>"
    document = page("<h1>Harbors</h1>" + "".join(entry.replace("1890", n) for n in ("12", "13")))
    assert [s.text for s in document.sentences()] == [PROSE.replace("1890", n) for n in ("12", "13")]


def test_author_date_and_title_come_from_the_head() -> None:
    document = page(
        f"<p>{PROSE}</p>",
        "<title>Harbors | The Paper</title><meta name=author content='By Ann Lee'>"
        "<meta property='article:published_time' content='2024-05-06T10:00:00Z'>"
        "<meta property=og:title content=Harbors>",
    )
    assert (document.title, document.author, document.date) == ("Harbors", "Ann Lee", "2024-05-06")


def test_a_tag_in_a_heading_of_its_own_is_not_the_title_that_has_its_words() -> None:
    head = "<title>Harbors of Halm | A long look | The Paper</title>"
    for title in ("Harbors of Halm", "Harbors of the old Halm | A long look"):
        assert page(f"<h3>Halm</h3><h1>{title}</h1><p>{PROSE}</p>", head).title == title


def test_a_table_that_only_arranges_the_page_is_read_as_text() -> None:
    document = page(f"<table><tr><td><h2>Old ones</h2><p>{PROSE}</p><tr><td><p>{PROSE}</p></table>")
    assert document.title == "Old ones"
    assert [type(block) for section in document.sections for block in section.blocks] == [Paragraph, Paragraph]


def test_an_end_tag_without_a_start_closes_nothing() -> None:
    document = page("<table><tr><td>a</b></div><td>b<tr><td>c<td>d</table></p></i><p>End here.</p>")
    table, _ = document.sections[0].blocks
    assert isinstance(table, Table)
    assert table.rows == (("a", "b"), ("c", "d"))


@pytest.mark.parametrize("body", ["", "<script>x</script>", "<img alt='only a picture'>", "<frameset><frame src=a>"])
def test_a_page_without_text_is_an_error(body: str) -> None:
    with pytest.raises(InputError, match="no text"):
        page(body)


def test_the_publication_is_the_name_of_the_site() -> None:
    page = (
        '<html><head><meta property="og:site_name" content="The Quay"><title>Ships</title></head>'
        "<body><h1>Ships</h1><p>Ships became larger then, and the old quay became useless.</p></body></html>"
    )
    assert read(load(page.encode(), "a.html")).publication == "The Quay"
