"""The lines that would be shown: exact checks on all of them, and the checks themselves against an editor's labels."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.insight_points import documents
from benchmarks.quality_table import Figure
from briefdeck.analyze import analyze, checks
from briefdeck.analyze.language import language_of
from briefdeck.analyze.phrases import tabled
from briefdeck.model.brief import Brief, Point
from briefdeck.model.document import Document

_STEP = 12
_LONGEST = 22
_WHOLE = "all of a short article is told"
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_FUNCTION_WORDS = (
    "a an the this these those my your his her its our their whose of in on at by for from with without into onto "
    "upon to toward during against between among under over about above below across behind beyond near within "
    "despite per via as than like since until before because while although though unless if whether that which who "
    "whom and or but nor so yet is are was were be been being am has have had do does did will would shall should "
    "can could may might must not no every each very"
)
_FUNCTION = frozenset(_FUNCTION_WORDS.split())


def lines_figures(data: Path) -> Iterator[Figure]:
    """How the checks judge labeled lines, and what the lines of the development articles are like."""
    records = [
        json.loads(line)
        for path in sorted((data / "lines").glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    yield from _judged(records)
    yield from _shown(documents(data, _STEP))


def _judged(records: Sequence[Mapping[str, Any]]) -> Iterator[Figure]:
    untrue, good = (_refused([r for r in records if r["label"] == label]) for label in ("untrue", "good"))
    yield Figure("checks: untrue lines caught", untrue, 0.8)
    yield Figure("checks: good lines refused", good, 0.1, is_cost=True)


def _refused(records: Sequence[Mapping[str, Any]]) -> float:
    english = language_of("en")
    refused = [
        bool(checks.refusal(r["line"], r["sentence"], english))
        or checks.opens_without_name(r["line"], english)
        or checks.points_back(r["line"], english)
        for r in records
    ]
    return sum(refused) / max(1, len(refused))


def _shown(read: Sequence[Document]) -> Iterator[Figure]:
    briefs = [analyze(document) for document in read]
    lines = [(brief, point) for brief in briefs for point in _points(brief)]
    lengths = [len(point.text.split()) for _, point in lines]
    strange = sum(_strange(point, brief) for brief, point in lines)
    loose = sum(_dangles(point.text) for _, point in lines) / max(1, len(lines))
    long = sum(length > _LONGEST for length in lengths) / max(1, len(lengths))

    yield Figure(f"lines: words not in the source, of {len(lines)}", float(strange), 0, is_cost=True)
    yield Figure("lines: last word dangles", loose, 0.01, is_cost=True)
    yield Figure("lines: median words", float(median(lengths)), 16, is_cost=True)
    yield Figure(f"lines: longer than {_LONGEST} words (class C)", long, 0.1, is_cost=True)


def _points(brief: Brief) -> Iterator[Point]:
    """The lines that were chosen; a sentence that a short article tells because nothing is left out of it is none."""
    shown = (*brief.summary, *(point for topic in brief.topics for point in topic.points))
    yield from (point for point in shown if _WHOLE not in point.why)


def _strange(point: Point, brief: Brief) -> int:
    """How many words of a line its sentences do not have, the phrase table aside."""
    source = " ".join(s.text for s in brief.sentences if s.number in point.evidence)
    had = {w.casefold() for w in _WORD.findall(f"{source} {tabled(source)}")}
    given = [w.casefold() for w in _WORD.findall(point.text)]
    return sum(w not in had and w.removesuffix("’s") not in had for w in given if w != "and")


def _dangles(text: str) -> bool:
    last = _WORD.findall(text)[-1:]
    return bool(last) and last[0] in _FUNCTION
