"""What stands where on the layouts of our base decks: one design for each built-in template."""

from typing import NamedTuple

Box = tuple[float, float, float, float]
"""Left, top, width, height in points."""


class Place(NamedTuple):
    """A placeholder of a layout: its type, index, name, rectangle in points and the look of its first level."""

    kind: str
    index: int
    name: str
    rect: Box
    size: float = 0
    color: str = "tx1"
    bold: bool = False
    anchor: str = "t"
    align: str = "l"


class Ornament(NamedTuple):
    """A filled rectangle of a layout."""

    name: str
    rect: Box
    color: str


Layout = tuple[str, str, str, tuple[Place, ...], tuple[Ornament, ...]]
"""Name, type, color of the ground ("" for the master's), placeholders, ornaments."""


class Design(NamedTuple):
    """The placeholders of a master and its layouts."""

    master: tuple[Place, ...]
    layouts: tuple[Layout, ...]


class Frame(NamedTuple):
    """Where the parts of ordinary slides stand, the line above the title among them, and the weight of their titles."""

    title: Box
    body: Box
    footer: Box
    number: Box
    kicker: Box
    gap: float = 14.4
    bold: bool = True
    quote: float = 57.0


class Opening(NamedTuple):
    """Where the parts of cover or section stand: kicker, title, subtitle, credit; a section has only the middle two."""

    title: Box
    subtitle: Box
    kicker: Box = (0, 0, 0, 0)
    credit: Box = (0, 0, 0, 0)
    ground: str = "tx2"
    ornaments: tuple[Ornament, ...] = ()


def design(frame: Frame, cover: Opening, section: Opening, ornaments: tuple[Ornament, ...]) -> Design:
    """The design of a deck whose ordinary slides share a frame and ornaments."""
    title = Place("title", 0, "Title", frame.title, 28, bold=frame.bold)
    footer = Place("ftr", 11, "Footer", frame.footer, 10, "accent5", anchor="ctr")
    number = Place("sldNum", 12, "Slide number", frame.number, 10, "accent5", anchor="ctr", align="r")
    kicker = Place("body", 13, "Kicker", frame.kicker, 13, "accent1", bold=True, anchor="b")
    x, y, _, h = frame.number
    date = Place("dt", 10, "Date", (round(x - 72.8, 2), y, 72, h), 10, "accent5", anchor="ctr")
    head, foot = (title, kicker), (footer, number)
    layouts = (
        _cover(cover, bold=frame.bold),
        _section(section, bold=frame.bold),
        ("Title and Content", "obj", "", (*head, Place("body", 1, "Text", frame.body, 18), *foot), ornaments),
        ("Title Only", "titleOnly", "", (*head, *foot), ornaments),
        ("Two Content", "twoObj", "", (*head, *_halves(frame), *foot), ornaments),
        ("Quotation", "", "", (*head, *_quotation(frame), *foot), ornaments),
        ("Comparison", "twoTxTwoObj", "", (*head, *_compared(frame), *foot), ornaments),
        ("Content with Caption", "objTx", "", (*head, *_halves(frame), *foot), ornaments),
    )
    return Design((title, Place("body", 1, "Text", frame.body, 18), date, footer, number), layouts)


def _cover(given: Opening, *, bold: bool) -> Layout:
    ink = "bg1" if given.ground else "tx1"
    places = (
        Place("body", 13, "Kicker", given.kicker, 14, ink, bold=True),
        Place("ctrTitle", 0, "Title", given.title, 40, ink, bold=bold, anchor="b"),
        Place("subTitle", 1, "Subtitle", given.subtitle, 20, ink),
        Place("body", 14, "Credit", given.credit, 14, ink, anchor="b"),
    )
    return "Title Slide", "title", given.ground, places, given.ornaments


def _section(given: Opening, *, bold: bool) -> Layout:
    ink = "bg1" if given.ground else "tx1"
    title = Place("title", 0, "Title", given.title, 36, ink, bold=bold, anchor="b")
    return (
        "Section Header",
        "secHead",
        given.ground,
        (title, Place("body", 1, "Subtitle", given.subtitle, 20, ink)),
        given.ornaments,
    )


def _halves(frame: Frame) -> tuple[Place, Place]:
    x, y, w, h = frame.body
    half = (w - frame.gap) / 2
    left, right = (x, y, half, h), (x + half + frame.gap, y, half, h)
    return Place("body", 1, "Left text", left, 18), Place("body", 2, "Right text", right, 18)


