"""The labels of a template, by name."""

from collections.abc import Iterator, Mapping


class Words(Mapping[str, str]):
    """Labels in the article's language: ``words.timeline`` or ``words["and"]``."""

    __slots__ = ("_labels",)

    def __init__(self, labels: Mapping[str, str]) -> None:
        self._labels = dict(labels)

    def __getitem__(self, name: str) -> str:
        return self._labels[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._labels)

    def __len__(self) -> int:
        return len(self._labels)
