"""What commands share: their parser, the options of an article and a look, and how results and notes are said."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from briefdeck.model.built import Built
    from briefdeck.model.note import Note
    from briefdeck.settings import Settings

Run = Callable[[argparse.Namespace], int]
"""Carries out a command; the exit code."""
Take = Callable[[argparse.ArgumentParser], None]
"""Gives a command arguments."""
_WIDEST_BINDING = 14
_UNSEEN = partial(argparse.HelpFormatter, width=80)
"""argparse formats each argument once to find mistakes; how wide the terminal is would cost it more than all else."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line and exit code 2.

    ``fill`` gives it its arguments when they are asked for: most of a start would go into those of other commands.
    """

    fill: "Callable[[Parser], None] | None" = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"formatter_class": _UNSEEN, **kwargs})

    def format_help(self) -> str:
        """The help, as wide as the terminal."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_help()

    def format_usage(self) -> str:
        """The usage, as wide as the terminal."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_usage()

    def parse_known_args(self, *args: Any, **kwargs: Any) -> Any:
        """What the arguments say, as argparse gives it."""
        if self.fill is not None:
            self.fill(self)
        return super().parse_known_args(*args, **kwargs)

    def error(self, message: str) -> NoReturn:
        """Says what is wrong with the arguments."""
        print(f"briefdeck: {message} (see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(2)


class Commands:
    """Where a parser's commands are added. When one of them is asked for, the others get no parser: each takes as long
    as to read the arguments."""

    def __init__(self, group: "argparse._SubParsersAction[Parser]", asked: str = "") -> None:
        self._group = group
        self._asked = asked

    def add(self, name: str, text: str) -> Parser | None:
        """The parser of a command, or None where another one is asked for."""
        if self._asked not in ("", name):
            return None
        return self._group.add_parser(name, help=text, description=text)

    @property
    def are_known(self) -> bool:
        """False when what was asked for is none of the commands."""
        return bool(self._group.choices)


def command(commands: Commands, name: str, text: str, run: Run, take: Take | None = None) -> None:
    """A new command that ``run`` carries out; ``take`` gives its parser its arguments."""

    def fill(parser: Parser) -> None:
        parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
        parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
        if take is not None:
            take(parser)

    parser = commands.add(name, text)
    if parser is not None:
        parser.set_defaults(run=run)
        parser.fill = fill


def take_article(parser: argparse.ArgumentParser) -> None:
    """Gives a command its ARTICLE."""
    take_configuration(parser)
    parser.add_argument("input", type=Path, metavar="ARTICLE", help="a file, or - for standard input")
    parser.add_argument("--encoding", default="", metavar="NAME", help="how its characters are coded (found out)")
    parser.add_argument("--keep-noise", action="store_true", help="take back everything that would be set aside")
    parser.add_argument(
        "--restore", action="append", default=[], metavar="WORDS", help="take back what holds these words (repeatable)"
    )


def take_configuration(parser: argparse.ArgumentParser) -> None:
    """Gives a command the option of a file of options."""
    parser.add_argument("--config", type=Path, metavar="FILE", help="a file of options (briefdeck.toml)")


def take_limits(parser: argparse.ArgumentParser) -> None:
    """Gives a command the options that bound what it takes."""
    parser.add_argument(
        "--limit", action="append", default=[], type=_limit, metavar="NAME=NUMBER", help="raise a bound (repeatable)"
    )
    parser.add_argument("--isolate", action="store_true", help="work in a process of its own, bound in time and memory")


def _limit(text: str) -> str:
    from briefdeck.model.limits import Limits

    try:
        Limits.of((text,))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return text


def take_look(parser: argparse.ArgumentParser) -> None:
    """Gives a command the options that say how its result looks."""
    parser.add_argument("--template", default="", metavar="NAME|DIR", help="the look (executive)")
    parser.add_argument("--theme", type=Path, metavar="FILE", help="a theme.toml that changes some of the look")
    parser.add_argument("--base", type=Path, metavar="DECK", help="a .pptx or .potx whose masters the deck is built on")
    parser.add_argument(
        "--strict", action="store_true", help="write nothing when text had to shrink, split or be left out"
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="", help="the briefing's paper (the template's)")

    parser.add_argument(
        "--fonts", type=Path, metavar="DIR", help="fonts for letters that ours lack, such as Chinese ones"
    )
    parser.add_argument("--no-marks", dest="marks", action="store_false", help="the briefing without evidence marks")
    parser.add_argument(
        "--binding", type=_millimeters, default=0.0, metavar="MM", help="more inner margin of a briefing for both sides"
    )


def take_handout(parser: argparse.ArgumentParser) -> None:
    """Gives a command the options of a hand-out."""
    parser.add_argument(
        "--handout", type=Path, metavar="FILE.pdf", help="the slides with their notes as well, to print"
    )
    parser.add_argument("--per-page", type=int, choices=(1, 2, 6), default=2, help="slides on a page of it (2)")


def take_pictures(parser: argparse.ArgumentParser) -> None:
    """Gives a command the option that draws its slides or pages."""
    parser.add_argument("--png", type=Path, metavar="DIR", help="a picture of each slide or page as well")


def _millimeters(text: str) -> float:
    try:
        value = float(text.removesuffix("mm"))
    except ValueError:
        value = -1.0
    if not 0 <= value <= _WIDEST_BINDING:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of millimeters from 0 to {_WIDEST_BINDING}")
    return value


def settings(options: argparse.Namespace) -> "Settings":
    """The wishes among the options, and those of the file of options that no option speaks of."""
    from briefdeck.configuration import configured
    from briefdeck.settings import Settings

    options.configured = configured(vars(options).get("config"))
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in vars(options).items()}
    unsaid = {field.name: field.default for field in fields(Settings)}
    spoken = {name: given[name] for name, default in unsaid.items() if given.get(name, default) not in (default, "")}
    wishes = {name: value for name, value in options.configured.items() if name != "out"}
    return Settings(**(wishes | spoken))


def output_folder(options: argparse.Namespace) -> Path:
    """Where results go when nothing else is said: what the file of options says, or ``output``."""
    return Path(str(options.configured.get("out", "output")))


def report(built: "Built", options: argparse.Namespace) -> int:
    """Says which files there are and what the stages noticed; the exit code."""
    if built.compromises:
        return _refused(built.compromises)
    for file in built.files:
        say(str(file), options)
    for note in built.notes:
        remark(note, options)
    if built.findings is not None and not options.quiet:
        from briefdeck.check import in_short

        print(f"checked: {in_short(built.findings)}", file=sys.stderr)
    return 0


def _refused(compromises: tuple[str, ...]) -> int:
    for line in compromises:
        print(line, file=sys.stderr)
    print(f"briefdeck: nothing was written: --strict found {len(compromises)} to put right", file=sys.stderr)
    return 1


def complain(error: object) -> None:
    """Says what went wrong: one line, and for a file of the user's the line in it."""
    print("briefdeck:", " ".join(str(error).split()), file=sys.stderr)
    excerpt = getattr(error, "excerpt", None)
    for row in excerpt.rows() if excerpt else ():
        print(row, file=sys.stderr)


def say(text: str, options: argparse.Namespace) -> None:
    """Prints a result unless the user wants quiet."""
    if not options.quiet:
        print(text)


def remark(note: "Note", options: argparse.Namespace) -> None:
    """Prints a warning to standard error unless the user wants quiet."""
    if not options.quiet and note.severity.value == "warning":
        advice = f" ({note.hint})" if note.hint else ""
        print(f"{note.code} {note.where}: {note.text}{advice}", file=sys.stderr)
