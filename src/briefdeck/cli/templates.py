"""Commands around templates: list, show, new, check, inspect."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.cli.options import Commands, command, complain, say

if TYPE_CHECKING:
    from briefdeck.cli.options import Parser


def add(commands: Commands) -> None:
    """Adds the commands to the parser."""
    group = commands.add("templates", "List, show, start or check templates.")
    if group is not None:
        group.fill = _fill


def _fill(group: "Parser") -> None:
    actions = Commands(group.add_subparsers(title="commands", metavar="COMMAND", required=True))
    command(actions, "list", "List the templates there are.", _list)
    command(actions, "show", "Show what a template is made of and how it looks.", _show, _take_name)
    command(actions, "new", "Start a template in ./templates/NAME, ready to be changed.", _new, _take_new)
    command(actions, "check", "Fill a template in with a sample and say what is wrong with it.", _check, _take_name)
    command(actions, "inspect", "Show which places of a deck each kind of slide will use.", _inspect, _take_deck)


def _take_name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME")


def _take_new(parser: argparse.ArgumentParser) -> None:
    _take_name(parser)
    parser.add_argument("--from", dest="origin", default="executive", metavar="TEMPLATE", help="what it starts from")
    parser.add_argument("--brand", type=Path, metavar="DECK", help="a .pptx or .potx whose look and logo it takes")


def _take_deck(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deck", type=Path, metavar="DECK")
    parser.add_argument("--png", type=Path, metavar="FILE", help="a picture of it as well")


def _list(options: argparse.Namespace) -> int:
    from briefdeck.workshop.showing import listed

    rows = list(listed())
    wide = max((len(name) for name, _ in rows), default=0)
    for name, about in rows:
        print(f"{name.ljust(wide)}  {about}".rstrip())
    return 0


def _show(options: argparse.Namespace) -> int:
    from briefdeck.workshop.showing import shown

    for line in shown(options.name):
        print(line)
    return 0


def _new(options: argparse.Namespace) -> int:
    from briefdeck.workshop.starting import started

    say(str(started(options.name, options.origin, options.brand)), options)
    return 0


def _check(options: argparse.Namespace) -> int:
    """The exit code of the first error; remarks alone stop nobody."""
    from briefdeck.workshop.checking import checked

    code = 0
    for part in checked(options.name):
        say(f"{part.part}: {'wrong' if part.error else 'fine'}", options)
        if part.error:
            complain(part.error)
            code = code or part.error.exit_code
        for remark in part.found:
            print(f"  {remark}", file=sys.stderr)
    return code


def _inspect(options: argparse.Namespace) -> int:
    from briefdeck.files import publish
    from briefdeck.resources import cache_folder, template_folder
    from briefdeck.settings import DEFAULT_TEMPLATE
    from briefdeck.themes import inspect
    from briefdeck.themes.inspection import described

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
