"""What a template may put behind a "|": each gives Markdown that is safe."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from briefdeck.model.brief import Point
from briefdeck.patterns import pattern
from briefdeck.storyboard import evidence
from briefdeck.storyboard.choose import Choice, Cited
from briefdeck.storyboard.escape import escape, one_line
from briefdeck.storyboard.front import front_value

_REVIEW = "review: "
_VALUE = pattern(r"[\\\"{}\[\]<]")
"""What could end a value, or be more than text in it."""


class Markdown(str):
    """Text that is Markdown on purpose and is not escaped again."""

    __slots__ = ()


def finished(value: object) -> object:
    """What an expression prints: Markdown as it is, text and numbers escaped, nothing for none.

    Anything else is a mistake: a noun is printed by one of its texts.
    """
    from jinja2 import Undefined

    if isinstance(value, Undefined):
        return str(value)  # raises, with the name that is missing
    if isinstance(value, Markdown):
        return str(value)
    if isinstance(value, str):
        return escape(value)
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return escape(str(value))
    raise TypeError(_unprintable(value))


def _unprintable(value: object) -> str:
    if isinstance(value, list | tuple):
        return "a list cannot be printed: go through it with {% for %}, or join it with | join(', ')"
    if hasattr(value, "text") and hasattr(value, "evidence"):
        return f"a {type(value).__name__} cannot be printed: print its .text, or the text and its marks with | cite"
    names = [name for name in ("text", "title", "name", "label") if hasattr(value, name)]
    advice = f": print its .{names[0]}" if names else ""
    return f"a {type(value).__name__} cannot be printed{advice}"


def markdown(text: str) -> Markdown:
    """What your own macro wrote, as it is: not escaped."""
    return Markdown(text)


def marks(item: Cited) -> Markdown:
    """The marks alone of anything that has evidence."""
    return Markdown(evidence.marks(_cited(item, "marks").evidence))


def cite(point: Point) -> Markdown:
    """The text of a point and the marks of its sentences; a comment for an editor where it was shortened at a risk."""
    if not isinstance(getattr(point, "text", None), str):
        raise TypeError(_taken(point, "cite", "something with a text and evidence, such as a point"))
    return Markdown(escape(point.text) + evidence.marks(_cited(point, "cite").evidence) + _review(point))


def _review(point: Point) -> str:
    """A comment with what to look at again, such as the words that were left out."""
    said = " ".join(why for why in getattr(point, "why", ()) if why.startswith(_REVIEW))
    plain = re.sub(r"-{2,}", "–", said).replace("<", "‹").replace(">", "›").strip("-")
    return f" <!-- {plain} -->" if plain else ""


def lead(point: Point, end: str = "") -> Markdown:
    """A point behind its label in bold (closed with ``end`` unless it closes itself), with its marks."""
    if not isinstance(getattr(point, "label", None), str):
        raise TypeError(_taken(point, "lead", "a point"))
    label = point.label.strip()
    if not label:
        return cite(point)
    stop = "" if label[-1] in ".!?:…" else end
    return Markdown(f"**{escape(label)}{stop}** {cite(point)}")


def value(text: str) -> Markdown:
    """A value of the front matter, in quotation marks where it needs them."""
    return Markdown(front_value(str(text)))


def notes(choice: Choice, items: Iterable[Cited]) -> Markdown:
    """Speaker notes: the full sentences that the items rest on, each after its mark."""
    if not isinstance(choice, Choice):
        raise TypeError(_taken(choice, "notes", "choice and items, as in choice | notes(items)"))
    said = choice.sentences([_cited(item, "notes") for item in items])
    paragraphs = "\n\n".join(f"[{s.mark}] {escape(s.text)}" for s in said)
    return Markdown(f"::: notes\n{paragraphs}\n:::" if said else "")


def attribute(text: str) -> Markdown:
    """A value for an attribute of a heading or a div, in quotation marks."""
    quoted = _VALUE.sub(r"\\\g<0>", one_line(str(text)))
    return Markdown(f'"{quoted}"')


FILTERS: Mapping[str, Callable[..., Markdown]] = MappingProxyType(
    {
        "cite": cite,
        "lead": lead,
        "marks": marks,
        "notes": notes,
        "value": value,
        "attribute": attribute,
        "markdown": markdown,
    }
)
"""Our filters by name; Jinja's own come on top."""


def _cited(item: Cited, name: str) -> Cited:
    if not isinstance(getattr(item, "evidence", None), tuple):
        raise TypeError(_taken(item, name, "something with evidence, such as a point"))
    return item


def _taken(given: object, name: str, wanted: str) -> str:
    kind = {"str": "text", "tuple": "a list", "list": "a list", "NoneType": "nothing"}.get(type(given).__name__)
    return f"the filter {name!r} takes {wanted}, not {kind or 'a ' + type(given).__name__}"
