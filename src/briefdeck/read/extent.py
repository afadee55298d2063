"""From where to where the article reaches in the visible text of a whole page."""

import re

from briefdeck.read.passages import Passage

OUTSIDE = "outside the article's running text"
TEASER = "the same words once more"

_PROSE = 12
_SENTENCE = re.compile(r"[.!?…:。！？][\"'”’»)\]]*$")
FEWEST_LINES = 25
"""Fewer lines are an article, not the text of a whole page."""
FEWEST_NOISE = 3
"""With fewer lines that belong to a page, the text is an article alone."""
_MOST_PROSE = 0.5
"""Where more than this share of the lines is prose, the text is an article and not a page."""
_ENTRY = 4
_MENU = 6
"""So many lines of at most so many words, one below the other, are a menu."""
_GAIN = 60
_LOSS = 8
_NOISE_LOSS = 12


def is_prose(part: Passage) -> bool:
    """Whether a passage is running text: a dozen words and a stop."""
    return len(part.text.split()) >= _PROSE and bool(_SENTENCE.search(part.text))


def outside(parts: tuple[Passage, ...], reasons: dict[int, str]) -> dict[int, str]:
    """The lines of a page before and after the article; nothing when the text is an article alone."""
    prose = [at for at, part in enumerate(parts) if is_prose(part)]
    if len(parts) < FEWEST_LINES or not prose or len(prose) > _MOST_PROSE * len(parts):
        return {}
    if len(reasons) < FEWEST_NOISE and not _has_menu(parts[: prose[0]]) and not _has_menu(parts[prose[-1] + 1 :]):
        return {}
    first, last = _densest([_weight(part, noise=at in reasons) for at, part in enumerate(parts)])
    title = next((at for at in range(first) if at not in reasons), None)
    around = {at: OUTSIDE for at in range(len(parts)) if at != title and not first <= at <= last}
    return around | _repeated(parts, first, last)


def _has_menu(parts: tuple[Passage, ...]) -> bool:
    """Whether many lines of a few words and no stop stand one below the other: a menu, in any language."""
    length = 0
    for part in parts:
        is_entry = len(part.text.split()) <= _ENTRY and not _SENTENCE.search(part.text) and not part.label
        length = length + 1 if is_entry else 0
        if length == _MENU:
            return True
    return False


def _repeated(parts: tuple[Passage, ...], first: int, last: int) -> dict[int, str]:
    """Lines that the page repeats, as teasers do."""
    found: dict[int, str] = {}
    seen: set[str] = set()
    for at in range(first, last + 1):
        part = parts[at]
        if part.text in seen:
            found[at] = TEASER
        seen.add(part.text)
    return found


def _weight(part: Passage, *, noise: bool) -> int:
    """What a line adds to the stretch that it is in."""
    if noise:
        return -_NOISE_LOSS
    return min(len(part.text.split()), _GAIN) if is_prose(part) else -_LOSS


def _densest(weights: list[int]) -> tuple[int, int]:
    """First and last index of the stretch with the largest sum (Kadane's method)."""
    best, best_ends = 0, (0, len(weights) - 1)
    total, start = 0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, at
        total += weight
        if total > best:
            best, best_ends = total, (start, at)
    return best_ends
