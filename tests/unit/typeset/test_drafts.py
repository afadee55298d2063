"""What is tried more often than it is drawn: measured first, drawn when somebody asks."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.storyboard import Grid, Run
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.regions.chunk import Chunk, least
from briefdeck.typeset.regions.kit import Kit, Style
from briefdeck.typeset.regions.prose import TextSpec
from briefdeck.typeset.regions.table import TableSpec

words = st.lists(st.sampled_from(("a", "plan", "alliance", "2026–2032", "שלום", "[§1]")), max_size=60).map(" ".join)
_LOOK = load_theme(template_folder("executive")).briefing


def _kit(density: float) -> Kit:
    return replace(Kit(_LOOK, Faces.of(dict(_LOOK.faces))), density=density)


def _drawn(chunk: Chunk) -> Chunk:
    return replace(chunk, content=chunk.boxes)


@given(words, st.sampled_from((1.0, 0.8, 0.5)), st.floats(60, 500), st.sampled_from(("", "card")))
def test_a_paragraph_begins_as_tall_as_its_lines_say(text: str, density: float, width: float, fill: str) -> None:
    kit = _kit(density)
    chunk = TextSpec(kit, kit.words(text, Style()), fill=fill, label=kit.words("•", Style())).set(width)
    assert least(chunk) == least(_drawn(chunk))


@given(st.lists(st.tuples(words, words), min_size=1, max_size=5), st.booleans(), st.sampled_from((1.0, 0.7)))
def test_a_table_begins_as_tall_as_its_rows_say(rows: list[tuple[str, str]], has_head: bool, density: float) -> None:
    cells = tuple(tuple((Run(text),) if text else () for text in row) for row in rows)
    grid = Grid(cells[0], cells[1:], ()) if has_head else Grid((), cells, ())
    chunk = TableSpec(_kit(density), grid).set(400.0)
    assert least(chunk) == least(_drawn(chunk))


@given(words, st.sampled_from((1.0, 0.8, 0.5)), st.floats(-50, 50), st.floats(-50, 50))
def test_a_draft_stands_where_it_is_put_and_says_where_its_first_line_is(
    text: str, density: float, x: float, y: float
) -> None:
    kit = _kit(density)
    draft = kit.set(kit.words(text, Style()), 200.0, "body")
    here, there = draft.at(), draft.at((x, y))
    assert there.text == here.text
    assert [round(line.y + y, 2) for line in here.lines] == [line.y for line in there.lines]
    assert not here.lines or here.lines[0].y == draft.baseline
