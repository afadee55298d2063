"""Which runs of capitals are names, and of what."""

from collections.abc import Callable

import pytest

from briefdeck.analyze.article import prepare
from briefdeck.model.document import Document
from briefdeck.read import load, read

Maker = Callable[..., Document]


def kinds(document: Document) -> dict[str, str]:
    """The kind of each name."""
    return {name.name: name.kind for name in prepare(document).names}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("On Monday Romelu Lukaku scored.", "Romelu Lukaku", "person"),
        ("They asked Walter Brun, 61, about it.", "Walter Brun", "person"),
        ("She works at the University of Orsk in Halm.", "University of Orsk", "organization"),
        ("The letter went to the Halm Police Department.", "Halm Police Department", "organization"),
        ("The article in Halm was on orskpaper.com or at Velt.com on Monday.", "Velt.com", "organization"),
        ("The house stands in Velten, Ohio, near a lake.", "Velten", "place"),
        ("They sailed round the Isle of Velt.", "Isle of Velt", "place"),
        ("He flew to South Korea. Korea was cold.", "South Korea", "place"),
        ("They walked through the Volgograd Arena at night.", "Volgograd Arena", "term"),
    ],
)
def test_a_name_is_told_by_its_words_and_what_stands_beside_it(make: Maker, text: str, name: str, kind: str) -> None:
    assert kinds(make(text)).get(name) == kind


def test_a_person_of_an_organization_is_two_names(make: Maker) -> None:
    found = kinds(make("Today Alvin Yeung of the Civic Party won."))
    assert found["Alvin Yeung"] == "person"
    assert found["Civic Party"] == "organization"


def test_a_calling_before_a_full_name_is_no_part_of_it(make: Maker) -> None:
    assert "Kenneth Barger" in kinds(make("The book quotes Anthropologist Kenneth Barger."))


def test_a_common_word_that_the_article_also_writes_small_is_no_name(make: Maker) -> None:
    assert kinds(make("They call it Iodine. The iodine in Salt is rare; salt is not.")) == {}


def test_a_phrase_between_commas_that_is_no_role_is_none(make: Maker) -> None:
    (name,) = prepare(make("Walter Brun, in his first game as coach, won.")).names
    assert name.role == ""


def test_a_surname_with_a_hyphen_is_one_name_and_two_firms_are_two(make: Maker) -> None:
    assert "Amandla Thomas-Johnson" in kinds(make("They asked Amandla Thomas-Johnson about it."))
    assert set(kinds(make("Norda invested. Shares of Norda and of Veltix fell. The Norda-Veltix alliance broke."))) == {
        "Norda",
        "Veltix",
    }


def test_a_name_that_opens_a_sentence_broken_off_with_a_hyphen_is_joined_to_nothing(make: Maker) -> None:
    assert "Walter Brun" in kinds(make("We asked. Walter Brun said it on and on, so we -"))


def test_a_name_with_a_particle_is_the_full_name_that_ends_with_it(make: Maker) -> None:
    text = "Prime Minister Haider al Abadi spoke in Halm. Prime Minister al Abadi said that Halm is ready."
    found = kinds(make(text))
    assert found["Haider al Abadi"] == "person" and "al Abadi" not in found


def test_a_hyphenated_name_is_no_mention_of_somebody_called_by_a_half_of_it(make: Maker) -> None:
    told = (
        "Ida Holm spoke. They bought Verbon-Holm in May. The shares of Verbon-Holm fell. She likes Verbon-Holm, a team."
    )
    found = {name.name: name.evidence for name in prepare(make(told)).names}
    assert found["Ida Holm"] == (1,)
    assert found["Verbon-Holm"] == (2, 3, 4)


def test_what_somebody_is_doing_is_no_part_of_the_name(make: Maker) -> None:
    assert "Walter Brun" in kinds(make("Hosting Walter Brun was a pleasure."))


def test_a_role_is_whole_and_leans_on_nobody(make: Maker) -> None:
    told = "CNN Chief Medical Correspondent Ada Brun came. Tom Berg, his old friend and director, left. Tom Berg slept."
    found = {name.name: name.role for name in prepare(make(told)).names}
    assert (found["Ada Brun"], found["Tom Berg"]) == ("CNN Chief Medical Correspondent", "")


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("They asked George W. Holm about it.", "George W. Holm", "person"),
        ("According to police chief Yoon Myung-seon, it was late.", "Yoon Myung-seon", "person"),
        ("They asked the White House Press Secretary about it.", "White House", "organization"),
        ("They asked former President George H.W. Bush about it.", "George H.W. Bush", "person"),
        ("They asked Chekitan S. Berga about the book.", "Chekitan S. Berga", "person"),
        ("They saw Lupita Nyong'o and left.", "Lupita Nyong'o", "person"),
        ("They met Arizona Sen. Peter Holm about it.", "Arizona", "place"),
        ("They met Prosecutor Mehmet Selim Kiraz about it.", "Mehmet Selim Kiraz", "person"),
        ("They say that Slovakian Daniela Hantuchova won.", "Daniela Hantuchova", "person"),
        ("They asked J.K. Holm and left.", "J.K. Holm", "person"),
        ("They asked Martin Luther King Jr. about it.", "Martin Luther King", "person"),
        ("Shares of General Motors fell.", "General Motors", "organization"),
        ("They work at Queen Bee Productions now.", "Queen Bee Productions", "organization"),
        ("He joined the Committee to Protect Herons in May.", "Committee to Protect Herons", "organization"),
        ("They say that the man of the U.S. State Department left in May.", "State Department", "organization"),
    ],
)
def test_a_name_is_whole(sentence: str, name: str, kind: str) -> None:
    assert kinds(read(load(sentence.encode(), "article.txt"))).get(name) == kind


@pytest.mark.parametrize("between", ["Jr. ", "Sr ", "I've ", "I’ll ", "\u00a0"])
def test_what_parts_a_run_of_capitals_joins_no_names(make: Maker, between: str) -> None:
    found = kinds(make(f"They say that Peter Holm {between}Oslo Bank Walter Brun said no."))
    assert not any(set(name.split()) >= {"Holm", "Oslo"} for name in found if between != "\u00a0")
