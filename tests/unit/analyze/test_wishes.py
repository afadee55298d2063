"""A reader can say how much, how long, about what, and which sentences."""

import pytest

from briefdeck.analyze import analyze
from briefdeck.analyze.wishes import Wishes
from briefdeck.errors import InputError
from briefdeck.model.brief import Brief
from tests.unit.analyze.conftest import Maker

_RIVER = (
    "The Danish navy opened a new harbor in Aarhus in 2019.",
    "The harbor cost the city of Aarhus about 40 million euros.",
    "Fishermen in Aarhus rejected the harbor in two public votes.",
    "The navy keeps three frigates and a training ship in the harbor.",
    "Whether the frigates will stay after 2030 is unclear to the navy, the city, the fishermen, the unions of the "
    "port, and to everybody else who has put money into the harbor or works in one of its many new halls.",
    "Local schools teach sailing to 600 children in the old basin.",
    "Storms damaged the eastern pier twice in the first winter.",
)


def told(brief: Brief) -> list[str]:
    """Every point of a brief."""
    points = [*brief.summary, *brief.moves, *brief.questions]
    points += [point for topic in brief.topics for point in (topic.headline, *topic.points)]
    return [point.text for point in points]


def rests_on(brief: Brief) -> set[int]:
    """The numbers of all sentences that something in the brief rests on."""
    points = [*brief.summary, *brief.moves, *brief.questions, *brief.figures, *brief.events, *brief.names]
    points += [point for topic in brief.topics for point in (topic.headline, *topic.points)]
    return {number for point in points for number in point.evidence}


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_summary_has_as_many_points_as_were_asked_for(make: Maker, most: int) -> None:
    assert len(analyze(make(" ".join(_RIVER), title="A harbor"), Wishes(points=most)).summary) == most


def test_a_kept_sentence_is_shown_whatever_it_is(make: Maker) -> None:
    brief = analyze(make(" ".join(_RIVER), title="A harbor"), Wishes(keep=(5,)))
    assert any(text.startswith("Whether the frigates") for text in told(brief))
    assert any("you asked to keep it" in point.why for point in brief.summary)


def test_nothing_rests_on_a_dropped_sentence(make: Maker) -> None:
    document = make(" ".join(_RIVER), title="A harbor")
    for number in range(1, len(_RIVER) + 1):
        brief = analyze(document, Wishes(drop=(number,)))
        assert number not in rests_on(brief)
        assert brief.sentences == document.sentences()


def test_when_all_is_dropped_nothing_is_said(make: Maker) -> None:
    brief = analyze(make(" ".join(_RIVER), title="A harbor"), Wishes(drop=tuple(range(1, 8))))
    assert not told(brief)


def test_the_focus_puts_what_touches_it_first_and_says_so(make: Maker) -> None:
    plain, focused = (analyze(make(" ".join(_RIVER), title="A harbor"), Wishes(1, focus=f)) for f in ("", "sailing"))
    first = [[brief.headline, *(point.text for point in brief.summary)] for brief in (plain, focused)]
    assert ["sailing" in " ".join(texts) for texts in first] == [False, True]
    points = [p for topic in focused.topics for p in (topic.headline, *topic.points) if 6 in p.evidence]
    assert points[0].why[0] == "touches what you asked for"


def test_a_focus_that_nothing_touches_is_said(make: Maker) -> None:
    (note,) = analyze(make(" ".join(_RIVER)), Wishes(focus="xylophone")).notes
    assert (note.code, note.text) == ("A101", "nothing touches 'xylophone'")


def test_longer_lines_may_be_asked_for(make: Maker) -> None:
    text = (
        "The Danish navy keeps three frigates and two older ships in the harbor of Aarhus, which is the largest in the "
        "country. The royal family keeps seven gardens and two parks for guests in the harbor of Elsinore, which is "
        "the oldest in the country."
    )
    short, long = (analyze(make(text), Wishes(length=length)) for length in ("short", "long"))
    assert sum(map(len, told(short))) < sum(map(len, told(long)))


@pytest.mark.parametrize("wishes", [Wishes(keep=(8,)), Wishes(drop=(0,))])
def test_a_sentence_that_is_not_there_can_be_neither_kept_nor_dropped(make: Maker, wishes: Wishes) -> None:
    with pytest.raises(InputError, match=r"there is no sentence §[08], the last one is §7"):
        analyze(make(" ".join(_RIVER)), wishes)


def test_what_contradicts_itself_is_no_wish() -> None:
    for bad in ({"keep": (3,), "drop": (3,)}, {"length": "tiny"}, {"points": -1}):
        with pytest.raises(ValueError, match=r"§3 cannot be kept and dropped|no length|not a number"):
            Wishes(**bad)
