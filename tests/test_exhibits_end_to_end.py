"""Charts and tables of an article, all the way into deck and briefing."""

from pathlib import Path

import pypdfium2
from pptx import Presentation

from briefdeck import build

ARTICLE = """# Norda Steel grows again after two weak years

Norda Steel makes rails in the town of Halm. Its chairwoman Ida Berg presented the figures on May 4, 2024.

Revenue was $210 million in 2020, $260 million in 2021 and $310 million in 2023.

The table shows what each plant made:

| Plant | Rails, t | Workers |
| --- | --- | --- |
| Halm | 12,000 | 340 |
| Orsk | 8,500 | 210 |
"""


def test_a_series_is_a_native_chart_and_a_table_a_native_table(tmp_path: Path) -> None:
    (tmp_path / "steel.md").write_text(ARTICLE, "utf-8")
    build(tmp_path / "steel.md", tmp_path)
    shapes = [shape for slide in Presentation(str(tmp_path / "steel.pptx")).slides for shape in slide.shapes]
    (chart,) = (shape.chart for shape in shapes if shape.has_chart)
    (plot,) = chart.plots
    assert [*plot.categories] == ["2020", "2021", "2023"]
    assert [*plot.series[0].values] == [210.0, 260.0, 310.0]
    assert plot.series[0].name == "Revenue, $ million"
    assert any("8,500" in cell.text for s in shapes if s.has_table for cell in s.table.iter_cells())
    pages = pypdfium2.PdfDocument(str(tmp_path / "steel.pdf"))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert "8,500" in text
    assert "260" in text
