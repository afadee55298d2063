"""Places that somebody else's deck lacks."""

from briefdeck.model.theme import Layout, Rect, Slot
from briefdeck.themes.complete import completed, stood_in


def test_text_stands_beside_a_title_that_takes_the_whole_height() -> None:
    title = Slot("title", Rect(700.0, 20.0, 216.0, 460.0), "title", 0)
    layouts = completed(stood_in([Layout("title-only", "Vertical Title", "layout1.xml", (title,))]), (960.0, 540.0))
    (content,) = [layout for layout in layouts if layout.role == "content"]
    places = {slot.role: slot.rect for slot in content.slots}
    assert places["body"].right <= places["title"].x
    assert places["body"].w > 500
