"""Pictures: as large as their place allows, never distorted; their words where there are no bytes."""

from collections.abc import Iterator

from briefdeck.model.pages import Box, PictureBox
from briefdeck.model.storyboard import Content, Div, Image, Para, Picture
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.typeset.paragraph import Place, stack_height
from briefdeck.typeset.slides.desk import Desk, Sheet
from briefdeck.typeset.slides.passage import Passage, Style, rounded, set_stack, text_box, words

_MOST_ENLARGED = 1.5
"""Points a pixel: what is enlarged more looks coarse."""
_GAP = 8.0
_UNITS = {"px": 0.75, "pt": 1.0, "in": 72.0, "inch": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "pc": 12.0, "em": 12.0}
_SIZE = pattern(rf"(\d{{1,5}}(?:\.\d+)?)\s*(%|{'|'.join(_UNITS)})?")
_LONGEST_CAPTION = 160


def set_picture(picture: Picture, desk: Desk) -> Sheet:
    """A sheet with the picture in the middle of the area and its caption below; without an image nothing."""
    image, area = picture.image, desk.area
    if image is None:
        return Sheet(())
    caption = _caption(picture)
    size, below = _room_below(caption, desk)
    wide, tall = _extent(picture, image, (area.w, area.h - below))
    place = Rect(area.x + (area.w - wide) / 2, area.y + (area.h - below - tall) / 2, wide, tall)
    alt = picture.alt.strip() or picture.caption.strip() or picture.path
    boxes: list[Box] = [PictureBox("Picture", rounded(place), image.data, image.media_type, alt)]
    if below:
        under = Rect(area.x, place.y + tall + _GAP, area.w, below - _GAP)
        paragraphs = set_stack(caption, Place(under.x, under.y, under.w), size, desk.faces)
        boxes.append(text_box("Caption", under, paragraphs))
    return Sheet(tuple(boxes))


def sized(div: Div) -> Content:
    """The picture of a div "picture" with the sizes that the div gives it."""
    asked = dict(div.attributes)
    inner = div.blocks[0] if div.blocks else Para(())
    if not isinstance(inner, Picture):
        return inner
    return replace(inner, width=asked.get("width", ""), height=asked.get("height", ""))


def _extent(picture: Picture, image: Image, room: tuple[float, float]) -> tuple[float, float]:
    """Width and height: as asked for where there is room, else as large as the room and its pixels allow."""
    asked = _length(picture.width, room[0]), _length(picture.height, room[1])
    scales = [length / pixels for length, pixels in zip(asked, (image.width, image.height), strict=True) if length]
    scale = min(*scales, room[0] / image.width, room[1] / image.height) if scales else _fitting(image, room)
    return image.width * scale, image.height * scale


def _fitting(image: Image, room: tuple[float, float]) -> float:
    return min(room[0] / image.width, room[1] / image.height, _MOST_ENLARGED)


def _length(written: str, room: float) -> float:
    """Points of "40%", "5cm", "2in", "300px" or "300"; 0 when nothing usable is written."""
    found = _SIZE.fullmatch(written.strip())
    if found is None:
        return 0.0
    return float(found[1]) * (room / 100 if found[2] == "%" else _UNITS[found[2] or "px"])


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
