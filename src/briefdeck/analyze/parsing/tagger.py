"""Parts of speech, word by word from the left (averaged perceptron, Collins 2002).

A tag joins the universal class and the finer class of the treebank: "VERB|VBD".
"""

from collections.abc import Callable, Sequence

from briefdeck.analyze.parsing.templates import Templates
from briefdeck.analyze.parsing.words import Words

_NONE = 0x2545F491
_PAST_END = 200
_TEMPLATES = Templates(
    # w word, t tag, e end of the word, u usual tag; w1 is the word to the right, w-1 the one to the left
    "w t-1 t-2 w-1 w-2 w1 w2 e e-1 e1 e2 u-1 u u1 u2",
    """
    t-1; t-2; w-1; w-2; w1; w2; e-1; e1; u1; u; e2; t-2 t-1; t-1 w; w-1 w; w w1; u1 w; t-1 u1; u1 u2; t-1 e; u1 e;
    t-1 w1; w-1 w1; e1 w; e1 e; u u1; t-1 u; u w1; u w-1; w-1 e; w1 e; t-2 t-1 u1; t-2 t-1 e; t-2 t-1 w; t-1 w u1;
    w-1 t-1 e; u u1 u2; t-1 u u1; w u1 u2; t-1 e u1; u-1 u u1; w-2 w-1 w; w w1 w2; t-2 t-1 u u1; t-1 u u1 u2; t-1 w
    e1
    """,
)

Scores = Callable[[Sequence[int]], Sequence[float]]


def features(words: Words, place: int, tags: Sequence[int]) -> list[int]:
    """The features of one word; ``tags`` are those of the words before it, with two of padding in front."""
    codes, ends, usual = words.codes, words.ends, words.usual
    after, past = place + 1 < len(codes), place + 2 < len(codes)
    seen = (
        *(codes[place], tags[place + 1] + 1, tags[place] + 1),
        *(codes[place - 1] if place else _NONE, codes[place - 2] if place > 1 else _NONE),
        *(codes[place + 1] if after else _NONE, codes[place + 2] if past else _NONE),
        *(ends[place], ends[place - 1] if place else _NONE),
        *(ends[place + 1] if after else _NONE, ends[place + 2] if past else _NONE),
        *(usual[place - 1] + 1 if place else _PAST_END, usual[place] + 1),
        *(usual[place + 1] + 1 if after else _PAST_END, usual[place + 2] + 1 if past else _PAST_END),
    )
    return [*words.own[place], *_TEMPLATES.codes(seen)]


def tags_of(words: Words, scores: Scores) -> list[int]:
    """The best tag of each word, given those before it."""
    tags = list(PADDING)
    for place in range(len(words.codes)):
        found = scores(features(words, place, tags))
        tags.append(found.index(max(found)))
    return tags[len(PADDING) :]


PADDING = (_PAST_END, _PAST_END)
"""What stands before the first tag."""
