"""Key points against what people wrote, and against how prominent people found each sentence."""

import gzip
import json
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.insight_peers import Rate, best, peers
from benchmarks.key_points import chosen_points, key_points
from benchmarks.quality_table import Figure
from benchmarks.rouge import rouge
from briefdeck.analyze import Wishes, analyze
from briefdeck.analyze.article import prepare
from briefdeck.analyze.rank import rank, table
from briefdeck.model.document import Document, Paragraph, Section, Sentence
from briefdeck.model.source import Source, Span
from briefdeck.read import load, read

_POINTS = {"cnndm": 3, "ect": 5, "sciduet": 20, "realsumm": 3, "writers": 3}
_TARGETS = {"cnndm": 23.0, "ect": 20.0, "sciduet": 30.5}
_NUMBER = re.compile(r"(?<![A-Za-z\d.,])\d+(?:[.,]\d+)*")
_WORDS = 2800

_BLEND = {"lead": 1.0, "center": 1.0}
_SLACK = 0.5
_SOME = 5
"""The whole analysis runs on every so many articles only: it takes longer than the ranking."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article, read, with the points that people wrote, one set or several."""

    document: Document
    references: tuple[tuple[str, ...], ...]
    text: str

    def score(self, points: Sequence[str]) -> float:
        """ROUGE of the points against the reference that they are nearest to."""
        return max(rouge(points, reference) for reference in self.references)

    @property
    def sentences(self) -> list[str]:
        """Its sentences of three words or more."""
        return [s.text for s in self.document.sentences() if len(re.findall(r"[A-Za-z]{2,}", s.text)) > 2]


def points_figures(data: Path, step: int = 1) -> Iterator[Figure]:
    """ROUGE of each set beside the peers, invented numbers, processor time, and agreement with prominence.

    Only every ``step``-th article counts.
    """
    invented = 0
    spent, words = 0.0, 0
    for name, items in _sets(data / "keypoints", step).items():
        most = _POINTS[name]
        started = time.process_time()
        ours = [[p.text for p in key_points(item.document, most)] for item in items]
        spent += time.process_time() - started
        words += sum(len(item.text.split()) for item in items)
        invented += sum(_invented(points, item.text) for points, item in zip(ours, items, strict=True))
        beside = _peer_scores(items, most)
        score = _mean([item.score(points) for points, item in zip(ours, items, strict=True)])
        target = _TARGETS.get(name) or max(value or 0.0 for value in beside.values())
        yield Figure(f"key points: {name}", 100 * score, target, beside)
        yield _unfitted(name, items, beside)
        yield _told(name, items[::_SOME], most)
    yield from _prominence(data / "keypoints_extra")
    yield Figure("key points: invented numbers", float(invented), 0, is_cost=True)
    yield Figure(f"ranking: CPU ms for {_WORDS} words", 1000 * spent / max(1, words) * _WORDS, 15, is_cost=True)


def documents(data: Path, step: int) -> list[Document]:
    """Every ``step``-th article of all sets, read."""
    return [item.document for items in _sets(data / "keypoints", step).values() for item in items]


