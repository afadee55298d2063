"""Runs that are more than letters in a face: struck, raised, a formula, markup of the deck's own format."""

from typing import TYPE_CHECKING

from briefdeck.model.pages import SetRun
from briefdeck.model.storyboard import Run
from briefdeck.nouns import replace
from briefdeck.patterns import pattern
from briefdeck.typeset.formula import formula_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
}
_RELATED = pattern(r"<!|officeDocument/2006/relationships|\br:\w+\s*=")
_DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())


def dressed(run: Run, inked: SetRun) -> SetRun:
    """The run as it is set: formulas in one line of text beside their MathML, markup with the words in it."""
    if run.math and (formula := formula_of(run.text)):
        dress = ("display",) if run.math == "display" else ()
        return replace(inked, text=formula.text, formula=formula.mathml, rise=formula.rise, dress=dress)
    if run.math:
        return replace(inked, face="mono")
    if run.raw and (words := raw_words(run.text, "r")):
        return replace(inked, text=words, raw=run.text)
    marks = {"strike": run.strike, "underline": run.underline, "small-caps": run.small_caps}
    return replace(inked, dress=(*(name for name, on in marks.items() if on), *([run.script] if run.script else ())))


def raw_words(markup: str, *names: str) -> str:
    """The words in markup that stands on a slide as it is; "" when it cannot: broken, or leading out of the slide.

    ``names`` are the elements that it may consist of.
    """
    from xml.etree.ElementTree import ParseError, fromstring

    if _RELATED.search(markup):
        return ""
    try:
        root = fromstring(f"<root {_DECLARED}>{markup}</root>")
    except ParseError:
        return ""
    if not len(root) or any(_local(child) not in names for child in root) or (root.text or "").strip():
        return ""
    return " ".join(element.text or "" for element in root.iter() if _local(element) == "t") or " "


def _local(element: "Element") -> str:
    return element.tag.rpartition("}")[2]
