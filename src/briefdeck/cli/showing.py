"""Commands that print what was understood: read, points, trace."""

import argparse
from typing import TYPE_CHECKING

from briefdeck.cli.options import command, remark, settings, take_article
from briefdeck.cli.steering import take_wishes

if TYPE_CHECKING:
    from briefdeck.cli.options import Commands


def add(commands: "Commands") -> None:
    """Adds the commands to the parser."""
    command(commands, "read", "Show what was understood of an article, and what was set aside.", _read, _take_read)
    command(commands, "points", "Show what matters in an article, and why.", _points, _take_points)
    command(commands, "trace", "Follow one sentence from the article to slide and page.", _trace, _take_trace)


def _take_read(parser: argparse.ArgumentParser) -> None:
    take_article(parser)
    parser.add_argument("--json", action="store_true", help="for programs")


def _take_points(parser: argparse.ArgumentParser) -> None:
    take_article(parser)
    parser.add_argument("--json", action="store_true", help="for programs")
    take_wishes(parser)


def _take_trace(parser: argparse.ArgumentParser) -> None:
    take_article(parser)
    parser.add_argument("words", metavar="WORDS", help="words of the sentence, or its mark such as §12")
    parser.add_argument("--template", default="", metavar="NAME")


def _read(options: argparse.Namespace) -> int:
    from briefdeck.pipeline import understood
    from briefdeck.read.listing import describe, to_json

    document = understood(options.input, settings(options))
    for line in [to_json(document)] if options.json else describe(document):
        print(line)
    return 0


def _points(options: argparse.Namespace) -> int:
    from briefdeck.listing import points_json, points_listing
    from briefdeck.pipeline import analyzed, understood

    wishes = settings(options)
    brief = analyzed(understood(options.input, wishes), wishes)
    for line in [points_json(brief)] if options.json else points_listing(brief):
        print(line)
    for note in brief.notes:
        remark(note, options)
    return 0


def _trace(options: argparse.Namespace) -> int:
    from briefdeck.trace import trace

    for row in trace(options.input, options.words, settings(options)):
        print(row)
    return 0
