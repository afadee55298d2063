"""What the parser looks at to choose a move and the label of an arc (after Zhang and Nivre 2011)."""

from collections.abc import Sequence

from briefdeck.analyze.parsing.state import State
from briefdeck.analyze.parsing.templates import Templates
from briefdeck.analyze.parsing.words import Words
from briefdeck.nouns import noun

_ROOT, _NONE = 11, 7
_FAR, _MANY = 6, 4
# s0 s1 s2 the top of the stack, b0 b1 b2 the next words; l and r their outermost children, ll and rr those inside.
# w word, t tag, u universal class, e end of the word, g label, d distance, v number of children, k their labels.
_MOVES = Templates(
    """s0w s1w s2w b0w b1w b2w s0t s1t s2t b0t b1t b2t s0u s1u s2u b0u b1u s0e s1e b0e s0lw s0rw s1lw s1rw b0lw s0lt
    s0rt s1lt s1rt b0lt s0llt s0rrt s1rrt b0llt s0lg s0rg s1lg s1rg b0lg s0llg s0rrg b0llg d0 d1 s0v s1v b0v
    s0k s1k b0k deep""",
    """
    s0w; s0t; s1w; s1t; b0w; b0t; b1w; b1t; b2t; s2t; deep; s0w s0t; s1w s1t; b0w b0t; b1w b1t; b2w b2t; s2w s2t;
    s0e s0t; s1e s1t; b0e b0t; s0w s0t b0w b0t; s0w s0t b0w; s0w b0w b0t; s0w s0t b0t; s0t b0w b0t; s0w b0w; s0t
    b0t; s0u b0u; s0t b0w; s0w b0t; s1w s1t s0w s0t; s1w s1t s0t; s1t s0w s0t; s1w s0w; s1t s0t; s1u s0u; s1t b0t;
    s1w s1t b0t; s1t b0w; s1w b0w; b0t b1t; b0w b0t b1t; b0t b1t b2t; s0t b0t b1t; s0w s0t b0t b1t; s0t b0w b1t; s1t
    s0t b0t; s2t s1t s0t; s1w s0t b0t; s1t s0w b0t; s1t s0t b0w; s1u s0u b0u b1u; s1t s0t b0t b1t; s0t b0t b1t b2t;
    s2u s1u s0u b0u; s0t s0lt b0t; s0t s0rt b0t; s0t b0t b0lt; s1t s1rt s0t; s1t s1lt s0t; s1t s0t s0lt; s1t s0t
    s0rt; s1t s1rt s0t b0t; s1t s0t s0lt s0rt; s0w s0lg; s0w s0rg; s0t s0lg; s0t s0rg; s1t s1lg; s1t s1rg; s1w s1rg;
    b0t b0lg; b0w b0lg; s0lw s0t; s0rw s0t; s1rw s1t; b0lw b0t; s1lw s1t; s0t s0lg b0t b0lg; s0t s0k; s0w s0k; s1t
    s1k; s1w s1k; b0t b0k; b0w b0k; s0t s0k b0t; s1t s1k s0t; s1t s1k s0t b0t; s0u s0k b0u b0k; s0w d0; s0t d0; b0w
    d0; b0t d0; s0t b0t d0; s0w b0w d0; s1w d1; s1t d1; s0w d1; s0t d1; s0t s1t d1; s0w s1w d1; s0w s0v; s0t s0v;
    s1w s1v; s1t s1v; b0w b0v; b0t b0v; s0t s0lg s0llt s0lt; s0t s0rt s0rrt; s1t s1rt s1rrt; b0t b0lt b0llt; s0t
    s0lg s0llg; s0t s0rg s0rrg; b0t b0lg b0llg; s1e s0e; s0e b0e; s1t s0e b0t; s1e s0t b0t
    """,
)
# h the head, c the child; cl cr its outermost, cf ch its innermost children, cb ca the words before and after it,
# hs the head's outermost child on the same side, hl its leftmost.
_LABELS = Templates(
    """hw cw ht ct he ce hu cu far ck hk clw cfw crw chw clt cft crt clg cbw caw cbt cat hsw hst hsg hlw hlg side""",
    """
    side hw; side cw; side ht; side ct; side hw ht; side cw ct; side hw ct; side ht cw; side ht ct; side hw cw; side
    hu cu; side hw ht ct; side ht cw ct; side he ct; side ht ce; side ce ct; side he ht; side ce; side he ce; side
    ht ct far; side ct far; side ht far; side cw far; side ct ck; side cw ck; side ht ct ck; side hw ct ck; side ht
    ck; side ht hk; side ht ct hk; side hw hk; side hw ct hk; side clw ct; side clw ct ht; side cfw ct; side cfw ct
    ht; side crw ct; side crw ct ht; side clw hw ct; clw clg ct hu; side crt ct ht; side clt ct ht; side clw cfw ct;
    clt cft ct ht; side clw; side chw ct; side cbw ct; side caw ct; side cbt ct ht; side cat ct ht; side hsg ht ct;
    side hst ht ct; side hsg hw; side hsw ht ct; side hlg ht ct; side hlw ht ct; side clw hw cw; ck hu side; ck hk
    hu cu
    """,
)


