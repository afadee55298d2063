"""A tree while it is being built: the arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011).

The root stands behind the last word (Ballesteros and Nivre 2013), so that the sentence's own head comes last.
"""

SHIFT, LEFT, RIGHT = range(3)
MOVES = 3
NO_LABEL = -1


class State:
    """``stack`` holds words that wait for a head, ``first`` is the next word; ``size`` is the place of the root,
    ``size + 1`` that of nothing. ``lefts`` and ``rights`` are the children of each word, the outermost last.
    """

    __slots__ = ("first", "heads", "labels", "lefts", "rights", "size", "stack")

    def __init__(self, size: int) -> None:
        self.size = size
        self.stack: list[int] = []
        self.first = 0
        self.heads = [size] * size
        self.labels = [NO_LABEL] * (size + 2)
        self.lefts: list[list[int]] = [[] for _ in range(size + 2)]
        self.rights: list[list[int]] = [[] for _ in range(size + 2)]

    @property
    def is_done(self) -> bool:
        """Whether every word has its head."""
        return self.first == self.size and not self.stack

    def allowed(self) -> list[int]:
        """The moves that can be made; the root takes one word only."""
        depth, has_more = len(self.stack), self.first < self.size
        found = [SHIFT] if has_more else []
        if depth and (has_more or depth == 1):
            found.append(LEFT)
        if depth > 1:
            found.append(RIGHT)
        return found

    def arc(self, move: int) -> tuple[int, int]:
        """The head and the child that LEFT or RIGHT would join."""
        return (self.first if move == LEFT else self.stack[-2]), self.stack[-1]

    def make(self, move: int, label: int = NO_LABEL) -> None:
        """Make the move; the child of a new arc has all its own children by now."""
        if move == SHIFT:
            self.stack.append(self.first)
            self.first += 1
            return
        head, child = self.arc(move)
        self.stack.pop()
        self.heads[child], self.labels[child] = head, label
        (self.lefts if move == LEFT else self.rights)[head].append(child)
