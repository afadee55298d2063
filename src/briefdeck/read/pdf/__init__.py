"""PDF → its text in reading order and its layout."""

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from briefdeck.errors import InputError, LimitError
from briefdeck.model.source import Layout, Role
from briefdeck.nouns import noun
from briefdeck.read.pdf.lines import Line, lines_of
from briefdeck.read.pdf.order import in_reading_order
from briefdeck.read.sheet import Sheet, one_line

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

RUNNING = "a running head or foot"
PAGE_NUMBER = "a page number"

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 20_000_000
_EDGE = 0.1
"""Share of the page at its top and foot where running heads stand."""
_NUMBER = re.compile(
    r"(?:page |seite |p\. ?|[-–—] ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: ?(?:of|/|von|de) ?\d{1,4})?(?: ?[-–—])?", re.IGNORECASE
)
_BULLET = re.compile(r"[•‣▪●○◦∙·–—*-]\s+(?=\S)")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s+(?=\S)")
_HYPHEN = re.compile(r"[^\W\d_]-$")
_OPEN_END = re.compile(r"[^.!?:;…\"”’»)\]]$")
_LARGER = 1.12
_LONGEST_HEADING = 200
_NEW_PARAGRAPH = 1.35
_INDENT = 0.8


def open_pdf(data: bytes, name: str) -> tuple[str, Layout]:
    """The document's text and layout. InputError when it is broken, locked, or a scan without text."""
    pages, title, author = _pages(data, name)
    heights = [max((line.top for line in page), default=0.0) for page in pages]
    lines = [in_reading_order(page) for page in pages]
    running = _running(pages, heights)
    sheet = Sheet()
    blocks = _blocks([column for page in lines for column in page], running)
    if not blocks:
        raise InputError(
            "the PDF holds no text, only pictures of it", where=name, hint="run text recognition (OCR) over it first"
        )
    _fill(sheet, blocks, [line for page in pages for line in page if line in running], running)
    return sheet.text, Layout(tuple(sheet.pieces), title=title, author=author)


@noun
class _Block:
    """Lines that are one paragraph, heading or list item."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The words, with those parted at a line's end put together again."""
        text = ""
        for line in self.lines:
            if _HYPHEN.search(text) and line.text[:1].islower():
                text = text[:-1] + line.text
            else:
                text = f"{text} {line.text}" if text else line.text
        return text

    @property
    def size(self) -> float:
        """The size of its type."""
        return self.lines[0].size


def _pages(data: bytes, name: str) -> tuple[list[list[Line]], str, str]:
    """The lines of every page, and title and author of the file's properties."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > _MOST_PAGES:
                raise LimitError(f"the PDF has more than {_MOST_PAGES:,} pages", where=name, hint="split it")
            pages, length = list[list[Line]](), 0
            for number in range(len(document)):
                textpage = document[number].get_textpage()
                length += textpage.count_chars()
                if length > _MOST_CHARACTERS:
                    raise LimitError("the PDF holds too much text", where=name, hint="split it")
                pages.append(lines_of(textpage, number))
            return pages, _fact(document, "Title"), _fact(document, "Author")
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        said = "the PDF is locked with a password" if locked else "the PDF is damaged"
        raise InputError(said, where=name, hint="open it in its own program and save it again") from error


def _fact(document: "PdfDocument", key: str) -> str:
    """What the file's properties say, "" when that is no text."""
    try:
        return one_line(document.get_metadata_value(key))
    except UnicodeDecodeError:
        return ""


