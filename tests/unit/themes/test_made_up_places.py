"""Places that somebody else's deck lacks."""

import pytest

from briefdeck.model.theme import Layout, Rect, Slot
from briefdeck.themes.complete import completed, stood_in
from briefdeck.themes.layouts import name_slots


def test_text_stands_beside_a_title_that_takes_the_whole_height() -> None:
    title = Slot("title", Rect(700.0, 20.0, 216.0, 460.0), "title", 0)
    layouts = completed(stood_in([Layout("title-only", "Vertical Title", "layout1.xml", (title,))]), (960.0, 540.0))
    (content,) = [layout for layout in layouts if layout.role == "content"]
    places = {slot.role: slot.rect for slot in content.slots}
    assert places["body"].right <= places["title"].x
    assert places["body"].w > 500


def test_text_stands_below_the_title_where_its_own_place_is_only_a_line() -> None:
    slots = (
        Slot("title", Rect(40.0, 32.0, 880.0, 60.0), "title", 0),
        Slot("body", Rect(40.0, 60.0, 880.0, 5.0), "obj", 1),
    )
    layouts = completed(stood_in([Layout("content", "Title and text", "layout1.xml", slots)]), (960.0, 540.0))
    (body,) = [slot for layout in layouts if layout.role == "content" for slot in layout.slots if slot.role == "body"]
    assert body.rect.y > 92.0 and body.rect.h > 300


@pytest.mark.parametrize(
    ("above", "pictures", "is_kept"),
    [
        (Rect(40.0, 12.0, 880.0, 18.0), (), True),
        (Rect(40.0, 24.0, 880.0, 18.0), (), False),
        (Rect(40.0, 24.0, 880.0, 6.0), (), False),
        (Rect(40.0, -6.0, 880.0, 18.0), (), False),
        (Rect(40.0, 12.0, 880.0, 18.0), (Rect(860.0, 5.0, 80.0, 20.0),), False),
    ],
)
def test_a_line_above_the_title_is_used_where_it_is_free(
    above: Rect, pictures: tuple[Rect, ...], is_kept: bool
) -> None:
    slots = (
        Slot("title", Rect(40.0, 32.0, 880.0, 60.0), "title", 0),
        Slot("body", above, "body", 13),
        Slot("body", Rect(40.0, 110.0, 880.0, 360.0), "body", 1),
    )
    layout = Layout("content", "Title and text", "layout1.xml", name_slots(slots, "content"))
    (content,) = [known for known in completed(stood_in([layout]), (960.0, 540.0), pictures) if known.role == "content"]
    places = {slot.role: slot.rect for slot in content.slots}
    assert ("kicker" in places) == is_kept
    assert places["body"].h > 300
