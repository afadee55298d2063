"""Templates print article text safely and say where they are wrong."""

from dataclasses import dataclass, field, replace

import pytest

from briefdeck.errors import TemplateError
from briefdeck.model.brief import Brief, KeyFigure, Name, Option, OptionSet, Point, Quote, Topic
from briefdeck.model.document import Sentence
from briefdeck.model.source import Source, Span
from briefdeck.storyboard.choose import Choice
from briefdeck.storyboard.write import write

TEXT = 'Costs rose by *half*. The mayor called it "a shock".'
BRIEF = Brief(
    Source("city budget.txt", "text/plain", "0" * 64, TEXT, "utf-8"),
    "City: the budget",
    "",
    "en",
    (Sentence(1, TEXT[:21], Span(0, 21), 1), Sentence(2, TEXT[22:], Span(22, len(TEXT)), 1)),
    topics=(Topic("Costs", Point("Costs rose", (1,)), (Point("Costs rose by *half*.", (1,), label="Costs"),)),),
    figures=(KeyFigure("half", "more than before", (1,)),),
)


@dataclass(frozen=True)
class Files:
    """A template in memory."""

    files: tuple[tuple[str, str], ...]
    name: str = "mine"
    kept: dict[str, bytes] = field(default_factory=dict, compare=False)

    def source(self, name: str) -> tuple[str, str]:
        text = dict(self.files).get(name)
        if text is None:
            raise TemplateError(f"the template has no {name!r}", hint="write another name")
        return text, f"mine/{name}"

    def recall(self, key: str) -> bytes:
        return self.kept.get(key, b"")

    def remember(self, key: str, data: bytes) -> None:
        self.kept[key] = data


def written(template: str, **others: str) -> str:
    files = {"deck.md.j2": template} | {f"{name}.j2": text for name, text in others.items()}
    return write(BRIEF, Files(tuple(files.items())), "deck", {"timeline": "Timeline", "and": "and"})


def test_expressions_are_escaped_and_filters_give_markdown() -> None:
    point = "brief.topics[0].points[0]"
    assert written(f"{{{{ {point}.text }}}}") == "Costs rose by \\*half\\*.\n"
    assert written(f"{{{{ {point} | lead('.') }}}}").startswith("**Costs.** Costs rose by \\*half\\*. [§1]\n")
    assert written("{{ '**on purpose**' | markdown }}") == "**on purpose**\n"
    assert written("{{ ('*a*' | markdown) ~ brief.title }}") == "\\*a\\*City: the budget\n"


SECTIONED = replace(
    BRIEF,
    topics=tuple(
        Topic(heading, Point(claim, (1,)), (), name)
        for heading, claim, name in (
            ("2.1 Costs", "Costs rose", "2.1 Costs"),
            ("", "Others built a dam", "Related Work"),
            ("Funds", "The funds:", "Funds"),
            ("", "The town", "City: the budget"),
            ("So long", "A line", "So long a heading that " * 3),
        )
    ),
)


@pytest.mark.parametrize(
    ("place", "claim", "name"),
    [
        (0, "Costs rose", "2.1 Costs"),
        (0, "Costs", ""),
        (1, "Others built a dam", "Related Work"),
        (2, "The funds", "Funds"),
        (2, "Funds (2)", ""),
        (3, "The town", ""),
        (4, "A line", ""),
    ],
)
def test_a_title_has_the_name_of_its_section_above_it_unless_it_is_said_already(
    place: int, claim: str, name: str
) -> None:
    assert Choice(SECTIONED).kicker(SECTIONED.topics[place], Point(claim, ())) == name


def test_a_name_that_tells_no_slides_apart_stands_above_none() -> None:
    one = replace(SECTIONED, topics=tuple(replace(t, section="Costs") for t in SECTIONED.topics))
    assert Choice(one).kicker(one.topics[1], Point("Others built a dam", ())) == ""
    most = tuple(replace(t, heading="", section="Introduction") for t in SECTIONED.topics[:3])
    other = replace(SECTIONED, topics=(*most, SECTIONED.topics[1]))
    assert Choice(other).kicker(most[0], Point("Costs rose", ())) == ""
    assert Choice(other).kicker(other.topics[3], Point("Others built a dam", ())) == "Related Work"


def test_what_stands_above_a_title_counts_among_the_words_of_its_slide() -> None:
    points = tuple(Point(f"{n} " + "word " * 14, (n,)) for n in range(1, 6))
    choice = Choice(BRIEF)
    ((_, without),) = choice.spread(Point("A title", ()), points)
    ((_, below),) = choice.spread(Point("A title", ()), points, above="one two three four five six seven eight")
    assert len(below) == len(without) - 1


