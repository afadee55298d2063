"""Everything that stops briefdeck, as one tree; each error carries a hint and an exit code.

BriefdeckError
├── InputError      3   the article or storyboard cannot be read
├── TemplateError   4   the template, theme or base deck is wrong
├── OutputError     5   the result cannot be written
└── LimitError      6   the input is larger than the limits allow
"""


class BriefdeckError(Exception):
    """One line that says what is wrong, where, and what to do."""

    exit_code = 70

    def __init__(self, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{advice}"


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
