"""Pictures behind a slide: over all of it, or at its left or right with the slide's words beside, as Marp has them."""

from briefdeck.model.pages import PictureBox
from briefdeck.model.storyboard import Image, Slide
from briefdeck.model.theme import Rect
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.typeset.slides.desk import Desk
from briefdeck.typeset.slides.passage import rounded

_SIDE = pattern(r"(left|right)(?::(\d{1,3})%)?")
_USUAL, _LEAST, _MOST = 0.5, 0.2, 0.65
"""Shares of the slide's width that the picture takes."""
_WHOLE_PICTURE = ("contain", "fit")


def beside_picture(slide: Slide, desk: Desk) -> Desk:
    """The desk of the part of the slide that its picture leaves free; the desk itself when it takes no side."""
    side = _side(slide)
    if side is None:
        return desk
    name, share = side
    return desk.on_part(share if name == "left" else 0.0, 1.0 - share)


def side_picture(slide: Slide, desk: Desk) -> PictureBox | None:
    """The picture at the slide's left or right, over its whole height; None when it takes no side."""
    image, side = _image(slide), _side(slide)
    if image is None or side is None:
        return None
    wide, tall = desk.theme.slide
    name, share = side
    return _filling(slide, image, Rect(0.0 if name == "left" else wide * (1 - share), 0.0, wide * share, tall))


def picture_behind(slide: Slide, desk: Desk) -> PictureBox | None:
    """The picture behind all of the slide; None when there is none or it takes a side."""
    image = _image(slide)
    if image is None or _side(slide) is not None:
        return None
    return _filling(slide, image, Rect(0.0, 0.0, *desk.theme.slide))


def _image(slide: Slide) -> Image | None:
    return slide.background.image if slide.background else None


def _side(slide: Slide) -> tuple[str, float] | None:
    found = _SIDE.fullmatch(dict(slide.attributes).get("background-position", ""))
    if found is None or _image(slide) is None:
        return None
    return found[1], min(_MOST, max(_LEAST, int(found[2]) / 100)) if found[2] else _USUAL


def _filling(slide: Slide, image: Image, rect: Rect) -> PictureBox:
    """The picture cut to the rectangle's shape; whole and in its middle where the slide asks for that."""
    across, down = rect.w / image.width, rect.h / image.height
    box = PictureBox("Background", rounded(rect), image.data, image.media_type, "")
    if dict(slide.attributes).get("background-size") in _WHOLE_PICTURE:
        w, h = image.width * min(across, down), image.height * min(across, down)
        return replace(box, rect=rounded(Rect(rect.x + (rect.w - w) / 2, rect.y + (rect.h - h) / 2, w, h)))
    scale = max(across, down)
    side, top = (1 - across / scale) / 2, (1 - down / scale) / 2
    return replace(box, crop=(round(side, 5), round(top, 5), round(side, 5), round(top, 5)))
