"""Tables that are drawn: grid tables (``+---+``) and simple tables (columns under dashes)."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefdeck.patterns import pattern
from briefdeck.storyboard.dialect.fences import begins, line_of

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_RULE = pattern(r"\+(?:[:]?[-=]+[:]?\+)+$")
_DASHES = pattern(r"-{2,}(?: +-{2,})+ *$")

Rows = list[list[str]]


def read_grid(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A grid table without joined cells; any other drawing stays text."""
    first = line_of(state, start).rstrip() if begins(state, start, "+") else ""
    if not _RULE.match(first):
        return False
    last = start
    while last < end and line_of(state, last).startswith(("+", "|")):
        last += 1
    lines = [line_of(state, number).rstrip() for number in range(start, last)]
    edges = [at for at, sign in enumerate(first) if sign == "+"]
    found = _grid_rows(lines, edges)
    if found is None:
        return False
    if not silent:
        head, rows, ruler = found
        aligns = [_alignment(ruler[a + 1 : b]) for a, b in pairwise(edges)]
        _push_table(state, (head, rows), aligns, (start, last))
        state.line = last
    return True


def read_simple(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A simple table: a line of heads, dashes under them, a line for each row."""
    if silent or start + 2 >= end or state.is_code_block(start) or not line_of(state, start).strip():
        return False
    ruler = _raw(state, start + 1)
    if not _DASHES.match(ruler.strip()) or state.isEmpty(start + 2):
        return False
    spans = [found.span() for found in re.finditer(r"-+", ruler)]
    last = start + 2
    while last < end and not state.isEmpty(last) and not _DASHES.match(line_of(state, last)):
        last += 1
    head = _cells(_raw(state, start), spans)
    rows = [_cells(_raw(state, number), spans) for number in range(start + 2, last)]
    _push_table(state, (head, rows), [_side(_raw(state, start), span) for span in spans], (start, last))
    state.line = last + (last < end and not state.isEmpty(last))
    return True


def _grid_rows(lines: list[str], edges: list[int]) -> tuple[list[str], Rows, str] | None:
    """Head, rows and the rule that says the alignments; None when a line leaves the grid."""
    groups: list[list[str]] = []
    rules: list[str] = []
    for line in lines:
        if _RULE.match(line):
            rules.append(line)
            groups.append([])
        elif len(line) > edges[-1] and all(line[at] == "|" for at in edges):
            groups[-1].append(line)
        else:
            return None
        if line.startswith("+") and [at for at, sign in enumerate(line) if sign == "+"] != edges:
            return None
    if len(rules) < 2 or groups[-1] or not any(groups):
        return None
    rows = [_grid_row(group, edges) for group in groups if group]
    has_head = len(rules) > 2 and "=" in rules[1]
    ruler = rules[1] if has_head and ":" in rules[1] else rules[0]
    return (rows[0], rows[1:], ruler) if has_head else ([""] * (len(edges) - 1), rows, ruler)


def _grid_row(lines: list[str], edges: list[int]) -> list[str]:
    columns = pairwise(edges)
    return [" ".join(part for line in lines if (part := line[a + 1 : b].strip())) for a, b in columns]


def _alignment(rule: str) -> str:
    left, right = rule.startswith(":"), rule.endswith(":")
    return "center" if left and right else "left" if left else "right" if right else ""


def _raw(state: "StateBlock", number: int) -> str:
    return state.src[state.bMarks[number] : state.eMarks[number]].expandtabs(4)


def _cells(line: str, spans: list[tuple[int, int]]) -> list[str]:
    edges = [0, *(span[0] for span in spans[1:]), max(len(line), spans[-1][1])]
    return [line[a:b].strip() for a, b in pairwise(edges)]


def _side(head: str, span: tuple[int, int]) -> str:
    """Flush right, flush left, both or neither: where the head stands over its dashes says the alignment."""
    over = head[span[0] : span[1]].ljust(span[1] - span[0])
    left, right = not over.startswith(" "), not over.endswith(" ")
    return "" if left and right else "left" if left else "right" if right else "center"


def _push_table(state: "StateBlock", table: tuple[list[str], Rows], aligns: list[str], lines: tuple[int, int]) -> None:
    head, rows = table
    token = state.push("table_open", "table", 1)
    token.map = [*lines]
    state.push("thead_open", "thead", 1)
    _push_row(state, head, aligns, "th")
    state.push("thead_close", "thead", -1)
    state.push("tbody_open", "tbody", 1)
    for row in rows:
        _push_row(state, row, aligns, "td")
    state.push("tbody_close", "tbody", -1)
    state.push("table_close", "table", -1)


def _push_row(state: "StateBlock", cells: list[str], aligns: list[str], tag: str) -> None:
    state.push("tr_open", "tr", 1)
    for cell, align in zip(cells, aligns, strict=True):
        token = state.push(f"{tag}_open", tag, 1)
        if align:
            token.attrs = {"style": f"text-align:{align}"}
        inline = state.push("inline", "", 0)
        inline.content, inline.children = cell, []
        state.push(f"{tag}_close", tag, -1)
    state.push("tr_close", "tr", -1)
