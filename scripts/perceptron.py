"""An averaged perceptron over packed weights (Collins 2002), and how its weights become a table of small numbers."""

import struct
from collections.abc import Iterable, Mapping, Sequence

_WIDTH = 32
_WIDE = 64
"""Bits a lane: of the weights, and of their sums over all steps."""

_STEPS = 3
"""Steps of a kept weight in one unit: few enough that the largest weights are not cut off at 127."""
_OFTEN = 3
"""A feature has to have been of use in so many decisions before it gets a weight."""

Row = tuple[tuple[int, int], ...]


class Perceptron:
    """Weights for a number of choices; ``step`` counts decisions."""

    def __init__(self, choices: int) -> None:
        self.choices = choices
        self.step = 1
        self._rows: dict[int, int] = {}
        self._times: dict[int, int] = {}
        self._late: dict[int, int] = {}
        self._raised = _raised(_WIDTH, choices)
        self._raised_late = _raised(_WIDE, choices)

    def scores(self, features: Iterable[int]) -> tuple[int, ...]:
        """The score of each choice; all are raised by the same amount."""
        get = self._rows.get
        total = sum([get(feature, 0) for feature in features]) + self._raised
        return struct.unpack(f"<{self.choices}I", total.to_bytes(self.choices * _WIDTH // 8, "little"))

    def learn(self, features: Iterable[int], right: int, wrong: int) -> None:
        """One step toward the right choice and away from the wrong one."""
        now = (1 << (_WIDTH * right)) - (1 << (_WIDTH * wrong))
        late = ((1 << (_WIDE * right)) - (1 << (_WIDE * wrong))) * self.step
        for feature in features:
            times = self._times[feature] = self._times.get(feature, 0) + 1
            if times < _OFTEN:
                continue
            self._rows[feature] = self._rows.get(feature, 0) + now
            self._late[feature] = self._late.get(feature, 0) + late

    def averaged(self) -> dict[int, list[float]]:
        """The mean weights over all steps."""
        return {feature: self._mean(row, self._late[feature]) for feature, row in self._rows.items()}

    def _mean(self, row: int, late: int) -> list[float]:
        weights = _signed(row, _WIDTH, (self.choices, self._raised))
        sums = _signed(late, _WIDE, (self.choices, self._raised_late))
        return [weight - total / self.step for weight, total in zip(weights, sums, strict=True)]


def _raised(width: int, choices: int) -> int:
    """What keeps every lane from being negative."""
    return sum(1 << (width * choice + width - 1) for choice in range(choices))


def _signed(total: int, width: int, lanes: tuple[int, int]) -> list[int]:
    choices, raised = lanes
    half, kind = 1 << (width - 1), "I" if width == _WIDTH else "Q"
    content = (total + raised).to_bytes(choices * width // 8, "little")
    return [value - half for value in struct.unpack(f"<{choices}{kind}", content)]


def summed(models: Sequence[Mapping[int, Sequence[float]]]) -> dict[int, list[float]]:
    """The mean of several models, feature by feature: one model that errs less than each."""
    found: dict[int, list[float]] = {}
    for model in models:
        for feature, weights in model.items():
            had = found.get(feature)
            found[feature] = [a + b for a, b in zip(had, weights, strict=True)] if had else list(weights)
    return {feature: [w / len(models) for w in weights] for feature, weights in found.items()}


def pruned(model: Mapping[int, Sequence[float]], most: int, least: float) -> dict[int, Row]:
    """The ``most`` weightiest features as small whole numbers (thirds, at most 127); weights under ``least`` go."""
    kept = sorted(model, key=lambda feature: (-sum(map(abs, model[feature])), feature))[:most]
    rows = {feature: _small(model[feature], least) for feature in sorted(kept)}
    return {feature: row for feature, row in rows.items() if row}


def _small(weights: Sequence[float], least: float) -> Row:
    small = [max(-127, min(127, round(_STEPS * weight))) for weight in weights]
    return tuple((i, w) for i, w in enumerate(small) if w and abs(weights[i]) >= least)
