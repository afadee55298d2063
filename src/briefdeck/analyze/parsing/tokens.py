"""Words and marks of a sentence as the treebank cuts them: "don't" is two, "adult-learned" three, "$10" two."""

import re

from briefdeck.model.source import Span

_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gen|Sen|Gov|Rep|Lt|Col|Capt|Sgt|Rev|Hon|Inc|Ltd|Corp|Co|Bros|No|vs|etc|al|approx|Fig"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)\S*[\w/]                       # addresses
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | (?:[^\W\d_]\.){{2,}}                              # U.S., e.g.
    | (?:{_TITLES})\.(?=\s\S|,)
    | [A-Z]\.(?=\s[A-Z])                                # J. Smith
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![^\W\d_])
    | [^\W\d_]\w*?(?=n['’]t\b) | n['’]t\b               # do n't
    | can(?=not\b)
    | ['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)\b
    | \w+(?:&\w+)*
    | \.{{2,}} | --+ | ([^\w\s])\1*
    """,
    re.VERBOSE,
)


def tokens(text: str) -> tuple[Span, ...]:
    """Where each word and mark stands in the text."""
    return tuple(Span(found.start(), found.end()) for found in _TOKEN.finditer(text))
