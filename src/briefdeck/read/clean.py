"""Which passages are the article, and which are noise of the page around it, with the reason."""

import re
from functools import cache

from briefdeck.read.extent import is_prose, outside
from briefdeck.read.language import script_of
from briefdeck.read.lexicon import furniture
from briefdeck.read.passages import Passage

LOST_BLANK = "a lost blank, nothing else"
SAME_TITLE = "the title once more"
SITE_TITLE = "the title with the name of the site"
COMMENT = "a comment by a reader"
OTHER_SCRIPT = "page furniture in another script than the article's"

_AGE = "the time it takes to read or how old it is"
_BEFORE_COMMENTS = 2
_COMMENT_HEAD = re.compile(
    r"(?:\d+ )?(?:comments|responses|replies|thoughts)(?: (?:on|to) .{0,150}| ?\(\d+\))?:?|leave a (?:reply|comment)",
    re.IGNORECASE,
)
_LONGEST_FURNITURE = 300
_SHORTEST_TITLE = 12
_SITE = re.compile(r"\s*[|–—:»·-]")
_NAME = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?: [^\W\d_][^\W\d_.'’-]*){1,4}")


def noise_reasons(parts: tuple[Passage, ...]) -> dict[int, str]:
    """Index of each passage that is noise → why, in plain words."""
    reasons = {at: reason for at, part in enumerate(parts) if (reason := _by_itself(part))}
    _add(reasons, _titles(parts))
    _add(reasons, outside(parts, reasons))
    _add(reasons, _foreign(parts))
    _add(reasons, _comments(parts, reasons))
    return dict(sorted(reasons.items()))


def furniture_reason(text: str) -> str:
    """Why a line is a part of the page and not of its article, in plain words, or ""."""
    if len(text) > _LONGEST_FURNITURE:
        return ""
    return next((reason for reason, pattern in _patterns() if pattern.fullmatch(text)), "")


def is_name(text: str) -> bool:
    """Whether a line can be somebody's name: two to five capitalized words."""
    words = text.split()
    return bool(_NAME.fullmatch(text)) and all(word[0].isupper() for word in words if len(word) > 3)


def _add(reasons: dict[int, str], more: dict[int, str]) -> None:
    for at, reason in more.items():
        reasons.setdefault(at, reason)


def _by_itself(part: Passage) -> str:
    """Why a passage is noise wherever it stands, or ""."""
    return furniture_reason(part.text) if part.text.strip("? \u00a0") else LOST_BLANK


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in furniture())


def _titles(parts: tuple[Passage, ...]) -> dict[int, str]:
    """Repetitions of the first line, and the first line itself when it only adds the site's name to a later one."""
    if not parts:
        return {}
    title = parts[0].text.casefold()
    again = [at for at, part in enumerate(parts) if at and part.text.casefold() == title]
    if not again:
        shorter = [at for at, part in enumerate(parts) if at and _begins(title, part.text.casefold())]
        return {0: SITE_TITLE} | dict.fromkeys(shorter[1:], SAME_TITLE) if shorter else {}
    return dict.fromkeys(again, SAME_TITLE)


def _begins(title: str, text: str) -> bool:
    """Whether a title is a text plus the site's name behind a dash or bar."""
    return len(text) >= _SHORTEST_TITLE and title.startswith(text) and bool(_SITE.match(title[len(text) :]))


def _comments(parts: tuple[Passage, ...], reasons: dict[int, str]) -> dict[int, str]:
    """Everything from the first commenter's name on: name, perhaps a headline, the comment's age, its text."""
    prose = [at for at, part in enumerate(parts) if is_prose(part)]
    for at in range(prose[_BEFORE_COMMENTS] if len(prose) > _BEFORE_COMMENTS else len(parts), len(parts)):
        if _COMMENT_HEAD.fullmatch(parts[at].text):
            return dict.fromkeys(range(at, len(parts)), COMMENT)
    for at, reason in sorted(reasons.items()):
        if reason != _AGE or not prose or at < prose[0]:
            continue
        for first in (at - 1, at - 2):
            if first > prose[0] and first not in reasons and is_name(parts[first].text):
                return dict.fromkeys(range(first, len(parts)), COMMENT)
    return {}


def _foreign(parts: tuple[Passage, ...]) -> dict[int, str]:
    """Short lines in another script than the article's."""
    own = script_of(" ".join(part.text for part in parts))
    return {
        at: OTHER_SCRIPT
        for at, part in enumerate(parts)
        if at and len(part.text) < _LONGEST_FURNITURE and script_of(part.text) not in ("", "latin", own)
    }
