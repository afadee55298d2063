"""Plain text: what is the article is kept, what is the page's is set aside with a reason."""

from pathlib import Path

import pytest

from briefdeck.model.document import Document, ListBlock
from briefdeck.read import load, read
from briefdeck.read.language import language_of

SEED = Path(__file__).parents[3] / "seeds" / "microsoft-openai-alliance.txt"
BODY = "The harbor was built in 1890 and served the fishing fleet of the town for a hundred years."
MORE = "When the fleet left, the town looked for a new use and found one in small wooden sailing boats."


def document(text: str, name: str = "a.txt") -> Document:
    return read(load(text.encode(), name))


def reasons(found: Document) -> dict[str, str]:
    return {found.source[noise.span]: noise.reason for noise in found.noise}


def test_the_first_line_is_the_title_and_its_repetition_is_noise() -> None:
    found = document(f"A Harbor Returns\n\nA Harbor Returns\n\n{BODY}\n\n{MORE}\n")
    assert found.title == "A Harbor Returns"
    assert [noise.reason for noise in found.noise] == ["the title once more"]
    assert [s.text for s in found.sentences()] == [BODY, MORE]


def test_a_first_line_with_its_stop_is_a_title_only_where_it_stands_apart() -> None:
    first = "Actual results may differ."
    assert document(f"{first}\n\n{BODY}\n\n{MORE}\n").title == first
    found = document(f"{first}\n{BODY}\n{MORE}\n")
    assert found.title_span is None and next(iter(found.sentences())).text == first


def test_a_short_line_above_text_is_a_heading() -> None:
    found = document(f"A Harbor Returns\n\nIntroduction\n\n{BODY}\n\nThe New Fleet\n\n{MORE}\n")
    assert [(s.title, s.level) for s in found.sections] == [("Introduction", 2), ("The New Fleet", 2)]


def test_a_line_left_over_from_a_lost_figure_is_noise() -> None:
    start = f"A Harbor Returns\n\nIntroduction\n\n{BODY}\n\n\nBoats that were built each year\n\n"
    found = document(f"{start}{MORE}\n\nConclusion\n\n{BODY}")
    assert [s.title for s in found.sections] == ["Introduction", "Conclusion"]
    assert reasons(found) == {"Boats that were built each year": "the caption of a figure that is not there"}


def test_comments_and_furniture_are_set_aside() -> None:
    tail = (
        "Jo Miller\n\nBuilder of boats\n\n3 months ago\n\nI sailed there once and I liked it very much, thank you all!"
    )
    found = document(
        f"A Harbor Returns\n\n{BODY}\n\n{MORE}\n\nShare this article\n\n{tail}\n\nMore articles by Ann Lee"
    )
    assert [s.text for s in found.sentences()] == [BODY, MORE]
    assert found.author == "Ann Lee"
    assert reasons(found)["Jo Miller"] == "a comment by a reader"
    assert reasons(found)["Share this article"] == "a link to share or follow"


def test_furniture_in_another_script_is_set_aside() -> None:
    found = document(f"A Harbor Returns\n\n{BODY}\n\n社区\n")
    assert "another script" in reasons(found)["社区"]


def test_lost_blanks_are_put_back_and_real_question_marks_stay() -> None:
    found = document(
        "A Harbor Returns\n\nLately,?Mira asked, “Who will sail?” in town.?\n\n?\n\n?The fleet was gone by then."
    )
    assert [s.text for s in found.sentences()] == [
        "Lately, Mira asked, “Who will sail?” in town.",
        "The fleet was gone by then.",
    ]
    assert len(found.repairs) == 4


def test_wrapped_lines_are_one_paragraph() -> None:
    found = document(
        "A Harbor Returns\n\nThe harbor was built in 1890 and it served the\nfishing fleet for a hundred years.\n"
    )
    assert [s.text for s in found.sentences()] == [
        "The harbor was built in 1890 and it served the fishing fleet for a hundred years."
    ]


def test_list_items_are_a_list() -> None:
    found = document(f"A Harbor Returns\n\n{BODY}\n\n- Boats\n- Ropes and sails\n")
    (block,) = (b for b in found.sections[0].blocks if isinstance(b, ListBlock))
    assert [item.text for item in block.items] == ["Boats", "Ropes and sails"]


def test_author_and_date_are_told_apart() -> None:
    found = document(f"A Harbor Returns\n\nBy Ann Lee\n\nMarch 3, 2024\n\n{BODY}\n")
    assert (found.author, found.date) == ("Ann Lee", "March 3, 2024")
    assert [s.text for s in found.sentences()] == [BODY]


def test_the_seed_article_is_read_clean() -> None:
    found = read(load(SEED.read_bytes(), SEED.name))
    assert len(found.sentences()) == 52
    assert [s.title for s in found.sections] == ["Introduction", "Conclusion"]
    assert len(found.repairs) == 6
    assert found.author == "Amit Kumar Jha"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("Der Hafen wurde gebaut und ist nicht mehr in Betrieb.", "de"),
        ("Le port est dans la ville et les bateaux sont partis.", "fr"),
        ("El puerto de la ciudad es muy viejo y los barcos no están.", "es"),
        ("这个港口建于一八九零年", "zh"),
        ("この港は古いです", "ja"),
        ("", "en"),
    ],
)
def test_the_language_is_told_by_its_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("top", "publication"),
    [
        ("Harbors grow again\n\nPublished in The Quay\n\n", "The Quay"),
        ("Harbors grow again\n\nOriginally published by Northern Review\n\n", "Northern Review"),
        ("Harbors grow again | The Quay\n\nHarbors grow again\n\n", "The Quay"),
        ("Harbors grow again – The Quay\n\nHarbors grow again\n\n", "The Quay"),
        ("Harbors grow again\n\n", ""),
    ],
)
def test_the_publication_is_found_where_it_is_stated(top: str, publication: str) -> None:
    text = top + "Trade grew after the war, and the town built a second harbor for it.\n\nShips became larger then.\n"
    document = read(load(text.encode(), "a.txt"))
    assert document.publication == publication
    assert document.title == "Harbors grow again"


def test_the_menus_of_a_page_are_set_aside_in_any_language() -> None:
    menu = ["Новости", "Мода", "Красота и здоровье", "Стиль жизни", "Он и она", "Дети", "Дом", "Тесты", "Форум"]
    prose = [
        f"В {year} году порт города принял больше кораблей, чем за все прежние годы вместе взятые."
        for year in (1890, 1891, 1892)
    ]
    found = document(
        "\n\n".join(["Порт города", *menu, *prose, *menu[::-1], "О проекте", "Контакты", "Реклама", "Вакансии"])
    )
    assert [s.text for s in found.sentences()] == prose
    assert found.title == "Порт города"


@pytest.mark.parametrize("line", ["[ref]: http://x.example/ title", "<https://ok.example/a?b=c>", "= = =", "(aside)"])
def test_a_line_that_starts_with_a_sign_heads_nothing(line: str) -> None:
    found = document(f"A Harbor Returns\n\n{BODY}\n\n{line}\n\n{MORE}\n")
    assert [section.title for section in found.sections] == [""]


def test_a_line_that_starts_with_a_closing_sign_goes_on_from_the_one_above() -> None:
    found = document(f"A Harbor Returns\n\n{BODY}\n\nTerm\n: definition\n\n{MORE}\n")
    assert [section.title for section in found.sections] == ["", "Term : definition"]
