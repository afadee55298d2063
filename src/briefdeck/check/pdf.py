"""A briefing judged: tags, headings, alternative texts, links, bookmarks, fonts, metadata."""

import ctypes
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from briefdeck.check.rules import found
from briefdeck.errors import InputError
from briefdeck.model.finding import Finding

_HEADINGS = {f"H{level}": level for level in range(1, 7)}


def judged_pdf(data: bytes, name: str) -> tuple[Finding, ...]:
    """What is wrong with a PDF. InputError when it cannot be opened."""
    import pypdfium2

    try:
        document: Any = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise InputError("the PDF cannot be opened", where=name, hint="is it damaged or locked?") from error
    try:
        return tuple(_findings(document, data))
    finally:
        document.close()


def _findings(document: Any, data: bytes) -> Iterator[Finding]:
    import pypdfium2.raw as raw

    yield from _file(document, data)
    levels: list[int] = []
    is_tagged = bool(raw.FPDFCatalog_IsTagged(document))
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        words = page.get_textpage().get_text_bounded().strip()
        if not words and not list(page.get_objects(max_depth=1)):
            yield found("page-empty", "nothing is on the page", number)
        if is_tagged:
            yield from _structure(page, number, levels, words)
        yield from _links(document, page, number)
        yield from _fonts(page, number)
        page.close()
    if is_tagged:
        yield from _headings(levels)


def _file(document: Any, data: bytes) -> Iterator[Finding]:
    import pypdfium2.raw as raw

    if not raw.FPDFCatalog_IsTagged(document):
        yield found("tags", "the file is not tagged")
    language = _text(lambda buffer, size: raw.FPDFCatalog_GetLanguage(document, buffer, size))
    if not language.strip():
        yield found("metadata", "the file has no language")
    about = document.get_metadata_dict()
    if not about.get("Title", "").strip():
        yield found("metadata", "the file has no title")
    if b"pdfuaid" not in data:
        yield found("metadata", "the file does not declare PDF/UA")
    if len(document) > 1 and not list(document.get_toc()):
        yield found("bookmarks", "no bookmarks lead to its parts")


def _structure(page: Any, number: int, levels: list[int], words: str) -> Iterator[Finding]:
    """The structure of one page; ``levels`` gets the levels of its headings."""
    import pypdfium2.raw as raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    count = raw.FPDF_StructTree_CountChildren(tree) if tree else 0
    if words and not _is_marked(page):
        yield found("tags", "the page's text is not in the structure", number)
    for place in range(max(0, count)):
        element = raw.FPDF_StructTree_GetChildAtIndex(tree, place)
        yield from _element(element, number, levels, 0)
    if tree:
        raw.FPDF_StructTree_Close(tree)


def _is_marked(page: Any) -> bool:
    """True when some text of a page belongs to the structure."""
    import pypdfium2.raw as raw

    texts = page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=4)
    return any(raw.FPDFPageObj_GetMarkedContentID(text) >= 0 for text in texts)


def _element(element: Any, number: int, levels: list[int], depth: int) -> Iterator[Finding]:
    import pypdfium2.raw as raw

    if not element or depth > 60:
        return
    kind = _text(lambda buffer, size: raw.FPDF_StructElement_GetType(element, buffer, size))
    if kind in _HEADINGS:
        levels.append(_HEADINGS[kind])
    if kind == "Figure":
        alt = _text(lambda buffer, size: raw.FPDF_StructElement_GetAltText(element, buffer, size))
        if not alt.strip():
            yield found("alternative-text", "a figure without words", number)
    children = raw.FPDF_StructElement_CountChildren(element)
    for place in range(max(0, children)):
        yield from _element(raw.FPDF_StructElement_GetChildAtIndex(element, place), number, levels, depth + 1)


def _headings(levels: list[int]) -> Iterator[Finding]:
    if not levels:
        yield found("heading", "the file has no headings")
    elif levels[0] != 1:
        yield found("heading", f"the first heading is of level {levels[0]}")
    for before, after in pairwise(levels):
        if after > before + 1:
            yield found("heading", f"level {after} follows level {before}")


def _links(document: Any, page: Any, number: int) -> Iterator[Finding]:
    import pypdfium2.raw as raw

    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    dead = 0
    while raw.FPDFLink_Enumerate(page, position, link):
        dead += not (raw.FPDFLink_GetDest(document, link) or raw.FPDFLink_GetAction(link))
    if dead:
        yield found("links", f"{dead} links lead nowhere", number)


def _fonts(page: Any, number: int) -> Iterator[Finding]:
    import pypdfium2.raw as raw

    missing = 0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,), max_depth=4):
        font = raw.FPDFTextObj_GetFont(item)
        missing += bool(font) and raw.FPDFFont_GetIsEmbedded(font) == 0
    if missing:
        yield found("fonts", f"{missing} pieces of text in fonts that are not embedded", number)


def _text(ask: Callable[[Any, int], int]) -> str:
    """What PDFium writes into a buffer of UTF-16."""
    size = ask(None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2))()
    ask(buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