def test_what_is_cited_is_defined_with_place_and_words() -> None:
    markdown = written("A [§2] and \\[§1\\] and {{ '[§1]' }}")
    assert markdown.splitlines()[-1] == '[§2]: city%20budget.txt#char=22,52 "The mayor called it \\"a shock\\"."'
    assert "[§1]:" not in markdown


def test_a_line_to_review_says_in_a_comment_what_was_left_out() -> None:
    cut = Point("Costs rose.", (1,), why=("early", "review: left out “by half --> now”"))
    template = "- {{ brief.summary[0] | cite }}"
    markdown = write(replace(BRIEF, summary=(cut,)), Files((("deck.md.j2", template),)), "deck", {})
    assert markdown.startswith("- Costs rose. [§1] <!-- review: left out “by half –› now” -->\n")


def test_front_matter_values_are_quoted_where_needed() -> None:
    assert written("title: {{ brief.title | value }}") == 'title: "City: the budget"\n'
    assert written("{{ 'plain words' | value }} {{ 'yes' | value }} {{ '- a' | value }}") == 'plain words "yes" "- a"\n'


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("a\n{% for %}", 2),
        ("a\n\n{{ brief.tittle }}", 3),
        ("{{ missing }}", 1),
        ("{{ 1 / 0 }}", 1),
        ("x\n{{ brief.__class__.__mro__ }}", 2),
        ("{{ brief.topics[9].heading }}", 1),
        ("{% include 'x.j2' %}", 1),
    ],
)
def test_a_wrong_template_names_its_file_and_line(template: str, line: int) -> None:
    with pytest.raises(TemplateError) as caught:
        written(template)
    assert caught.value.where.startswith(f"mine/deck.md.j2:{line}:")
    assert caught.value.hint


def test_article_text_is_never_template_source() -> None:
    assert written("{{ '{' ~ '{ 7 * 7 }' ~ '}' }}") == "\\{\\{ 7 \\* 7 }}\n"


@pytest.mark.parametrize("long", [8, 14, 20])
def test_a_slide_gets_as_many_points_as_it_can_say_in_75_words(long: int) -> None:
    points = tuple(Point(" ".join(["word"] * long), (n,), score=float(n)) for n in range(1, 8))
    brief = replace(BRIEF, topics=(Topic("Costs", points[0], points),))
    held = Choice(brief).fitting(Point("Five words make a title", ()), points, "text")
    shown = 5 + 2 + len(held) * (long + 1)
    assert shown <= 75 and (len(held) == len(points) or shown + long + 1 > 75)
    assert held == points[len(points) - len(held) :], "the strongest, in their order"


def test_a_short_article_spreads_all_its_points_over_slides_of_75_words() -> None:
    points = tuple(Point(" ".join([f"longer{n}"] * 20), (n,)) for n in range(1, 9))
    choice = Choice(replace(BRIEF, is_whole=True))
    slides = choice.spread(choice.claim([], "A title"), points)
    assert [point for _, said in slides for point in said] == list(points)
    assert all(len(said) <= 3 for _, said in slides)
    assert len({title.text for title, _ in slides}) == len(slides) > 2


@pytest.mark.parametrize(("opening", "closing"), [('"', '"'), ("“", "”")])
def test_a_quotation_over_several_slides_has_its_marks_on_each(opening: str, closing: str) -> None:
    said = [f"{opening}Costs rose by {'half and ' * words}half." for words in (9, 30)]
    behind = f"The mayor called it a shock,{closing} he said."
    for first, wanted in ((said[0], [f"{said[0]} {behind}"]), (said[1], [said[1] + closing, opening + behind])):
        sentences = (replace(BRIEF.sentences[0], text=first), replace(BRIEF.sentences[1], text=behind))
        choice = Choice(replace(BRIEF, sentences=sentences, is_whole=True))
        slides = choice.spread(choice.claim([], "A title"), (Point(f"{first} {behind}", (1, 2)),))
        assert [point.text for _, points in slides for point in points] == wanted


def test_a_quotation_that_opens_once_more_gets_no_second_mark() -> None:
    said = (f'"Costs rose by {"half and " * 30}half.', '"I want somebody there who mends it."')
    sentences = tuple(replace(s, text=text) for s, text in zip(BRIEF.sentences, said, strict=True))
    choice = Choice(replace(BRIEF, sentences=sentences, is_whole=True))
    slides = choice.spread(choice.claim([], "A title"), (Point(" ".join(said), (1, 2)),))
    assert [point.text for _, points in slides for point in points] == [f'{said[0]}"', said[1]]


