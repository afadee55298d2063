"""An account of results says whose it is, where it says so without doubt."""

from collections.abc import Callable

import pytest

from briefdeck.analyze.article import prepare
from briefdeck.analyze.company import titled
from briefdeck.model.document import Document

Maker = Callable[..., Document]
_RESULTS = (
    "We reported revenue of $43 million in the quarter.",
    "Our net income was $5 million and our margin was 9%.",
    "We expect revenue of $50 million in the next quarter.",
    "We paid dividends of $2 million, and our net sales grew 4%.",
)
_CLAIM = "We reported revenue of $43 million in the quarter"


def named(make: Maker, *sentences: str, title: str = _CLAIM, of_file: str = "a") -> tuple[str, str]:
    """Title and subtitle of an account with these sentences before the results."""
    return titled((title, ""), prepare(make(" ".join((*sentences, *_RESULTS)), title=of_file)))


@pytest.mark.parametrize(
    ("sentence", "company", "period"),
    [
        ("We are glad to discuss Norda's third quarter 2021 financial results.", "Norda", "Third quarter 2021"),
        ("I am Pat Sun, Greenhall's Head of Investor Relations.", "Greenhall", ""),
        ("I am Pat Sun of Investor Relations at Walker & Dunlin.", "Walker & Dunlin", ""),
        ("Risks are described in Norda Holdings' filings with the SEC.", "Norda Holdings", ""),
    ],
)
def test_a_claim_stands_behind_the_company_whose_claim_it_is(
    make: Maker, sentence: str, company: str, period: str
) -> None:
    assert named(make, sentence) == (f"{company}: {_CLAIM}", period)


def test_a_title_of_its_own_keeps_its_words_and_gets_the_company_below(make: Maker) -> None:
    sentence = "We are glad to discuss Norda's third quarter 2021 financial results."
    title = "The third quarter"
    assert named(make, sentence, title=title, of_file=title) == (title, "Norda, third quarter 2021")


@pytest.mark.parametrize(
    "sentences",
    [
        ("Our risks are described in our filings with the SEC.",),
        ("Risks stand in Norda's filings with the SEC.", "Velt's annual report on these risks is ready."),
        ("Pat Sun, President, is here.", "Florida South Division President Pat Sun is here."),
    ],
)
def test_where_no_one_company_is_sure_the_title_stays(make: Maker, sentences: tuple[str, ...]) -> None:
    assert named(make, *sentences) == (_CLAIM, "")


def test_a_report_about_another_company_is_not_signed_by_it(make: Maker) -> None:
    text = "Norda's filings with the SEC name the risks. The company lost $4 million. Its rival Velt won nine orders."
    assert titled(("Norda loses $4 million", ""), prepare(make(text))) == ("Norda loses $4 million", "")
