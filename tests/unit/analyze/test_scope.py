"""Lines that need another sentence: sequels of a series, counts without their things, measures without their scope."""

import pytest

from briefdeck.analyze import analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.scope import Scopes, scopes_of
from briefdeck.analyze.sequels import goes_on
from briefdeck.model.document import Document
from briefdeck.read import load, read

_CALL = """Our ferries had a good third quarter.
We are proud of our crews in all four towns.
Sales of $247 million were down 11% from last year.
Our adjusted EBITDA in the quarter was $92 million, down 19%.
Our net income was $41 million or $1.07 per share.
We kept our costs in check on all our routes.
Turning now to Island Ferries.
Sales were down 14% in the quarter, which was better than we had expected.
Adjusted EBITDA was down $20 million or 21% because fewer people went to the islands.
Now our balance sheet, which remains in solid shape.
We paid back $30 million of our debt to the banks.
In the third quarter, sales of $247 million brought us $31 million in cash.
Margins were 14% for the year and 15% in the quarter.
Margins were 16% on the long routes that we run at night.
We will open a quay in Halm next year.
We hired 40 engineers for the new pumps.
Our crews ask for better boots and warmer coats.
We expect more guests in the summer than ever before.
"""


@pytest.mark.parametrize(
    "line",
    [
        "A second aspect is the hours of the day at which the ferries run.",
        "Other harbor masters elected were Ada Holm and Per Lund.",
        "In the third phase, the engineers test the pumps at sea.",
        "Four minutes later, the goalkeeper Ida Falk was carried off.",
        "Or petition the council to pay for the new quay.",
        "Costs of the quay were $44 million lower driven by savings.",
        "In either case, the pumps reach the pressure that the harbor needs.",
        "There are two major problems in the harbor’s planning at the moment.",
        "The new pump consists of three components.",
        "The ferry line depends on several factors.",
        "The pump reaches the highest pressure in the 4 metrics at the same time.",
        "The design is same except for the second valve.",
        "The fares in the remaining towns were lower.",
        "The pumps in question are marked by the words in red.",
        "We clearly outperformed their pumps, which reached 40 bar.",
        "The annual cost would be $23.5 billion.",
        "A third approach, the one that the engineers took, relies on steam.",
        "The new pump considerably outperforms both.",
        "Ten people were killed in Halm during that storm.",
        "Because of that, ferries are rare in Halm.",
        "Here’s how the ferry swap works, according to the harbor.",
        "The remaining 492 ferries are used in summer.",
        "Fares there are as low as before the storm.",
        "We estimate that should bring roughly $7 million a year.",
        "We went from about $300 million in 2020 to $392 million in 2021.",
        "In a second raid, five others were arrested.",
        "The last row is the engine with both valves.",
        "Similar pumps leaked in the winter.",
        "We had the benefit of the items indicated before.",
        "The quay in Orsk is another great example, with steam pumps of its own.",
        "I just want to highlight that again.",
        "For the ferries, the number of guests is smaller.",
        "The difference lies in the valves of the pumps.",
        "Oiling the pumps brought that up to about 43 bar.",
        "Part of the problem is the harbor, which has silted up since 2010.",
        "In the 1950s it was steam.",
        "The match ended with Halm winning three points.",
        "Second is the pump, which has two valves.",
        "About half were from Germany, and 35 were from Spain.",
        "Our work can support their quays.",
        "We apply the following rules in the harbor.",
        "We explain the pump of the ferry later.",
        "Our goal is to turn Sentence (1) into Sentence (2).",
        "All of them have been built by hand.",
        "The answer, says Ada Holm, is steam.",
        "One reason is that the pump leaks in winter.",
        "The main reasons for the new valves are two-fold.",
        "The harbor police are also looking into it, an engineer said.",
        "Ada Holm came second in the constituency with 50,818 votes.",
        "Ida Falk had beaten Per Lund 6-2, 6-2, while Mira Holm lost.",
        "In the trials, we explore both options.",
        "More than 150 cities and 24 states have such laws.",
        "The teams were tied after Ida Falk had won the first set.",
    ],
)
def test_a_line_that_goes_on_from_another_says_what_it_needs(line: str) -> None:
    assert goes_on(line)


@pytest.mark.parametrize(
    "line",
    [
        "In the third quarter, the harbor earned $40 million.",
        "The second half of the year brought more ferries than the first.",
        "There are two problems with the quay: the pumps leak and the valves stick.",
        "The fund has two goals, cheaper ferries and safer quays.",
        "The same towns as in 2019 asked for a quay.",
        "The council wants the remaining nine months to be spent on the quay.",
        "Critics such as Ada Holm want cheaper ferries.",
        "The cost of the new quay would be $23.5 billion.",
        "The Vikings win over Halm put the club on top.",
        "Steam and oil are two basic principles of the engine.",
        "In this paper we present an engine that augments the usual one in two ways.",
        "The right option is to treat the pumps as one.",
        "The council says that the storm killed ten people.",
        "Sometimes there are more ferries than guests.",
        "The council hopes that guests will come.",
        "The red ferry was built in Halm.",
        "Fares in Orsk are higher than in Halm, and wages are lower.",
        "2021 was the best year of the harbor.",
        "We use the following pumps: Holm, Falk and Orsk.",
        "About half of the ferries came from Germany.",
        "We refer to the new pump as Holm II.",
        "Ida Falk had beaten Per Lund before the rain began.",
        "One in three ferries was late.",
    ],
)
def test_a_line_with_all_it_needs_is_left_alone(line: str) -> None:
    assert not goes_on(line)


