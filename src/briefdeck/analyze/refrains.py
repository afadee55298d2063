"""Sentences that a page says again and again: the same question in each of its parts, or a call but for a name."""

import re
from collections.abc import Sequence

from briefdeck.model.document import Sentence

_FEWEST, _FEWEST_WORDS = 3, 3
_WORD = re.compile(r"\w+")


def repeated(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences that stand three times or more; of calls ("!") words with a capital may differ."""
    found: dict[tuple[str, ...], list[int]] = {}
    for sentence in sentences:
        is_call = sentence.text.endswith("!")
        words = [word for word in _WORD.findall(sentence.text) if not (is_call and word[0].isupper())]
        if len(words) >= _FEWEST_WORDS:
            found.setdefault(tuple(words), []).append(sentence.number)
    return frozenset(number for numbers in found.values() if len(numbers) >= _FEWEST for number in numbers)
