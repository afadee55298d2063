"""Layouts of a deck as one picture: what they paint, and where each kind of text will go."""

import io
from typing import TYPE_CHECKING

from briefdeck.model.theme import Rect
from briefdeck.model.view import Spot, View
from briefdeck.resources import font_data

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_COLUMNS = 3
_WIDE = 420
"""Width of one layout in pixels."""
_MARGIN, _CAPTION = 24, 44
_PAPER, _INK, _PICTURE, _EDGE = "#E9ECF0", "#14213D", "#9AA5B1", "#5A6778"
_COLORS = {
    "title": "#0B5CAD", "subtitle": "#0E8276", "body": "#0E8276", "left": "#0E8276", "right": "#0E8276",
    "quote": "#0E8276",
}  # fmt: skip
_SMALL_PRINT = "#B3471D"


def picture_of(views: tuple[View, ...]) -> bytes:
    """A PNG with a drawing of every view: the layout in its colors, its places outlined and named."""
    from PIL import Image, ImageDraw, ImageFont

    family = font_data("Source Sans Pro")
    fonts = (ImageFont.truetype(io.BytesIO(family), 17), ImageFont.truetype(io.BytesIO(family), 13))
    tall = max(round(_WIDE * view.size[1] / view.size[0]) for view in views)
    columns, rows = min(_COLUMNS, len(views)), -(-len(views) // _COLUMNS)
    size = (_MARGIN + columns * (_WIDE + _MARGIN), _MARGIN + rows * (tall + _CAPTION + _MARGIN))
    image = Image.new("RGB", size, _PAPER)
    pen = ImageDraw.Draw(image)
    for number, view in enumerate(views):
        across, down = number % _COLUMNS, number // _COLUMNS
        corner = (_MARGIN + across * (_WIDE + _MARGIN), _MARGIN + down * (tall + _CAPTION + _MARGIN))
        pen.text(corner, view.kinds, _INK, fonts[0])
        pen.text((corner[0], corner[1] + 21), view.layout, _EDGE, fonts[1])
        slide = Image.new("RGB", (_WIDE, round(_WIDE * view.size[1] / view.size[0])), f"#{view.ground or 'D5DAE0'}")
        _draw(ImageDraw.Draw(slide), view, fonts[1])
        image.paste(slide, (corner[0], corner[1] + _CAPTION))
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _draw(pen: "ImageDraw", view: View, font: "FreeTypeFont") -> None:
    scale = _WIDE / view.size[0]
    for rect, color in view.painted:
        pen.rectangle(_corners(rect, scale), f"#{color}" if color else _PICTURE)
    for spot in view.spots:
        _outline(pen, spot, scale, font)


def _outline(pen: "ImageDraw", spot: Spot, scale: float, font: "FreeTypeFont") -> None:
    """The place on a pale ground, named; solid where it is a placeholder of the layout, thin where it is not."""
    corners = _corners(spot.rect, scale)
    color = _COLORS.get(spot.role, _SMALL_PRINT)
    pen.rectangle(corners, outline=color, width=2 if spot.holder else 1)
    name = f"{spot.role} · {spot.holder or 'own box'}"
    left, top = corners[0] + 3, corners[1] + 2
    box = pen.textbbox((left, top), name, font)
    pen.rectangle((box[0] - 2, box[1] - 1, box[2] + 2, box[3] + 1), "#FFFFFF")
    pen.text((left, top), name, color, font)


def _corners(rect: Rect, scale: float) -> tuple[float, float, float, float]:
    right, bottom = max(rect.x, rect.right - 1), max(rect.y, rect.bottom - 1)
    return rect.x * scale, rect.y * scale, right * scale, bottom * scale
