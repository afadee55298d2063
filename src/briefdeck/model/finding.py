"""What the judge of finished files says: one remark."""

from enum import Enum

from briefdeck.nouns import noun


class Grade(Enum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@noun
class Finding:
    """One thing that is wrong: the rule, where it is (page 0 is the file as a whole), and in words what."""

    rule: str
    grade: Grade
    text: str
    page: int = 0
    shape: str = ""
