"""Which sentences matter, and how a reader steers the choice."""

from collections.abc import Callable

import pytest

from benchmarks.key_points import key_points
from briefdeck.analyze import analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.rank import rank, table
from briefdeck.analyze.select import lines_of
from briefdeck.analyze.wishes import Wishes
from briefdeck.model.document import Document

Maker = Callable[..., Document]
TEXT = (
    "The harbor of Velt will be rebuilt. Norda invests $40 million in the harbor of Velt. The weather was fine. "
    "Velt lost 300 jobs when the old harbor closed. Some people like boats. The harbor opens in 2027.",
    "Fishing remains the main trade of Velt. The council approved the harbor plan in May 2024.",
)


def test_the_weights_are_few_and_rounded() -> None:
    weights = [w for kind in table().values() for w in kind.values()]
    assert len(weights) <= 40
    assert all(round(w, 1) == w for w in weights)


def test_key_points_are_sentences_of_the_article_in_its_order(make: Maker) -> None:
    document = make(*TEXT)
    points = key_points(document, 3)
    numbers = [p.evidence[0] for p in points]
    assert len(points) == 3 and numbers == sorted(numbers)
    assert all(p.text == document.sentences()[p.evidence[0] - 1].text for p in points)
    assert all(p.why for p in points)


def test_a_dropped_sentence_is_shown_nowhere(make: Maker) -> None:
    brief = analyze(make(*TEXT), Wishes(drop=(2,)))
    shown = [*brief.summary, *(p for t in brief.topics for p in (t.headline, *t.points))]
    assert all(2 not in p.evidence for p in shown)


def test_a_kept_sentence_is_shown_and_says_why(make: Maker) -> None:
    brief = analyze(make(*TEXT), Wishes(keep=(7,)))
    shown = [p for t in brief.topics for p in (t.headline, *t.points) if 7 in p.evidence]
    assert shown and "you asked to keep it" in shown[0].why


def test_a_focus_raises_what_touches_it(make: Maker) -> None:
    plain, focused = (analyze(make(*TEXT), w) for w in (Wishes(points=1), Wishes(points=1, focus="fishing trade")))
    assert "touches what you asked for" in {why for p in focused.summary for why in p.why} or focused != plain


def test_an_unknown_length_is_refused() -> None:
    with pytest.raises(ValueError, match="endless"):
        Wishes(length="endless")


def test_texts_in_other_languages_are_ranked_too(make: Maker) -> None:
    document = make("Der Hafen von Velt wird neu gebaut. Norda zahlt dafür 40 Millionen Euro.", language="de")
    assert len(key_points(document, 1)) == 1


def test_the_short_length_marks_what_needs_review(make: Maker) -> None:
    text = "Norda opened the long awaited harbor of Velt on Friday after months of heavy storms along the coast."
    shown, asked = (analyze(make(text, text), Wishes(length=length)) for length in ("normal", "short"))
    lines = [[p for topic in brief.topics for p in topic.points] for brief in (shown, asked)]
    assert not any(why.startswith("review: ") for p in lines[0] for why in p.why)
    cut = [p for p in lines[1] if "after months" not in p.text]
    assert all(any(why.startswith("review: ") for why in p.why) for p in cut)


def test_a_made_up_example_of_what_is_not_there_counts_half(make: Maker) -> None:
    def worth(opening: str) -> float:
        article = prepare(make(f"The town of Halm has old dams. {opening} a dam of Halm breaks, the town is lost."))
        return lines_of(article, rank(article))[2][0].worth

    assert worth("For example, if") < 0.65 * worth("If")
    assert worth("Also, if") > 0.8 * worth("If")


def test_what_is_left_behind_a_reminder_is_a_statement_or_no_line(make: Maker) -> None:
    article = prepare(make("As I mentioned, as a result of the floods of May coming in lower. Norda sold the dam."))
    assert lines_of(article, rank(article))[1] == ()
