"""A word is not cut to make a drawing fit: the text gets smaller, or the slide another form."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.model.pages import Group, Page, SetParagraph, SetRun, TableBox, TextBox
from briefdeck.model.storyboard import Bullets, Content, Deck, Front, Grid, Item, Para, Run, Slide
from briefdeck.model.theme import Look, Theme
from briefdeck.typeset import typeset
from briefdeck.typeset.lines import may_end
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paragraph import Place, keeps_words, set_paragraph

SIZES = {
    "cover": 40, "section": 36, "title": 28, "row": 24, "lead": 20, "body": 18, "label": 16, "source": 10,
    "number": 120, "quote": 40, "minimum": 12,
}  # fmt: skip
LOOK = Look({"text": "14213D"}, SIZES, {"heading": "Trebuchet MS", "body": "Trebuchet MS"}, {})
FACES = Faces.of(LOOK.faces)
WORDS = ("infrastructure", "responsibilities", "mathematician", "oil", "a mill", "2026–2032", "co-operation")


def pages_of(kind: str, width: float, *blocks: Content) -> tuple[Page, ...]:
    theme = Theme("plain", LOOK, LOOK, (width, 540.0), "a4", "")
    return typeset(Deck(Front(title="A deck"), (Slide("one", kind, (Run("The mill turns"),), blocks),)), theme).pages


def paragraphs_of(page: Page) -> list[SetParagraph]:
    found: list[SetParagraph] = []
    for box in page.boxes:
        for inner in box.boxes if isinstance(box, Group) else (box,):
            if isinstance(inner, TextBox):
                found += inner.paragraphs
            if isinstance(inner, TableBox):
                found += (paragraph for row in inner.cells for cell in row for paragraph in cell)
    return found


def test_a_word_wider_than_its_place_is_cut_and_told() -> None:
    runs = (SetRun("responsibilities here", "body", 18.0, "text"),)
    assert keeps_words((set_paragraph(runs, Place(0, 0, 200), FACES),))
    assert not keeps_words((set_paragraph(runs, Place(0, 0, 60), FACES),))


def test_lines_of_chinese_may_end_anywhere() -> None:
    runs = (SetRun("合作伙伴關係" * 6, "body", 18.0, "text"),)
    assert keeps_words((set_paragraph(runs, Place(0, 0, 60), FACES),))


def test_words_of_korean_and_composed_signs_stay_whole() -> None:
    korean, sign = "물레방아는 물의 힘으로 곡식을 찧는 방아이다", "👩\u200d🔬"
    assert not {at for at in range(1, len(korean)) if may_end(korean, at)} - {
        at for at in range(1, len(korean)) if korean[at - 1] == " "
    }
    assert [at for at in range(1, 6) if may_end(sign * 2, at)] == [3]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(WORDS), min_size=6, max_size=6), st.sampled_from((540.0, 720.0, 960.0)))
def test_no_word_of_a_timeline_is_cut(words: list[str], width: float) -> None:
    items = (
        Item((Para((Run(f"20{n:02}–2032", bold=True), Run(f" The {word} of the mill grows"))),), n)
        for n, word in enumerate(words, 1)
    )
    pages = pages_of("timeline", width, Bullets(tuple(items), ordered=True))
    assert all(keeps_words((paragraph,)) for page in pages for paragraph in paragraphs_of(page))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=8), st.sampled_from((540.0, 720.0, 960.0)))
def test_no_word_of_a_relationship_map_is_cut(words: list[str], width: float) -> None:
    pairs = pairwise(words)
    items = (
        Item((Para((Run(f"The {one} "), Run("collaborates with", bold=True), Run(f" the {other}"))),), n)
        for n, (one, other) in enumerate(pairs, 1)
    )
    pages = pages_of("map", width, Bullets(tuple(items)))
    assert all(keeps_words((paragraph,)) for page in pages for paragraph in paragraphs_of(page))


@settings(deadline=None, max_examples=40)
@given(st.integers(2, 14), st.sampled_from((540.0, 720.0, 960.0)))
def test_a_table_has_as_many_columns_as_its_words_leave_room_for(columns: int, width: float) -> None:
    words = [WORDS[n % len(WORDS)] for n in range(columns)]
    values = tuple((Run(f"value {n}"),) for n in range(columns))
    grid = Grid(tuple((Run(word),) for word in words), (values,), ("",) * columns)
    pages = pages_of("table", width, grid)
    assert all(keeps_words((paragraph,)) for page in pages for paragraph in paragraphs_of(page))
    shown = {paragraph.text for page in pages for paragraph in paragraphs_of(page)}
    assert shown >= {f"value {n}" for n in range(columns)} | set(words)
