"""A relationship map: parties as cards in layers, joined by glued connectors that carry the verbs."""

from collections.abc import Iterator, Sequence

from briefdeck.model.pages import Box, Connector, TextBox
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.paragraph import Place, keeps_words, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.graph import Layers, layered
from briefdeck.typeset.slides.passage import Passage, Style, rounded, said, set_stack, text_box
from briefdeck.typeset.slides.relations import Relation, compose_relation_rows

_MOST_NODES = 8
_MOST_LAYERS = 4
_MOST_VERBS = 4
_TOP, _LEFT, _BOTTOM, _RIGHT = range(4)
_WIDTHS = {1: 300.0, 2: 250.0, 3: 190.0, 4: 136.0}
"""Width of a card by the number of layers."""
_TALL = 84.0
_PADDING = 10.0
_LABEL_GAP = 12.0


@noun
class _Tie:
    """All that is said between two nodes; ``there`` in the direction of the first relation, ``back`` against it."""

    one: int
    other: int
    there: tuple[Relation, ...]
    back: tuple[Relation, ...]


def compose_map(relations: Sequence[Relation], desk: Desk) -> list[Sheet] | None:
    """One sheet with the map; rows of relations when it has too many nodes or lines that would cross."""
    names, ties = _graph(relations)
    edges = [(tie.one, tie.other) for tie in ties]
    fits = len(names) <= _MOST_NODES and all(a != b for a, b in edges)
    parts = layered(len(names), edges, _MOST_LAYERS) if fits else None
    boxes = _drawn(tuple(names.values()), ties, parts, desk) if parts else None
    if boxes is None:
        return compose_relation_rows(relations, desk)
    passages = (p for relation in relations for p in (relation.subject, relation.verb, relation.object))
    return [Sheet(boxes, tuple(dict.fromkeys(mark for p in passages for mark in p.evidence)))]


def _graph(relations: Sequence[Relation]) -> tuple[dict[str, Passage], list[_Tie]]:
    """The parties by name in the order of their mention, and what ties them."""
    names: dict[str, Passage] = {}
    for relation in relations:
        for party in (relation.subject, relation.object):
            names.setdefault(_text(party), party)
    order = {name: number for number, name in enumerate(names)}
    ties: dict[tuple[int, int], _Tie] = {}
    for relation in relations:
        a, b = order[_text(relation.subject)], order[_text(relation.object)]
        key = (min(a, b), max(a, b))
        tie = ties.setdefault(key, _Tie(a, b, (), ()))
        there = (a, b) == (tie.one, tie.other)
        ties[key] = replace(tie, there=(*tie.there, relation)) if there else replace(tie, back=(*tie.back, relation))
    return names, list(ties.values())


def _text(passage: Passage) -> str:
    return " ".join("".join(run.text for run in passage.runs).split())


def _drawn(
    names: Sequence[Passage], ties: Sequence[_Tie], parts: tuple[Layers, ...], desk: Desk
) -> tuple[Box, ...] | None:
    places = _places(parts, desk.area)
    cards = [_card(number, names[number], rect, desk) for number, rect in sorted(places.items())]
    drawn: list[TextBox] = [card for card in cards if card is not None]
    if len(drawn) < len(cards):
        return None
    lines = [_line(tie, drawn, number) for number, tie in enumerate(ties, 1)]
    labels: list[TextBox] = []
    for number, (tie, line) in enumerate(zip(ties, lines, strict=True), 1):
        label = _label(number, tie, line.rect, desk)
        if label is None or any(_touch(label.rect, box.rect) for box in (*drawn, *labels)):
            return None
        labels.append(label)
    return (*drawn, *lines, *labels)


def _places(parts: tuple[Layers, ...], area: Rect) -> dict[int, Rect]:
    """A rectangle for every node: the parts below each other, their layers as columns, nodes spread evenly."""
    rows = [max(len(layer) for layer in part) for part in parts]
    places: dict[int, Rect] = {}
    top = area.y
    for part, tallest in zip(parts, rows, strict=True):
        band = area.h * tallest / sum(rows)
        places.update(_spread(part, Rect(area.x, top, area.w, band)))
        top += band
    return places


def _spread(part: Layers, band: Rect) -> Iterator[tuple[int, Rect]]:
    width = _WIDTHS[len(part)]
    step = (band.w - width) / max(1, len(part) - 1)
    for column, layer in enumerate(part):
        left = band.x + (step * column if len(part) > 1 else (band.w - width) / 2)
        pitch = band.h / len(layer)
        tall = min(_TALL, 0.56 * pitch)
        for row, node in enumerate(layer):
            yield node, rounded(Rect(left, band.y + pitch * (row + 0.5) - tall / 2, width, tall))


