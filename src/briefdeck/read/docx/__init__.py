"""DOCX → its text as a reader sees it, tracked changes accepted, and its layout."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefdeck.errors import InputError
from briefdeck.model.source import Layout, Role
from briefdeck.read.docx.styles import Look, Styles, attribute, styles_of, tag_of
from briefdeck.read.sheet import Sheet, one_line
from briefdeck.untrusted import unpacked, xml_root

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

COMMENT = "a comment in the margin"
RUNNING = "a running head or foot"
CONTENTS = "the table of contents"

_MAIN = "word/document.xml"
_TYPES = "[Content_Types].xml"
_MAIN_TYPE = re.compile(rb"wordprocessingml\.(?:document|template)\.main|word\.(?:document|template)\.macroEnabled")
_DROPPED = frozenset(["del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "Fallback", "object"])
_MARKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": " "}


@dataclass(slots=True)
class _Words:
    """What a paragraph says, and what hangs on it."""

    text: str
    footnotes: tuple[str, ...] = ()
    pictures: tuple[tuple[str, str], ...] = ()


def open_docx(data: bytes, name: str) -> tuple[str, Layout]:
    """The document's text and layout. InputError when it is no Word document or has no words in it."""
    if not data.startswith(b"PK"):
        raise InputError("this is not a Word document", where=name, hint="save it as .docx")
    parts = unpacked(data, name)
    if _MAIN not in parts or not _MAIN_TYPE.search(parts.get(_TYPES, b"").replace(b"\0", b"")):
        raise InputError("this archive is not a Word document", where=name, hint="save it as .docx")
    writer = _Writer(parts, name)
    writer.write()
    if not any(piece.role is not Role.NOISE and piece.span.start < piece.span.end for piece in writer.sheet.pieces):
        raise InputError("the document has no text", where=name, hint="give a document with an article in it")
    title, author = _facts(parts, name)
    return writer.sheet.text, Layout(tuple(writer.sheet.pieces), title=title, author=author)


class _Writer:
    """Puts the document's paragraphs on the sheet, one after another."""

    def __init__(self, parts: Mapping[str, bytes], name: str) -> None:
        self.sheet = Sheet()
        self._parts = parts
        self._name = name
        self._styles: Styles = styles_of(parts, name)
        self._notes = {
            **self._noted("word/footnotes.xml", "footnote"),
            **self._noted("word/endnotes.xml", "endnote"),
        }
        self._group = 0
        self._before = Role.PARAGRAPH

    def write(self) -> None:
        """Heads, the body, and the comments."""
        self._put_aside("word/header", RUNNING)
        body = xml_root(self._parts[_MAIN], self._name).find("{*}body")
        for block in _blocks(body) if body is not None else ():
            if tag_of(block) == "tbl":
                self._table(block)
            else:
                self._paragraph(block)
        self._put_aside("word/footer", RUNNING)
        self._put_aside("word/comments.xml", COMMENT)

    def _noted(self, part: str, kind: str) -> dict[str, str]:
        if part not in self._parts:
            return {}
        notes = (note for note in xml_root(self._parts[part], self._name) if tag_of(note) == kind)
        return {
            f"{kind}{attribute(note, 'id')}": _text_in(note)
            for note in notes
            if attribute(note, "type") in ("", "normal")
        }

    def _put_aside(self, prefix: str, reason: str) -> None:
        texts: dict[str, None] = {}
        for part in sorted(self._parts):
            if part.startswith(prefix) and part.endswith(".xml"):
                texts |= dict.fromkeys(_words_of(p).text for p in xml_root(self._parts[part], self._name).iter("{*}p"))
        for text in texts:
            self.sheet.add(text, Role.NOISE, said=reason)

    def _paragraph(self, paragraph: "Element") -> None:
        look = self._styles.look_of(paragraph)
        words = _words_of(paragraph)
        if look.role in (Role.ITEM, Role.NUMBERED, Role.QUOTATION) and one_line(words.text):
            if look.role is not self._before:
                self._group += 1
            self._before = look.role
        elif one_line(words.text):
            self._before = look.role
        for alt, path in words.pictures:
            self.sheet.add_figure("", alt, path)
        self._put(words.text, look)
        for note in words.footnotes:
            if note in self._notes:
                self.sheet.add(self._notes[note], Role.PARAGRAPH)

    def _put(self, text: str, look: Look) -> None:
        if look.role is Role.FIGURE and one_line(text):
            self.sheet.add_figure(text, "", "")
        elif look.role in (Role.ITEM, Role.NUMBERED, Role.QUOTATION):
            self.sheet.add(text, look.role, level=look.level, group=self._group)
        else:
            self.sheet.add(text, look.role, level=look.level, said=CONTENTS if look.role is Role.NOISE else "")

    def _table(self, table: "Element") -> None:
        """Rows of cells; a table of one column only arranges its text, and the tables in its cells are their text."""
        rows = [[cell for cell in row if tag_of(cell) == "tc"] for row in table if tag_of(row) == "tr"]
        self._before = Role.CELL
        if max((len(row) for row in rows), default=0) < 2:
            for row in rows:
                for cell in row:
                    for paragraph in cell.iter("{*}p"):
                        self.sheet.add(_words_of(paragraph).text, Role.PARAGRAPH)
            return
        self._group += 1
        for at, row in enumerate(rows):
            for cell in row:
                self.sheet.add(_text_in(cell), Role.CELL, level=at, group=self._group)


def _blocks(body: "Element") -> Iterator["Element"]:
    """Paragraphs and tables in order, also those in content controls and inserted ones."""
    waiting = list(reversed(body))
    while waiting:
        element = waiting.pop()
        tag = tag_of(element)
        if tag in ("p", "tbl"):
            yield element
            waiting += reversed([p for box in element.iter("{*}txbxContent") for p in box] if tag == "p" else [])
        elif tag not in _DROPPED:
            waiting += reversed(element)


def _text_in(element: "Element") -> str:
    return " ".join(text for paragraph in element.iter("{*}p") if (text := one_line(_words_of(paragraph).text)))


def _words_of(paragraph: "Element") -> _Words:
    """What is seen of a paragraph: insertions yes, deletions, field codes and hidden text no."""
    text, notes, pictures = list[str](), list[str](), list[tuple[str, str]]()
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        tag = tag_of(element)
        if tag in _DROPPED or tag == "txbxContent" or (tag == "r" and _is_hidden(element)):
            continue
        if tag == "t":
            text.append(element.text or "")
        elif tag in _MARKS:
            text.append(_MARKS[tag])
        elif tag in ("footnoteReference", "endnoteReference"):
            notes.append(f"{tag.removesuffix('Reference')}{attribute(element, 'id')}")
        elif tag == "docPr" and (alt := element.get("descr") or ""):
            pictures.append((alt, ""))
        waiting += reversed(element)
    return _Words("".join(text), tuple(notes), tuple(pictures))


def _is_hidden(run: "Element") -> bool:
    vanish = run.find("{*}rPr/{*}vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _facts(parts: Mapping[str, bytes], name: str) -> tuple[str, str]:
    """Title and author of the file's properties."""
    if "docProps/core.xml" not in parts:
        return "", ""
    said = {tag_of(each): one_line(each.text or "") for each in xml_root(parts["docProps/core.xml"], name)}
    author = said.get("creator", "")
    return said.get("title", ""), "" if author == "python-docx" else author
