"""A storyboard file out of a brief: the template decides what goes where, this module decides that it is safe.

Whatever an expression in a template gives is article text and escaped; Markdown on purpose comes from the filters here
or is declared with ``| markdown``. Article text is never template source.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from types import TracebackType
from typing import TYPE_CHECKING

from briefdeck.errors import TemplateError
from briefdeck.model.brief import Brief, Point
from briefdeck.storyboard import evidence
from briefdeck.storyboard.choose import Choice, Cited
from briefdeck.storyboard.escape import escape
from briefdeck.storyboard.front import front_value

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_FILE = "<template>"
_GAPS = re.compile(r"\n{3,}")


class Markdown(str):
    """Text that is Markdown on purpose and is not escaped again."""

    __slots__ = ()


def write(brief: Brief, template: str, kind: str, name: str) -> str:
    """The storyboard ("deck" or "briefing") as Markdown, every cited sentence defined at its end.

    ``template`` is the template's text, ``name`` what the template is called. Raises TemplateError with file and line.
    """
    import jinja2

    file = f"{name}/{kind}.md.j2"
    try:
        body = _compiled(template).render(brief=brief, choice=Choice(brief), kind=kind, template=name)
    except jinja2.TemplateSyntaxError as error:
        where = f"{file}:{error.lineno}"
        raise TemplateError(error.message or "syntax error", where=where, hint="see templates in the docs") from error
    except (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        where = f"{file}:{_template_line(error.__traceback__)}"
        raise TemplateError(f"{error or type(error).__name__}", where=where, hint=_hint(error)) from error
    text = _GAPS.sub("\n\n", body).strip("\n") + "\n"
    sources = evidence.definitions(brief, evidence.cited(text))
    return f"{text}\n{sources}" if sources else text


@lru_cache(maxsize=8)
def _compiled(template: str) -> "Template":
    return _environment().from_string(template)


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_finished, autoescape=False
    )
    environment.filters.update(
        markdown=Markdown, marks=_marks, cite=_cite, lead=_lead, value=_value, notes=_notes, attribute=_attribute
    )
    return environment


def _finished(value: object) -> object:
    """What an expression prints: Markdown as it is, everything else escaped."""
    from jinja2 import Undefined

    if isinstance(value, Undefined):
        return str(value)  # raises, with the name that is missing
    if isinstance(value, Markdown):
        return str(value)
    return "" if value is None else escape(str(value))


def _marks(item: Cited) -> Markdown:
    """The marks of what has evidence: " [§12] [§14]"."""
    return Markdown(evidence.marks(item.evidence))


def _cite(point: Point) -> Markdown:
    """The point's text and its marks."""
    return Markdown(escape(point.text) + evidence.marks(point.evidence))


def _lead(point: Point, end: str = "") -> Markdown:
    """The point's label in bold (closed with ``end`` unless it closes itself), its text and its marks."""
    label = point.label.strip()
    if not label:
        return _cite(point)
    stop = "" if label[-1] in ".!?:…" else end
    return Markdown(f"**{escape(label)}{stop}** {_cite(point)}")


def _value(text: str) -> Markdown:
    """A value of the front matter, in quotation marks where it needs them."""
    return Markdown(front_value(text))


def _notes(choice: Choice, items: Iterable[Cited]) -> Markdown:
    """Speaker notes: the full sentences that the items rest on, each after its mark."""
    said = choice.sentences(items)
    paragraphs = "\n\n".join(f"[{s.mark}] {escape(s.text)}" for s in said)
    return Markdown(f"::: notes\n{paragraphs}\n:::" if said else "")


def _attribute(text: str) -> Markdown:
    """A value for an attribute: ``title={{ words.timeline | attribute }}``."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("}", ")").replace("{", "(")
    return Markdown(f'"{quoted}"')


def _template_line(trace: TracebackType | None) -> int:
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == _FILE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _hint(error: Exception) -> str:
    from jinja2 import UndefinedError
    from jinja2.exceptions import SecurityError

    if isinstance(error, UndefinedError):
        return "check the spelling; a template sees brief, choice, kind and template"
    if isinstance(error, SecurityError):
        return "templates may only read values, not change or reach behind them"
    return "the expression on this line cannot be worked out"
