"""Who says the words between quotation marks."""

from collections.abc import Callable

import pytest

from briefdeck.analyze.article import prepare
from briefdeck.analyze.quotes import spoken_in, unmarked_in
from briefdeck.analyze.rank import rank
from briefdeck.analyze.select import lines_of
from briefdeck.model.document import Document
from briefdeck.read import load, read

Maker = Callable[..., Document]


def speakers(document: Document) -> list[str]:
    """The speakers of everything quoted, in order."""
    article = prepare(document)
    return [quote.speaker for quote in spoken_in(article.paragraphs, article.names, article.language)]


SAID = "“The river will return to its old bed one day”"


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}, said Ada Brun.",
        f"{SAID}, Ada Brun said on Monday.",
        f"{SAID}, said Ada Brun, 54, in Halm.",
        f"{SAID}, recalls the geologist Ada Brun.",
        f"{SAID}, according to Ada Brun.",
        f"Ada Brun said: {SAID}.",
        f"Ada Brun, curator of maps at the University of Orsk, Velt, said, {SAID}.",
        f"Mayor Ada Brun told reporters in Halm: {SAID}.",
        f"Meanwhile Ada Brun, a geologist, said: {SAID}.",
        f"The Halm Herald quoted the geologist Ada Brun as saying: {SAID}.",
        f"Ada Brun criticized the plan in a speech in Halm, saying: {SAID}.",
    ],
)
def test_the_subject_of_the_clause_speaks(make: Maker, text: str) -> None:
    assert speakers(make(text)) == ["Ada Brun"]


def test_a_surname_means_the_person_who_was_named_in_full(make: Maker) -> None:
    assert speakers(make("Ada Brun, a geologist, came to Halm.", f"{SAID}, said Brun.")) == ["Ada Brun"]


def test_a_speaker_goes_on_after_the_name_was_given(make: Maker) -> None:
    told = make(f"{SAID}, said Ada Brun. “Nobody in Halm has ever asked me about the dam.”")
    assert speakers(told) == ["Ada Brun", "Ada Brun"]


def test_a_report_right_before_a_quotation_names_its_speaker(make: Maker) -> None:
    told = make(
        f"{SAID}, said Ada Brun.", "Tom Reed said the dam was safe. “Nobody in Halm has ever asked me about the dam.”"
    )
    assert speakers(told) == ["Ada Brun", "Tom Reed"]


def test_she_does_not_mean_a_man_who_was_named_last(make: Maker) -> None:
    told = "Angela Brun wrote to the town. Her husband, the actor Peter Reed, was in Halm."
    assert speakers(make(f"{told} {SAID}, she wrote.")) == ["Angela Brun"]


def test_the_sentence_after_a_finished_quotation_does_not_name_its_speaker(make: Maker) -> None:
    told = make("Tom Reed told Halm Radio: “The river will return one day.” Ada Brun would not discuss reports of it.")
    assert speakers(told) == ["Tom Reed"]


def test_he_is_not_the_one_he_speaks_about(make: Maker) -> None:
    told = (
        "Peter Meng spoke in Halm. He said Thomas Reed followed in a car. “He ordered me to every direction,” he said."
    )
    assert speakers(make(told)) == ["Peter Meng"]


def test_a_body_with_a_long_name_speaks_under_all_of_it(make: Maker) -> None:
    assert speakers(make(f"{SAID}, the Committee to Protect Journalists said.")) == ["Committee to Protect Journalists"]


def test_a_club_that_somebody_played_against_does_not_speak(make: Maker) -> None:
    assert speakers(make(f"The match against Aston Villa in Halm was good. {SAID}, he said.")) == [""]


def test_where_somebody_comes_from_is_no_name(make: Maker) -> None:
    assert speakers(make(f"{SAID}, the frustrated Swede said.")) == [""]


def test_he_is_nobody_whom_the_sentence_before_only_ends_on(make: Maker) -> None:
    told = make(f"Doctors may stop feeding coma victims such as the young Thomas Reed. {SAID}, he said.")
    assert speakers(told) == [""]


def test_a_word_that_is_nobodys_known_name_leaves_the_speaker_open(make: Maker) -> None:
    assert speakers(make(f"{SAID}, according to Zorb.")) == [""]


def test_whom_he_means_stays_open_between_two_men(make: Maker) -> None:
    assert speakers(make(f"In Halm people like Peter Brun and Thomas Reed. {SAID}, he said.")) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Her book “The Home Stage” came out in Halm.",
        "The “connected but lonely” town of Halm agreed.",
        "He calls it a “core competency” of the town.",
    ],
)
def test_titles_and_single_expressions_are_no_speech(make: Maker, text: str) -> None:
    assert speakers(make(text)) == []


def test_the_name_ends_where_the_honorific_of_another_begins(make: Maker) -> None:
    told = make("Charles Kennedy leads the party.", f"Speaking in Harrogate Mr Kennedy said: {SAID}.")
    assert speakers(told) == ["Charles Kennedy"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The dam of Halm holds well,” Walter Brun, head of Norda’s old mills said. Walter Brun left.", "Walter Brun"),
        (
            "“We got a letter from the town,” said a Norda spokesperson when asked by Velt. Norda left.",
            "Norda spokesperson",
        ),
        ("“We take the dam of Halm seriously,” T.J. Velt spokeswoman Ada Holm said. Walter Brun left.", "Ada Holm"),
        ("The decree signed by Walter Brun states: “The Order of Merit goes to all of Halm.” Walter Brun left.", ""),
        (
            "Walter Brun said, “I was hurt.” A note came. “The mill will stay shut for ten more years,” the note read.",
            "",
        ),
    ],
)
def test_who_speaks_for_a_house_and_what_a_paper_reads(make: Maker, text: str, speaker: str) -> None:
    assert speakers(make(text))[-1] == speaker


