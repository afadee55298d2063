"""What stands where: sized, broken, positioned. Painters need nothing else and measure nothing."""

from collections.abc import Iterator
from typing import overload

from briefdeck.model.note import Note
from briefdeck.model.storyboard import Citation, Front
from briefdeck.model.theme import Rect
from briefdeck.nouns import noun


@noun
class SetRun:
    """Text in one style. ``face`` is a role ("heading", "body"), ``color`` a role of the palette, ``size`` points.

    ``dress`` names any of "strike", "underline", "small-caps", "super", "sub". ``formula`` is MathML that says what the
    text says, ``rise`` how many lines tall it stands; ``raw`` is markup of the deck's format in the place of the text.
    """

    text: str
    face: str
    size: float
    color: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    evidence: int | None = None
    dress: tuple[str, ...] = ()
    formula: str = ""
    rise: float = 1.0
    raw: str = ""


@noun
class Glyph:
    """A drawn form of a font: its number in the font, how far it moves on, and its own shift, in points.

    ``text`` are the characters that it stands for; "" when a glyph before it stands for them.
    """

    id: int
    advance: float
    dx: float
    dy: float
    text: str


@noun
class Piece:
    """A part of a line: characters [start, end) of the paragraph's run ``run``, drawn from ``x`` (page points).

    ``glyphs`` are its forms from left to right where letters join, stack or run from right to left; else none.
    ``stretch`` is how much wider each space is than the font has it, in points; ``hyphen`` says that a hyphen follows
    that is no part of the text. ``said`` is what a reader gets for the piece: the whole word for the first part of one
    that goes on in the next line, "" for its other parts; None when the letters say it.
    """

    run: int
    start: int
    end: int
    x: float
    width: float
    glyphs: tuple[Glyph, ...] = ()
    stretch: float = 0.0
    hyphen: bool = False
    said: str | None = None


@noun
class SetLine:
    """One line: baseline ``y`` in page points from the top, and its pieces from left to right."""

    y: float
    pieces: tuple[Piece, ...]


@noun
class Rows:
    """The lines of a paragraph's only run, all from one left edge and as the font has them: most of any text.

    A line is made when it is asked for: of the thousands of a long text that happens to few. ``spans`` are the first
    character of each, the first of the next line, and how wide the words are.
    """

    left: float
    baselines: tuple[float, ...]
    spans: tuple[tuple[int, int, float], ...]

    @overload
    def __getitem__(self, at: int) -> SetLine: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows": ...
    def __getitem__(self, at: int | slice) -> "SetLine | Rows":
        if isinstance(at, slice):
            return Rows(self.left, self.baselines[at], self.spans[at])
        start, end, width = self.spans[at]
        return SetLine(self.baselines[at], (Piece(0, start, end, self.left, round(max(0.0, width), 2)),))

    def __iter__(self) -> Iterator[SetLine]:
        return map(self.__getitem__, range(len(self.spans)))

    def __len__(self) -> int:
        return len(self.spans)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Rows | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))


@noun
class SetParagraph:
    """Runs (what) and lines (where).

    ``tag`` is the structure tag (P, H1, H2, Lbl…); ``bullet`` the label drawn before the first line.
    """

    runs: tuple[SetRun, ...]
    lines: tuple[SetLine, ...] | Rows
    tag: str = "P"
    align: str = "left"
    level: int = 0
    bullet: str = ""
    indent: float = 0.0
    space_after: float = 0.0
    leading: float = 0.0
    """Distance of baselines in points."""
    click: str = ""
    """"own" when the paragraph waits for a click, "with" when it comes with the one before, "" when it is there."""

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return "".join([r.text for r in self.runs])

    def baseline(self, line: int) -> float:
        """Where a line stands."""
        return self.lines.baselines[line] if isinstance(self.lines, Rows) else self.lines[line].y

    def on(
        self, lines: tuple[SetLine, ...] | Rows, runs: tuple[SetRun, ...] = (), leading: float = 0.0
    ) -> "SetParagraph":
        """The paragraph on other lines; with other runs or another distance of lines where they are given."""
        return SetParagraph(
            runs or self.runs, lines, self.tag, self.align, self.level, self.bullet, self.indent, self.space_after,
            leading or self.leading, self.click,
        )  # fmt: skip


