"""One measured figure, and a table of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

NOT_INSTALLED = "not installed"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, its target, and what peers reach; a peer whose package is missing has None."""

    name: str
    ours: float
    target: float
    peers: Mapping[str, float | None] = field(default_factory=dict)
    is_cost: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the figure is as good as its target; costs are to be low, all else high."""
        rounded = round(self.ours, 4)
        return rounded <= self.target if self.is_cost else rounded >= self.target

    def record(self) -> dict[str, object]:
        """The figure for JSON."""
        return {
            "name": self.name,
            "ours": round(self.ours, 4),
            "target": self.target,
            "met": self.is_met,
            "peers": {name: NOT_INSTALLED if value is None else round(value, 4) for name, value in self.peers.items()},
        }


def rows(figures: list[Figure]) -> Iterator[str]:
    """The lines of the table."""
    yield f"{'figure':<44} {'ours':>8} {'target':>8}    peers"
    for figure in figures:
        verdict = "  " if figure.is_met else "✗ "
        sign = "≤" if figure.is_cost else "≥"
        peers = ", ".join(f"{name} {_shown(value)}" for name, value in figure.peers.items())
        measured = f"{_number(figure.ours):>8} {sign}{_number(figure.target):>7}"
        yield f"{figure.name:<44} {measured} {verdict} {peers}".rstrip()


def _shown(value: float | None) -> str:
    return NOT_INSTALLED if value is None else _number(value)


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) and value > 1 else f"{value:.3f}"
