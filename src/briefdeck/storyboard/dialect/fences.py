"""Blocks that CommonMark does not have: fenced divs, comments, style sheets, line blocks."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from briefdeck.errors import LimitError
from briefdeck.patterns import pattern
from briefdeck.storyboard.attributes import Attributes, read_fence

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

Rule = Callable[["StateBlock", int, int, bool], bool]

MAX_DEPTH = 64
_FENCE_END = pattern(r"^:{3,}[ \t]*$")
_SHEET = pattern(r"<(style|script)\b[^>]*>", re.IGNORECASE)
_INSIDE = "inside a footnote"
_LINE = pattern(r"\|(?: (?P<text>.*)|)$")


def guard_depth(state: "StateBlock", start: int, _end: int, _silent: bool) -> bool:
    """Never a block; raises LimitError when the line lies too deep."""
    if state.level > MAX_DEPTH:
        raise LimitError("nested too deeply", where=f"line {start + 1}", hint=f"at most {MAX_DEPTH} levels")
    return False


def line_of(state: "StateBlock", number: int) -> str:
    """A line without its indent."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _opened(line: str) -> Attributes | None:
    if not line.startswith(":::"):
        return None
    inner = line.strip(": \t")
    return read_fence(inner) if inner else None


def begins(state: "StateBlock", number: int, sign: str) -> bool:
    """True when the line is no indented code and begins with the sign: asked of every line, so asked first."""
    return state.src.startswith(sign, state.bMarks[number] + state.tShift[number]) and not state.is_code_block(number)


def read_div(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A fenced div: ``::: name`` or ``::: {.name key=value}`` up to the colons that close it."""
    attributes = _opened(line_of(state, start)) if begins(state, start, ":::") else None
    if attributes is None:
        return False
    if silent:
        return True
    close, is_closed = _closingline_of(state, start, end)
    if not is_closed:
        state.env.setdefault("unclosed", []).append(start + 1)
    parent, last = state.parentType, state.lineMax
    state.parentType, state.lineMax = "div", close
    token = state.push("div_open", "div", 1)
    token.map, token.meta = [start, close], {"attributes": attributes}
    state.md.block.tokenize(state, start + 1, close)
    state.push("div_close", "div", -1)
    state.parentType, state.lineMax = parent, last
    state.line = close + is_closed
    return True


def _closingline_of(state: "StateBlock", start: int, end: int) -> tuple[int, bool]:
    """The line that closes the div and True, or the first line after its container and False."""
    depth, code = 1, ""
    for number in range(start + 1, end):
        text = line_of(state, number)
        if text and state.sCount[number] < state.blkIndent:
            return number, False
        if code or text.startswith(("```", "~~~")):
            code = _code_after(text, code)
        elif _FENCE_END.match(text):
            depth -= 1
        elif _opened(text) is not None:
            depth += 1
        if depth == 0:
            return number, True
    return end, False


def _code_after(text: str, code: str) -> str:
    """The fence of the code block that is open after this line, or ""."""
    fence = text[: len(text) - len(text.lstrip(text[:1]))] if text else ""
    if not code:
        return fence
    return "" if fence.startswith(code) and not text[len(fence) :].strip() else code


def read_comment(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """An HTML comment on lines of its own."""
    begin = state.bMarks[start] + state.tShift[start]
    if not begins(state, start, "<!--") or state.env.get("no_comment_end"):
        return False
    finish = state.src.find("-->", begin + 4)
    if finish < 0:
        state.env["no_comment_end"] = True
        return False
    last = next((n for n in range(start, end) if state.eMarks[n] >= finish + 3), end)
    if last == end or state.src[finish + 3 : state.eMarks[last]].strip():
        return False
    if not silent:
        token = state.push("comment", "", 0)
        token.map, token.content = [start, last + 1], state.src[begin + 4 : finish].strip()
        state.line = last + 1
    return True


def read_sheet(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A style sheet or script of a browser's slide show: kept apart, it says nothing on a slide."""
    begin = state.bMarks[start] + state.tShift[start]
    opened = _SHEET.match(state.src, begin) if begins(state, start, "<s") or begins(state, start, "<S") else None
    finish = state.src.lower().find(f"</{opened[1].lower()}>", begin) if opened else -1
    if opened is None or finish < 0:
        return False
    last = next((n for n in range(start, end) if state.eMarks[n] >= finish), end - 1)
    if not silent:
        token = state.push("sheet", "", 0)
        token.map, token.content = [start, last + 1], opened[1].lower()
        state.line = last + 1
    return True


def read_line_block(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Lines that start with "| " and keep their breaks and leading spaces."""
    if silent or not begins(state, start, "|") or not _LINE.match(line_of(state, start)):
        return False
    lines: list[str] = []
    number = start
    while number < end and not state.isEmpty(number) and state.sCount[number] >= state.blkIndent:
        text = line_of(state, number)
        found = _LINE.match(text)
        if found:
            lines.append(_spaced(found["text"] or ""))
        elif lines and state.tShift[number]:
            lines[-1] += f" {text}"
        else:
            break
        number += 1
    token = state.push("paragraph_open", "p", 1)
    token.map = [start, number]
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = "\\\n".join(lines), [start, number], []
    state.push("paragraph_close", "p", -1)
    state.line = number
    return True


def _spaced(text: str) -> str:
    bare = text.lstrip(" ")
    return "&nbsp;" * (len(text) - len(bare)) + bare.rstrip()


def outermost(rule: Rule) -> Rule:
    """The rule for a footnote's definition, where what looks like one inside another is text."""

    def read(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
        if state.env.get(_INSIDE):
            return False
        state.env[_INSIDE] = True
        try:
            return rule(state, start, end, silent)
        finally:
            state.env[_INSIDE] = False

    return read
