"""Regular expressions that are compiled where they are first used: a run imports hundreds of them and uses some."""

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
