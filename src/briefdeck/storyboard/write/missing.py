"""A name that a template uses and that does not exist: an error as soon as it is used, which knows its like."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

from jinja2 import StrictUndefined
from jinja2.exceptions import TemplateRuntimeError, UndefinedError
from jinja2.utils import missing


class MissingNameError(UndefinedError):
    """The name that is missing, and those that there are."""

    name = ""
    known: tuple[str, ...] = ()


class Missing(StrictUndefined):
    """Stands for a value that is not there."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: type[TemplateRuntimeError] = UndefinedError,
    ) -> None:
        told = _about(str(name), _names(obj)) if exc is UndefinedError and isinstance(name, str) else exc
        super().__init__(hint, obj, name, told)

    @property
    def _undefined_message(self) -> str:
        name, owner = self._undefined_name, self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if owner is missing:
            return f"there is no {name!r}"
        return f"{_kind(owner)} has no {name!r}" if isinstance(name, str) else f"{_kind(owner)} has no item {name!r}"


def _about(missing_name: str, names: tuple[str, ...]) -> type[UndefinedError]:
    """The error of one missing name; Jinja makes it from a message alone."""

    class About(MissingNameError):
        name = missing_name
        known = names

    return About


def _kind(owner: object) -> str:
    """What an object is in the words of the documentation: "a Brief"."""
    if owner is None:
        return "nothing (none)"
    name = {"Words": "words", "tuple": "list", "Undefined": "nothing"}.get(type(owner).__name__, type(owner).__name__)
    if name == "words":
        return "the table of words"
    return f"{'an' if name[:1] in 'AEIOUaeiou' else 'a'} {name}"


def _names(owner: object) -> tuple[str, ...]:
    if owner is missing:
        return ()
    if isinstance(owner, Mapping):
        return tuple(str(key) for key in owner)
    found: Iterable[str] = (f.name for f in fields(owner)) if is_dataclass(owner) else ()
    methods = (name for name in dir(type(owner)) if callable(getattr(type(owner), name, None)))
    return tuple(name for name in dict.fromkeys((*found, *methods)) if not name.startswith("_"))
