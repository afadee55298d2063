"""Whatever a storyboard says, its slides hold every word, inside the page, without overlaps."""

from collections.abc import Iterator
from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefdeck.model.pages import (
    Box,
    ChartBox,
    Connector,
    Group,
    Page,
    PictureBox,
    Piece,
    SetRun,
    Shape,
    TableBox,
    TextBox,
)
from briefdeck.model.storyboard import (
    Bullets,
    Content,
    Deck,
    Div,
    Front,
    Grid,
    Image,
    Item,
    Listing,
    Para,
    Picture,
    Quoted,
    Run,
    Slide,
)
from briefdeck.model.theme import Look, Rect, Theme
from briefdeck.typeset import typeset
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paragraph import Form, Place, set_paragraph, stack_height

ROLES = ("text", "background", "dark", "card", "accent1", "accent2", "accent3", "accent4", "muted", "rule", "on_dark")
SIZES = {
    "cover": 40, "section": 36, "title": 28, "row": 24, "lead": 20, "body": 18, "label": 16, "source": 10,
    "number": 120, "quote": 40, "minimum": 12,
}  # fmt: skip
LOOK = Look(dict.fromkeys(ROLES, "14213D"), SIZES, {"heading": "Calibri", "body": "Calibri"}, {"gutter": 14.4})
THEME = Theme("plain", LOOK, LOOK, (960.0, 540.0), "a4", "Every statement traces to a sentence")
FONTS = {"heading": "Source Serif Pro", "body": "Source Sans Pro"}
KINDS = (
    "content", "section", "agenda", "summary", "bignumber", "comparison", "timeline", "options", "quotation", "chart",
    "map", "table", "closing",
)  # fmt: skip

word = st.one_of(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "M")), min_size=1, max_size=12),
    st.sampled_from(
        ["the", "alliance", "$10", "billion", "2026–2032", "大規模言語モデル", "العربية", "x" * 90, "👩‍🔬", "=1+1"]
    ),
)
short = st.lists(word, min_size=1, max_size=6).map(" ".join)
long = st.tuples(st.lists(word, min_size=1, max_size=8), st.integers(1, 40)).map(lambda t: " ".join(t[0] * t[1]))
run = st.builds(Run, st.one_of(short, long), bold=st.booleans(), italic=st.booleans(), code=st.booleans())
mark = st.integers(1, 60).map(lambda n: Run(f"[§{n}]", evidence=n))
runs = st.lists(st.one_of(run, run, mark), min_size=1, max_size=3).map(tuple)
para = st.builds(Para, runs)
labelled = st.tuples(short, st.one_of(short, long)).map(lambda t: Para((Run(t[0], bold=True), Run(" " + t[1]))))
related = st.tuples(short, short, short).map(lambda t: Para((Run(t[0] + " "), Run(t[1], bold=True), Run(" " + t[2]))))
item = st.builds(Item, st.one_of(para, labelled, related).map(lambda p: (p,)))
cells = st.integers(1, 10).flatmap(
    lambda n: st.tuples(
        st.lists(st.one_of(short, long), min_size=n, max_size=n),
        st.lists(st.lists(st.one_of(short, st.just("12")), min_size=n, max_size=n), max_size=6),
    )
)
grid = cells.map(
    lambda t: Grid(
        tuple((Run(c),) for c in t[0]), tuple(tuple((Run(c),) for c in row) for row in t[1]), ("right",) * len(t[0])
    )
)
image = st.builds(Image, st.just(b"grain"), st.just("image/png"), st.integers(1, 5000), st.integers(1, 5000))
picture = st.builds(Picture, st.just("a.png"), short, st.one_of(st.just(""), short, long), st.one_of(st.none(), image))
block: st.SearchStrategy[Content] = st.recursive(
    st.one_of(
        para, grid, st.builds(Listing, long), picture,
        st.builds(Bullets, st.lists(item, min_size=1, max_size=9).map(tuple), st.booleans()),
    ),
    lambda inner: st.one_of(
        st.builds(Quoted, st.lists(inner, min_size=1, max_size=2).map(tuple)),
        st.builds(Div, st.sampled_from(["takeaway", "chart", "column", "other"]), st.just(()), st.tuples(inner)),
        st.builds(Bullets, st.tuples(st.builds(Item, st.lists(inner, min_size=1, max_size=2).map(tuple)))),
    ),
    max_leaves=4,
)  # fmt: skip
slide = st.builds(
    Slide, st.sampled_from(["", "a", "b"]), st.sampled_from(KINDS), runs, st.lists(block, max_size=3).map(tuple)
)
QUICK = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def said(content: Content) -> Iterator[str]:
    match content:
        case Para(runs=runs_):
            yield from (r.text for r in runs_ if r.evidence is None)
        case Bullets(items=items):
            for each in items:
                for inner in each.blocks:
                    yield from said(inner)
        case Grid(head=head, rows=rows):
            for row in (head, *rows):
                for cell in row:
                    yield from (r.text for r in cell)
        case Quoted(blocks=blocks) | Div(blocks=blocks):
            for inner in blocks:
                yield from said(inner)
        case Listing(text=text):
            yield text
        case Picture(alt=alt, caption=caption):
            yield alt
            yield caption if caption != alt else ""


