"""What the article sets side by side: its tables, and series of figures as charts."""

import re
from collections.abc import Iterator

from briefdeck.analyze.article import Article
from briefdeck.analyze.series import series_in
from briefdeck.analyze.words import sentence_case
from briefdeck.model.brief import Exhibit
from briefdeck.model.document import Paragraph, Section, Sentence, Table

_MOST = 6
_LONGEST_CELL = 160
_BARS = range(2, 9)
_LEAD = re.compile(r":$|\b(?:table|below|the following|figures (?:below|show)|breakdown|overview)\b", re.IGNORECASE)
_SHOWS = re.compile(
    r"^(?:The |This )?(?:following )?(?:[Tt]able|[Ff]igures?)(?: \d+| below)*(?: shows?| lists?| gives?|[:.])\s+"
)
_NUMBER = re.compile(r"^[^\d]{0,4}\d[\d,. ]*\s?(?:%|[a-zA-Z$€£¥]{0,3})$")
_DIGITS = re.compile(r"[-−+]?\d[\d,.]*")
_YEARS = re.compile(r"^(?:FY\s?)?(?:19|20)\d\d\b|^Q[1-4]\b")


def exhibits_in(article: Article) -> tuple[Exhibit, ...]:
    """Tables and series in the order of the article, a table's numbers as a chart where they are of one kind."""
    tables = [found for section in article.document.sections for found in _tables(section)]
    return (*list(series_in(article))[:_MOST], *tables[:_MOST])


def _tables(section: Section) -> Iterator[Exhibit]:
    said: Sentence | None = None
    for block in section.blocks:
        if isinstance(block, Table) and block.has_header and _is_shown(block):
            lead = said if said and _LEAD.search(said.text) else None
            head, *rows = block.rows
            title = sentence_case(_SHOWS.sub("", lead.text.rstrip(" :."))) if lead else section.title
            yield Exhibit(title, head, tuple(rows), (lead.number,) if lead else (), _chart(head, rows))
        said = block.sentences[-1] if isinstance(block, Paragraph) and block.sentences else None


def _is_shown(table: Table) -> bool:
    """Whether a table has rows of equal length with words in them; a layout of a page has not."""
    widths = {len(row) for row in table.rows}
    cells = [cell for row in table.rows[1:] for cell in row]
    filled = sum(bool(cell.strip()) for cell in cells)
    return (
        len(widths) == 1
        and min(widths) >= 2
        and len(table.rows) >= 3
        and all(len(cell) <= _LONGEST_CELL for cell in cells)
        and 2 * filled > len(cells)
    )


def _chart(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """ "column" for numbers by time, "bar" for numbers by name; "" when the columns are not of one kind."""
    numbers = [cell for row in rows for cell in row[1:]]
    units = {_DIGITS.sub("#", cell).strip() for cell in numbers}
    one_unit = len(units) == 1 and all(_NUMBER.match(cell.strip()) for cell in numbers)
    if not one_unit or len(rows) not in _BARS or not all(row[0].strip() for row in rows) or len(head) != 2:
        return ""
    return "column" if all(_YEARS.match(row[0].strip()) for row in rows) else "bar"
