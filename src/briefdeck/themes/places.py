"""Where the keys of a TOML file stand."""

from briefdeck.patterns import pattern

_HEADER = pattern(r"\s*\[\s*([^\[\]]+?)\s*\]")
_ENTRY = pattern(r"""\s*((?:["']?[^"'=#\s.]+["']?\s*\.?\s*)+)=""")
_BLANKS = pattern(r"[\s\"']+")


def place_of(text: str, table: str, key: str) -> tuple[int, int]:
    """Line and column, from 1, of a key of a table ("deck.colors"), or of the table's head when the key is "" or
    cannot be found; (1, 1) when neither is there."""
    current, best = "", (1, 1)
    wanted = f"{table}.{key}".strip(".")
    for number, row in enumerate(text.split("\n"), 1):
        column = len(row) - len(row.lstrip()) + 1
        if header := _HEADER.match(row):
            current = _BLANKS.sub("", header[1])
            if current == table:
                best = (number, column)
            if key and (current == wanted or current.startswith(f"{wanted}.")):
                return number, column
        elif key and (entry := _ENTRY.match(row)):
            name = f"{current}.{_BLANKS.sub('', entry[1])}".strip(".")
            if name == wanted or name.startswith(f"{wanted}."):
                return number, column
    return best
