"""Figures, dates, quotes, plans, names, relations, recommendations of small articles."""

from collections.abc import Callable

import pytest

from briefdeck.analyze import analyze
from briefdeck.model.document import Document

Maker = Callable[..., Document]


def test_a_figure_keeps_its_hedge_and_says_what_it_bought(make: Maker) -> None:
    brief = analyze(make("In 2019 Norda reportedly invested $3 million in Velt for a new dairy."))
    assert [(f.value, f.meaning) for f in brief.figures] == [
        ("$3 million", "In 2019 Norda reportedly invested in Velt for a new dairy")
    ]


def test_ordinals_and_years_are_no_figures(make: Maker) -> None:
    assert analyze(make("The first mill opened in 1987. The second question remained.")).figures == ()


def test_events_are_sorted_and_ranges_are_marked(make: Maker) -> None:
    brief = analyze(
        make("Water may run short between 2031 and 2040. The dam was built in 1987. Norda opened a plant in late 2022.")
    )
    assert [(e.date, e.is_range) for e in brief.events] == [("1987", False), ("Late 2022", False), ("2031–2040", True)]
    assert brief.events[2].text == "Water may run short"


def test_one_statement_is_one_event_and_never_hangs(make: Maker) -> None:
    brief = analyze(make("The dam in Halm was mended in 2010, 2011 and 2012. The mill in Orsk was shut until 2014."))
    assert [(e.date, e.text) for e in brief.events] == [
        ("2010, 2011 and 2012", "The dam in Halm was mended"),
        ("Until 2014", "The mill in Orsk was shut until 2014"),
    ]


def test_an_event_takes_the_parties_from_the_sentence_before(make: Maker) -> None:
    brief = analyze(
        make("Shares in companies such as Norda and Velt rose. However, their partnership goes back to 2009.")
    )
    assert [(e.text, e.evidence) for e in brief.events] == [("Norda and Velt’s partnership goes back to 2009", (2, 1))]


def test_speech_is_quoted_with_its_speaker_and_scare_quotes_are_not(make: Maker) -> None:
    brief = analyze(
        make(
            "“The river will return to its old bed,” said Ada Brun, a geologist. "
            "The “connected but lonely” town agreed."
        )
    )
    assert [(q.text, q.speaker, q.evidence) for q in brief.quotes] == [
        ("The river will return to its old bed", "Ada Brun", (1,))
    ]


def test_plans_are_found_with_the_claim_that_announces_them(make: Maker) -> None:
    brief = analyze(
        make(
            "When the dam broke, Mayor Ida Holm came up with two plans, Plan A: Rebuild the old dam; "
            "and Plan B: Move the town uphill, plans to keep it safe."
        )
    )
    (plans,) = brief.options
    assert [(o.label, o.text) for o in plans.options] == [
        ("Plan A", "Rebuild the old dam"),
        ("Plan B", "Move the town uphill"),
    ]
    assert "came up with two plans" in plans.title


def test_names_have_kinds_and_roles_as_stated(make: Maker) -> None:
    brief = analyze(
        make("Yesterday Norda CEO Ida Holm met Jon Berg, the Velt chairman, in Oslo. The mayor praised Holm.")
    )
    found = {name.name: (name.kind, name.role) for name in brief.names}
    assert found["Ida Holm"] == ("person", "Norda CEO")
    assert found["Jon Berg"] == ("person", "Velt chairman")


def test_relations_need_plain_words_between_two_names(make: Maker) -> None:
    brief = analyze(
        make(
            "The news came when Norda acquired Velt. Firms such as Norda and Velt grew. Farms said Norda may sue Velt."
        )
    )
    assert [(r.subject, r.verb, r.object) for r in brief.relations] == [("Norda", "acquires", "Velt")]


def test_recommendations_take_the_subject_of_the_sentence_before(make: Maker) -> None:
    brief = analyze(make("Town councils should avoid new debt. Instead, they should repair the old pipes."))
    assert [(m.text, m.evidence) for m in brief.moves] == [
        ("Town councils should avoid new debt.", (1,)),
        ("Town councils should repair the old pipes.", (2, 1)),
    ]


def test_what_somebody_else_asks_for_is_no_recommendation_of_the_article(make: Maker) -> None:
    assert analyze(make("The mayor said that towns should build higher dams.")).moves == ()


def test_open_questions_are_kept_and_quoted_ones_are_not(make: Maker) -> None:
    brief = analyze(make("Who pays for the new dam?", "“When will the water come back?” the child asked."))
    assert [q.text for q in brief.questions] == ["Who pays for the new dam?"]


