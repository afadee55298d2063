"""The command for many articles: batch."""

import argparse
import os
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING

from briefdeck.cli.options import command, settings, take_look

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefdeck.batch import Summary
    from briefdeck.cli.options import Commands

_SHOWN = 20


def add(commands: "Commands") -> None:
    """Adds the command to the parser."""
    text = "Make decks and briefings of many articles, and go on after a crash."
    command(commands, "batch", text, _batch, _take)


def _take(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("inputs", nargs="*", metavar="INPUT", help="files, folders, patterns, archives, addresses, or @LIST")
    add("--to", required=True, metavar="OUT", help="folder or address of the results")
    add("-j", "--jobs", type=_count, default=os.cpu_count() or 1, metavar="N", help="processes (one a core)")
    add("--resume", action="store_true", help="go on with the unfinished batch in OUT; no INPUT needed")
    add("--again", action="store_true", help="make also what did not change")
    add("--only", choices=("deck", "briefing"), help="make one of the two")
    add("--pack", action="store_true", help="put the results of 200 articles each into one tar archive")
    add("--timeout", type=_seconds, default=60.0, metavar="S", help="seconds an article may take (60)")
    add("--memory", type=_count, default=2048, metavar="MIB", help="memory a process may take, in MiB (2048)")
    add("--engine", choices=("here", "dask"), default="here", help="who does the work (processes here)")
    add("--scheduler", default="", metavar="ADDRESS", help="a Dask scheduler, tcp://HOST:PORT (one is started)")
    add("--report", action="store_true", help="print a line of JSON for every article at the end")
    add("--encoding", default="", metavar="NAME", help="how the characters are coded (found out)")
    take_look(parser)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is not a positive number")
    return number


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return number


def _batch(options: argparse.Namespace) -> int:
    from briefdeck.batch import Wishes, Workers, run
    from briefdeck.files import SUFFIXES

    if not options.inputs and not options.resume:
        print("briefdeck: name at least one INPUT, or --resume (see briefdeck batch --help)", file=sys.stderr)
        return 2
    wishes = Wishes(
        Workers(options.jobs, options.timeout, options.memory),
        (options.only,) if options.only else tuple(SUFFIXES),
        "" if options.engine == "here" else options.engine,
        options.scheduler,
        options.pack,
        options.again,
    )
    watch, close = _progress(options)
    try:
        summary = run(tuple(options.inputs), options.to, settings(options), wishes, watch)
    finally:
        close()
    return _told(summary, options)


def _progress(options: argparse.Namespace) -> "tuple[Callable[[Summary, int], None], Callable[[], None]]":
    """What shows how far the batch is, and what takes it away; nothing where nobody looks."""
    if options.quiet or not sys.stderr.isatty():
        return lambda summary, total: None, lambda: None
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    shown = Progress(*columns, console=Console(stderr=True), transient=True)
    shown.start()
    bar = shown.add_task("articles", total=None, rate="")

    def watch(summary: "Summary", total: int) -> None:
        speed = shown.tasks[0].finished_speed or shown.tasks[0].speed
        rate = f"{speed:.1f} a second" if speed else ""
        failed = f", {len(summary.failures)} failed" if summary.failures else ""
        shown.update(bar, completed=summary.done, total=total, rate=f"{rate}{failed}")

    return watch, shown.stop


def _told(summary: "Summary", options: argparse.Namespace) -> int:
    """Says what became of the batch; the exit code: 1 when an article failed."""
    for record in summary.failures[:_SHOWN]:
        error = record.error.removeprefix(f"{PurePath(record.origin).name}: ")
        print(f"briefdeck: {record.origin}: {error} [{record.code}]", file=sys.stderr)
    if len(summary.failures) > _SHOWN:
        print(f"briefdeck: and {len(summary.failures) - _SHOWN:,} more (see index.jsonl)", file=sys.stderr)
    if options.report:
        for record in summary.records:
            print(record.line())
    elif not options.quiet:
        print(f"{summary.made:,} made, {summary.unchanged:,} unchanged, {len(summary.failures):,} failed: {options.to}")
    return 1 if summary.failures else 0