def _call() -> Document:
    return read(load(_CALL.encode(), "call.txt"))


def _scopes() -> tuple[Scopes, dict[str, int]]:
    article = prepare(_call())
    return scopes_of(article), {s.text: s.number for s in article.sentences}


def test_a_figure_of_a_part_of_the_company_is_not_told_as_the_companys() -> None:
    scopes, numbers = _scopes()
    bare = "Adjusted EBITDA was down $20 million or 21% because fewer people went to the islands."
    assert scopes.missing(bare, numbers[bare]) == "which part of the company"
    assert scopes.scoped(bare, (numbers[bare],)) == ("", ())


def test_a_figure_right_behind_the_name_of_its_part_takes_that_name() -> None:
    scopes, numbers = _scopes()
    bare = next(text for text in numbers if text.startswith("Sales were down 14%"))
    text, evidence = scopes.scoped(bare, (numbers[bare],))
    assert text == f"Island Ferries: {bare}"
    assert evidence == (numbers[bare], numbers["Turning now to Island Ferries."])


def test_a_figure_of_the_segment_needs_the_segments_name() -> None:
    scopes, numbers = _scopes()
    last = max(numbers.values())
    assert scopes.missing("Segment profit of $4 million was up 3%.", last)
    assert scopes.missing("Costs in the segment rose because fuel was dear.", last)
    assert not scopes.missing("In the Island Ferries segment, costs rose 4% in the segment’s towns.", last)


def test_what_we_did_to_a_measure_or_expect_of_it_is_told_of_a_part_by_its_name_only() -> None:
    scopes, numbers = _scopes()
    eight = next(n for text, n in numbers.items() if text.startswith("Sales were down 14%"))
    for bare in (
        "In the third quarter, we improved adjusted EBITDA by $20 million.",
        "We expect price and mix to improve by $75 million.",
        "When compared to Q3 2019, sales were up 45%.",
        "Input costs are expected to increase by $20 million due to dearer fuel.",
    ):
        assert scopes.missing(bare, eight) == "which part of the company"
        assert not scopes.missing(bare, 2)
    for said in (
        "In our island business, we improved adjusted EBITDA by $20 million.",
        "For the full year, we expect sales to be up 4%.",
        "We generated free cash flow of $31 million.",
    ):
        assert not scopes.missing(said, eight)


def test_a_place_in_the_reason_is_no_part_that_the_figure_is_of() -> None:
    scopes, numbers = _scopes()
    nine = next(n for text, n in numbers.items() if text.startswith("Adjusted EBITDA was down"))
    assert scopes.missing("Sales increased 15%, led by strong growth in North America.", nine)
    assert not scopes.missing("Sales in North America increased 15%.", nine)


@pytest.mark.parametrize(
    "opening",
    [
        "Now we can turn to the outlook on Slide 12, and starting with Island Ferries.",
        "I'll provide an update on the progress that we are making in our Island ferry business.",
    ],
)
def test_the_part_with_which_a_speaker_begins_has_the_figures_behind_it(opening: str) -> None:
    said = "We expect price and mix to improve by $75 million."
    call = _CALL.replace("Now our balance sheet, which", f"{opening}\n{said}\nNow our balance sheet, which")
    article = prepare(read(load(call.encode(), "call.txt")))
    (number,) = [s.number for s in article.sentences if s.text == said]
    assert scopes_of(article).missing(said, number) == "which part of the company"


def test_figures_of_the_whole_company_are_told() -> None:
    scopes, numbers = _scopes()
    whole = [text for text in numbers if text.startswith(("Sales of", "Our adjusted", "Our net", "In the third"))]
    assert len(whole) == 4
    assert all(scopes.scoped(text, (numbers[text],)) == (text, (numbers[text],)) for text in whole)


def test_of_two_figures_of_one_measure_that_nothing_tells_apart_only_the_first_is_told() -> None:
    scopes, numbers = _scopes()
    first, second = (text for text in numbers if text.startswith("Margins"))
    assert not scopes.missing(first, numbers[first])
    assert scopes.missing("Margins were 16% in the quarter.", numbers[second]) == "which figure of several"


def test_a_figure_of_a_quarter_and_one_of_a_year_stand_side_by_side() -> None:
    scopes, numbers = _scopes()
    last = max(numbers.values())
    assert not scopes.missing("For the full year, sales were $920 million.", last)
    assert scopes.missing("Fourth quarter margins were 19%.", last) == "which figure of several"


def test_nothing_is_missing_in_an_article_that_is_no_account_of_results() -> None:
    text = "The town sells pumps. Turning to Halm. Sales were down 14%. Sales were up 12% in Orsk."
    article = prepare(read(load(text.encode(), "news.txt")))
    assert not any(scopes_of(article).missing(s.text, s.number) for s in article.sentences)


def test_no_line_of_a_deck_gives_the_figure_of_a_part_as_the_companys() -> None:
    brief = analyze(_call())
    lines = [*brief.summary, *(p for topic in brief.topics for p in (topic.headline, *topic.points))]
    assert not any(line.text.startswith(("Sales were down 14%", "Adjusted EBITDA was down $20")) for line in lines)
