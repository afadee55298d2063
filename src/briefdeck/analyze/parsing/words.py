"""What tagger and parser know of the words of a sentence, as numbers."""

import re
from collections.abc import Mapping, Sequence

from briefdeck.analyze.parsing.templates import code
from briefdeck.nouns import noun

_DIGIT = re.compile(r"\d")
_REPEATED = re.compile(r"(.)\1+")
_PLAIN = str.maketrans("’‘“”", "''\"\"")


@noun
class Words:
    """By place: the code of the word, of its end of three letters, its usual tag (0: a word never seen), and the codes
    of the features that depend on the word alone. ``signs`` are the codes, for a word never seen that of its outline.
    """

    codes: tuple[int, ...]
    signs: tuple[int, ...]
    ends: tuple[int, ...]
    usual: tuple[int, ...]
    own: tuple[tuple[int, ...], ...]


def known(words: Sequence[str], usual: Mapping[int, int]) -> Words:
    """The words of a sentence; ``usual`` says by code which tag a known word has most often."""
    plain = [normal(word) for word in words]
    codes = tuple(code(word) for word in plain)
    signs = (
        c if c in usual else code(f"~{low[-2:]}{_flags(word)}")
        for word, low, c in zip(words, plain, codes, strict=True)
    )
    return Words(
        codes,
        tuple(signs),
        tuple(code(f"{low[-3:]}<") for low in plain),
        tuple(usual.get(c, 0) for c in codes),
        tuple(_own(word, low, first=not place) for place, (word, low) in enumerate(zip(words, plain, strict=True))),
    )


def normal(word: str) -> str:
    """A word as it is counted: lower case, every digit a 0, straight marks."""
    return _DIGIT.sub("0", word.lower().translate(_PLAIN))


def _flags(word: str) -> str:
    return f"{word[:1].isupper()}{any(c.isdigit() for c in word)}"


def _outline(word: str) -> str:
    """The shape of a word, "Xxx" for Warsaw and "0" for 7."""
    kinds = "".join("X" if c.isupper() else "x" if c.isalpha() else "0" if c.isdigit() else c for c in word[:12])
    return _REPEATED.sub(r"\1\1", kinds)


def _own(word: str, low: str, *, first: bool) -> tuple[int, ...]:
    outline, dashed, capital = _outline(word), "-" in word, word[:1].isupper()
    ends = [f"{size}{low[-size:]}" for size in (1, 2, 3, 4, 5)]
    starts = [f"<{size}{low[:size]}" for size in (1, 2, 3, 4)]
    shapes = [f"s{outline}", f"f{first}{outline}", f"h{dashed}{capital}{first}{low[-2:]}", f"c{capital}{first}{low}"]
    return tuple(code(part) for part in (f"w{low}", *ends, *starts, *shapes))
