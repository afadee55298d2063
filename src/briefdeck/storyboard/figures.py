"""Pictures out of image elements: alternative text, caption, sizes, and what Marp writes into the text."""

from briefdeck.model.storyboard import Content, Div, Picture
from briefdeck.patterns import pattern
from briefdeck.storyboard.dialect import Node

_SIZE = pattern(r"(w|h|width|height):(\S+)")
_BACKGROUND = pattern(r"(?:cover|contain|fit|auto|vertical|(?:left|right)(?::\d+%)?|\d+(?:\.\d+)?%)")
_SAID_ELSEWHERE = ("src", "alt", "title", "fig-alt", "fig-cap")


def picture_of(node: Node, *, captioned: bool) -> Content:
    """A Picture; in a Div "picture" when it has sizes, in a Div "background" when it lies behind the slide.

    ``captioned``: the text between the brackets is a caption too, as for a picture that is a paragraph of its own.
    """
    given = dict(node.attributes.pairs)
    words, sizes, is_background = _marp(_said(node.children))
    pairs = (*(pair for pair in node.attributes.pairs if pair[0] not in _SAID_ELSEWHERE), *sizes)
    if is_background:
        return Div("background", pairs, (Picture(given.get("src", ""), words),))
    alt = given.get("fig-alt") or given.get("alt") or words
    caption = given.get("fig-cap") or given.get("title") or (words if captioned else "")
    picture = Picture(given.get("src", ""), alt, caption)
    return Div("picture", pairs, (picture,)) if pairs else picture


def alone(nodes: tuple[Node, ...]) -> Node | None:
    """The picture of a paragraph with nothing but one picture."""
    shown = [node for node in nodes if node.type != "softbreak" and (node.type != "text" or node.content.strip())]
    return shown[0] if len(shown) == 1 and shown[0].type == "image" else None


def _said(nodes: tuple[Node, ...]) -> str:
    """The words between the brackets, without their styles."""
    return "".join(" " if node.type == "softbreak" else node.content or _said(node.children) for node in nodes)


def _marp(alt: str) -> tuple[str, tuple[tuple[str, str], ...], bool]:
    """The words of an alternative text without its key words, the sizes these give, and whether "bg" was there."""
    words = alt.split()
    is_background = words[:1] == ["bg"]
    if not is_background and not any(_SIZE.fullmatch(word) for word in words):
        return alt, (), False
    sizes: list[tuple[str, str]] = []
    kept: list[str] = []
    for word in words[is_background:]:
        size = _SIZE.fullmatch(word)
        if size:
            sizes.append(({"w": "width", "h": "height"}.get(size[1], size[1]), size[2]))
        elif is_background and _BACKGROUND.fullmatch(word):
            sizes.append(("background-position" if word[0] in "lr" else "background-size", word))
        else:
            kept.append(word)
    return " ".join(kept), tuple(sizes), is_background
