"""Filling columns: what stands in a column of a given height, and what is left."""

from briefdeck.nouns import noun
from briefdeck.typeset.regions.chunk import Chunk, halved, least, split

_SLACK = 0.01
PARTS = 6.0
"""A gap from which on a chunk begins a new part; only gaps of this kind grow."""
_FAR = 6.0
"""So many times the column's height is more than the next columns take."""
_NEARLY = 0.7
"""Part of a column that must be used before the rest is shared out."""


@noun
class Filled:
    """Chunks with their distance from the column's top, the height used, and the chunks that found no room."""

    placed: tuple[tuple[Chunk, float], ...]
    used: float
    rest: tuple[Chunk, ...]


def fill(chunks: tuple[Chunk, ...], room: float, *, fresh: bool) -> Filled:
    """As many chunks as the room takes. A ``fresh`` column takes at least one, so that the flow goes on."""
    placed: list[tuple[Chunk, float]] = []
    y = 0.0
    for index, chunk in enumerate(chunks):
        gap = chunk.gap if placed else 0.0
        if y + gap + chunk.height <= room + _SLACK and (
            not chunk.keep or y + gap + _need(chunks, index) <= room + _SLACK
        ):
            placed.append((chunk, y + gap))
            y += gap + chunk.height
            continue
        near, later = _nearest(chunk, room)
        parts = _cut(near, room - y - gap, is_last_resort=fresh and not placed)
        if parts:
            placed.append((parts[0], y + gap))
            return Filled(tuple(placed), y + gap + parts[0].height, (parts[1], *later, *chunks[index + 1 :]))
        if not placed and fresh:
            return Filled(((near, 0.0),), near.height, (*later, *chunks[index + 1 :]))
        return Filled(tuple(placed), y, (near, *later, *chunks[index + 1 :]))
    return Filled(tuple(placed), y, ())


def _nearest(chunk: Chunk, room: float) -> tuple[Chunk, tuple[Chunk, ...]]:
    """The beginning of a chunk that fills many columns, and its further parts.

    Halves of halves, so that the lines of a text without an end are not moved anew for each column.
    """
    later: tuple[Chunk, ...] = ()
    while chunk.height > _FAR * max(room, _SLACK) and not (chunk.keep or chunk.whole):
        parts = halved(chunk)
        if not parts:
            break
        chunk, later = parts[0], (parts[1], *later)
    return chunk, later


def balance(chunks: tuple[Chunk, ...], room: float, count: int, *, fresh: bool) -> list[Filled]:
    """Columns side by side: as low as they can be when everything fits, else filled to the foot."""
    best = _columns(chunks, room, count, fresh=fresh)
    if best[-1].rest or count == 1:
        return best
    low, high = 0.0, max(column.used for column in best)
    while high - low > 1.0:
        middle = (low + high) / 2
        trial = _columns(chunks, middle, count, fresh=False)
        if trial[-1].rest:
            low = middle
        else:
            best, high = trial, middle
    return best


def spread(filled: Filled, room: float, most: float) -> Filled:
    """The column with the room left at its foot shared out over the gaps between its parts, ``most`` for each."""
    gaps = [index for index in range(1, len(filled.placed)) if _begins_part(filled, index)]
    slack = room - filled.used
    if not gaps or slack <= 0.0 or filled.used < room * _NEARLY:
        return filled
    step, shift = min(most, slack / len(gaps)), 0.0
    placed: list[tuple[Chunk, float]] = []
    for index, (chunk, top) in enumerate(filled.placed):
        shift += step if index in gaps else 0.0
        placed.append((chunk, top + shift))
    return Filled(tuple(placed), filled.used + shift, filled.rest)


def _begins_part(filled: Filled, index: int) -> bool:
    return filled.placed[index][0].gap >= PARTS and not filled.placed[index - 1][0].keep


def _columns(chunks: tuple[Chunk, ...], room: float, count: int, *, fresh: bool) -> list[Filled]:
    columns: list[Filled] = []
    for _ in range(count):
        columns.append(fill(chunks, room, fresh=fresh))
        chunks = columns[-1].rest
    return columns


def _cut(chunk: Chunk, room: float, *, is_last_resort: bool) -> tuple[Chunk, Chunk] | None:
    if chunk.keep and not is_last_resort:
        return None
    return None if chunk.whole and not is_last_resort else split(chunk, room)


def _need(chunks: tuple[Chunk, ...], index: int) -> float:
    """Height that a chunk tied to the next one needs: its own and the beginning of the next."""
    chunk = chunks[index]
    if index + 1 == len(chunks):
        return chunk.height
    following = chunks[index + 1]
    return chunk.height + following.gap + (_need(chunks, index + 1) if following.keep else least(following))
