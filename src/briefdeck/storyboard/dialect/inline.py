"""Text, and what it has beyond CommonMark: evidence, math, raised and lowered text, spans, attributes, tags."""

import re
from itertools import cycle, pairwise
from typing import TYPE_CHECKING

from briefdeck.patterns import pattern
from briefdeck.storyboard.attributes import NOTHING, read_attributes, split_heading

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

_MARKS = pattern(r"[\n\\`*_~^$\[!{<&]")
"""The characters with which a rule of the dialect begins."""
_EVIDENCE = pattern(r"\[§([1-9][0-9]{0,6})\](?!\()")
_DISPLAY = pattern(r"\$\$((?:[^$\\]|\\.|\$(?!\$))+?)\$\$", re.DOTALL)
_MATH = pattern(r"\$(?![\s$])((?:[^$\\]|\\.)*?[^\s$\\]|(?:[^$\\]|\\.)*?\\[^\s])\$(?![0-9$])", re.DOTALL)
_RAISED = pattern(r"\^((?:[^\s^\\]|\\.)+)\^")
_LOWERED = pattern(r"~(?!~)((?:[^\s~\\]|\\.)+)~(?!~)")
_TAG = pattern(r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>")
_RAW = pattern(r"\{=(\w+)\}")
_NAMES = """a abbr address article aside audio b big blockquote br button canvas center cite code col colgroup dd del
    details dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd
    label li link main mark meta nav object ol option p picture pre q s samp section select small source span strike
    strong sub summary sup svg path g rect circle line text table tbody td textarea tfoot th thead tr tt u ul var video
    wbr"""
_TAGS = frozenset(_NAMES.split())
_BEARERS = ("image", "code_inline", "link_close")


def read_inline(state: "StateCore") -> None:
    """The texts of all blocks. Most hold words and the marks of sentences only, which needs none of twenty rules."""
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        if token.children is None:
            token.children = []
        texts = _EVIDENCE.split(token.content)  # every other one is the number of a sentence
        if any(map(_MARKS.search, texts[::2])):
            state.md.inline.parse(token.content, state.md, state.env, token.children)
            continue
        kinds = cycle(("text", "evidence"))
        token.children += [Token(kind, "", 0, content=text) for kind, text in zip(kinds, texts, strict=False) if text]


def read_evidence(state: "StateInline", silent: bool) -> bool:
    """``[§12]``: the mark of a sentence."""
    found = _EVIDENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("evidence", "", 0).content = found[1]
    state.pos = found.end()
    return True


def read_comment(state: "StateInline", silent: bool) -> bool:
    """An HTML comment inside text."""
    if not state.src.startswith("<!--", state.pos):
        return False
    finish = state.src.find("-->", state.pos + 4)
    if finish < 0:
        return False
    if not silent:
        state.push("comment", "", 0).content = state.src[state.pos + 4 : finish].strip()
    state.pos = finish + 3
    return True


def read_math(state: "StateInline", silent: bool) -> bool:
    """``$x$`` and ``$$x$$``, by pandoc's rule: no space inside the dollars, no digit behind the second."""
    if state.src[state.pos] != "$":
        return False
    display = _DISPLAY.match(state.src, state.pos, state.posMax)
    found = display or _MATH.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("math", "", 0)
        token.content, token.info = found[1].strip(), "display" if display else "inline"
    state.pos = found.end()
    return True


def read_script(state: "StateInline", silent: bool) -> bool:
    """``^raised^`` and ``~lowered~``, without spaces inside."""
    mark = state.src[state.pos]
    if mark not in "^~" or (mark == "~" and state.pos and state.src[state.pos - 1] == "~"):
        return False
    found = (_RAISED if mark == "^" else _LOWERED).match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        _push_around(state, "super" if mark == "^" else "sub", found.span(1))
    state.pos = found.end()
    return True


def read_span(state: "StateInline", silent: bool) -> bool:
    """``[text]{.class}``."""
    if state.src[state.pos] != "[":
        return False
    start = state.pos
    finish = state.md.helpers.parseLinkLabel(state, start)
    state.pos = start
    if finish < 0 or finish + 1 >= state.posMax or state.src[finish + 1] != "{":
        return False
    close = _closing_brace(state.src, finish + 1, state.posMax)
    found = read_attributes(state.src[finish + 2 : close]) if close > 0 else None
    if found is None:
        return False
    if not silent:
        _push_around(state, "span", (start + 1, finish))
        opened = next(t for t in reversed(state.tokens) if t.type == "span_open" and "attributes" not in t.meta)
        opened.meta["attributes"] = found
    state.pos = close + 1
    return True


def read_attributes_behind(state: "StateInline", silent: bool) -> bool:
    """``{width=40%}`` right behind an image, code or link; ``{=format}`` behind code makes it raw."""
    if silent or state.pending or not state.tokens or state.src[state.pos] != "{":
        return False
    token = state.tokens[-1]
    raw = _RAW.match(state.src, state.pos, state.posMax)
    if token.type not in _BEARERS or (raw and token.type != "code_inline"):
        return False
    if raw:
        token.type, token.info, state.pos = "raw", raw[1], raw.end()
        return True
    finish = _closing_brace(state.src, state.pos, state.posMax)
    found = read_attributes(state.src[state.pos + 1 : finish]) if finish > 0 else None
    if found is None:
        return False
    token.meta["attributes"] = found
    state.pos = finish + 1
    return True


def read_tag(state: "StateInline", silent: bool) -> bool:
    """A tag of HTML; a word in angle brackets that is no tag stays text."""
    found = _TAG.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "<" else None
    if found is None or found[1].lower() not in _TAGS:
        return False
    if not silent:
        token = state.push("hardbreak" if found[1].lower() == "br" else "tag", "", 0)
        token.content = found[0]
    state.pos = found.end()
    return True


def read_heading_attributes(state: "StateCore") -> None:
    """Take the attributes off the ends of headings."""
    for heading, inline in pairwise(state.tokens):
        if heading.type == "heading_open":
            inline.content, attributes = split_heading(inline.content)
            heading.meta["attributes"] = attributes or NOTHING


def _push_around(state: "StateInline", name: str, inner: tuple[int, int]) -> None:
    last = state.posMax
    state.push(f"{name}_open", "span", 1)
    state.pos, state.posMax = inner
    state.md.inline.tokenize(state)
    state.push(f"{name}_close", "span", -1)
    state.posMax = last


def _closing_brace(text: str, start: int, end: int) -> int:
    quoted = False
    for position in range(start + 1, min(end, start + 2000)):
        if text[position] == '"' and text[position - 1] != "\\":
            quoted = not quoted
        elif text[position] == "}" and not quoted:
            return position
    return -1