def _card(number: int, passage: Passage, rect: Rect, desk: Desk) -> TextBox | None:
    inner = Rect(rect.x + _PADDING, rect.y, rect.w - 2 * _PADDING, rect.h)
    first = number == 0
    named = replace(passage, style=Style("on_dark" if first else "text", bold=True, align="center"), gap=0.0)
    for size in desk.steps("lead", "body"):
        found = set_stack((named,), Place(inner.x, inner.y, inner.w), size, desk.faces)
        if stack_height(found) <= rect.h - 8 and keeps_words(found):
            box = replace(text_box(f"Party {number + 1}", inner, found, "middle"), rect=rect, role="card")
            return replace(box, fill="dark" if first else "card", inset=(_PADDING, 0.0, _PADDING, 0.0))
    return None


def _line(tie: _Tie, cards: Sequence[TextBox], number: int) -> Connector:
    """From the side of one card that faces the other to the side that faces back."""
    one, other = cards[tie.one], cards[tie.other]
    begins, ends = _sides(one.rect, other.rect)
    (x1, y1), (x2, y2) = _at(one.rect, begins), _at(other.rect, ends)
    said_in_words = "; ".join(f"{_text(r.subject)} {_text(r.verb)} {_text(r.object)}" for r in (*tie.there, *tie.back))
    return Connector(
        f"Link {number}", rounded(Rect(x1, y1, x2 - x1, y2 - y1)), one.name, other.name, begins, ends,
        "accent1", is_mutual=bool(tie.back), alt=said_in_words,
    )  # fmt: skip


def _sides(one: Rect, other: Rect) -> tuple[int, int]:
    if abs(one.x - other.x) < 1:
        return (_BOTTOM, _TOP) if one.y < other.y else (_TOP, _BOTTOM)
    return (_RIGHT, _LEFT) if one.x < other.x else (_LEFT, _RIGHT)


def _at(rect: Rect, side: int) -> tuple[float, float]:
    middle, center = rect.x + rect.w / 2, rect.y + rect.h / 2
    return {_TOP: (middle, rect.y), _LEFT: (rect.x, center), _BOTTOM: (middle, rect.bottom)}.get(
        side, (rect.right, center)
    )


def _label(number: int, tie: _Tie, line: Rect, desk: Desk) -> TextBox | None:
    """The verbs in the middle of their line, on the page's own color so that the line does not run through them."""
    passages = _verbs(tie)
    if len(passages) > _MOST_VERBS:
        return None
    upright = abs(line.w) < 1
    wide = 240.0 if upright else abs(line.w) - 24
    room = abs(line.h) - 16 if upright else desk.area.h / 2
    for size in (16.0, 14.0, desk.size("minimum")):
        measured = set_stack(passages, Place(0, 0, wide), size, desk.faces)
        ink = max((piece.x + piece.width for p in measured for row in p.lines for piece in row.pieces), default=0.0)
        least = min((piece.x for p in measured for row in p.lines for piece in row.pieces), default=0.0)
        tall = stack_height(measured)
        if tall <= room and (size > 12 or wide > 40):
            width = min(wide, 1.01 * (ink - least) + _LABEL_GAP)
            rect = rounded(Rect(line.x + line.w / 2 - width / 2, line.y + line.h / 2 - tall / 2, width, tall + 0.1))
            paragraphs = set_stack(passages, Place(rect.x, rect.y, width), size, desk.faces)
            if stack_height(paragraphs) <= rect.h and keeps_words(paragraphs):
                return replace(text_box(f"Verb {number}", rect, paragraphs), fill="background")
    return None


def _verbs(tie: _Tie) -> tuple[Passage, ...]:
    """The verbs of a tie; with an arrow before each when they point both ways."""
    found = []
    for relations, arrow in ((tie.there, "→\u00a0"), (tie.back, "←\u00a0")):
        for relation in relations:
            runs = relation.verb.runs
            if tie.back and runs:
                runs = (replace(runs[0], text=arrow + runs[0].text), *runs[1:])
            found.append(replace(relation.verb, runs=said(runs).runs, style=Style("muted", align="center"), gap=0.0))
    return tuple(found)


def _touch(one: Rect, other: Rect) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > 0 and down > 0
