"""A chart drawn as labelled bars: the same numbers as the deck's native chart."""

from briefdeck.model.pages import ChartBox
from briefdeck.model.theme import Rect
from briefdeck.paint.pdf.faces import font_of, natural_width
from briefdeck.paint.pdf.sheet import Sheet
from briefdeck.paint.pdf.tree import Element
from briefdeck.paint.pdf.words import Pen

_COLORS = ("accent1", "accent2", "accent3", "accent4")
_FAMILY = "Source Sans Pro"


def draw_chart(sheet: Sheet, pen: Pen, box: ChartBox, figure: Element) -> None:
    """Draws each number as a bar with its label and value, inside the figure."""
    bars = [
        (category if not at else "", numbers[row] if row < len(numbers) else 0.0, _color(box, row, at))
        for row, category in enumerate(box.categories)
        for at, (_, numbers) in enumerate(box.series)
    ]
    if not bars:
        return
    largest = max((abs(value) for _, value, _ in bars), default=0.0) or 1.0
    pitch = box.rect.h / len(bars)
    size = max(6.0, min(12.0, pitch * 0.5))
    font = font_of(_FAMILY, (False, False))
    labels = min(box.rect.w * 0.4, max(natural_width(font, label, size) for label, _, _ in bars) + size)
    room = max(1.0, box.rect.w - labels - size * 5)
    sheet.enter(figure)
    for index, (label, value, color) in enumerate(bars):
        top = box.rect.y + index * pitch
        bar = Rect(box.rect.x + labels, top + pitch * 0.2, room * abs(value) / largest, pitch * 0.6)
        sheet.rectangle(bar, pen.color(color))
        base = top + pitch / 2 + size * 0.35
        sheet.write(label + " ", (box.rect.x, base), font, (size, pen.color("text"), 0.0))
        sheet.write(f"{value:g} ", (bar.right + size / 2, base), font, (size, pen.color("text"), 0.0))


def _color(box: ChartBox, row: int, series: int) -> str:
    """The series' color; where one category tells the story, the others stand back."""
    stands_back = box.telling is not None and row != box.telling
    return "accent4" if stands_back else _COLORS[series % len(_COLORS)]
