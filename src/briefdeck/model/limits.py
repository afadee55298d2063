"""How much one run may take in and give out."""

from collections.abc import Iterable
from dataclasses import fields

from briefdeck.nouns import noun, replace


@noun
class Limits:
    """Bounds that keep a run small; each can be raised.

    ``input`` in MiB, ``headings`` of an article, ``slides`` of a deck, ``pages`` of a briefing, ``pixels`` of a picture
    in millions; ``seconds`` by the clock and ``memory`` in MiB bind only a run in a process of its own.
    """

    input: int = 64
    headings: int = 20_000
    slides: int = 2_000
    pages: int = 2_000
    pixels: int = 40
    seconds: int = 120
    memory: int = 2_048

    @classmethod
    def of(cls, wishes: Iterable[str]) -> "Limits":
        """The limits with those changed that are given as "slides=500". ValueError, for a person, when one is wrong."""
        names = [field.name for field in fields(cls)]
        found = cls()
        for wish in wishes:
            name, _, number = wish.partition("=")
            if name.strip() not in names:
                raise ValueError(f"no limit called {name.strip()[:40]!r} (there are {', '.join(names)})")
            if not number.strip().isdecimal() or not 0 < int(number) < 10**9:
                raise ValueError(f"the limit {name.strip()} needs a whole number above 0, as in {name.strip()}=500")
            found = replace(found, **{name.strip(): int(number)})
        return found
