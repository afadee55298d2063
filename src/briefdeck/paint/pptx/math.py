"""Formulas as Office has them: MathML becomes OMML, which PowerPoint edits as an equation."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, fromstring

from briefdeck.paint.pptx.words import A14, attribute, content

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_OPENING, _CLOSING = "([{|‖⌊⌈⟨", ")]}|‖⌋⌉⟩"
_LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂")
_BARS = frozenset("―¯_‾")
_SCRIPTS = {"msup": ("sSup", "sup"), "msub": ("sSub", "sub"), "munder": ("limLow", "lim"), "mover": ("limUpp", "lim")}


def equation(mathml: str, look: str, *, display: bool) -> str:
    """The paragraph's element for a formula; ``look`` are the run properties that its letters have."""
    inside = f"<m:oMath>{_Writer(look).row(list(fromstring(mathml)))}</m:oMath>"
    if display:
        inside = f'<m:oMathPara><m:oMathParaPr><m:jc m:val="center"/></m:oMathParaPr>{inside}</m:oMathPara>'
    return f'<a14:m xmlns:a14="{A14}" xmlns:m="{M}">{inside}</a14:m>'


class _Writer:
    def __init__(self, look: str) -> None:
        self._look = look

    def row(self, elements: Sequence[Element]) -> str:
        """Elements side by side; brackets around the whole row grow with it, a large operator takes what follows."""
        fenced = self._fenced(elements)
        if fenced:
            return fenced
        written: list[str] = []
        waiting = list(reversed(elements))
        while waiting:
            element = waiting.pop()
            if _operator(element):
                operand = self.element(waiting.pop()) if waiting else ""
                written.append(self._large(element, operand))
            else:
                written.append(self.element(element))
        return "".join(written)

    def element(self, element: Element) -> str:
        """One element."""
        name, inner = _name(element), list(element)
        match name, inner:
            case (("mi" | "mn" | "mo" | "mtext"), _):
                return self._letters(name, element.text or "")
            case "mspace", _:
                return self._letters("mtext", " ")
            case "mfrac", [above, below]:
                kind = '<m:fPr><m:type m:val="noBar"/></m:fPr>' if element.get("linethickness") in ("0", "0pt") else ""
                return f"<m:f>{kind}{self._in('num', above)}{self._in('den', below)}</m:f>"
            case "msqrt", _:
                return f'<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>{self.row(inner)}</m:e></m:rad>'
            case "mroot", [inside, degree]:
                return f"<m:rad>{self._in('deg', degree)}{self._in('e', inside)}</m:rad>"
            case (("msubsup" | "munderover"), [one, below, above]):
                return f"<m:sSubSup>{self._in('e', one)}{self._in('sub', below)}{self._in('sup', above)}</m:sSubSup>"
            case (("msup" | "msub" | "munder" | "mover"), [one, mark]):
                return self._marked(name, one, mark)
            case "mtable", _:
                return self._matrix(inner)
            case _:
                return self.row(inner)

    def _letters(self, kind: str, text: str) -> str:
        if not text:
            return ""
        style = {"mtext": "<m:nor/>", "mi": "" if len(text) == 1 else '<m:sty m:val="p"/>'}
        properties = style.get(kind, '<m:sty m:val="p"/>')
        head = f"<m:rPr>{properties}</m:rPr>" if properties else ""
        return f'<m:r>{head}{self._look}<m:t xml:space="preserve">{content(text)}</m:t></m:r>'

    def _in(self, tag: str, element: Element) -> str:
        return f"<m:{tag}>{self.element(element)}</m:{tag}>"

    def _marked(self, name: str, one: Element, mark: Element) -> str:
        sign = (mark.text or "").strip() if _name(mark) == "mo" else ""
        if name in ("mover", "munder") and sign in _BARS:
            side = "top" if name == "mover" else "bot"
            return f'<m:bar><m:barPr><m:pos m:val="{side}"/></m:barPr>{self._in("e", one)}</m:bar>'
        if name in ("mover", "munder") and sign in ("⏟", "⏞"):
            side = "top" if name == "mover" else "bot"
            look = f'<m:groupChrPr><m:chr m:val="{sign}"/><m:pos m:val="{side}"/></m:groupChrPr>'
            return f"<m:groupChr>{look}{self._in('e', one)}</m:groupChr>"
        if name == "mover" and len(sign) == 1:
            accent = attribute(_ACCENTS.get(sign, sign))
            return f'<m:acc><m:accPr><m:chr m:val="{accent}"/></m:accPr>{self._in("e", one)}</m:acc>'
        tag, place = _SCRIPTS[name]
        return f"<m:{tag}>{self._in('e', one)}{self._in(place, mark)}</m:{tag}>"

    def _matrix(self, rows: Sequence[Element]) -> str:
        width = max((len(row) for row in rows), default=1)
        shape = f'<m:mcs><m:mc><m:mcPr><m:count m:val="{width}"/><m:mcJc m:val="center"/></m:mcPr></m:mc></m:mcs>'
        written = "".join(
            "<m:mr>" + "".join(f"<m:e>{self.row(list(cell))}</m:e>" for cell in row) + "</m:mr>" for row in rows
        )
        return f"<m:m><m:mPr>{shape}</m:mPr>{written}</m:m>"

    def _fenced(self, elements: Sequence[Element]) -> str:
        """A row in brackets; "" for any other row."""
        if len(elements) < 2 or not _is_fence(elements[0], _OPENING):
            return ""
        closed = _is_fence(elements[-1], _CLOSING)
        if not closed and not (len(elements) == 2 and _name(elements[1]) == "mtable"):
            return ""
        inner = elements[1:-1] if closed else elements[1:]
        if any(_is_fence(one, "([{)]}") for one in inner):
            return ""
        ends = (elements[0].text or "", (elements[-1].text or "") if closed else "")
        marks = f'<m:begChr m:val="{attribute(ends[0])}"/><m:endChr m:val="{attribute(ends[1])}"/>'
        return f"<m:d><m:dPr>{marks}</m:dPr><m:e>{self.row(inner)}</m:e></m:d>"

    def _large(self, element: Element, operand: str) -> str:
        sign, below, above = _operator(element) or ("∑", None, None)
        place = "subSup" if sign in "∫∬∭∮" else "undOvr"
        hidden = "".join(f'<m:{tag}Hide m:val="1"/>' for tag, one in (("sub", below), ("sup", above)) if one is None)
        look = f'<m:naryPr><m:chr m:val="{sign}"/><m:limLoc m:val="{place}"/>{hidden}</m:naryPr>'
        limits = "".join(
            self._in(tag, one) if one is not None else f"<m:{tag}/>" for tag, one in (("sub", below), ("sup", above))
        )
        return f"<m:nary>{look}{limits}<m:e>{operand}</m:e></m:nary>"


_ACCENTS = {"^": "\u0302", "~": "\u0303", "→": "\u20d7", "˙": "\u0307", "¨": "\u0308", "ˇ": "\u030c", "´": "\u0301"}


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _is_fence(element: Element, signs: str) -> bool:
    return _name(element) == "mo" and (element.text or "") != "" and (element.text or "") in signs


def _operator(element: Element) -> tuple[str, Element | None, Element | None] | None:
    """A sum, product or integral with what stands below and above it."""
    name, inner = _name(element), list(element)
    sign = (inner[0].text if inner and _name(inner[0]) == "mo" else element.text if name == "mo" else "") or ""
    if sign not in _LARGE:
        return None
    match name, inner:
        case "mo", _:
            return sign, None, None
        case (("msubsup" | "munderover"), [_, below, above]):
            return sign, below, above
        case (("msub" | "munder"), [_, below]):
            return sign, below, None
        case (("msup" | "mover"), [_, above]):
            return sign, None, above
        case _:
            return None
