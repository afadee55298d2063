"""What an article counts becomes cards; what contradicts itself in it becomes a note."""

from collections.abc import Callable

import pytest

from briefdeck.analyze import analyze
from briefdeck.model.document import Document
from briefdeck.read import load, read

Maker = Callable[..., Document]


def _sets(document: Document) -> list[tuple[str, list[str]]]:
    return [(found.title, [option.text for option in found.options]) for found in analyze(document).options]


def _doubts(document: Document) -> list[tuple[str, str, str]]:
    return [(note.code, note.where, note.text) for note in analyze(document).notes]


def test_reasons_counted_in_sentences_stand_side_by_side(make: Maker) -> None:
    told = (
        "The town has two reasons. First, the old dam leaks. Nobody repaired it. Second, the river rises every spring."
    )
    assert _sets(make(told)) == [("The town has two reasons", ["The old dam leaks", "The river rises every spring"])]


def test_where_a_picture_shows_the_steps_is_no_part_of_their_title(make: Maker) -> None:
    told = (
        "The new dam, illustrated by Figure 1a , has two parts: (1) the wall of stone in the valley and "
        "(2) the gate of steel at the mill."
    )
    assert _sets(make(told)) == [
        ("The new dam has two parts", ["The wall of stone in the valley", "The gate of steel at the mill"])
    ]


def test_a_pronoun_in_a_step_gets_the_subject_of_the_first_one(make: Maker) -> None:
    told = "First, the firm will replace a furnace. Second, it will train welders. Third, it will open an office."
    (found,) = analyze(make(told)).options
    assert [o.text for o in found.options][1] == "The firm will train welders"
    assert found.options[1].evidence == (2, 1)


def test_a_numbered_list_is_a_set_of_steps() -> None:
    article = b"# A dam\n\nThe work has three stages:\n\n1. Drain the basin.\n2. Fill the cracks.\n3. Let it dry.\n"
    (found,) = analyze(read(load(article, "a.md"))).options
    assert found.title == "The work has three stages"
    assert [(o.label, o.text) for o in found.options] == [
        ("1", "Drain the basin"),
        ("2", "Fill the cracks"),
        ("3", "Let it dry"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The town has three reasons. First, the old dam leaks. Second, the river rises every spring.",
        "First, the old dam leaks. Second, the river rises.",
        "The plan has two parts. First, this is costly. Second, it never worked.",
        "The town grew. First, the old dam leaks. Second, the river rises. Third, the mill of Halm stands still.",
        "Table 5 shows two kinds of dams: (1) dams of stone in Halm, and (2) dams of wood in Orsk.",
        "The firm has two doubts relating to: (1) the dam of stone in Halm, and (2) the dam of wood in Orsk.",
        "Draw two numbers (1) x = 3 of the set and (2) y = 4 of the set.",
    ],
)
def test_steps_that_are_incomplete_or_lean_on_others_are_left_alone(make: Maker, text: str) -> None:
    assert _sets(make(text)) == []


def test_two_numbers_for_one_thing_are_told_and_none_is_corrected(make: Maker) -> None:
    brief = analyze(
        make(
            "Norda has a plant in Halm. The plant in Halm employs 340 people.", "The plant in Halm employs 360 people."
        )
    )
    assert [(n.code, n.where, n.text) for n in brief.notes] == [("A201", "§3", "says 360 people where §2 says 340")]


def test_a_change_is_no_contradiction(make: Maker) -> None:
    told = "In 2010 the plant in Halm employed 340 people. Now the plant in Halm employs 360 people."
    assert _doubts(make(told)) == []


def test_a_count_that_does_not_fit_its_plans_is_told(make: Maker) -> None:
    told = "Mayor Ida Holm came up with three plans, Plan A: Rebuild the old dam; and Plan B: Move the town uphill."
    assert _doubts(make(told)) == [("A202", "§1", "announces 3 and 2 are told")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The dam broke on Monday, May 5, 2015.", "May 5, 2015 was a Tuesday, not a Monday"),
        ("The dam broke on February 30, 2015.", "no month has the day “February 30, 2015”"),
        ("The dam was built from 2015 to 2011.", "the period 2015 to 2011 ends before it starts"),
    ],
)
def test_dates_that_cannot_be_are_told(make: Maker, text: str, said: str) -> None:
    assert _doubts(make(text)) == [("A203", "§1", said)]


def test_possible_dates_are_not_doubted(make: Maker) -> None:
    assert _doubts(make("The dam broke on Tuesday, May 5, 2015. It was built from 2011 to 2015.")) == []


def test_vague_sources_are_for_information(make: Maker) -> None:
    (note,) = analyze(make("Some experts doubt that the dam will hold.")).notes
    assert (note.code, note.severity.value) == ("A204", "info")


def test_relative_dates_without_a_day_of_publication_are_listed(make: Maker) -> None:
    assert _doubts(make("The dam broke last year. It was built in 1987.")) == [
        ("A205", "§1", "“last year” is no date without the day of publication")
    ]


def test_plans_in_a_list_are_options_and_nobody_recommends_them() -> None:
    plans = "- Plan A: Extend the contract.\n- Plan B: Found a company.\n- Plan C: Sell the harbor.\n"
    text = f"# Ways\n\nThe council has named three plans:\n\n{plans}\nThe council should decide before winter.\n"
    brief = analyze(read(load(text.encode(), "a.md")))
    (found,) = brief.options
    assert found.title == "The council has named three plans"
    assert [(o.label, o.text) for o in found.options] == [
        ("Plan A", "Extend the contract"), ("Plan B", "Found a company"), ("Plan C", "Sell the harbor"),
    ]  # fmt: skip
    assert [move.text for move in brief.moves] == ["The council should decide before winter."]
    assert not [p for topic in brief.topics for p in topic.points if p.text.startswith("Plan")]


def test_a_claim_too_long_for_a_title_stands_below_a_name_of_it() -> None:
    lead = (
        "After nine years of planning and two lawsuits the harbor council of Lundby will build a lock for the "
        "ferries that carry most of the island's visitors in summer and all its mail."
    )
    found = analyze(
        read(
            load(
                f"{lead}\n\nIn spring Lundby pays half of it. The mayor of Lundby cut the first sod.".encode(), "a.txt"
            )
        )
    )
    assert found.title == "Lundby"
    assert found.subtitle == lead.removesuffix(".")