@noun
class TextBox:
    """Text in a rectangle, on a fill or none. ``placeholder`` is the layout's (type, index); "" means a free text box.

    ``inset`` is (left, top, right, bottom) in points; ``fill`` and ``line`` are color roles or "".
    """

    name: str
    rect: Rect
    paragraphs: tuple[SetParagraph, ...]
    role: str = "body"
    placeholder: tuple[str, int] | None = None
    anchor: str = "top"
    inset: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    fill: str = ""
    shape: str = "rect"
    alt: str = ""
    id: str = ""
    evidence: tuple[int, ...] = ()
    """Numbers of the sentences that the text rests on."""

    def at(self, rect: Rect, paragraphs: tuple[SetParagraph, ...]) -> "TextBox":
        """The box in another place, with its paragraphs as they stand there."""
        return TextBox(
            self.name, rect, paragraphs, self.role, self.placeholder, self.anchor, self.inset, self.fill, self.shape,
            self.alt, self.id, self.evidence,
        )  # fmt: skip


@noun
class Shape:
    """An ornament without text: "rect", "ellipse", "line" (along the rectangle's diagonal or edge) or "path".

    A path runs through ``points`` of the page; it is closed when it is filled.
    """

    name: str
    rect: Rect
    kind: str = "rect"
    fill: str = ""
    stroke: str = ""
    weight: float = 0.0
    points: tuple[tuple[float, float], ...] = ()


@noun
class TableBox:
    """A native table: column widths, row heights in points; ``cells[row][column]`` are paragraphs, row 0 the header."""

    name: str
    rect: Rect
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    cells: tuple[tuple[tuple[SetParagraph, ...], ...], ...]
    alt: str = ""
    has_header: bool = True
    placeholder: tuple[str, int] | None = None
    repeated_header: bool = False
    """True on a continued page: the header row was read before."""
    evidence: tuple[int, ...] = ()


@noun
class ChartBox:
    """A native chart: "bar", "column", "line" or "pie", category labels, named series of numbers."""

    name: str
    rect: Rect
    kind: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    alt: str = ""
    telling: int | None = None
    """Place of the category that the chart is about: it alone is in color; None when all are alike."""
    drawn: "tuple[Box, ...]" = ()
    """The same chart as shapes and words, for formats without charts of their own."""


@noun
class PictureBox:
    """A picture file's bytes in a rectangle, with its media type ("image/png").

    ``crop`` are the shares of the picture that are not shown: left, top, right, bottom.
    """

    name: str
    rect: Rect
    data: bytes
    media_type: str
    alt: str
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@noun
class Connector:
    """A line glued to two text boxes of the page by their names, from side ``begins`` of one to side ``ends`` of other.

    Sides count counterclockwise from the top: 0 top, 1 left, 2 bottom, 3 right. ``rect`` runs from the first end to
    the second; its width or height is negative when the line runs leftwards or upwards. ``alt`` says what it means.
    """

    name: str
    rect: Rect
    start: str
    end: str
    begins: int
    ends: int
    color: str
    weight: float = 1.5
    is_mutual: bool = False
    """True when both ends carry an arrowhead, not only the second."""
    alt: str = ""


@noun
class Markup:
    """Shapes in the markup of the deck's format, as the author wrote them; ``text`` are the words in it.

    Only a painter of that format can draw it. It is well formed and leads to no other part of the file. ``rect`` is
    where the first shape says that it stands.
    """

    name: str
    rect: Rect
    xml: str
    text: str


@noun
class Group:
    """Boxes that belong together in the structure.

    ``tag`` is "L" (each child box one LI), "Sect", "BlockQuote", "Note" (with ``id``) or "Figure" (with ``alt``, which
    then speaks for all words inside).
    """

    tag: str
    boxes: "tuple[Box, ...]"
    alt: str = ""
    id: str = ""


Box = TextBox | Shape | TableBox | ChartBox | PictureBox | Connector | Markup | Group


@noun
class Page:
    """One slide or page. Boxes stand in reading order, which is also drawing order.

    ``layout`` is the layout's role (decks); ``notes`` the speaker's paragraphs; ``section`` the name of the deck
    section that starts here.
    """

    boxes: tuple[Box, ...]
    title: str = ""
    id: str = ""
    layout: str = ""
    notes: tuple[str, ...] = ()
    section: str = ""
    background: str = ""
    picture: PictureBox | None = None
    """Behind everything else, over the whole page."""
    layout_name: str = ""
    """The name of the layout that the author asked for, "" for none."""
    names: tuple[str, ...] = ()
    """Further ids under which links find the page."""


@noun
class Pages:
    """All pages of one output. Sizes are points; ``palette`` gives "RRGGBB" for every color role used."""

    kind: str
    size: tuple[float, float]
    pages: tuple[Page, ...]
    front: Front
    palette: tuple[tuple[str, str], ...]
    faces: tuple[tuple[str, str], ...] = ()
    """Family name ("Calibri", "Source Sans Pro") for each face role ("heading", "body")."""
    citations: tuple[Citation, ...] = ()
    notes: tuple[Note, ...] = ()
    lacking: str = ""
    """Characters that none of the faces has."""