def _compared(frame: Frame) -> tuple[Place, ...]:
    texts = [place.rect for place in _halves(frame)]
    heads = [Place("body", n, "Heading", (x, y, w, 30), 18, bold=True) for n, (x, y, w, _) in enumerate(texts, 1)]
    bodies = [Place("body", n, "Text", (x, y + 36, w, h - 36), 18) for n, (x, y, w, h) in enumerate(texts, 3)]
    return *heads, *bodies


def _quotation(frame: Frame) -> tuple[Place, Place]:
    x, y, w, _ = frame.body
    left, wide = round(x + frame.quote, 2), round(w - 2 * frame.quote, 2)
    quote = Place("body", 1, "Quotation", (left, y + 62, wide, 190), 40, anchor="b")
    return quote, Place("body", 2, "Speaker", (left, y + 264, wide, 40), 18, "accent5")


EDGE = Ornament("Edge", (940, 0, 20, 540), "accent2")

EXECUTIVE = design(
    Frame(
        (43.2, 30.24, 873.6, 72), (43.2, 108, 873.6, 375.84), (43.2, 502.56, 700, 21.6), (816.8, 502.56, 100, 21.6),
        (43.2, 11, 873.6, 17),
    ),
    Opening(
        (43.2, 190, 780, 110), (43.2, 318, 780, 70), (43.2, 43.2, 780, 26), (43.2, 462, 780, 40),
        ornaments=(EDGE, Ornament("Accent", (43.2, 305, 79.2, 3.6), "accent2")),
    ),
    Opening(
        (43.2, 190, 780, 90), (43.2, 300, 780, 80),
        ornaments=(EDGE, Ornament("Accent", (43.2, 286, 79.2, 3.6), "accent2")),
    ),
    (Ornament("Hairline", (43.2, 498.24, 873.6, 0.75), "accent6"),),
)  # fmt: skip
"""Titles at the top, dark cover and sections with an edge of color."""

EDITORIAL = design(
    Frame(
        (60, 44, 840, 76), (60, 132, 840, 348), (60, 505, 680, 20), (800, 505, 100, 20), (126, 20.5, 774, 17),
        bold=False, quote=62,
    ),
    Opening(
        (60, 130, 800, 200), (60, 346, 700, 64), (60, 58, 700, 24), (60, 452, 840, 40), "",
        (
            Ornament("Head rule", (60, 42, 840, 5), "tx1"),
            Ornament("Head hairline", (60, 88, 840, 0.75), "tx1"),
            Ornament("Foot hairline", (60, 436, 840, 0.75), "tx1"),
        ),
    ),
    Opening(
        (60, 150, 780, 190), (60, 358, 700, 80), ground="accent1",
        ornaments=(Ornament("Head rule", (60, 42, 840, 5), "bg1"), Ornament("Foot rule", (60, 497, 840, 0.75), "bg1")),
    ),
    (
        Ornament("Head rule", (60, 28, 56, 5), "accent1"),
        Ornament("Hairline", (60, 498, 840, 0.75), "tx1"),
    ),
)  # fmt: skip
"""A magazine: paper, rules above titles, light serif, sections in the color of the title page."""

MINIMAL = design(
    Frame((54, 44, 196, 400), (276, 46, 630, 436), (54, 500, 560, 20), (806, 500, 100, 20), (54, 21, 852, 17), quote=8),
    Opening(
        (54, 214, 800, 190), (54, 418, 800, 36), (86, 43, 660, 24), (54, 476, 852, 36), "",
        (Ornament("Mark", (54, 46, 18, 18), "accent1"),),
    ),
    Opening(
        (54, 250, 800, 190), (54, 452, 800, 44), ground="",
        ornaments=(Ornament("Mark", (54, 46, 18, 18), "accent1"),),
    ),
    (),
)  # fmt: skip
"""White, one mark of color, titles in a column of their own at the left."""

DARK = design(
    Frame((56, 30, 848, 84), (56, 126, 848, 358), (56, 508, 660, 18), (804, 508, 100, 18), (56, 11, 848, 17), quote=62),
    Opening(
        (56, 96, 840, 236), (56, 350, 760, 60), (56, 44, 700, 26), (56, 452, 840, 40), "",
        (Ornament("Floor", (0, 516, 960, 24), "accent1"),),
    ),
    Opening((56, 150, 848, 216), (56, 384, 760, 80), ground="accent1"),
    (Ornament("Edge", (0, 0, 12, 540), "accent1"),),
)  # fmt: skip
"""For the stage: black, large, a strip of light at the edge, sections in full color."""

DESIGNS = {"executive": EXECUTIVE, "editorial": EDITORIAL, "minimal": MINIMAL, "dark": DARK}
