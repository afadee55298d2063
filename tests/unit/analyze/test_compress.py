"""Short forms of a sentence."""

import pytest

from briefdeck.analyze.compress import forms
from briefdeck.analyze.language import language_of
from briefdeck.analyze.phrases import tabled

ENGLISH = language_of("en")


def texts(sentence: str) -> list[str]:
    return [form.text for form in forms(sentence, ENGLISH)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The valley was hot and thus dry all through the year.",
        "Even though it rained, the ferries sailed to Halm.",
        "As Norda indicated, the storm cost the harbor $45 million.",
        "As Andrew noted, the storm cost the harbor $45 million.",
        "The ferries have cost $15 million thus far in Halm.",
        "The labels thus acquired are likely to be wrong.",
        "The old ferry is worse than the tug, however, the new one sails at night.",
        "The storm, as Andrew said, was the worst in the harbor of Halm.",
        "However the wind blows, the ferries sail to Halm.",
        "But -- unlike the strike in Halm -- the storm did not close the harbor.",
    ],
)
def test_words_that_do_more_than_tie_stay(sentence: str) -> None:
    assert texts(sentence)[0] == sentence


def test_an_opening_connective_goes_and_the_claim_gets_a_capital() -> None:
    assert texts("However, the mill closed in 1987.") == ["The mill closed in 1987."]


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        (
            "The harbor board approved a new pier on Monday, which will serve ferries.",
            "The harbor board approved a new pier on Monday.",
        ),
        (
            "Norda bought three smaller dairies in one year, thereby doubling its milk supply.",
            "Norda bought three smaller dairies in one year.",
        ),
        ("While Norda invested millions in the plant, it does not own the land.", "Norda does not own the land."),
        (
            "The deal dates back to 2011, but it grew in 2019 when Norda invested $3 million in Velt.",
            "In 2019 Norda invested $3 million in Velt.",
        ),
        (
            "The trial covered two clinics (both in Oslo) and ran for six weeks.",
            "The trial covered two clinics and ran for six weeks.",
        ),
        ("Yields rose in all five regions last year [12].", "Yields rose in all five regions last year."),
        (
            "The old dam could be mended next year, says Norda Water.",
            "Norda Water: The old dam could be mended next year.",
        ),
        (
            "Mira Holm said Thursday afternoon that the dam of the valley had been mended.",
            "Mira Holm: The dam of the valley had been mended.",
        ),
        ("It is worth noting that the bridge carries 40,000 cars a day.", "The bridge carries 40,000 cars a day."),
        (
            "The old dam, however, holds back the water of two rivers.",
            "The old dam holds back the water of two rivers.",
        ),
        ("Looking ahead, as we said, the third quay is open.", "Looking ahead, the third quay is open."),
        ("First, as Angela discussed, fares in Halm are up.", "Fares in Halm are up."),
        ("We recognize, however, that fares in Halm are high.", "We recognize that fares in Halm are high."),
        ("If, however, the quay were new, fares would be high.", "If the quay were new, fares would be high."),
        ("In Halm, meanwhile, the ferries sail at night.", "In Halm, the ferries sail at night."),
        ("The dam leaks, however, as it has no gate.", "The dam leaks, as it has no gate."),
        ("We thus built two new quays in the harbor of Orsk.", "We built two new quays in the harbor of Orsk."),
        ("The ferries of Halm are late, though.", "The ferries of Halm are late."),
        ("As Andrew indicated, the storm cost the harbor $45 million.", "The storm cost the harbor $45 million."),
        ("The storm cost, as we said, $45 million in the harbor.", "The storm cost $45 million in the harbor."),
        ("The harbor had, as Andrew mentioned, three storms in May.", "The harbor had three storms in May."),
        ("Yet, the ferries of Halm are late.", "The ferries of Halm are late."),
        ("In the process, the ferries of Halm were sold.", "The ferries of Halm were sold."),
        ("To be perfectly honest, the quay was built too late.", "The quay was built too late."),
    ],
)
def test_surface_marks_show_where_a_sentence_may_be_cut(sentence: str, short: str) -> None:
    assert short in texts(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "If the price falls again, the farm will close next year.",
        "Citizens must take tests for measles and mumps, under plans unveiled by the council.",
        "When we divide the tasks, workers can produce a greater quantity of output.",
        "The team sells boats, building kits, and sails to schools.",
        "The fee applies to all visitors, excluding those who live nearby.",
        "The team reached new best results of 79.3% (old dams) and 78.8% (new dams).",
        "The owner of the mill had one offer turned down by the town and responded by selling his share.",
        "Norda grew in Holm, which sold more milk, and in Larsund, which sold more rye.",
        "Sales grew 23% in the quarter, its first quarter of double-digit growth since 2013.",
        "The owner of the mill was by all accounts a cruel, conniving man of the old school.",
        "In all tests, Dam (+C1) outlasts the plain Dam of the towns.",
        "We announced a plan for the dam today and we will pay for it ourselves.",
        "A review of the dams can be found in Berg (2015) and Lund (2005).",
        "The new walls of the dam leak much less than the old ones, which is an artefact of the dry spring.",
        "Ada Brun, the younger of the two sisters in charge of Norda, has resigned from running its old mill.",
        "The town ran two tests on the old dam, said Holm, prior to buying it last July.",
    ],
)
def test_conditions_scopes_and_lists_are_never_cut(sentence: str) -> None:
    assert texts(sentence) == [sentence]


