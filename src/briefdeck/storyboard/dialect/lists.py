"""Lists numbered by letters, by Roman numbers or in parentheses: a. A) i. (1)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefdeck.model.numerals import readings
from briefdeck.patterns import pattern

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

_MARK = pattern(r"(\(?[A-Za-z]{1,7}[.)]|\([0-9]{1,4}\))([ \t]+|$)")
_MOST = 1_000
"""Such lists in a file: each costs a copy of it."""
_NOTE = "lettered"

_Mark = tuple[str, int, str]
"""The manner, the number, and the mark as it is written."""


@dataclass(slots=True, eq=False, repr=False)
class _Open:
    """A list that is open, and how many items are left before its own manner ends; below 0 it never does."""

    token: "Token"
    left: int


def read_lettered(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Never a block: the marks of such a list become digits of the same length, which the parser's own lists know.

    Two items at least make a list, and one of capitals with periods has two spaces behind them, as in pandoc: "A. Hale"
    is a name. Below text they stand only inside a list.
    """
    first = _mark(state, start)
    notes = state.env.setdefault(_NOTE, {})
    inside = state.listIndent >= 0 and state.sCount[start] >= state.blkIndent
    if not first or state.is_code_block(start) or len(notes) >= _MOST or (silent and not inside):
        return False
    for manner, number, _ in first:
        items = list(_items(state, (start, end), manner, number))
        if len(items) > 1:
            if not silent:
                _rewrite(state, items)
                notes[start] = (manner, number, len(items))
            return silent
    return False


def keep_marks(state: "StateCore") -> None:
    """Tell each numbered list how its numbers are written; where digits follow its letters another list begins."""
    notes = state.env.get(_NOTE, {})
    found: list[Token] = []
    opened: list[_Open] = []
    for token in state.tokens:
        if token.type.endswith("list_open"):
            at = token.map[0] if token.map and token.type == "ordered_list_open" else -1
            token.info, first, count = notes.get(at, (f"1{token.markup}", 0, -1))
            token.attrs = {"start": first} if first else token.attrs
            opened.append(_Open(token, count))
        elif token.type.endswith("list_close"):
            opened.pop()
        elif token.type == "list_item_open" and opened:
            if opened[-1].left == 0:
                found += _parted(opened[-1].token, token)
            opened[-1].left -= 1
        found.append(token)
    state.tokens = found


def _parted(whole: "Token", item: "Token") -> "tuple[Token, Token]":
    """The end of a list, and the beginning of one in digits with ``item`` first."""
    start: dict[str, str | int | float] = {"start": int(item.info)}
    first = replace(whole, attrs=start, info=f"1{whole.markup}", map=item.map)
    return replace(whole, type="ordered_list_close", nesting=-1, attrs={}, info=""), first


def _mark(state: "StateBlock", line: int) -> list[_Mark]:
    begin, last = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    found = _MARK.match(state.src, begin, last)
    if found is None:
        return []
    written, gap = found.groups()
    is_name = written[0].isupper() and written.endswith(".") and len(gap) < 2 and found.end() < last
    return [] if is_name else [(manner, number, written) for manner, number in readings(written)]


def _items(state: "StateBlock", lines: tuple[int, int], manner: str, number: int) -> Iterator[tuple[int, str]]:
    """The line and the mark of each item of the list that begins in the first line."""
    start, end = lines
    indent = inner = state.sCount[start]
    for line in range(start, end):
        if state.isEmpty(line) or state.sCount[line] >= inner > indent:
            continue
        written = next((w for m, n, w in _mark(state, line) if (m, n) == (manner, number)), "")
        if state.sCount[line] < indent or (not written and state.isEmpty(line - 1)):
            return
        if written and state.sCount[line] == indent:
            yield line, written
            number, inner = number + 1, indent + len(written) + 1


def _rewrite(state: "StateBlock", items: list[tuple[int, str]]) -> None:
    parts, at = [], 0
    for line, written in items:
        begin = state.bMarks[line] + state.tShift[line]
        parts += [state.src[at:begin], f"{1:0{len(written) - 1}}{written[-1]}"]
        at = begin + len(written)
    state.src = "".join([*parts, state.src[at:]])
