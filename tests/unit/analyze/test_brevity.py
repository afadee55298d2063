"""A short article loses nothing; a long one is chosen from."""

import re

from briefdeck.analyze import analyze
from briefdeck.read import load, read

PIECES = (
    "Harbor News",
    "The port of Larsund opened a second quay in 2021. Cargo grew by 8 percent. Who pays for it?",
    "## Reactions",
    "welcome, odd fragment",
    "- cranes\n- two tugs",
    "## crews want more",
    "Mira Holm said: “We need pilots.” Nobody answered her question about the winter of 2023 in the old basin.",
)


def told(text: str) -> set[int]:
    brief = analyze(read(load(text.encode(), "a.md")))
    return {n for topic in brief.topics for point in (topic.headline, *topic.points) for n in point.evidence}


def test_every_sentence_of_a_short_article_is_told_somewhere() -> None:
    brief = analyze(read(load("\n\n".join(PIECES).encode(), "a.md")))
    assert brief.is_whole
    assert told("\n\n".join(PIECES)) == {s.number for s in brief.sentences}
    points = [point.text for topic in brief.topics for point in topic.points]
    assert "welcome, odd fragment" in points
    assert "cranes" in points and "two tugs" in points


def test_a_text_that_says_nothing_whole_is_still_told() -> None:
    assert told("# Title\n\nfragment without an end") == {1}


def test_a_sentence_that_leans_on_another_is_told_together_with_it() -> None:
    text = "# Dams\n\nNorda sold the dam to Velt in 2019. It failed. They paid."
    (topic,) = analyze(read(load(text.encode(), "a.md"))).topics
    assert topic.headline.text == "Norda sold the dam to Velt in 2019"
    assert topic.points[-1].text == "It failed. They paid."
    assert topic.points[-1].evidence == (2, 3)


def test_what_announces_a_table_is_told_only_with_what_follows_it() -> None:
    announced = "# Race\n\nThe Orsk won the race to Velt.\n\nThe boats in their order:\n\n"
    assert told(f"{announced}| Boat | Place |\n| --- | --- |\n| Orsk | 1 |") == {1}
    assert told(f"{announced}- Orsk\n- Velt") == {1, 2, 3, 4}


def test_a_heading_of_the_author_stays_as_it_was_written() -> None:
    brief = analyze(read(load("\n\n".join(PIECES).encode(), "a.md")))
    assert "crews want more" in [topic.headline.text for topic in brief.topics]


def test_of_a_long_article_only_the_strongest_sentences_are_points() -> None:
    sentences = " ".join(f"The city of Arn built {n} new houses in the district of Bel." for n in range(3, 60))
    assert len(told(f"# Houses\n\n{sentences}")) < 30


def test_of_a_sentence_without_an_end_only_beginning_and_end_are_told_and_a_note_says_so() -> None:
    text = f"# Dams\n\nNorda sold the dam to Velt.\n\nThere is {'so on and ' * 900} nothing."
    brief = analyze(read(load(text.encode(), "a.md")))
    assert "A102" in [note.code for note in brief.notes]
    points = [p.text for t in brief.topics for p in t.points if 2 in p.evidence]
    assert len(points) == 1 and points[0].startswith("There is so on") and points[0].endswith("nothing.")
    assert " […] " in points[0]


def test_of_a_sentence_without_an_end_in_a_long_article_nothing_is_told() -> None:
    text = "Norda sold the dam to Velt. " * 30 + f"\n\nThere is {'so on and ' * 900} nothing."
    brief = analyze(read(load(f"# Dams\n\n{text}".encode(), "a.md")))
    assert all(31 not in p.evidence for t in brief.topics for p in (t.headline, *t.points))


def test_what_belongs_to_the_page_is_not_told() -> None:
    text = "# Dams\n\nNorda sold the dam to Velt in 2019. See more: Ten dams that failed. © 2015 The Larsund Reporter."
    assert told(text) == {1}


NEWS = (
    "The port of Larsund opened a second quay in May. Cargo grew by 8 percent in the first month alone. "
    "Shipping firms from six countries have rented berths at the new quay. "
    "The city paid 40 million crowns for the cranes and the railway. "
    "Fishermen of the old harbor fear for their places near the market. "
    "The council promised them a pier of their own by next summer. "
    "Engineers found sand under the northern end of the quay in June. "
    "Divers will look at the pillars once a month until the winter. "
    "The builder says that the quay will stand for eighty years. "
    "A court in the capital heard the complaint of a rival port in July. "
    "The rival wants the subsidies of the state to be paid back. "
    "The judges of the court will decide on the subsidies in the autumn."
)


