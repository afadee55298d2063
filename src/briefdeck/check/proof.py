"""Evidence: does each slide name the sentences that it rests on."""

from collections.abc import Iterator

from briefdeck.check.rules import found
from briefdeck.check.shapes import shapes_of
from briefdeck.check.slides import Deck, Slide
from briefdeck.model.finding import Finding

_OPENINGS = ("title", "secHead")
"""Types of layouts whose slides claim nothing."""


def evidence(deck: Deck) -> Iterator[Finding]:
    """A remark for each slide that claims something and names no sentence, or one for a deck without any map."""
    if deck.evidence is None:
        yield found("evidence", "no map says which sentences the slides rest on")
        return
    proven = {slide.get("number", "") for slide in deck.evidence.findall("{*}slide") if len(slide)}
    sentences = [" ".join((s.text or "").split()) for s in deck.evidence.findall("{*}sentence")]
    for slide in deck.slides:
        if str(slide.number) not in proven and not _claims_nothing(slide, sentences):
            yield found("evidence", "nothing on the slide names its sentence", slide.number)


def _claims_nothing(slide: Slide, sentences: list[str]) -> bool:
    """True for openings, for slides that only have a title, and for those that list the sentences themselves."""
    words = " ".join(" ".join(s.text.split()) for s in shapes_of(slide) if s.is_content and not s.is_title)
    lists = any(sentence and sentence in words for sentence in sentences)
    return slide.layout.get("type") in _OPENINGS or not words or lists