def test_a_heading_over_a_single_point_is_left_out_where_four_topics_say_more() -> None:
    points = tuple(Point(f"The dam has cost {n} million.", (n,), score=1.0) for n in range(1, 9))
    claims = tuple(Topic("", Point(f"Claim {n}", (n,), 0.5), points[:2]) for n in range(1, 6))
    bare = Topic("Costs", Point("Costs", ()), points[:1])
    assert Choice(replace(BRIEF, topics=(*claims, bare))).topics(9) == claims
    assert bare in Choice(replace(BRIEF, topics=(*claims[:3], bare))).topics(9)
    asking = replace(bare, headline=Point("What does it cost?", ()))
    assert asking in Choice(replace(BRIEF, topics=(*claims, asking))).topics(9)


@pytest.mark.parametrize("opening", ['"We own the dam of the valley" ', "It owns the dam of the valley "])
def test_what_somebody_says_or_leans_on_another_is_no_title_of_a_next_slide(opening: str) -> None:
    choice = Choice(replace(BRIEF, is_whole=True))
    spoken = Point(opening + "and the mill " * 6, (2,))
    points = (Point("word " * 60, (1,)), spoken, Point("word " * 60, (3,)))
    titles = [title.text for title, _ in choice.spread(choice.claim([], "A title"), points)]
    assert len(titles) > 1 and not [title for title in titles if title.startswith(opening[:3])]


def test_what_was_compiled_before_is_used_again_unless_it_is_damaged() -> None:
    files = (("deck.md.j2", "## {{ brief.title }}"),)
    first = Files(files, "first")
    text = write(BRIEF, first, "deck", {})
    ((key, good),) = first.kept.items()
    again = Files(files, "again", {key: good})
    assert write(BRIEF, again, "deck", {}) == text
    assert again.kept[key] is good
    for number, damaged in enumerate((b"", b"x", good[:-1], good[:90] + bytes([good[90] ^ 1]) + good[91:])):
        other = Files(files, f"damaged {number}", {key: damaged})
        assert write(BRIEF, other, "deck", {}) == text
        assert other.kept[key] != damaged
    changed = Files((("deck.md.j2", "## New {{ brief.title }}"),), "changed", {key: good})
    assert write(BRIEF, changed, "deck", {}) != text


def test_a_figure_stands_below_a_title_only_when_the_title_holds_its_number() -> None:
    figure = KeyFigure("about $4 million", "spent", (1,), "The harbor spent about $4 million on cranes.")
    choice = Choice(replace(BRIEF, is_whole=True))
    assert choice.says(Point("The harbor spent about $4 million", (1,)), figure)
    assert not choice.says(Point("The harbor bought cranes", (1,)), figure)
    assert choice.telling((figure,)) is None


def test_whoever_speaks_is_shown_with_the_role_that_a_sentence_states() -> None:
    quote = Quote("This is a shock", "Dana Ames", (2,))
    said = Sentence(3, "Dana Ames, the mayor of Harlow, said so.", Span(0, 40), 1)
    ames = Name("Dana Ames", "person", "mayor of Harlow", 2, (2, 3))
    known = Choice(replace(BRIEF, sentences=(*BRIEF.sentences, said), names=(ames,)))
    assert known.voice(quote) == Point("Dana Ames, mayor of Harlow", (3,))
    assert Choice(replace(BRIEF, names=(replace(ames, role=""),))).voice(quote) == Point("Dana Ames", ())


def test_a_role_cites_the_sentence_that_states_it_and_no_other_mention() -> None:
    told = ("The mayor of Harlow met Dana Ames.", "Dana Ames, mayor of Harlow, left.", "Ames slept.")
    said = tuple(Sentence(n, text, Span(0, 40), 1) for n, text in enumerate(told, 3))
    ames = Name("Dana Ames", "person", "mayor of Harlow", 3, (3, 4, 5))
    choice = Choice(replace(BRIEF, sentences=(*BRIEF.sentences, *said), names=(ames,)))
    assert choice.role(ames) == Point("Mayor of Harlow", (4,))
    assert choice.role(replace(ames, role="head of Harlow")) == Point("Head of Harlow", (3,))
    blank = replace(ames, name="\r")  # as the random articles of tests/properties have it
    assert choice.role(blank) == Point("Mayor of Harlow", (3,))


def test_steps_too_long_for_a_slide_stand_as_points() -> None:
    texts = ("Build mills", "Build mills of stone and oak along the whole river " * 4)
    sets = [OptionSet("Two ways", tuple(Option(n, t, (1,)) for n in ("First", "Second")), (1,)) for t in texts]
    assert [Choice(BRIEF).holds(found) for found in sets] == [True, False]
