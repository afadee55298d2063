"""Lines that need what another sentence says: words that point, counts, comparisons and halves of talk."""

import pytest

from briefdeck.analyze.sequels import goes_on


@pytest.mark.parametrize(
    "line",
    [
        "To be sure, the harbor of Halm is growing.",
        "Ada Holm and the pilots of Orsk know that all too well.",
        "The good news is that it's easy to do.",
        "What is clear is that it's all about ferries and trust.",
        "The remaining 90% will be paid in stock of the harbor.",
        "Eighty bar isn't all that much pressure, and ninety isn't all that high.",
        "Last year, that number was $300 million.",
        "Our pump is meant to run in such harbors.",
        "We argue that such quays can be used by ferries.",
        "Our aim is to learn large-scale knowledge from such stories.",
        "To support that growth, we build new quays.",
        "Any new toll would not be raised before that election.",
        "When you add that together, we expect a good year.",
        "Taken together, it is a window into the harbor.",
        "We issued that and also shares of the ferry.",
        "Ada Holm would leave the office before him.",
        "The ferry shows its strength here.",
        "Rather booking of ferries goes on in the winter.",
        "All the while, the harbor grew.",
        "Even more encouraging is the price of the ferry.",
        "We already talked about how ferries can sail at night.",
        "In the first article, the ferries of Halm were told of.",
        "In step 3, the pump is cleaned by hand.",
        "Today is like the exact opposite.",
        "From the outset, that argument didn't add up to the council.",
        "We collect ferries to build a model on the same.",
        "We expect that growth to carry into next year.",
        "Second area of growth is the harbor of Halm.",
        "First up, in May, is the ferry of Halm.",
        "One had sold the ferry and bought a quay.",
        "Ada Holm had sold the ferry the previous week.",
        "We see three kinds of growth here.",
        "You just oil the valve, and then, you can do it yourself.",
        "We saw the fares move the way I'm describing in both years.",
        "All three ferries meet in the harbor of Halm.",
        "For some of the harbors, fares and tolls are distinguished.",
        "All subsequent ferries had two engines and no sail.",
        "We built analogous quays for Orsk and Halm.",
        "We will sail about 10% below the same period in 2019.",
        "Once the items above are done, it is time to sail.",
        "Our result was worse by about $70 million, and fares fell.",
        "The toll was 30 basis points lower driven by savings from the quay earlier in the year.",
        "Our trials will show that the ferry fails; we follow their method.",
        "The trials were performed on a newly built quay.",
        "The diesel/steam classification was done with two gauges.",
        "One common alternative is to use a tug.",
        "A possible relaxation is to let the tug wait.",
        "Full year guidance remains unchanged at about $1.9 billion.",
        "We only spent about $2.8 million during the third quarter.",
    ],
)
def test_a_line_that_hangs_on_another_is_refused(line: str) -> None:
    assert goes_on(line)


@pytest.mark.parametrize(
    "line",
    [
        "To be sure, the harbor of Halm is growing, but the ferries are not.",
        "Pilots know that the harbor of Orsk is shallow.",
        "The good news is that the harbor is open again.",
        "The quay isn't that of the city.",
        "The council says that number nine is the best ferry.",
        "Ferries need oil, and there is a shortage of such oil.",
        "The music came from such bands as the Halm Sailors.",
        "The council is here to stay.",
        "The new ferry is here.",
        "The opposite of a ferry is a bridge.",
        "While the impact of the storm goes on, that impact has become small.",
        "The new ferry, that is, the one with two engines, is late.",
        "We expect that fares in Halm will rise.",
        "One has to pay for the ferry.",
        "Ada Holm has taken the pilots with her.",
        "We think that ferries are cheap.",
        "Two years ago, we talked about our plans for the quay.",
        "All three of our harbors earn money.",
        "The toll was 20% vs the same quarter in 2020 of 28%.",
        "In Q1, fares rose 3% from the same period in 2019.",
        "The level is 12 points above that of 2020.",
        "Fares were better by $2 million than in 2020.",
        "One approach to cheaper ferries is steam.",
        "Full year guidance for fares remains unchanged.",
        "We spent $2 million on the quay during the quarter.",
        "We present a pump for such harbors.",
    ],
)
def test_a_line_that_says_itself_what_it_means_is_left_alone(line: str) -> None:
    assert not goes_on(line)