@noun
class Tagged:
    """The words of a sentence as numbers, with the root and nothing as the last two places."""

    signs: tuple[int, ...]
    ends: tuple[int, ...]
    tags: tuple[int, ...]
    classes: tuple[int, ...]


def tagged(words: Words, tags: Sequence[int], class_of: Sequence[int]) -> Tagged:
    """The words with their tags; ``class_of`` gives the universal class of each tag."""
    return Tagged(
        (*words.signs, _ROOT, _NONE),
        (*words.ends, _ROOT, _NONE),
        (*(tag + 3 for tag in tags), 2, 1),
        (*(class_of[tag] + 3 for tag in tags), 2, 1),
    )


def move_features(words: Tagged, state: State) -> list[int]:
    """The features that a move is chosen by."""
    w, t, u, e, g = words.signs, words.tags, words.classes, words.ends, state.labels
    root, none = state.size, state.size + 1
    stack, b0 = state.stack, state.first
    depth = len(stack)
    s0 = stack[-1] if depth else none
    s1 = stack[-2] if depth > 1 else none
    s2 = stack[-3] if depth > 2 else none
    b1 = b0 + 1 if b0 < root else none
    b2 = b0 + 2 if b0 + 1 < root else none
    l0, r0, l1, r1, lb = state.lefts[s0], state.rights[s0], state.lefts[s1], state.rights[s1], state.lefts[b0]
    s0l, s0ll = _outer(l0, none)
    s0r, s0rr = _outer(r0, none)
    s1r, s1rr = _outer(r1, none)
    s1l = l1[-1] if l1 else none
    b0l, b0ll = _outer(lb, none)
    seen = (
        *(w[s0], w[s1], w[s2], w[b0], w[b1], w[b2], t[s0], t[s1], t[s2], t[b0], t[b1], t[b2]),
        *(u[s0], u[s1], u[s2], u[b0], u[b1], e[s0], e[s1], e[b0]),
        *(w[s0l], w[s0r], w[s1l], w[s1r], w[b0l], t[s0l], t[s0r], t[s1l], t[s1r], t[b0l]),
        *(t[s0ll], t[s0rr], t[s1rr], t[b0ll], g[s0l] + 2, g[s0r] + 2, g[s1l] + 2, g[s1r] + 2, g[b0l] + 2),
        *(g[s0ll] + 2, g[s0rr] + 2, g[b0ll] + 2),
        *(min(b0 - s0, _FAR) + 1 if depth else 0, min(s0 - s1, _FAR) + 1 if depth > 1 else 0),
        *(min(len(l0), _MANY) * 8 + min(len(r0), _MANY) + 1, min(len(l1), _MANY) * 8 + min(len(r1), _MANY) + 1),
        *(min(len(lb), _MANY) + 1, _kinds(l0, r0, g), _kinds(l1, r1, g), _kinds(lb, (), g)),
        min(depth, _MANY) * 2 + (b0 == root) + 1,
    )
    return _MOVES.codes(seen)


def label_features(words: Tagged, state: State, head: int, child: int) -> list[int]:
    """The features that the label of an arc is chosen by."""
    w, t, u, e, g = words.signs, words.tags, words.classes, words.ends, state.labels
    none = state.size + 1
    cl, cr, hl, hr = state.lefts[child], state.rights[child], state.lefts[head], state.rights[head]
    left, is_left = (cl[-1] if cl else none), head > child
    inner = cl[0] if len(cl) > 1 else none
    right, first = (cr[-1], cr[0]) if cr else (none, none)
    beside = hl if is_left else hr
    sibling = beside[-1] if beside else none
    leftmost = hl[-1] if hl else none
    before, after = child - 1 if child else none, child + 1
    seen = (
        *(w[head], w[child], t[head], t[child], e[head], e[child], u[head], u[child], min(abs(head - child), _FAR + 1)),
        *(_kinds(cl, cr, g), _kinds(hl, hr, g), w[left], w[inner], w[right], w[first], t[left], t[inner], t[right]),
        *(g[left] + 2, w[before], w[after], t[before], t[after], w[sibling], t[sibling], g[sibling] + 2),
        *(w[leftmost], g[leftmost] + 2, 2 + is_left),
    )
    return _LABELS.codes(seen)


def _outer(children: Sequence[int], none: int) -> tuple[int, int]:
    """The outermost child and the one inside of it."""
    if not children:
        return none, none
    return children[-1], children[-2] if len(children) > 1 else none


def _kinds(lefts: Sequence[int], rights: Sequence[int], labels: Sequence[int]) -> int:
    """A number for which labels the children have, on which side."""
    found = 1
    for child in lefts:
        found |= 2 << labels[child]
    for child in rights:
        found |= 2 << (labels[child] + 64)
    return found * 0x9E3779B1 % 0xFFFFFFFB
