"""What the training script rests on: the oracle, the perceptron and the file."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.analyze.parsing.state import SHIFT, State
from briefdeck.analyze.parsing.weights import unpacked
from scripts.perceptron import Perceptron, pruned, summed
from scripts.train_parser import costs_of
from scripts.treebank import Sample, samples
from scripts.weights_file import content_of

TREES = [(1, 3, 1), (1, 2, 3), (3, 0, 1), (2, 2, 3), (1, 4, 3, 1), (4, 0, 0, 2), (5, 0, 1, 4, 0)]


@given(st.sampled_from(TREES))
def test_moves_that_cost_nothing_build_the_right_tree(heads: tuple[int, ...]) -> None:
    state = State(len(heads))
    while not state.is_done:
        costs = costs_of(state, heads)
        free = [move for move in state.allowed() if costs[move] == 0]
        assert free, "the right tree stays within reach"
        state.make(free[-1], 0)
    assert tuple(state.heads) == heads


@given(st.sampled_from(TREES), st.lists(st.integers(0, 2), max_size=12))
def test_a_mistake_costs_as_many_arcs_as_it_loses(heads: tuple[int, ...], wishes: list[int]) -> None:
    state, lost = State(len(heads)), 0
    for wish in [*wishes, *[SHIFT] * 40]:
        if state.is_done:
            break
        costs, allowed = costs_of(state, heads), state.allowed()
        move = allowed[wish % len(allowed)] if wish else min(allowed, key=costs.__getitem__)
        lost += costs[move]
        state.make(move, 0)
    wrong = sum(a != b for a, b in zip(state.heads, heads, strict=True))
    assert wrong <= lost


def test_a_perceptron_learns_what_tells_two_things_apart() -> None:
    learner = Perceptron(2)
    for _ in range(5):
        for features, right in (([1, 3], 0), ([2, 3], 1)):
            scores = learner.scores(features)
            best = scores.index(max(scores))
            learner.step += 1
            if best != right or scores[0] == scores[1]:
                learner.learn(features, right, 1 - right)
    assert learner.scores([1, 3])[0] >= learner.scores([1, 3])[1]
    model = summed([{7: [0.5, -0.5]}, {7: [0.1, -0.1], 8: [0.01, 0.0]}])
    assert pruned(model, 5, 0.1) == {7: ((0, 1), (1, -1))}


def test_what_is_written_to_the_weights_is_read_back() -> None:
    tables = [{5: ((0, 3), (1, -4))}, {9: ((2, 127),)}, {}]
    weights = unpacked(content_of("credit", ("X|A", "Y|B"), ("root",), {77: 2}, tables))
    assert weights.tags == ("X|A", "Y|B")
    assert weights.usual == {77: 2}
    assert weights.for_tags[5] == 3 - (4 << 16)
    assert weights.for_moves[9] == 127 << 32
    assert weights.for_labels[9] == 0


def test_a_treebank_is_read_without_comments_and_joined_words(tmp_path: Path) -> None:
    rows = ["# text = They don't.", "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_", "2-3\tdon't" + "\t_" * 8]
    rows += ["2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_", "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_", "", ""]
    file = tmp_path / "small.conllu"
    file.write_text("\n".join(rows), "utf-8")
    assert samples(file) == [
        Sample(("They", "do", "n't"), ("PRON|PRP", "AUX|VBP", "PART|RB"), (1, 3, 1), ("nsubj", "root", "advmod"))
    ]
    assert samples(file)[0].is_projective
    assert not Sample(("a",) * 4, ("X",) * 4, (2, 3, 4, 2), ("dep",) * 4).is_projective
