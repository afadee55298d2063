"""A treebank in the CoNLL-U format, as training and evaluation need it."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence: its words, their tags ("VERB|VBD"), the places of their heads (the number of words: root), labels."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    @property
    def is_projective(self) -> bool:
        """Whether no two arcs cross."""
        spans = [(min(i, head), max(i, head)) for i, head in enumerate(self.heads)]
        return not any(
            low < i < high and not low <= head <= high for low, high in spans for i, head in enumerate(self.heads)
        )


def samples(file: Path) -> list[Sample]:
    """The sentences of a file, packed by gzip or not."""
    content = file.read_bytes()
    text = (gzip.decompress(content) if file.suffix == ".gz" else content).decode("utf-8")
    return [_sample(rows) for rows in _tables(text.splitlines())]


def _tables(lines: Iterable[str]) -> Iterator[list[list[str]]]:
    """The rows of each sentence, without comments and the lines of words that are written together."""
    rows: list[list[str]] = []
    for line in lines:
        cells = line.split("\t")
        if cells[0].isdigit():
            rows.append(cells)
        elif not line.strip() and rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _sample(rows: list[list[str]]) -> Sample:
    heads = tuple(int(row[6]) - 1 if row[6] != "0" else len(rows) for row in rows)
    words, tags = tuple(row[1] for row in rows), tuple(f"{row[3]}|{row[4]}" for row in rows)
    return Sample(words, tags, heads, tuple(row[7] for row in rows))
