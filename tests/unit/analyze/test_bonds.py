"""Relations, comparisons and speakers, as the article states them."""

from collections.abc import Callable

from briefdeck.analyze import analyze
from briefdeck.analyze.facts import facts_in
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
