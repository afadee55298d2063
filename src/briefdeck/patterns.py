"""Regular expressions that are compiled where they are first used: a run imports hundreds of them and uses some.

And the one that two stages share: which mark of quotation opens one.
"""

import re
from typing import AnyStr, Generic, cast


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What ``re.compile`` gives, which for one of our longer expressions takes as long as reading a small file.

    A mistake in the expression shows when it is first used. Not for the functions of ``re``: ask its own methods.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(text, flags))


class _Pattern(Generic[AnyStr]):
    """Stands for a compiled expression; each of its methods is found once and then lies here."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found


_MARK = pattern(r"((?:^|(?<=[\s(\[—–-]))\"(?=\S)|“)|(?:\"|”)")
"""A mark of quotation, kept where it opens one."""


def leaves_open(text: str, *, is_open: bool) -> bool:
    """Whether a quotation is open behind a text, as its last mark says; as before it where it has none.

    A quotation of several paragraphs opens with a mark in each of them and is closed by one mark at its end.
    """
    found = _MARK.findall(text)
    return bool(found[-1]) if found else is_open
