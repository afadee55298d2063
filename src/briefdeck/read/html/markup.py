"""HTML → the blocks that a reader of the page sees. Nothing recurses, and no markup is too deep or too broken."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from importlib.resources import files

from briefdeck.nouns import noun

_TAGS = {
    name: frozenset(tags.split())
    for name, tags in tomllib.loads(files("briefdeck.read.html").joinpath("tags.toml").read_text("utf-8")).items()
}
_UNSEEN, _INLINE, _EMPTY = _TAGS["unseen"], _TAGS["inline"], _TAGS["empty"]
_ENDS_ITSELF = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("tr", "td", "th"),
    "td": ("td", "th"),
    "th": ("td", "th"),
}
_ENDS_PARAGRAPH = _TAGS["ends_paragraph"]
_SCOPES = frozenset({"ul", "ol", "dl", "table"})
_AROUND = {
    "nav": "navigation of the page",
    "footer": "the foot of the page",
    "aside": "a box beside the article",
    "form": "a form",
    "button": "a button",
    "header": "the head of the page",
}
_HEADING = re.compile(r"h[1-6]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TABLE = _TAGS["table"]
_MOST_UNENDED = 50
_FARTHEST = 2_000
_LONGEST_META = 500


@noun
class Shown:
    """One block of the page. ``kind``: p, li, ol, quote, pre, caption, img, dt or h1 to h6.

    ``cell`` is (table, row, column), ``around`` why the element around it is no article, ``group`` the list or quote;
    ``article`` counts the outermost article elements of the page up to the one that it stands in, 0 for none.
    """

    text: str
    kind: str
    level: int = 0
    group: int = 0
    cell: tuple[int, int, int] | None = None
    around: str = ""
    path: str = ""
    article: int = 0


@dataclass(slots=True)
class Shape:
    """A whole page: what is seen, and what its head says."""

    blocks: list[Shown] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    language: str = ""
    deepest: int = 0
    nested_tables: set[int] = field(default_factory=set)


def shape_of(html: str) -> Shape:
    """Everything on the page in its order."""
    walk = _Walk()
    walk.feed(_closable(html))
    walk.close()
    walk.flush()
    return walk.shape


def _closable(html: str) -> str:
    """The page without a crowd of tags and comments that never end: each would be searched for its end again."""
    for opening, closing in (("<!--", "-->"), ("<", ">")):
        at = html.rfind(closing) + 1
        if html.count(opening, at) > _MOST_UNENDED:
            html = html[:at] + html[at:].replace(opening, " ")
    return html


class _Walk(HTMLParser):
    """Follows the tags with a stack and with counts of what is open, so that each tag costs the same at any depth."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shape = Shape()
        self._stack: list[tuple[str, bool]] = []
        self._open: Counter[str] = Counter()
        self._unseen = 0
        self._text: list[str] = []
        self._breaks = 0
        self._groups = 0
        self._group = 0
        self._tables: list[list[int]] = []
        self._table = 0
        self._articles = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        said = {name: value or "" for name, value in attrs}
        if tag in _EMPTY:
            self._empty(tag, said)
            return
        if tag not in _INLINE:
            self.flush()
            self._end_what_ends_itself(tag)
        self._enter(tag)
        hides = tag in _UNSEEN or "hidden" in said or bool(_HIDDEN.search(said.get("style", "")))
        if hides and tag not in ("html", "body"):
            self._unseen += 1
        self._stack.append((tag, hides and tag not in ("html", "body")))
        self._open[tag] += 1
        self.shape.deepest = max(self.shape.deepest, len(self._stack))
        if tag == "html":
            self.shape.language = said.get("lang", "")[:2].lower()

    def handle_endtag(self, tag: str) -> None:
        """Closes an element and all that was left open in it."""
        if tag == "br":
            self._empty(tag, {})
        steps = self._steps_to(tag) if self._open[tag] else 0
        if steps and tag not in _INLINE:
            self.flush()
        for _ in range(steps):
            self._pop()

    def _steps_to(self, tag: str) -> int:
        """How many elements end with this tag; 0 where it would reach out of its surroundings."""
        for steps in range(1, min(len(self._stack), _FARTHEST) + 1):
            name = self._stack[-steps][0]
            if name == tag:
                return steps
            if (tag in _INLINE and name not in _INLINE) or (name in ("td", "th", "table") and tag not in _TABLE):
                return 0
        return 0

    def handle_data(self, data: str) -> None:
        """Keeps what is seen, and the title."""
        if self._open["title"] and not self._open["svg"] and len(self.shape.title) < _LONGEST_META:
            self.shape.title += data
        elif not self._unseen:
            self._text.append(data)
            if data.strip():
                self._breaks = 0

    def flush(self) -> None:
        """Ends the block that was being written."""
        text = "".join(self._text)
        self._text, self._breaks = [], 0
        if self._open["pre"] or self._open["xmp"] or self._open["listing"]:
            text = text.strip("\n").rstrip()
        else:
            text = " ".join(text.split())
        if text.strip():
            self.shape.blocks.append(self._shown(text, self._kind()))

    def _empty(self, tag: str, said: dict[str, str]) -> None:
        match tag:
            case "br" if self._open["pre"]:
                self._text.append("\n")
            case "br":
                self._text.append(" ")
                self._breaks += 1
                if self._breaks > 1:
                    self.flush()
            case "hr":
                self.flush()
            case "img" if not self._unseen and said.get("alt", "").strip():
                self._picture(said)
            case "meta":
                name = (said.get("property") or said.get("name") or said.get("itemprop") or "").lower()
                self.shape.meta.setdefault(name, said.get("content", "")[:_LONGEST_META])
            case _:
                pass

    def _picture(self, said: dict[str, str]) -> None:
        block = self._shown(" ".join(said["alt"].split()), "img")
        path = said.get("src", "")
        self.shape.blocks.append(
            Shown(block.text, "img", group=block.group, around=block.around, path="" if path[:5] == "data:" else path)
        )

    def _end_what_ends_itself(self, tag: str) -> None:
        if tag in _ENDS_PARAGRAPH and self._open["p"]:
            self._pop_within(("p",))
        for closing in (_ENDS_ITSELF.get(tag, ()),):
            if any(self._open[name] for name in closing):
                self._pop_within(closing)
        if _HEADING.fullmatch(tag):
            self._pop_within(tuple(f"h{level}" for level in range(1, 7)))

    def _pop_within(self, names: tuple[str, ...]) -> None:
        """Closes the innermost of these, unless a list or table starts inside it."""
        for back in range(1, min(len(self._stack), 50) + 1):
            name = self._stack[-back][0]
            if name in names:
                for _ in range(back):
                    self._pop()
                if names[0] == "tr" and name != "tr":
                    self._pop_within(("tr",))
                return
            if name in _SCOPES or name in ("td", "th", "blockquote", "figure"):
                return

    def _enter(self, tag: str) -> None:
        if tag in ("ul", "ol", "dl") and not (self._open["ul"] + self._open["ol"] + self._open["dl"]):
            self._new_group()
        if tag in ("blockquote", "figure"):
            self._new_group()
        if tag == "article" and not self._open["article"]:
            self._articles += 1
        if tag == "table":
            self._table += 1
            if self._tables:
                self.shape.nested_tables.add(self._tables[-1][0])
            self._tables.append([self._table, -1, -1])
        elif tag == "tr" and self._tables:
            self._tables[-1][1:] = [self._tables[-1][1] + 1, -1]
        elif tag in ("td", "th") and self._tables:
            self._tables[-1][2] += 1

    def _new_group(self) -> None:
        self._groups += 1
        self._group = self._groups

    def _pop(self) -> str:
        name, hides = self._stack.pop()
        self._open[name] -= 1
        self._unseen -= hides
        if name == "table" and self._tables:
            self._tables.pop()
        return name

    def _kind(self) -> str:
        for level in range(1, 7):
            if self._open[f"h{level}"]:
                return f"h{level}"
        if self._open["figcaption"]:
            return "caption"
        if self._open["pre"] or self._open["xmp"] or self._open["listing"]:
            return "pre"
        if self._open["blockquote"]:
            return "quote"
        if self._open["li"]:
            return "ol" if self._innermost_list() == "ol" else "li"
        return "p"

    def _innermost_list(self) -> str:
        return next((name for name, _ in reversed(self._stack[-50:]) if name in ("ul", "ol")), "ul")

    def _shown(self, text: str, kind: str) -> Shown:
        depth = max(self._open["ul"] + self._open["ol"] - 1, 0)
        around = next((why for tag, why in _AROUND.items() if self._open[tag]), "")
        if around == _AROUND["header"] and (self._open["article"] or self._open["main"]):
            around = ""
        table = self._tables[-1] if self._tables else None
        cell = (
            (table[0], max(table[1], 0), max(table[2], 0)) if table and (self._open["td"] or self._open["th"]) else None
        )
        return Shown(text, kind, depth, self._group, cell, around, article=self._articles * bool(self._open["article"]))
