"""Bytes → Source: which kind of file this is, and its text."""

import codecs
import hashlib
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath

from briefdeck.errors import InputError
from briefdeck.model.source import Layout, Source
from briefdeck.read.decode import decode, unscrambled
from briefdeck.untrusted import MAX_BYTES, clean_text, junk_share, within_limit

HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

OPENERS: Mapping[str, str] = {
    DOCX: "briefdeck.read.docx:open_docx",
    PDF: "briefdeck.read.pdf:open_pdf",
}
"""Media type of files that are no text → where they are opened."""

_TITLED = re.compile(r"\s*# [^\W\d_].*\n[ \t]*\n")
"""A title as Markdown has it, with nothing right below: text that was pasted into a plain file."""
_SUFFIXES = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdown": MARKDOWN,
    ".mkd": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".docx": DOCX,
    ".pdf": PDF,
}
_SIGNATURES = (
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"PK\x05\x06", "an empty ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF media file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"BZh91AY", "a bzip2 archive"),
    (b"\xfd7zXZ", "an XZ archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"OggS\x00", "an Ogg media file"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"\x00\x00\x00\x20ftyp", "a video"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"%!PS", "a PostScript file"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF file"),
)
_HEAD = 1024
"""Within so many bytes a PDF's or HTML file's own mark stands."""
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.DOTALL)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_READABLE = "text, Markdown, HTML, DOCX and PDF are read"
_MOST_JUNK, _MOSTLY_JUNK = 0.02, 0.5
_WORDS_AMID_JUNK = 5
_NO_ACCIDENT = ("utf-8", "utf-16-le", "utf-16-be", "iso2022_jp")


def load(data: bytes, name: str, encoding: str = "", most: int = MAX_BYTES) -> Source:
    """The decoded article; ``encoding`` overrides the guess. What kind of file it is, its content says first.

    InputError when the bytes are empty or no text, LimitError when there are more than ``most``.
    """
    within_limit(len(data), name, most)
    if not data.strip(b" \t\r\n\0"):
        raise InputError("the file is empty", where=name, hint="give a file with an article in it")
    kind = _kind_of_bytes(data, name)
    sha256 = hashlib.sha256(data).hexdigest()
    if kind:
        text, layout = _opener(OPENERS[kind])(data, name)
        return Source(name, kind, sha256, text, "utf-8", layout)
    text, used = decode(data, name, encoding or _declared(data))
    if _is_binary(text, used):
        raise InputError("this is not text but binary data", where=name, hint=_READABLE)
    text = clean_text(unscrambled(text))
    if not text.strip("\ufeff \t\n\u00a0\u200b"):
        raise InputError("the file holds no text", where=name, hint="give a file with an article in it")
    kind = _kind_of_text(text, name)
    if kind != HTML:
        return Source(name, kind, sha256, text, used)
    from briefdeck.read.html import open_html

    seen, shape = open_html(text, name)
    return Source(name, kind, sha256, seen, used, shape)


def title_from_name(name: str) -> str:
    """A title for an article that has none: its file's name in words."""
    return re.sub(r"[\s_-]+", " ", PurePath(name).stem).strip() or "Untitled"


def _is_binary(text: str, encoding: str) -> bool:
    """Valid UTF-8 with words in it is no accident: stray control characters are dropped and the rest is read."""
    words = 1 if junk_share(text) <= _MOSTLY_JUNK else _WORDS_AMID_JUNK
    if encoding in _NO_ACCIDENT and len(_WORD.findall(text)) >= words:
        return False
    return junk_share(text) > _MOST_JUNK


def _opener(place: str) -> Callable[[bytes, str], tuple[str, Layout]]:
    module, _, name = place.partition(":")
    opener: Callable[[bytes, str], tuple[str, Layout]] = getattr(import_module(module), name)
    return opener


def _kind_of_bytes(data: bytes, name: str) -> str:
    """The media type of a file that is no text, "" for text; InputError for what is not read."""
    if b"%PDF-" in data[:_HEAD] and _SUFFIXES.get(PurePath(name).suffix.lower()) in (PDF, None):
        return PDF
    suffix = PurePath(name).suffix.lower()
    if suffix in (".docx", ".pdf") and not data.startswith((b"\xd0\xcf", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")):
        return _SUFFIXES[suffix]
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return DOCX
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"this is {kind}, which is not read", where=name, hint=_READABLE)
    return ""


def _kind_of_text(text: str, name: str) -> str:
    if _HTML.match(text[:_HEAD].lstrip("\ufeff")):
        return HTML
    kind = _SUFFIXES.get(PurePath(name).suffix.lower(), PLAIN)
    if kind in (HTML, MARKDOWN):
        return kind
    return MARKDOWN if _TITLED.match(text[:_HEAD]) else PLAIN


def _declared(data: bytes) -> str:
    """The encoding that an HTML file names itself, where it is not UTF-8 and the bytes really are in it."""
    said = _CHARSET.search(data[: 4 * _HEAD])
    if not said or data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) or _is_utf8(data):
        return ""
    try:
        encoding = codecs.lookup(said[1].decode("ascii")).name
        data.decode(encoding)
    except (LookupError, UnicodeError):
        return ""
    return encoding


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
