"""What every drawing of a chart is made with: its numbers, colors, words, and the room that is left."""

from dataclasses import dataclass, field
from math import floor, log10

from briefdeck.model.pages import Box, ChartBox, SetRun, Shape, TextBox
from briefdeck.model.theme import Rect
from briefdeck.typeset.metrics import Faces
from briefdeck.typeset.paragraph import Form, Place, set_paragraph

_LEADING = 1.2
_SWATCH = 0.7


@dataclass
class Board:
    """A drawing under way. ``area`` is the room that is still free."""

    chart: ChartBox
    faces: Faces
    colors: tuple[str, ...]
    boxes: list[Box] = field(default_factory=list)

    def __post_init__(self) -> None:
        rect = self.chart.rect
        self.area = rect
        self.size = round(max(7.0, min(16.0, rect.h / 17, rect.w / 30)), 1)

    @property
    def line(self) -> float:
        """Height of a line of words in points."""
        return self.size * _LEADING

    @property
    def values(self) -> tuple[float, ...]:
        """All numbers of the chart."""
        return tuple(value for _, numbers in self.chart.series for value in numbers)

    def color(self, series: int, category: int) -> str:
        """The series' color; where one category tells the story, the others stand back."""
        telling = self.chart.telling
        if telling is None:
            return self.colors[series % len(self.colors)]
        return self.colors[0] if category == telling else self.colors[2 if "rule" in self.colors else 3]

    def width(self, words: str, *, bold: bool = False) -> float:
        """How wide words are."""
        return self.faces.face(self._run(words, "text", bold=bold)).width(words, self.size)

    def words(self, words: str, rect: Rect, align: str = "left", color: str = "text", *, bold: bool = False) -> None:
        """Puts words into a rectangle, from its top; a little more or less room does not break them."""
        if not words.strip():
            return
        place = Place(rect.x, rect.y, rect.w)
        run = self._run(words, color, bold=bold)
        paragraph = set_paragraph((run,), place, self.faces, Form(align=align, leading=self.line))
        self.boxes.append(TextBox("Words", rounded(rect), (paragraph,), "label"))

    def rectangle(self, rect: Rect, color: str) -> None:
        """A filled rectangle."""
        self.boxes.append(Shape("Mark", rounded(rect), fill=color))

    def rule(self, start: tuple[float, float], end: tuple[float, float], color: str = "rule") -> None:
        """A thin straight line."""
        rect = rounded(Rect(*start, end[0] - start[0], end[1] - start[1]))
        self.boxes.append(Shape("Line", rect, "line", stroke=color, weight=0.6))

    def shape(
        self, points: list[tuple[float, float]], *, fill: str = "", stroke: str = "", weight: float = 0.0
    ) -> None:
        """A closed shape when it is filled, else a line from point to point."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        rect = rounded(Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
        corners = tuple((round(x, 2), round(y, 2)) for x, y in points)
        self.boxes.append(Shape("Mark", rect, "path", fill, stroke, weight, corners))

    def legend(self) -> None:
        """Names of the series with their colors above the chart, when there are several; takes their room away."""
        if len(self.chart.series) < 2:
            return
        x, top = self.area.x, self.area.y
        for place, (name, _) in enumerate(self.chart.series):
            wide = self.width(name) * 1.02 + 2.2 * self.size
            if x > self.area.x and x + wide > self.area.right:
                x, top = self.area.x, top + self.line
            swatch = _SWATCH * self.size
            self.rectangle(
                Rect(x, top + (self.line - swatch) / 2, swatch, swatch), self.colors[place % len(self.colors)]
            )
            self.words(name, Rect(x + self.size, top, wide - self.size, self.line))
            x += wide
        used = top + 1.5 * self.line - self.area.y
        self.area = Rect(self.area.x, self.area.y + used, self.area.w, self.area.h - used)

    def _run(self, words: str, color: str, *, bold: bool) -> SetRun:
        return SetRun(words, "body", self.size, color, bold)


def ticks(values: tuple[float, ...], count: int = 4) -> tuple[float, ...]:
    """Round numbers from at or below the smallest value (or zero) to at or above the largest."""
    low, high = min((0.0, *values)), max((0.0, *values))
    if high == low:
        return (0.0, 1.0)
    rough = (high - low) / count
    power = 10.0 ** floor(log10(rough))
    step = next(power * part for part in (1, 2, 2.5, 5, 10) if power * part >= rough * 0.999)
    first = floor(low / step + 1e-9)
    found = [first * step]
    while found[-1] < high - step * 1e-9:
        found.append((first + len(found)) * step)
    return tuple(found)


def shown(value: float) -> str:
    """A number as one reads it: six figures at most, thousands apart."""
    text = f"{value:,.6g}" if abs(value) < 1e15 else f"{value:.3g}"
    whole, _, rest = text.partition(".")
    return (f"{whole}.{rest}" if rest else whole).replace("-", "−")


def rounded(rect: Rect) -> Rect:
    """The rectangle at hundredths of a point."""
    return Rect(round(rect.x, 2), round(rect.y, 2), round(rect.w, 2), round(rect.h, 2))
