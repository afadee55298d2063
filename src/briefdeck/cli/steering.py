"""The options that steer what is said: how many points, how long, about what, and which sentences."""

import argparse
from collections.abc import Sequence

from briefdeck.patterns import pattern

_MARK = pattern(r"§?\s?(\d{1,7})(?:\s?[-–]\s?§?\s?(\d{1,7}))?")
_MOST_POINTS = 20
_LONGEST_RANGE = 10_000


def take_wishes(parser: argparse.ArgumentParser) -> None:
    """Gives a command the options of steering."""
    group = parser.add_argument_group("what is said")
    group.add_argument("--points", type=_count, default=0, metavar="N", help="points of the summary (up to 5)")
    group.add_argument("--length", choices=("short", "normal", "long"), default="normal", help="of the points (normal)")
    group.add_argument("--focus", default="", metavar="WORDS", help="prefer sentences that touch these words")
    for name, text in (("--keep", "show this sentence"), ("--drop", "do not use this sentence")):
        group.add_argument(
            name, action=_Numbers, type=_marks, default=[], metavar="§N", help=f"{text}; also §N-§M, and repeatable"
        )


class _Numbers(argparse.Action):
    """Gathers sentence numbers, none of them both to keep and to drop."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[object] | None,
        option_string: str | None = None,
    ) -> None:
        numbers = [n for n in values or () if isinstance(n, int)]
        other = "drop" if self.dest == "keep" else "keep"
        both = set(numbers) & set(getattr(namespace, other))
        if both:
            raise argparse.ArgumentError(self, f"§{min(both)} cannot be kept and dropped")
        setattr(namespace, self.dest, [*getattr(namespace, self.dest), *numbers])


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST_POINTS:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {_MOST_POINTS}")
    return int(text)


def _marks(text: str) -> tuple[int, ...]:
    """The sentence numbers of "§12", "12,15" or "§12-§15"."""
    found: list[int] = []
    for part in text.split(","):
        mark = _MARK.fullmatch(part.strip())
        first, last = (int(mark[1]), int(mark[2] or mark[1])) if mark else (0, 0)
        if not 1 <= first <= last <= first + _LONGEST_RANGE:
            raise argparse.ArgumentTypeError(f"{part.strip()!r} is no mark of a sentence such as §12")
        found += range(first, last + 1)
    return tuple(found)
