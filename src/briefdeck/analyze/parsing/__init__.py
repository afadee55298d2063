"""Words, their parts of speech and the tree of an English sentence, by a tagger and a parser that were trained for it.

Loaded only when somebody asks for a tree. ``scripts/train_parser.py`` makes the weights.
"""

from functools import partial

from briefdeck.analyze.parsing import lanes
from briefdeck.analyze.parsing.features import Tagged, label_features, move_features, tagged
from briefdeck.analyze.parsing.state import MOVES, NO_LABEL, SHIFT, State
from briefdeck.analyze.parsing.tagger import tags_of
from briefdeck.analyze.parsing.tokens import tokens
from briefdeck.analyze.parsing.tree import ROOT, Tree
from briefdeck.analyze.parsing.weights import Weights, english
from briefdeck.analyze.parsing.words import known


def parse(text: str) -> Tree | None:
    """The tree of one sentence; None when it has no words."""
    spans = tokens(text)
    if not spans:
        return None
    weights = english()
    tags, heads, labels = analyzed([text[span.start : span.end] for span in spans], weights)
    names = [weights.tags[tag].partition("|") for tag in tags]
    return Tree(
        text,
        spans,
        tuple(name for name, _, _ in names),
        tuple(kind for _, _, kind in names),
        tuple(ROOT if head == len(spans) else head for head in heads),
        tuple(weights.labels[label] for label in labels),
    )


def analyzed(words: list[str], weights: Weights) -> tuple[list[int], list[int], list[int]]:
    """Tag, head and label of each word as numbers; the head of the root is the number of words."""
    seen = known(words, weights.usual)
    tags = tags_of(seen, partial(lanes.scores, weights.for_tags, choices=len(weights.tags)))
    state = _built(tagged(seen, tags, weights.classes), weights)
    return tags, state.heads, state.labels[: len(words)]


def _built(words: Tagged, weights: Weights) -> State:
    """The tree, greedily: always the best move, and for a new arc its best label."""
    state = State(len(words.tags) - 2)
    while not state.is_done:
        move, label = _best_move(words, state, weights), NO_LABEL
        if move != SHIFT:
            found = lanes.scores(
                weights.for_labels, label_features(words, state, *state.arc(move)), len(weights.labels)
            )
            label = found.index(max(found))
        state.make(move, label)
    return state


def _best_move(words: Tagged, state: State, weights: Weights) -> int:
    allowed = state.allowed()
    if len(allowed) == 1:
        return allowed[0]
    return max(allowed, key=lanes.scores(weights.for_moves, move_features(words, state), MOVES).__getitem__)