def test_he_is_nobody_of_the_sentence_before_where_an_unknown_name_acts_nearer(make: Maker) -> None:
    told = (
        "Walter Brun wrote of Berga. On the tarmac, Berga, with a friend, declared the trip open. "
        "“I will do all I can for the town of Halm,” he told reporters."
    )
    assert "Walter Brun" not in speakers(make(told))


def test_mr_so_and_so_that_opens_the_sentence_before_is_meant_by_he(make: Maker) -> None:
    told = (
        "The film showed a row between Mr Kilroy-Silk and party leader Roger Knapman. Mr Kilroy-Silk told them so. "
        "He told all of Halm: “You have told too many lies to the town.”"
    )
    assert speakers(make(told)) == ["Kilroy-Silk"]


def test_a_mark_that_nobody_closed_hides_no_speaker(make: Maker) -> None:
    told = (
        "The town sells rye to Orsk.” Mayor Tom Berg wrote “a letter. Later Ada Brun, from the Halm Watch, said: "
        "“This is a huge signal from the town of Halm.”"
    )
    assert speakers(make(told))[-1] == "Ada Brun"


def test_she_is_not_john(make: Maker) -> None:
    told = "John Berg led the mill. Later she added: “The mill of Halm was lost in the great flood of May.”"
    assert speakers(make(told)) == [""]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "But the party’s other man, Mark Oaten, accused Mr Walter Brun of avoiding the issue. "
            "“The critical question is how to deal with the mill at last,” he told reporters.",
            "Mark Oaten",
        ),
        (
            "Mayor Tom Berg urged Orsk to open the bridge. "
            "“You took all the people of Halm hostage for the mill,” the Halm Watch quoted him as saying.",
            "Tom Berg",
        ),
        (
            "On Friday, Mark Oaten, the former head of the mill’s own agency, told the Halm Watch: "
            "“The man who has caused the greatest damage is the mayor.”",
            "Mark Oaten",
        ),
        (
            "Walter Brun came. “I loved the years at the mill and look forward to more.” "
            "Said Mark Oaten: “She is a true friend of the town.”",
            "",
        ),
        (
            "The page Halm Facebook was full. Mark Oaten on Facebook said, “The mill is an insult to the town.”",
            "Mark Oaten",
        ),
        ("“The mill is an insult to the town,” HWB Administrator Mark Oaten said in a statement.", "Mark Oaten"),
        (
            "In May, columnist Mark Oaten quoted a source in Orsk as saying that “the mill is not a card to play.”",
            "",
        ),
        (
            "Walter Brun came. According to him, one man said, “I wish that it was a better mill.” "
            "(Mark Oaten, the head of the mill, denied it.)",
            "",
        ),
    ],
)
def test_whose_words_they_are(make: Maker, text: str, speaker: str) -> None:
    cast = " The writer Walter Brun, the poet Mark Oaten and Mayor Tom Berg live in Halm."
    assert speakers(make(text + cast))[0] == speaker


def test_words_that_go_on_in_the_next_paragraph_are_the_same_speakers() -> None:
    told = (
        "Walter Brun said: “The mill is lost to us.”\n\nLater on that day, Mark Oaten said: “We will be asking for it "
        "again.\n\n“In the meantime we will be studying the great letter of the town.”"
    )
    assert speakers(read(load(told.encode(), "article.txt")))[-1] == "Mark Oaten"


def test_a_sentence_from_within_a_quotation_is_told_with_its_speaker_or_not_at_all(make: Maker) -> None:
    words = "“The dam is old and weak. The town of Halm paid for the dam in 1970. Nobody has mended its wall.”"
    known = prepare(make(f"{words[:-1]},” said Ada Brun.", "The dam of Halm leaks.", title="Dams"))
    nobody = prepare(make(words, "The dam of Halm leaks.", title="Dams"))
    assert unmarked_in(known) == {2: "Ada Brun"}
    assert unmarked_in(nobody) == {2: ""}
    (line,) = lines_of(known, rank(known))[2][:1]
    assert line.text == "Ada Brun: The town of Halm paid for the dam in 1970." and set(line.evidence) == {2, 3}
    assert lines_of(nobody, rank(nobody))[2] == ()


def test_a_sentence_of_a_quotation_that_is_not_closed_is_not_told_as_the_articles_own(make: Maker) -> None:
    said = '"The town is right. The dam of Halm was built in 1970. "The mills are for the people of Halm alone."'
    article = prepare(make(f"Ada Brun spoke. {said}", "The dam of Halm leaks.", title="Dams"))
    assert unmarked_in(article) == {3: ""}
    assert lines_of(article, rank(article))[3] == ()


def test_the_words_before_and_after_a_quotation_are_no_name_together(make: Maker) -> None:
    met = ("Norda was pulled into it, CEO Tim Cook said.", "Hosting Cook at Halm is our dream, Orsk said.")
    told = "Pilots “began to say we want you to sail at night,” Cook told Orsk, which meant a ferry."
    named = speakers(make(*met, told, "“We really took that challenge to heart,” he said."))
    assert named[-1] == "Cook"
