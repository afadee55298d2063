"""Reading: bytes → Source → Document."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from briefdeck.errors import InputError
from briefdeck.model.document import Document
from briefdeck.model.source import Source
from briefdeck.read.listing import describe, to_json
from briefdeck.read.load import load

__all__ = ["READERS", "describe", "load", "read", "to_json"]

READERS: Mapping[str, str] = {
    "text/plain": "briefdeck.read.text:read_text",
    "text/markdown": "briefdeck.read.markdown:read_markdown",
    "text/html": "briefdeck.read.structured:read_layout",
    "application/pdf": "briefdeck.read.structured:read_layout",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "briefdeck.read.structured:read_layout",
}
"""Media type → where its reader is."""


def read(source: Source, keep: Sequence[str] = ()) -> Document:
    """The article in the source: sections, sentences, and the noise set aside. InputError when there is none.

    Noise that holds one of the words in ``keep``, in its text or its reason, is article again; "" is in every noise.
    A list ``keep:`` in the file's front matter says the same.
    """
    place = READERS.get(source.media_type)
    if place is None:
        hint = "text, Markdown, HTML, DOCX and PDF are read"
        raise InputError(f"cannot read {source.media_type}", where=source.name, hint=hint)
    module, _, name = place.partition(":")
    reader: Callable[[Source], Document] = getattr(import_module(module), name)
    document = reader(source)
    wishes = (*keep, *document.keep)
    if not wishes:
        return document
    from briefdeck.read.restore import restored

    return restored(document, wishes)
