"""The command line: the only place that prints, and the only place that catches BriefdeckError.

One module for each group of commands; each adds its commands to the parser and runs them.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO, cast

from briefdeck import __version__
from briefdeck.cli import batching, checking, making, showing, templates
from briefdeck.cli.options import Commands, Parser, complain
from briefdeck.errors import BriefdeckError

_INTERRUPTED = 130
_LIMIT = 6
_INTERNAL = 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    0 done, 1 a check found something, 2 usage, 3 input, 4 template, 5 output, 6 limit, 70 internal, 130 interrupted.
    """
    _open_streams()
    given = sys.argv[1:] if arguments is None else [*arguments]
    options = _parser(given[0] if given else "").parse_args(given)
    try:
        code = options.run(options)
        sys.stdout.flush()
    except BriefdeckError as error:
        return _failed(error, error.exit_code, options)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MemoryError:
        return _failed("there is not enough memory for this (give less text, or allow more memory)", _LIMIT, options)
    except KeyboardInterrupt:
        return _failed("interrupted", _INTERRUPTED, options)
    except Exception as error:
        return _failed(f"internal error: {error!r} (run again with --debug and report it)", _INTERNAL, options)
    return int(code)


class _Remarks:
    """Standard error whose loss is no failure: the results are what counts."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Writes what can be written."""
        with suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Writes out what can be written out."""
        with suppress(OSError):
            self._stream.flush()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def _open_streams() -> None:
    """Somewhere to print to for a program that was started without standard output or error, or loses the latter."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
    if not isinstance(sys.stderr, _Remarks):
        sys.stderr = cast("TextIO", _Remarks(sys.stderr))


def _failed(error: object, code: int, options: argparse.Namespace) -> int:
    if options.debug:
        raise
    complain(error)
    return code


def _parser(asked: str = "") -> Parser:
    """The parser of the command that is asked for; of all commands when it is none of them."""
    parser = Parser(prog="briefdeck", description="An article becomes a PowerPoint deck and a PDF briefing.")
    parser.add_argument("--version", action="version", version=f"briefdeck {__version__}")
    group = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, prog=parser.prog)
    commands = Commands(group, asked)
    for module in (making, showing, checking, templates, batching):
        module.add(commands)
    return parser if commands.are_known else _parser()
