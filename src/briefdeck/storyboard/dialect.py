"""The Markdown dialect of storyboards: CommonMark, tables, definition lists, fenced divs, attributes, evidence.

The only module that knows the parser; everyone else sees ``Node``.
"""

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from briefdeck.errors import LimitError
from briefdeck.storyboard.attributes import NOTHING, Attributes, read_attributes, read_fence, split_heading

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 64
_PARSER_DEPTH = 100  # above ours: at its own limit the parser drops text without a word
_SCHEME = re.compile(r"^[\s\x00-\x20]*([^/?#\s]*?):")
_SCHEMES = ("http", "https", "mailto")
_FENCE_END = re.compile(r"^:{3,}[ \t]*$")
_EVIDENCE = re.compile(r"\[§([1-9][0-9]{0,6})\](?!\()")


@dataclass(frozen=True, slots=True)
class Node:
    """One element of the file: a block or a stretch of text, with the line (from 1) where it starts."""

    type: str
    content: str = ""
    info: str = ""
    attributes: Attributes = NOTHING
    children: "tuple[Node, ...]" = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference definition: ``[label]: target "title"``."""

    label: str
    target: str
    title: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed file. ``unclosed`` are the lines of divs that nobody closed, ``repeated`` the labels defined twice."""

    nodes: tuple[Node, ...]
    references: tuple[Reference, ...]
    unclosed: tuple[int, ...]
    repeated: tuple[str, ...]


def read_tree(markdown: str) -> Tree:
    """The file's elements, nested; raises LimitError for a file that is too large or nested too deeply."""
    if len(markdown) > MAX_CHARACTERS:
        raise LimitError(f"the storyboard has more than {MAX_CHARACTERS:,} characters", hint="split it in two")
    env: MutableMapping[str, Any] = {}
    tokens = _engine().parse(markdown, env)
    references = tuple(Reference(k, str(v["href"]), str(v["title"])) for k, v in env.get("references", {}).items())
    repeated = tuple(str(r["label"]) for r in env.get("duplicate_refs", ()))
    return Tree(_nested(tokens, 1), references, tuple(env.get("unclosed", ())), repeated)


def is_allowed(url: str) -> bool:
    """True for http, https and mailto links, anchors and files beside the storyboard; everything else stays text."""
    if url.lower().replace("%5c", "/").replace("\\", "/").startswith("//") or url.lower().startswith(("\\", "%5c")):
        return False  # the share of another computer
    scheme = _SCHEME.match(url)
    return scheme is None or scheme[1].lower() in _SCHEMES


@lru_cache(maxsize=1)
def _engine() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin

    class Dialect(MarkdownIt):
        def validateLink(self, url: str) -> bool:
            return is_allowed(url)

    options = {"html": False, "typographer": False, "linkify": False, "maxNesting": _PARSER_DEPTH}
    engine = Dialect("commonmark", options).enable(["table", "strikethrough"])
    engine.use(deflist_plugin)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    engine.block.ruler.before("code", "depth", _guard_depth)
    engine.block.ruler.before("fence", "div", _read_div, interrupts)
    engine.block.ruler.before("fence", "comment", _read_comment, interrupts)
    engine.inline.ruler.before("link", "evidence", _read_evidence)
    engine.inline.ruler.before("link", "inline_comment", _read_inline_comment)
    engine.inline.ruler.before("link", "picture_attributes", _read_picture_attributes)
    engine.core.ruler.before("inline", "heading_attributes", _read_heading_attributes)
    return engine


def _guard_depth(state: "StateBlock", start: int, _end: int, _silent: bool) -> bool:
    if state.level > MAX_DEPTH:
        raise LimitError("nested too deeply", where=f"line {start + 1}", hint=f"at most {MAX_DEPTH} levels")
    return False


def _line(state: "StateBlock", number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _opened(line: str) -> Attributes | None:
    inner = line.strip(": \t")
    return read_fence(inner) if inner and line.startswith(":::") else None


def _read_div(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    attributes = None if state.is_code_block(start) else _opened(_line(state, start))
    if attributes is None:
        return False
    if silent:
        return True
    close, is_closed = _closing_line(state, start, end)
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


def _closing_line(state: "StateBlock", start: int, end: int) -> tuple[int, bool]:
    """The line that closes the div and True, or the first line after its container and False."""
    depth, code = 1, ""
    for number in range(start + 1, end):
        text = _line(state, number)
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


def _read_comment(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    begin = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith("<!--", begin) or state.env.get("no_comment_end"):
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


def _read_evidence(state: "StateInline", silent: bool) -> bool:
    found = _EVIDENCE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("evidence", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _read_inline_comment(state: "StateInline", silent: bool) -> bool:
    if not state.src.startswith("<!--", state.pos):
        return False
    finish = state.src.find("-->", state.pos + 4)
    if finish < 0:
        return False
    if not silent:
        state.push("comment", "", 0).content = state.src[state.pos + 4 : finish].strip()
    state.pos = finish + 3
    return True


def _read_picture_attributes(state: "StateInline", silent: bool) -> bool:
    if silent or state.pending or not state.tokens or state.tokens[-1].type != "image" or state.src[state.pos] != "{":
        return False
    finish = state.src.find("}", state.pos)
    found = read_attributes(state.src[state.pos + 1 : finish]) if finish > 0 else None
    if found is None:
        return False
    state.tokens[-1].meta["attributes"] = found
    state.pos = finish + 1
    return True


def _read_heading_attributes(state: "StateCore") -> None:
    for heading, inline in pairwise(state.tokens):
        if heading.type == "heading_open":
            inline.content, attributes = split_heading(inline.content)
            heading.meta["attributes"] = attributes or NOTHING


def _nested(tokens: "Sequence[Token]", line: int) -> tuple[Node, ...]:
    """Flat tokens as a tree, without recursion over siblings."""
    levels: list[list[Node]] = [[]]
    opened: list[Token] = []
    for token in tokens:
        if token.nesting == 1:
            opened.append(token)
            levels.append([])
        elif token.nesting == -1:
            children = tuple(levels.pop())
            levels[-1].append(_node(opened.pop(), children, line))
        else:
            inner = _nested(token.children, _starts(token, line)) if token.children else ()
            levels[-1].append(_node(token, inner, line))
    return tuple(levels[0])


def _node(token: "Token", children: tuple[Node, ...], line: int) -> Node:
    attributes = token.meta.get("attributes", NOTHING)
    pairs = tuple((key, str(value)) for key, value in token.attrs.items())
    attributes = Attributes(attributes.id, attributes.classes, (*pairs, *attributes.pairs))
    info = token.tag if token.type == "heading_open" else token.info
    return Node(token.type.removesuffix("_open"), token.content, info, attributes, children, _starts(token, line))


def _starts(token: "Token", line: int) -> int:
    return token.map[0] + 1 if token.map else line
