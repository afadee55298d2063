"""The Markdown dialect of storyboards: CommonMark and what pandoc, Quarto and Marp have beyond it.

The only package that knows the parser; everyone else sees ``Node``.
"""

from collections.abc import MutableMapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefdeck.errors import LimitError
from briefdeck.nouns import noun
from briefdeck.patterns import pattern
from briefdeck.storyboard.attributes import NOTHING, Attributes
from briefdeck.storyboard.dialect import fences, inline, lists, signs, tables

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.token import Token

MAX_CHARACTERS = 5_000_000
_PARSER_DEPTH = 100  # above ours: at its own limit the parser drops text without a word
_SCHEME = pattern(r"^[\s\x00-\x20]*([^/?#\s]*?):")
_SCHEMES = ("http", "https", "mailto")


@noun
class Node:
    """One element of the file: a block or a stretch of text, with the line (from 1) where it starts."""

    type: str
    content: str = ""
    info: str = ""
    attributes: Attributes = NOTHING
    children: "tuple[Node, ...]" = ()
    line: int = 0


@noun
class Reference:
    """A reference definition: ``[label]: target "title"``."""

    label: str
    target: str
    title: str


@noun
class Tree:
    """A parsed file.

    ``unclosed`` are the lines of divs that nobody closed, ``repeated`` the labels defined twice, ``uncited`` the labels
    of footnotes that nothing leads to. Footnotes stand at the end of ``nodes``.
    """

    nodes: tuple[Node, ...]
    references: tuple[Reference, ...]
    unclosed: tuple[int, ...]
    repeated: tuple[str, ...]
    uncited: tuple[str, ...] = ()


def read_tree(markdown: str) -> Tree:
    """The file's elements, nested; raises LimitError for a file that is too large or nested too deeply."""
    if len(markdown) > MAX_CHARACTERS:
        raise LimitError(f"the storyboard has more than {MAX_CHARACTERS:,} characters", hint="split it in two")
    env: MutableMapping[str, Any] = {}
    tokens = quick_engine().parse(markdown, env)
    references = tuple(Reference(k, str(v["href"]), str(v["title"])) for k, v in env.get("references", {}).items())
    repeated = tuple(str(r["label"]) for r in env.get("duplicate_refs", ()))
    labels = env.get("footnotes", {}).get("refs", {})
    uncited = tuple(str(label).removeprefix(":") for label, place in labels.items() if place < 0)
    return Tree(_nested(tokens, 1), references, tuple(env.get("unclosed", ())), repeated, uncited)


def is_allowed(url: str) -> bool:
    """True for http, https and mailto links, anchors and files beside the storyboard; everything else stays text."""
    if url.lower().replace("%5c", "/").replace("\\", "/").startswith("//") or url.lower().startswith(("\\", "%5c")):
        return False  # the share of another computer
    scheme = _SCHEME.match(url)
    return scheme is None or scheme[1].lower() in _SCHEMES


@lru_cache(maxsize=1)
def quick_engine() -> "MarkdownIt":
    """The parser of the dialect: two short ways lead it to the tokens of ``plain_engine``."""
    engine = plain_engine()
    engine.core.ruler.at("inline", inline.read_inline)
    engine.block.ruler = signs.by_sign(engine.block.ruler)
    return engine


def plain_engine() -> "MarkdownIt":
    """A parser of the dialect that asks every rule at every place, as its library does."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.footnote.index import footnote_def

    class Dialect(MarkdownIt):
        def validateLink(self, url: str) -> bool:
            return is_allowed(url)

    options = {"html": False, "typographer": False, "linkify": False, "maxNesting": _PARSER_DEPTH}
    engine = Dialect("commonmark", options).enable(["table", "strikethrough"])
    engine.disable(["html_block", "html_inline"])
    engine.use(deflist_plugin).use(footnote_plugin)
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    engine.block.ruler.at("footnote_def", fences.outermost(footnote_def), {"alt": ["paragraph", "reference"]})
    engine.block.ruler.before("code", "depth", fences.guard_depth)
    engine.block.ruler.before("fence", "div", fences.read_div, interrupts)
    engine.block.ruler.before("fence", "comment", fences.read_comment, interrupts)
    engine.block.ruler.before("fence", "sheet", fences.read_sheet, interrupts)
    engine.block.ruler.before("fence", "grid", tables.read_grid, interrupts)
    engine.block.ruler.before("fence", "simple", tables.read_simple)
    engine.block.ruler.before("fence", "line_block", fences.read_line_block)
    engine.block.ruler.before("list", "lettered", lists.read_lettered, interrupts)
    engine.inline.ruler.before("link", "evidence", inline.read_evidence)
    engine.inline.ruler.before("link", "inline_comment", inline.read_comment)
    engine.inline.ruler.before("link", "attributes_behind", inline.read_attributes_behind)
    engine.inline.ruler.before("link", "span", inline.read_span)
    engine.inline.ruler.before("strikethrough", "script", inline.read_script)
    engine.inline.ruler.before("strikethrough", "math", inline.read_math)
    engine.inline.ruler.before("autolink", "tag", inline.read_tag)
    engine.core.ruler.before("inline", "heading_attributes", inline.read_heading_attributes)
    engine.core.ruler.before("inline", "marks", lists.keep_marks)
    return engine


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
    attributes = token.meta.get("attributes", NOTHING) if token.meta else NOTHING
    if token.attrs:
        pairs = tuple((key, str(value)) for key, value in token.attrs.items())
        attributes = Attributes(attributes.id, attributes.classes, (*pairs, *attributes.pairs))
    info = token.tag if token.type == "heading_open" else str(token.meta.get("id", token.info))
    return Node(token.type.removesuffix("_open"), token.content, info, attributes, children, _starts(token, line))


def _starts(token: "Token", line: int) -> int:
    return token.map[0] + 1 if token.map else line