def shown(boxes: tuple[Box, ...]) -> Iterator[str]:
    for box in boxes:
        match box:
            case TextBox(paragraphs=paragraphs):
                yield from (p.text for p in paragraphs)
            case TableBox(cells=rows):
                yield from (p.text for row in rows for cell in row for p in cell)
            case ChartBox(alt=alt) | Connector(alt=alt) | PictureBox(alt=alt):
                yield alt
            case Group(boxes=inner):
                yield from shown(inner)
            case _:
                pass


def letters(texts: Iterator[str]) -> dict[str, int]:
    count: dict[str, int] = {}
    for text in texts:
        for char in text:
            if not char.isspace() and char not in ":–—":
                count[char] = count.get(char, 0) + 1
    return count


def overlap(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 0.05 and down > 0.05


def pages_of(*slides: Slide) -> tuple[Page, ...]:
    return typeset(Deck(Front(title="A deck"), slides), THEME).pages


@QUICK
@given(st.lists(slide, min_size=1, max_size=2))
def test_no_letter_of_a_storyboard_is_missing_on_its_slides(slides: list[Slide]) -> None:
    wanted = letters(text for s in slides for b in (Para(s.title), *s.blocks) for text in said(b))
    found = letters(text for page in pages_of(*slides) for text in shown(page.boxes))
    assert {c: n for c, n in wanted.items() if found.get(c, 0) < n} == {}


@QUICK
@given(slide)
def test_every_box_is_on_the_page_and_holds_its_text(one: Slide) -> None:
    for page in pages_of(one):
        for box in page.boxes:
            assert not isinstance(box, Group)
            assert box.rect.x >= 0 and box.rect.y >= 0 and box.rect.right <= 960 and box.rect.bottom <= 540, box.name
            if isinstance(box, TextBox):
                room = box.rect.h - box.inset[1] - box.inset[3]
                assert stack_height(box.paragraphs) <= room + 0.1, (page.title, box.name)


@QUICK
@given(slide)
def test_texts_tables_and_charts_never_overlap(one: Slide) -> None:
    for page in pages_of(one):
        boxes = [
            b
            for b in page.boxes
            if not isinstance(b, Shape | Connector | Group) and not (isinstance(b, TextBox) and b.role == "ornament")
        ]
        assert [(a.name, b.name) for a, b in combinations(boxes, 2) if overlap(a.rect, b.rect)] == []


@QUICK
@given(st.lists(slide, min_size=1, max_size=3))
def test_titles_and_ids_are_unique_and_every_slide_has_notes(slides: list[Slide]) -> None:
    pages = pages_of(*slides)
    assert len({p.title for p in pages}) == len({p.id for p in pages}) == len(pages)
    assert all(p.title.strip() and p.notes for p in pages)
    assert pages == pages_of(*slides)


@given(
    st.lists(st.tuples(st.text(max_size=80), st.booleans()), max_size=4),
    st.floats(20, 500),
    st.sampled_from([0.0, 18.0]),
)
def test_lines_join_back_to_the_runs_and_respect_the_width(
    parts: list[tuple[str, bool]], width: float, indent: float
) -> None:
    given_runs = tuple(SetRun(text, "body", 18, "text", bold) for text, bold in parts)
    faces = Faces((("body", "Calibri"),))
    paragraph = set_paragraph(given_runs, Place(10, 10, width), faces, Form(indent=indent))
    pieces = [piece for line in paragraph.lines for piece in line.pieces]
    assert "".join(given_runs[p.run].text[p.start : p.end] for p in pieces) == paragraph.text
    for line in paragraph.lines:
        ink = [p for p in line.pieces if given_runs[p.run].text[p.start : p.end].strip()]
        text = "".join(given_runs[p.run].text[p.start : p.end] for p in line.pieces).strip()
        if ink and len(text) > 1:
            assert ink[-1].x + ink[-1].width <= 10 + width + 25 * (width - indent < 40) + 0.05


@given(
    st.lists(
        st.one_of(word, st.sampled_from(["a", "out-of-vocabulary", "5", "3.", "million", "per", "cent", "–", ""]))
    ),
    st.floats(40, 400),
    st.data(),
)
def test_words_of_one_style_fill_the_lines_that_they_fill_in_two_runs(
    words: list[str], width: float, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(words)))
    text, first = " ".join(words), " ".join([*words[:cut], ""])
    parts = (first, text[len(first) :]) if text.startswith(first) else (text,)
    one, two = (
        set_paragraph(tuple(SetRun(part, "body", 12, "text") for part in said), Place(7, 5, width), Faces.of(FONTS))
        for said in ((text,), parts)
    )
    assert [_said(line.pieces, (text,)) for line in one.lines] == [_said(line.pieces, parts) for line in two.lines]
    assert [line.y for line in one.lines] == [line.y for line in two.lines]


def _said(pieces: tuple[Piece, ...], texts: tuple[str, ...]) -> str:
    return "".join(texts[piece.run][piece.start : piece.end] for piece in pieces)
