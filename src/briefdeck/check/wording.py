"""Text as a reader meets it: whether it fits, is large enough, stands out from its ground, and names its language."""

from collections.abc import Iterator, Sequence

from briefdeck.check.rules import found
from briefdeck.check.shapes import Seen
from briefdeck.check.tables import SetTable
from briefdeck.check.text import SetRun, Setting
from briefdeck.model.color import READABLE, contrast
from briefdeck.model.finding import Finding

_SMALLEST = 10.0
_LARGE, _LARGE_BOLD, _LARGE_READABLE = 18.0, 14.0, 3.0


def shape_text(shape: Seen, setting: Setting, ground: str, number: int) -> Iterator[Finding]:
    """What is wrong with the text of a shape; a ``ground`` of "" cannot be told."""
    over = setting.needed - setting.room
    if over > max(1.5, 0.03 * setting.room) and not (setting.grows and over < 0.5 * max(setting.room, 12)):
        text = f"needs {setting.needed:.0f} points of height, has {setting.room:.0f}"
        yield found("overflow", text, number, shape.name)
    if setting.widest > setting.across + 2:
        text = f"needs {setting.widest:.0f} points of width, has {setting.across:.0f}"
        yield found("overflow-width", text, number, shape.name)
    runs = [run for run in setting.runs if run.text.strip()]
    yield from _said(shape, runs, number)
    yield from _seen(shape, runs, ground, number)


def cell_text(shape: Seen, table: SetTable, ground: str, number: int) -> Iterator[Finding]:
    """What is wrong with the text of a table, each rule once."""
    wide = max((cell.too_wide for cell in table.cells), default=0.0)
    if wide > 2:
        yield found("overflow-width", f"a word is {wide:.0f} points wider than its cell", number, shape.name)
    runs = [run for cell in table.cells for run in cell.runs if run.text.strip()]
    yield from _said(shape, runs, number)
    for cell in table.cells:
        under = ground if cell.fill is None else cell.fill
        if (finding := next(_seen(shape, cell.runs, under, number), None)) is not None:
            yield finding
            return


def _said(shape: Seen, runs: Sequence[SetRun], number: int) -> Iterator[Finding]:
    smallest = min((run.size for run in runs), default=_SMALLEST)
    if smallest < _SMALLEST - 0.01 and not shape.is_furniture:
        yield found("small", f"{smallest:g} points", number, shape.name)
    if any(not run.language for run in runs):
        yield found("language", "text without a language", number, shape.name)


def _seen(shape: Seen, runs: Sequence[SetRun], ground: str, number: int) -> Iterator[Finding]:
    for run in runs:
        large = run.size >= _LARGE or (run.bold and run.size >= _LARGE_BOLD)
        if ground and run.color and contrast(run.color, ground) < (_LARGE_READABLE if large else READABLE):
            text = f"#{run.color} on #{ground}: {contrast(run.color, ground):.1f} to 1"
            yield found("contrast", text, number, shape.name)
            return
