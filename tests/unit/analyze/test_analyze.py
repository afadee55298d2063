"""The brief as a whole."""

from collections.abc import Callable

import pytest

from briefdeck.analyze import analyze
from briefdeck.model.brief import Brief
from briefdeck.model.document import Code, Document, Section, Table
from briefdeck.model.source import Source, Span

Maker = Callable[..., Document]

TOWN = (
    "# Introduction",
    "The town of Holm lost its only bridge in 2019. The flood destroyed 40 houses and the old mill. "
    "Holm rebuilt the bridge for $12 million within three years. It was not easy.",
    "# Costs",
    "The new bridge costs Holm about $300,000 a year in loans. Taxes rose by 4% to pay for the loans. "
    "The state refused to share the costs of the bridge.",
    "# Conclusion",
    "Small towns should insure their bridges before the next flood. The flood showed how fast a budget can break.",
)


@pytest.fixture
def brief(make: Maker) -> Brief:
    return analyze(make(*TOWN, title="A bridge too dear: What Holm learned"))


def test_the_title_is_split_at_its_colon(brief: Brief) -> None:
    assert (brief.title, brief.subtitle) == ("A bridge too dear", "What Holm learned")


def test_no_topic_is_called_introduction_and_titles_are_unique(brief: Brief) -> None:
    titles = [topic.headline.text for topic in brief.topics]
    assert len(titles) == len(set(titles)) == 3
    assert not {"Introduction", "Conclusion"} & set(titles)
    assert all(len(title) <= 90 for title in titles)


def test_a_topic_does_not_repeat_its_headline_as_a_point(brief: Brief) -> None:
    for topic in brief.topics:
        assert not any(set(point.evidence) & set(topic.headline.evidence) for point in topic.points)


def test_every_point_has_reasons_and_evidence(brief: Brief) -> None:
    points = [*brief.summary, *(point for topic in brief.topics for point in topic.points)]
    assert points
    assert all(point.evidence and point.why for point in points)


def test_the_summary_has_at_most_five_points_in_the_order_of_the_article(brief: Brief) -> None:
    numbers = [point.evidence[0] for point in brief.summary]
    assert numbers == sorted(numbers)
    assert 3 <= len(numbers) <= 5


def test_the_same_document_gives_the_same_brief(make: Maker) -> None:
    assert analyze(make(*TOWN)) == analyze(make(*TOWN))


@pytest.mark.parametrize(
    "sections",
    [
        (),
        (Section("Only a heading", 1, ()),),
        (Section("", 0, (Table(Span(0, 0), (("a", "b"), ("1", "2"))), Code(Span(0, 0), "x = 1"))),),
    ],
)
def test_a_document_without_sentences_gives_an_empty_brief(sections: tuple[Section, ...]) -> None:
    brief = analyze(Document(Source("a.txt", "text/plain", "", "", "utf-8"), "", "en", sections))
    assert (brief.topics, brief.summary, brief.headline) == ((), (), "")


def test_a_list_gives_its_items_as_points(make: Maker) -> None:
    brief = analyze(
        make(title="Packing", items=("Warm socks and a hat", "Two bottles of clean water", "A map of the valley"))
    )
    assert [point.text for topic in brief.topics for point in topic.points]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Brücke wurde 1932 gebaut. Sie kostete 4 Millionen Mark. Die Stadt zahlte sie in zehn Jahren ab."),
        ("xx", "Wa lo mi sut. Ke 40 ta lomo. Nu ra 1987 ti."),
        ("ja", "橋は1932年に建てられた。"),
    ],
)
def test_other_languages_get_whole_sentences_only(make: Maker, language: str, text: str) -> None:
    brief = analyze(make(text, language=language))
    assert all(point.text in text for topic in brief.topics for point in topic.points)
