"""A noun is a frozen dataclass with slots in everything that can be seen of it."""

import copy
import dataclasses
import pickle
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefdeck.nouns import noun, replace


@noun
class Ours:
    """One of ours."""

    first: int
    text: str = "x"
    more: Mapping[str, int] = field(default_factory=dict, compare=False)
    _hidden: int = field(default=0, repr=False)


@dataclass(frozen=True, slots=True)
class Theirs:
    """The same by the standard library."""

    first: int
    text: str = "x"
    more: Mapping[str, int] = field(default_factory=dict, compare=False)
    _hidden: int = field(default=0, repr=False)


@noun
class Checked:
    """One that looks at its value, tells itself apart in its own way, and stands alone with one field."""

    value: float

    def __post_init__(self) -> None:
        if self.value < 0:
            raise ValueError(self.value)


@noun
class Nothing:
    """One without a field."""


@noun
class Same(Checked):
    """One whose hash is its own."""

    more: int = 1

    def __hash__(self) -> int:
        return 7


values = st.builds(lambda *given: given, st.integers(0, 3), st.sampled_from("ab"), st.just({"n": 1}), st.integers(0, 1))


@given(values, values)
def test_nouns_are_equal_hashed_and_shown_as_dataclasses_are(
    one: tuple[int, str, dict[str, int], int], other: tuple[int, str, dict[str, int], int]
) -> None:
    ours, theirs = (Ours(*one), Ours(*other)), (Theirs(*one), Theirs(*other))
    assert (ours[0] == ours[1]) == (theirs[0] == theirs[1])
    assert hash(ours[0]) == hash(theirs[0])
    assert repr(ours[0]).replace("Ours", "Theirs") == repr(theirs[0])
    assert asdict(ours[0]) == asdict(theirs[0])
    assert [part.name for part in fields(Ours)] == [part.name for part in fields(Theirs)]
    assert vars(Ours)["__match_args__"] == vars(Theirs)["__match_args__"]


def test_defaults_are_filled_in_and_made_anew_for_each_value() -> None:
    assert Ours(1) == Ours(1, "x", {}, 0)
    assert Ours(1).more is not Ours(1).more
    assert replace(Ours(1, "y"), first=2) == Ours(2, "y")


@pytest.mark.parametrize("change", [lambda n: setattr(n, "first", 2), lambda n: delattr(n, "first")])
def test_a_noun_cannot_be_changed_and_has_no_room_for_more(change: Callable[[Ours], None]) -> None:
    with pytest.raises(FrozenInstanceError):
        change(Ours(1))
    assert not hasattr(Ours(1), "__dict__")


@pytest.mark.parametrize("one", [Ours(1, "y", {"a": 2}, 3), Checked(2.5), Nothing(), Same(2.0, 3)], ids=repr)
def test_a_noun_is_copied_and_stored_whole(one: object) -> None:
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.deepcopy(one) == one
    assert one != Theirs(1)


def test_what_a_class_says_itself_holds() -> None:
    with pytest.raises(ValueError, match="-1"):
        Checked(-1)
    with pytest.raises(ValueError, match="-1"):
        replace(Same(1.0), value=-1)
    assert hash(Same(1.0)) == 7
    assert Checked(float("nan")) != Checked(float("nan"))


@given(values, st.dictionaries(st.sampled_from(["first", "more", "_hidden"]), st.integers(0, 3)))
def test_a_noun_with_other_values_is_what_the_standard_library_makes_of_it(
    one: tuple[int, str, dict[str, int], int], changes: dict[str, Any]
) -> None:
    ours = replace(Ours(*one), **changes)
    assert asdict(ours) == asdict(dataclasses.replace(Theirs(*one), **changes))
    assert type(ours) is Ours


def test_what_is_no_noun_gets_other_values_as_well() -> None:
    assert replace(Theirs(1), text="y") == Theirs(1, "y")


def test_a_value_without_a_field_to_go_to_is_refused() -> None:
    change: Callable[..., Ours] = replace
    with pytest.raises(TypeError, match="other"):
        change(Ours(1), other=2)


def test_missing_and_unknown_values_are_refused() -> None:
    make: Callable[..., Ours] = Ours
    with pytest.raises(TypeError, match="first"):
        make()
    with pytest.raises(TypeError, match="other"):
        make(1, other=2)


def test_a_field_that_must_be_given_stands_before_those_with_defaults() -> None:
    wrong: Callable[..., object] = noun(type("Wrong", (), {"__annotations__": {"a": int, "b": int}, "a": 1}))
    with pytest.raises(TypeError, match="default"):
        wrong(1, 2)


def test_values_are_made_anew_and_checked_whatever_the_order_of_the_fields() -> None:
    @noun
    class Mixed:
        plain: int
        made: list[int] = field(default_factory=list)
        given: str = "g"
        also: dict[str, int] = field(default_factory=dict)

        def __post_init__(self) -> None:
            self.made.append(self.plain)

    assert (Mixed(1).made, Mixed(2, given="x").given, Mixed(3).also) == ([1], "x", {})
    assert Mixed(1, also={"a": 1}) == Mixed(plain=1, made=[], given="g", also={"a": 1})
