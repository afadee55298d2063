"""The article as it came, and ranges of its characters."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters of ``Source.text``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a range: {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class Source:
    """Decoded text of one article, with the bytes' hash and the encoding used."""

    name: str
    media_type: str
    sha256: str
    text: str
    encoding: str

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]
