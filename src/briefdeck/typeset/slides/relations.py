"""Who does what with whom: relations read from a list, drawn as rows when they make no picture."""

from collections.abc import Sequence

from briefdeck.model.pages import Box, SetParagraph, Shape, TextBox
from briefdeck.model.storyboard import Bullets, Content, Para, Runs
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun, replace
from briefdeck.typeset.paragraph import Place, keeps_words, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.passage import Passage, Style, rounded, said, set_stack, text_box

_MOST_RELATIONS = 6
_GAP = 12.0


@noun
class Relation:
    """Three parts of one statement."""

    subject: Passage
    verb: Passage
    object: Passage


def relations_of(bullets: Bullets) -> tuple[Relation, ...] | None:
    """Items of the form "A **verb** B"; None when one is not."""
    found = []
    for item in bullets.items:
        relation = _relation(item.blocks)
        if relation is None:
            return None
        found.append(relation)
    return tuple(found)


def compose_relation_rows(relations: Sequence[Relation], desk: Desk) -> list[Sheet] | None:
    """Sheets of nodes joined by a line that carries the verb; None when a node's text does not fit."""
    sheets = []
    count = -(-len(relations) // _MOST_RELATIONS)
    for index in range(count):
        first, last = (round(i * len(relations) / count) for i in (index, index + 1))
        boxes = _drawn(relations[first:last], first, desk)
        if boxes is None:
            return None
        parts = (p for r in relations[first:last] for p in (r.subject, r.verb, r.object))
        sheets.append(Sheet(boxes, tuple(dict.fromkeys(mark for p in parts for mark in p.evidence))))
    return sheets


def _relation(blocks: Sequence[Content]) -> Relation | None:
    if len(blocks) != 1 or not isinstance(blocks[0], Para):
        return None
    runs = blocks[0].runs
    bold = [i for i, run in enumerate(runs) if run.bold and run.evidence is None]
    if not bold or bold != list(range(bold[0], bold[-1] + 1)):
        return None
    subject, verb, target = _node(runs[: bold[0]]), runs[bold[0] : bold[-1] + 1], _node(runs[bold[-1] + 1 :])
    if not subject.runs or not target.runs:
        return None
    middle = said(tuple(replace(r, bold=False) for r in verb), Style("muted", align="center"))
    return Relation(subject, replace(middle, gap=0.0), target)


def _node(runs: Runs) -> Passage:
    return replace(said(runs, Style("text", bold=True, align="center")), gap=0.0)


def _drawn(relations: Sequence[Relation], before: int, desk: Desk) -> tuple[Box, ...] | None:
    area = desk.area
    tall = min(76.0, (area.h - _GAP * (len(relations) - 1)) / len(relations))
    top = area.y + min(36.0, (area.h - tall * len(relations) - _GAP * (len(relations) - 1)) / 3)
    boxes: list[Box] = []
    for index, relation in enumerate(relations):
        row = Rect(area.x, top + index * (tall + _GAP), area.w, tall)
        drawn = _row(relation, before + index + 1, row, desk)
        if drawn is None:
            return None
        boxes += drawn
    return tuple(boxes)


def _row(relation: Relation, number: int, row: Rect, desk: Desk) -> list[Box] | None:
    node = 0.34 * row.w
    left = Rect(row.x, row.y, node, row.h)
    right = replace(left, x=row.right - node)
    middle = Rect(left.right + 10, row.y, row.w - 2 * node - 20, row.h / 2 - 3)
    subject = _card(f"From {number}", relation.subject, left, desk)
    verb = _fitted(relation.verb, middle, desk)
    target = _card(f"To {number}", relation.object, right, desk)
    if subject is None or verb is None or target is None:
        return None
    line = Shape(f"Link {number}", rounded(Rect(left.right, row.y + row.h / 2 - 0.75, row.w - 2 * node, 1.5)), "rect")
    dot = Shape(f"End {number}", rounded(Rect(right.x - 8, row.y + row.h / 2 - 4, 8, 8)), "ellipse", "accent1")
    return [
        replace(line, fill="accent1"), dot, subject, text_box(f"Verb {number}", middle, verb, "bottom"), target,
    ]  # fmt: skip


def _card(name: str, passage: Passage, rect: Rect, desk: Desk) -> TextBox | None:
    inner = Rect(rect.x + 12, rect.y + 4, rect.w - 24, rect.h - 8)
    found = _fitted(passage, inner, desk)
    if found is None:
        return None
    spare = replace(text_box(name, inner, found, "middle"), rect=rounded(rect), fill="card", role="card")
    return replace(spare, inset=(12.0, 4.0, 12.0, 4.0))


def _fitted(passage: Passage, rect: Rect, desk: Desk) -> tuple[SetParagraph, ...] | None:
    for size in desk.steps("body"):
        found = set_stack((passage,), Place(rect.x, rect.y, rect.w), size, desk.faces)
        if stack_height(found) <= rect.h and keeps_words(found):
            return found
    return None
