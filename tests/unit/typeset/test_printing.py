from briefdeck.model.pages import Pages, TextBox
from briefdeck.model.storyboard import Briefing, Citation, Div, Front, Para, Run
from briefdeck.resources import template_folder
from briefdeck.themes import load_theme
from briefdeck.typeset.briefing import set_briefing

THEME = load_theme(template_folder("executive"))
MARKED = (Run("The wharf holds three museums."), Run(" "), Run("[§1]", evidence=1), Run(" It burned once."))


def pages_of(*extra: tuple[str, str], count: int = 1) -> Pages:
    blocks = (*(Para(MARKED) for _ in range(count)), Div("sources", (), ()))
    front = Front(title="The harbor", extra=extra)
    return set_briefing(Briefing(front, blocks, (Citation(1, "a.txt", "The wharf holds three museums."),)), THEME)


def words(pages: Pages) -> str:
    return " ".join(
        p.text for page in pages.pages for box in page.boxes if isinstance(box, TextBox) for p in box.paragraphs
    )


def lefts(pages: Pages) -> list[float]:
    """Where the running foot begins on each page."""
    return [
        next(b.rect.x for b in page.boxes if isinstance(b, TextBox) and b.role == "artifact" and b.rect.y > 700)
        for page in pages.pages
    ]


def test_a_copy_without_marks_says_the_same_without_them_and_without_the_sources() -> None:
    said = words(pages_of(("marks", "no")))
    assert "The wharf holds three museums. It burned once." in said
    assert "§" not in said
    assert "SOURCES" not in said


def test_marks_are_shown_unless_the_front_matter_says_no() -> None:
    assert "[§1]" in words(pages_of())


def test_a_binding_margin_changes_sides_with_the_pages() -> None:
    plain, moved = lefts(pages_of(count=300)), lefts(pages_of(("binding", "10 mm"), count=300))
    shifts = [round(there - here, 1) for here, there in zip(plain, moved, strict=True)]
    assert shifts[:3] == [14.2, -14.2, 14.2]


def test_the_title_band_still_reaches_both_edges_of_a_bound_page() -> None:
    pages = pages_of(("binding", "10mm"))
    band = next(box for box in pages.pages[0].boxes if isinstance(box, TextBox) and box.name == "Title band")
    assert (band.rect.x, band.rect.w) == (0.0, pages.size[0])


def test_a_binding_margin_that_is_no_number_is_none() -> None:
    assert lefts(pages_of(("binding", "wide"))) == lefts(pages_of())
