"""What is fuzzed: each target takes bytes and may refuse them with a BriefdeckError; anything else is a crash."""

from collections.abc import Callable, Mapping
from pathlib import Path

from briefdeck.errors import BriefdeckError
from briefdeck.read import load, read
from briefdeck.storyboard import parse
from briefdeck.storyboard.escape import escape
from briefdeck.themes.base import read_base
from briefdeck.themes.load import parse_theme
from briefdeck.themes.stored import unpacked
from briefdeck.untrusted import clean_text, picture_of, picture_size

ROOT = Path(__file__).parents[1]


def reader(suffix: str) -> Callable[[bytes], None]:
    """The reader for files with an ending; what it understood quotes back."""

    def target(data: bytes) -> None:
        document = read(load(data, f"article{suffix}"))
        for sentence in document.sentences():
            assert 0 <= sentence.span.start <= sentence.span.end <= len(document.source.text)

    return target


def escaping(data: bytes) -> None:
    """Escaped text is text: it never ends the slide or starts something else."""
    text = " ".join(clean_text(data.decode("utf-8", "replace")).split())
    board = parse(f"## Title\n\n- {escape(text)}\n", "deck")
    assert len(board.slides) == 1


def storyboard(data: bytes) -> None:
    """Both kinds of storyboard."""
    text = data.decode("utf-8", "replace")
    for kind in ("deck", "briefing"):
        parse(text, kind)


def theme(data: bytes) -> None:
    """The loader of theme.toml."""
    parse_theme(data.decode("utf-8", "replace"), "theme.toml")


def pack(data: bytes) -> None:
    """The template pack: a foreign base deck, and a pack out of the cache."""
    assert unpacked(data, "0" * 64) is None
    read_base(data, "base.pptx")


def picture(data: bytes) -> None:
    """Pictures: the header that is trusted, then the decoder."""
    _, width, height = picture_size(data, "picture", most=10**6)
    assert width > 0 and height > 0
    picture_of(data)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "text": reader(".txt"),
    "markdown": reader(".md"),
    "html": reader(".html"),
    "docx": reader(".docx"),
    "pdf": reader(".pdf"),
    "escape": escaping,
    "storyboard": storyboard,
    "theme": theme,
    "pack": pack,
    "picture": picture,
}


def attempt(name: str, data: bytes) -> None:
    """One try: a BriefdeckError is an answer, any other exception is a finding."""
    try:
        TARGETS[name](data)
    except BriefdeckError as error:
        line = str(error)
        assert line and "\n" not in line, "an error is one line"
