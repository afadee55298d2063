"""Everything that stops briefdeck, as one tree; each error carries a hint and an exit code.

BriefdeckError
├── SettingsError   2   a file of settings is wrong
├── InputError      3   the article or storyboard cannot be read
├── TemplateError   4   the template, theme or base deck is wrong
├── OutputError     5   the result cannot be written
└── LimitError      6   the input is larger than the limits allow
"""

from briefdeck.nouns import noun

_WIDEST = 100


@noun
class Excerpt:
    """The line of a file where something is wrong: its number and the column, both from 1, and its text."""

    line: int
    column: int
    text: str

    def rows(self) -> tuple[str, str]:
        """The line as it is shown, and a mark below the column."""
        shown = "".join(char if char.isprintable() else " " for char in self.text.rstrip())
        start = max(0, min(self.column - _WIDEST // 2, len(shown) - _WIDEST))
        head = f"{self.line:>5} | "
        at = " " * (self.column - 1 - start)
        return f"{head}{shown[start : start + _WIDEST]}", f"{' ' * (len(head) - 2)}| {at}^"


class BriefdeckError(Exception):
    """One line that says what is wrong, where, and what to do; ``excerpt`` shows the place in a file of the user's."""

    exit_code = 70

    def __init__(self, message: str, *, where: str = "", hint: str = "", excerpt: Excerpt | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint
        self.excerpt = excerpt

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{advice}"


class SettingsError(BriefdeckError):
    """A file of settings is wrong."""

    exit_code = 2


class InputError(BriefdeckError):
    """The article or storyboard cannot be read."""

    exit_code = 3


class TemplateError(BriefdeckError):
    """The template, theme or base deck is wrong."""

    exit_code = 4


class OutputError(BriefdeckError):
    """The result cannot be written."""

    exit_code = 5


class LimitError(BriefdeckError):
    """The input is larger than the limits allow."""

    exit_code = 6
