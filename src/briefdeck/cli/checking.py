"""The command that judges finished files: check."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.cli.options import command, say

if TYPE_CHECKING:
    from briefdeck.cli.options import Commands

_FOUND_SOMETHING = 1


def add(commands: "Commands") -> None:
    """Adds the command to the parser."""
    command(commands, "check", "Judge a deck or a briefing, ours or anybody's.", _check, _take)


def _take(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", type=Path, metavar="FILE.pptx|FILE.pdf")
    parser.add_argument("--json", action="store_true", help="for programs")


def _check(options: argparse.Namespace) -> int:
    """1 when an error was found; warnings and remarks stop nobody."""
    from briefdeck.check import as_json, as_table, check
    from briefdeck.files import contents, name_of
    from briefdeck.model.finding import Grade

    name = name_of(options.input).name
    findings = check(contents(options.input), name)
    say(as_json(findings, name) if options.json else as_table(findings), options)
    return _FOUND_SOMETHING if any(finding.grade is Grade.ERROR for finding in findings) else 0
