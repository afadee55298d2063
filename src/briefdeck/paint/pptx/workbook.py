"""The workbook behind a chart: python-pptx's sheet of plain values, never a formula or a link."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from pptx.chart.xlsx import CategoryWorkbookWriter

from briefdeck.model.pages import ChartBox
from briefdeck.paint.pptx.chart import chart_data

_CREATED = datetime(1980, 1, 1)


def workbook(box: ChartBox) -> bytes:
    """An .xlsx with the chart's categories in column A and one series in each column after it."""
    writer: Callable[..., Any] = _PlainWorkbook
    blob: bytes = writer(chart_data(box)).xlsx_blob
    return blob


class _PlainWorkbook(CategoryWorkbookWriter):
    """Writes text as text, whatever it looks like, and always the same date."""

    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        workbook.set_properties({"created": _CREATED})
        for guess in ("strings_to_formulas", "strings_to_urls", "strings_to_numbers"):
            setattr(worksheet, guess, False)
        write: Callable[..., None] = super()._populate_worksheet
        write(workbook, worksheet)
