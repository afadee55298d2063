"""Whoever a deck names for the first time has a whole name."""

from collections.abc import Callable

import pytest

from briefdeck.analyze.article import prepare
from briefdeck.analyze.introductions import introduced
from briefdeck.model.brief import Brief, Event, KeyFigure, Point
from briefdeck.model.document import Document

Maker = Callable[..., Document]
_STORY = (
    "Harlow Water will close its oldest reservoir in May.",
    "A spokeswoman, Maria Ortega, said that repairs were out of the question.",
    "Mrs Ortega said Harlow Water would lose nine million pounds.",
    "Farmers told Ortega they fear for their wells.",
)


def told(document: Document, headline: str = "", *numbers: int) -> list[tuple[str, tuple[int, ...]]]:
    """The sentences with these numbers as a summary, with their evidence."""
    article = prepare(document)
    points = tuple(Point(s.text, (s.number,), 1.0, ()) for s in article.sentences if s.number in numbers)
    brief = Brief(document.source, "", "", document.language, article.sentences, headline, (1,), summary=points)
    return [(point.text, point.evidence) for point in introduced(article, brief).summary]


def test_a_surname_alone_becomes_the_whole_name_once_and_the_evidence_grows(make: Maker) -> None:
    assert told(make(" ".join(_STORY)), "", 3, 4) == [
        ("Maria Ortega said Harlow Water would lose nine million pounds.", (3, 2)),
        (_STORY[3], (4,)),
    ]


def test_whom_a_line_or_the_headline_named_in_full_before_keeps_the_surname(make: Maker) -> None:
    assert told(make(" ".join(_STORY)), "", 2, 4) == [(_STORY[1], (2,)), (_STORY[3], (4,))]
    assert told(make(" ".join(_STORY)), "Maria Ortega pleads for the dam", 3) == [(_STORY[2], (3,))]


def test_two_of_one_surname_stay_as_the_article_has_them(make: Maker) -> None:
    story = (*_STORY, "Her brother, Luis Ortega, farms near the reservoir.", "Luis Ortega left.", "Maria Ortega left.")
    assert told(make(" ".join(story)), "", 3) == [(_STORY[2], (3,))]


def test_a_title_or_a_family_before_the_surname_is_left_alone(make: Maker) -> None:
    story = (*_STORY, "The Ortega family sold its land.", "Doctor Ortega has a degree in law.")
    assert told(make(" ".join(story)), "", 5) == [(story[4], (5,))]
    assert told(make(" ".join(story)), "", 6) == [(story[5], (6,))]


def test_the_whole_name_may_stand_within_a_line_too(make: Maker) -> None:
    told_farmers = "Farmers told Maria Ortega they fear for their wells."
    assert told(make(" ".join(_STORY)), "", 4) == [(told_farmers, (4, 2))]


def test_a_surname_before_its_noun_in_a_quotation_or_of_two_people_stays(make: Maker) -> None:
    for sentence in (
        "Lawyers call it the Ortega case among themselves.",
        'A farmer said "I told Ortega that she is wrong about my wells" on Monday.',
        "Critics say Ortega pumps were never repaired at all.",
    ):
        assert told(make(f"{' '.join(_STORY)} {sentence}"), "", 5) == [(sentence, (5,))]
    story = (*_STORY, "Farmers like Ana Ortega, aged 9, were seen there.")
    assert told(make(" ".join(story)), "", 4) == [(_STORY[3], (4,))]


def test_who_is_called_by_the_first_name_is_introduced_by_it(make: Maker) -> None:
    story = (
        "A prosthetic hand was handed to seven-year-old Alex Pringle on Monday in Harlow.",
        "The actor met with Alex in a hotel room and showed him two arms.",
        "For Alex the arm was free of charge.",
    )
    assert told(make(" ".join(story)), "", 2) == [
        ("The actor met with Alex Pringle in a hotel room and showed him two arms.", (2, 1))
    ]


_COUNCIL = (
    "The Harlow Television Council (HTC), which counts scenes of violence, said the channel showed too many.",
    "Parents complained about a graph neural network (GNN) that chose the films.",
    "The HTC watched the channel for 171 hours in March.",
    "Each film was rated by a GNN on Monday.",
    "Each film of a week was rated by an HTC panel.",
    "According to HTC the films were harmful.",
    "HTC's panel saw nine films a day.",
)


def test_an_abbreviation_is_spelled_out_where_it_comes_first(make: Maker) -> None:
    assert told(make(" ".join(_COUNCIL)), "", 3, 6) == [
        ("The Harlow Television Council (HTC) watched the channel for 171 hours in March.", (3, 1)),
        (_COUNCIL[5], (6,)),
    ]


