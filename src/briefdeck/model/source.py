"""The article as it came, and ranges of its characters."""

from dataclasses import dataclass
from enum import StrEnum

from briefdeck.model.note import Note
from briefdeck.nouns import noun


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters of ``Source.text``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a range: {self.start}..{self.end}")


class Role(StrEnum):
    """What a piece of a laid-out file is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    NUMBERED = "numbered"
    QUOTATION = "quotation"
    CELL = "cell"
    FIGURE = "figure"
    CODE = "code"
    TITLE = "title"
    NOISE = "noise"


@noun
class Piece:
    """One stretch of a laid-out file. Neighbors of one ``group`` make one list, quotation or table.

    ``level`` is the depth of a heading (from 1) or list item (from 0), or the row of a cell (from 0);
    ``said`` is why noise is noise, the language of code or the alternative text of a figure; ``path`` is its picture.
    """

    span: Span
    role: Role
    level: int = 0
    group: int = 0
    said: str = ""
    path: str = ""


@noun
class Layout:
    """What a file format itself tells about its text (HTML, DOCX, PDF): its pieces, and who wrote it when."""

    pieces: tuple[Piece, ...]
    title: str = ""
    author: str = ""
    date: str = ""
    publication: str = ""
    language: str = ""
    notes: tuple[Note, ...] = ()


@noun
class Source:
    """Decoded text of one article, with the bytes' hash and the encoding used.

    For HTML, DOCX and PDF the text is what a reader sees, in order, and ``layout`` says what each piece of it is.
    """

    name: str
    media_type: str
    sha256: str
    text: str
    encoding: str
    layout: Layout | None = None

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]
