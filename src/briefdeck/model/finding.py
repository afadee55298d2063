"""What the judge of finished files says: one remark."""

from dataclasses import dataclass
from enum import Enum


class Grade(Enum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: the rule, where it is (page 0 is the file as a whole), and in words what."""

    rule: str
    grade: Grade
    text: str
    page: int = 0
    shape: str = ""
