"""What the judge says: one remark, and all of them as JSON or as a table."""

import json
from collections.abc import Sequence
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


RULES: dict[str, Grade] = {
    "overflow": Grade.ERROR,
    "overflow-width": Grade.ERROR,
    "overlap": Grade.ERROR,
    "off-slide": Grade.ERROR,
    "contrast": Grade.ERROR,
    "alternative-text": Grade.ERROR,
    "title-missing": Grade.ERROR,
    "title-repeated": Grade.WARNING,
    "order": Grade.WARNING,
    "language": Grade.WARNING,
    "small": Grade.WARNING,
    "dense": Grade.WARNING,
    "evidence": Grade.INFO,
    "notes": Grade.WARNING,
    "placeholder-empty": Grade.WARNING,
    "table-header": Grade.WARNING,
    "tags": Grade.ERROR,
    "heading": Grade.ERROR,
    "links": Grade.ERROR,
    "metadata": Grade.ERROR,
    "bookmarks": Grade.ERROR,
    "fonts": Grade.ERROR,
    "page-empty": Grade.WARNING,
}
"""Every rule and how grave it is."""


def found(rule: str, text: str, page: int = 0, shape: str = "") -> Finding:
    """A finding of a rule, as grave as the rule says."""
    return Finding(rule, RULES[rule], text, page, shape)


def as_json(findings: Sequence[Finding], name: str) -> str:
    """The findings as JSON: counts by grade, then one object each."""
    rows = [
        {"rule": f.rule, "grade": f.grade.value, "page": f.page, "shape": f.shape, "text": f.text} for f in findings
    ]
    counts = {grade.value: sum(f.grade is grade for f in findings) for grade in Grade}
    return json.dumps(
        {"file": name, "ok": not counts["error"], **counts, "findings": rows}, ensure_ascii=False, indent=1
    )


def as_table(findings: Sequence[Finding]) -> str:
    """The findings as lines with columns, and a line that counts them."""
    rows = [(f.grade.value, f.rule, str(f.page or "-"), f.shape or "-", f.text) for f in findings]
    heads = ("grade", "rule", "page", "shape", "what")
    widths = [max(len(row[at]) for row in (heads, *rows)) for at in range(4)]
    lines = [
        "  ".join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[4]]) for row in (heads, *rows)
    ]
    counts = ", ".join(f"{sum(f.grade is grade for f in findings)} {grade.value}" for grade in Grade)
    return "\n".join([*lines, counts] if rows else [counts])
