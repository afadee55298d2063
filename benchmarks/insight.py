"""The insight part of ``python -m benchmarks.quality``: what is said, whether it is true, and how short it is."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.insight_compression import compression_figures
from benchmarks.insight_facts import facts_figures
from benchmarks.insight_lines import lines_figures
from benchmarks.insight_points import points_figures
from benchmarks.quality_table import Figure


def figures(data: Path, step: int = 1) -> list[Figure]:
    """All figures on a folder with the layout of the development data; key points on every ``step``-th article."""
    return list(_all(data, step))


def _all(data: Path, step: int) -> Iterator[Figure]:
    yield from points_figures(data, step)
    yield from lines_figures(data)
    yield from compression_figures(data)
    yield from facts_figures(data)
