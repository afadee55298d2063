"""Each language has its own ways to abbreviate, to count and to quote."""

import pytest

from briefdeck.read.language import language_of, language_of_page
from briefdeck.read.sentences import sentence_spans


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 3. Oktober 1990 kam z. B. Dr. Klein.", "Das 21. Jahrhundert begann.", "„So ist es.“", "Er ging."]),
        ("de", ["Das war 2019.", "Die Hauptstr. Nord ist lang."]),
        ("fr", ["« C’est bien ! » dit M. Petit.", "« Vraiment ? »", "Oui, c.-à-d. l’art. 5."]),
        ("es", ["La Dra. Vega y EE. UU. firmaron.", "¿Qué hora es?", "¡Son las cinco!"]),
        ("pt", ["O Sr. Lima chegou.", "A Dra. Reis leu o art. 5.", "Custa 1.000 reais."]),
        ("it", ["Il dott. Verdi disse no.", "Il Sig. Neri lesse l’art. 5."]),
        ("nl", ["Dhr. Bakker kwam aan.", "Mevr. Visser zei o.a. nee."]),
        ("ru", ["Это г. Тверь.", "Он пришёл."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(language: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[span.start : span.end] for span in sentence_spans(text, language)] == sentences


@pytest.mark.parametrize(
    "sentences", [["他说：“你好。”", "然后走了！", "真的吗？"], ["「はい。」と言った。", "天気がいい。", "本当？"]]
)
def test_chinese_and_japanese_sentences_end_at_their_marks(sentences: list[str]) -> None:
    text = "".join(sentences)
    assert [text[span.start : span.end] for span in sentence_spans(text, "zh")] == sentences


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The company said that it is not going to be in the town."),
        ("de", "Die Firma hat das nicht gesagt, und es ist so."),
        ("nl", "De man die niet op het werk was en een boek las."),
        ("pl", "Nie wiem, że to jest dla mnie ważne i że są inne."),
        ("da", "Det er ikke noget, som jeg har set før, og man kan se det efter."),
        ("uk", "Він не знає цього і їх."),
        ("ru", "Мы этого не знали."),
        ("ja", "天気がいいですね。"),
        ("zh", "天气很好。"),
    ],
)
def test_the_language_is_told_by_script_and_common_words(language: str, text: str) -> None:
    assert language_of(text) == language


def test_a_page_in_another_language_than_its_template_says_is_read_in_its_own() -> None:
    words = (
        "Die Brücke ist alt und nicht mehr sicher. Der Rat der Stadt will sie mit dem Geld von den Fähren erneuern. "
    )
    assert language_of_page("en", words * 4) == "de"
    assert language_of_page("", words * 4) == "de"
    assert language_of_page("de-AT", words * 4) == "de-AT"
    assert (
        language_of_page("en", "The bridge of the town is old, and the council will mend it for the ferries.") == "en"
    )
    assert language_of_page("en", "Norda Velt Holm Orsk") == "en"
    assert language_of_page("fi", words) == "fi"