def test_a_question_that_its_paragraph_goes_on_to_answer_is_not_open(make: Maker) -> None:
    assert analyze(make("Who pays for the new dam? The town of Halm does.")).questions == ()


def test_an_interview_has_no_open_questions(make: Maker) -> None:
    assert analyze(make(*(f"Who owns the mill number {number} of Halm?" for number in range(9)))).questions == ()


def test_a_guess_at_the_future_is_no_recommendation(make: Maker) -> None:
    told = "Demand in Halm should remain strong this year. These are the tasks that the mill must complete today."
    assert analyze(make(told)).moves == ()


def test_what_a_year_is_compared_with_is_no_event(make: Maker) -> None:
    assert analyze(make("Norda had a profit of $2.55 a share, compared to a loss of $1.27 in 2020.")).events == ()


def test_he_in_a_dated_sentence_gets_the_name_of_the_sentence_before(make: Maker) -> None:
    brief = analyze(make("Walter Brun was born in Halm. In 1984 he started a mill.", title="Walter Brun"))
    assert [(e.text, e.evidence) for e in brief.events] == [("Walter Brun started a mill", (2, 1))]


def test_a_quotation_without_a_known_speaker_is_not_shown(make: Maker) -> None:
    assert analyze(make("“The river will return to its old bed one day.” Nobody in Halm knew it.")).quotes == ()


def test_a_long_paper_recommends_at_its_end_only(make: Maker) -> None:
    parts = [
        part for number in range(5) for part in (f"# Part {number}", f"The mill number {number} should grind rye.")
    ]
    assert [p.evidence for p in analyze(make(*parts)).moves] == [(4,), (5,)]


@pytest.mark.parametrize(
    "text",
    [
        "Kiraz got the case of Elvan, who was hurt in Halm in June 2013.",
        "The plant, licensed to Norda in 1997, has been used for ages.",
        "Norda sold rails for $27 billion, which exceeded the record of the mill in 2011.",
        "Norda still owes $511 million under the plan announced in 2021.",
        "The share of rye in Halm ended at 13 percent, the highest level since 2014.",
        "Norda cut its costs from 6 percent in 2020 to 5 percent.",
        "The mills that Norda bought in 2020 set the town up for growth.",
        "Walter Brun, a miller who himself was hurt in 2013 but survived, told of the flood.",
        "Norda spent less on rails, down $4 million from 2020.",
        "The Guardian has told of links to the London attacks in 2005.",
        "The number of millers grew to 900 in Halm, the highest since records began in 1971.",
        "The town likes it as mills bought in 2020 are gaining.",
        "They gave the firm the Most Wanted Game of 2005.",
        "The mill in Halm is proud of the work of 2020.",
        "Rents in Halm are as low as they were in the crisis in 2009.",
    ],
)
def test_a_date_of_something_mentioned_on_the_way_is_no_event(make: Maker, text: str) -> None:
    assert analyze(make(text)).events == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2010, the old mill joined the firm, based in Orsk.", "The old mill joined the firm, based in Orsk"),
        ("Ida Berg said the firm could launch the rails in 2007.", "Ida Berg: The firm could launch the rails"),
        ("After the flood, the town of Halm built a dam in 1987.", "After the flood, the town of Halm built a dam"),
        ("A new dam of Halm was opened in 1987.", "A new dam of Halm was opened"),
    ],
)
def test_a_date_of_the_statement_itself_is_an_event(make: Maker, text: str, told: str) -> None:
    assert [e.text for e in analyze(make(text)).events] == [told]


def test_an_age_and_a_stretch_of_time_are_no_key_figures(make: Maker) -> None:
    assert analyze(make("Walter Brun, 30, ran the mill for 25 years.")).figures == ()


def test_what_somebody_claims_to_be_needed_is_no_recommendation_of_the_article(make: Maker) -> None:
    assert analyze(make("The town will need to raise $10 million a year, the firm claims.")).moves == ()


def test_no_figure_of_a_short_article_leans_on_what_it_does_not_name(make: Maker) -> None:
    assert analyze(make("It may cut $3 million in Velt. It may cut $3 million in Velt.")).figures == ()


def test_an_event_never_opens_with_a_word_that_points_back(make: Maker) -> None:
    assert analyze(make("Many firms came to Halm. In December 2002, it sued a former partner in Velt.")).events == ()


RESULTS = "Our revenue was $5 million in the quarter. Our net income was $2 million. Our earnings were $3 per share. "


