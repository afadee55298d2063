"""Twice the input takes about twice the time, whatever the input looks like.

``python -m benchmarks.growth [WORD]`` builds deck and briefing of made articles (those with WORD in their name) at one
size and at twice that size, each in a process of its own, and prints a table. Exit code 1 when a ratio is above 2.5 or
the memory above 256 MiB and twenty times the input.
"""

import math
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

MOST_RATIO = 2.5
MOST_SECONDS = 60.0
LEAST_SECONDS = 0.3
"""Below this a ratio says nothing: the start of the program is most of it."""
FREE_MEMORY, TIMES_INPUT = 256 * 2**20, 20

SAID = "The harbor of Larsund handled {0} containers in {1}, and its owner expects {2} percent more next year. "
ODD = (
    "Nobody asked the pilots of quay {0}. The city council paid $ {0} million for the {1} cranes, it said. Tugs wait. "
)


def prose(size: int) -> str:
    """Sentences that differ."""
    found, at = list[str](), 0
    while size > 0:
        found.append((SAID if at % 2 else ODD).format(at, 1900 + at % 120, at % 37))
        size, at = size - len(found[-1]), at + 1
    return "".join(found)


def paragraphs(size: int) -> str:
    """Prose in paragraphs of a few sentences."""
    text = prose(size)
    pieces = text.split(". ")
    return "\n\n".join(". ".join(pieces[at : at + 5]) + "." for at in range(0, len(pieces), 5))