def _running(pages: list[list[Line]], heights: list[float]) -> dict[Line, str]:
    """Lines at the edges that come back on other pages, and page numbers there."""
    edges = [
        [line for line in page if line.top > top * (1 - _EDGE) or line.foot < top * _EDGE]
        for page, top in zip(pages, heights, strict=True)
    ]
    seen = Counter(shape for page in edges for shape in sorted({_shape(line.text) for line in page}))
    found: dict[Line, str] = {}
    for page, edge in zip(pages, edges, strict=True):
        for line in edge:
            if _NUMBER.fullmatch(line.text) and len(page) > 1:
                found[line] = PAGE_NUMBER
            elif seen[_shape(line.text)] > max(1, len(pages) // 3) and len(line.text) <= _LONGEST_HEADING:
                found[line] = RUNNING
    return found


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _blocks(columns: list[list[Line]], running: dict[Line, str]) -> list[_Block]:
    """Lines put together to paragraphs, also across columns and pages."""
    blocks: list[_Block] = []
    for column in columns:
        kept = [line for line in column if line not in running and line.text]
        leading = _leading(kept)
        edge = min((line.left for line in kept), default=0.0)
        for at, line in enumerate(kept):
            before = kept[at - 1] if at else None
            if blocks and (
                _runs_on(blocks[-1], before, line, leading, edge) if before else _goes_over(blocks[-1], line)
            ):
                blocks[-1] = _Block((*blocks[-1].lines, line))
            else:
                blocks.append(_Block((line,)))
    return blocks


def _leading(lines: list[Line]) -> float:
    """The usual distance between two lines of running text."""
    steps = [a.foot - b.foot for a, b in pairwise(lines) if 0 < a.foot - b.foot < 2.2 * a.size]
    return median(steps) if steps else 0.0


def _runs_on(block: _Block, before: Line, line: Line, leading: float, edge: float) -> bool:
    if abs(before.size - line.size) > 0.6 or before.bold != line.bold or _starts_item(line):
        return False
    step = before.foot - line.foot
    if step > _NEW_PARAGRAPH * max(leading, before.size) or step < 0:
        return False
    hanging = _starts_item(block.lines[0]) and line.left > block.lines[0].left
    indented = line.left - before.left > _INDENT * line.size and line.left - edge > _INDENT * line.size
    return not indented or hanging


def _goes_over(block: _Block, line: Line) -> bool:
    """Whether a paragraph goes on at the top of the next column."""
    last = block.lines[-1]
    alike = abs(last.size - line.size) <= 0.6 and last.bold == line.bold
    return alike and bool(_OPEN_END.search(last.text)) and not _starts_item(line) and line.text[0].islower()


def _starts_item(line: Line) -> bool:
    return bool(_BULLET.match(line.text) or _NUMBERED.match(line.text))


def _fill(sheet: Sheet, blocks: list[_Block], aside: list[Line], running: dict[Line, str]) -> None:
    sizes: Counter[float] = Counter()
    for block in blocks:
        sizes[block.size] += len(block.text)
    body = max(sizes, key=lambda size: (sizes[size], -size))
    larger = sorted({block.size for block in blocks if _is_heading(block, body)}, reverse=True)
    group, before = 0, Role.PARAGRAPH
    for block in blocks:
        role, level, text = _role(block, body, larger)
        if role in (Role.ITEM, Role.NUMBERED) and role is not before:
            group += 1
        before = role
        sheet.add(text, role, level=level, group=group if role in (Role.ITEM, Role.NUMBERED) else 0)
    for line in aside:
        sheet.add(line.text, Role.NOISE, said=running[line])


def _role(block: _Block, body: float, larger: list[float]) -> tuple[Role, int, str]:
    text = block.text
    if _is_heading(block, body):
        return Role.HEADING, larger.index(block.size) + 1, text
    if label := _BULLET.match(text):
        return Role.ITEM, 0, text[label.end() :]
    if label := _NUMBERED.match(text):
        return Role.NUMBERED, 0, text[label.end() :]
    return Role.PARAGRAPH, 0, text


def _is_heading(block: _Block, body: float) -> bool:
    """Whether a block is set larger than the body, or in bold on a line or two of its own without a stop."""
    text = block.text
    if len(text) > _LONGEST_HEADING or not any(letter.isalpha() for letter in text):
        return False
    if block.size > _LARGER * body:
        return True
    return block.lines[0].bold and block.size >= body and len(block.lines) <= 2 and text[-1] not in ".,;:!?"
