"""Many wordings asked for at once: what opens a sentence where it opens, what opens a word where words begin."""

import re
from collections.abc import Callable, Iterable, Iterator

_AGAIN = re.compile(r"\\([1-9])|\(\?P[=<]")
"""What makes an expression depend on the number or the name of its own groups."""
_GROUP = re.compile(r"\((?:\?P<|(?!\?))")
_TOKEN = re.compile(r"\\.|\[\^?\]?|[\]()|]", re.DOTALL)


def any_of(*expressions: re.Pattern[str]) -> Callable[[str], bool]:
    """Tells whether any of the expressions is found in a text, as their own ``search`` would, in half the time.

    Left alone, each of their alternatives is tried at each letter. One behind "^" needs a single look, and those behind
    a word's edge share the look for edges. The expressions have no flags.
    """
    asked: list[Callable[[str], object]] = []

    def found(text: str) -> bool:
        if not asked:  # not before: compiling them takes longer than a short article
            asked.extend(_searches([each.pattern for each in expressions]))
        answer = False
        for ask in asked:
            if ask(text):
                answer = True
                break
        return answer

    return found


def _searches(expressions: Iterable[str]) -> Iterator[Callable[[str], object]]:
    starts, edges, others, alone = list[str](), list[str](), list[str](), list[str]()
    for alternative in (each for expression in expressions for each in _alternatives(expression)):
        if _AGAIN.search(alternative):
            alone.append(alternative)
        elif alternative.startswith("^"):
            starts.append(alternative[1:])
        elif alternative.startswith(r"\b"):
            edges.append(alternative[2:])
        else:
            others.append(alternative)
    if starts:
        yield re.compile("|".join(starts)).match
    if edges:
        yield re.compile(rf"\b(?:{'|'.join(edges)})").search
    for each in (*(["|".join(others)] if others else []), *alone):
        yield re.compile(each).search


def _alternatives(expression: str) -> Iterator[str]:
    """The parts between the bars that stand in no group and no set; each counts its groups from 1."""
    depth, in_set, start, groups, before = 0, False, 0, 0, 0
    for token in _TOKEN.finditer(expression):
        sign = token[0]
        if in_set:
            in_set = sign != "]"
        elif sign[0] == "[":
            in_set = True
        elif sign[0] == "(":
            depth, groups = depth + 1, groups + bool(_GROUP.match(expression, token.start()))
        elif sign == ")":
            depth -= 1
        elif sign == "|" and not depth:
            yield _counted(expression[start : token.start()], before)
            start, before = token.end(), groups
    yield _counted(expression[start:], before)


def _counted(alternative: str, before: int) -> str:
    """The alternative by itself: what it refers to by number has as many groups fewer before it."""
    return _AGAIN.sub(lambda found: f"\\{int(found[1]) - before}" if found[1] else found[0], alternative)
