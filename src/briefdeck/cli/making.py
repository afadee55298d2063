"""Commands that write files: build, deck, brief, storyboard, render; and print, which hands one to the printer."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from briefdeck.cli.options import (
    command,
    output_folder,
    remark,
    say,
    settings,
    take_article,
    take_configuration,
    take_handout,
    take_limits,
    take_look,
    take_pictures,
)
from briefdeck.cli.repeating import carried_out, take_watch
from briefdeck.cli.steering import take_wishes

if TYPE_CHECKING:
    from briefdeck.cli.options import Commands, Take
    from briefdeck.model.built import Built


def add(commands: "Commands") -> None:
    """Adds the commands to the parser."""
    text = "Write the Markdown between the article and the pages."
    command(commands, "build", "Make the deck and the briefing of an article.", _build, _take_build)
    command(commands, "deck", "Make only the deck.", _single, _take_deck)
    command(commands, "brief", "Make only the briefing.", _single, _take_brief)
    command(commands, "storyboard", text, _storyboard, _take_storyboard)
    command(commands, "render", "Make a deck or a briefing of a storyboard file.", _render, _take_render)
    command(commands, "print", "Print the briefing of an article.", _print, _take_print)


def _take_build(parser: argparse.ArgumentParser) -> None:
    take_article(parser)
    parser.add_argument("-o", "--out", type=Path, metavar="DIR", help="folder (output)")
    parser.add_argument("--keep-storyboard", action="store_true", help="keep the two Markdown files as well")
    take_look(parser)
    take_limits(parser)
    take_wishes(parser)
    take_watch(parser)


def _take_deck(parser: argparse.ArgumentParser) -> None:
    _take_single(parser, ".pptx", take_handout)


def _take_brief(parser: argparse.ArgumentParser) -> None:
    _take_single(parser, ".pdf")


def _take_single(parser: argparse.ArgumentParser, suffix: str, *more: "Take") -> None:
    parser.set_defaults(suffix=suffix)
    take_article(parser)
    parser.add_argument("-o", "--out", type=Path, metavar=f"FILE{suffix}", help=f"file (output/ARTICLE{suffix})")
    for take in (*more, take_pictures, take_look, take_limits, take_wishes, take_watch):
        take(parser)


def _take_storyboard(parser: argparse.ArgumentParser) -> None:
    take_article(parser)
    parser.add_argument("--kind", choices=("deck", "briefing"), default="deck")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE.md", help="file (standard output)")
    parser.add_argument("--template", default="", metavar="NAME")
    take_wishes(parser)


def _take_render(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", type=Path, metavar="STORY.md")
    take_configuration(parser)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE.pptx|FILE.pdf")
    parser.add_argument(
        "--slide-level", choices=[*"0123456"], default="", metavar="N", help="level of slides' headings"
    )
    parser.add_argument("--toc", action="store_true", help="add a slide that lists the others")
    parser.add_argument("--incremental", action="store_true", help="show lists item by item")
    parser.add_argument("--monofont", default="", metavar="NAME", help="the face of code")
    take_handout(parser)
    take_pictures(parser)
    take_look(parser)
    take_watch(parser)
    take_limits(parser)


def _take_print(parser: argparse.ArgumentParser) -> None:
    take_article(parser)
    parser.add_argument("--printer", default="", metavar="NAME", help="one of those that lpstat -e lists (the usual)")
    take_look(parser)
    take_wishes(parser)


def _build(options: argparse.Namespace) -> int:
    from briefdeck.pipeline import build

    def work() -> "Built":
        wishes = settings(options)
        return build(options.input, options.out or output_folder(options), wishes)

    return carried_out(work, options)


def _single(options: argparse.Namespace) -> int:
    from briefdeck.files import result_stem
    from briefdeck.pipeline import make

    def work() -> "Built":
        wishes = settings(options)
        target = options.out or output_folder(options) / f"{result_stem(options.input)}{options.suffix}"
        return make(options.input, target, wishes)

    return carried_out(work, options)


def _storyboard(options: argparse.Namespace) -> int:
    from briefdeck.files import publish
    from briefdeck.pipeline import analyzed, storyboard, understood

    wishes = settings(options)
    brief = analyzed(understood(options.input, wishes), wishes)
    markdown = storyboard(brief, options.kind, wishes)
    for note in brief.notes:
        remark(note, options)
    if options.out is None:
        sys.stdout.buffer.write(markdown.encode())
    else:
        publish({options.out: markdown.encode()})
        say(str(options.out), options)
    return 0


def _render(options: argparse.Namespace) -> int:
    from briefdeck.pipeline import render

    return carried_out(lambda: render(options.input, options.out, settings(options)), options)


def _print(options: argparse.Namespace) -> int:
    from briefdeck.pipeline import analyzed, finished, parsed, storyboard, understood
    from briefdeck.printer import send

    wishes = settings(options)
    brief = analyzed(understood(options.input, wishes), wishes)
    content, notes = finished(parsed(storyboard(brief, "briefing", wishes), "briefing"), wishes)
    say(send(content, brief.title, options.printer), options)
    for note in (*brief.notes, *notes):
        remark(note, options)
    return 0
