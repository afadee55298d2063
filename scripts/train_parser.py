"""Trains the tagger and the parser: ``python -m scripts.train_parser --data DIR`` (five minutes on one core).

DIR holds ``train.conllu.gz`` and ``dev.conllu.gz``. The same files give the same weights, byte for byte.

The tagger is an averaged perceptron (Collins 2002); the parser learns moves with a dynamic oracle and looks at its own
mistakes (Goldberg and Nivre 2012, 2013), on tags that the tagger gave to sentences it had not seen. Several runs over
differently shuffled sentences are averaged.
"""

import argparse
import math
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefdeck.analyze.parsing.features import Tagged, label_features, move_features, tagged
from briefdeck.analyze.parsing.state import LEFT, MOVES, NO_LABEL, RIGHT, SHIFT, State
from briefdeck.analyze.parsing.tagger import PADDING, features, tags_of
from briefdeck.analyze.parsing.templates import code
from briefdeck.analyze.parsing.weights import FILE, classes_of
from briefdeck.analyze.parsing.words import known, normal
from scripts.perceptron import Perceptron, pruned, summed
from scripts.treebank import Sample, samples
from scripts.weights_file import content_of

_CREDIT = (
    "Weights of briefdeck's English tagger and parser. Trained on material from the Georgetown University Multilayer "
    "corpus (GUM), Amir Zeldes and others, CC BY 4.0."
)
_RARE_TAG, _RARE_WORD = 5, 2
_FOLDS = 4
_TAGGER_ROUNDS, _FOLD_ROUNDS = 6, 3
_FOLLOWS_ITSELF = 0.9