def repeated(unit: str) -> Callable[[int], str]:
    """One piece over and over."""
    return lambda size: unit * (size // len(unit))


def numbered(unit: str) -> Callable[[int], str]:
    """One piece over and over with its number in it."""
    return lambda size: "".join(unit.format(at) for at in range(size // len(unit)))


def lengthened(before: str, unit: str, after: str = "") -> Callable[[int], str]:
    """One piece over and over between a beginning and an end."""
    return lambda size: before + unit * (size // len(unit)) + after


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of article: what makes its text, the file's ending, the smaller size in characters."""

    name: str
    make: Callable[[int], str]
    suffix: str
    size: int


KB = 1000
SHAPES = (
    Shape("prose in one paragraph", prose, ".txt", 200 * KB),
    Shape("prose in paragraphs", paragraphs, ".txt", 200 * KB),
    Shape(
        "the same sentence", repeated("The alliance grew by 12 percent in 2023 and shared its data. "), ".txt", 300 * KB
    ),
    Shape("one long word", repeated("x"), ".txt", 500 * KB),
    Shape("one long line of digits", repeated("9"), ".txt", 500 * KB),
    Shape("words without an end", repeated("harbor and quay and "), ".txt", 300 * KB),
    Shape("long lines", numbered("Line {0} goes on and on, " + "and on " * 400 + "\n\n"), ".txt", 400 * KB),
    Shape("short lines", numbered("line {0} of many\n"), ".txt", 100 * KB),
    Shape("headings", numbered("## Heading {0}\n\nWhat quay {0} needs is a crane.\n\n"), ".md", 60 * KB),
    Shape("headings alone", numbered("## Heading {0}\n\n"), ".md", 60 * KB),
    Shape("bullets", numbered("- quay {0} needs a crane\n"), ".md", 100 * KB),
    Shape("numbered items", numbered("{0}. quay {0} needs a crane\n"), ".md", 100 * KB),
    Shape("table rows", lambda size: "| a | b |\n| - | - |\n" + numbered("| {0} | quay |\n")(size), ".md", 50 * KB),
    Shape("quotations", numbered("> The crane {0} is late.\n>\n> Mira Holm\n\n"), ".md", 80 * KB),
    Shape("quoted words", numbered("“We need crane {0},” said Mira Holm. "), ".md", 150 * KB),
    Shape("names", numbered("Norda Port {0} Group sold Velt Dam {0} Ltd. to Mira Holm{0}. "), ".txt", 150 * KB),
    Shape("amounts", numbered("It cost ${0} million, {0} percent of 3.5 billion euros. "), ".txt", 150 * KB),
    Shape("dates", numbered("On 5 May 19{0:02} and in June 2001 the quay closed until 2030. "), ".txt", 150 * KB),
    Shape("questions", numbered("Who pays for crane {0}? "), ".txt", 150 * KB),
    Shape("links", numbered("[quay {0}](https://example.org/{0}) is open. "), ".md", 150 * KB),
    Shape("code lines", lambda size: "```\n" + numbered("x = {0}\n")(size) + "```\n", ".md", 100 * KB),
    Shape("footnotes", numbered("Crane {0} is late.[^{0}]\n\n[^{0}]: Says Mira.\n\n"), ".md", 60 * KB),
    Shape("emphasis openers", lengthened("It says ", "*a **b "), ".md", 100 * KB),
    Shape("emphasis closers", lengthened("It says ", "a** b* "), ".md", 100 * KB),
    Shape("open brackets", lengthened("It says ", "["), ".md", 100 * KB),
    Shape("link openers", lengthened("It says ", "[a](b"), ".md", 100 * KB),
    Shape("backticks", lambda size: " ".join("`" * (at % 300) + "a" for at in range(size // 150)), ".md", 150 * KB),
    Shape("nested quotations", lambda size: "> " * (size // 2) + "deep", ".md", 40 * KB),
    Shape(
        "nested lists", lambda size: "".join("  " * at + f"- {at}\n" for at in range(int(size**0.5))), ".md", 40 * KB
    ),
    Shape("tildes and carets", lengthened("It says ", "~a ^b "), ".md", 100 * KB),
    Shape("entities", lengthened("It says ", "&amp; &#65 "), ".md", 100 * KB),
    Shape("angle brackets", lengthened("It says ", "<a <!-- "), ".md", 100 * KB),
    Shape("reference definitions", numbered("[r{0}]: https://example.org/{0}\n"), ".md", 80 * KB),
    Shape(
        "nested elements",
        lambda size: "<html><body>" + "<div>" * (size // 11) + "Deep." + "</div>" * (size // 11),
        ".html",
        40 * KB,
    ),
    Shape(
        "elements in a row",
        lambda size: "<html><body>" + numbered("<p>The crane {0} is late.</p>")(size),
        ".html",
        100 * KB,
    ),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds, and the most memory in bytes."""

    seconds: float
    memory: int


def main(arguments: list[str]) -> int:
    """Measure every shape, print one row each, and say by the exit code whether all grow as they should."""
    word = arguments[0] if arguments else ""
    print(f"{'shape':<26} {'n':>8} {'t(n) s':>8} {'t(2n) s':>8} {'ratio':>6} {'MiB':>6} {'allowed':>7}")
    return int(sum(not measured(shape) for shape in SHAPES if word in shape.name) > 0)


def measured(shape: Shape) -> bool:
    """Prints the shape's row; True when time and memory grow as they should."""
    once, twice = cost(shape, shape.size), cost(shape, 2 * shape.size)
    ratio = twice.seconds / once.seconds
    allowed = FREE_MEMORY + TIMES_INPUT * 2 * shape.size
    good = (ratio <= MOST_RATIO or twice.seconds < LEAST_SECONDS) and twice.memory <= allowed
    print(
        f"{shape.name:<26} {shape.size:>8,} {once.seconds:>8.2f} {twice.seconds:>8.2f} {ratio:>6.2f} "
        f"{twice.memory / 2**20:>6.0f} {allowed / 2**20:>7.0f}{'' if good else '  over'}",
        flush=True,
    )
    return good


def cost(shape: Shape, size: int) -> Cost:
    """What a build of the shape at a size takes, in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / f"article{shape.suffix}"
        article.write_text(f"Larsund opens a quay\n\n{shape.make(size)}\n", "utf-8")
        context = multiprocessing.get_context("spawn")
        reading, writing = context.Pipe(duplex=False)
        process = context.Process(target=_build, args=(article, Path(folder) / "out", writing))
        process.start()
        writing.close()
        try:
            found = reading.recv() if reading.poll(MOST_SECONDS) else Cost(MOST_SECONDS, 0)
        except EOFError:
            found = Cost(math.nan, 0)
        process.kill()
        process.join()
    return found


def _build(article: Path, out: Path, answer: "multiprocessing.connection.Connection") -> None:
    from briefdeck.errors import LimitError
    from briefdeck.pipeline import build

    started = time.process_time()
    try:
        build(article, out)
    except LimitError as error:
        print(error)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    answer.send(Cost(time.process_time() - started, used))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