@pytest.mark.parametrize(
    "text",
    [
        "Sales of rye in Halm rose to $4 million in 2019.",
        "In 2019 Norda sold 900 mills, up 4 percent.",
        "As of May 5, 2019, the mill of Norda had debts.",
        "Since 1987 the dam has served the town of Halm.",
        "The screen of Norda has 1080 pixels by 1920 pixels.",
        "I opened a mill in Halm in 1987.",
        f"{RESULTS}We made changes to our mills in 2019.",
    ],
)
def test_a_result_of_a_period_is_no_event(make: Maker, text: str) -> None:
    assert analyze(make(text)).events == ()


def test_he_is_not_the_woman_that_the_title_mentions(make: Maker) -> None:
    told = "The trial ended. In May 2019 he was fined in Halm."
    assert analyze(make(told, title="A man of Orsk threatened Mary Brun")).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "The new mill should deliver about 300 tons a day.",
        "To win, a miller must grind ten tons of rye.",
        "The plan must be approved by the town of Halm.",
        "Jurors recommended that the miller of Halm pay for the dam.",
        "What you should know about the mills of Halm.",
        "Perhaps you should leave the town of Halm.",
        "The mill of Halm returns to the market should it find rye.",
        "There should be plenty of rye in the town of Halm.",
        "The mills of Halm need to have new wheels, say the millers.",
        "Under current contracts, the mill should return the rye.",
        "Like soldiers, they must be brave in the town of Halm.",
        f"{RESULTS}Our mills should recover next year.",
    ],
)
def test_a_condition_a_rule_and_a_hope_are_no_recommendations(make: Maker, text: str) -> None:
    assert analyze(make(text)).moves == ()


def test_commands_in_a_list_are_advice_only_where_most_items_are(make: Maker) -> None:
    advice = ("Keep the old pipes of the town.", "Build a higher dam in Halm.")
    assert [m.text for m in analyze(make("Towns have work to do.", items=advice)).moves] == list(advice)
    things = ("Keep the old pipes of the town.", "A dam of stone.", "Ten tons of rye.")
    assert analyze(make("Towns have work to do.", items=things)).moves == ()


@pytest.mark.parametrize(
    "text",
    [
        "The town of Halm lies about 390 kilometers south of Orsk.",
        "The mill of Norda runs at 480 mph.",
        "Norda’s mill was one of 900 mills in Halm.",
        "More than a third of Norda’s 12,000 employees will leave.",
        "The lamp of the mill offers 30 colors.",
        "A total of 3,028 adults of Halm were interviewed for the study.",
        "The miller of Halm is 90% sure that the dam will hold.",
        "The costs of Halm and Orsk were $28 million and $25 million respectively.",
    ],
)
def test_a_distance_a_speed_and_a_whole_of_which_a_part_is_told_are_no_key_figures(make: Maker, text: str) -> None:
    assert analyze(make(text)).figures == ()


def test_a_figure_of_the_title_comes_first(make: Maker) -> None:
    told = (
        "Norda was founded by Ida Berg. The town pays $90 million for the rails. Norda could pay $20 million for Velt."
    )
    brief = analyze(make(told, title="Norda pays $20 million for Velt"))
    assert [f.value for f in brief.figures][:1] == ["$20 million"]


def test_the_setting_of_an_experiment_is_no_key_figure(make: Maker) -> None:
    parts = [part for n in range(5) for part in (f"# Part {n}", f"The mill number {n} grinds rye for the town.")]
    assert analyze(make(*parts, "# Setting", "We tuned the mills on 20% of the rye of Halm.")).figures == ()
    assert [f.value for f in analyze(make(*parts, "# Results", "The mills reach an accuracy of 91%.")).figures] == [
        "91%"
    ]


def test_the_most_telling_quotation_comes_first_and_idle_ones_are_left_out(make: Maker) -> None:
    told = (
        "“That was the way they wanted him to see it,” said Ada Brun, a miller. "
        "“I cannot comment on the dam of Halm,” said Ada Brun. "
        "“The dam of Halm was built by the town,” said Ada Brun. "
        "“The dam of Halm must hold, or the town will lose every mill,” said Ada Brun."
    )
    assert [q.text for q in analyze(make(told, title="The dam of Halm")).quotes] == [
        "The dam of Halm must hold, or the town will lose every mill",
        "The dam of Halm was built by the town",
    ]


def test_a_quotation_that_only_counts_problems_or_is_proud_is_no_slide_of_its_own(make: Maker) -> None:
    text = (
        '"There are two major problems with the old dam at the moment," said Mira Berg. '
        '"We are so proud of everything that the town has become," said Olav Lund. '
        '"The old dam must never be raised again without a plan," said Kari Holt.'
    )
    assert [quote.speaker for quote in analyze(make(text)).quotes] == ["Kari Holt"]
