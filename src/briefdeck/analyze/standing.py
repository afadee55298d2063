"""How far a line is understood by somebody who reads nothing but the slides.

What leads up to a sentence stands in the one before it (Centering: Grosz, Joshi and Weinstein 1995). A line from within
a paragraph loses that, and so does one whose words the article brought in earlier (given against new: Prince 1981).
The costs are set by hand, in steps of a tenth.
"""

import math
import re

from briefdeck.analyze.article import Article
from briefdeck.analyze.words import count_words
from briefdeck.nouns import noun

_WITHIN, _FOLLOWS, _UNTOLD = 0.7, 0.4, 0.5
"""What it costs to come from within a paragraph and by how much less behind its forerunner; what untold words cost."""
_UNREAD = 0.7
"""Without word lists nothing tells what a line hangs on: one from within a paragraph needs the one before it."""
_MOST_UNTOLD = 5
_SIGNS = (
    (0.9, re.compile(r"\b[Ii]t\b(?! (?:is|was) \w+ (?:to|that)\b)")),
    (0.9, re.compile(r"(?<![\w.])(?:I|my|me)\b(?![.\w-])")),
    (0.7, re.compile(r"\b(?:was|were|had)\b")),
    (0.5, re.compile(r"^The [a-z]")),
    (
        0.4,
        re.compile(
            r"\b(?:this|these|that|those|also|too|however|still|yet|again|others?|another|instead|then|even|both"
            r"|further|such|same|only|just)\b",
            re.IGNORECASE,
        ),
    ),
    (-0.5, re.compile(r"\b(?:19|20)\d\d\b")),
)
"""Words that hang on what was said before, and a year, which places what is said."""
_TITLED = -0.5
"""A word of the article's title ties a line to what everybody in the room knows."""
_FULL, _EACH = 14, 0.02
"""Shorter lines than this say less of what they speak of; per word."""
_STEP = 0.65
"""What is left of a line's worth for each point of cost."""


@noun
class Stand:
    """How a line stands: its cost, its sentence's place in the paragraph, the stems that the article has before it."""

    cost: float = 0.0
    is_within: bool = False
    given: frozenset[str] = frozenset()

    def among(self, told: frozenset[str], *, follows: bool) -> float:
        """The share of its worth, at most 1, that a line keeps for readers who know these stems."""
        untold = min(len(self.given - told), _MOST_UNTOLD) / _MOST_UNTOLD
        place = -_FOLLOWS if follows else _WITHIN * self.is_within
        return round(math.pow(_STEP, max(0.0, self.cost + place + _UNTOLD * untold)), 4)


def stand_of(text: str, number: int, article: Article) -> Stand:
    """How a line of the sentence with this number stands when nothing has been told."""
    if not article.language.known:
        return Stand(_UNREAD, number in article.within())
    stems = frozenset(article.content(text))
    first = article.first()
    given = frozenset(stem for stem in stems - article.foremost if first.get(stem, number) < number)
    cost = sum(each for each, sign in _SIGNS if sign.search(text)) + _EACH * max(0, _FULL - count_words(text))
    cost += _TITLED * bool(stems & frozenset(article.content(article.document.title)))
    return Stand(round(cost, 2), number in article.within(), given)
