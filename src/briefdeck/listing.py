"""What matters in an article as a person or a program reads it: each point with its sentences and its reasons."""

import json
from collections.abc import Iterator

from briefdeck.model.brief import Brief, Evidence, Point


def points_listing(brief: Brief) -> Iterator[str]:
    """Lines of text: the summary, then every topic with its points, each with its marks and why it was chosen."""
    yield brief.title
    yield from _group("summary", brief.summary)
    for topic in brief.topics:
        yield from _group(topic.headline.text or topic.heading, topic.points)
    yield from _group("recommendations", brief.moves)
    yield from _group("open questions", brief.questions)


def points_json(brief: Brief) -> str:
    """The same as JSON: title, summary, topics (headline, points), moves, questions."""
    topics = [
        {"heading": t.heading, "headline": _entry(t.headline), "points": [_entry(p) for p in t.points]}
        for t in brief.topics
    ]
    content = {
        "title": brief.title,
        "language": brief.language,
        "source": {"name": brief.source.name, "sha256": brief.source.sha256},
        "summary": [_entry(p) for p in brief.summary],
        "topics": topics,
        "moves": [_entry(p) for p in brief.moves],
        "questions": [_entry(p) for p in brief.questions],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _group(title: str, points: tuple[Point, ...]) -> Iterator[str]:
    if points:
        yield ""
        yield title
    for point in points:
        yield f"  {_marks(point.evidence)}  {point.text}"
        if point.why:
            yield f"      because {'; '.join(point.why)}"


def _marks(evidence: Evidence) -> str:
    return " ".join(f"§{number}" for number in evidence)


def _entry(point: Point) -> dict[str, object]:
    return {
        "text": point.text,
        "label": point.label,
        "evidence": list(point.evidence),
        "score": point.score,
        "why": list(point.why),
    }
