"""Run briefdeck with ``python -m briefdeck``."""

from briefdeck.cli import main

raise SystemExit(main())
