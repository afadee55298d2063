"""Whoever a deck names for the first time has a whole name."""

from collections.abc import Callable

from briefdeck.analyze.article import prepare
from briefdeck.analyze.introductions import introduced
from briefdeck.model.brief import Point
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
    points = [Point(s.text, (s.number,), 1.0, ()) for s in article.sentences if s.number in numbers]
    summary, _ = introduced(article, headline, (points, ()))
    return [(point.text, point.evidence) for point in summary]


def test_a_surname_alone_becomes_the_whole_name_once_and_the_evidence_grows(make: Maker) -> None:
    assert told(make(" ".join(_STORY)), "", 3, 4) == [
        ("Maria Ortega said Harlow Water would lose nine million pounds.", (3, 2)),
        (_STORY[3], (4,)),
    ]


def test_whom_a_line_or_the_headline_named_before_keeps_the_surname(make: Maker) -> None:
    assert told(make(" ".join(_STORY)), "", 2, 4) == [(_STORY[1], (2,)), (_STORY[3], (4,))]
    assert told(make(" ".join(_STORY)), "Ortega pleads for the dam", 3) == [(_STORY[2], (3,))]


def test_two_of_one_surname_stay_as_the_article_has_them(make: Maker) -> None:
    story = (*_STORY, "Her brother, Luis Ortega, farms near the reservoir.", "Luis Ortega left.", "Maria Ortega left.")
    assert told(make(" ".join(story)), "", 3) == [(_STORY[2], (3,))]


def test_a_title_or_a_family_before_the_surname_is_left_alone(make: Maker) -> None:
    story = (*_STORY, "The Ortega family sold its land.", "Doctor Ortega has a degree in law.")
    assert told(make(" ".join(story)), "", 5) == [(story[4], (5,))]
    assert told(make(" ".join(story)), "", 6) == [(story[5], (6,))]
