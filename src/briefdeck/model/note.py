"""Warnings are values: what happened, where, and what to do about it."""

from enum import Enum

from briefdeck.nouns import noun


class Severity(Enum):
    """How much a reader of the notes should care."""

    INFO = "info"
    WARNING = "warning"


@noun
class Note:
    """One remark of a stage.

    The first letter of ``code`` names the stage: R read, A analyze, S storyboard, D typeset (docs/reference/notes.md).
    """

    code: str
    severity: Severity
    where: str
    text: str
    hint: str = ""
