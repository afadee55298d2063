"""``python -m fuzz MINUTES [TARGET...]``: random input for so many minutes of processor time; exit code 1 on a crash.

A crash is shown smallest first, as hypothesis found it; add it to ``tests/properties/test_fuzz.py``. With atheris
installed, ``python -m fuzz --atheris TARGET`` lets coverage lead instead and goes on until it is stopped.
"""

import sys
import time

from hypothesis import HealthCheck, Phase, given, seed, settings

from fuzz.strategies import inputs
from fuzz.targets import TARGETS, attempt

_AT_ONCE = 200


def main(arguments: list[str]) -> int:
    """Fuzz the targets in turn, print what was tried, and say by the exit code whether something broke."""
    if arguments[:1] == ["--atheris"]:
        return _led_by_coverage(arguments[1])
    seconds = 60 * float(arguments[0] if arguments else "1")
    names = arguments[1:] or list(TARGETS)
    started, rounds = time.process_time(), 0
    broken = set[str]()
    while time.process_time() - started < seconds:
        for name in names:
            if name not in broken and not _stands(name, rounds):
                broken.add(name)
        rounds += 1
    tries = rounds * _AT_ONCE
    for name in names:
        print(f"{name:<12} {tries:>8,} tries  {'BROKEN' if name in broken else 'no crash'}")
    return int(bool(broken))


def _stands(name: str, number: int) -> bool:
    """Whether a target takes a round of random input without a crash."""

    @seed(number)
    @settings(
        max_examples=_AT_ONCE,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(inputs(name))
    def tried(data: bytes) -> None:
        attempt(name, data)

    try:
        tried()
    except Exception as error:
        print(f"{name}: {error!r}", *getattr(error, "__notes__", ()), sep="\n  ", flush=True)
        return False
    return True


def _led_by_coverage(name: str) -> int:
    import atheris

    atheris.instrument_all()
    atheris.Setup([sys.argv[0]], lambda data: attempt(name, data))
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
