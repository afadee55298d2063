"""Commands around templates: list, new, inspect."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.cli.options import command, say

if TYPE_CHECKING:
    from briefdeck.cli.options import Commands


def add(commands: "Commands") -> None:
    """Adds the commands to the parser."""
    group = commands.add_parser("templates", help="List templates, or copy one to change it.")
    actions = group.add_subparsers(title="commands", metavar="COMMAND", required=True)
    command(actions, "list", "List the templates there are.", _list)
    new = command(actions, "new", "Copy a template to ./templates/NAME, ready to be changed.", _new)
    new.add_argument("name", metavar="NAME")
    new.add_argument("--from", dest="origin", default="executive", metavar="TEMPLATE")
    look = command(actions, "inspect", "Show which places of a deck each kind of slide will use.", _inspect)
    look.add_argument("deck", type=Path, metavar="DECK")


def _list(options: argparse.Namespace) -> int:
    from briefdeck.resources import template_names

    for name in template_names():
        print(name)
    return 0


def _new(options: argparse.Namespace) -> int:
    from briefdeck.resources import copy_template

    say(f"{copy_template(options.origin, options.name)}", options)
    return 0


def _inspect(options: argparse.Namespace) -> int:
    from briefdeck.resources import cache_folder
    from briefdeck.themes import inspect

    for line in inspect(options.deck, cache_folder()):
        print(line)
    return 0
