"""What holds for the brief of any article."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.analyze import analyze
from briefdeck.analyze.words import folded_words, in_order
from briefdeck.model.brief import Brief
from briefdeck.model.document import Document, Paragraph, Section, Sentence
from briefdeck.model.source import Source, Span

SUBJECTS = (
    "Norda",
    "Velt",
    "The harbor board",
    "Ida Holm, the Norda CEO,",
    "It",
    "Both companies",
    "Some farms",
    "This plan",
)
VERBS = (
    "may cut",
    "reportedly invested",
    "did not sell",
    "should avoid",
    "has built",
    "said that towns need",
    "acquired",
)
OBJECTS = (
    "$3 million in Velt",
    "40% of the mills",
    "two dams in 1987",
    "new debt between 2031 and 2040",
    "“the old way of life”",
)
OPENINGS = ("", "", "However, ", "For instance, ", "While Norda paid for the plant, ", "If prices fall, ", "Perhaps, ")
TAILS = (
    "",
    "",
    ", which helps customers",
    ", creating new jobs",
    " (as planned)",
    ", and the town paid",
    "; Velt refused",
    ", excluding schools",
)

made = st.builds(
    lambda opening, subject, verb, what, tail: f"{opening}{subject} {verb} {what}{tail}.",
    *(st.sampled_from(choices) for choices in (OPENINGS, SUBJECTS, VERBS, OBJECTS, TAILS)),
)
loose = st.text(st.sampled_from("ab Ze,.;:'\"“”()[]–-$%0189\n?!§üß中"), max_size=60).map(
    lambda t: " ".join(t.split()) or "x"
)


@st.composite
def documents(draw: st.DrawFn, sentences: st.SearchStrategy[str]) -> Document:
    number, sections = 0, []
    for title in draw(st.lists(st.sampled_from(["", "Introduction", "Costs of the dam"]), max_size=3)):
        blocks = []
        for texts in draw(st.lists(st.lists(sentences, min_size=1, max_size=5), max_size=3)):
            numbered = [Sentence(number + i, text, Span(0, 0), len(blocks)) for i, text in enumerate(texts, 1)]
            number += len(texts)
            blocks.append(Paragraph(Span(0, 0), tuple(numbered)))
        sections.append(Section(title, 1, tuple(blocks)))
    return Document(Source("a.txt", "text/plain", "", "", "utf-8"), "The dam: Norda and Velt", "en", tuple(sections))


def statements(brief: Brief) -> list[tuple[str, tuple[int, ...]]]:
    points = [*brief.summary, *brief.moves, *brief.questions]
    for topic in brief.topics:
        points += [topic.headline, *topic.points] if topic.headline.evidence else topic.points
    found = [(point.text, point.evidence) for point in points]
    found += [(event.text, event.evidence) for event in brief.events]
    found += [(figure.meaning, figure.evidence) for figure in brief.figures]
    return found


def source_of(brief: Brief, evidence: tuple[int, ...]) -> str:
    return " ".join(s.text for s in brief.sentences if s.number in evidence)


@settings(max_examples=60, deadline=None)
@given(documents(made))
def test_every_statement_is_made_of_its_sentences_words_in_their_order(document: Document) -> None:
    brief = analyze(document)
    for text, evidence in statements(brief):
        words = [w for w in folded_words(text.replace("’s", "")) if w != "and"]
        assert in_order(words, folded_words(source_of(brief, evidence).replace("’s", "")))


@settings(max_examples=60, deadline=None)
@given(documents(made))
def test_numbers_names_hedges_and_negations_of_a_statement_stand_in_its_evidence(document: Document) -> None:
    brief = analyze(document)
    for text, evidence in statements(brief):
        source = source_of(brief, evidence)
        for number in re.findall(r"\d+", text):
            assert number in source
        for verb, guard in (("sell", "not"), ("invested", "reportedly"), ("cut", "may"), ("avoid", "should")):
            if f" {verb} " in f" {text} ":
                assert guard in text


@settings(max_examples=60, deadline=None)
@given(documents(made))
def test_only_the_first_words_and_what_follows_a_title_open_with_a_word_that_points_back(document: Document) -> None:
    brief = analyze(document)
    below = {(p.text, t.headline.evidence[:1]) for t in brief.topics for p in t.points}
    for text, evidence in statements(brief):
        leans = re.match(r"(?:It|This|These|They|Their)\b", text) is not None
        has_title_before = (text, (min(evidence, default=0) - 1,)) in below
        assert not leans or evidence[:1] == (1,) or has_title_before


@settings(max_examples=80, deadline=None)
@given(documents(loose))
def test_no_document_makes_the_analysis_fail(document: Document) -> None:
    brief = analyze(document)
    assert brief.sentences == document.sentences()
