"""Stretches of text in one style, out of a paragraph's inline elements."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefdeck.model.storyboard import Run, Runs
from briefdeck.storyboard.dialect import Node

Aside = Callable[[Node], str]
"""Told of everything that is not text (comment, picture, mark without a sentence); answers with the text that stays."""


def runs_of(nodes: tuple[Node, ...], known: frozenset[int], aside: Aside) -> Runs:
    """The runs of a paragraph, neighbors of one style joined."""
    runs = _joined(_styled(nodes, Run(""), known, aside))
    return _trimmed(runs) if any(node.type in ("comment", "image") for node in nodes) else tuple(runs)


def _styled(nodes: tuple[Node, ...], style: Run, known: frozenset[int], aside: Aside) -> Iterator[Run]:
    for node in nodes:
        match node.type:
            case "text" | "text_special":
                yield replace(style, text=node.content)
            case "code_inline":
                yield replace(style, text=node.content, code=True)
            case "softbreak":
                yield replace(style, text=" ")
            case "hardbreak":
                yield replace(style, text="\n")
            case "evidence" if int(node.content) in known:
                yield Run(f"[§{node.content}]", evidence=int(node.content))
            case "strong" | "em" | "s" | "link":
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
        case _:
            return replace(style, href=dict(node.attributes.pairs).get("href", ""))


def _joined(runs: Iterator[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if joined and run.evidence is None and replace(joined[-1], text="") == replace(run, text=""):
            run = replace(run, text=joined.pop().text + run.text)
        joined.append(run)
    return joined


def _trimmed(runs: list[Run]) -> Runs:
    # Spaces are left over where a comment or picture was; elsewhere a space at the end is the author's.
    while runs and runs[-1].text in (" ", "\n"):
        runs.pop()
    return tuple(runs)