def test_a_concession_keeps_its_pronoun_when_the_subject_is_no_name() -> None:
    assert texts("While the old mill made paper, it lost money every single year.") == [
        "While the old mill made paper, it lost money every single year."
    ]


def test_a_language_without_word_lists_is_never_cut() -> None:
    sentence = "Die Brücke wurde 1932 gebaut, was viele Jahre dauerte (und teuer war)."
    assert [form.text for form in forms(sentence, language_of("de"))] == [sentence]


@pytest.mark.parametrize(
    ("sentence", "lost"),
    [
        ("So far this year, the mill has sold four million bags of rye.", "Far this year"),
        ("Thus far, the drought has had no effect on the mill and its flour.", "Far, the"),
        ("Margins of the mill rose due to higher volume, pricing and mix of its flour.", "due to higher volume."),
        (
            "Much rye is milled in Holm, where a bag is filled by pouring flour through a sieve.",
            "where a bag is filled.",
        ),
        ("For May, we're raising prices from 4 to 5 crowns, representing growth of 25%.", "For May representing"),
        ("Sadly, the surplus of Holm's mill, combined with a wet May, sent prices lower.", "Sadly combined"),
        (
            "Considering the boats, i.e., that the number that serves both towns is small, using the ferry offers no"
            " gain.",
            "both towns is small.",
        ),
        ("We weighed five bags, and we found the yield by using the old scale of the mill.", "the yield."),
        ("Careful, open talks, involving millers and ferrymen, are thus vital for Holm.", "Careful involving"),
    ],
)
def test_a_cut_that_leaves_half_of_something_is_not_offered(sentence: str, lost: str) -> None:
    assert not any(lost in text for text in texts(sentence))


def test_a_reference_to_another_place_of_the_paper_is_dropped() -> None:
    assert texts("The dam holds twice the water (see Figure 3).") == ["The dam holds twice the water."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The dams of Holm, as well as the mills built of stone are sold to the town.",
        "Most dams are built of what is near, e.g. the dam of Holm saves money by using stones of the valley.",
        "The dam of Holm will hold, as long as the town pays for its walls.",
    ],
)
def test_what_is_joined_and_what_is_a_condition_is_no_reason(sentence: str) -> None:
    assert texts(sentence) == [sentence]


def test_a_reminder_of_the_author_goes_and_the_word_of_another_stays() -> None:
    assert texts("As we have noted before, the dam holds.")[-1] == "The dam holds."
    assert texts("As mentioned last quarter, the dam holds.")[-1] == "The dam holds."
    assert texts("Noted earlier, the dam holds.")[-1] == "The dam holds."
    for cited in ("As Berg has noted before, the dam holds.", "As noted in the law of May, the dam holds."):
        assert texts(cited) == [cited]


def test_whose_words_a_sentence_tells_is_not_cut_off_with_the_means() -> None:
    sentence = "The risk of floods could be cut by raising the wall of the dam, the water board has said."
    assert not [form for form in forms(sentence, ENGLISH) if "board" not in form.text]


def test_compared_stays_where_it_is_the_verb() -> None:
    assert tabled("When compared to 2020, costs fell.") == "When compared to 2020, costs fell."
    assert tabled("Costs fell 4% compared to 2020.") == "Costs fell 4% vs 2020."
    assert tabled("There is a number of mills.") == "There is a number of mills."


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("HOLM, Norway (AP) — The dam has burst.", "The dam has burst."),
        ("LARSUND -- The dam has burst.", "The dam has burst."),
        ("Holm (CNN Business)The dam has burst.", "The dam has burst."),
        ("Holm City, NY – The dam has burst.", "The dam has burst."),
        ("Friday, May 12, 2017 The dam has burst.", "The dam has burst."),
        ("IBM - The computers of Holm - has a mill.", "IBM - The computers of Holm - has a mill."),
    ],
)
def test_where_an_agency_wrote_is_left_out(text: str, first: str) -> None:
    assert forms(text, language_of("en"))[0].text == first


def test_what_was_driven_by_something_is_not_cut_off_before_it() -> None:
    found = forms("Costs of the dam rose to $1.76 driven by falling water in the valley.", language_of("en"))
    assert not [form.text for form in found if form.text.endswith("driven.")]
