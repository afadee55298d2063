"""All the words of any block, for regions that set them in their own way."""

from briefdeck.model.storyboard import Bullets, Content, Div, Grid, Listing, Para, Picture, Quoted, Run, Runs


def paragraphs(blocks: tuple[Content, ...]) -> list[Runs]:
    """One tuple of runs a paragraph, list item, table row or caption; nothing is left out."""
    return [runs for block in blocks for runs in _block(block) if runs]


def _block(block: Content) -> list[Runs]:
    match block:
        case Para():
            return [block.runs]
        case Bullets():
            return [runs for item in block.items for runs in paragraphs(item.blocks)]
        case Quoted() | Div():
            return paragraphs(block.blocks)
        case Listing():
            return [(Run(block.text.rstrip("\n")),)]
        case Picture():
            return [(Run(" – ".join(t for t in (block.caption, block.alt) if t) or block.path),)]
        case Grid():
            return [_joined(row) for row in (block.head, *block.rows)]


def _joined(row: tuple[Runs, ...]) -> Runs:
    found: list[Run] = []
    for runs in row:
        if found and runs:
            found.append(Run(" · "))
        found += runs
    return tuple(found)
