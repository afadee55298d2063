"""What a page says in each of its parts is nothing that it says."""

from briefdeck.analyze.refrains import repeated
from briefdeck.model.document import Sentence
from briefdeck.model.source import Span


def refrains(*texts: str) -> list[int]:
    return sorted(repeated([Sentence(n, text, Span(0, len(text)), 1) for n, text in enumerate(texts, 1)]))


def test_the_same_sentence_three_times_is_a_refrain() -> None:
    question = "A recipe for a quick dinner."
    assert refrains(question, "The dam holds.", question, question) == [1, 3, 4]
    assert refrains(question, "The dam holds.", question) == []


def test_a_call_is_a_refrain_though_its_names_differ_and_a_statement_is_none() -> None:
    names = ("Ada Holm", "Berg", "Mira Lund")
    assert refrains(*(f"Vote for {name} on the last page!" for name in names)) == [1, 2, 3]
    assert refrains(*(f"Sales of the mill in {name} rose." for name in names)) == []
    assert refrains(*(f"Mill number {n} should grind rye." for n in (1, 2, 3))) == []
