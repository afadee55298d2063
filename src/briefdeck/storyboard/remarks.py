"""What the parser has to say about a storyboard, with line and column.

S101 front-matter key · S102 class · S103 attribute · S104 evidence number · S105 div left open · S106 id used twice ·
S107 sentence defined twice · S108 link to no slide · S109 left out · S110 footnote that nothing cites.
"""

from dataclasses import dataclass, field

from briefdeck.model.note import Note, Severity

_KINDS = """title section agenda summary content bignumber comparison timeline options quotation chart map table
    closing sources takeaway takeaways figures sidebar who implications exhibit"""
_PANDOC = """columns column notes incremental nonincremental unnumbered unlisted center underline ul smallcaps mark
    strike allowframebreaks fragile"""
_QUARTO = """callout-note callout-tip callout-warning callout-caution callout-important smaller scrollable fragment
    aside footer absolute nostretch r-stack r-stretch r-fit-text r-frame panel-tabset handout semi-fade-out appendix"""
_MARP = "lead invert gaia picture"
_ATTRIBUTES = """width height type telling id lang layout align title caption source alt kind subtitle unit href src
    style start background-image background-color background-size background-position background-repeat
    background-opacity color paginate header footer class transition fig-alt fig-cap fig-align icon collapse appearance
    auto-animate tbl-colwidths totalwidth format kicker"""
_FRONT = """notes slide-level toc toc-depth toc-title incremental monofont kicker credit marp paginate theme size class
    style header footer color backgroundColor backgroundImage headingDivider math format output institute reference-doc
    number-sections aspectratio license output-file slide-number start-number marks binding justify hyphenate"""

CLASSES = frozenset(f"{_KINDS} {_PANDOC} {_QUARTO} {_MARP}".split())
KEYS = frozenset(_ATTRIBUTES.split())
FRONT_KEYS = frozenset(_FRONT.split())


@dataclass(slots=True, eq=False, repr=False)
class Remarks:
    """Collects notes; finds the column of what was said in the line where it was said."""

    lines: list[str]
    notes: list[Note] = field(default_factory=list)

    def say(self, code: str, line: int, said: str, text: str, hint: str) -> None:
        """Note ``text`` at the place of ``said``, looked for from ``line`` on."""
        self.notes.append(Note(code, Severity.WARNING, self._place(line, said), text, hint))

    def dropped(self, line: int, said: str, what: str) -> None:
        """Note that something was left out that says nothing on a slide."""
        self.say("S109", line, said, f"{what} is left out", "write it in Markdown if it should be seen")

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
