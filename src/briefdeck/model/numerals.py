"""The numbers of lists as they are written: 4., 4), (4), d., D), iv., (IV)."""

import re
from collections.abc import Iterator

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 399
_MARK = re.compile(r"(\(?)([0-9]+|[A-Za-z]+)([.)])")


def numeral(number: int, mark: str) -> str:
    """A number in the manner of ``mark``: "1." gives "4.", "a)" gives "d)", "(I)" gives "(IV)"."""
    found = _MARK.fullmatch(mark)
    before, kind, after = found.groups() if found else ("", "1", ".")
    if kind not in ("a", "A", "i", "I") or number < 1 or (kind in "iI" and number > _MOST_ROMAN):
        return f"{before}{number}{after}"
    said = _roman(number) if kind in "iI" else chr(ord("a") + (number - 1) % 26) * ((number + 25) // 26)
    return f"{before}{said.upper() if kind.isupper() else said}{after}"


def readings(text: str) -> Iterator[tuple[str, int]]:
    """The manners in which a text may be such a number, with the number, the likeliest first.

    "iv." is ("i.", 4). "c." is ("a.", 3) before ("i.", 100), but "i." begins Roman numbers.
    """
    found = _MARK.fullmatch(text)
    if found is None or (found[1] and found[3] != ")"):
        return
    said = found[2]
    if said.isdecimal():
        yield f"{found[1]}1{found[3]}", int(said)
        return
    if not (said.islower() or said.isupper()):
        return
    small = said.lower()
    roman = _roman_value(small)
    alphabetic = (ord(small[0]) - ord("a") + 1) + 26 * (len(small) - 1) if small == small[0] * len(small) else 0
    pairs = [("a", alphabetic), ("i", roman)]
    for kind, number in reversed(pairs) if small == "i" or len(small) > 1 else pairs:
        if number:
            yield f"{found[1]}{kind if said.islower() else kind.upper()}{found[3]}", number


def _roman(number: int) -> str:
    said = ""
    for value, letters in _ROMAN:
        while number >= value:
            said, number = said + letters, number - value
    return said


def _roman_value(letters: str) -> int:
    """What Roman letters say; 0 for letters that are no such number."""
    if len(letters) > 12 or not set(letters) <= set("ivxlcdm"):
        return 0
    total, at = 0, 0
    for value, sign in _ROMAN:
        while letters.startswith(sign, at):
            total, at = total + value, at + len(sign)
    return total if total <= _MOST_ROMAN and _roman(total) == letters else 0
