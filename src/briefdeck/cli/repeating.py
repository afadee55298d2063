"""A command carried out once, or again whenever something that it reads changes."""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.cli.options import complain, report, say, settings
from briefdeck.errors import BriefdeckError, SettingsError

if TYPE_CHECKING:
    from briefdeck.model.built import Built


def take_watch(parser: argparse.ArgumentParser) -> None:
    """Gives a command the option to go on."""
    parser.add_argument("--watch", action="store_true", help="do it again when article, storyboard or template change")


def carried_out(work: Callable[[], "Built"], options: argparse.Namespace) -> int:
    """The exit code of the work; with --watch it ends only when it is interrupted."""
    if not options.watch:
        return report(work(), options)
    if options.input == Path("-"):
        raise SettingsError("standard input cannot be watched", hint="give a file, or leave out --watch")
    _attempt(work, "", options)
    from briefdeck.settings import DEFAULT_TEMPLATE
    from briefdeck.watching import changes, ingredients

    say("watching; Ctrl+C ends it", options)
    for names in changes(lambda: ingredients(options.input, settings(options), DEFAULT_TEMPLATE)):
        _attempt(work, ", ".join(names), options)
    return 0


def _attempt(work: Callable[[], "Built"], changed: str, options: argparse.Namespace) -> None:
    """One run; what goes wrong is said, and the next change may put it right."""
    began = time.perf_counter()
    try:
        built = work()
    except BriefdeckError as error:
        complain(error)
        return
    report(built, options)
    if changed:
        say(f"{changed} changed: done again in {1000 * (time.perf_counter() - began):.0f} ms", options)
