"""Series of figures and tables of an article: what becomes a chart, what stays a table, what is neither."""

from collections.abc import Callable

import pytest

from briefdeck.analyze import analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.exhibits import exhibits_in
from briefdeck.model.brief import Exhibit
from briefdeck.model.document import Document
from briefdeck.read import load, read

Maker = Callable[..., Document]


def _found(document: Document) -> list[Exhibit]:
    return list(exhibits_in(prepare(document)))


def test_figures_of_one_sentence_each_with_its_year_are_a_chart(make: Maker) -> None:
    (series,) = _found(make("Revenue was $210 million in 2020, $260 million in 2021 and $310 million in 2023."))
    assert series.head == ("", "Revenue, $ million")
    assert series.rows == (("2020", "210"), ("2021", "260"), ("2023", "310"))
    assert (series.chart, series.evidence) == ("column", (1,))


def test_sentences_that_go_on_telling_one_measure_are_a_chart(make: Maker) -> None:
    told = "In 2019 output was 400 tons. In 2020 it fell to 320 tons. In 2021 it rose to 510 tons. Nobody knows why."
    (series,) = _found(make(told))
    assert [*series.rows] == [("2019", "400"), ("2020", "320"), ("2021", "510")]
    assert series.evidence == (1, 2, 3)


def test_shares_that_each_have_a_name_are_a_chart(make: Maker) -> None:
    (series,) = _found(make("Germany took 40 percent of the rails, France 25 percent and Italy 15 percent."))
    assert series.rows == (("Germany", "40"), ("France", "25"), ("Italy", "15"))
    assert series.head[1] == "% of the rails"


@pytest.mark.parametrize(
    "text",
    [
        "Revenue was $10 million in 2019, profit was $2 million in 2020 and costs were $5 million in 2021.",
        "Revenue was $10 million in 2019 and $12 million in 2020.",
        "Revenue was $10 million in 2019, 12 percent more in 2020 and $15 million in 2021.",
        "Sales rose 4% in 2019, 5% in 2019 and 6% in 2019.",
    ],
)
def test_other_measures_units_or_years_make_no_chart(make: Maker, text: str) -> None:
    assert _found(make(text)) == []


def test_a_list_of_labels_and_amounts_is_a_chart(make: Maker) -> None:
    (series,) = _found(make("# Exports", "Exports by year:", items=("2020: 31%", "2021: 35%", "2022: 44%")))
    assert series.head[1] == "Exports by year, %"
    assert [row[0] for row in series.rows] == ["2020", "2021", "2022"]


def test_a_list_of_words_is_no_chart(make: Maker) -> None:
    assert _found(make("# To do", "Next:", items=("Buy 3 mills.", "Train 60 welders.", "Open an office."))) == []


TABLES = b"""# Norda Steel grows

The town of Halm makes rails.

The table shows what each plant made:

| Plant | Rails, t |
| --- | --- |
| Halm | 12,000 |
| Orsk | 8,500 |

| Supplier | Since |
| --- | --- |
| Orsk Ore | 1998 |
| Velt Coal | last spring |
"""


def test_a_table_of_one_unit_is_a_chart_and_any_other_stays_a_table() -> None:
    first, second = _found(read(load(TABLES, "a.md")))
    assert (first.title, first.chart, first.evidence) == ("What each plant made", "bar", (2,))
    assert (second.head, second.chart, second.evidence) == (("Supplier", "Since"), "", ())


def test_what_a_chart_shows_is_neither_key_figure_nor_event(make: Maker) -> None:
    brief = analyze(make("Revenue was $210 million in 2020, $260 million in 2021 and $310 million in 2023."))
    assert (brief.figures, brief.events) == ((), ())
