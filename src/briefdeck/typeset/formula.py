"""Formulas: TeX as MathML for what can draw it, as one line of text for what cannot, and how tall it stands."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from briefdeck.nouns import noun

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SPACED = frozenset("=≠<>≤≥≈≡∈∉⊂⊆→⇒⇔←↦∼≃≅±")
_LONGEST = 4_000
_DEEPEST = 60


@noun
class Formula:
    """``mathml`` is the formula's markup, ``text`` the same in a line, ``rise`` its height in lines of text."""

    mathml: str
    text: str
    rise: float


@lru_cache(maxsize=512)
def formula_of(tex: str) -> Formula | None:
    """The formula that TeX describes; None when it cannot be understood."""
    if len(tex) > _LONGEST:
        return None
    from xml.etree.ElementTree import ParseError, fromstring

    from latex2mathml import exceptions
    from latex2mathml.converter import convert

    # Its errors have no ancestor of their own; what it does not foresee in broken TeX ends in one of Python's.
    kinds = [kind for kind in vars(exceptions).values() if isinstance(kind, type) and issubclass(kind, Exception)]
    own = (ParseError, ValueError, LookupError, TypeError, AttributeError, StopIteration, RecursionError)
    unclear: tuple[type[Exception], ...] = (*kinds, *own)
    try:
        mathml = convert(tex)
        root = fromstring(mathml)
    except unclear:
        return None
    text = " ".join(_text(root, 0).split())
    return Formula(mathml, text, max(1.0, round(_height(root, 0), 2))) if text and "\\" not in text else None


def _name(element: "Element") -> str:
    return element.tag.rpartition("}")[2]


def _text(element: "Element", depth: int) -> str:
    """The formula in one line, as one would say it in a mail."""
    if depth > _DEEPEST:
        return "".join(element.itertext())
    parts = [_text(child, depth + 1) for child in element]
    match _name(element), parts:
        case "mo", _:
            sign = element.text or ""
            return f" {sign} " if sign in _SPACED else sign
        case (("mi" | "mn" | "mtext"), _):
            return element.text or ""
        case "mspace", _:
            return " "
        case "mfrac", [above, below]:
            return f"{_closed(above)}/{_closed(below)}"
        case "msqrt", _:
            return f"√{_closed(''.join(parts))}"
        case "mroot", [inside, degree]:
            return f"{degree.translate(_RAISED)}√{_closed(inside)}"
        case "msup", [one, above]:
            return one + _scripted(above, "^", _RAISED)
        case "msub", [one, below]:
            return one + _scripted(below, "_", _LOWERED)
        case (("msubsup" | "munderover"), [one, below, above]):
            return one + _scripted(below, "_", _LOWERED) + _scripted(above, "^", _RAISED) + " "
        case (("munder" | "mover"), [one, mark]):
            return _marked(_name(element), one, mark)
        case "mtable", _:
            return "; ".join(parts)
        case "mtr", _:
            return ", ".join(parts)
        case _:
            return "".join(parts)


def _marked(name: str, one: str, mark: str) -> str:
    if mark.strip() in ("―", "¯", "_") and len(one.strip()) > 1:
        return one
    accents = {"^": "\u0302", "~": "\u0303", "¯": "\u0304", "―": "\u0304", "→": "\u20d7", "˙": "\u0307", "¨": "\u0308"}
    if name == "mover" and len(one.strip()) == 1 and mark.strip() in accents:
        return one.strip() + accents[mark.strip()]
    return one + _scripted(mark, "_" if name == "munder" else "^", {}) + " "


def _scripted(text: str, sign: str, letters: dict[int, int]) -> str:
    text = text.strip()
    if text and letters and all(ord(char) in letters for char in text):
        return text.translate(letters)
    return f"{sign}{_closed(text)}"


def _closed(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 1 or text.isalnum() else f"({text})"


def _height(element: "Element", depth: int) -> float:
    """How many lines of text the element is tall."""
    if depth > _DEEPEST:
        return 1.0
    tall = [_height(child, depth + 1) for child in element]
    rules: dict[str, Callable[[list[float]], float]] = {
        "mfrac": lambda parts: sum(parts) + 0.1,
        "msup": lambda parts: parts[0] + 0.35 * parts[-1],
        "msub": lambda parts: parts[0] + 0.25 * parts[-1],
        "msubsup": lambda parts: parts[0] + 0.6,
        "munderover": lambda parts: parts[0] + 0.65 * sum(parts[1:]),
        "munder": lambda parts: parts[0] + 0.65 * sum(parts[1:]),
        "mover": lambda parts: parts[0] + 0.3 * sum(parts[1:]),
        "mtable": lambda parts: sum(parts) + 0.15 * len(parts),
        "msqrt": lambda parts: max(parts) + 0.2,
        "mroot": lambda parts: max(parts) + 0.2,
    }
    rule = rules.get(_name(element))
    return rule(tall) if rule and tall else max(tall, default=1.0)
