"""Figures, events, quotations, names and relations against labels; and the labels of the seed article."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.all_facts import Facts, facts_in
from benchmarks.quality_table import Figure
from briefdeck.model.document import Document, Sentence
from briefdeck.read import load, read

Span = tuple[int, int]
Pair = tuple[list[Span], list[Span]]
Labels = Mapping[str, Any]
_SLACK = 2
_NAMED = ("person", "organisation", "product", "place")
_PEER = "plain patterns"


def facts_figures(data: Path) -> list[Figure]:
    """F1 of each kind of fact, the traps taken, and how much of the seed article was found."""
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((data / "facts").glob("*.json"))]
    seed = json.loads((data / "seed" / "facts_gold.json").read_text("utf-8"))
    seed |= {"text": (data / "seed" / "clean.txt").read_text("utf-8")}
    found = [(gold, predicted(gold["text"], gold.get("published", ""))) for gold in golds]
    return [*_rows("facts", found), *_rows("seed", [(seed, predicted(seed["text"]))])]


def predicted(text: str, published: str = "") -> Labels:
    """The facts of a text in the form of the labels."""
    document = read(load(text.encode(), "article.txt"))
    dated = replace(document, date=published or document.date)
    return _record(facts_in(dated), text, dated)


def _record(facts: Facts, text: str, document: Document) -> Labels:
    sentences = {s.number: s for s in document.sentences()}
    quotes = [(q, _place(text, sentences[q.evidence[0]], q.text)) for q in facts.quotes]
    return {
        "figures": [_span(_place(text, s, a.value)) for s, a in facts.amounts],
        "events": [_span(_place(text, s, s.text[d.start : d.end])) | {"iso": d.key} for s, d in facts.dates],
        "quotes": [_span(place) | {"speaker": q.speaker} for q, place in quotes],
        "entities": [{"name": n.name, "kind": n.kind} for n in facts.names if n.kind != "term"],
        "relations": [
            {"subject": r.subject, "object": r.object, "type": r.verb.replace(" ", "_")} for r in facts.relations
        ],
    }


def _place(text: str, sentence: Sentence, words: str) -> Span:
    """Where the words stand in the text, from their sentence on."""
    at = text.find(words, max(0, sentence.span.start - _SLACK))
    at = at if at >= 0 else text.find(words[:12], max(0, sentence.span.start - _SLACK))
    return (at, at + len(words)) if at >= 0 else (-99, -99)


def _span(place: Span) -> dict[str, Any]:
    return {"start": place[0], "end": place[1]}


def _rows(name: str, pairs: Sequence[tuple[Labels, Labels]]) -> list[Figure]:
    spoken = _links(pairs, "quotes")
    asked = [(want, got) for want, got in spoken if want.get("speaker")]
    heard = sum(_same_speaker(want["speaker"], got["speaker"]) for want, got in asked) / max(1, len(asked))
    dated = _links(pairs, "events")
    right = sum(want.get("iso") == got["iso"] for want, got in dated) / max(1, len(dated))
    shared, wanted, given = _relations(pairs)
    rows = [
        Figure(f"{name}: figures F1", _f1(pairs, "figures"), 0.85 if name == "facts" else 0.0, _peer(name, 0.409)),
        Figure(f"{name}: events F1", _f1(pairs, "events"), 0.85, _peer(name, 0.444)),
        Figure(f"{name}: events, ISO date right", right, 0.0),
        Figure(f"{name}: quotations F1", _f1(pairs, "quotes"), 0.92 if name == "facts" else 0.0, _peer(name, 0.846)),
        Figure(f"{name}: speakers right", heard, 0.8, _peer(name, 0.0)),
        Figure(f"{name}: names F1", _names(pairs), 0.7, _peer(name, 0.328)),
    ]
    if name == "facts":
        return [*rows, Figure("facts: traps taken, of 12", _traps(pairs), 2, {_PEER: 12}, is_cost=True)]
    rows += [Figure(f"{name}: relations found, of {wanted}", shared, 18)]
    return [*rows, Figure(f"{name}: relations not in the labels", given - shared, 0, is_cost=True)]


def _peer(name: str, value: float) -> dict[str, float | None]:
    return {_PEER: value} if name == "facts" else {}


def _f1(pairs: Sequence[tuple[Labels, Labels]], kind: str) -> float:
    hits = len(_links(pairs, kind))
    total = sum(len(gold[kind]) + len(found[kind]) for gold, found in pairs)
    return 2 * hits / total if total else 0.0


def _links(pairs: Sequence[tuple[Labels, Labels]], kind: str) -> list[tuple[Labels, Labels]]:
    """(label, prediction) of those that overlap, each label once."""
    linked: list[tuple[Labels, Labels]] = []
    for gold, found in pairs:
        free = list(gold[kind])
        for guess in found[kind]:
            hit = next((want for want in free if _touch(want, guess)), None)
            if hit is not None:
                free.remove(hit)
                linked.append((hit, guess))
    return linked


def _touch(one: Labels, other: Labels) -> bool:
    return bool(other["start"] < one["end"] + _SLACK and one["start"] - _SLACK < other["end"])


def _same_speaker(wanted: str, given: str) -> bool:
    return bool(given.strip()) and (given.split()[-1] in wanted or wanted.split()[-1] in given)


def _traps(pairs: Sequence[tuple[Labels, Labels]]) -> int:
    taken = 0
    for gold, found in pairs:
        places = [(gold["text"].find(trap), len(trap)) for trap in gold["not_figures"]]
        taken += sum(
            any(g["start"] < at + size and at < g["end"] for g in found["figures"]) for at, size in places if at >= 0
        )
    return taken


def _names(pairs: Sequence[tuple[Labels, Labels]]) -> float:
    hits = total = 0
    for gold, found in pairs:
        alias = _aliases(gold)
        wanted = {_plain(e["name"]) for e in gold["entities"] if e.get("spans") and e["kind"] in _NAMED}
        given = {alias.get(_plain(e["name"]), _plain(e["name"])) for e in found["entities"]}
        hits += len(wanted & given)
        total += len(wanted) + len(given)
    return 2 * hits / total if total else 0.0


def _relations(pairs: Sequence[tuple[Labels, Labels]]) -> tuple[int, int, int]:
    """How many pairs of ends are right, wanted and given."""
    shared = wanted = given = 0
    for gold, found in pairs:
        alias = _aliases(gold)
        free = [_ends(r, alias) for r in gold["relations"]]
        wanted += len(free)
        given += len(found["relations"])
        for ends in (_ends(r, alias) for r in found["relations"]):
            if ends in free:
                free.remove(ends)
                shared += 1
    return shared, wanted, given


def _ends(relation: Labels, alias: Mapping[str, str]) -> tuple[str, ...]:
    names = (_owner(relation["subject"] or ""), _owner(relation["object"] or ""))
    return tuple(sorted(alias.get(name, name) for name in names))


def _owner(name: str) -> str:
    """The plain name, of "OpenAI’s technology" the part that is a name."""
    return _plain(re.sub(r"[’']s? [a-z].*$", "", name))


def _aliases(gold: Labels) -> dict[str, str]:
    pairs = [(e["name"], other) for e in gold["entities"] for other in e.get("aliases") or []]
    return {_plain(other): _plain(name) for name, other in pairs}


def _plain(name: str) -> str:
    return re.sub(r"^(the|a)\s+", "", name.lower()).strip()
