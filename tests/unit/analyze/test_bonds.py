"""Relations, comparisons and speakers, as the article states them."""

from collections.abc import Callable

import pytest

from benchmarks.all_facts import facts_in
from briefdeck.analyze import analyze
from briefdeck.model.document import Document

Maker = Callable[..., Document]


def test_the_object_of_a_relation_is_as_stated(make: Maker) -> None:
    brief = analyze(
        make(
            "The alliance between Norda Systems and Velt Networks grew. "
            "Norda Systems integrated Velt Networks’s software."
        )
    )
    assert ("Norda Systems", "integrates", "Velt Networks’s software") in {
        (r.subject, r.verb, r.object) for r in brief.relations
    }


def test_an_office_is_a_relation(make: Maker) -> None:
    brief = analyze(make("Norda Systems CEO Ida Berg resigned. Ida Berg, the Norda Systems CEO, said so."))
    assert ("Ida Berg", "CEO of", "Norda Systems") in {(r.subject, r.verb, r.object) for r in brief.relations}


def test_a_pronoun_that_may_mean_either_party_keeps_a_half_out_of_the_comparison(make: Maker) -> None:
    brief = analyze(
        make(
            "The partnership between Norda Systems and Velt Networks is old. Norda Systems can use the mills. "
            "On the other hand, Velt Networks got access to its millions of customers.",
            title="Norda Systems and Velt Networks",
        )
    )
    rows = brief.comparison.rows if brief.comparison else ()
    assert all("its" not in right.text.split() for _, _, right in rows)


def test_he_said_means_the_person_named_before(make: Maker) -> None:
    document = make('Mayor Tom Berg opened the bridge. Of the costs, he said, "We will pay every cent back."')
    assert [q.speaker for q in facts_in(document).quotes] == ["Tom Berg"]


COMPARED = (
    "The partnership between Norda Systems and Velt Networks is old. While Norda Systems integrates Velt Networks’s "
    "maps into its Atlas services, Velt Networks sells maps to rivals of the town. While Norda Systems pays high wages "
    "for its workers, Velt Networks pays low wages."
)


def test_a_cell_that_names_both_parties_has_no_its_that_may_mean_either(make: Maker) -> None:
    brief = analyze(make(COMPARED, title="Norda Systems and Velt Networks"))
    assert brief.comparison is not None
    (first, _), (second, _) = ((left.text, right.text) for _, left, right in brief.comparison.rows)
    assert first == "Norda Systems integrates Velt Networks’s maps into Atlas services."
    assert second == "Norda Systems pays high wages for its workers."


def test_row_heads_are_words_that_both_cells_have_or_there_are_none(make: Maker) -> None:
    told = (
        "The partnership between Norda Systems and Velt Networks is old. While Norda Systems pays high wages, "
        "Velt Networks pays low wages. While Norda Systems built a mill, Velt Networks sold a mill."
    )
    brief = analyze(make(told, title="Norda Systems and Velt Networks"))
    assert brief.comparison is not None
    assert [head for head, _, _ in brief.comparison.rows] == ["Wages", "Mill"]
    apart = told.replace("sold a mill", "sold a dairy")
    brief = analyze(make(apart, title="Norda Systems and Velt Networks"))
    assert brief.comparison is not None
    assert [head for head, _, _ in brief.comparison.rows] == ["", ""]


def _told(document: Document) -> set[tuple[str, str, str]]:
    return {(r.subject, r.verb, r.object) for r in analyze(document).relations}


NAMED = "They work at Norda Bank and at Velt Bank. "


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Norda Bank sued Velt Bank in March.", ("Norda Bank", "sues", "Velt Bank")),
        ("Velt Bank was bought by Norda Bank.", ("Norda Bank", "acquires", "Velt Bank")),
        ("Norda Bank has agreed to buy Velt Bank.", ("Norda Bank", "agrees to buy", "Velt Bank")),
        ("Norda Bank, a lender of the coast, sued Velt Bank.", ("Norda Bank", "sues", "Velt Bank")),
        ("Norda Bank, which is backed by the town, sued its rival Velt Bank.", ("Norda Bank", "sues", "Velt Bank")),
        ("Velt Bank, which Norda Bank bought in 2012, grew.", ("Norda Bank", "acquires", "Velt Bank")),
        (
            "Norda Bank reportedly invested $3 million in Velt Bank.",
            ("Norda Bank", "reportedly invests in", "Velt Bank"),
        ),
        ("Norda Bank’s $3 million investment in Velt Bank grew.", ("Norda Bank", "invests in", "Velt Bank")),
        ("Norda Bank’s stake in Velt Bank grew.", ("Norda Bank", "has a stake in", "Velt Bank")),
        ("Norda Bank completed its acquisition of Velt Bank.", ("Norda Bank", "acquires", "Velt Bank")),
        ("Norda Bank announced a new partnership with Velt Bank.", ("Norda Bank", "partners with", "Velt Bank")),
        ("Norda Bank and Velt Bank signed a new deal.", ("Norda Bank", "deal with", "Velt Bank")),
        ("Norda Bank and Velt Bank merged in May.", ("Norda Bank", "merged with", "Velt Bank")),
        ("Norda Bank-backed Velt Bank grew.", ("Norda Bank", "backs", "Velt Bank")),
        ("Velt Bank, a unit of Norda Bank, grew.", ("Velt Bank", "unit of", "Norda Bank")),
        ("Norda Bank’s biggest supplier, Velt Bank, grew.", ("Velt Bank", "biggest supplier of", "Norda Bank")),
        ("Norda Bank supplies clean maps to Velt Bank.", ("Norda Bank", "supplies clean maps to", "Velt Bank")),
    ],
)
def test_a_deed_between_two_names_is_a_relation(make: Maker, text: str, relation: tuple[str, str, str]) -> None:
    assert relation in _told(make(NAMED + text))


