"""Whatever deck is the base, slides on it are sound: nothing overflows, covers, leaves the slide or cannot be read."""

import io
import tempfile
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Pt

from briefdeck.check import check
from briefdeck.model.finding import Grade
from briefdeck.pipeline import finished, parsed
from briefdeck.settings import Settings

STORY = """---
title: The mill turns again
subtitle: What a year of repairs has brought
author: A. Miller
date: 2024-05-01
---

# A year of work {.section}

# The mill grinds more grain than before {kicker="What was done"}

- The wheel turns at every level of the river.
- A new stone grinds finer and needs less water.
- Two more people work in the mill, and a third is wanted.

# How it came about {.timeline}

1. **2006** The old mill closes.
2. **2011** A trust buys the building and the weir.
3. **2024–2026** The wheel is built and the stones are dressed.

# What can be done {.options}

1. **Plan A** Repair the weir.
2. **Plan B** Sell the electricity.

# In figures

| Year | Grain | Flour |
|------|------:|------:|
| 2022 | 12 t | 9 t |
| 2023 | 31 t | 24 t |

# In the miller's words {.quotation kicker="Voices"}

> Water does not wait for anybody.
>
> — The miller
"""

SIZES = ((960, 540), (720, 540), (540, 780), (842, 595), (1280, 720), (595, 842))


class Base(bytes):
    """The bytes of a deck, which nobody wants to read when a test fails."""

    def __repr__(self) -> str:
        return f"Base({len(self)} bytes)"


@st.composite
def decks(draw: st.DrawFn) -> Base:
    """python-pptx's deck in another size, with layouts and placeholders missing, moved, renamed and colored."""
    deck: Any = Presentation()
    width, height = draw(st.sampled_from(SIZES))
    across, down = width / 720, height / 540
    deck.slide_width, deck.slide_height = Pt(width), Pt(height)
    trees = [deck.slide_master, *deck.slide_layouts]
    for tree in trees:
        for shape in tree.shapes:
            if shape.element.find("{*}spPr/{*}xfrm") is not None:
                shape.left, shape.width = round(shape.left * across), round(shape.width * across)
                shape.top, shape.height = round(shape.top * down), round(shape.height * down)
    kept = draw(st.sets(st.integers(0, 10), min_size=1))
    for number, layout in reversed(list(enumerate(deck.slide_layouts))):
        layout.name = draw(st.sampled_from(("Titelfolie", "タイトル", "x", "")))
        if draw(st.booleans()):
            layout.element.attrib.pop("type", None)
        if number not in kept:
            deck.slide_layouts.remove(layout)
    for tree in [deck.slide_master, *deck.slide_layouts]:
        for holder in list(tree.placeholders):
            if draw(st.integers(0, 9)) == 0:
                holder.element.getparent().remove(holder.element)
    for layout in deck.slide_layouts:
        text = next((holder.element for holder in layout.placeholders if holder.placeholder_format.idx == 1), None)
        if text is not None and draw(st.booleans()):
            text.addnext(_line_above(text, width, (draw(st.integers(0, 60)), draw(st.integers(5, 40)))))
    ground = deck.slide_master.background.fill
    ground.solid()
    ground.fore_color.rgb = RGBColor.from_string(draw(st.sampled_from(("FFFFFF", "102030", "F2C230", "777777"))))
    stream = io.BytesIO()
    deck.save(stream)
    return Base(stream.getvalue())


def _line_above(text: Any, width: int, place: tuple[int, int]) -> Any:
    """A low placeholder at the top of a slide, above the title or nearly; ``place`` is its top and height in points."""
    line = deepcopy(text)
    holder = line.find(".//{*}ph")
    holder.attrib.update({"type": "body", "idx": "13"})
    line.x, line.y, line.cx, line.cy = Pt(20), Pt(place[0]), Pt(width - 40), Pt(place[1])
    return line


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(decks())
def test_slides_on_any_base_are_sound(base: Base) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "base.pptx").write_bytes(base)
        data, _ = finished(parsed(STORY, "deck"), Settings(base=Path(folder) / "base.pptx"))
    findings = [finding for finding in check(data, "deck.pptx") if finding.grade is Grade.ERROR]
    assert findings == []
    deck = Presentation(io.BytesIO(data))
    assert not [slide for slide in deck.slides if slide.shapes.title is None]


def test_a_layout_without_a_name_is_used_by_nobody_who_asks_for_none() -> None:
    deck: Any = Presentation()
    for layout in [layout for layout in deck.slide_layouts if layout.name != "Blank"]:
        deck.slide_layouts.remove(layout)
    deck.slide_layouts[0].name = ""
    with tempfile.TemporaryDirectory() as folder:
        deck.save(str(Path(folder) / "base.pptx"))
        data, _ = finished(parsed(STORY, "deck"), Settings(base=Path(folder) / "base.pptx"))
    slides = Presentation(io.BytesIO(data)).slides
    assert {slide.slide_layout.name for slide in slides} == {"Title and text"}


def test_a_deck_with_a_line_above_its_titles_shows_it_there_and_another_deck_does_not() -> None:
    for has_line in (True, False):
        deck: Any = Presentation()
        for layout in deck.slide_layouts:
            text = next((holder.element for holder in layout.placeholders if holder.placeholder_format.idx == 1), None)
            if has_line and text is not None:
                text.addnext(_line_above(text, 720, (3, 18)))
        with tempfile.TemporaryDirectory() as folder:
            deck.save(str(Path(folder) / "base.pptx"))
            data, _ = finished(parsed(STORY, "deck"), Settings(base=Path(folder) / "base.pptx"))
        slides = Presentation(io.BytesIO(data)).slides
        lines = [(h.placeholder_format.idx, h.text_frame.text) for s in slides for h in s.placeholders]
        assert ((13, "What was done") in lines) == has_line
        assert not [finding for finding in check(data, "deck.pptx") if finding.grade is Grade.ERROR]
