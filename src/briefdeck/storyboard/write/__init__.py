"""A storyboard file out of a brief: the template decides what goes where, this package decides that it is safe.

Whatever an expression in a template gives is article text and escaped; Markdown on purpose comes from the filters or is
declared with ``| markdown``. Article text is never template source.
"""

import re
from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from briefdeck.errors import TemplateError
from briefdeck.model.brief import Brief
from briefdeck.nouns import noun
from briefdeck.storyboard import evidence
from briefdeck.storyboard.choose import Choice
from briefdeck.storyboard.write.filters import FILTERS, finished
from briefdeck.storyboard.write.mistakes import explained
from briefdeck.storyboard.write.words import Words

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.environment import Environment

__all__ = ["Sources", "compile_storyboard", "prepare", "write"]

_GAPS = re.compile(r"\n{3,}")
LONGEST = 4_000_000
"""Most characters that a template may write."""


class Sources(Hashable, Protocol):
    """Where a template's files come from."""

    @property
    def name(self) -> str:
        """What the template is called."""
        ...

    def source(self, name: str, /) -> tuple[str, str]:
        """The text of a file and where it is; TemplateError when there is none."""
        ...

    def recall(self, key: str, /) -> bytes:
        """What was kept under a key; no bytes for nothing."""
        ...

    def remember(self, key: str, data: bytes, /) -> None:
        """Keeps what a template was compiled to, if it may be kept."""
        ...


def write(brief: Brief, sources: Sources, kind: str, words: Mapping[str, str]) -> str:
    """The storyboard ("deck" or "briefing") as Markdown, every cited sentence defined at its end.

    ``words`` are the labels in the article's language. Raises TemplateError with file, line and column.
    """
    template = compile_storyboard(sources, kind)
    known = {
        "brief": brief, "title": brief.title, "choice": Choice(brief), "words": Words(words), "kind": kind,
        "template": sources.name,
    }  # fmt: skip
    with explained(_workshop(sources).texts, known):
        body = _rendered(template, known)
    text = _GAPS.sub("\n\n", body).strip("\n") + "\n"
    if not text.strip():
        where = sources.source(f"{kind}.md.j2")[1]
        raise TemplateError("the template wrote nothing", where=where, hint="start with {% extends ... %} or a heading")
    cited = evidence.definitions(brief, evidence.cited(text))
    return f"{text}\n{cited}" if cited else text


def prepare(sources: Sources) -> None:
    """Loads all that fills the template in and reads none of it: processes born after this need not load it again."""
    _workshop(sources).environment.parse("")


def compile_storyboard(sources: Sources, kind: str) -> "Template":
    """The template of a kind of storyboard, ready to be filled in. Raises TemplateError for its syntax."""
    workshop, file = _workshop(sources), f"{kind}.md.j2"
    text, where = sources.source(file)
    workshop.texts.clear()
    workshop.texts[where] = text
    with explained(workshop.texts, {}):
        return workshop.environment.get_template(file)


def _rendered(template: "Template", known: Mapping[str, object]) -> str:
    pieces: list[str] = []
    length = 0
    for piece in template.generate(known):
        pieces.append(piece)
        length += len(piece)
        if length > LONGEST:
            raise OverflowError(f"it writes more than {LONGEST:,} characters")
    return "".join(pieces)


@noun
class _Workshop:
    """Jinja for the files of one template, and the texts it has read, by where they are."""

    environment: "Environment"
    texts: dict[str, str]


@lru_cache(maxsize=8)
def _workshop(sources: Sources) -> _Workshop:
    from jinja2 import FunctionLoader
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from briefdeck.storyboard.write.compiled import Compiled
    from briefdeck.storyboard.write.missing import Missing

    texts: dict[str, str] = {}

    def load(name: str) -> tuple[str, str, Callable[[], bool]]:
        text, file = sources.source(name)
        texts[file] = text

        def is_current() -> bool:
            texts[file] = text
            return sources.source(name)[0] == text

        return text, file, is_current

    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(load), undefined=Missing, trim_blocks=True, lstrip_blocks=True, finalize=finished,
        bytecode_cache=Compiled(sources),
    )  # fmt: skip
    environment.filters.update(FILTERS)
    return _Workshop(environment, texts)
