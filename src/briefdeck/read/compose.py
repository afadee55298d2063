"""Passages → paragraphs with numbered sentences."""

from briefdeck.model.document import Paragraph, Sentence
from briefdeck.model.source import Span
from briefdeck.read.sentences import sentence_spans


class Numbering:
    """Makes paragraphs of the mended ``text`` and numbers paragraphs and sentences, both from 1."""

    def __init__(self, mended: str, language: str) -> None:
        self.text = mended
        self._language = language
        self._sentences = 0
        self._paragraphs = 0

    def paragraph(self, span: Span) -> Paragraph:
        """The paragraph at ``span``, cut into sentences."""
        self._paragraphs += 1
        text = self.text[span.start : span.end]
        cuts = sentence_spans(text, self._language)
        return Paragraph(span, tuple(self._sentence(Span(span.start + c.start, span.start + c.end)) for c in cuts))

    def worded(self, span: Span, pieces: tuple[tuple[str, Span], ...]) -> Paragraph:
        """A paragraph whose sentences' texts and places are known."""
        self._paragraphs += 1
        return Paragraph(span, tuple(self._numbered(text, place) for text, place in pieces))

    def _sentence(self, span: Span) -> Sentence:
        return self._numbered(" ".join(self.text[span.start : span.end].split()), span)

    def _numbered(self, text: str, span: Span) -> Sentence:
        self._sentences += 1
        return Sentence(self._sentences, text, span, self._paragraphs)
