"""Titles are claims where the article has one, and a bare phrase where nothing else is there."""

import pytest

from briefdeck.analyze import analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.captions import sections_of
from briefdeck.analyze.titles import central_phrase, informative
from briefdeck.read import load, read
from tests.unit.analyze.conftest import Maker

_MILL = (
    "Our mill in Holm ground 4 million bags of rye in the spring, more than in any spring before. "
    "We raised our price of flour by 8% in May. "
    "Our costs for water and power fell by a third."
)


def test_a_report_that_says_we_throughout_may_say_it_in_a_title(make: Maker) -> None:
    titles = [topic.headline.text for topic in analyze(make(_MILL)).topics]
    assert titles == ["We raised our price of flour by 8% in May"]


def test_a_we_that_comes_once_is_nobody_in_a_title(make: Maker) -> None:
    text = (
        "We raised the price of flour by 8% in May. The mill in Holm ground rye in the spring. The town of Holm "
        "owns the mill. Farmers of the valley bring their rye to Holm. The baker of Holm is content with the mill."
    )
    assert not any("We " in topic.headline.text for topic in analyze(make(text)).topics)


def test_two_topics_never_have_titles_that_say_the_same(make: Maker) -> None:
    first = "The dam of Holm keeps the water of the valley for dry summers."
    again = "In the valley, the dam of Holm keeps the water for summers that are dry."
    more = "Nobody in the valley minds."
    titles = [t.headline.text for t in analyze(make("# Water", f"{first} {more}", "# Summers", again)).topics]
    assert titles == [first.removesuffix("."), "Summers"]


@pytest.mark.parametrize("heading", ["Introduction", "2. Results", "·", "press@holm.example", "Dataset"])
def test_a_heading_that_says_nothing_is_no_title(make: Maker, heading: str) -> None:
    assert informative(heading, prepare(make("The dam holds."))) == ""


def test_a_title_is_no_background_where_something_happened(make: Maker) -> None:
    text = (
        "The town council of Holm sold the old mill to a baker of the valley. Holm is located in the valley. "
        "Recently the miller of Holm was named citizen of the year."
    )
    titles = [topic.headline.text for topic in analyze(make(text)).topics]
    assert titles == ["The town council of Holm sold the old mill to a baker of the valley"]


def test_a_claim_of_two_full_lines_is_better_than_a_phrase(make: Maker) -> None:
    text = (
        "The council of Holm sold the mill that had ground the rye of the valley for three hundred years to a baker. "
        "He paid what the roof had cost."
    )
    (topic,) = analyze(make(text)).topics
    assert topic.headline.text.startswith("The council of Holm sold the mill") and len(topic.headline.text) > 90


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Holm has promised the farmers more trains to the ports of the US.",
        "Ada Holm said she had sold the mill in the valley to a baker.",
    ],
)
def test_the_us_is_no_us_and_who_speaks_of_herself_is_named(make: Maker, text: str) -> None:
    (topic,) = analyze(make(f"{text} Nobody else in the town of Holm minds.")).topics
    assert topic.headline.text == text.removesuffix(".")


def test_an_article_called_by_its_file_has_the_heading_that_opens_it_as_its_title() -> None:
    text = b"# Mills of Holm\n\nHolm built five mills in 1987.\n\n# Costs\n\nThe mills cost $5 million.\n"
    assert analyze(read(load(text, "second draft.md"))).title == "Mills of Holm"


def test_a_heading_cut_off_at_a_small_word_is_no_title(make: Maker) -> None:
    assert not informative("An Algorithm for", prepare(make("Holm built five mills.")))


@pytest.mark.parametrize(
    "heading", ["It's good, right?", "Wow, what is that?", "Yeah, maybe –", "Extract 1 of the talk", "Corpus"]
)
def test_what_is_said_in_passing_and_what_numbers_an_example_is_no_heading(make: Maker, heading: str) -> None:
    assert informative(heading, prepare(make("The dam holds."))) == ""


def test_the_line_of_a_picture_in_a_text_without_marks_is_no_heading() -> None:
    text = (
        "Elections in Holm\n\nThe valley of Holm elected a council on Sunday. Olav Berg of the farmers lost a seat.\n\n"
        "Olav Berg of the farmers\n\nThe towns have a new mayor, and nine members of the council are millers.\n\n"
        "A stamp of the dam of Holm in 1954\n\nThe mayor wants to raise the dam of the valley by ten meters.\n\n"
        "The new mayor\n\nMira Lund, a miller, was elected as the new mayor by the council of the valley.\n"
    )
    sections = sections_of(prepare(read(load(text.encode(), "a.txt"))))
    assert [section.title for section in sections] == ["", "The new mayor"]


@pytest.mark.parametrize("heading", ["The walls are shown below:", "Try It 2.15"])
def test_what_points_to_a_picture_or_an_exercise_is_no_heading(make: Maker, heading: str) -> None:
    assert informative(heading, prepare(make("The dam holds."))) == ""


@pytest.mark.parametrize("heading", ["-- and the ferries of Halm", "The dams of Holm et al."])
def test_what_a_mark_opens_or_a_torn_citation_closes_is_no_heading(make: Maker, heading: str) -> None:
    assert informative(heading, prepare(make("The dam of Holm was sold."))) == ""


def test_words_that_stand_together_once_are_no_title(make: Maker) -> None:
    text = "The reason farmers give for the dam is rain."
    assert central_phrase(text, prepare(make(text))) == "" != central_phrase(text, prepare(make(text)), 1)


def test_a_title_is_never_the_bare_name_of_somebody_in_the_text(make: Maker) -> None:
    text = "The report of Olav Berg was read to Olav Berg by the clerk of Olav Berg."
    assert central_phrase(text, prepare(make(text))) != "Olav Berg"


def test_a_statement_says_more_than_a_heading_of_a_word_or_two() -> None:
    rest = " ".join(f"Holm Water sold power from the dam to town number {n} of the valley." for n in range(20, 60))
    mayor = "The farmers of Larsund elected a miller as their mayor. Nine bakers sit in the council of Larsund."
    text = f"# Power\n\nHolm Water bought the dam for $4 million.\n\n## Sales\n\n{rest}\n\n## The mayor\n\n{mayor}\n"
    titles = [topic.headline.text for topic in analyze(read(load(text.encode(), "a.md"))).topics]
    assert "The farmers of Larsund elected a miller as their mayor" in titles
