"""Native charts by python-pptx, then cleared of what says nothing: legend, gridlines and value axis of few bars."""

import math
from collections.abc import Callable
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from briefdeck.model.pages import ChartBox
from briefdeck.paint.pptx.words import permitted

# python-pptx gives these no types, so they are named here as what they are to us.
_new_data: Callable[..., Any] = CategoryChartData
_new_writer: Callable[..., Any] = ChartXmlWriter
_new_chart: Callable[..., Any] = Chart

_KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "pie": XL_CHART_TYPE.PIE,
}
_COLORS = (
    MSO_THEME_COLOR.ACCENT_1,
    MSO_THEME_COLOR.ACCENT_4,
    MSO_THEME_COLOR.ACCENT_2,
    MSO_THEME_COLOR.ACCENT_3,
    MSO_THEME_COLOR.ACCENT_5,
    MSO_THEME_COLOR.TEXT_2,
)
_RULE = MSO_THEME_COLOR.ACCENT_6
_FEW_BARS = 6
_CONTEXT = 1
"""Place of the context color among the colors."""


def chart_data(box: ChartBox) -> CategoryChartData:
    """The chart's categories and series for python-pptx; a missing number stays a gap."""
    data: CategoryChartData = _new_data(number_format="General")
    add: Callable[..., object] = data.add_series
    data.categories = [permitted(label) for label in box.categories]
    for name, values in box.series:
        add(permitted(name), [_value(values, place) for place in range(len(box.categories))])
    return data


def chart_part(box: ChartBox, lang: str) -> bytes:
    """The chart's XML; its workbook is the relationship rId1."""
    space: Any = parse_xml(_new_writer(_KINDS.get(box.kind, _KINDS["bar"]), chart_data(box)).xml.encode())
    _style(_new_chart(space, None), box)
    _finish(space, lang)
    written: bytes = etree.tostring(space, encoding="UTF-8", standalone=True)
    return written


def _value(values: tuple[float, ...], place: int) -> float | None:
    """A number as it is stored: 3 for 3.0, never rounded; None for what is no number."""
    value = values[place] if place < len(values) else math.nan
    if not math.isfinite(value):
        return None
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def _style(chart: Any, box: ChartBox) -> None:
    chart.has_title = False
    chart.font.size = Pt(16)
    chart.font.name = "+mn-lt"
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.has_legend = len(box.series) > 1 or box.kind == "pie"
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    _style_plot(chart, box.kind)
    if box.telling is not None and box.kind in ("bar", "column"):
        _pick_out(chart.plots[0].series[0], box.telling, len(box.categories))
    if box.kind != "pie":
        _style_axes(chart, is_small=len(box.categories) * len(box.series) <= _FEW_BARS, is_bar=box.kind == "bar")


def _style_plot(chart: Any, kind: str) -> None:
    plot = chart.plots[0]
    plot.vary_by_categories = kind == "pie"
    if kind in ("bar", "column"):
        plot.gap_width = 60
    for number, series in enumerate(plot.series):
        labels = series.data_labels
        labels.show_value = True
        labels.position = XL_LABEL_POSITION.ABOVE if kind == "line" else XL_LABEL_POSITION.OUTSIDE_END
        match kind:
            case "line":
                series.format.line.width = Pt(2.25)
                _paint(series.format.line.fill, number)
                series.marker.style = XL_MARKER_STYLE.CIRCLE
                series.marker.size = 7
                _paint(series.marker.format.fill, number)
            case "pie":
                for place in range(len(series.values)):
                    _paint(series.points[place].format.fill, place)
            case _:
                _paint(series.format.fill, number)
                series.invert_if_negative = False


def _pick_out(series: Any, telling: int, count: int) -> None:
    """The bar that the chart is about in the emphasis color, the others in the color of context."""
    for place in range(count):
        _paint(series.points[place].format.fill, 0 if place == telling else _CONTEXT)


def _style_axes(chart: Any, *, is_small: bool, is_bar: bool) -> None:
    """Few bars speak by their labels alone; many get a value axis and quiet gridlines."""
    names, values = chart.category_axis, chart.value_axis
    for axis in (names, values):
        axis.major_tick_mark = XL_TICK_MARK.NONE
        axis.format.line.fill.solid()
        axis.format.line.fill.fore_color.theme_color = _RULE
    names.has_major_gridlines = False
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if is_bar:
        names.reverse_order = True
        values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    values.visible = not is_small
    values.has_major_gridlines = not is_small
    if not is_small:
        line = values.major_gridlines.format.line
        line.fill.solid()
        line.fill.fore_color.theme_color = _RULE


def _paint(fill: Any, number: int) -> None:
    fill.solid()
    fill.fore_color.theme_color = _COLORS[number % len(_COLORS)]


def _finish(space: Any, lang: str) -> None:
    """Mends what python-pptx leaves: leader lines, negative numbers of axes, language, corners, the workbook."""
    for lines in space.iter(qn("c:showLeaderLines")):
        lines.set("val", "0")
    for axis in space.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", str(int(axis.get("val")) & 0x7FFFFFFF))
    for end in space.iter(qn("a:endParaRPr")):
        end.set("lang", lang)
    ahead = space.date1904
    place = 0 if ahead is None else space.index(ahead) + 1
    for tag, value in (("c:roundedCorners", "0"), ("c:lang", lang)):
        for old in space.findall(qn(tag)):
            space.remove(old)
        space.insert(place, _leaf(tag, value))
    space._add_externalData().set(qn("r:id"), "rId1")


def _leaf(tag: str, value: str) -> Any:
    leaf: Any = parse_xml(f"<{tag} {nsdecls('c')}/>")
    leaf.set("val", value)
    return leaf
