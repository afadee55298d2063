"""Pictures: as large as their place allows, never distorted; their words where there are no bytes."""

from collections.abc import Iterator
from dataclasses import replace

from briefdeck.model.pages import Box, PictureBox
from briefdeck.model.storyboard import Picture
from briefdeck.model.theme import Rect
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.passage import Passage, Style, rounded, set_stack, text_box, words

_MOST_ENLARGED = 1.5
"""Points a pixel: what is enlarged more looks coarse."""
_GAP = 8.0
_LONGEST_CAPTION = 160


def set_picture(picture: Picture, desk: Desk) -> Sheet:
    """A sheet with the picture in the middle of the area and its caption below; without an image nothing."""
    image, area = picture.image, desk.area
    if image is None:
        return Sheet(())
    caption = _caption(picture)
    size, below = _room_below(caption, desk)
    scale = min(area.w / image.width, (area.h - below) / image.height, _MOST_ENLARGED)
    wide, tall = image.width * scale, image.height * scale
    place = Rect(area.x + (area.w - wide) / 2, area.y + (area.h - below - tall) / 2, wide, tall)
    alt = picture.alt.strip() or picture.caption.strip() or picture.path
    boxes: list[Box] = [PictureBox("Picture", rounded(place), image.data, image.media_type, alt)]
    if below:
        under = Rect(area.x, place.y + tall + _GAP, area.w, below - _GAP)
        paragraphs = set_stack(caption, Place(under.x, under.y, under.w), size, desk.faces)
        boxes.append(text_box("Caption", under, paragraphs))
    return Sheet(tuple(boxes))


def _room_below(caption: tuple[Passage, ...], desk: Desk) -> tuple[float, float]:
    """The caption's size, and the height that it takes with the gap above it."""
    area, size, tall = desk.area, desk.size("label"), 0.0
    for size in desk.steps("label") if caption else ():
        tall = stack_height(set_stack(caption, Place(area.x, area.y, area.w), size, desk.faces)) + _GAP
        if tall <= area.h / 2:
            break
    return size, tall


def with_short_caption(picture: Picture) -> tuple[Picture, tuple[Passage, ...]]:
    """The picture, and its caption as text of its own when it is too long to stand below it."""
    if len(picture.caption) <= _LONGEST_CAPTION:
        return picture, ()
    return replace(picture, caption=""), (words(picture.caption.strip()),)


def picture_passages(picture: Picture) -> Iterator[Passage]:
    """What is said about a picture: its alternative text or its name, and its caption."""
    alt = picture.alt.strip()
    caption = picture.caption.strip()
    yield words(alt or picture.path, Style("muted", italic=True))
    if caption and caption != alt:
        yield words(caption, Style("muted", scale=0.9))


def _caption(picture: Picture) -> tuple[Passage, ...]:
    text = picture.caption.strip()
    return (words(text, Style("muted", align="center")),) if text else ()