def scores(data: Path, step: int, weights: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """ROUGE x100 of every set, with other weights than the shipped ones."""
    found: dict[str, float] = {}
    for name, items in _sets(data / "keypoints", step).items():
        points = [_with(item.document, weights, _POINTS[name]) for item in items]
        found[name] = 100 * _mean([item.score(p) for p, item in zip(points, items, strict=True)])
    return found


def _with(document: Document, weights: Mapping[str, Mapping[str, float]], most: int) -> list[str]:
    article = prepare(document)
    return [point.text for point in chosen_points(article, rank(article, weights), most)]


def _sets(folder: Path, step: int = 1) -> dict[str, list[Item]]:
    """The articles by set; all files of the folder count."""
    found: dict[str, list[Mapping[str, Any]]] = {name: [] for name in _POINTS}
    for record in (r for path in sorted(folder.glob("*.jsonl*")) for r in _records(path)):
        kind = record["id"].split("-")[0]
        if kind in found:
            found[kind].append(record)
    return {name: [_item(r, name) for r in records[::step]] for name, records in found.items() if records}


def _item(record: Mapping[str, Any], kind: str) -> Item:
    name = "article.md" if kind == "sciduet" else "article.txt"
    given = record.get("references") or [record["reference"]]
    return Item(read(load(record["text"].encode(), name)), tuple(tuple(r) for r in given), record["text"])


def _records(path: Path) -> Iterator[Mapping[str, Any]]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from (json.loads(line) for line in text.decode("utf-8").splitlines() if line)


def _peer_scores(items: Sequence[Item], most: int) -> dict[str, float | None]:
    """What every peer reaches over the same sentences."""
    return {name: _peer_score(items, rate, most) if rate else None for name, rate in peers().items()}


def _peer_score(items: Sequence[Item], rate: Rate, most: int) -> float:
    return 100 * _mean([item.score(best(rate, item.sentences, most)) for item in items])


def _unfitted(name: str, items: Sequence[Item], peer: Mapping[str, float | None]) -> Figure:
    """How the plain blend of lead and centrality does on a set: what a genre gets that nobody chose weights for."""
    weights = dict.fromkeys(table(), _BLEND)
    points = [_with(item.document, weights, _POINTS[name]) for item in items]
    score = 100 * _mean([item.score(p) for p, item in zip(points, items, strict=True)])
    beside = {other: peer[other] for other in ("lead", "lexrank")}
    return Figure(f"key points: {name}, left out", score, max(v or 0.0 for v in beside.values()) - _SLACK, beside)


def _told(name: str, items: Sequence[Item], most: int) -> Figure:
    """What a reader of the product gets on some of the articles: the headline and the summary, cut and checked."""
    score = 100 * _mean([item.score(_as_told(item.document, most)) for item in items])
    beside = {other: _peer_score(items, rate, most) for other in ("lead", "lexrank") if (rate := peers()[other])}
    return Figure(f"key points: {name}, as told (no target)", score, 0.0, beside)


def _as_told(document: Document, most: int) -> list[str]:
    """As many points as the product says of the whole article, the headline among them."""
    brief = analyze(document, Wishes(points=most - 1))
    if not brief.headline:
        brief = analyze(document, Wishes(points=most))
    return [*filter(None, (brief.headline,)), *(point.text for point in brief.summary)]


def _invented(points: Sequence[str], text: str) -> int:
    """How many numbers of the points the text does not have."""
    quarter = re.compile(r"\bQ[1-4]\b")
    given, had = (_numbers(t) for t in (quarter.sub("", " ".join(points)), text))
    return len(given - had)


def _numbers(text: str) -> set[str]:
    return {n.replace(",", "").rstrip(".") for n in _NUMBER.findall(text)}


def _prominence(folder: Path) -> Iterator[Figure]:
    """Of two sentences that people found unequal, how often the more prominent one is ranked higher."""
    records = [r for path in sorted(folder.glob("*prominence*.jsonl*")) for r in _records(path)]
    if not records:
        return
    ours = _mean([_agreement(_ranked(r), r) for r in records])
    beside = {name: _peer_agreement(rate, records) if rate else None for name, rate in peers().items()}
    target = max(value or 0.0 for value in beside.values())
    yield Figure("key points: GUM prominence, pairs in order", 100 * ours, target, beside)


def _peer_agreement(rate: Rate, records: Sequence[Mapping[str, Any]]) -> float:
    return 100 * _mean([_agreement(rate([s["text"] for s in r["sentences"]]), r) for r in records])


def _ranked(record: Mapping[str, Any]) -> list[float]:
    document = _document(record)
    ranks = rank(prepare(document))
    return [ranks[s.number].score for s in document.sentences()]


def _document(record: Mapping[str, Any]) -> Document:
    paragraphs: list[list[Sentence]] = []
    for place, sentence in enumerate(record["sentences"]):
        if sentence["newpar"] or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(Sentence(place + 1, sentence["text"], Span(0, 0), len(paragraphs)))
    blocks = tuple(Paragraph(Span(0, 0), tuple(sentences)) for sentences in paragraphs)
    source = Source("article.txt", "text/plain", "0" * 64, "", "utf-8")
    return Document(source, record["title"], "en", (Section("", 0, blocks),))


def _agreement(scores: Sequence[float], record: Mapping[str, Any]) -> float:
    levels = [s["prominence"] for s in record["sentences"]]
    pairs = [(i, j) for i, j in combinations(range(len(levels)), 2) if levels[i] != levels[j]]
    right = sum(_in_order(scores[i] - scores[j], levels[j] - levels[i]) for i, j in pairs)
    return right / len(pairs) if pairs else 0.5


def _in_order(higher: float, more: int) -> float:
    return 0.5 if higher == 0 else float((higher > 0) == (more > 0))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
