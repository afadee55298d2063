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
    look.add_argument("--png", type=Path, metavar="FILE", help="a picture of it as well")


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
    from briefdeck.files import publish
    from briefdeck.pipeline import DEFAULT_TEMPLATE
    from briefdeck.resources import cache_folder, template_folder
    from briefdeck.themes import described, inspect

    views, notes = inspect(options.deck, template_folder(DEFAULT_TEMPLATE), cache_folder())
    for line in described(views):
        print(line)
    for note in notes:
        print(f"{note.code} {note.text}")
    if options.png is not None:
        from briefdeck.paint.png import picture_of

        publish({options.png: picture_of(views)})
        say(str(options.png), options)
    return 0
