"""A line that means what another sentence brought in is told only where a reader knows it."""

from collections.abc import Callable

import pytest

from briefdeck.analyze import analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.familiar import is_coded, known_behind, leans_on, told_by
from briefdeck.model.document import Document

Maker = Callable[..., Document]
_STORY = (
    "Harlow Water will close its oldest reservoir in May.",
    "Engineers found a crack in a tunnel under the hill last winter.",
    "The tunnel carries a third of the town's water, Harlow Water said.",
    "Repairs to Harlow Water's reservoir will cost nine million pounds.",
)


@pytest.mark.parametrize(
    ("line", "leans"),
    [
        ("The tunnel carries a third of the town's water, Harlow Water said.", {"^tunnel"}),
        ("Water fills the crack.", {"crack"}),
        ("Water fills both tunnels.", {"tunnel"}),
        ("Water fills both tunnels and shafts.", set()),
        ("The mayor resigned.", {"~mayor"}),
        ("The leak, which is large, was stopped.", {"~leak"}),
        ("The mayor of Harlow resigned.", set()),
        ("The old tunnel leaked.", {"+tunnel"}),
        ("The weather improved.", set()),
        ("The tunnel predicts that water leaks.", {"^tunnel"}),
        ("The viewing experience of art is rich.", set()),
        ("The Harlow winner said that water is clean.", {"~winner"}),
        ("The Committee has met in Harlow.", {"~committee"}),
        ("The tunnel under the hill carries a third.", {"hill"}),
        ("The Tunnel Board met.", set()),
        ("The oldest tunnel leaks.", set()),
        ("Engineers fear such cracks.", {"such"}),
        ("Harlow Water denied that allegations.", {"such"}),
        ("Harlow Water runs reservoirs such as this.", set()),
    ],
)
def test_a_noun_with_the_leans_on_the_sentence_that_brought_it_in(make: Maker, line: str, leans: set[str]) -> None:
    article = prepare(make(" ".join(_STORY), title="Repairs"))
    assert leans_on(line, 3, article) == leans


def test_what_a_paper_does_takes_nothing_as_known(make: Maker) -> None:
    article = prepare(make("A tunnel leaks. We propose to seal the tunnel.", title="Repairs"))
    assert not leans_on("We propose to seal the tunnel.", 2, article)


def test_a_summary_prefers_what_a_reader_knows(make: Maker) -> None:
    brief = analyze(make(" ".join(_STORY), title="Repairs"))
    told = [point.text for point in brief.summary]
    assert not any(text.startswith("The tunnel") for text in told) or any("a tunnel" in text for text in told)


def test_somebody_called_by_a_role_alone_is_known_only_when_shown(make: Maker) -> None:
    article = prepare(make(" ".join(_STORY), title="Repairs"))
    assert leans_on("The singer left.", 3, article) == {"^singer"}
    assert not leans_on("The singer of the band left.", 3, article)


def test_a_new_noun_with_the_is_known_behind_the_sentence_before_it_and_at_the_start(make: Maker) -> None:
    article = prepare(make(" ".join(_STORY), title="Repairs"))
    leans = leans_on("The mayor resigned.", 3, article)
    assert leans <= known_behind([frozenset(("crack",))], leans)
    assert not leans <= known_behind([], leans)
    assert not leans_on("The mayor resigned.", 1, article)


def test_a_noun_that_opens_a_line_is_known_from_a_title_only(make: Maker) -> None:
    article = prepare(make(" ".join(_STORY), title="Repairs"))
    assert leans_on("The tunnel leaked.", 3, article) <= told_by(("The tunnel is old",), article)
    assert not leans_on("The tunnel leaked.", 3, article) <= frozenset(article.content("The tunnel is old"))


def test_an_abbreviation_of_a_paper_is_known_when_everybody_knows_it_or_the_title_has_it(make: Maker) -> None:
    article = prepare(
        make("We measure the flow of water. We close the dam. Our HQR gauge is new.", title="The HQR gauge")
    )
    assert is_coded("The ZPL valve leaks.", article)
    assert not is_coded("The HQR gauge of the US leaks.", article)
