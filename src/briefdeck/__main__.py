"""Run briefdeck with ``python -m briefdeck``."""

import gc
import sys

_INTERRUPTED = 130
_MOST_NEW = 250_000
"""Objects after which cycles are collected: a short run makes many that stay, and few cycles."""


def main() -> int:
    """Run one command and return its exit code; an interruption counts from the first import on."""
    gc.set_threshold(_MOST_NEW, 20, 20)
    try:
        from briefdeck.cli import main as run

        return run()
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        gc.freeze()  # a process that ends has no use for looking through all objects for cycles once more


if __name__ == "__main__":
    sys.exit(main())