Model = Mapping[int, Sequence[float]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A sentence to learn from: what is seen, and the right heads and labels as numbers."""

    words: Tagged
    heads: Sequence[int]
    labels: Sequence[int]


@dataclass(frozen=True, slots=True)
class Names:
    """The tags, labels and known words of a treebank."""

    tags: tuple[str, ...]
    labels: tuple[str, ...]
    usual: Mapping[int, int]


def main(arguments: list[str]) -> int:
    """Train on the training part and write the weights into the package."""
    parser = argparse.ArgumentParser(prog="python -m scripts.train_parser", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, default=FILE, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=8, metavar="N", help="times over the sentences (8)")
    parser.add_argument("--runs", type=int, default=2, metavar="N", help="runs that are averaged (2)")
    options = parser.parse_args(arguments)
    train = samples(options.data / "train.conllu.gz")
    names = names_of(train)
    tags = tagger(train, names, _TAGGER_ROUNDS)
    lessons = list(_lessons(train, names))
    runs = [_parser(lessons, names, options.rounds, seed) for seed in range(options.runs)]
    tables = (
        pruned(tags, 45_000, 0.3),
        pruned(_relative(summed([moves for moves, _ in runs])), 75_000, 0.1),
        pruned(summed([labels for _, labels in runs]), 40_000, 0.3),
    )
    options.out.write_bytes(content_of(_CREDIT, names.tags, names.labels, names.usual, tables))
    return 0


def names_of(train: Sequence[Sample]) -> Names:
    """The tags that are not rare, all labels, and for words seen twice their commonest tag."""
    counts = Counter(tag for sample in train for tag in sample.tags)
    tags = tuple(sorted(tag for tag, n in counts.items() if n >= _RARE_TAG))
    labels = tuple(sorted({label for sample in train for label in sample.labels}))
    return Names(tags, labels, _usual(train, tags))


def _usual(train: Sequence[Sample], tags: Sequence[str]) -> dict[int, int]:
    """By the code of a word: the place of its commonest tag, plus one."""
    seen: dict[int, Counter[int]] = {}
    numbers = {tag: place for place, tag in enumerate(tags, 1)}
    for sample in train:
        for word, tag in zip(sample.words, sample.tags, strict=True):
            seen.setdefault(code(normal(word)), Counter())[numbers.get(tag, 1)] += 1
    often = {word: found for word, found in seen.items() if found.total() >= _RARE_WORD}
    return {word: min(found, key=lambda tag: (-found[tag], tag)) for word, found in sorted(often.items())}


def tagger(train: Sequence[Sample], names: Names, rounds: int) -> dict[int, list[float]]:
    """The weights of the tags, learnt in so many rounds."""
    numbers = {tag: place for place, tag in enumerate(names.tags)}
    lessons = [(known(s.words, names.usual), [numbers.get(tag, 0) for tag in s.tags]) for s in train]
    learner, order = Perceptron(len(names.tags)), random.Random(1)
    for _ in range(rounds):
        order.shuffle(lessons)
        for words, right in lessons:
            given = list(PADDING)
            for place, tag in enumerate(right):
                seen = features(words, place, given)
                found = learner.scores(seen)
                best = found.index(max(found))
                learner.step += 1
                if best != tag:
                    learner.learn(seen, tag, best)
                given.append(best)
    return learner.averaged()


def _lessons(train: Sequence[Sample], names: Names) -> Iterator[Lesson]:
    """The sentences whose arcs do not cross, with tags from a tagger that has not seen their fold."""
    places = {label: place for place, label in enumerate(names.labels)}
    classes = classes_of(names.tags)
    for fold in range(_FOLDS):
        cut = slice(len(train) * fold // _FOLDS, len(train) * (fold + 1) // _FOLDS)
        rest = [*train[: cut.start], *train[cut.stop :]]
        part = Names(names.tags, names.labels, _usual(rest, names.tags))
        model = Frozen(tagger(rest, part, _FOLD_ROUNDS), len(names.tags))
        for sample in train[cut]:
            if sample.is_projective:
                tags = tags_of(known(sample.words, part.usual), model.scores)
                words = tagged(known(sample.words, names.usual), tags, classes)
                yield Lesson(words, sample.heads, [places[label] for label in sample.labels])


class Frozen:
    """A trained model that scores."""

    def __init__(self, model: Model, choices: int) -> None:
        self._model = model
        self._choices = choices

    def scores(self, seen: Sequence[int]) -> list[float]:
        """The score of each choice."""
        rows = [self._model[feature] for feature in seen if feature in self._model]
        return [math.fsum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * self._choices


def _parser(lessons: Sequence[Lesson], names: Names, rounds: int, seed: int) -> tuple[Model, Model]:
    """The weights of moves and labels after so many rounds."""
    moves, labels, order = Perceptron(MOVES), Perceptron(len(names.labels)), random.Random(seed)
    shuffled = list(lessons)
    for done in range(rounds):
        order.shuffle(shuffled)
        for lesson in shuffled:
            state = State(len(lesson.heads))
            while not state.is_done:
                move = _learn_move(lesson, state, moves, order if done else None)
                label = NO_LABEL if move == SHIFT else _learn_label(lesson, state, move, labels)
                state.make(move, label)
        print(f"run {seed + 1}, round {done + 1}", file=sys.stderr)
    return moves.averaged(), labels.averaged()


def _learn_move(lesson: Lesson, state: State, moves: Perceptron, chance: random.Random | None) -> int:
    """The move to go on with: mostly the learner's own, right or wrong; in the first round the right one."""
    allowed = state.allowed()
    moves.step += 1
    if len(allowed) == 1:
        return allowed[0]
    seen = move_features(lesson.words, state)
    scores = moves.scores(seen)
    best = max(allowed, key=scores.__getitem__)
    costs = costs_of(state, lesson.heads)
    least = min(costs[move] for move in allowed)
    if costs[best] == least:
        return best
    right = max((move for move in allowed if costs[move] == least), key=scores.__getitem__)
    moves.learn(seen, right, best)
    return best if chance and chance.random() < _FOLLOWS_ITSELF else right


def _learn_label(lesson: Lesson, state: State, move: int, labels: Perceptron) -> int:
    head, child = state.arc(move)
    seen = label_features(lesson.words, state, head, child)
    found = labels.scores(seen)
    best = found.index(max(found))
    labels.step += 1
    if lesson.heads[child] == head and best != lesson.labels[child]:
        labels.learn(seen, lesson.labels[child], best)
    return best


def costs_of(state: State, heads: Sequence[int]) -> list[int]:
    """How many right arcs each move makes impossible (Goldberg and Nivre 2013, arc-hybrid)."""
    stack, first, costs = state.stack, state.first, [0, 0, 0]
    if first < state.size:
        costs[SHIFT] = (heads[first] in stack[:-1]) + sum(heads[word] == first for word in stack)
    if stack:
        top, children = stack[-1], sum(head == stack[-1] for head in heads[first:])
        costs[LEFT] = children + (heads[top] > first or heads[top] in stack[-2:-1])
        costs[RIGHT] = children + (heads[top] >= first)
    return costs


def _relative(model: Model) -> dict[int, list[float]]:
    """The same model with the weight of SHIFT taken off all, so that a third of the weights need not be kept."""
    return {feature: [weight - weights[SHIFT] for weight in weights] for feature, weights in model.items()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
