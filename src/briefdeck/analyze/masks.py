"""Sentences with their names replaced by marks, so that one pattern fits whatever the names are."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefdeck.model.brief import Name
from briefdeck.nouns import noun

OPEN, CLOSE = "\ue000", "\ue001"
MARK = rf"{OPEN}\d+{CLOSE}"
"""What stands for a name."""
ASIDE = (
    r"(?:, (?:which|who)(?= )|, (?:(?!and\b|but\b|or\b|said\b)[^,;:.“”\"\ue000]|(?:the|an?|which|who|part"
    r"|backed|owned|led|founded)\b"
    r"[^,;:.“”\"])[^,;:.“”\"]{2,80}?,(?= )| \([^)]{1,40}\))?"
)
"""What may stand between a name and its verb: an apposition, a clause with "who", a parenthesis."""
_DENIED = re.compile(
    r"\b(?:not|never|no|neither|nor|if|may|might|could|would|should|whether|unless|almost|nearly|until"
    r"|proposed?s?|planned|plans?|will|eventual|upcoming|future"
    r"|possible|potential|hypothetical|rumou?red|alleged|failed|abandoned|denie[ds]|denying|former|formerly|once|previously|ex|cannot"
    r"|without|instead of"
    r"|hopes?|wants?|seeks?|tried|tries|threatens?|threatened|urged|asked|call(?:s|ed)? for)\b|n[’']t\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(r"\b(reportedly|allegedly|apparently|supposedly|is said to|are said to)\b")


@noun
class Masked:
    """``text`` has a mark for every name; ``names`` are the full names by the number in the mark."""

    text: str
    names: tuple[str, ...]

    def name(self, mark: str) -> str:
        """The name that a mark stands for."""
        return self.names[int(mark.strip(OPEN + CLOSE))]

    def is_told(self, start: int, end: int) -> bool:
        """Whether the words are the article's own, and nothing in their clause denies them or makes them a maybe."""
        clause = re.split(r"[.;:] ", self.text[:end])[-1]
        own = self.text[:start].count('"') % 2 == 0 and self.text[:start].count("“") == self.text[:start].count("”")
        return own and not _DENIED.search(clause)

    def hedge(self, start: int, end: int) -> str:
        """ "reportedly " where the words are told so, else ""."""
        found = _HEDGE.search(self.text, start, end)
        return f"{found[1]} " if found else ""


def masked(text: str, forms: Mapping[str, str]) -> Masked:
    """The sentence with marks for the names in it; ``forms`` gives the full name of each form."""
    if not any(map(text.__contains__, forms)):
        return Masked(text, ())
    names: list[str] = []

    def mark(found: re.Match[str]) -> str:
        full = forms[found[0]]
        if full not in names:
            names.append(full)
        return f"{OPEN}{names.index(full)}{CLOSE}"

    return Masked(_any_of(tuple(forms)).sub(mark, text), tuple(names))


@lru_cache(maxsize=64)
def _any_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    """All forms of an article at once: compiling those of each sentence took longer than looking for all."""
    either = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def forms_of(names: Sequence[Name]) -> dict[str, str]:
    """The names, and surnames that only one of the persons has, with the whole name each stands for."""
    last = [name.name.split()[-1] for name in names if name.kind == "person"]
    forms = {name.name: name.name for name in names if name.kind != "term" or name.name not in last}
    for name in names:
        short = name.name.split()[-1]
        if name.kind == "person" and last.count(short) == 1:
            forms.setdefault(short, name.name)
    return forms
