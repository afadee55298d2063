"""The command line: the only place that prints, and the only place that catches BriefdeckError."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from briefdeck import __version__
from briefdeck.errors import BriefdeckError

if TYPE_CHECKING:
    from briefdeck.model.note import Note
    from briefdeck.pipeline import Built
    from briefdeck.settings import Settings

_INTERRUPTED = 130
_INTERNAL = 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 2 usage, 3 input, 4 template, 5 output, 6 limit, 70 internal, 130 interrupted.
    """
    options = _parser().parse_args(arguments)
    try:
        code = options.run(options)
        sys.stdout.flush()
    except BriefdeckError as error:
        return _failed(error, error.exit_code, options)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _failed("interrupted", _INTERRUPTED, options)
    except Exception as error:
        return _failed(f"internal error: {error!r} (run again with --debug and report it)", _INTERNAL, options)
    return int(code)


def _failed(error: object, code: int, options: argparse.Namespace) -> int:
    if options.debug:
        raise
    print("briefdeck:", " ".join(str(error).split()), file=sys.stderr)
    return code


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(f"briefdeck: {message} (see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="briefdeck", description="An article becomes a PowerPoint deck and a PDF briefing.")
    parser.add_argument("--version", action="version", version=f"briefdeck {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (
        _add_build,
        _add_single,
        _add_storyboard,
        _add_render,
        _add_read,
        _add_points,
        _add_trace,
        _add_templates,
    ):
        add(commands)
    return parser


def _command(
    commands: "argparse._SubParsersAction[_Parser]", name: str, text: str, run: Callable[[argparse.Namespace], int]
) -> _Parser:
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(run=run)
    parser.add_argument("--quiet", action="store_true", help="say nothing but errors")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    return parser


def _add_build(commands: "argparse._SubParsersAction[_Parser]") -> None:
    parser = _command(commands, "build", "Make the deck and the briefing of an article.", _build)
    _article(parser)
    parser.add_argument("-o", "--out", type=Path, default=Path("output"), metavar="DIR", help="folder (output)")
    parser.add_argument("--keep-storyboard", action="store_true", help="keep the two Markdown files as well")
    _look(parser)


def _add_single(commands: "argparse._SubParsersAction[_Parser]") -> None:
    for name, text, suffix in (
        ("deck", "Make only the deck.", ".pptx"),
        ("brief", "Make only the briefing.", ".pdf"),
    ):
        parser = _command(commands, name, text, _single)
        parser.set_defaults(suffix=suffix)
        _article(parser)
        parser.add_argument("-o", "--out", type=Path, metavar=f"FILE{suffix}", help=f"file (output/ARTICLE{suffix})")
        _look(parser)


def _add_storyboard(commands: "argparse._SubParsersAction[_Parser]") -> None:
    parser = _command(commands, "storyboard", "Write the Markdown between the article and the pages.", _storyboard)
    _article(parser)
    parser.add_argument("--kind", choices=("deck", "briefing"), default="deck")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE.md", help="file (standard output)")
    parser.add_argument("--template", default="", metavar="NAME")


def _add_render(commands: "argparse._SubParsersAction[_Parser]") -> None:
    parser = _command(commands, "render", "Make a deck or a briefing of a storyboard file.", _render)
    parser.add_argument("input", type=Path, metavar="STORY.md")
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE.pptx|FILE.pdf")
    _look(parser)


def _add_read(commands: "argparse._SubParsersAction[_Parser]") -> None:
    parser = _command(commands, "read", "Show what was understood of an article, and what was set aside.", _read)
    _article(parser)
    parser.add_argument("--json", action="store_true", help="for programs")


def _add_points(commands: "argparse._SubParsersAction[_Parser]") -> None:
    parser = _command(commands, "points", "Show what matters in an article, and why.", _points)
    _article(parser)
    parser.add_argument("--json", action="store_true", help="for programs")


def _add_trace(commands: "argparse._SubParsersAction[_Parser]") -> None:
    parser = _command(commands, "trace", "Follow one sentence from the article to slide and page.", _trace)
    _article(parser)
    parser.add_argument("words", metavar="WORDS", help="words of the sentence, or its mark such as §12")
    parser.add_argument("--template", default="", metavar="NAME")


def _add_templates(commands: "argparse._SubParsersAction[_Parser]") -> None:
    group = commands.add_parser("templates", help="List templates, or copy one to change it.")
    actions = group.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _command(actions, "list", "List the templates there are.", _templates_list)
    new = _command(actions, "new", "Copy a template to ./templates/NAME, ready to be changed.", _templates_new)
    new.add_argument("name", metavar="NAME")
    new.add_argument("--from", dest="origin", default="executive", metavar="TEMPLATE")


def _article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("input", type=Path, metavar="ARTICLE", help="a file, or - for standard input")
    parser.add_argument("--encoding", default="", metavar="NAME", help="how its characters are coded (found out)")
    parser.add_argument("--keep-noise", action="store_true", help="take back everything that would be set aside")
    parser.add_argument(
        "--restore", action="append", default=[], metavar="WORDS", help="take back what holds these words (repeatable)"
    )


def _look(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--template", default="", metavar="NAME|DIR", help="the look (executive)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="", help="the briefing's paper (the template's)")


def _build(options: argparse.Namespace) -> int:
    from briefdeck.pipeline import build

    return _report(build(options.input, options.out, _settings(options)), options)


def _single(options: argparse.Namespace) -> int:
    from briefdeck.files import name_of
    from briefdeck.pipeline import make

    target = options.out or Path("output") / f"{name_of(options.input).stem}{options.suffix}"
    return _report(make(options.input, target, _settings(options)), options)


def _storyboard(options: argparse.Namespace) -> int:
    from briefdeck.files import publish
    from briefdeck.pipeline import analyzed, storyboard, understood

    settings = _settings(options)
    markdown = storyboard(analyzed(understood(options.input, settings)), options.kind, settings)
    if options.out is None:
        sys.stdout.buffer.write(markdown.encode())
    else:
        publish({options.out: markdown.encode()})
        _say(str(options.out), options)
    return 0


def _render(options: argparse.Namespace) -> int:
    from briefdeck.pipeline import render

    return _report(render(options.input, options.out, _settings(options)), options)


def _read(options: argparse.Namespace) -> int:
    from briefdeck.pipeline import understood
    from briefdeck.read.listing import describe, to_json

    document = understood(options.input, _settings(options))
    for line in [to_json(document)] if options.json else describe(document):
        print(line)
    return 0


def _points(options: argparse.Namespace) -> int:
    from briefdeck.listing import points_json, points_listing
    from briefdeck.pipeline import analyzed, understood

    brief = analyzed(understood(options.input, _settings(options)))
    for line in [points_json(brief)] if options.json else points_listing(brief):
        print(line)
    return 0


def _trace(options: argparse.Namespace) -> int:
    from briefdeck.trace import trace

    for row in trace(options.input, options.words, _settings(options)):
        print(row)
    return 0


def _templates_list(options: argparse.Namespace) -> int:
    from briefdeck.resources import template_names

    for name in template_names():
        print(name)
    return 0


def _templates_new(options: argparse.Namespace) -> int:
    from briefdeck.resources import copy_template

    _say(f"{copy_template(options.origin, options.name)}", options)
    return 0


def _settings(options: argparse.Namespace) -> "Settings":
    from briefdeck.settings import Settings

    given = vars(options) | {"restore": tuple(vars(options).get("restore", ()))}
    return Settings(**{name: given[name] for name in Settings.__dataclass_fields__ if name in given})


def _report(built: "Built", options: argparse.Namespace) -> int:
    for file in built.files:
        _say(str(file), options)
    for note in built.notes:
        _remark(note, options)
    return 0


def _say(text: str, options: argparse.Namespace) -> None:
    if not options.quiet:
        print(text)


def _remark(note: "Note", options: argparse.Namespace) -> None:
    if not options.quiet and note.severity.value == "warning":
        advice = f" ({note.hint})" if note.hint else ""
        print(f"{note.code} {note.where}: {note.text}{advice}", file=sys.stderr)