def test_a_long_form_takes_the_article_that_its_place_needs(make: Maker) -> None:
    document = make(" ".join(_COUNCIL))
    assert told(document, "", 4)[0][0] == "Each film was rated by a graph neural network (GNN) on Monday."
    assert told(document, "", 5)[0][0] == "Each film of a week was rated by a Harlow Television Council (HTC) panel."
    assert told(document, "", 6)[0][0] == "According to the Harlow Television Council (HTC) the films were harmful."
    assert told(document, "", 7)[0][0] == "The Harlow Television Council's panel saw nine films a day."


def test_a_long_form_that_would_make_a_line_too_long_is_left_out(make: Maker) -> None:
    long = "The HTC watched " + "the same old channel " * 4 + "in March."
    assert told(make(f"{_COUNCIL[0]} {long}"), "", 2) == [(long, (2,))]


def test_initials_of_a_name_are_spelled_out_where_the_article_has_it_before(make: Maker) -> None:
    story = (
        "An exhibit opened at the University of Southern Harlow on Monday.",
        "Two hundred visitors came to USH that evening.",
    )
    assert told(make(" ".join(story)), "", 2) == [
        ("Two hundred visitors came to the University of Southern Harlow (USH) that evening.", (2, 1))
    ]


def test_a_short_form_that_comes_later_stands_behind_the_long_one(make: Maker) -> None:
    story = (
        "The Harlow Television Council (HTC) was founded in 1901.",
        "The Harlow Television Council counts scenes of violence.",
        "The HTC watched the channel in March.",
    )
    assert told(make(" ".join(story)), "", 2, 3) == [
        ("The Harlow Television Council (HTC) counts scenes of violence.", (2, 1)),
        (story[2], (3,)),
    ]


def test_where_a_long_form_may_be_inflected_it_stands_behind_the_short_one(make: Maker) -> None:
    document = make("Die elektronische Fallakte (eFA) kommt. Die Daten in der eFA sind sicher.", language="de")
    assert told(document, "", 2) == [("Die Daten in der eFA (elektronische Fallakte) sind sicher.", (2, 1))]


def test_figures_and_events_introduce_what_no_slide_before_has(make: Maker) -> None:
    article = prepare(make(" ".join(_COUNCIL)))
    figure = KeyFigure("171 hours", "The HTC watched the channel in March", (3,))
    event = Event("March", "03", "The HTC watched the channel", (3,))
    brief = Brief(article.document.source, "", "", "en", article.sentences, figures=(figure,), events=(event,))
    found = introduced(article, brief)
    assert found.figures[0].meaning == "The Harlow Television Council (HTC) watched the channel in March"
    assert (found.figures[0].evidence, found.events) == ((3, 1), (event,))


def test_several_stand_behind_the_short_form_of_one_and_never_behind_each(make: Maker) -> None:
    story = (
        "We trained recurrent belief networks (RBN) for a week.",
        "The RBN learned every rule of chess.",
        "Each RBN learned a rule of its own.",
    )
    assert (
        told(make(" ".join(story)), "", 2)[0][0] == "The RBN (recurrent belief networks) learned every rule of chess."
    )
    assert told(make(" ".join(story)), "", 3)[0][0] == story[2]


def test_a_thing_that_is_written_like_a_name_introduces_nobody(make: Maker) -> None:
    story = (
        "Darling Ingredients met with Multiplicative DistMult and with Ann Price on Monday.",
        "Its Ingredients were sold to DistMult by Price.",
    )
    assert told(make(" ".join(story)), "", 2) == [("Its Ingredients were sold to DistMult by Ann Price.", (2, 1))]


@pytest.mark.parametrize(
    ("introduction", "line", "expected"),
    [
        (
            "The dam is old, Harlow Water chairman Ana Reed said on Monday.",
            "Reed said the dam would be closed for a year.",
            "Harlow Water chairman Ana Reed said the dam would be closed for a year.",
        ),
        (
            "Ana Reed, the chairman of Harlow Water, called the dam old.",
            "Reed said the dam would be closed for a year.",
            "Ana Reed, the chairman of Harlow Water, said the dam would be closed for a year.",
        ),
        (
            "The dam is old, Harlow Water chairman Ana Reed said on Monday.",
            '"The dam will be closed for a year," said Reed.',
            '"The dam will be closed for a year," said Harlow Water chairman Ana Reed.',
        ),
    ],
)
def test_who_speaks_first_has_the_role_that_the_article_states(
    make: Maker, introduction: str, line: str, expected: str
) -> None:
    assert told(make(f"{introduction} {line}"), "", 2) == [(expected, (2, 1))]


def test_whom_a_line_before_has_named_speaks_without_the_role(make: Maker) -> None:
    story = (
        "The dam is old, Harlow Water chairman Ana Reed said on Monday.",
        "Farmers gave a list of nine cracks in the wall to Ana Reed.",
        "Reed said the dam would be closed for a year.",
    )
    assert told(make(" ".join(story)), "", 2, 3) == [(story[1], (2,)), (story[2], (3,))]
