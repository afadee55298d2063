"""Titles are claims where the article has one; lead-ins name what a line is about, or there are none."""

import pytest

from briefdeck.analyze import analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.labels import labels_for, subject_of
from briefdeck.analyze.titles import informative
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


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Holm Valley Water sells power to the town.", "Holm Valley Water"),
        ("The price of flour rose by a third.", "Price of flour"),
        ("In 2019 the town council bought the mill.", "Town council"),
        ("If the rain stays away, rye farmers will lose the harvest.", "Rye farmers"),
        ("There are three mills in the valley.", ""),
        ("What the farmers want is rain.", ""),
        ("It rained.", ""),
    ],
)
def test_a_lead_in_is_the_subject_of_its_line(make: Maker, text: str, label: str) -> None:
    article = prepare(make("Holm Valley Water. Flour, flour price, town council, town, rye, rye farmers, price.", text))
    assert subject_of(text, article) == label


def test_all_lines_have_a_lead_in_of_their_own_or_none_has(make: Maker) -> None:
    texts = ["Flour prices rose in May.", "Rye farmers lost the harvest.", "Rye farmers want rain."]
    article = prepare(make(*texts, "Rye farmers buy flour at flour prices."))
    assert labels_for(texts[:2], article) == ["Flour prices", "Rye farmers"]
    assert labels_for(texts, article) == ["", "", ""]


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
