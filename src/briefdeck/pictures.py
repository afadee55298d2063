"""Pictures beside a storyboard: read at the rim, so that no stage touches the disk."""

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from briefdeck.errors import BriefdeckError
from briefdeck.files import contents
from briefdeck.model.note import Note, Severity
from briefdeck.model.storyboard import (
    Briefing,
    Bullets,
    Content,
    Deck,
    Div,
    Grid,
    Image,
    Listing,
    Para,
    Picture,
    Quoted,
    Slide,
    Storyboard,
)  # fmt: skip
from briefdeck.nouns import replace
from briefdeck.untrusted import MAX_PIXELS, picture_size

_Change = Callable[[Picture], Picture]


def with_pictures(board: Storyboard, folder: Path, most: int = MAX_PIXELS) -> Storyboard:
    """The storyboard with the bytes of the pictures that lie in ``folder`` or below it.

    A picture that is elsewhere, missing, no picture or above ``most`` pixels keeps its words, and a note says why.
    """
    notes: list[Note] = []
    known: dict[str, Image | None] = {}

    def change(picture: Picture) -> Picture:
        if picture.path not in known:
            known[picture.path] = _image(picture.path, folder, notes, most)
        return replace(picture, image=known[picture.path])

    match board:
        case Deck():
            slides = tuple(_illustrated(slide, change) for slide in board.slides)
            return replace(board, slides=slides, notes=(*board.notes, *notes))
        case Briefing():
            blocks = _changed(board.blocks, change)
            return replace(board, blocks=blocks, notes=(*board.notes, *notes))
        case _:
            assert_never(board)


def _illustrated(slide: Slide, change: _Change) -> Slide:
    behind = change(slide.background) if slide.background else None
    return replace(slide, blocks=_changed(slide.blocks, change), background=behind)


def _image(path: str, folder: Path, notes: list[Note], most: int) -> Image | None:
    try:
        place = (folder / path).resolve()
        if not place.is_relative_to(folder.resolve()) or "://" in path:
            notes.append(_note(path, "it is not in the storyboard's folder", "put it beside the storyboard"))
            return None
        data = contents(place)
        return Image(data, *picture_size(data, path, most))
    except BriefdeckError as error:
        notes.append(_note(path, error.message, error.hint))
    except (OSError, ValueError):
        notes.append(_note(path, "its name leads nowhere", "check the name"))
    return None


def _note(path: str, reason: str, hint: str) -> Note:
    return Note("D304", Severity.WARNING, path[:80], f"the picture is shown by its words: {reason}", hint)


def _changed(blocks: tuple[Content, ...], change: _Change) -> tuple[Content, ...]:
    return tuple(_each(block, change) for block in blocks)


def _each(block: Content, change: _Change) -> Content:
    match block:
        case Picture():
            return change(block)
        case Bullets(items=items):
            return replace(block, items=tuple(replace(item, blocks=_changed(item.blocks, change)) for item in items))
        case Quoted() | Div():
            return replace(block, blocks=_changed(block.blocks, change))
        case Para() | Grid() | Listing():
            return block
        case _:
            assert_never(block)
