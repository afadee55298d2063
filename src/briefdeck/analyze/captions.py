"""The author's sections: in a text without marks the line under a picture looks like a heading, and is none."""

import re

from briefdeck.analyze.article import Article, groups_of
from briefdeck.model.document import Section
from briefdeck.nouns import replace

_PLAIN = "text/plain"
_YEAR = re.compile(r"^(?:An?|The|One|Two|Three|Some) .*(?:\b(?:in|on|from|of)|,) (?:[\w.]+,? ){0,2}(?:19|20)\d\d\.?$")
_CREDIT = re.compile(
    r"\b(?:[Ff]ile (?:photo|image|picture|pic)|[Ff]rom file|[Pp]hoto(?:graph)? (?:by|of)|[Ii]mage (?:by|of))\b"
    r"|^(?:Image|Photo|Picture):"
)
_SOMEBODY = re.compile(
    r"^([A-Z][\w’'.-]+ [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:,? (?:of|from|in|at|with|during|speaking)\b.*)?$"
)
"""A name, and perhaps where its owner belongs or was seen."""


def sections_of(article: Article) -> tuple[Section, ...]:
    """The sections of the article; text behind a picture's line goes on with the section before."""
    found: list[Section] = []
    for section in article.document.sections:
        if not is_caption(section, article):
            found.append(section)
        elif found:
            found[-1] = replace(found[-1], blocks=found[-1].blocks + section.blocks)
        else:
            found.append(replace(section, title=""))
    return tuple(found)


def is_caption(section: Section, article: Article) -> bool:
    """Whether a text without marks has a picture's line as the heading: a scene with its year, or somebody's name.

    A portrait's name does not come in the text under it that a heading would announce.
    """
    if article.document.source.media_type != _PLAIN or not section.title:
        return False
    if _YEAR.match(section.title) or _CREDIT.search(section.title):
        return True
    name = _SOMEBODY.match(section.title)
    return name is not None and _is_person(name[1], article) and not _is_told(name[1], section)


def _is_person(name: str, article: Article) -> bool:
    known = any(found.kind == "person" and (found.name in name or name in found.name) for found in article.names)
    return known or article.language.has("first_names", name.split()[0])


def _is_told(name: str, section: Section) -> bool:
    """Whether the text of a section speaks of somebody by a part of the name."""
    text = " ".join(s.text for group, _ in groups_of(section) for s in group)
    return any(re.search(rf"\b{re.escape(part)}\b", text) for part in name.split())
