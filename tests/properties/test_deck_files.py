"""Whatever a storyboard says, its deck is a package that opens, with every part named and every shape numbered once."""

import io
import zipfile
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefdeck.model.pack import TemplatePack
from briefdeck.model.storyboard import Bullets, Content, Deck, Front, Grid, Item, Listing, Para, Picture, Run, Slide
from briefdeck.model.theme import Theme
from briefdeck.paint.pptx import paint
from briefdeck.resources import template_folder
from briefdeck.themes import load_pack, load_theme
from briefdeck.typeset import typeset

KINDS = (
    "content", "section", "agenda", "summary", "bignumber", "comparison", "timeline", "options", "quotation", "chart",
    "map", "table", "closing",
)  # fmt: skip

words = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["", "grain & flour", "<b>", "]]>", "=1+1", "x" * 300, "العربية", "大規模言語モデル", "a\tb\nc"]),
)
run = st.builds(Run, words, bold=st.booleans(), italic=st.booleans(), code=st.booleans(), href=st.just(""))
para = st.lists(run, min_size=1, max_size=3).map(lambda runs: Para(tuple(runs)))
related = st.tuples(words, words, words).map(lambda t: Para((Run(t[0]), Run(t[1], bold=True), Run(t[2]))))
bullets = st.lists(st.one_of(para, related), min_size=1, max_size=8).map(
    lambda items: Bullets(tuple(Item((item,)) for item in items))
)
grid = st.integers(1, 10).flatmap(
    lambda n: st.lists(st.lists(words, min_size=n, max_size=n), min_size=1, max_size=6).map(
        lambda rows: Grid(
            tuple((Run(cell),) for cell in rows[0]),
            tuple(tuple((Run(cell),) for cell in row) for row in rows[1:]),
            ("",) * n,
        )
    )
)
listing = st.builds(Listing, words, st.sampled_from(["", "python", "no language"]))
block: st.SearchStrategy[Content] = st.one_of(para, bullets, grid, listing, st.builds(Picture, words, words))
slides = st.lists(
    st.builds(Slide, words, st.sampled_from(KINDS), para.map(lambda p: p.runs), st.lists(block, max_size=3).map(tuple)),
    max_size=3,
)


@cache
def house() -> tuple[Theme, TemplatePack]:
    folder = template_folder("executive")
    theme = load_theme(folder)
    return theme, load_pack(folder, theme)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(slides)
def test_every_deck_opens_and_its_shapes_are_numbered_once(given_slides: list[Slide]) -> None:
    from pptx import Presentation

    theme, pack = house()
    data = paint(typeset(Deck(Front(title="A deck"), tuple(given_slides)), theme), pack)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        assert len(names) == len(set(names)) and package.testzip() is None
        for name in names:
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(name))
                if name.startswith("ppt/slides/slide"):
                    numbers = [e.get("id") for e in root.iter("{*}cNvPr")]
                    assert len(numbers) == len(set(numbers))
    shown = Presentation(io.BytesIO(data)).slides
    assert len(shown) >= len(given_slides)
    assert all(slide.shapes.title is not None and slide.has_notes_slide for slide in shown)
