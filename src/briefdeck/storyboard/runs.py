"""Stretches of text in one style, out of a paragraph's inline elements."""

from collections.abc import Callable, Iterator

from briefdeck.model.storyboard import Run, Runs
from briefdeck.nouns import replace
from briefdeck.storyboard.dialect import Node

Aside = Callable[[Node], str]
"""Told of everything that is not text (comment, picture, mark without a sentence); answers with the text that stays."""

_GONE = ("comment", "image", "tag")
_PLAIN, _SPACE = Run(""), Run(" ")
_STYLED = ("strong", "em", "s", "link", "super", "sub", "span")


def runs_of(nodes: tuple[Node, ...], known: frozenset[int], aside: Aside) -> Runs:
    """The runs of a paragraph, neighbors of one style joined."""
    runs = _joined(_styled(nodes, _PLAIN, known, aside))
    return _trimmed(runs) if any(node.type in _GONE for node in nodes) else tuple(runs)


def _styled(nodes: tuple[Node, ...], style: Run, known: frozenset[int], aside: Aside) -> Iterator[Run]:
    for node in nodes:
        match node.type:
            case "text" | "text_special":
                yield Run(node.content) if style is _PLAIN else replace(style, text=node.content)
            case "code_inline":
                yield replace(style, text=node.content, code=True)
            case "softbreak":
                yield _SPACE if style is _PLAIN else replace(style, text=" ")
            case "hardbreak":
                yield replace(style, text="\n")
            case "math":
                yield replace(style, text=node.content, math=node.info)
            case "raw" if node.info == "openxml":
                yield Run(node.content, raw=node.info)
            case "evidence" if int(node.content) in known:
                yield Run(f"[§{node.content}]", evidence=int(node.content))
            case "footnote_ref":
                number = aside(node)
                yield Run(number, script="super", footnote=int(number))
            case name if name in _STYLED:
                aside(node)
                yield from _styled(node.children, _inside(node, style), known, aside)
            case _:
                yield replace(style, text=aside(node))


def _inside(node: Node, style: Run) -> Run:
    match node.type:
        case "strong":
            return replace(style, bold=True)
        case "em":
            return replace(style, italic=True)
        case "s":
            return replace(style, strike=True)
        case "super" | "sub":
            return replace(style, script=node.type)
        case "link":
            return replace(style, href=dict(node.attributes.pairs).get("href", ""))
        case _:
            return _classed(node.attributes.classes, style)


def _classed(classes: tuple[str, ...], style: Run) -> Run:
    return replace(
        style,
        underline=style.underline or "underline" in classes or "ul" in classes,
        small_caps=style.small_caps or "smallcaps" in classes,
        strike=style.strike or "strike" in classes,
    )


def _joined(runs: Iterator[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        is_plain = run.evidence is None and not (run.footnote or run.math or run.raw)
        if joined and is_plain and _alike(joined[-1], run):
            run = replace(run, text=joined.pop().text + run.text)
        joined.append(run)
    return joined


def _alike(one: Run, other: Run) -> bool:
    return replace(one, text=other.text) == other


def _trimmed(runs: list[Run]) -> Runs:
    # Spaces are left over where a comment or picture was; elsewhere a space at the end is the author's.
    while runs and runs[-1].text in (" ", "\n"):
        runs.pop()
    return tuple(runs)
