"""Text of more words than a slide holds: in even portions, between sentences, with nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.model.storyboard import Run
from briefdeck.typeset.slides.passage import Passage, Style, count_words
from briefdeck.typeset.slides.portions import portions

SENTENCE = "The mill of Dr. Hale grinds forty sacks of rye a day. "


def text_of(passages: list[Passage]) -> str:
    return " ".join("".join(run.text for run in p.runs) for p in passages)


def test_few_words_stay_together() -> None:
    few = [Passage((Run(SENTENCE.strip()),), bullet="•")] * 4
    assert portions(few, 60) == [few]


def test_a_long_paragraph_goes_on_between_its_sentences() -> None:
    one, two = portions([Passage((Run((SENTENCE * 6).strip()),))], 50)
    assert text_of(one).strip() == text_of(two).strip() == (SENTENCE * 3).strip()


def test_a_heading_stays_with_what_it_heads_and_code_with_its_lines() -> None:
    point = Passage((Run("a b c d e f g h"),), bullet="•")
    heading = Passage((Run("Rye"),), Style("accent1", bold=True))
    groups = portions([point, point, heading, point, point], 20)
    assert all(group[-1] != heading for group in groups) and len(groups) > 1
    code = [Passage((Run("x = y + z"),), gap=0.0)] * 20
    assert portions([*code, point], 30) == [[*code, point]]


passages = st.lists(
    st.tuples(st.text("ab. !", max_size=120), st.sampled_from(("", "•")), st.sampled_from((0.0, 0.4))).map(
        lambda t: Passage((Run(t[0]),), bullet=t[1], gap=t[2])
    ),
    min_size=1,
    max_size=8,
)


@given(passages, st.integers(1, 40))
def test_no_letter_is_lost_and_the_order_stays(given_passages: list[Passage], most: int) -> None:
    groups = portions(given_passages, most)
    letters = "".join(text_of(group) for group in groups).replace(" ", "")
    assert letters == text_of(given_passages).replace(" ", "")
    assert sum(count_words(group) for group in groups) == count_words(given_passages)
