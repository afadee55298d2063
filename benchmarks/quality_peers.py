"""What others make of the same articles. A peer whose package is missing gives None."""

import logging
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

Extract = Callable[[str], str]
Split = Callable[[str], list[tuple[int, int]]]

_STOP = re.compile(r"[.!?…:;][\"'”’)]*\s*$")
_NAIVE = re.compile(r"[.!?]+[\"”’)]*\s+(?=[“\"(]?[A-Z0-9])")
_LONG = 12


def everything(lines: list[str]) -> str:
    """All lines."""
    return "\n".join(lines)


def long_lines(lines: list[str]) -> str:
    """Lines of a dozen words or more that end like a sentence."""
    return "\n".join(line for line in lines if len(line.split()) >= _LONG and _STOP.search(line))


def _trafilatura() -> Extract | None:
    package = _package("trafilatura")
    if not package:
        return None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)
    return lambda page: package.extract(page, include_comments=False, include_tables=False) or ""


def _readability() -> Extract | None:
    package, html = _package("readability"), _package("lxml.html")
    if not package or not html:
        return None

    def extract(page: str) -> str:
        try:
            summary = package.Document(page).summary()
        except (ValueError, TypeError):
            return ""
        return str(html.fromstring(summary).text_content()) if summary.strip() else ""

    return extract


def _justext() -> Extract | None:
    package = _package("justext")
    if not package:
        return None
    words = package.get_stoplist("English")

    def extract(page: str) -> str:
        paragraphs = package.justext(page.encode(), words)
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    return extract


def _naive() -> Split | None:
    def split(text: str) -> list[tuple[int, int]]:
        ends = [found.end() for found in _NAIVE.finditer(text)]
        spans = zip([0, *ends], [*ends, len(text)], strict=True)
        return [(start, start + len(text[start:end].rstrip())) for start, end in spans if start < end]

    return split


def _syntok() -> Split | None:
    package = _package("syntok.segmenter")
    if not package:
        return None

    def split(text: str) -> list[tuple[int, int]]:
        sentences = [each for part in package.analyze(text) for each in part]
        return [(each[0].offset, each[-1].offset + len(each[-1].value)) for each in sentences]

    return split


def _pysbd() -> Split | None:
    package = _package("pysbd")
    if not package:
        return None
    splitter = package.Segmenter(language="en", clean=False, char_span=True)
    return lambda text: [(each.start, each.start + len(each.sent.rstrip())) for each in splitter.segment(text)]


def _punkt() -> Split | None:
    package = _package("nltk.tokenize.punkt")
    return (lambda text: list(package.PunktSentenceTokenizer().span_tokenize(text))) if package else None


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        return None


MAIN_TEXT: Mapping[str, Callable[[], Extract | None]] = {
    "trafilatura": _trafilatura,
    "readability": _readability,
    "jusText": _justext,
}
SPLITTERS: Mapping[str, Callable[[], Split | None]] = {
    "naive": _naive,
    "syntok": _syntok,
    "pysbd": _pysbd,
    "Punkt untrained": _punkt,
}
