"""Lines are told where a reader of the slides alone can follow them."""

from collections.abc import Sequence

from briefdeck.analyze.article import Article, prepare
from briefdeck.analyze.picks import bullets, clear, knowing
from briefdeck.analyze.select import Line
from briefdeck.analyze.standing import Stand, stand_of
from briefdeck.read import load, read

_TEXT = (
    "The ferry across the Holm sound carries the mail of eleven islands. It was built in Bergen in 1974. "
    "The hull rusted for nine winters under the old paint.\n\n"
    "Harbor master Ada Lind ordered a new ferry with electric engines last spring. "
    "The engines weigh four tonnes each and stand on rubber."
)


def _article() -> Article:
    return prepare(read(load(_TEXT.encode(), "ferry.txt")))


def _line(number: int, worth: float = 1.0, *, within: bool = False, cost: float = 0.0) -> Line:
    stems = frozenset({f"stem{number}", f"other{number}"})
    return Line(f"Line {number}.", (number,), worth, "", stems, stand=Stand(cost, within))


def _numbers(lines: Sequence[Line]) -> list[int]:
    return sorted(line.evidence[0] for line in lines)


def test_a_line_that_opens_a_paragraph_stands_better_than_the_next_one() -> None:
    article = _article()
    opens = stand_of("Harbor master Ada Lind ordered a new ferry with electric engines last spring.", 4, article)
    within = stand_of("The engines weigh four tonnes each and stand on rubber.", 5, article)
    assert opens.among(frozenset(), follows=False) > within.among(frozenset(), follows=False)


def test_behind_the_sentence_before_it_a_line_stands_better_than_alone() -> None:
    within = stand_of("The engines weigh four tonnes each and stand on rubber.", 5, _article())
    assert within.among(frozenset(), follows=True) > within.among(frozenset(), follows=False)


def test_words_that_the_deck_has_told_cost_nothing() -> None:
    stand = Stand(0.5, is_within=False, given=frozenset({"hull", "paint"}))
    assert stand.among(stand.given, follows=False) > stand.among(frozenset(), follows=False)


def test_no_line_gains_by_its_place() -> None:
    stand = Stand(-2.0, is_within=False)
    assert stand.among(frozenset(), follows=True) == 1.0


def test_in_a_text_of_single_sentences_no_paragraph_is_a_beginning() -> None:
    article = prepare(
        read(load(b"One boat sank today.\n\nTwo boats came home.\n\nThree boats stayed out.", "boats.txt"))
    )
    assert article.within() == {s.number for s in article.sentences[1:]}


def test_a_line_from_within_a_paragraph_comes_with_the_one_before_it() -> None:
    lines = [_line(1, 0.8), _line(2, 1.0, within=True, cost=0.6), _line(9, 0.5)]
    assert _numbers(bullets(lines, 2)) == [1, 2]


def test_a_line_that_hangs_on_the_untold_is_told_only_where_there_is_no_other() -> None:
    hanging = _line(5, 2.0, within=True, cost=2.0)
    assert _numbers(bullets([hanging, _line(8), _line(11)], 3)) == [8, 11]
    assert _numbers(bullets([hanging], 3)) == [5]


def test_a_line_hangs_no_longer_once_the_sentence_before_it_is_told() -> None:
    hanging = _line(5, within=True, cost=0.8)
    assert clear([hanging]) == []
    assert clear(list(knowing([hanging], frozenset(), {4}))) != []
