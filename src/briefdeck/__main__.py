"""Run briefdeck with ``python -m briefdeck``."""

import gc
import sys

from briefdeck.patience import collect_seldom

_INTERRUPTED = 130


def main() -> int:
    """Run one command and return its exit code; an interruption counts from the first import on."""
    collect_seldom()
    try:
        from briefdeck.cli import main as run

        return run()
    except KeyboardInterrupt:
        return _INTERRUPTED
    finally:
        gc.freeze()  # a process that ends has no use for looking through all objects for cycles once more


if __name__ == "__main__":
    sys.exit(main())
