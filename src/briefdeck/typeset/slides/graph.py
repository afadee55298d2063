"""Where the nodes of a small graph go: in layers, so that lines join neighbors and cross as little as possible."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations, product
from math import factorial, prod

Edge = tuple[int, int]
Layers = tuple[tuple[int, ...], ...]

_MOST_TRIES = 6000


def layered(count: int, edges: Sequence[Edge], most: int) -> tuple[Layers, ...] | None:
    """The layers of every connected part; None when a line would have to run through a node or cross another one.

    Nodes are numbered from 0; ``most`` is how many layers there may be. Layers are the distances from a root, as in
    a breadth-first search: so every line stays within a layer or leads to the next one. All orders are tried.
    """
    parts: list[Layers] = []
    for nodes in _parts(count, edges):
        inside = [edge for edge in edges if edge[0] in nodes]
        best = _best(nodes, inside, most)
        if best is None:
            return None
        parts.append(best)
    return tuple(parts)


def _parts(count: int, edges: Sequence[Edge]) -> list[tuple[int, ...]]:
    """The connected parts, each with its nodes in order."""
    left = list(range(count))
    found = []
    while left:
        reached = [node for layer in _distances(left[0], edges) for node in layer]
        found.append(tuple(sorted(reached)))
        left = [node for node in left if node not in reached]
    return found


def _distances(root: int, edges: Sequence[Edge]) -> Layers:
    layers: list[tuple[int, ...]] = [(root,)]
    seen = [root]
    while True:
        near = dict.fromkeys(n for node in layers[-1] for n in _neighbors(node, edges) if n not in seen)
        if not near:
            return tuple(layers)
        layers.append(tuple(near))
        seen += near


def _neighbors(node: int, edges: Sequence[Edge]) -> Iterator[int]:
    for one, other in edges:
        if node in (one, other):
            yield other if node == one else one


def _best(nodes: tuple[int, ...], edges: Sequence[Edge], most: int) -> Layers | None:
    """The flattest layers without a crossing, the earliest node as root when several do; None when there are none."""
    candidates = [_distances(root, edges) for root in nodes]
    candidates = [layers for layers in candidates if len(layers) <= most]
    for layers in sorted(candidates, key=lambda found: max(len(layer) for layer in found)):
        if prod(factorial(len(layer)) for layer in layers) > _MOST_TRIES:
            continue
        for order in product(*(permutations(layer) for layer in layers)):
            if _is_clear(order, edges):
                return order
    return None


def _is_clear(layers: Layers, edges: Sequence[Edge]) -> bool:
    """True when lines inside a layer join neighbors, and lines between two layers do not cross."""
    place = {node: (column, row) for column, layer in enumerate(layers) for row, node in enumerate(layer)}
    spans = [sorted((place[one], place[other])) for one, other in edges]
    if any(a[0] == b[0] and b[1] - a[1] > 1 for a, b in spans):
        return False
    between = [(a, b) for a, b in spans if a[0] != b[0]]
    return not any(
        one[0][0] == other[0][0] and (one[0][1] - other[0][1]) * (one[1][1] - other[1][1]) < 0
        for one, other in combinations(between, 2)
    )
