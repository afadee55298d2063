"""Layers of a small graph: every node once, lines between neighbors, none across another."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefdeck.typeset.slides.graph import layered

edges = st.integers(1, 7).flatmap(
    lambda n: st.tuples(
        st.just(n),
        st.lists(
            st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda e: e[0] < e[1]),
            max_size=9,
            unique=True,
        ),
    )
)


@given(edges, st.integers(1, 4))
def test_layers_hold_every_node_once_and_no_line_crosses_another(
    graph: tuple[int, list[tuple[int, int]]], most: int
) -> None:
    count, lines = graph
    parts = layered(count, lines, most)
    if parts is None:
        return
    assert sorted(node for part in parts for layer in part for node in layer) == list(range(count))
    place = {
        node: (number, column, row)
        for number, part in enumerate(parts)
        for column, layer in enumerate(part)
        for row, node in enumerate(layer)
    }
    assert all(len(part) <= most for part in parts)
    ends = [sorted((place[a], place[b])) for a, b in lines]
    for (p1, c1, r1), (p2, c2, r2) in ends:
        assert p1 == p2 and (c2 - c1 == 1 or (c1 == c2 and r2 - r1 == 1))
    for (a, b), (c, d) in combinations(ends, 2):
        if a[:2] == c[:2] and b[:2] == d[:2] and a[1] != b[1]:
            assert (a[2] - c[2]) * (b[2] - d[2]) >= 0


def test_a_chain_is_one_row_and_a_star_has_its_middle_in_the_middle() -> None:
    assert layered(3, [(0, 1), (1, 2)], 4) == (((0,), (1,), (2,)),)
    assert layered(4, [(3, 0), (3, 1), (3, 2)], 2) == (((3,), (0, 1, 2)),)


def test_what_cannot_be_drawn_without_crossings_is_not_drawn() -> None:
    assert layered(5, list(combinations(range(5), 2)), 4) is None
