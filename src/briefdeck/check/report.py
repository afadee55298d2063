"""All findings as JSON, as a table, or in one line."""

import json
from collections.abc import Sequence

from briefdeck.model.finding import Finding, Grade

_HEADS = ("grade", "rule", "page", "shape", "what")


def as_json(findings: Sequence[Finding], name: str) -> str:
    """The findings as JSON: counts by grade, then one object each."""
    rows = [
        {"rule": f.rule, "grade": f.grade.value, "page": f.page, "shape": f.shape, "text": f.text} for f in findings
    ]
    found = {grade.value: count for grade, count in _counts(findings).items()}
    return json.dumps({"file": name, "ok": not found["error"], **found, "findings": rows}, ensure_ascii=False, indent=1)


def as_table(findings: Sequence[Finding]) -> str:
    """The findings as lines with columns, and a line that counts them."""
    rows = [(f.grade.value, f.rule, str(f.page or "-"), f.shape or "-", f.text) for f in findings]
    widths = [max(len(row[at]) for row in (_HEADS, *rows)) for at in range(4)]
    lines = ["  ".join([*(cell.ljust(w) for cell, w in zip(row[:4], widths, strict=True)), row[4]]) for row in rows]
    head = "  ".join([*(cell.ljust(w) for cell, w in zip(_HEADS[:4], widths, strict=True)), _HEADS[4]])
    return "\n".join([head, *lines, in_short(findings)] if rows else [in_short(findings)])


def in_short(findings: Sequence[Finding]) -> str:
    """How many findings of each grade there are: "no errors, 1 warning, 2 remarks"."""
    words = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.INFO: "remark"}
    return ", ".join(
        f"{count or 'no'} {words[grade]}{'' if count == 1 else 's'}" for grade, count in _counts(findings).items()
    )


def _counts(findings: Sequence[Finding]) -> dict[Grade, int]:
    return {grade: sum(finding.grade is grade for finding in findings) for grade in Grade}
