"""A text without headings falls into topics where its subject changes; the summary says the main thing first."""

from briefdeck.analyze import analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.topics import stretches
from briefdeck.read import load, read
from tests.unit.analyze.conftest import Maker

_SUBJECTS = {
    "mill": "The old mill of Holm ground {n} bags of rye for the bakers of the valley in the month of May.",
    "bridge": "The iron bridge over the Erl carries {n} carts and trains between the two banks in a single day.",
    "school": "The village school teaches {n} pupils to read, to sing and to count under one leaking roof.",
}
_TEXT = [" ".join(sentence.format(n=n) for n in range(11, 19)) for sentence in _SUBJECTS.values()]


def test_topics_are_cut_where_the_subject_changes_even_inside_one_paragraph(make: Maker) -> None:
    parts = stretches(prepare(make(" ".join(_TEXT))))
    for subject in _SUBJECTS:
        about = [any(subject in s.text for s in part.sentences) for part in parts]
        assert sum(about) == 1 or all(
            {word for s in part.sentences for word in _SUBJECTS if word in s.text} == {subject}
            for part, holds in zip(parts, about, strict=True)
            if holds
        )


def test_every_sentence_stands_in_one_topic_in_its_order(make: Maker) -> None:
    article = prepare(make(*_TEXT, "# More", *_TEXT))
    numbers = [s.number for part in stretches(article) for s in part.sentences]
    assert numbers == [s.number for s in article.sentences]


def test_a_point_of_the_summary_comes_back_only_as_a_title(make: Maker) -> None:
    brief = analyze(make(*_TEXT))
    summed = {point.evidence[0] for point in brief.summary} | set(brief.headline_evidence)
    assert summed and not any(p.evidence[0] in summed for topic in brief.topics for p in topic.points)


def test_a_first_sentence_too_long_for_a_title_opens_the_summary_in_full(make: Maker) -> None:
    news = (
        "The council of Holm has agreed to pay $14.5 million to settle a lawsuit of the millers who said that the "
        "bridge over the Erl had kept the rye of the valley from their mills"
    )
    brief = analyze(make(f"{news}. {_TEXT[0]} {_TEXT[1]}"))
    assert brief.summary[0].text.startswith("The council of Holm has agreed to pay $14.5 million")


def test_an_article_without_a_title_is_called_by_its_main_statement_not_by_what_a_speaker_says_first() -> None:
    text = (
        "Good morning, I'm Ada Holm, and I thank you for coming.\n\n"
        "The council of Holm sold the old mill to a baker for 4 million crowns.\n\n"
        "The baker of Holm will open the mill to the farmers of the valley in May.\n"
    )
    brief = analyze(read(load(text.encode(), "notes-2.txt")))
    assert brief.title == "The council of Holm sold the old mill to a baker for 4 million crowns"


def test_an_article_without_a_title_is_not_called_by_a_measure() -> None:
    text = (
        "For the whole year we expect to generate an adjusted EBITDA of the mills between $20 million and $22 million, "
        "and we affirm today what we said of the dams and of the quays of the valley in the spring.\n\n"
        "Adjusted EBITDA rose.\n"
    )
    assert analyze(read(load(text.encode(), "mills-2.txt"))).title == "mills 2"
