"""What the parser has to say about a storyboard, with line and column.

S101 front-matter key · S102 class · S103 attribute · S104 evidence number · S105 div left open · S106 id used twice ·
S107 sentence defined twice.
"""

from dataclasses import dataclass, field

from briefdeck.model.note import Note, Severity

CLASSES = frozenset(
    [
        "title",
        "section",
        "agenda",
        "summary",
        "content",
        "bignumber",
        "comparison",
        "timeline",
        "options",
        "quotation",
        "chart",
        "map",
        "table",
        "closing",
        "sources",
        "columns",
        "column",
        "notes",
        "incremental",
        "nonincremental",
        "takeaway",
        "takeaways",
        "figures",
        "sidebar",
        "who",
        "implications",
        "exhibit",
        "unnumbered",
        "unlisted",
        "center",
        "picture",
    ]
)
KEYS = frozenset(
    [
        "width",
        "height",
        "type",
        "telling",
        "id",
        "lang",
        "layout",
        "align",
        "title",
        "caption",
        "source",
        "alt",
        "kind",
        "subtitle",
        "unit",
        "href",
        "src",
        "style",
        "start",
        "background-image",
        "background-color",
        "background-size",
    ]
)
FRONT_KEYS = frozenset(
    ["notes", "slide-level", "toc", "incremental", "monofont", "keywords", "kicker", "credit", "marp", "paginate"]
)


@dataclass(slots=True)
class Remarks:
    """Collects notes; finds the column of what was said in the line where it was said."""

    lines: list[str]
    notes: list[Note] = field(default_factory=list)

    def say(self, code: str, line: int, said: str, text: str, hint: str) -> None:
        """Note ``text`` at the place of ``said``, looked for from ``line`` on."""
        self.notes.append(Note(code, Severity.WARNING, self._place(line, said), text, hint))

    def check_classes(self, classes: tuple[str, ...], line: int) -> None:
        """Note each class that means nothing here."""
        for name in classes:
            if name not in CLASSES:
                self.say("S102", line, name, f"unknown class {name!r}", "kept as it is; see the list of slide kinds")

    def check_keys(self, pairs: tuple[tuple[str, str], ...], line: int) -> None:
        """Note each attribute that means nothing here."""
        for key, _ in pairs:
            if key not in KEYS:
                text = f"unknown attribute {key!r}"
                self.say("S103", line, f"{key}=", text, "kept as it is; see the list of attributes")

    def _place(self, line: int, said: str) -> str:
        for number in range(max(line, 1), min(line + 40, len(self.lines)) + 1):
            column = self.lines[number - 1].find(said)
            if column >= 0:
                return f"line {number}, column {column + 1}"
        return f"line {max(line, 1)}, column 1"
