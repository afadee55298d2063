"""Where a slide of the author's ends by itself, and the layout that fits it: pandoc's rules for slide shows."""

from briefdeck.model.storyboard import Content, Div, Grid, Para, Picture, Runs, plain

_NAMES = """title section agenda summary content bignumber comparison timeline options quotation chart map table closing
    sources"""
KINDS = frozenset(_NAMES.split())
_ATTACHED = KINDS.union(("takeaway", "pause", "footnotes", "background", "column"))


def breaks(blocks: list[Content], block: Content) -> bool:
    """True when a block starts a slide of its own: tables and columns end theirs, columns want one to themselves.

    Only text may stand above a table; a picture without words counts as a table. A slide with a kind is never cut.
    """
    if _is_attached(block) or any(isinstance(b, Div) and b.kind in KINDS for b in blocks):
        return False
    shown = [b for b in blocks if not _is_attached(b)]
    if any(_ends_slide(b) for b in shown):
        return True
    if _has_columns(block):
        return bool(shown)
    return _ends_slide(block) and any(_is_object(b) for b in shown)


def layout_of(title: Runs, blocks: tuple[Content, ...]) -> str:
    """The standard layout for a slide's content."""
    shown = [block for block in blocks if not (isinstance(block, Div) and block.kind in ("pause", "takeaway"))]
    columns = next((b for b in shown if isinstance(b, Div) and b.kind == "columns"), None)
    sides = [b for b in columns.blocks if isinstance(b, Div) and b.kind == "column"] if columns else []
    if len(sides) > 1:
        return "Comparison" if any(_has_caption(side.blocks) for side in sides) else "Two Content"
    if not plain(title, marks=True) and all(_is_blank(block) for block in shown):
        return "Blank"
    return "Content with Caption" if _has_caption(tuple(shown)) else "Title and Content"


def _has_caption(blocks: tuple[Content, ...]) -> bool:
    """Text first, then something that is no text."""
    objects = [_is_object(block) for block in blocks]
    return bool(objects) and not objects[0] and any(objects)


def _is_attached(block: Content) -> bool:
    return isinstance(block, Div) and block.kind in _ATTACHED


def _is_object(block: Content) -> bool:
    return isinstance(block, Grid | Picture) or (isinstance(block, Div) and block.kind in ("captioned", "picture"))


def _ends_slide(block: Content) -> bool:
    match block:
        case Picture(alt=alt):
            return not alt
        case Div(kind="picture", blocks=(Picture(alt=alt),)):
            return not alt
        case Div(kind=kind):
            return kind == "captioned" or _has_columns(block)
        case _:
            return isinstance(block, Grid)


def _has_columns(block: Content) -> bool:
    if not isinstance(block, Div) or block.kind != "columns":
        return False
    return any(isinstance(inner, Div) and inner.kind == "column" for inner in block.blocks)


def _is_blank(block: Content) -> bool:
    return isinstance(block, Para) and not plain(block.runs, marks=True).strip("\u00a0 ")
