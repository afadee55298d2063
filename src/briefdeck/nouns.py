"""What all our nouns are: dataclasses that cannot be changed.

``dataclass(frozen=True, slots=True)`` compiles six small methods anew for each class, and a process that makes a single
deck spent a fifth of its time on that. Here only ``__init__`` is compiled for each class, when its first value is made,
and they share the rest.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, dataclass_transform

_TELLING = 3
"""So many fields, the first ones, tell most values of a class apart: a hash takes no more of them."""
T = TypeVar("T")
_Method = Callable[..., object]
_Values = Callable[[object], tuple[object, ...]]
_PARTS: dict[type, tuple[dict[str, int], _Values]] = {}
"""Of each noun: the places of its fields, and what gives their values in this order."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def noun(cls: type[T]) -> type[T]:
    """The class as ``dataclass(frozen=True, slots=True)`` gives it: it differs in nothing but what it costs to make.

    ``fields``, ``replace``, ``asdict``, ``match``, ``copy`` and ``pickle`` work alike; a method of its own stays.
    """
    made = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    parts = fields(cast("Any", made))
    names = [part.name for part in parts]
    told = [part.name for part in parts if part.compare]
    _PARTS[made] = {name: place for place, name in enumerate(names)}, _values(names)
    shared = {"__eq__": _equality(_values(told)), "__hash__": _hashing(_values(told[:_TELLING])), "__repr__": _shown}
    kept = {"__getstate__": _state, "__setstate__": _restore, "__setattr__": _refused, "__delattr__": _refused}
    for name, method in ({"__init__": _starting(made, parts)} | shared | kept).items():
        if name not in cls.__dict__:
            setattr(made, name, method)
    return made


if TYPE_CHECKING:  # the type checker knows the fields of what the standard function is given
    from dataclasses import replace as replace
else:

    def replace(value: T, /, **changes: object) -> T:
        """A copy with other values in some fields, as ``dataclasses.replace`` makes it; of a noun in half the time.

        A slide costs dozens of copies, and the standard function asks every field of every copy how it was declared.
        """
        try:
            places, values = _PARTS[value.__class__]
            given = [*values(value)]
            for name, new in changes.items():
                given[places[name]] = new
        except KeyError:  # no noun, or no field of it: the standard function knows what to do or to say
            return dataclasses.replace(value, **changes)
        return value.__class__(*given)


def _starting(cls: type, parts: tuple[Field[object], ...]) -> _Method:
    """``__init__`` that is compiled for the first value: of most nouns that a run imports it makes none."""

    def __init__(self: object, *given: object, **named: object) -> None:
        start = cast("Any", cls).__init__ = _start(cls, parts)
        start(self, *given, **named)

    return __init__


def _start(cls: type, parts: tuple[Field[object], ...]) -> _Method:
    """``__init__``: each field is set through its slot, then comes ``__post_init__``.

    To compile one takes as long as to set a paragraph. So it is compiled once for all nouns of as many fields, and for
    each noun gets the names of its own.
    """
    made = tuple(at for at, part in enumerate(parts) if part.default_factory is not MISSING)
    known: dict[str, object] = {f"_set_{at}": getattr(cls, part.name).__set__ for at, part in enumerate(parts)}
    known |= {"_missing": MISSING} | {f"_make_{at}": parts[at].default_factory for at in made}
    code = _code(len(parts), made, is_checked=hasattr(cls, "__post_init__"))
    defaults = [part.default for at, part in enumerate(parts) if at in made or part.default is not MISSING]
    if any(part.default is not MISSING or at in made for at, part in enumerate(parts[: len(parts) - len(defaults)])):
        raise TypeError(f"a field of {cls.__qualname__} without a default stands behind one that has one")
    named = code.replace(co_varnames=("self", *(part.name for part in parts)))
    return FunctionType(named, known, "__init__", tuple(defaults))


@cache
def _code(count: int, made: tuple[int, ...], *, is_checked: bool) -> CodeType:
    """What sets so many fields; those in ``made`` to a new value where none is given."""
    values = [f"_make_{at}() if _{at} is _missing else _{at}" if at in made else f"_{at}" for at in range(count)]
    lines = [
        *(f" _set_{at}(self, {value})" for at, value in enumerate(values)),
        *[" self.__post_init__()"] * is_checked,
    ]
    known: dict[str, object] = {}
    exec(f"def start(self{''.join(f', _{at}' for at in range(count))}):\n" + ("\n".join(lines) or " pass"), known)
    return cast("FunctionType", known["start"]).__code__


def _values(names: list[str]) -> _Values:
    """What tells one value of the class from another."""
    if len(names) > 1:
        return attrgetter(*names)
    only = [attrgetter(name) for name in names]
    return (lambda self: (only[0](self),)) if only else lambda self: ()


def _equality(values: _Values) -> _Method:
    def __eq__(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hashing(values: _Values) -> _Method:
    def __hash__(self: object) -> int:
        return hash(values(self))

    return __hash__


def _shown(self: Any) -> str:
    said = ", ".join(f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
    return f"{self.__class__.__qualname__}({said})"


def _state(self: Any) -> list[object]:
    return [getattr(self, part.name) for part in fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for part, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, part.name, value)


def _refused(self: object, name: str, *_: object) -> NoReturn:
    raise FrozenInstanceError(f"{name!r} of a {self.__class__.__qualname__} cannot be changed: use replace()")
