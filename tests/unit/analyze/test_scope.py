"""Lines that need another sentence: sequels of a series, counts without their things, measures without their scope."""

import pytest

from briefdeck.analyze.sequels import goes_on


@pytest.mark.parametrize(
    "line",
    [
        "A second aspect is the hours of the day at which the ferries run.",
        "Other harbor masters elected were Ada Holm and Per Lund.",
        "In the third phase, the engineers test the pumps at sea.",
        "Four minutes later, the goalkeeper Ida Falk was carried off.",
        "Or petition the council to pay for the new quay.",
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
        "One in three ferries was late.",
    ],
)
def test_a_line_with_all_it_needs_is_left_alone(line: str) -> None:
    assert not goes_on(line)
