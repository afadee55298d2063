"""Links between slides: followed to the slide's own id, noted when they lead nowhere."""

from collections.abc import Callable, Iterator

from briefdeck.model.storyboard import Bullets, Content, Div, Grid, Para, Quoted, Run, Runs, Slide, plain
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.storyboard.ids import pandoc_id
from briefdeck.storyboard.remarks import Remarks

_ALWAYS = pattern(r"sources|src-\d+")


def linked(slides: tuple[Slide, ...], remarks: Remarks) -> tuple[Slide, ...]:
    """The slides, each link to a slide with that slide's id; a link to nothing is text and noted."""
    known = {name: name for slide in slides for name in _names(slide)}
    aliases = {pandoc_id(plain(slide.title)): slide.id for slide in reversed(slides) if plain(slide.title)}

    def aimed(run: Run) -> Run:
        if not run.href.startswith("#") or _ALWAYS.fullmatch(run.href[1:]):
            return run
        target = known.get(run.href[1:]) or aliases.get(run.href[1:])
        if target is None:
            _complain(run.href, remarks)
        return replace(run, href=f"#{target}" if target else "")

    def change(runs: Runs) -> Runs:
        return tuple(aimed(run) for run in runs) if any(run.href.startswith("#") for run in runs) else runs

    return tuple(_with_runs(slide, change) for slide in slides)


def _names(slide: Slide) -> Iterator[str]:
    yield slide.id
    yield from _names_in(slide.blocks)


def _names_in(blocks: tuple[Content, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Para(id=name) if name:
                yield name
            case Div():
                yield dict(block.attributes).get("id", "")
                yield from _names_in(block.blocks)
            case Quoted():
                yield from _names_in(block.blocks)
            case Bullets():
                for item in block.items:
                    yield from _names_in(item.blocks)


def _with_runs(slide: Slide, change: Callable[[Runs], Runs]) -> Slide:
    title, blocks, notes = change(slide.title), _changed(slide.blocks, change), _changed(slide.notes, change)
    if title is slide.title and blocks is slide.blocks and notes is slide.notes:
        return slide
    return replace(slide, title=title, blocks=blocks, notes=notes)


def _changed(blocks: tuple[Content, ...], change: Callable[[Runs], Runs]) -> tuple[Content, ...]:
    """The blocks after the change; the same ones when it changes nothing, as in most files."""
    changed = tuple([_changed_block(block, change) for block in blocks])
    return changed if any(new is not old for new, old in zip(changed, blocks, strict=True)) else blocks


def _changed_block(block: Content, change: Callable[[Runs], Runs]) -> Content:
    match block:
        case Para():
            runs = change(block.runs)
            return block if runs is block.runs else replace(block, runs=runs)
        case Bullets():
            inner = [_changed(item.blocks, change) for item in block.items]
            if all(new is item.blocks for new, item in zip(inner, block.items, strict=True)):
                return block
            items = (replace(item, blocks=new) for new, item in zip(inner, block.items, strict=True))
            return replace(block, items=tuple(items))
        case Grid():
            rows = tuple(tuple(change(cell) for cell in row) for row in block.rows)
            return replace(block, head=tuple(change(cell) for cell in block.head), rows=rows)
        case Quoted() | Div():
            inside = _changed(block.blocks, change)
            return block if inside is block.blocks else replace(block, blocks=inside)
        case _:
            return block


def _complain(href: str, remarks: Remarks) -> None:
    line = next((n for n, text in enumerate(remarks.lines, 1) if f"({href}" in text), 1)
    remarks.say("S108", line, href, f"no slide has the id {href[1:]!r}", "give the slide this id: {" + href + "}")
