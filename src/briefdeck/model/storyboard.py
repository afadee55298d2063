"""What a storyboard file says: slides, or one flowing briefing."""

from dataclasses import field

from briefdeck.model.note import Note
from briefdeck.nouns import noun


@noun
class Run:
    """Text in one style.

    ``href`` is an allowed link or "#id"; ``evidence`` is a sentence number when the run is its mark. ``script`` is
    "super" or "sub"; ``math`` is "inline" or "display" when the text is a formula in TeX; ``raw`` is "openxml" when the
    text is markup of the deck's format; ``footnote`` is a number when the run is the mark of that footnote.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    strike: bool = False
    href: str = ""
    evidence: int | None = None
    underline: bool = False
    small_caps: bool = False
    script: str = ""
    math: str = ""
    raw: str = ""
    footnote: int = 0


Runs = tuple[Run, ...]


def plain(runs: Runs, *, marks: bool = False) -> str:
    """The runs' text, without evidence marks unless asked for."""
    return "".join([r.text for r in runs if marks or r.evidence is None]).strip()


@noun
class Para:
    """A paragraph of runs; ``heading`` is its level, 0 for running text."""

    runs: Runs
    heading: int = 0
    id: str = ""


@noun
class Item:
    """One list item: its blocks, the first usually a Para. ``number`` is None in bullet lists.

    ``checked`` says whether the task is done; None when the item is no task. Its text starts with ☐ or ☒ either way.
    """

    blocks: "tuple[Content, ...]"
    number: int | None = None
    checked: bool | None = None


@noun
class Bullets:
    """A list, nested through the items' blocks. ``incremental``: its items appear one after the other.

    ``mark`` is how the numbers of an ordered list are written: "1.", "1)", "(1)", "a.", "A)", "i.", "(I)" …
    """

    items: tuple[Item, ...]
    ordered: bool = False
    incremental: bool = False
    mark: str = "1."


@noun
class Grid:
    """A table: header cells, rows of cells, and an alignment ("left", "center", "right", "") a column.

    ``widths`` are the columns' shares of the width as the author asks for them; none when the words decide.
    """

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    aligns: tuple[str, ...]
    widths: tuple[float, ...] = ()


@noun
class Quoted:
    """A block quotation."""

    blocks: "tuple[Content, ...]"


@noun
class Listing:
    """Code."""

    text: str
    language: str = ""


@noun
class Image:
    """The bytes of a picture file, its media type ("image/png") and its size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


@noun
class Picture:
    """An image beside the storyboard, with its alternative text and caption.

    ``image`` is there once the file was read and found to be a picture; without it the words stand in its place.
    ``width`` and ``height`` are the sizes asked for as they were written: "40%", "5cm", "300".
    """

    path: str
    alt: str
    caption: str = ""
    image: Image | None = None
    width: str = ""
    height: str = ""


@noun
class Div:
    """A fenced div: ``::: {.kind key=value}`` with blocks inside.

    Made by the parser: "captioned" (a Grid, then a Para with its caption), "picture" (a Picture and its sizes), "pause"
    (empty: what follows appears later), "footnotes" (a Para for each footnote of the slide), "raw" (a Listing of markup
    in the deck's own format, ``format=openxml``).
    """

    kind: str
    attributes: tuple[tuple[str, str], ...]
    blocks: "tuple[Content, ...]"


Content = Para | Bullets | Grid | Quoted | Listing | Picture | Div


@noun
class Citation:
    """A numbered sentence of the source: what ``[§12]`` points to."""

    number: int
    target: str
    text: str


@noun
class Slide:
    """One slide. ``kind`` is one of the storyboard's kinds or "content"; notes are paragraphs for the speaker.

    ``layout`` is the author's choice (``layout="Name"``) or else the standard name that fits the content, such as "Two
    Content"; ``continues`` is the id of the slide whose matter goes on here without a heading of its own.
    ``background`` is a picture behind all else.
    """

    id: str
    kind: str
    title: Runs
    blocks: tuple[Content, ...]
    notes: tuple[Content, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    layout: str = ""
    continues: str = ""
    background: Picture | None = None


@noun
class Front:
    """Front matter; all values are text. ``extra`` keeps the unknown keys."""

    title: str = ""
    subtitle: str = ""
    author: str = ""
    publication: str = ""
    date: str = ""
    lang: str = "en"
    template: str = ""
    source: str = ""
    paper: str = ""
    subject: str = ""
    keywords: str = ""
    description: str = ""
    category: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def credit(self) -> str:
        """Who wrote it, where and when, on one line."""
        return " · ".join(part for part in (self.author, self.publication, self.date) if part)


@noun
class Deck:
    """A storyboard of slides."""

    front: Front
    slides: tuple[Slide, ...]
    citations: tuple[Citation, ...] = ()
    notes: tuple[Note, ...] = field(default=())


@noun
class Briefing:
    """A storyboard that flows over pages: headings are Para with ``heading``; regions are Div."""

    front: Front
    blocks: tuple[Content, ...]
    citations: tuple[Citation, ...] = ()
    notes: tuple[Note, ...] = field(default=())


Storyboard = Deck | Briefing
