"""Which encoding the bytes are in."""

import codecs
import re

from briefdeck.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_SCRAMBLED = re.compile(r"[ÂÃâÐÑÎÏÄÅ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|ï»¿|ï¿½")
_MANY_ZEROS = 0.3
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¿¡³¹²¼½¾£¥¯¶±][^\W\d_]")
_RIVALS_OF_CP1252 = frozenset({"cp1250", "cp1254", "cp1257", "cp1258", "cp1252", "latin_1", "iso8859_15", "mac_roman"})


def decode(data: bytes, where: str, encoding: str = "") -> tuple[str, str]:
    """The text and the name of the encoding used.

    Tried in turn: the given encoding, a byte order mark, strict UTF-8, UTF-16 told by its zeros, and a guess.
    """
    if encoding:
        return _as_told(data, where, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    if b"\x1b$B" in data or b"\x1b$@" in data:
        return data.decode("iso2022_jp", "replace"), "iso2022_jp"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    name = _utf16_by_zeros(data[:_SAMPLE]) or _guess(data, where)
    return data.decode(name, "replace"), name


def unscrambled(text: str) -> str:
    """The text with lines put right that were decoded wrongly before ("â€™" for "’"); the others as they are."""
    if not _SCRAMBLED.search(text):
        return text
    from ftfy import fix_encoding

    return "\n".join(fix_encoding(line) if _SCRAMBLED.search(line) else line for line in text.split("\n"))


def _as_told(data: bytes, where: str, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        return data.decode(name).removeprefix("\ufeff"), name
    except LookupError as error:
        raise InputError(
            f"no encoding called {encoding!r}", where=where, hint="utf-8, utf-16 and cp1252 are the usual ones"
        ) from error
    except UnicodeError as error:
        raise InputError(
            f"the file is not in the encoding {encoding}", where=where, hint="leave --encoding out to have it guessed"
        ) from error


def _utf16_by_zeros(sample: bytes) -> str:
    half = max(len(sample) // 2, 1)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > _MANY_ZEROS > even:
        return "utf-16-le"
    if even > _MANY_ZEROS > odd:
        return "utf-16-be"
    return ""


def _guess(data: bytes, where: str) -> str:
    """The likeliest legacy encoding; Western European wins against its near twins, which differ in few letters."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise InputError("the file's encoding is unknown", where=where, hint="name it with --encoding, as in cp1252")
    return "cp1252" if best.encoding in _RIVALS_OF_CP1252 and _is_cp1252(data) else best.encoding


def _is_cp1252(data: bytes) -> bool:
    """Whether the bytes read well as cp1252: no symbol stands inside a word."""
    try:
        return not _SYMBOL_IN_WORD.search(data.decode("cp1252"))
    except UnicodeDecodeError:
        return False
