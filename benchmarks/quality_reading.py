"""How well articles are read: cleaning, main text, repairs, sentences, and that no word is lost."""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.quality_peers import MAIN_TEXT, SPLITTERS, everything, long_lines
from benchmarks.quality_scores import end_overlap, exact_lines, page_overlap
from benchmarks.quality_table import Figure
from briefdeck.model.document import Document
from briefdeck.model.source import Span
from briefdeck.read import load, read
from briefdeck.read.language import language_of
from briefdeck.read.repair import find_repairs
from briefdeck.read.sentences import sentence_spans

ARTICLE = Path(__file__).parents[1] / "seeds" / "microsoft-openai-alliance.txt"
_WORD = re.compile(r"\w+")
_PROTOTYPE = 0.88

Split = Callable[[str], list[tuple[int, int]]]


def measure(data: Path) -> list[Figure]:
    """Every figure of reading; ``data`` holds the folders seed, cleaning and sentences."""
    dumps = list(_rows(data / "cleaning" / "dev_dump.jsonl.gz"))
    pages = list(_rows(data / "cleaning" / "dev_html.jsonl.gz"))
    return [
        *_seed(data / "seed"),
        *_dumps(dumps),
        *_pages(pages),
        _repairs(list(_rows(data / "cleaning" / "dev_repair.jsonl"))),
        *_sentences(data / "sentences"),
    ]


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _seed(folder: Path) -> list[Figure]:
    """Text, lines, question marks and sentences of the first article."""
    document = read(load(ARTICLE.read_bytes(), ARTICLE.name))
    gold = json.loads((folder / "cleaning_gold.json").read_text("utf-8"))
    wanted = [row["text"] for row in json.loads((folder / "sentences_gold.json").read_text("utf-8"))]
    text = "\n\n".join(_lines(document)) + "\n"
    spans = [document.title_span, *_kept(document)]
    lines = sum(
        row["keep"] == any(s.start <= row["offset"] + len(row["text"]) - 1 < s.end for s in spans if s)
        for row in gold["lines"]
    )
    now = {repair.span.start: repair.now for repair in document.repairs}
    marks = sum(now.get(mark["offset"], "?") == mark["replace_with"] for mark in gold["question_marks"])
    sentences = (Counter(wanted) & Counter(each.text for each in document.sentences())).total()
    return [
        Figure("seed: text exact", float(text == (folder / "clean.txt").read_text("utf-8")), 1.0),
        Figure("seed: lines right", lines, len(gold["lines"])),
        Figure("seed: question marks right", marks, len(gold["question_marks"])),
        Figure("seed: sentences right", sentences, len(wanted)),
    ]


def _lines(document: Document) -> Iterator[str]:
    """Title, headings and paragraphs, mended."""
    yield document.title
    for section in document.sections:
        yield from [section.title] if section.title else []
        for _, sentences in groupby(section.sentences(), key=lambda each: each.paragraph):
            yield " ".join(each.text for each in sentences)


def _dumps(dumps: list[dict[str, Any]]) -> list[Figure]:
    documents = [read(load("\n".join(row["lines"]).encode(), "dump.txt")) for row in dumps]
    ours = page_overlap((row["body"], _body(each)) for row, each in zip(dumps, documents, strict=True))
    peers = {
        name: page_overlap((row["body"], choose(row["lines"])) for row in dumps).f1
        for name, choose in (("everything", everything), ("long lines", long_lines))
    }
    whole = sum(_holds_every_word(each) for each in documents) / len(documents)
    return [
        Figure("text dumps: F1", ours.f1, 0.91, peers | {"quick prototype": _PROTOTYPE}),
        Figure("text dumps: no word lost", whole, 1.0),
    ]


def _pages(pages: list[dict[str, Any]]) -> list[Figure]:
    documents = [read(load(row["html"].encode(), "page.html")) for row in pages]
    ours = page_overlap((row["body"], _body(each)) for row, each in zip(pages, documents, strict=True))
    peers: dict[str, float | None] = {}
    for name, make in MAIN_TEXT.items():
        extract = make()
        peers[name] = page_overlap((row["body"], extract(row["html"])) for row in pages).f1 if extract else None
    whole = sum(_holds_every_word(each) for each in documents) / len(documents)
    return [Figure("HTML: F1", ours.f1, 0.957, peers), Figure("HTML: no word lost", whole, 1.0)]


def _body(document: Document) -> str:
    """The words under the title as they stand in the source."""
    return "\n".join(document.source[span] for span in _kept(document))


def _kept(document: Document) -> Iterator[Span]:
    """Where the headings and blocks stand."""
    for section in document.sections:
        yield from [section.span] if section.span else []
        yield from (block.span for block in section.blocks)


def _holds_every_word(document: Document) -> bool:
    """Whether title, sections and noise have the source's words, no more and no less."""
    spans = [document.title_span, *(noise.span for noise in document.noise), *_kept(document)]
    held = Counter(word for span in spans if span for word in _WORD.findall(document.source[span]))
    return held == Counter(_WORD.findall(document.source.text))


def _repairs(rows: list[dict[str, Any]]) -> Figure:
    ours = exact_lines((row["gold"], _repaired(row["corrupt"])) for row in rows)
    leave = exact_lines((row["gold"], row["corrupt"]) for row in rows)
    blank = exact_lines((row["gold"], row["corrupt"].replace("?", " ")) for row in rows)
    return Figure("question marks: exact lines", ours, 0.93, {"leave all": leave, "blank all": blank})


def _repaired(line: str) -> str:
    for repair in reversed(find_repairs(line, language_of(line))):
        line = line[: repair.span.start] + repair.now + line[repair.span.end :]
    return line


def _sentences(folder: Path) -> Iterator[Figure]:
    for name, target in (("gum", 0.98), ("ewt", 0.865)):
        rows = list(_rows(folder / f"dev_{name}.jsonl"))
        started = time.process_time()
        ours = _split_score(rows, lambda text: [(s.start, s.end) for s in sentence_spans(text)])
        spent = 1000 * (time.process_time() - started) / len(rows)
        peers = {peer: _split_score(rows, split) if (split := make()) else None for peer, make in SPLITTERS.items()}
        yield Figure(f"sentences: F1 {name.upper()}", ours, target, peers)
        yield Figure(f"sentences: ms a document {name.upper()}", spent, 1.0, is_cost=True)


def _split_score(rows: list[dict[str, Any]], split: Split) -> float:
    pairs = []
    for row in rows:
        found = set[int]()
        start = 0
        for paragraph in row["text"].split("\n\n"):
            found |= {start + end for _, end in split(paragraph)}
            start += len(paragraph) + 2
        inner = _inner_ends(row["text"])
        pairs.append(({end for _, end in row["bounds"] if inner(end)}, {end for end in found if inner(end)}))
    return end_overlap(pairs).f1


def _inner_ends(text: str) -> Callable[[int], bool]:
    """Whether a place is inside a paragraph: its own end is no finding."""
    ends, start = set[int](), 0
    for paragraph in text.split("\n\n"):
        length = len(paragraph.rstrip())
        ends |= set(range(start + length, start + len(paragraph) + 3))
        start += len(paragraph) + 2
    return lambda end: end not in ends
