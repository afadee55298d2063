"""Run briefdeck with ``python -m briefdeck``."""

import sys

_INTERRUPTED = 130


def main() -> int:
    """Run one command and return its exit code; an interruption counts from the first import on."""
    try:
        from briefdeck.cli import main as run

        return run()
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