@pytest.mark.parametrize(
    "text",
    [
        "Norda Bank may have sued Velt Bank.",
        "Norda Bank never sued Velt Bank.",
        "Officials at Norda Bank sued Velt Bank.",
        "Norda Bank sued Velt Bank officials.",
        "If Norda Bank sued Velt Bank, all would lose.",
        "Has Norda Bank sued Velt Bank?",
        "Norda Bank almost bought Velt Bank.",
        "Norda Bank’s planned acquisition of Velt Bank failed.",
        "A merger between Norda Bank and Velt Bank would be large.",
        "Norda Bank wants to buy Velt Bank.",
        "The town denied that Norda Bank bought Velt Bank.",
        "Ships, backed by firms such as Norda Bank, are competing with Velt Bank.",
        "Norda Bank was once the owner of Velt Bank.",
        "Norda Bank will complete the integration of Velt Bank.",
    ],
)
def test_no_deed_is_invented(make: Maker, text: str) -> None:
    assert _told(make(NAMED + text)) == set()


def test_an_office_keeps_former_and_names_its_place_as_stated(make: Maker) -> None:
    assert ("Walter Brun", "former chairman of", "Norda Bank") in _told(
        make("Former Norda Bank chairman Walter Brun left. He met former Norda Bank chairman Walter Brun.")
    )
    assert _told(make("Ida Berg, spokeswoman for Norda Bank, came.")) == {("Ida Berg", "spokeswoman for", "Norda Bank")}


def test_two_parties_that_no_title_names_are_compared_when_contrasted_twice(make: Maker) -> None:
    told = (
        "Norda Bank and Velt Bank are old. Norda Bank pays high wages, while Velt Bank pays low wages. "
        "While Norda Bank built a mill, Velt Bank sold a mill."
    )
    brief = analyze(make(told, title="Two banks"))
    assert brief.comparison is not None
    assert [(head, left.text, right.text) for head, left, right in brief.comparison.rows] == [
        ("Wages", "Norda Bank pays high wages.", "Velt Bank pays low wages."),
        ("Mill", "Norda Bank built a mill.", "Velt Bank sold a mill."),
    ]
    assert (
        analyze(make(told.replace("While Norda Bank built", "Norda Bank built"), title="Two banks")).comparison is None
    )


def test_an_actor_of_a_country_holds_no_office_there(make: Maker) -> None:
    assert _told(make("New Zealand actor Walter Brun left New Zealand.")) == set()


def test_a_state_attorney_holds_no_office_of_a_state_called_so(make: Maker) -> None:
    assert _told(make("Norda State Attorney Walter Brun left Norda State.")) == set()


def test_what_somebody_provides_is_told_in_the_words_of_the_article(make: Maker) -> None:
    met = "Norda Systems and Velt Networks met."
    article = make(f"{met} Norda Systems provides Velt Networks with clean maps of the coast.")
    assert ("Norda Systems", "provides clean maps to", "Velt Networks") in _told(article)


def test_many_sue_and_one_sues(make: Maker) -> None:
    told = "They met the Ordorians and Velt Bank. The Ordorians sued Velt Bank in May. Ordorians left."
    assert {verb for _, verb, _ in _told(make(told))} == {"sue"}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Norda Systems uses Velt Networks software.", ["Norda Systems|uses|Velt Networks software"]),
        (
            "Norda Systems can use Velt Networks-based Orsk Bank models in mills.",
            ["Norda Systems|can use|Orsk Bank models"],
        ),
        ("Norda Systems secured a narrow win over Velt Networks.", ["Norda Systems|defeats|Velt Networks"]),
        ("Ida Berg guided Norda Systems to a late victory over Orsk Bank.", ["Norda Systems|defeats|Orsk Bank"]),
        (
            "Norda Systems paid billions to secure a lead over Velt Networks.",
            ["Norda Systems|seeks a lead over|Velt Networks"],
        ),
        ("Norda Systems may secure a narrow win over Velt Networks.", []),
        ("Orsk Bank was started by Norda Systems.", ["Norda Systems|started|Orsk Bank"]),
        ("“The Long Dike”, a novel by Ida Berg, sold well.", ["Ida Berg|wrote|The Long Dike"]),
        ('Critics liked "The Long Dike," directed by Ida Berg.', ["Ida Berg|directed|The Long Dike"]),
        ("Water is wealth, a phrase coined by Ida Berg, came back.", ["Ida Berg|coined|Water is wealth"]),
        ("Orsk Bank, whom Norda Systems used to serve with, grew.", []),
        ("“The Long Dike” was not written by Ida Berg.", []),
    ],
)
def test_victories_works_and_tools_are_relations(make: Maker, sentence: str, told: list[str]) -> None:
    known = "The companies Norda Systems, Velt Networks and Orsk Bank met engineer Ida Berg. Ida Berg, 50, spoke. "
    relations = facts_in(make(known + sentence)).relations
    assert [f"{r.subject}|{r.verb}|{r.object}" for r in relations if r.evidence != (1,)] == told