def test_a_short_article_without_headings_has_a_slide_for_each_fifty_words_with_a_claim_of_its_own() -> None:
    brief = analyze(read(load(f"# Harbor News\n\n{NEWS}".encode(), "a.md")))
    sizes = [sum(len(p.text.split()) for p in (t.headline, *t.points)) for t in brief.topics]
    assert len(sizes) == 3 and max(sizes) <= 66
    assert all(topic.headline.score for topic in brief.topics)


def test_the_summary_of_a_short_article_lists_its_titles_and_repeats_no_point() -> None:
    brief = analyze(read(load(f"# Harbor News\n\n{NEWS}".encode(), "a.md")))
    points = {point.text for topic in brief.topics for point in topic.points}
    assert [p.text for p in brief.summary] == [topic.headline.text for topic in brief.topics]
    assert not points & {p.text for p in brief.summary}


def test_a_short_article_is_told_without_the_data_of_its_page_in_any_language() -> None:
    data = "03/11/2017 - Escrito por: Mira Berg - Sección: Valle - Temas: presa"
    calls = "LEA MAS SOBRE LA PRESA AQUI\n\nGracias por compartir con todos!\n\nTags presa, valle, Holm"
    said = "La presa del valle tiene un muro nuevo. Los pueblos han pagado el muro."
    text = f"La presa del valle\n\n{data}\n\n{calls}\n\n{said}"
    brief = analyze(read(load(text.encode(), "a.txt")))
    told = [point.text for topic in brief.topics for point in (topic.headline, *topic.points)]
    assert told and not [text for text in told if re.search("Escrito|LEA|Gracias|Tags", text)]


def test_a_dash_that_opens_a_sentence_is_not_shown() -> None:
    text = "# Dams\n\nNorda sold the dam to Velt in 2019.\n\n-- and odd fragment"
    points = [p.text for t in analyze(read(load(text.encode(), "a.md"))).topics for p in t.points]
    assert points == ["and odd fragment"]


def test_the_place_where_an_agency_wrote_is_no_part_of_a_short_article() -> None:
    long = "the board of the valley, which owns the dam and the mill, said on Tuesday that it would raise the wall"
    brief = analyze(read(load(f"The dam of Holm\n\nHOLM, Norway (AP) — In spite of all, {long}.".encode(), "a.txt")))
    told = [point.text for topic in brief.topics for point in (topic.headline, *topic.points)]
    assert told and not [text for text in told if "(AP)" in text]


def test_links_and_credits_at_the_end_of_a_short_article_are_left_out() -> None:
    said = "The dam of Holm has a new wall. The towns of the valley have paid for it."
    links = "Volcano grows a new island .\n\nMira Berg contributed from Larsund."
    brief = analyze(read(load(f"The dam of Holm\n\n{said}\n\n{links}".encode(), "a.txt")))
    told = [point.text for topic in brief.topics for point in (topic.headline, *topic.points)]
    assert told and not [text for text in told if re.search("Volcano|contributed", text)]


def test_a_quotation_of_several_sentences_stays_whole_in_a_short_article() -> None:
    text = (
        '# Dams\n\nNorda sold the dam to Velt in 2019.\n\n"We need the dam. It is old, and it is ours," Mira Holm said.'
    )
    (topic,) = analyze(read(load(text.encode(), "a.md"))).topics
    assert topic.points[-1].text == '"We need the dam. It is old, and it is ours," Mira Holm said.'
    assert topic.points[-1].evidence == (2, 3)


def test_a_short_article_tells_who_says_what_stands_alone_as_a_quotation() -> None:
    said = '"We need the dam," Mira Holm of Halm said. "The old dam holds the water of two rivers and a lake."'
    (topic,) = analyze(read(load(f"# Dams\n\nNorda sold the dam in 2019.\n\n{said}".encode(), "a.md"))).topics
    told = [point for point in (topic.headline, *topic.points) if "two rivers" in point.text]
    assert [point.text.partition('"')[0] for point in told] == ["Mira Holm: "]
    assert set(told[0].evidence) == {2, 3}


def test_a_quotation_that_is_opened_once_more_stays_whole_to_its_end() -> None:
    said = (
        '"His team have a great character, and they have a lot of drive. "I know that it is a blow for Orsk, but they '
        'have brought something to the harbor," Mira Holm said.'
    )
    brief = analyze(read(load(f"# Harbor\n\nThe port of Larsund opened a quay.\n\n{said}".encode(), "a.md")))
    assert said in [point.text for topic in brief.topics for point in topic.points]


def test_a_talk_of_which_nothing_can_be_shown_is_told_so() -> None:
    talk = "\n\n".join(f"Okay, you are {word} here?\n\nRight here, uh huh." for word in ("now", "both", "all") * 6)
    (note,) = analyze(read(load(f"# A case\n\n{talk}".encode(), "a.md"))).notes
    assert note.code == "A103" and "--keep" in note.hint
