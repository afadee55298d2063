"""Tagger and parser: what a tree is like, and that nobody pays for them who does not ask."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefdeck.analyze.parsing import parse
from briefdeck.analyze.parsing.state import LEFT, RIGHT, SHIFT, State
from briefdeck.analyze.parsing.templates import Templates
from briefdeck.analyze.parsing.tokens import tokens
from briefdeck.analyze.parsing.tree import ROOT, Tree
from briefdeck.analyze.parsing.weights import FILE, english, unpacked

SOME_WORDS = "The harbor of Velt , which opened in 1912 will not grow . ( it's ) “ and ; to sell"
PLAIN = st.lists(st.sampled_from(SOME_WORDS.split()))


def tree_of(text: str) -> Tree:
    tree = parse(text)
    assert tree is not None
    return tree


def words_of(text: str) -> list[str]:
    return [text[span.start : span.end] for span in tokens(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don't pay.", ["They", "do", "n't", "pay", "."]),
        ("Norda's well-known $10 billion", ["Norda", "'s", "well", "-", "known", "$", "10", "billion"]),
        (
            "It cannot cost 3.5%, Dr. Voss said.",
            ["It", "can", "not", "cost", "3.5", "%", ",", "Dr.", "Voss", "said", "."],
        ),
        ("U.S. sales rose…", ["U.S.", "sales", "rose", "…"]),
        ("", []),
    ],
)
def test_words_are_cut_as_the_treebank_cuts_them(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(st.text(max_size=60))
def test_no_letter_is_lost_between_the_words(text: str) -> None:
    kept = "".join(words_of(text))
    assert [c for c in text if c.isalnum()] == [c for c in kept if c.isalnum()]


def test_a_plain_statement_has_its_verb_subject_and_object() -> None:
    tree = tree_of("The company bought three old ships.")
    assert tree.word(tree.root) == "bought"
    assert [tree.word(place) for place in tree.children(tree.root, "nsubj")] == ["company"]
    assert tree.words(tree.under(tree.children(tree.root, "obj")[0])) == "three old ships"
    assert tree.tags[0] == "DET"
    assert tree.kinds[2] == "VBD"


@settings(max_examples=40)
@given(PLAIN)
def test_every_sentence_has_one_root_and_no_circle(words: list[str]) -> None:
    tree = parse(" ".join(words))
    if tree is None:
        assert not words
        return
    assert tree.heads.count(ROOT) == 1
    assert all(list(tree.way_up(place))[-1] == tree.root for place in range(len(tree)))
    for place in range(len(tree)):
        under = tree.under(place)
        assert under == tuple(range(under[0], under[-1] + 1)), "arcs do not cross"


def test_a_text_without_words_has_no_tree() -> None:
    assert parse("  ") is None


def test_the_same_sentence_has_the_same_tree() -> None:
    text = "Although it rained, the harbor of Velt opened on time."
    assert parse(text) == parse(text)


def test_the_weights_name_whose_work_they_rest_on_and_are_small() -> None:
    content = FILE.read_bytes()
    assert b"GUM" in content.split(b"\n")[0]
    assert b"CC BY 4.0" in content.split(b"\n")[0]
    assert len(content) < 1_500_000


def test_a_feature_never_seen_weighs_nothing() -> None:
    table = unpacked(FILE.read_bytes()).for_moves
    assert table[0xFFFFFFFF] == 0
    assert "VERB|VBD" in english().tags


def test_templates_tell_things_and_their_order_apart() -> None:
    templates = Templates("a b", "a; b; a b")
    assert len(templates.codes([1, 2])) == 3
    assert templates.codes([1, 2])[2] != templates.codes([2, 1])[2]


def test_the_root_takes_one_word_only() -> None:
    state = State(2)
    state.make(SHIFT)
    state.make(SHIFT)
    assert state.allowed() == [RIGHT]
    state.make(RIGHT, 0)
    assert state.allowed() == [LEFT]
    state.make(LEFT, 0)
    assert state.is_done
    assert state.heads == [2, 0]


def test_analyzing_as_usual_does_not_load_the_parser() -> None:
    code = "import sys, briefdeck.analyze; sys.exit('briefdeck.analyze.parsing' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
